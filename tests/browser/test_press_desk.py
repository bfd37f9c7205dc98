"""A Word file and a phone full of photos become a report, a newsletter and a post."""

import base64
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import AbstractBaseUser
from PIL import Image
from playwright.sync_api import Locator, Page, Route, expect

from accounts.models import User
from home.models import HomePage
from news.intake import uploads
from news.models import IntakeFile, NewsReportPage, PressIntake
from people.models import SpeakerProfilePage
from tests.browser.conftest import PATIENCE, Complaints
from tests.browser.test_editing import decide, submit
from tests.browser.test_publicising import first_bytes, open_from_editor
from tests.factories import ImageFactory, PositionFactory, SpeakerProfilePageFactory
from tests.word_files import bold, paragraph, picture, table, word_file

pytestmark = pytest.mark.browser

HEADLINE = "สพป.เชียงดอย เขต 2 ชวนครู 12 โรงเรียนล้อมวง PLC"
PARAGRAPHS = (
    "เมื่อวันที่ 18 พฤศจิกายน 2569 เวลา 09.00 น. ดร.วิไลวรรณ ดอยชัยงาม ผู้อำนวยการสำนักงานเขตพื้นที่"
    "การศึกษาประถมศึกษาเชียงดอย เขต 2 เป็นประธานเปิดการประชุมเชิงปฏิบัติการ โครงการเปิดห้องเรียนให้เพื่อนครูดู "
    "ณ ห้องประชุมดอยคำ โรงเรียนอนุบาลเวียงคำ อำเภอเวียงคำ จังหวัดเชียงดอย มีครูเข้าร่วมกว่า 120 คน",
    "ผู้ได้รับเกียรติบัตรครูแกนนำ ได้แก่ นางสาวปภาวดี แก้วดอยคำ ครูชำนาญการ โรงเรียนบ้านห้วยผึ้ง",
)
TEXT = "\n\n".join((HEADLINE, *PARAGRAPHS))
TEACHER = "ปภาวดี แก้วดอยคำ"
LINE_IS_DOWN = "การเชื่อมต่อขาด"


def picture_of(number: int, kind: str = "JPEG") -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (600, 400), (number * 20, 90, 160)).save(content, kind)
    return content.getvalue()


def press_release() -> bytes:
    """What an office sends: a bold line, a table and a picture among the paragraphs."""
    return word_file(
        paragraph(bold(HEADLINE)),
        *PARAGRAPHS,
        table([["โรงเรียน", "ครู"], ["บ้านห้วยผึ้ง", "9"]]),
        picture(picture_of(13, "PNG"), alt="ครูล้อมวงคุยกัน"),
    )


@pytest.fixture
def namesakes(editorial: HomePage) -> list[SpeakerProfilePage]:
    """Two teachers of one name, in posts that the text does not tell apart."""
    given_name, family_name = TEACHER.split()
    people = []
    for post in ("ครูผู้ช่วย", "ศึกษานิเทศก์"):
        person = SpeakerProfilePageFactory(
            parent=editorial.people, given_name=given_name, family_name=family_name
        )
        PositionFactory(person=person, title=post)
        people.append(person)
    return people


@pytest.fixture
def desk(officer: User, sign_in: Callable[[AbstractBaseUser], Page]) -> Page:
    return sign_in(officer)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A photo on the officer's disk, which a browser knows again."""
    path = tmp_path / "IMG_0001.jpg"
    path.write_bytes(picture_of(1))
    return path


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """A photo takes several requests, as a large one does."""
    monkeypatch.setattr(uploads, "PIECE", 2_000)


def drop(page: Page, files: dict[str, bytes]) -> None:
    """Drop files on the desk, as from a folder."""
    page.wait_for_load_state()
    carried = page.evaluate_handle(
        """(files) => {
          const carried = new DataTransfer();
          for (const [name, content] of files) {
            const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
            carried.items.add(new File([bytes], name));
          }
          return carried;
        }""",
        [(name, base64.b64encode(content).decode()) for name, content in files.items()],
    )
    page.locator("[data-drop]").dispatch_event("drop", {"dataTransfer": carried})


def field(page: Page, label: str) -> Locator:
    return page.get_by_label(label, exact=True)


def received(page: Page) -> Locator:
    """What the screen says of all files."""
    return page.get_by_role("status").filter(has_text="รับภาพแล้ว")


def check_draft(page: Page) -> None:
    """Accept a guess, change a value, throw one out, choose between two of one name."""
    left = page.locator("[data-guesses-left]")
    before = int("".join(filter(str.isdigit, left.inner_text())))
    page.get_by_role("button", name="ถูกต้อง ผู้จัด").click()
    field(page, "ผู้เข้าร่วม (คน)").fill("124")
    page.get_by_role("button", name="ตัดทิ้ง โครงการ").click()
    expect(field(page, "โครงการ")).to_have_value("")
    expect(page.get_by_text("มี 2 คนที่ชื่อนี้")).to_be_visible()
    page.get_by_role("radio", name="ศึกษานิเทศก์").check()
    expect(left).to_contain_text(f"ต้องตรวจอีก {before - 2} ค่า" if before > 2 else "ตรวจครบแล้ว")


@pytest.mark.both_databases
@pytest.mark.usefixtures("pango")
def test_word_file_and_photos_become_a_report_a_newsletter_and_a_post(
    namesakes: list[SpeakerProfilePage],
    desk: Page,
    deputy: User,
    sign_in: Callable[[AbstractBaseUser], Page],
):
    desk.goto("/admin/")
    desk.get_by_role("main").get_by_role("link", name="รับข่าว").click()
    photos = {f"IMG_{number:04}.jpg": picture_of(number) for number in range(12)}
    drop(desk, {"ข่าว.docx": press_release()} | photos)
    expect(desk.get_by_role("progressbar", name="ส่งไฟล์ทั้งหมด")).to_be_visible()
    expect(received(desk)).to_have_text("รับภาพแล้ว 12 ภาพ", timeout=PATIENCE)
    desk.get_by_role("button", name="อ่านข่าวและตรวจ").click()

    expect(field(desk, "พาดหัว")).to_have_value(HEADLINE)
    check_draft(desk)
    desk.get_by_role("button", name="สร้างร่างข่าว").click()

    desk.wait_for_url("**/edit/")
    report = NewsReportPage.objects.get(title=HEADLINE)
    assert not report.live
    assert (report.participants, report.project_name) == (124, "")
    assert report.gallery.photos.count() == 12
    assert [block.block_type for block in report.body] == ["rich_text", "table", "photo"]
    assert report.appearances.get(name=TEACHER).person == namesakes[1]

    submit(desk)
    decide(sign_in(deputy), report, "approve")
    publicise(desk, report)


def publicise(page: Page, report: NewsReportPage) -> None:
    """Issue the newsletter and copy the text for LINE (more of both: test_publicising.py)."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_from_editor(page, report, "จดหมายข่าว")
    page.get_by_role("button", name="ออกจดหมายข่าว").click()
    assert first_bytes(page, "PDF สำหรับพิมพ์") == b"%PDF-"
    assert first_bytes(page, "ภาพ PNG") == b"\x89PNG\r"
    open_from_editor(page, report, "ชุดแชร์")
    line = page.get_by_role("region", name="LINE")
    line.get_by_role("button", name="คัดลอก").click()
    expect(line.get_by_role("button", name="คัดลอกแล้ว")).to_be_visible()
    assert HEADLINE in page.evaluate("navigator.clipboard.readText()")


class Line:
    """Lets so many pieces of files through, then drops; `mend()` lets all through."""

    def __init__(self, page: Page, *, good_for: int) -> None:
        self.left: float = good_for
        self.offsets: list[int] = []  # of the pieces that went through
        page.route("**/files/*/", self.carry)

    def carry(self, route: Route) -> None:
        offset = route.request.headers.get("upload-offset")
        if offset is None or self.left > 0:
            if offset is not None:
                self.left -= 1
                self.offsets.append(int(offset))
            route.continue_()
        else:
            route.abort()

    def mend(self, page: Page) -> None:
        self.left = float("inf")
        page.evaluate("window.dispatchEvent(new Event('online'))")


def choose(page: Page, *files: Any) -> None:
    page.locator("input[type=file]").set_input_files(list(files))


@pytest.mark.usefixtures("small_pieces")
def test_what_arrived_before_the_line_dropped_is_not_sent_again(
    desk: Page, photo: Path, complaints: Complaints
):
    line = Line(desk, good_for=2)
    desk.goto("/admin/intake/new/")
    choose(desk, photo)
    expect(desk.get_by_role("alert")).to_contain_text(LINE_IS_DOWN)

    line.mend(desk)

    expect(received(desk)).to_have_text("รับภาพแล้ว 1 ภาพ")
    expect(desk.get_by_role("alert")).to_be_hidden()
    assert line.offsets == list(range(0, photo.stat().st_size, uploads.PIECE))
    complaints.clear()


@pytest.mark.usefixtures("small_pieces")
def test_same_file_chosen_in_a_new_tab_goes_on_where_it_was(
    desk: Page, photo: Path, complaints: Complaints
):
    Line(desk, good_for=2)
    desk.goto("/admin/intake/new/")
    choose(desk, photo)
    expect(desk.get_by_role("alert")).to_contain_text(LINE_IS_DOWN)
    address = desk.url
    desk.close()

    tab = desk.context.new_page()
    line = Line(tab, good_for=1000)
    tab.goto(address)
    expect(tab.get_by_text("ส่งมาไม่ครบ เลือกไฟล์นี้อีกครั้งเพื่อส่งต่อ")).to_be_visible()
    choose(tab, photo)

    expect(received(tab)).to_have_text("รับภาพแล้ว 1 ภาพ")
    assert line.offsets[0] == 2 * uploads.PIECE
    assert IntakeFile.objects.get().state == IntakeFile.State.TAKEN
    complaints.clear()


def test_signed_out_officer_loses_nothing_and_goes_on_after_signing_in(
    desk: Page, complaints: Complaints
):
    desk.goto("/admin/intake/new/")
    text = field(desk, "ข้อความข่าว")
    text.fill(HEADLINE)
    expect(desk.get_by_text("เก็บข้อความแล้ว")).to_be_visible()
    cookies = desk.context.cookies()
    desk.context.clear_cookies()
    text.fill(TEXT)
    desk.get_by_role("button", name="อ่านข่าวและตรวจ").click()
    expect(desk.get_by_role("alert")).to_contain_text("หมดเวลาเข้าสู่ระบบ")

    desk.context.add_cookies(cookies)
    desk.evaluate("window.dispatchEvent(new Event('focus'))")

    expect(field(desk, "พาดหัว")).to_have_value(HEADLINE)
    assert PressIntake.objects.get().text == TEXT
    complaints.clear()


def test_button_pressed_at_once_waits_for_the_files(desk: Page, photo: Path):
    desk.goto("/admin/intake/new/")
    field(desk, "ข้อความข่าว").fill(TEXT)
    choose(desk, photo)
    desk.get_by_role("button", name="อ่านข่าวและตรวจ").click()

    expect(desk.get_by_role("checkbox", name=photo.name)).to_be_checked()
    expect(desk.get_by_text("ส่งมาไม่ครบ")).to_have_count(0)


def test_file_is_taken_back_while_it_is_sent(desk: Page, photo: Path, complaints: Complaints):
    Line(desk, good_for=0)
    desk.goto("/admin/intake/new/")
    choose(desk, photo)
    expect(desk.get_by_role("alert")).to_contain_text(LINE_IS_DOWN)

    desk.get_by_role("button", name=f"เอา {photo.name} ออก").click()

    expect(desk.get_by_role("list", name="ไฟล์ที่รับ").get_by_role("listitem")).to_have_count(0)
    assert not IntakeFile.objects.exists()
    complaints.clear()


def test_changed_text_is_read_anew(desk: Page):
    desk.goto("/admin/intake/new/")
    field(desk, "ข้อความข่าว").fill(TEXT)
    desk.get_by_role("button", name="อ่านข่าวและตรวจ").click()
    field(desk, "พาดหัว").fill("พาดหัวที่แก้เอง")
    desk.get_by_role("link", name="กลับไปข้อความและไฟล์").click()
    desk.go_back()
    expect(field(desk, "พาดหัว")).to_have_value("พาดหัวที่แก้เอง")

    desk.get_by_role("link", name="กลับไปข้อความและไฟล์").click()
    field(desk, "ข้อความข่าว").fill(TEXT.replace("12 โรงเรียน", "15 โรงเรียน"))
    desk.get_by_role("button", name="อ่านข่าวและตรวจ").click()

    expect(field(desk, "พาดหัว")).to_have_value(HEADLINE.replace("12", "15"))


@pytest.fixture
def at_check(desk: Page, officer: User, namesakes: list[SpeakerProfilePage]) -> Page:
    """The check screen of a text with two photos, on a narrow screen."""
    intake = PressIntake.objects.create(owner=officer, text=TEXT)
    for place in range(2):
        IntakeFile.objects.create(
            intake=intake,
            name=f"IMG_{place}.jpg",
            size=1,
            kind=IntakeFile.Kind.PHOTO,
            state=IntakeFile.State.TAKEN,
            place=place,
            image=ImageFactory(),
        )
    desk.set_viewport_size({"width": 360, "height": 740})
    desk.goto(f"/admin/intake/{intake.pk}/check/")
    return desk


def test_draft_is_checked_with_the_keyboard_alone(at_check: Page):
    page, keys = at_check, at_check.keyboard
    organiser, mark = field(page, "ผู้จัด"), page.locator("#mark-organiser_name")

    keys.press("Alt+n")
    expect(organiser).to_be_focused()
    keys.press("Alt+s")
    expect(mark).to_be_focused()
    keys.press("Enter")
    expect(organiser).to_be_focused()
    keys.press("Alt+a")
    expect(page.get_by_role("radio", name="ครูผู้ช่วย")).to_be_focused()
    keys.press("Space")
    expect(page.locator("[data-guesses-left]")).to_have_text("ตรวจครบแล้ว")

    field(page, "สถานที่").focus()
    keys.press("Shift+Tab")
    expect(page.get_by_role("button", name="ตัดทิ้ง สถานที่")).to_be_focused()
    keys.press("Enter")
    page.get_by_role("button", name="เพิ่มบุคคล").focus()
    keys.press("Enter")
    keys.type("คำแปง ศรีเวียง")
    page.get_by_role("radio", name="ภาพนำ IMG_0.jpg").focus()
    keys.press("ArrowRight")
    expect(page.get_by_text("เก็บไว้แล้ว")).to_be_visible()

    page.reload()
    expect(page.locator("[data-guesses-left]")).to_have_text("ตรวจครบแล้ว")
    expect(field(page, "สถานที่")).to_have_value("")
    expect(page.get_by_text("คำแปง ศรีเวียง").first).to_be_visible()
    expect(page.get_by_role("radio", name="ภาพนำ IMG_1.jpg")).to_be_checked()


def test_check_starts_again_from_what_was_read(at_check: Page):
    field(at_check, "พาดหัว").fill("พาดหัวที่แก้เอง")
    at_check.once("dialog", lambda asked: asked.accept())
    at_check.get_by_role("button", name="เริ่มตรวจใหม่").click()
    expect(field(at_check, "พาดหัว")).to_have_value(HEADLINE)


def test_plain_form_works_without_scripts(
    officer: User, desk: Page, open_browser: Callable[..., Page], photo: Path
):
    plain = open_browser(java_script_enabled=False)
    plain.context.add_cookies(desk.context.cookies())
    plain.goto("/admin/intake/new/")
    plain.locator("#id_text").fill(TEXT)
    plain.locator("input[type=file]").set_input_files(photo)
    plain.get_by_role("button", name="อ่านข่าวและตรวจ").click()
    plain.get_by_role("button", name="สร้างร่างข่าว").click()

    plain.wait_for_url("**/edit/")
    report = NewsReportPage.objects.get(title=HEADLINE)
    assert report.gallery.photos.count() == 1
