"""An office's own synonyms in the vocabulary of every process, from the next query on."""

from django.db.models import Count, Max

from search.models import SynonymGroup
from search.vocabulary import Vocabulary, changes_with, teacher
from thai.folding import fold
from thai.lattice import runs


def register_groups() -> None:
    changes_with(version)
    teacher(teach_groups)


def version() -> str:
    """Return what differs whenever a group was added, changed or deleted: one short query."""
    state = SynonymGroup.objects.aggregate(count=Count("pk"), newest=Max("changed_at"))
    return "{count} {newest}".format(**state)


def teach_groups(words: Vocabulary) -> None:
    """Put the groups as they are now in the place of those taught before."""
    groups = list(SynonymGroup.objects.order_by("pk"))
    words.lexicon.learn(
        {run for group in groups for line in group.lines for run in runs(fold(line))}
    )
    synonyms = words.builtin.copy()
    for group in groups:
        synonyms.add_own_group(group.lines, words.lexicon, one_way=group.one_way)
    words.synonyms = synonyms
