"""Read a press release of an area office: who, what, when and where, and where it says so.

`read(text)` follows rules, not a model: what it may find and how it is written is in the tables of
these modules. See docs/decisions/0020-reading-press-releases.md.
"""

from thai.press_release.model import (
    Confidence,
    Found,
    Participants,
    Person,
    PressRelease,
    Role,
    Speaker,
)
from thai.press_release.reading import read

__all__ = [
    "Confidence",
    "Found",
    "Participants",
    "Person",
    "PressRelease",
    "Role",
    "Speaker",
    "read",
]
