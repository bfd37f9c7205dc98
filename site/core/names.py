"""The names of topics and projects, which search reads texts by, and when to look for new ones."""

from itertools import chain

from core.listings.memory import content_version
from core.models import Project, Topic
from search.vocabulary import Vocabulary, changes_with, teacher
from thai.folding import fold
from thai.lattice import runs


def register_names() -> None:
    changes_with(content_version)
    teacher(teach_names)


def teach_names(words: Vocabulary) -> None:
    named = (model.objects.order_by().values_list("name", flat=True) for model in (Topic, Project))
    words.lexicon.learn({run for name in chain(*named) for run in runs(fold(name))})
