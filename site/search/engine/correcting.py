"""What a reader may have meant: by the words of the index that are spelled, sound or were typed
like those of the query.
"""

# ruff: noqa: S608
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from search.engine.index import Index
from search.engine.questions import EVERYTHING, Mode, Question
from search.engine.rows import known_counts
from search.plan import LONGEST_QUERY, read
from search.vocabulary import vocabulary
from thai.folding import fold
from thai.keyboard import as_english, as_thai
from thai.sounds import distance, skeleton
from thai.terms import Token, stream

MOST_WORDS = 8  # longer queries are questions and headlines: some of their words are found
LONGEST_SPAN = 6  # words that one misspelled word may have been read as
SHORTEST_WORD, LONGEST_WORD = 3, 40  # letters
MOST_CANDIDATES = 60  # compared letter by letter
MOST_READ = 400

# The price of keeping a word as it is, or of putting another in its place: the lowest sum wins.
_MISSING = 3.0  # no text has it
_DOUBTFUL = 1.0  # a short word beside words that it never stands beside
_SHORT = 4
_SURE = 0.1
_REPLACING = 0.3

_FARTHEST = 0.3  # for each letter
_FARTHEST_OF_KNOWN = 0.15  # where all the letters are words that texts have, or few
_LAST = "\U0010ffff"
_RUN = re.compile(r"[ก-ฺเ-๎]+|[^\W\d_ก-๎]{3,}")
_THAI = re.compile("[ก-ฺเ-๎]")
_LATIN = re.compile("[a-z]")


def correct(index: Index, query: str) -> str | None:
    """Return the folded `query` with words that the index knows; None if it needs no correction,
    or none is near."""
    query = query[:LONGEST_QUERY]
    folded = fold(query)
    tokens = vocabulary().query_tokens(folded)
    if not 0 < len(tokens) <= MOST_WORDS:
        return None
    found = _counts(index, tokens)
    missing = [token for token in tokens if not found(token)]
    if missing and (meant := _other_layout(index, query)):
        return meant
    corrected = _RUN.sub(lambda run: _corrected(index, run[0]), folded)
    return corrected if corrected != folded else None


class _Found:
    """Says how many documents hold a word, or what means the same."""

    def __init__(self, counts: dict[str, tuple[int, int]]) -> None:
        self._counts = counts

    def __call__(self, token: Token) -> int:
        if token.kind in ("number", "year", "grade", "abbreviation"):
            return 1
        terms = (token.term, *vocabulary().synonyms.of(token.term))
        whole = sum(self._documents(term) for term in terms)
        return whole or min(map(self._documents, token.parts), default=0)

    def _documents(self, term: str) -> int:
        return self._counts.get(term, (0, 0))[1]


def _counts(index: Index, tokens: Sequence[Token]) -> _Found:
    synonyms = vocabulary().synonyms
    terms = {term for token in tokens for term in (token.term, *token.parts)}
    terms |= {other for term in terms for other in synonyms.of(term)}
    with index.connection.cursor() as cursor:
        return _Found(known_counts(cursor, index.tables, sorted(terms)))


# --- The keyboard was set to the other language -------------------------------------------------


def _other_layout(index: Index, query: str) -> str | None:
    """Return what the keys give in the other layout, if texts have all of its words."""
    typed = query.strip()
    lowered = typed.lower()
    thai, latin = bool(_THAI.search(lowered)), bool(_LATIN.search(lowered))
    guesses = (
        ()
        if thai == latin
        else (as_english(typed),)
        if thai
        else (as_thai(typed), as_thai(lowered))
    )
    for guess in guesses:
        tokens = vocabulary().query_tokens(fold(guess))
        if any(len(token.text) > 1 for token in tokens) and _all_words(index, tokens):
            return fold(guess)
    return None


def _all_words(index: Index, tokens: Sequence[Token]) -> bool:
    found = _counts(index, tokens)
    return all(token.kind != "unknown" and found(token) for token in tokens)


# --- Other words --------------------------------------------------------------------------------


class _Span(NamedTuple):
    """Words `start` to `end` of a run, joined; `missing`: one of them is in no text."""

    start: int
    end: int
    text: str
    missing: bool


class _Candidate(NamedTuple):
    text: str
    documents: int
    sound: str


def _corrected(index: Index, run: str) -> str:
    """Return `run`, letters without a space, with what is spelled or sounds like it."""
    tokens = vocabulary().query_tokens(run)
    found = _counts(index, tokens)
    known = [found(token) > 0 for token in tokens]
    if all(known) and len(tokens) == 1:
        return run
    prices = [
        _price_of_keeping(token, is_known, len(tokens))
        for token, is_known in zip(tokens, known, strict=True)
    ]
    spans = list(_spans(tokens, prices))
    corrected = _cheapest(tokens, prices, _replacements(index, spans))
    return run if corrected != run and all(known) and _stands(index, run) else corrected


def _price_of_keeping(token: Token, is_known: bool, count: int) -> float:
    if not is_known:
        return _MISSING
    return _DOUBTFUL if len(token.text) <= _SHORT and count > 1 else _SURE


def _stands(index: Index, run: str) -> bool:
    plan = read(run, operators=False)
    together = replace(plan, together=(stream(run),))
    return bool(Question(index, together, EVERYTHING, Mode.ALL).ranked(1))


def _spans(tokens: Sequence[Token], prices: Sequence[float]) -> Iterator[_Span]:
    """Yield what may have been one word: all that stands between words that are sure or that no
    text has, those perhaps too. A word that texts have is not taken for another by itself."""
    for start in range(len(tokens)):
        if start and prices[start - 1] == _DOUBTFUL:
            continue
        text = ""
        for end in range(start, min(start + LONGEST_SPAN, len(tokens))):
            text += tokens[end].text
            missing = _MISSING in prices[start : end + 1]
            doubtful = missing or (end > start and _DOUBTFUL in prices[start : end + 1])
            apart = end + 1 == len(tokens) or prices[end + 1] != _DOUBTFUL
            if apart and doubtful and SHORTEST_WORD <= len(text) <= LONGEST_WORD:
                yield _Span(start, end + 1, text, missing)


def _replacements(index: Index, spans: Sequence[_Span]) -> dict[tuple[int, int], tuple[float, str]]:
    """Return for each span that has one the best word in its place, with its price."""
    best: dict[tuple[int, int], tuple[float, str]] = {}
    fillers = vocabulary().synonyms.fillers  # nobody looks for them
    for span, candidates in _alike(index, spans):
        priced = [
            (_price(span, candidate), candidate.text)
            for candidate in _nearest(span.text, candidates)
            if candidate.text not in {span.text, *fillers}
        ]
        priced = [choice for choice in priced if choice[0] < _MISSING * (span.end - span.start)]
        if priced:
            best[span.start, span.end] = min(priced)
    return best


def _nearest(text: str, candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Return those that are worth comparing: of a similar length, the commonest first."""
    near = [c for c in candidates if abs(len(c.text) - len(text)) <= max(2, len(text) // 2)]
    sound = skeleton(text)
    return sorted(near, key=lambda c: (c.sound != sound, -c.documents))[:MOST_CANDIDATES]


def _price(span: _Span, candidate: _Candidate) -> float:
    far = distance(span.text, candidate.text)
    allowed = _FARTHEST if span.missing and len(span.text) > _SHORT else _FARTHEST_OF_KNOWN
    if far > allowed:
        return _MISSING * LONGEST_SPAN
    edits = far * max(len(span.text), len(candidate.text))
    return _REPLACING + edits - min(candidate.documents, 100) / 1000


def _alike(index: Index, spans: Sequence[_Span]) -> Iterator[tuple[_Span, list[_Candidate]]]:
    sounds = {span.text: skeleton(span.text) for span in spans}
    with index.connection.cursor() as cursor:
        same = _of_sound(cursor, index, sorted(set(sounds.values())))
        for span in spans:
            sound = sounds[span.text]
            alike = [candidate for candidate in same if candidate.sound == sound]
            if span.missing and not any(
                distance(span.text, c.text) <= _FARTHEST for c in alike[:MOST_CANDIDATES]
            ):
                alike = _of_near_sound(cursor, index, sound)
            yield span, alike


_COLUMNS = "text, documents, sound"


def _of_sound(cursor, index: Index, sounds: list[str]) -> list[_Candidate]:  # type: ignore[no-untyped-def]
    places = ", ".join(["%s"] * len(sounds)) or "NULL"
    cursor.execute(
        f"SELECT {_COLUMNS} FROM {index.tables.term} WHERE sound IN ({places}) AND documents > 0",
        sounds,
    )
    return [_Candidate(*row) for row in cursor.fetchall()]


def _of_near_sound(cursor, index: Index, sound: str) -> list[_Candidate]:  # type: ignore[no-untyped-def]
    """Return words whose skeleton differs by one letter: it is in the first half or in the second,
    so the other half is the same."""
    half = len(sound) // 2
    if half < 2:  # noqa: PLR2004 - too many words have a half in common
        return []
    found: set[_Candidate] = set()
    for column, beginning in (("sound", sound[:half]), ("sound_backwards", sound[half:][::-1])):
        cursor.execute(
            f"SELECT {_COLUMNS} FROM {index.tables.term} WHERE {column} >= %s AND {column} < %s"
            " AND documents > 0 AND length(sound) BETWEEN %s AND %s"
            " ORDER BY documents DESC LIMIT %s",
            [beginning, beginning + _LAST, len(sound) - 1, len(sound) + 1, MOST_READ],
        )
        found |= {_Candidate(*row) for row in cursor.fetchall()}
    return [candidate for candidate in found if _one_edit(sound, candidate.sound)]


def _one_edit(one: str, other: str) -> bool:
    """Return whether `one` becomes `other` by one letter more, less or changed, or two swapped."""
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    rest, opposite = one[at:], other[at:]
    swapped = rest[1::-1] + rest[2:] == opposite
    return rest[1:] == opposite[1:] or rest[1:] == opposite or rest == opposite[1:] or swapped


def _cheapest(
    tokens: Sequence[Token],
    prices: Sequence[float],
    replacements: dict[tuple[int, int], tuple[float, str]],
) -> str:
    """Return the words, some replaced, whose prices add up to the least."""
    best: list[tuple[float, str]] = [(0.0, "")]
    for end in range(1, len(tokens) + 1):
        cost, text = best[end - 1]
        choices = [(cost + prices[end - 1], text + tokens[end - 1].text)]
        for start in range(max(0, end - LONGEST_SPAN), end):
            if (start, end) in replacements:
                price, word = replacements[start, end]
                choices.append((best[start][0] + price, best[start][1] + word))
        best.append(min(choices))
    return best[-1][1]
