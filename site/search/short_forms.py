"""Names of offices, schools and posts in one form, however much of them was abbreviated."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain

from search.plan import OFFICES
from search.synonyms import groups, provinces
from thai.folding import fold

_DOTTED = re.compile(r"[ก-ฮ.]+\.")
_NOT_COMPARED = re.compile(r"เขต(?= ?[0-9])|(?<=[ก-๎])\.|[\s\"'“”‘’(),\-–]")
_PROVINCE = re.compile(r" ?(?P<short>[ก-ฮ]{2,3})\.?(?= ?(?:เขต ?)?[0-9]|$)")


@lru_cache(maxsize=8192)
def shortened(name: str) -> str:
    """Return the folded `name` without spaces, each form that has an abbreviation as that,
    without full stops.

        สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต ๖, สพป.ชม.6   →   สพปเชียงใหม่6

    A form is read where a word begins: at the start, after a space and after another form. It is
    for comparing, never for showing.
    """
    return _NOT_COMPARED.sub("", "".join(short for _, short in _pieces(name)))


@lru_cache(maxsize=8192)
def spelled_out(name: str) -> str:
    """The same with each abbreviation written in full: what a slip within a form is found by."""
    written = (
        _full_forms().get(short, form) if "." in form else form for form, short in _pieces(name)
    )
    return _NOT_COMPARED.sub("", "".join(written))


def _pieces(name: str) -> Iterator[tuple[str, str]]:
    """Yield the forms in `name`, each with its abbreviation, and all other letters one by one."""
    text = " ".join(fold(name).split())
    at, is_start = 0, True
    while at < len(text):
        form = _form_at(text, at) if is_start else ""
        short = _forms()[form] if form else text[at]
        yield form or text[at], short
        is_start = bool(form) or text[at] in " ("
        at += len(form) or 1
        if short in OFFICES and (province := _PROVINCE.match(text, at)):
            full = provinces().get(f"{province['short']}.", province[0])
            yield full, full
            at = province.end()


def _form_at(text: str, at: int) -> str:
    for length in _lengths().get(text[at], ()):
        if (form := text[at : at + length]) in _forms():
            return form
    return ""


@cache
def _lengths() -> dict[str, list[int]]:
    """How long the forms are that begin with a letter, the longest first."""
    lengths: dict[str, set[int]] = {}
    for form in _forms():
        lengths.setdefault(form[0], set()).add(len(form))
    return {letter: sorted(found, reverse=True) for letter, found in lengths.items()}


@cache
def _forms() -> dict[str, str]:
    """The abbreviation that each known form has; the first group that holds a form counts."""
    forms: dict[str, str] = {}
    for short, group in _groups():
        for written in chain.from_iterable(map(_ways_of_writing, group)):
            forms.setdefault(written, short)
    return forms


@cache
def _full_forms() -> dict[str, str]:
    """What each abbreviation stands for: the first form of its group that is none."""
    full: dict[str, str] = {}
    for short, group in _groups():
        full.setdefault(short, next((form for form in group if not form.endswith(".")), short))
    return full


def _groups() -> Iterator[tuple[str, list[str]]]:
    """Yield the folded groups that have an abbreviation, each after its first one."""
    for group in groups():
        folded = [fold(form).strip() for form in group]
        if short := next(filter(_DOTTED.fullmatch, folded), ""):
            yield short, folded


def _ways_of_writing(form: str) -> set[str]:
    """ร.ร. is written รร. too, and before a space without any full stop; รอง ผอ. also รองผอ."""
    if not _DOTTED.fullmatch(form):
        return {form, form.replace(" ", "")} if form.endswith(".") else {form}
    letters = form.replace(".", "")
    ways = {form, f"{letters}."}
    return ways | {f"{letters} "} if len(letters) > 1 else ways
