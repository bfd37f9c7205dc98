"""Real bytes of pictures, with all that a phone writes beside them."""

from io import BytesIO
from zipfile import ZipFile

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw, PngImagePlugin
from willow.plugins import pillow  # noqa: F401  (registers HEIF with Pillow)

SECRET = "SECRET-OF-THE-CAMERA"
ORIENTATION, GPS, EXIF_IFD, MAKER, OWNER = 0x0112, 0x8825, 0x8769, 0x010F, 0xA430
RED, BLUE = (200, 30, 30), (30, 30, 200)
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{SECRET}</x:xmpmeta>".encode()


def camera_exif(orientation: int = 1) -> Image.Exif:
    """EXIF of a phone: maker, owner, orientation, and the place at 18.79° N 98.98° E."""
    exif = Image.Exif()
    exif[MAKER] = SECRET
    exif[ORIENTATION] = orientation
    exif.get_ifd(EXIF_IFD)[OWNER] = SECRET
    exif.get_ifd(GPS).update({1: "N", 2: (18.0, 47.0, 24.0), 3: "E", 4: (98.0, 58.0, 48.0)})
    return exif


def upright_picture() -> Image.Image:
    """Red above blue, 120 × 80."""
    picture = Image.new("RGB", (120, 80), RED)
    ImageDraw.Draw(picture).rectangle((0, 40, 119, 79), fill=BLUE)
    return picture


def encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    output = BytesIO()
    picture.save(output, kind, **options)
    return output.getvalue()


def upload(content: bytes, name: str = "IMG_2034.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def jpeg_from_phone(orientation: int = 1) -> bytes:
    return encoded(
        upright_picture(),
        "JPEG",
        exif=camera_exif(orientation),
        xmp=XMP,
        comment=SECRET.encode(),
        quality=90,
    )


def jpeg_taken_turned(orientation: int) -> bytes:
    """A JPEG whose stored pixels are turned so that its orientation tag sets them upright."""
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    picture = upright_picture()
    if orientation in undo:
        picture = picture.transpose(undo[orientation])
    return encoded(picture, "JPEG", exif=camera_exif(orientation), quality=95)


def png_from_editor() -> bytes:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", SECRET)
    notes.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return encoded(upright_picture(), "PNG", pnginfo=notes, exif=camera_exif())


def animated(kind: str) -> bytes:
    frames = [Image.new("RGB", (40, 30), colour) for colour in (RED, BLUE, (20, 160, 60))]
    options = {"comment": SECRET.encode()} if kind == "GIF" else {"exif": camera_exif(), "xmp": XMP}
    return encoded(
        frames[0], kind, save_all=True, append_images=frames[1:], duration=120, loop=0, **options
    )


def multi_picture_jpeg() -> bytes:
    return encoded(
        upright_picture(),
        "MPO",
        save_all=True,
        append_images=[Image.new("RGB", (60, 40), BLUE)],
        exif=camera_exif(),
    )


def zip_of(**members: str) -> bytes:
    output = BytesIO()
    with ZipFile(output, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/"), text)
    return output.getvalue()


def huge_png() -> bytes:
    """10,000 × 10,000 pixels in about a hundred kilobytes."""
    return encoded(Image.new("L", (10_000, 10_000)), "PNG")
