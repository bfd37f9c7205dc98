"""Pictures of the public site: an address and a size without a query, the file on request.

A page prints the signed address of every width it may need. Nothing is resized while the page
renders: the first browser that asks for a width has it made, in its own request. Originals are
never linked. `docs/decisions/0004-pictures.md` says why this is not Wagtail's `{% picture %}`.
"""

from dataclasses import dataclass
from functools import lru_cache

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseForbidden
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage, Filter, SourceImageIOError
from wagtail.images.utils import generate_signature, verify_signature

YEAR = 365 * 24 * 3600
MIME_TYPES = {
    "avif": "image/avif",
    "webp": "image/webp",
    "jpeg": "image/jpeg",
    "png": "image/png",
}

get_filter = lru_cache(maxsize=256)(Filter)


@dataclass(frozen=True)
class Source:
    """One `<source>`: a MIME type and its `srcset`."""

    mime: str
    srcset: str


@dataclass(frozen=True)
class Picture:
    """What a `<picture>` element prints; `width` and `height` are pixels of its largest size."""

    sources: list[Source]
    src: str
    srcset: str
    width: int
    height: int


def build_picture(image: AbstractImage, widths: list[int], ratio: float | None = None) -> Picture:
    """Plan AVIF, WebP and JPEG of `image` at `widths`, cropped to `ratio` (width / height)."""
    sizes = _sizes(image, widths, ratio)
    largest = sizes[max(sizes)]
    return Picture(
        sources=[
            Source(MIME_TYPES[kind], _srcset(image, sizes, kind)) for kind in ("avif", "webp")
        ],
        src=picture_url(image, f"{largest[2]}|format-jpeg"),
        srcset=_srcset(image, sizes, "jpeg"),
        width=largest[0],
        height=largest[1],
    )


def picture_url(image: AbstractImage, spec: str) -> str:
    """The address at which `image` is served through the Wagtail filter `spec`."""
    version = _version(image)
    signature = generate_signature(image.pk, f"{spec}@{version}")
    return reverse("picture", args=[image.pk, version, signature, spec])


@require_safe
@cache_control(public=True, max_age=YEAR, immutable=True)
def serve_picture(
    request: HttpRequest, image_id: int, version: str, signature: str, spec: str
) -> HttpResponseBase:
    """Send one size of a picture, made now if nobody asked for it before."""
    if not verify_signature(signature.encode(), image_id, f"{spec}@{version}"):
        return HttpResponseForbidden()
    image = get_object_or_404(get_image_model(), pk=image_id)
    try:
        rendition = image.get_rendition(get_filter(spec))
    except SourceImageIOError:
        return HttpResponse(status=410)
    kind = spec.rpartition("format-")[2]
    response = FileResponse(rendition.file.open("rb"), content_type=MIME_TYPES.get(kind))
    response["Content-Security-Policy"] = "default-src 'none'"
    return response


def _sizes(
    image: AbstractImage, widths: list[int], ratio: float | None
) -> dict[int, tuple[int, int, str]]:
    """Map each real width to (width, height, filter); a small original yields fewer of them."""
    sizes: dict[int, tuple[int, int, str]] = {}
    for wanted in widths:
        spec = f"fill-{wanted}x{round(wanted / ratio)}" if ratio else f"width-{wanted}"
        transform = get_filter(spec).get_transform(image)
        width, height = (round(side) for side in transform.size)
        sizes.setdefault(width, (width, height, spec))
    return sizes


def _srcset(image: AbstractImage, sizes: dict[int, tuple[int, int, str]], kind: str) -> str:
    return ", ".join(
        f"{picture_url(image, f'{spec}|format-{kind}')} {width}w"
        for width, (_, _, spec) in sorted(sizes.items())
    )


def _version(image: AbstractImage) -> str:
    """Changes with the file and its focal point, so that an address may be cached for ever."""
    focus = [image.focal_point_x, image.focal_point_y, image.focal_point_width]
    return "-".join([(image.file_hash or "0")[:8], *(str(n) for n in focus if n is not None)])
