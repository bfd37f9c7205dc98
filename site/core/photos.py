"""Remove what a camera wrote beside the picture: place, time, maker, owner, thumbnails.

The pixels are decoded and written again, so nothing that hides between or behind the image data
(EXIF, XMP, IPTC, comments, a motion-photo film or an archive after the last marker) can survive.
A JPEG that needs no turning keeps its own quantisation tables, so this costs no visible quality.
"""

from io import BytesIO
from pathlib import PurePath

from django.conf import settings
from django.core.files.base import ContentFile, File
from PIL import Image, ImageCms, ImageOps, JpegImagePlugin

JPEG_QUALITY = 92
# Only these are ever decoded: every other reader of Pillow is a way in that nobody needs.
# HEIF is registered by Willow, which Wagtail brings; JPEG reads multi-picture files (MPO) too.
READ_AS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF")
REWRITTEN_AS = {"HEIF": "JPEG", "MPO": "JPEG"}
EXTENSIONS = {
    "JPEG": (".jpg", ".jpeg"),
    "PNG": (".png",),
    "WEBP": (".webp",),
    "GIF": (".gif",),
    "AVIF": (".avif",),
}
KEPT = {"transparency", "duration", "loop", "background"}


class PhotoError(ValueError):
    """A file that cannot be stored as a picture; the message is Thai and says why."""


class CleanPhoto(ContentFile):
    """Content that was written by `without_metadata`, and need not be written again."""


def without_metadata(upload: File) -> CleanPhoto:
    """Return the picture in `upload`, upright, with no metadata but its colour profile.

    HEIC becomes JPEG, which every browser shows. Animations stay animated.

    Raises PhotoError when it is not a picture of a known kind, is damaged, or has more than
    WAGTAILIMAGES_MAX_IMAGE_PIXELS pixels (all frames together); those are never decoded.
    """
    if isinstance(upload, CleanPhoto):
        return upload
    upload.seek(0)
    try:
        with Image.open(upload, formats=READ_AS) as picture:
            _refuse_too_many_pixels(picture)
            found = picture.format or ""
            kind = REWRITTEN_AS.get(found, found)
            content = _rewrite(picture, kind)
    except Image.DecompressionBombError:
        raise PhotoError(_too_many_pixels()) from None
    except PhotoError:
        raise
    except (OSError, SyntaxError, ValueError, EOFError, RuntimeError) as error:
        raise PhotoError("เปิดภาพนี้ไม่ได้ ไฟล์อาจเสียหรือส่งมาไม่ครบ กรุณาส่งใหม่จากต้นฉบับ") from error
    return CleanPhoto(content, name=_renamed(upload.name or "photo", EXTENSIONS[kind]))


def _refuse_too_many_pixels(picture: Image.Image) -> None:
    pixels = picture.width * picture.height * getattr(picture, "n_frames", 1)
    if picture.format == "MPO":  # only its first frame is kept
        pixels = picture.width * picture.height
    if pixels > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise PhotoError(_too_many_pixels(pixels))


def _too_many_pixels(pixels: int | None = None) -> str:
    limit = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
    size = f" ({pixels / 1_000_000:.0f} ล้านพิกเซล)" if pixels else ""
    return f"ภาพใหญ่เกินไป{size} ใส่ได้ไม่เกิน {limit} ล้านพิกเซล กรุณาย่อภาพก่อน"


def _rewrite(picture: Image.Image, kind: str) -> bytes:
    options: dict[str, object] = {"exif": b""}
    if getattr(picture, "is_animated", False) and kind != "JPEG":
        upright = picture
        options |= {"save_all": True}
        if kind == "GIF":
            options |= {"comment": b""}
    else:
        upright = _in_common_colours(ImageOps.exif_transpose(picture), kind)
    if kind == "JPEG":
        options |= _jpeg_options(picture, upright)
    if upright.mode == picture.mode and (profile := picture.info.get("icc_profile")):
        options["icc_profile"] = profile
    upright.info = {key: value for key, value in upright.info.items() if key in KEPT}
    output = BytesIO()
    upright.save(output, kind, **options)
    return output.getvalue()


def _in_common_colours(picture: Image.Image, kind: str) -> Image.Image:
    """Return `picture` in a mode that browsers and Willow show as the camera meant it."""
    if picture.mode == "CMYK":
        return _from_cmyk(picture)
    if picture.mode.startswith("I"):
        # 16 bits of grey: `convert` would make everything above 255 white.
        return picture.convert("I").point(lambda grey: grey / 256).convert("L")
    if kind == "JPEG" and picture.mode not in {"L", "RGB"}:
        return picture.convert("RGB")
    return picture


def _from_cmyk(picture: Image.Image) -> Image.Image:
    profile = picture.info.get("icc_profile")
    if not profile:
        return picture.convert("RGB")
    try:
        source = ImageCms.getOpenProfile(BytesIO(profile))
        screen = ImageCms.createProfile("sRGB")
        seen = ImageCms.profileToProfile(picture, source, screen, outputMode="RGB")
        return seen or picture.convert("RGB")
    except ImageCms.PyCMSError:  # a damaged profile is no reason to refuse the picture
        return picture.convert("RGB")


def _jpeg_options(picture: Image.Image, upright: Image.Image) -> dict[str, object]:
    turned = picture.getexif().get(0x0112, 1) != 1
    same_colours = upright.mode == picture.mode
    if isinstance(picture, JpegImagePlugin.JpegImageFile) and same_colours and not turned:
        # `exif_transpose` returned a copy, which forgot its tables: hand them over.
        return {"qtables": picture.quantization, "subsampling": _subsampling(picture)}
    return {"quality": JPEG_QUALITY, "optimize": True}


def _subsampling(picture: Image.Image) -> int:
    return max(JpegImagePlugin.get_sampling(picture), 0)


def _renamed(name: str, extensions: tuple[str, ...]) -> str:
    """Return `name` with the first of `extensions`, unless it ends in one of them already."""
    path = PurePath(name)
    return name if path.suffix.lower() in extensions else str(path.with_suffix(extensions[0]))
