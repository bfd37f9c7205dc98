"""Text typed while the keyboard was set to the other language.

The Thai layout is Kedmanee (TIS 820-2538), the one of every Thai computer; the English one is the
American. Only what a key gives changes, so each slip is undone key by key.
"""

_KEYS = (  # keys as an American keyboard names them, and what they give in Kedmanee
    ("`1234567890-=", "_ๅ/-ภถุึคตจขช"),
    ("qwertyuiop[]\\", "ๆไำพะัีรนยบลฃ"),
    ("asdfghjkl;'", "ฟหกดเ้่าสวง"),
    ("zxcvbnm,./", "ผปแอิืทมใฝ"),
    ("~!@#$%^&*()_+", "%+๑๒๓๔ู฿๕๖๗๘๙"),
    ("QWERTYUIOP{}|", '๐"ฎฑธํ๊ณฯญฐ,ฅ'),
    ('ASDFGHJKL:"', "ฤฆฏโฌ็๋ษศซ."),
    ("ZXCVBNM<>?", "()ฉฮฺ์?ฒฬฦ"),
)
_TO_THAI = str.maketrans(
    {key: thai for keys, row in _KEYS for key, thai in zip(keys, row, strict=True)}
)
_TO_ENGLISH = str.maketrans(
    {thai: key for keys, row in _KEYS for key, thai in zip(keys, row, strict=True)}
)


def as_thai(typed: str) -> str:
    """Return what the same keys give on the Thai layout: "l;ylfu" → "สวัสดี"."""
    return typed.translate(_TO_THAI)


def as_english(typed: str) -> str:
    """Return what the same keys give on the English layout: "้ำสสน" → "hello"."""
    return typed.translate(_TO_ENGLISH)
