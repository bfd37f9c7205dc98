"""Pictures for the demo, drawn by the project itself: scenes of school life in the northern hills.

Pure Pillow, no Django. Everything is decided by ``kind`` and ``seed``.
"""

from .atlas import KINDS, Picture, alt_text, draw, focal_point, picture
from .jpeg import to_jpeg
from .portraits.sitter import AGES, DRESSES
from .portraits.studio import draw_portrait

__all__ = [
    "AGES",
    "DRESSES",
    "KINDS",
    "Picture",
    "alt_text",
    "draw",
    "draw_portrait",
    "focal_point",
    "picture",
    "to_jpeg",
]
