"""`{% picture %}`: a responsive picture that never shifts the page."""

from django import template
from wagtail.images.models import AbstractImage

from core.pictures import build_picture, picture_url

register = template.Library()


@register.inclusion_tag("components/picture.html")
def picture(
    image: AbstractImage | None,
    *,
    widths: str = "480 800 1200",
    ratio: str = "",
    sizes: str = "100vw",
    alt: str | None = None,
    priority: bool = False,
    classname: str = "",
) -> dict[str, object]:
    """Print `<picture>` for `image` at `widths`, cropped to `ratio` ("16x9") if given.

    `alt` falls back to the image's own description; pass "" for a picture that only decorates.
    `priority` is for the one picture above the fold: it loads eagerly.
    """
    if image is None:
        return {}
    across, _, down = ratio.partition("x")
    return {
        "picture": build_picture(
            image,
            [int(w) for w in widths.split()],
            int(across) / int(down) if ratio else None,
        ),
        "alt": image.description if alt is None else alt,
        "sizes": sizes,
        "priority": priority,
        "classname": classname,
    }


@register.simple_tag
def image_src(image: AbstractImage, spec: str) -> str:
    """The signed address of one size, for places that take only an address."""
    return picture_url(image, spec)
