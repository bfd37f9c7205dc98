"""What is left of a text that a stranger typed: letters, marks, emoji, spaces and line breaks.

Nothing here makes a text safe to print as markup; templates do that by escaping. This is about
characters that nobody sees and that change what others see: control characters, direction
overrides that turn a line round, invisible letters that pad an empty name, towers of marks that
cover the neighbours.
"""

import re
import unicodedata

# The tallest honest stack on one Thai letter is two marks (ที่, สิทธิ์); one more is forgiven.
MARKS_PER_LETTER = 3

# Control; format, that is direction, zero width and tags; half of a surrogate pair.
DROPPED_CATEGORIES = {"Cc", "Cf", "Cs"}
# Letters and symbols by their category, blank on the screen (Hangul fillers, empty Braille cell).
BLANK_LETTERS = set("\u115f\u1160\u2800\u3164\uffa0")
# Forms of one symbol. The last two (text or picture, as in ❤️) are kept.
VARIATION_SELECTORS = {*map(chr, range(0xFE00, 0xFE0E)), *map(chr, range(0xE0100, 0xE01F0))}
# The one format character with a use in Thai text: between two emoji it makes them one (👩‍🏫).
JOINER = "\u200d"

_LINE_BREAK = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_EMOJI = r"[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]"
_STRAY_JOINER = re.compile(rf"(?<!{_EMOJI}){JOINER}|{JOINER}(?!{_EMOJI})")


def clean_line(text: str) -> str:
    """Return `text` as one line with single spaces."""
    return " ".join(clean_text(text).split())


def clean_text(text: str) -> str:
    """Return `text` with `\\n` for line breaks, no more than one blank line running, ends trimmed.

    Characters are in composed form (NFC). Marks are thinned out before that: composing a run of
    many thousands takes time by its square.
    """
    lines = _LINE_BREAK.sub("\n", text).split("\n")
    kept = "\n".join(_visible(line).strip() for line in lines).strip()
    return unicodedata.normalize("NFC", re.sub(r"\n{3,}", "\n\n", kept))


def _visible(line: str) -> str:
    characters = []
    room = 0  # marks that the character before may still carry
    for character in line.replace("\t", " "):
        if _is_dropped(character):
            continue
        if unicodedata.category(character) in {"Mn", "Me"}:
            room -= 1
            if room < 0:
                continue
        else:
            room = 0 if character.isspace() else MARKS_PER_LETTER
        characters.append(character)
    return _STRAY_JOINER.sub("", "".join(characters))


def _is_dropped(character: str) -> bool:
    return (
        (unicodedata.category(character) in DROPPED_CATEGORIES and character != JOINER)
        or character in BLANK_LETTERS
        or character in VARIATION_SELECTORS
        or _is_noncharacter(ord(character))
    )


def _is_noncharacter(code: int) -> bool:
    """Code points that Unicode sets aside for programs, never for text."""
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE  # noqa: PLR2004
