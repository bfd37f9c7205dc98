"""JPEG files as a camera or a phone would write them, with everything that must be stripped."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from zlib import crc32

from PIL import ExifTags, Image
from PIL.TiffImagePlugin import IFDRational

THAI_TIME = timezone(timedelta(hours=7))
LARGEST = 450_000
"""Bytes."""

_STORED_AS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How pixels lie in the file for each EXIF orientation: the inverse of what a viewer does."""


def to_jpeg(
    image: Image.Image,
    *,
    taken: datetime,
    gps: tuple[float, float] | None,
    camera: str,
    orientation: int = 1,
) -> bytes:
    """Encode ``image`` with camera data in at most ``LARGEST`` bytes.

    ``taken`` without a time zone is Thai time. ``gps`` is latitude and longitude in degrees.
    ``camera`` is "Make Model". With an ``orientation`` other than 1 the pixels are stored turned,
    as a phone does: only a viewer that reads EXIF shows them upright.
    """
    if taken.tzinfo is None:
        taken = taken.replace(tzinfo=THAI_TIME)
    exif = _camera_data(taken, camera, orientation)
    if gps:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(_gps_data(gps, taken))
    stored = image.transpose(_STORED_AS[orientation]) if orientation != 1 else image
    return _encode(stored, exif)


def _camera_data(taken: datetime, camera: str, orientation: int) -> Image.Exif:
    make, _, model = camera.partition(" ")
    stamp = taken.strftime("%Y:%m:%d %H:%M:%S")
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = make
    exif[ExifTags.Base.Model] = model or make
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.DateTime] = stamp
    exif.get_ifd(ExifTags.IFD.Exif).update(_exposure(camera, stamp, taken))
    return exif


def _exposure(camera: str, stamp: str, taken: datetime) -> dict[int, object]:
    """Plausible settings, and a serial number that stays the same for one camera."""
    offset = taken.strftime("%z")
    return {
        ExifTags.Base.DateTimeOriginal: stamp,
        ExifTags.Base.DateTimeDigitized: stamp,
        ExifTags.Base.OffsetTimeOriginal: f"{offset[:3]}:{offset[3:]}",
        ExifTags.Base.ExposureTime: IFDRational(1, 125),
        ExifTags.Base.FNumber: IFDRational(28, 10),
        ExifTags.Base.ISOSpeedRatings: 400,
        ExifTags.Base.FocalLength: IFDRational(35, 1),
        ExifTags.Base.BodySerialNumber: f"{crc32(camera.encode()):010d}",
    }


def _gps_data(gps: tuple[float, float], taken: datetime) -> dict[int, object]:
    latitude, longitude = gps
    utc = taken.astimezone(UTC)
    return {
        ExifTags.GPS.GPSVersionID: b"\x02\x03\x00\x00",
        ExifTags.GPS.GPSLatitudeRef: "N" if latitude >= 0 else "S",
        ExifTags.GPS.GPSLatitude: _degrees(latitude),
        ExifTags.GPS.GPSLongitudeRef: "E" if longitude >= 0 else "W",
        ExifTags.GPS.GPSLongitude: _degrees(longitude),
        ExifTags.GPS.GPSAltitudeRef: b"\x00",
        ExifTags.GPS.GPSAltitude: IFDRational(640, 1),
        ExifTags.GPS.GPSTimeStamp: (
            IFDRational(utc.hour, 1),
            IFDRational(utc.minute, 1),
            IFDRational(utc.second, 1),
        ),
        ExifTags.GPS.GPSDateStamp: utc.strftime("%Y:%m:%d"),
    }


def _degrees(value: float) -> tuple[IFDRational, IFDRational, IFDRational]:
    """Degrees, minutes and hundredths of seconds."""
    hundredths = round(abs(value) * 360_000)
    minutes, hundredths = divmod(hundredths, 6_000)
    degrees, minutes = divmod(minutes, 60)
    return IFDRational(degrees, 1), IFDRational(minutes, 1), IFDRational(hundredths, 100)


def _encode(image: Image.Image, exif: Image.Exif) -> bytes:
    for quality in (88, 84, 80, 75, 68, 60):
        buffer = BytesIO()
        image.save(buffer, "JPEG", quality=quality, optimize=True, progressive=True, exif=exif)
        if buffer.tell() <= LARGEST:
            break
    return buffer.getvalue()
