"""The picture that social networks and feed readers show beside a link."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.translation import gettext as _
from wagtail.images.models import AbstractImage

from core.pictures import get_filter, picture_url

WIDTH, HEIGHT = 1200, 630
SPEC = f"fill-{WIDTH}x{HEIGHT}"
FALLBACK = "brand/sharing.png"


@dataclass(frozen=True)
class SharingPicture:
    """An absolute address of a picture of `width` × `height` pixels, and what it shows."""

    url: str
    width: int
    height: int
    alt: str
    mime: str = "image/jpeg"


def sharing_picture(image: AbstractImage | None, request: HttpRequest) -> SharingPicture | None:
    """Crop `image` for sharing; None when there is none or it is smaller than networks ask for."""
    if image is None:
        return None
    width, height = (round(side) for side in get_filter(SPEC).get_transform(image).size)
    if width < WIDTH or height < HEIGHT:
        return None
    url = request.build_absolute_uri(picture_url(image, f"{SPEC}|format-jpeg"))
    return SharingPicture(url, width, height, image.description or image.title)


def office_picture(request: HttpRequest) -> SharingPicture:
    """What is shown for a page without a picture of its own."""
    url = request.build_absolute_uri(static(FALLBACK))
    return SharingPicture(url, WIDTH, HEIGHT, _("ตราหนังสือกับเปลวเทียนเหนือลายผ้าตีนจก"), "image/png")
