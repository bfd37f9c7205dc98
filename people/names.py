"""The names that search reads texts by: of people, and of schools with and without that word."""

import re
from collections.abc import Iterator
from itertools import chain

from people.models import Organisation, SpeakerProfilePage
from search.vocabulary import Vocabulary
from thai.folding import fold
from thai.lattice import runs

_KIND = re.compile("^(?:โรงเรียน|วิทยาลัย|มหาวิทยาลัย|สำนักงาน|กลุ่ม|ศูนย์)")


def teach_names(words: Vocabulary) -> None:
    words.lexicon.learn(set(chain(_names_of_people(), _names_of_organisations())))


def _names_of_people() -> Iterator[str]:
    for names in SpeakerProfilePage.objects.values_list("given_name", "family_name"):
        yield from chain.from_iterable(runs(fold(name)) for name in names)


def _names_of_organisations() -> Iterator[str]:
    for organisation in Organisation.objects.order_by().only("name", "short_name", "other_names"):
        for run in chain.from_iterable(runs(fold(name)) for name in organisation.names):
            yield run
            yield _KIND.sub("", run)
