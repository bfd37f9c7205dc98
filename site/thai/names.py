"""Names of people as offices write them: honorifics, ranks and titles in front of the name."""

from dataclasses import dataclass

from thai.honorifics import titles
from thai.spelling import mend, tidy


@dataclass(frozen=True)
class PersonName:
    """A name in three parts; each may be empty."""

    honorific: str
    given: str
    family: str


def split_name(text: str) -> PersonName:
    """Split a name as typed into honorifics, given name and family name.

    Everything in front of the name that is a form of address, rank or title is the honorific, kept
    as written but with single spaces ("ว่าที่ ร.ต.", "ผศ.ดร."). The given name is one word; all that
    follows is the family name, "ณ อยุธยา" included. ท่าน before another title is left out.
    """
    honorific, name = _honorific_and_name(tidy(text))
    given, _, family = name.partition(" ")
    return PersonName(honorific, given, family)


def join_name(honorific: str, given: str, family: str) -> str:
    """Write a name as Thai offices do: "นายสมชาย ใจดี", "ดร.สมชาย", "ร้อยตรี สมชาย", "Mr. John"."""
    title, name = tidy(honorific), tidy(f"{given} {family}")
    return f"{title} {name}".strip() if _is_spaced(title) else f"{title}{name}"


def is_child(honorific: str) -> bool:
    """Tell whether the honorific is a minor's: ด.ช. ด.ญ. เด็กชาย เด็กหญิง, a novice, Master."""
    return any(title.child for title, _ in titles(f"{tidy(honorific)} "))


def fold(name: str) -> str:
    """Return the form in which two spellings of one person's name are equal.

    Honorifics, capital letters, double spaces, zero-width characters and the ways of typing ำ and
    แ make no difference.
    """
    _, bare = _honorific_and_name(tidy(mend(name)))
    return bare.casefold()


def _honorific_and_name(text: str) -> tuple[str, str]:
    """Take titles off the front as long as something is left that can be a name."""
    found = [(title, after) for title, after in titles(text) if after < len(text)]
    if not found:
        return "", text
    end = found[-1][1]
    start = found[0][1] if found[0][0].text == "ท่าน" and len(found) > 1 else 0
    return text[start:end].strip(), text[end:]


def _is_spaced(honorific: str) -> bool:
    """A title that is not in the table is spaced unless it is an abbreviation."""
    known = titles(f"{honorific} ")
    if known and known[-1][1] >= len(honorific):
        return known[-1][0].spaced
    return not honorific.endswith(".")
