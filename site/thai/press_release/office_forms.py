"""The same office written in another way: in full, or with the abbreviation of its kind."""

import re

Span = tuple[int, int]

_LONG_FORMS = (
    ("สพป.", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา"),
    ("สพม.", "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา"),
    ("ศธจ.", "สำนักงานศึกษาธิการจังหวัด"),
    ("ศธภ.", "สำนักงานศึกษาธิการภาค"),
    ("ร.ร.", "โรงเรียน"),
    ("รร.", "โรงเรียน"),
)


def other_forms(text: str, organiser: Span, offices: list[Span]) -> list[Span]:
    """Return where the organiser is named in another way, each way once."""
    known = {_squashed(text, organiser)}
    found = []
    for span in offices:
        written = _squashed(text, span)
        if written not in known and _in_full(written) == _in_full(_squashed(text, organiser)):
            known.add(written)
            found.append(span)
    return found


def _squashed(text: str, span: Span) -> str:
    return re.sub(r"\s", "", text[slice(*span)])


def _in_full(name: str) -> str:
    for short, long in _LONG_FORMS:
        name = name.replace(short, long)
    return name
