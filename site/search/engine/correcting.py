"""What a reader may have meant: by the words of the index that are spelled, sound or were typed
like those of the query.
"""

# ruff: noqa: S608
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from string import ascii_lowercase
from typing import NamedTuple

from search.engine.counts import Counts
from search.engine.index import Index
from search.engine.questions import EVERYTHING, Mode, Question
from search.engine.rows import among
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
_DOUBTFUL = 1.0  # a short word beside others, or letters that are no word
_SHORT = 4
_SURE = 0.1
_REPLACING = 0.3

_FARTHEST = 0.3  # for each letter
_FARTHEST_OF_SHORT = 0.2
_FARTHEST_OF_KNOWN = 0.15  # where all the letters are words that texts have, or few
_LONGEST_OF_ANY_LETTER = 9  # letters, where any other letter is tried in each place
_SHORTEST_MISSING_ABBREVIATION = 4  # letters; without its full stops it may be a misspelled word
_LAST = "\U0010ffff"
_RUN = re.compile(r"[ก-ฺเ-๎]+|[^\W\d_ก-๎]{3,}")
_THAI = re.compile("[ก-ฺเ-๎]")
_LATIN = re.compile("[a-z]")
_ENGLISH = re.compile("(?:[a-z]-)?[a-z]{2,}(?:[ .&/+-]*(?:[a-z]{2,}|[0-9]+(?![a-z])))*")
_THAI_KEYS = "".join(
    map(chr, [*range(0x0E01, 0x0E2F), *range(0x0E30, 0x0E3A), *range(0x0E40, 0x0E4D)])
)


def correct(index: Index, query: str, counts: Counts | None = None) -> str | None:
    """Return the folded `query` with words that the index knows; None if it needs no correction,
    or none is near."""
    counts = counts or Counts(index)
    query = query[:LONGEST_QUERY]
    folded = fold(query)
    tokens = vocabulary().query_tokens(folded)
    if not 0 < len(tokens) <= MOST_WORDS:
        return None
    found = _Found(counts, tokens)
    missing = [token for token in tokens if not found(token)]
    if missing and (meant := _other_layout(counts, query)):
        return meant
    corrected = _corrected(counts, folded)
    return corrected if corrected != folded else None


class _Found:
    """Says how many documents hold a word, or what means the same."""

    def __init__(self, counts: Counts, tokens: Sequence[Token]) -> None:
        synonyms = vocabulary().synonyms
        terms = {term for token in tokens for term in (token.term, *token.parts)}
        terms |= {other for term in terms for other in synonyms.of(term)}
        self._counts = counts.of(terms)

    def __call__(self, token: Token) -> int:
        if token.kind in ("number", "year", "grade"):
            return 1
        if token.kind == "abbreviation" and len(token.text) < _SHORTEST_MISSING_ABBREVIATION:
            return 1
        terms = (token.term, *vocabulary().synonyms.of(token.term))
        whole = sum(self._documents(term) for term in terms)
        return whole or min(map(self._documents, token.parts), default=0)

    def _documents(self, term: str) -> int:
        return self._counts.get(term, (0, 0))[1]


# --- The keyboard was set to the other language -------------------------------------------------


def _other_layout(counts: Counts, query: str) -> str | None:
    """Return what the keys give in the other layout, if texts have all of its words."""
    for guess in _guesses(counts, query.strip()):
        tokens = vocabulary().query_tokens(fold(guess))
        if any(len(token.text) > 1 for token in tokens) and _all_words(counts, tokens):
            return fold(guess)
    return None


def _as_english(typed: str) -> str:
    """Return what the keys give on an English keyboard, if that may be words: any Thai gives
    letters, and texts have most short ones somewhere."""
    meant = as_english(typed)
    return meant if _ENGLISH.fullmatch(meant.lower()) else typed


def _guesses(counts: Counts, typed: str) -> Iterator[str]:
    """Yield what may have been meant by keys of the other layout: by all of them, or, where both
    scripts are there, by the words of one that no text has."""
    lowered = typed.lower()
    thai, latin = bool(_THAI.search(lowered)), bool(_LATIN.search(lowered))
    if thai and not latin:
        yield _as_english(typed)
    if latin and not thai:
        yield from (as_thai(typed), as_thai(lowered))
    if latin and thai:
        words = lowered.split()
        yield " ".join(_meant(counts, word, _LATIN, _THAI, as_thai) for word in words)
        yield " ".join(_meant(counts, word, _THAI, _LATIN, _as_english) for word in words)


def _meant(
    counts: Counts,
    word: str,
    typed: re.Pattern[str],
    other: re.Pattern[str],
    meant: Callable[[str], str],
) -> str:
    """Return a `word` as it was `meant`, if it is `typed` in one script and no text has it."""
    if not typed.search(word) or other.search(word):
        return word
    known = _all_words(counts, vocabulary().query_tokens(fold(word)))
    return word if known else meant(word)


def _all_words(counts: Counts, tokens: Sequence[Token]) -> bool:
    found = _Found(counts, tokens)
    return all(token.kind != "unknown" and found(token) for token in tokens)


# --- Other words --------------------------------------------------------------------------------


class _Span(NamedTuple):
    """Words `start` to `end` of a run, joined; `missing`: one of them is in no text. `is_word`: it
    is a single word or abbreviation, `is_run`: all of the run."""

    start: int
    end: int
    text: str
    missing: bool
    is_word: bool
    is_run: bool


class _Candidate(NamedTuple):
    text: str
    documents: int
    sound: str


class _Run(NamedTuple):
    """Letters without a space: their words, what it costs to keep each, what may be one word."""

    tokens: list[Token]
    prices: list[float]
    spans: list[_Span]

    @property
    def is_known(self) -> bool:
        return _MISSING not in self.prices


def _corrected(counts: Counts, text: str) -> str:
    """Return `text` with what is spelled or sounds like its words."""
    runs = {run: _read(counts, run) for run in _RUN.findall(text)}
    alike = _alike(counts.index, {span for run in runs.values() for span in run.spans})

    def corrected(found: re.Match[str]) -> str:
        run = runs[found[0]]
        other = _cheapest(run.tokens, run.prices, _replacements(run.spans, alike))
        stands = other != found[0] and run.is_known and _stands(counts, found[0])
        return found[0] if stands else other

    return _RUN.sub(corrected, text)


def _read(counts: Counts, run: str) -> _Run:
    tokens = vocabulary().query_tokens(run)
    found = _Found(counts, tokens)
    prices = [_price_of_keeping(token, found(token) > 0, len(tokens)) for token in tokens]
    return _Run(tokens, prices, list(_spans(tokens, prices)))


def _price_of_keeping(token: Token, is_known: bool, count: int) -> float:
    if not is_known:
        return _MISSING
    short = len(token.text) <= _SHORT and count > 1
    return _DOUBTFUL if short or token.kind == "unknown" else _SURE


def _stands(counts: Counts, run: str) -> bool:
    """Whether the words of `run` stand so in a text."""
    plan = read(run, operators=False)
    together = replace(plan, together=(stream(run),))
    return bool(Question(counts.index, together, EVERYTHING, Mode.ALL, counts).ranked(1))


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
            several = end > start or tokens[start].kind == "unknown"
            doubtful = missing or (several and _DOUBTFUL in prices[start : end + 1])
            apart = end + 1 == len(tokens) or prices[end + 1] != _DOUBTFUL
            if apart and doubtful and SHORTEST_WORD <= len(text) <= LONGEST_WORD:
                is_run = (start, end + 1) == (0, len(tokens))
                yield _Span(start, end + 1, text, missing, not several, is_run)


def _replacements(
    spans: Sequence[_Span], alike: dict[_Span, list[_Candidate]]
) -> dict[tuple[int, int], tuple[float, str]]:
    """Return for each span that has one the best word in its place, with its price."""
    best: dict[tuple[int, int], tuple[float, str]] = {}
    fillers = vocabulary().synonyms.fillers  # nobody looks for them
    for span in spans:
        priced = [
            (_price(span, candidate), candidate.text)
            for candidate in _nearest(span.text, alike[span])
            if candidate.text not in {span.text, *fillers}
        ]
        priced = [choice for choice in priced if choice[0] < _MISSING * (span.end - span.start)]
        if priced:
            best[span.start, span.end] = min(priced)
    return best


def _nearest(text: str, candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Return those that are worth comparing: of a similar length, the first of them."""
    near = [c for c in candidates if abs(len(c.text) - len(text)) <= max(2, len(text) // 2)]
    return near[:MOST_CANDIDATES]


def _price(span: _Span, candidate: _Candidate) -> float:
    far = distance(span.text, candidate.text)
    if far > _allowed(span):
        return _MISSING * LONGEST_SPAN
    edits = far * max(len(span.text), len(candidate.text))
    return _REPLACING + edits - min(candidate.documents, 100) / 1000


def _allowed(span: _Span) -> float:
    if not span.missing or len(span.text) < _SHORT:
        return _FARTHEST_OF_KNOWN
    if len(span.text) > _SHORT:
        return _FARTHEST
    return _FARTHEST_OF_KNOWN if span.is_word else _FARTHEST_OF_SHORT


def _alike(index: Index, spans: Iterable[_Span]) -> dict[_Span, list[_Candidate]]:
    """Return the words of the index that sound like each span; where none of them is near, those
    that are spelled like it but for one letter, and that nearly sound like it. The commonest come
    first."""
    sounds = {span: skeleton(span.text) for span in spans}
    same = defaultdict(list)
    for candidate in _of_sound(index, sorted(set(sounds.values()))):
        same[candidate.sound].append(candidate)
    alike = {span: same[sound] for span, sound in sounds.items()}
    alone = [span for span in sounds if span.missing and not _has_near(span, alike[span])]
    others = _of_near_sound(index, sorted({sounds[span] for span in alone}))
    spelled = _of_near_spelling(index, alone)
    for span in alone:
        near = [other for other in others if _one_edit(sounds[span], other.sound)]
        alike[span] = list(dict.fromkeys([*spelled[span], *near]))
    return alike


def _has_near(span: _Span, candidates: list[_Candidate]) -> bool:
    return any(distance(span.text, c.text) <= _allowed(span) for c in candidates[:MOST_CANDIDATES])


_COLUMNS = "text, documents, sound"


def _of_sound(index: Index, sounds: list[str]) -> list[_Candidate]:
    places = ", ".join(["%s"] * len(sounds))
    sql = f"SELECT {_COLUMNS} FROM {index.tables.term} WHERE sound IN ({places}) AND documents > 0"
    return _candidates(index, sql, sounds) if sounds else []


def _of_near_spelling(index: Index, spans: Iterable[_Span]) -> defaultdict[_Span, list[_Candidate]]:
    """Return words that become each span by two letters swapped or one too many; for a short run,
    also by one too few or another."""
    meant = {span: set(_one_letter_off(span)) for span in spans}
    spelled: defaultdict[_Span, list[_Candidate]] = defaultdict(list)
    if not meant:
        return spelled
    with index.connection.cursor() as cursor:
        known = among(
            cursor,
            f"{_COLUMNS} FROM {index.tables.term}",
            "text",
            sorted(set().union(*meant.values())),
        )
        for candidate in sorted(map(_Candidate._make, known), key=_commonest):
            for span, texts in meant.items():
                if candidate.documents and candidate.text in texts:
                    spelled[span].append(candidate)
    return spelled


def _one_letter_off(span: _Span) -> Iterator[str]:
    cuts = [(span.text[:at], span.text[at:]) for at in range(len(span.text) + 1)]
    for before, after in cuts:
        yield before + after[1:]
        yield before + _first_two_swapped(after)
    if span.is_run and len(span.text) <= _LONGEST_OF_ANY_LETTER:
        for letter in _THAI_KEYS if _THAI.search(span.text) else ascii_lowercase:
            for before, after in cuts:
                yield before + letter + after
                yield before + letter + after[1:]


def _of_near_sound(index: Index, sounds: list[str]) -> list[_Candidate]:
    """Return words whose skeleton may differ from one of `sounds` by one letter: it is in the first
    half or in the second, so the other half is the same."""
    selects, parameters = [], []
    for sound in sounds:
        half = len(sound) // 2
        if half < 2:  # noqa: PLR2004 - too many words have a half in common
            continue
        for column, beginning in (("sound", sound[:half]), ("sound_backwards", sound[half:][::-1])):
            selects.append(
                f"SELECT * FROM (SELECT {_COLUMNS} FROM {index.tables.term} WHERE {column} >= %s"
                f" AND {column} < %s AND documents > 0 AND length(sound) BETWEEN %s AND %s"
                " ORDER BY documents DESC LIMIT %s) half"
            )
            shortest, longest = len(sound) - 1, len(sound) + 1
            parameters += [beginning, beginning + _LAST, shortest, longest, MOST_READ]
    return _candidates(index, " UNION ".join(selects), parameters) if selects else []


def _candidates(index: Index, sql: str, parameters: Sequence[object]) -> list[_Candidate]:
    with index.connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return sorted(map(_Candidate._make, cursor.fetchall()), key=_commonest)


def _commonest(candidate: _Candidate) -> tuple[int, str]:
    return -candidate.documents, candidate.text


def _one_edit(one: str, other: str) -> bool:
    """Return whether `one` becomes `other` by one letter more, less or changed, or two swapped."""
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    rest, opposite = one[at:], other[at:]
    swapped = _first_two_swapped(rest) == opposite
    return rest[1:] == opposite[1:] or rest[1:] == opposite or rest == opposite[1:] or swapped


def _first_two_swapped(text: str) -> str:
    return text[1::-1] + text[2:]


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
