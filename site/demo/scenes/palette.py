"""The colours every picture is mixed from: mo hom indigo, warm paper, marigold and the hills."""

Color = tuple[int, int, int]


def rgb(code: str) -> Color:
    """``"#1f2f5c"`` as three numbers from 0 to 255."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def mix(first: Color, second: Color, share: float) -> Color:
    """``share`` 0 gives the first colour, 1 the second."""
    keep = 1 - share
    return (
        round(first[0] * keep + second[0] * share),
        round(first[1] * keep + second[1] * share),
        round(first[2] * keep + second[2] * share),
    )


INK = rgb("#141c38")
INDIGO_DEEP = rgb("#1b2850")
INDIGO = rgb("#2b3f7a")
INDIGO_MID = rgb("#4a62a0")
INDIGO_PALE = rgb("#93a6cf")
INDIGO_MIST = rgb("#ccd5e6")

PAPER = rgb("#f7efdf")
PAPER_SHADE = rgb("#e6d8bd")
CREAM = rgb("#fbf6ea")
SAND = rgb("#d3bd95")
KHAKI = rgb("#b09a6b")
KHAKI_DEEP = rgb("#8d7a50")

MARIGOLD = rgb("#eaa31f")
MARIGOLD_DEEP = rgb("#cf7d16")
BUTTER = rgb("#f6d488")

BRICK = rgb("#a8452f")
TERRACOTTA = rgb("#c8704a")
ROSE = rgb("#d79384")
LACQUER = rgb("#7c2430")
PLUM = rgb("#5b3458")

TEAK_DARK = rgb("#4f3226")
TEAK = rgb("#84573a")
TEAK_PALE = rgb("#bb8c5f")

LEAF_DEEP = rgb("#244a41")
LEAF = rgb("#45715a")
LEAF_FRESH = rgb("#7fa05c")
RICE = rgb("#bcbd62")
SAGE = rgb("#aebd9f")
TEAL = rgb("#2f7079")
TEAL_PALE = rgb("#8fbcbb")

SAFFRON = rgb("#d9821f")
GOLD = rgb("#d4a441")
NIGHT = rgb("#10193a")


def lighter(color: Color, share: float = 0.2) -> Color:
    """Towards cream rather than white, so that highlights stay warm."""
    return mix(color, CREAM, share)


def darker(color: Color, share: float = 0.2) -> Color:
    """Towards ink rather than black, so that shadows stay indigo."""
    return mix(color, INK, share)
