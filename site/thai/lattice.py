"""Every way of reading a run of Thai letters as words of a lexicon.

Thai has no spaces between words, and many runs can be read in more than one way: ตากลม is ตาก|ลม
(to take the air) or ตา|กลม (round eyes). A lattice holds all words that lie on some complete
reading, so that a text is found by any of them. No reading divides an orthographic cluster.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_CLUSTER = re.compile("(?:[เ-ไ]{1,2}[ก-ฮ]?|[ก-ฮ])[ะ-ฺๅ็-๎]*|.", re.DOTALL)
_THAI = re.compile("[ก-ฺเ-๎]+")
_UNREACHED = 1 << 30
_BEGINNING, _WORD, _NAME = 0, 1, 2
_SHORTEST_NAME = 3  # clusters; shorter ones would be read into every other word
_LONGEST = 60  # clusters of a word


def divide(run: str) -> list[str]:
    """Divide Thai letters into the clusters that a lattice counts."""
    return _CLUSTER.findall(run)


def runs(text: str) -> list[str]:
    """Return the runs of Thai letters in the folded `text`."""
    return _THAI.findall(text)


class Word(NamedTuple):
    """A word of a run: `start` and `end` count clusters; `known` is false for a single cluster
    that no word of the lexicon explains."""

    start: int
    end: int
    text: str
    known: bool


class Lexicon:
    """A set of Thai words, held as their beginnings so that reading a run stops early.

    All the beginnings end at the boundary of a cluster: half as many as by letters.
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._beginnings: dict[str, int] = {}
        self._spellings: dict[str, str] = {}
        self._misspelled: dict[str, list[str]] = {}
        self.lessons = 0  # how often names were learnt: what was read before may read otherwise
        self.add(words)

    def add(self, words: Iterable[str]) -> None:
        """Add `words`; whatever holds something else than Thai letters is left out."""
        for word in words:
            if _THAI.fullmatch(word):
                self._add(word, _WORD)

    def learn(self, names: Iterable[str]) -> None:
        """Add names: words that texts were written and read with before anybody knew them, so
        that a run which holds one can be read without them too."""
        self.lessons += 1
        for name in names:
            if name not in self and len(_CLUSTER.findall(name)) >= _SHORTEST_NAME:
                self._add(name, _NAME)

    def is_name(self, word: str) -> bool:
        return self._beginnings.get(word) == _NAME

    def _add(self, word: str, kind: int) -> None:
        parts = _CLUSTER.findall(word)
        beginning = ""
        for part in parts[:-1]:
            beginning += part
            self._beginnings.setdefault(beginning, _BEGINNING)
        self._beginnings[word] = kind

    def respell(self, wrong: str, right: str) -> None:
        """Read `wrong` as one word, which stands for `right`."""
        self.add([wrong, right])
        self._spellings[wrong] = right
        self._misspelled.setdefault(right, []).append(wrong)

    def misspelled(self, word: str) -> list[str]:
        """Return the wrong spellings that are read as `word`."""
        return self._misspelled.get(word, [])

    def words(self) -> list[str]:
        """Return all words, wrong spellings left out."""
        return [
            w for w, is_word in self._beginnings.items() if is_word and w not in self._spellings
        ]

    def canonical(self, word: str) -> str:
        """Return the right spelling of `word`, which is mostly `word` itself."""
        return self._spellings.get(word, word)

    def canonicals(self, words: Iterable[Word]) -> list[str]:
        """Return the right spellings of those `words` that are known."""
        right = self._spellings.get
        return [right(text, text) for _, _, text, known in words if known]

    def __contains__(self, word: str) -> bool:
        return self._beginnings.get(word, _BEGINNING) != _BEGINNING

    def readings(self, run: str, *, names: bool = True) -> list[Word]:
        """Return the words on those complete readings of `run` that leave the fewest clusters
        unexplained, in the order of their starts; an unexplained cluster comes as a word too.

        `run` holds Thai letters only. Without `names` it is read as if none had been learnt.
        """
        clusters = _CLUSTER.findall(run)
        starts, costs = self._forward(clusters, _NAME if names else _WORD)
        return _on_complete_readings(clusters, starts, costs)

    def _forward(
        self, clusters: list[str], most: int
    ) -> tuple[list[list[tuple[int, str]] | None], list[int]]:
        """Return the words that begin at each cluster, and how many clusters at least stay
        unexplained before each. Only what the best readings can reach is looked at: first all
        that words alone lead to, then what one unexplained cluster more leads to, and so on."""
        count = len(clusters)
        costs = [0] + [_UNREACHED] * count
        ends: list[list[tuple[int, str]] | None] = [None] * (count + 1)
        known = self._beginnings.get
        level, reached = 0, [0]
        while True:
            for at in reached:  # grows while words lead on
                ends[at] = found = []
                text, end = "", at
                for cluster in clusters[at : at + _LONGEST]:
                    text += cluster
                    end += 1
                    kind = known(text)
                    if kind is None:
                        break
                    if _WORD <= kind <= most:
                        found.append((end, text))
                        if costs[end] > level:
                            costs[end] = level
                            reached.append(end)
            if costs[count] == level:
                return ends, costs
            level += 1
            reached = _one_further(reached, costs, level)


def _one_further(reached: list[int], costs: list[int], cost: int) -> list[int]:
    """Return what one unexplained cluster more leads to, and note that it costs so much."""
    further = [at + 1 for at in reached if costs[at + 1] > cost]
    for at in further:
        costs[at] = cost
    return further


def _on_complete_readings(
    clusters: list[str], ends: list[list[tuple[int, str]] | None], costs: list[int]
) -> list[Word]:
    """Go back from the end and keep the words from which the end is reached at the least cost."""
    count = len(clusters)
    least = costs[count]
    onward = [_UNREACHED] * count + [0]
    words: list[Word] = []
    for start in range(count - 1, -1, -1):
        cost = costs[start]
        found = ends[start]
        if cost > least or found is None:
            continue
        after, alone = least - cost, True
        for end, text in found:
            if onward[end] == after:
                onward[start] = after
                words.append(Word(start, end, text, True))
            alone = alone and end != start + 1
        if alone and onward[start + 1] + 1 == after:
            onward[start] = after
            words.append(Word(start, start + 1, clusters[start], False))
    words.reverse()
    return words


def shortest_reading(words: list[Word]) -> list[Word]:
    """Choose from the words of a lattice the complete reading with the fewest words.

    Among equals the one whose last words are longer: endings of Thai phrases are the surer part.
    """
    return list(_walk(words))


def _walk(words: list[Word]) -> Iterator[Word]:
    if not words:
        return
    count = max(word.end for word in words)
    fewest = [_UNREACHED] * count + [0]
    chosen: list[Word | None] = [None] * count
    for word in reversed(words):
        onward = fewest[word.end] + 1
        if onward < fewest[word.start]:
            fewest[word.start], chosen[word.start] = onward, word
    at = 0
    while at < count and (best := chosen[at]) is not None:
        yield best
        at = best.end
