"""An officer's or a reporter's browser at the desk "รับข่าว", and what it sends."""

from typing import Any

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse, QueryDict
from django.test import Client, TestCase
from django.urls import reverse
from PIL import ExifTags, Image

from accounts.models import User
from news.models import IntakeFile, NewsReportPage, PressIntake
from tests.core.photo_files import encoded

TEXT = """สพป.ทดสอบ เปิดวง PLC ครูภาษาไทยที่บ้านน้ำปาย

วันที่ 10 มิถุนายน 2569 นายสมชาย ใจกล้า ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาทดสอบ \
เป็นประธานเปิดการประชุมชุมชนการเรียนรู้ทางวิชาชีพ ณ ห้องประชุมโรงเรียนบ้านน้ำปาย \
จังหวัดแม่ฮ่องสอน โดยมีนางสาวมาลี ดอยงาม ครูโรงเรียนบ้านน้ำปาย \
เป็นวิทยากรบรรยายเรื่อง “อ่านออกเขียนได้” มีผู้เข้าร่วมประมาณ 45 คน

ครูทุกคนได้แลกเปลี่ยนวิธีสอน และนัดเปิดชั้นเรียนครั้งต่อไปในเดือนหน้า

รายละเอียด https://example.org/plc
ภาพ/ข่าว ครูชนิกา"""
JSON = {"HTTP_ACCEPT": "application/json"}


def photo(shade: int = 0, *, taken: str = "", kind: str = "JPEG") -> bytes:
    """A small picture; another `shade` is another picture."""
    exif = Image.Exif()
    if taken:
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken
    return encoded(
        Image.new("RGB", (16, 16), (shade * 20 % 256, shade * 50 % 256, 200)), kind, exif=exif
    )


def large_png(width: int, height: int) -> bytes:
    """A file of few bytes that is a large picture."""
    return encoded(Image.new("1", (width, height)), "PNG")


def _values(field: Tag) -> list[str]:
    """What a browser sends of an element with a name."""
    if field.name == "textarea":
        return [field.text.removeprefix("\n")]
    if field.name == "select":
        return [option["value"] for option in field.select("option[selected]")]
    if field.name == "button" or (
        field.get("type") in {"checkbox", "radio"} and "checked" not in field.attrs
    ):
        return []
    return [field.get("value", "on" if field.get("type") == "checkbox" else "")]


class CommittingClient(Client):
    """Each request ends as it would outside a test: what waits for the commit is done."""

    def request(self, **request: Any) -> HttpResponse:
        with TestCase.captureOnCommitCallbacks(execute=True):
            return super().request(**request)


class IntakeDesk:
    """`answer` is the last response; where it leads is not followed."""

    def __init__(self, user: User | None, intake: PressIntake | None = None, **client: Any) -> None:
        self.client = CommittingClient(**client)
        if user:
            self.client.force_login(user)
        self.pk = intake.pk if intake else 0
        self.answer: HttpResponse

    @classmethod
    def with_text(cls, user: User, text: str = TEXT) -> "IntakeDesk":
        desk = cls(user).begin()
        desk.keep_text(text)
        return desk

    @property
    def intake(self) -> PressIntake:
        return PressIntake.objects.get(pk=self.pk)

    def begin(self) -> "IntakeDesk":
        answer = self.client.post(reverse("intake_new"), **JSON)
        self.pk = int(answer.json()["url"].rstrip("/").rpartition("/")[2])
        return self

    def address(self, screen: str, *args: object) -> str:
        return reverse(f"intake_{screen}", args=[self.pk, *args])

    def get(self, screen: str) -> HttpResponse:
        self.answer = self.client.get(self.address(screen))
        return self.answer

    def post(self, screen: str, *args: object, **data: object) -> HttpResponse:
        self.answer = self.client.post(self.address(screen, *args), data, **JSON)
        return self.answer

    def send_form(self, **data: object) -> HttpResponse:
        """The first screen without its script: all in one form."""
        return self._submit(reverse("intake_new"), data)

    def _submit(self, address: str, data: object) -> HttpResponse:
        self.answer = self.client.post(address, data)
        return self.answer

    # --- What comes in

    def keep_text(self, text: str) -> HttpResponse:
        return self.post("text", text=text)

    def announce(self, name: str, size: object, modified: object = 1) -> HttpResponse:
        return self.post("files", name=name, size=size, modified=modified)

    def send(self, file: int, offset: object, piece: bytes) -> HttpResponse:
        address = self.address("file", file)
        kind = "application/octet-stream"
        headers = {"Upload-Offset": str(offset)}
        self.answer = self.client.patch(address, piece, content_type=kind, headers=headers)
        return self.answer

    def open(self, file: int) -> HttpResponse:
        return self.post("open", file)

    def arrive(self, name: str, content: bytes) -> int:
        """Send a whole file without opening it; return its number."""
        number = self.announce(name, len(content)).json()["id"]
        self.send(number, 0, content)
        return number

    def deliver(self, name: str, content: bytes) -> IntakeFile:
        """Send a whole file and let it be opened to its end."""
        number = self.arrive(name, content)
        while self.open(number).json()["state"] not in {"taken", "refused"}:
            pass
        return IntakeFile.objects.get(pk=number)

    def take_out(self, file: IntakeFile) -> HttpResponse:
        self.answer = self.client.delete(self.address("file", file.pk))
        return self.answer

    # --- The second screen

    def form(self) -> QueryDict:
        """The draft's form as the screen shows it."""
        screen = BeautifulSoup(self.get("check").content, "html.parser")
        form = QueryDict(mutable=True)
        for field in screen.select_one("[data-intake-check]").select("[name]"):
            if not field.find_parent("template"):
                form.setlistdefault(field["name"]).extend(_values(field))
        return form

    def make(self, **changes: object) -> NewsReportPage | None:
        """Press "สร้างร่างข่าว", with `changes`; return the report if there is one."""
        self.send_check(self.form(), **changes)
        return self.intake.report

    def send_check(self, form: QueryDict, **changes: object) -> HttpResponse:
        for name, value in changes.items():
            form.setlist(name, value if isinstance(value, list) else [value])
        body = form.urlencode()
        kind = "application/x-www-form-urlencoded"
        self.answer = self.client.post(self.address("check"), body, content_type=kind)
        return self.answer

    def press_undo(self, action: str = "undo") -> HttpResponse:
        return self._submit(self.address("undo"), {"action": action})
