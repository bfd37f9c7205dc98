"""Draws the demo's photographs and uploads them as a phone would, EXIF and GPS included."""

import datetime
import zlib

from django.core.files.base import ContentFile
from PIL.Image import Image

from core.models import OfficeImage
from demo import scenes
from demo.scenes.portraits.sitter import Age, Dress

CAMERA = "Doi Phone 12"
HELD_UPRIGHT = 6  # EXIF orientation: the phone stores turned pixels, and the upload turns them back
NEAR_THE_OFFICE = (18.8, 98.9)


class Studio:
    """Makes each picture once: a second call with the same title returns the first's image."""

    def __init__(self, width: int = 1800) -> None:
        self.width = width

    def scene(
        self, kind: str, title: str, *, credit: str = "", day: datetime.date | None = None
    ) -> OfficeImage:
        seed = zlib.crc32(f"{kind} {title}".encode()) % 1_000_000
        if existing := OfficeImage.objects.filter(title=title).first():
            return existing
        picture = scenes.draw(kind, seed=seed, size=(self.width, self.width * 2 // 3))
        return self._upload(
            picture,
            title,
            name=f"{kind}-{seed}.jpg",
            description=scenes.alt_text(kind, seed),
            credit=credit,
            focus=scenes.focal_point(kind, seed),
            day=day,
        )

    def portrait(
        self, title: str, *, seed: int, woman: bool, age: Age, dress: Dress
    ) -> OfficeImage:
        if existing := OfficeImage.objects.filter(title=title).first():
            return existing
        size = (self.width * 2 // 3, self.width * 5 // 6)
        picture = scenes.draw_portrait(seed=seed, size=size, woman=woman, age=age, dress=dress)
        return self._upload(
            picture,
            title,
            name=f"portrait-{seed}.jpg",
            description=title,
            credit="กลุ่มอำนวยการ",
            focus=(0.3, 0.15, 0.4, 0.4),
            day=None,
        )

    def _upload(
        self,
        picture: Image,
        title: str,
        *,
        name: str,
        description: str,
        credit: str,
        focus: tuple[float, float, float, float],
        day: datetime.date | None,
    ) -> OfficeImage:
        taken = datetime.datetime.combine(day or datetime.date(2026, 5, 16), datetime.time(10, 15))
        content = scenes.to_jpeg(
            picture, taken=taken, gps=NEAR_THE_OFFICE, camera=CAMERA, orientation=HELD_UPRIGHT
        )
        width, height = picture.size
        x, y, across, down = focus
        return OfficeImage.objects.create(
            title=title,
            file=ContentFile(content, name=name),
            description=description,
            credit=credit,
            focal_point_x=round((x + across / 2) * width),
            focal_point_y=round((y + down / 2) * height),
            focal_point_width=round(across * width),
            focal_point_height=round(down * height),
        )
