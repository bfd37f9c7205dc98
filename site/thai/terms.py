"""The terms a text is found by, and the terms a query looks for.

A text gives every word that lies on some complete reading of it (`thai.lattice`), so it is found by
the long word and by its parts. A query gives its longest words, each with the parts that stand for
it where a text was read otherwise. What no word explains is found by pairs of clusters.

All of them are plain strings. Words are themselves; an abbreviation ends in a full stop however it
was written ("ร.ร." and "รร." give "รร."); pairs of clusters begin with "~"; a school grade is the
first letter of its level, "#" and its number ("ป#6"), a circular's is "ว#" and its number.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

from thai.dates.vocabulary import MONTHS, MONTHS_SHORT
from thai.lattice import Lexicon, Word, divide, shortest_reading

Kind = Literal["word", "unknown", "abbreviation", "number", "latin", "grade", "year"]

_ABRIDGED = "ฯ"  # what follows is left out: สังคมฯ

_LETTERS = "[ก-ฺเ-๎]"
_PIECE = re.compile(
    r"(?P<dotted>(?:(?<![ก-๎])(?:[ก-ฮ]{1,6}\.)+|(?<=[ก-๎])(?:[ก-ฮ]\.){2,})(?:[ก-ฮ]{1,3}(?![ก-๎]))?)"
    rf"|(?P<thai>{_LETTERS}+?(?=(?:[ก-ฮ]\.){{2}})|{_LETTERS}+)(?P<dot>\.?)"
    r"|(?P<other>[^\W_ก-๎]+(?:[-‐-―'’.&/+][^\W_ก-๎]+)*)"
)
_PARTS = re.compile(r"[0-9]+(?:\.[0-9]+)*|[^\W\d_ก-๎]+|[^\W_ก-๎]")
_STREAM = re.compile("(?:[เ-ไ]{1,2}[ก-ฮ]?|[ก-ฮ])[ะ-ฺๅ็-๎]*|[^\\W_ก-๎]+|[ะ-ฺๅ็-๎]")
_NOT_LETTERS = re.compile(r"[^\wก-๎]|_")
_PIECE_OF_STARTS = re.compile(rf"(?P<thai>{_LETTERS}+)|[^\W_ก-๎]+")
_CONSONANTS = re.compile("[ก-ฮ]{2,6}")

# After these a grade often stands without a space: นักเรียนม.3, จบป.6.
_GLUED = "|".join(
    f"(?<={word})"
    for word in ("ชั้น", "เรียน", "ระดับ", "เด็ก", "ห้อง", "ครู", "จบ", "และ", "ถึง", "กับ", "น้อง", "พี่")
)
_GRADE = re.compile(
    rf"(?=[ปมอช])(?:(?:(?<![ก-๎.])|{_GLUED})(?P<short>[ปมอ])\.? ?"
    r"|(?:ชั้น)?(?P<level>[ปมอ])(?:ระถม|ัธยม|นุบาล)(?:ศึกษา)?(?:ปี)?(?:ที่)? ?)"
    r"(?P<first>[1-6])(?: ?[-–/ถ](?:ึง)? ?(?:[ปมอ]\.? ?)?(?P<last>[1-6]))?(?![0-9]|\.[0-9])"
)
_CIRCULAR = re.compile(r"(?<![ก-๎.])ว\.? ?(?P<circular>[0-9]{1,4})(?![0-9]|[.,:][0-9])")
_MONTH = "|".join([*MONTHS, *(re.escape(name.removesuffix(".")) + r"\.?" for name in MONTHS_SHORT)])
_DATED = rf"(?:ปี(?:การศึกษา|งบประมาณ|งบฯ?)?|พ\.?ศ\.?|ค\.?ศ\.?|{_MONTH}) ?['’]?"
_SHORT_YEAR = re.compile(rf"(?:{_DATED}){{1,2}}(?P<year>[4-7][0-9])(?![0-9]|[.,:][0-9])")
_FULL_YEAR = re.compile(
    rf"(?:{_DATED} ?(?:พ\.?ศ\.?|ค\.?ศ\.?)? ?)(?P<year>(?:19|2[0456])[0-9]{{2}})(?![0-9])"
)

_NUMERIC_DATE = re.compile(
    r"(?<![0-9/.-])(?P<day>0?[1-9]|[12][0-9]|3[01])(?P<between>[/.-])(?P<month>0?[1-9]|1[0-2])"
    r"(?P=between)(?P<full>(?:19|2[0456])[0-9]{2}|(?<=/)[4-7][0-9])(?![0-9]|[/.-][0-9])"
)


class Token(NamedTuple):
    """A word of a query: what to look for first, and what may stand for it where that is not
    found (all of `parts`). `text` is the word as folded."""

    kind: Kind
    text: str
    term: str
    parts: tuple[str, ...] = ()


def index_terms(text: str, lexicon: Lexicon) -> list[str]:
    """Return every term that the folded `text` is found by, as often as it occurs."""
    terms: list[str] = []
    for piece in _PIECE.finditer(text):
        dotted, run, dot, other = piece.groups()
        if run:
            terms += _terms_of_run(run, bool(dot), lexicon, lexicon.lessons)
        elif dotted:
            terms += _terms_of_dotted(dotted, lexicon)
        else:
            terms += _terms_of_other(other)
    terms += marks(text)
    return terms


def marks(text: str) -> Iterator[str]:
    """Yield the grades and circulars of the folded `text`, the full years of its two-digit ones,
    and dates in numbers as they are written in words."""
    for found in _GRADE.finditer(text):
        yield from _grades(found)
    for found in _CIRCULAR.finditer(text):
        yield f"ว#{found['circular']}"
    for found in _SHORT_YEAR.finditer(text):
        yield _full_year(found["year"])
    for found in _NUMERIC_DATE.finditer(text):
        yield from _date(found)


def query_tokens(text: str, lexicon: Lexicon) -> list[Token]:
    """Divide the folded `text` of a query into the words to look for."""
    return list(_query_tokens(text, lexicon))


def stream(text: str) -> str:
    """Return the folded `text` as its clusters and foreign words, with spaces between and around.

    A phrase stands in a text, from cluster to cluster and whatever the spaces and punctuation, if
    and only if its stream is a part of the text's.
    """
    return f" {' '.join(_STREAM.findall(text))} "


def _query_tokens(text: str, lexicon: Lexicon) -> Iterator[Token]:
    at = 0
    marked = sorted(
        (
            found
            for pattern in (_GRADE, _CIRCULAR, _SHORT_YEAR, _FULL_YEAR, _NUMERIC_DATE)
            for found in pattern.finditer(text)
        ),
        key=lambda found: found.start(),
    )
    for found in marked:
        if found.start() < at:
            continue
        if "year" in found.groupdict():
            yield from _plain_tokens(text[at : found.start("year")], lexicon)
            yield Token("year", found["year"], _full_year(found["year"]))
        else:
            yield from _plain_tokens(text[at : found.start()], lexicon)
            yield from _tokens_of_numbers(found)
        at = found.end()
    yield from _plain_tokens(text[at:], lexicon)


def _tokens_of_numbers(found: re.Match[str]) -> Iterator[Token]:
    if "month" not in found.groupdict():
        yield _token_of_number(found)
        return
    day, month, year = _date(found)
    yield from (Token("number", day, day), Token("word", month, month), Token("year", year, year))


def _date(found: re.Match[str]) -> tuple[str, str, str]:
    """Return day, month and year of a date as words have them: 05/06/60 → 5 มิถุนายน 2560."""
    month = MONTHS[int(found["month"]) - 1]
    return found["day"].lstrip("0"), month, _full_year(found["full"])


def _full_year(written: str) -> str:
    """Return a year in four digits; two are of this century of พ.ศ."""
    return f"25{written}" if len(written) == 2 else written  # noqa: PLR2004


def _token_of_number(found: re.Match[str]) -> Token:
    """Return a grade, several grades ("ป.4-6", to be found by any of `parts`) or a circular."""
    if "circular" in found.groupdict():
        return Token("grade", found[0], f"ว#{found['circular']}")
    grades = tuple(_grades(found))
    return (
        Token("grade", found[0], grades[0])
        if len(grades) == 1
        else Token("grade", found[0], "", grades)
    )


def _plain_tokens(text: str, lexicon: Lexicon) -> Iterator[Token]:
    for piece in _PIECE.finditer(text):
        if run := piece["thai"]:
            yield from _tokens_of_run(run, bool(piece["dot"]), lexicon)
        elif dotted := piece["dotted"]:
            yield from _tokens_of_dotted(dotted)
        else:
            yield _token_of_other(piece["other"])


# --- Thai runs ----------------------------------------------------------------------------------


@lru_cache(maxsize=8192)
def _terms_of_run(run: str, dot: bool, lexicon: Lexicon, lessons: int) -> tuple[str, ...]:
    words = lexicon.readings(run)
    if any(lexicon.is_name(word.text) for word in words):
        # By its parts too, as where it was indexed before anybody knew the name.
        words = sorted({*words, *lexicon.readings(run, names=False)})
    terms = lexicon.canonicals(words)
    unknown = [word for word in words if not word.known] if len(terms) < len(words) else []
    if unknown:
        terms += ["~" + word.text for word in unknown]
        terms += [f"~{a.text}{b.text}" for a, b in _neighbours(unknown)]
        terms += [_abbreviation(text) for text in _consonants(unknown)]
    if _CONSONANTS.fullmatch(run) and (dot or unknown) and _abbreviation(run) not in terms:
        terms.append(_abbreviation(run))
    return tuple(terms)


def _neighbours(words: list[Word]) -> Iterator[tuple[Word, Word]]:
    return ((a, b) for a, b in pairwise(words) if a.end == b.start)


def _stretches(words: list[Word]) -> Iterator[list[Word]]:
    """Join neighbours: the unexplained clusters that stand together."""
    stretch: list[Word] = []
    for word in words:
        if stretch and stretch[-1].end != word.start:
            yield stretch
            stretch = []
        stretch.append(word)
    if stretch:
        yield stretch


def _consonants(unknown: list[Word]) -> Iterator[str]:
    """Yield unexplained stretches that look like abbreviations without their full stop."""
    for stretch in _stretches(unknown):
        text = "".join(word.text for word in stretch)
        if _CONSONANTS.fullmatch(text):
            yield text


def _tokens_of_run(run: str, dot: bool, lexicon: Lexicon) -> Iterator[Token]:
    words = lexicon.readings(run)
    if _CONSONANTS.fullmatch(run) and (dot or not all(word.known for word in words)):
        parts = [part for token in _read_as_words(words, lexicon) for part in _terms_of(token)]
        yield Token("abbreviation", run, _abbreviation(run), tuple(parts))
    else:
        yield from _read_as_words(words, lexicon)


def _terms_of(token: Token) -> tuple[str, ...]:
    return (token.term,) if token.kind == "word" else token.parts


def _read_as_words(words: list[Word], lexicon: Lexicon) -> Iterator[Token]:
    unknown: list[Word] = []
    for word in shortest_reading(words):
        if not word.known and word.text != _ABRIDGED:
            unknown.append(word)
            continue
        if unknown:
            yield _unknown(unknown)
            unknown = []
        if word.known:
            parts = _nameless(word, lexicon) if lexicon.is_name(word.text) else _parts(word, words)
            yield Token("word", word.text, lexicon.canonical(word.text), parts)
    if unknown:
        yield _unknown(unknown)


def _unknown(stretch: list[Word]) -> Token:
    text = "".join(word.text for word in stretch)
    parts = tuple(f"~{a.text}{b.text}" for a, b in pairwise(stretch)) or (f"~{text}",)
    if _CONSONANTS.fullmatch(text):
        return Token("abbreviation", text, _abbreviation(text), parts)
    return Token("unknown", text, parts[0] if len(parts) == 1 else "", parts)


def _nameless(name: Word, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the terms of a name in texts that were indexed before it was known."""
    words = shortest_reading(lexicon.readings(name.text, names=False))
    terms: list[str] = []
    for known, group in groupby(words, key=lambda word: word.known):
        stretch = list(group)
        terms += [word.text for word in stretch] if known else _unknown(stretch).parts
    return tuple(terms)


def _parts(word: Word, words: list[Word]) -> tuple[str, ...]:
    """Return the fewest smaller words that make up `word`; nothing if some of it has none."""
    inside = [
        Word(other.start - word.start, other.end - word.start, other.text, known=True)
        for other in words
        if word.start <= other.start and other.end <= word.end and other is not word and other.known
    ]
    reading = shortest_reading(inside)
    complete = reading and reading[-1].end == word.end - word.start
    return tuple(part.text for part in reading) if complete else ()


# --- Abbreviations ------------------------------------------------------------------------------


def _abbreviation(letters: str) -> str:
    return letters.replace(".", "") + "."


def abbreviations(dotted: str) -> list[str]:
    """Divide letters with full stops: single letters belong together, longer groups stand alone.

    "ก.ค.ศ." → ["กคศ."], "สพป.ชม." → ["สพป.", "ชม."], "รร.ม.ส." → ["รร.", "มส."]
    """
    groups: list[str] = []
    single = False
    for letters in filter(None, dotted.split(".")):
        if single and len(letters) == 1:
            groups[-1] += letters
        else:
            groups.append(letters)
        single = len(letters) == 1
    return [group + "." for group in groups]


def _terms_of_dotted(dotted: str, lexicon: Lexicon) -> Iterator[str]:
    for abbreviation in abbreviations(dotted):
        yield abbreviation
        word = abbreviation[:-1]
        if word in lexicon:  # the last word of a sentence, not an abbreviation
            yield from _terms_of_run(word, False, lexicon, lexicon.lessons)


def _tokens_of_dotted(dotted: str) -> Iterator[Token]:
    for abbreviation in abbreviations(dotted):
        yield Token("abbreviation", abbreviation[:-1], abbreviation)


# --- Numbers and other scripts ------------------------------------------------------------------


def _terms_of_other(text: str) -> Iterator[str]:
    parts = _PARTS.findall(text)
    yield from parts
    if len(parts) > 1 and not parts[0][0].isdigit():
        yield "".join(parts)


def _token_of_other(text: str) -> Token:
    parts = tuple(_PARTS.findall(text))
    if len(parts) == 1:
        return Token("number" if parts[0].isdigit() else "latin", text, parts[0])
    whole = "" if parts[0][0].isdigit() else "".join(parts)
    return Token("latin", text, whole, parts)


def _grades(found: re.Match[str]) -> Iterator[str]:
    first = int(found["first"])
    last = int(found["last"] or first)
    for number in range(first, max(first, last) + 1):
        yield f"{found['short'] or found['level']}#{number}"


# --- Completions --------------------------------------------------------------------------------


def squeeze(text: str) -> str:
    """Return the letters and digits alone of the folded `text`, by which completions compare."""
    return _NOT_LETTERS.sub("", text)


TYPED_LENGTH = 16  # characters; hyphens and the like, which squeezing takes out, come early


def condense(text: str) -> str:
    """Return the folded `text` without spaces."""
    return "".join(text.split())


class Start(NamedTuple):
    """What stands in a text from a cluster on: `text` squeezed, the first of it as `typed`, without
    spaces; `is_word`: whether a word of some complete reading begins there."""

    text: str
    typed: str
    is_word: bool


def starts(text: str, lexicon: Lexicon, length: int) -> Iterator[Start]:
    """Yield what stands in the folded `text` from each cluster on, `length` characters."""
    squeezed = squeeze(text)
    at = 0
    for piece in _PIECE_OF_STARTS.finditer(text):
        run = piece[0]
        for offset, is_word in _offsets(run, lexicon) if piece["thai"] else ((0, True),):
            start = piece.start() + offset
            typed = condense(text[start : start + 2 * TYPED_LENGTH])[:TYPED_LENGTH]
            yield Start(squeezed[at + offset : at + offset + length], typed, is_word)
        at += len(run)


def _offsets(run: str, lexicon: Lexicon) -> Iterator[tuple[int, bool]]:
    words = {word.start for word in lexicon.readings(run)}
    offset = 0
    for number, cluster in enumerate(divide(run)):
        yield offset, number in words
        offset += len(cluster)
