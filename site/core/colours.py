"""An office's own colours, moved as far as reading needs and no further.

Contrast as WCAG 2.1 defines it: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
"""

LIGHT_PAPER = "#efe7d7"  # the darkest paper of the light page (css/tokens.css, --paper-sunk)
DARK_PAPER = "#1b2549"  # the lightest paper of the dark page (--paper-raised)
INK = "#161f3f"
TEXT_CONTRAST = 4.5


def contrast(first: str, second: str) -> float:
    """Contrast ratio (1–21) of two colours written #rrggbb."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(paper: str, colour: str) -> str:
    """`colour`, darkened or lightened in small steps until text in it can be read on `paper`."""
    towards = "#000000" if _luminance(paper) > 0.18 else "#ffffff"
    for step in range(21):
        candidate = _mix(colour, towards, step / 20)
        if contrast(candidate, paper) >= TEXT_CONTRAST:
            return candidate
    return towards


def ink_on(colour: str) -> str:
    """Dark or white text, whichever is easier to read on `colour`."""
    return max(INK, "#ffffff", key=lambda ink: contrast(ink, colour))


def _channels(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def _luminance(colour: str) -> float:
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _mix(colour: str, other: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
