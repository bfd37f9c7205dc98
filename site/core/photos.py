"""Remove what a camera wrote beside the picture: place, time, maker, owner, thumbnails.

The pixels are decoded and written again, so nothing that hides between or behind the image data
(EXIF, XMP, IPTC, comments, a motion-photo film after the last marker) can survive. A JPEG that
needs no turning keeps its own quantisation tables, so this costs no visible quality.
"""

from io import BytesIO
from pathlib import PurePath

from django.core.files.base import ContentFile, File
from PIL import Image, ImageOps, JpegImagePlugin

JPEG_QUALITY = 92
REWRITTEN_AS = {"HEIF": "JPEG", "AVIF": "AVIF", "MPO": "JPEG"}
EXTENSIONS = {
    "JPEG": ".jpg",
    "PNG": ".png",
    "WEBP": ".webp",
    "GIF": ".gif",
    "AVIF": ".avif",
}


def without_metadata(upload: File) -> File:
    """Return `upload` with the same picture, upright, and no metadata but its colour profile.

    An SVG, or a file that Pillow cannot read, comes back unchanged: whether it is acceptable is
    for the upload form to say. HEIC becomes JPEG, which every browser shows.
    """
    upload.seek(0)
    try:
        with Image.open(upload) as picture:
            kind = REWRITTEN_AS.get(picture.format, picture.format)
            if kind not in EXTENSIONS:
                return upload
            content = _rewrite(picture, kind)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        upload.seek(0)
        return upload
    return ContentFile(content, name=_renamed(upload.name, EXTENSIONS[kind]))


def _rewrite(picture: Image.Image, kind: str) -> bytes:
    options: dict[str, object] = {"icc_profile": picture.info.get("icc_profile")}
    if getattr(picture, "n_frames", 1) > 1 and kind in {"GIF", "WEBP"}:
        options |= {"save_all": True, "comment": b""} if kind == "GIF" else {"save_all": True}
        upright = picture
    else:
        upright = ImageOps.exif_transpose(picture)
    if kind == "JPEG":
        options |= _jpeg_options(picture, upright)
        if upright.mode not in {"L", "RGB", "CMYK"}:
            upright = upright.convert("RGB")
    upright.info = {
        k: v for k, v in upright.info.items() if k in {"transparency", "duration", "loop"}
    }
    output = BytesIO()
    upright.save(output, kind, exif=b"", **{k: v for k, v in options.items() if v is not None})
    return output.getvalue()


def _jpeg_options(picture: Image.Image, upright: Image.Image) -> dict[str, object]:
    untouched = picture.format == "JPEG" and picture.getexif().get(0x0112, 1) == 1
    if untouched:
        # `exif_transpose` returned a copy, which forgot its tables: hand them over.
        return {"qtables": picture.quantization, "subsampling": _subsampling(picture)}
    return {"quality": JPEG_QUALITY, "optimize": True}


def _subsampling(picture: Image.Image) -> int:
    return max(JpegImagePlugin.get_sampling(picture), 0)


def _renamed(name: str, extension: str) -> str:
    path = PurePath(name)
    same = path.suffix.lower() == extension or {path.suffix.lower(), extension} == {
        ".jpeg",
        ".jpg",
    }
    return name if same else str(path.with_suffix(extension))
