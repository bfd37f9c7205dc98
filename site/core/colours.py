"""An office's own colours, moved as far as reading needs and no further.

Contrast as WCAG 2.1 defines it: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
"""

# The papers on which text in these colours is hardest to read (css/tokens.css).
LIGHT_PAPER = "#efe7d7"  # --paper-sunk, light
DARK_PAPER = "#1b2549"  # --paper-raised, dark
VAT = "#141d3d"  # --vat
ON_VAT_SOFT = "#c3c6d8"  # the faintest text on dark cloth
INK = "#161f3f"
WHITE, BLACK = "#ffffff", "#000000"
TEXT_CONTRAST = 4.5
SRGB_LINEAR_PART = 0.04045


def office_properties(*, primary: str, accent: str) -> tuple[str, str]:
    """Custom properties of css/tokens.css for two colours, either of which may be blank.

    The first text is for every browser, the second for those that know light-dark().
    """
    light, dark = [], []
    vat = readable_on(ON_VAT_SOFT, primary) if primary else VAT
    if primary:
        on_light, on_dark = readable_on(LIGHT_PAPER, primary), readable_on(DARK_PAPER, primary)
        light += [f"--indigo: {on_light};", f"--link: {on_light};", f"--vat: {vat};"]
        dark += [f"--link: light-dark({on_light}, {on_dark});", f"--vat: {vat};"]
    if accent:
        light += [f"--marigold: {accent};", f"--on-marigold: {ink_on(accent)};"]
        light += [f"--on-vat-accent: {readable_on(vat, accent)};"]
    return " ".join(light), " ".join(dark)


def contrast(first: str, second: str) -> float:
    """Contrast ratio (1–21) of two colours written #rrggbb."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(other: str, colour: str) -> str:
    """`colour`, moved away from `other` in small steps until one can be read on the other."""
    away = max(BLACK, WHITE, key=lambda end: contrast(end, other))
    steps = (_mix(colour, away, step / 20) for step in range(21))
    return next((c for c in steps if contrast(c, other) >= TEXT_CONTRAST), away)


def ink_on(colour: str) -> str:
    """The first of the site's ink, white and black that can be read on `colour`."""
    return next(ink for ink in (INK, WHITE, BLACK) if contrast(ink, colour) >= TEXT_CONTRAST)


def _channels(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    """Undo the gamma of sRGB."""
    return share / 12.92 if share <= SRGB_LINEAR_PART else ((share + 0.055) / 1.055) ** 2.4


def _mix(colour: str, other: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
