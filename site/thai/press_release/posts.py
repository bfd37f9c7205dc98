"""The post a person is named with: the whole phrase, and the workplace in it (P4, P5, P6)."""

import re
from dataclasses import dataclass, replace

from thai.press_release.organisations import HEAD as ORGANISATION
from thai.press_release.organisations import (
    LARGE_HEAD,
    is_generic,
    organisation_end,
    organisation_goes_on,
)
from thai.press_release.phrases import GLUED_END, pieces

_PRESIDENT = (
    r"(?:รอง)?ประธาน(?=กลุ่ม|มูลนิธิ|ชมรม|คณะกรรมการ|กรรมการ|สภา|สมาคม|เครือข่าย"
    r"|ศูนย์|สหกรณ์|บริษัท|ชุมชน|นักเรียน|สาขา|องค์|กองทุน|หอการค้า|สหวิทยาเขต"
    r"|อนุกรรมการ|ผู้ปกครอง|สถาบัน|สโมสร|วิทยาลัย|หลักสูตร|รุ่น|เจ้าหน้าที่|[ ]?อ\.ก\.|[ ]?ก\.ต\."
    r"|[ ]?ก\.ค\.)"
)
_HEAD_TEXT = (
    r"(?:ท่าน)?(?:อดีต|ว่าที่(?=ผู้อำนวยการ)|รักษาราชการ|รักษาการ|ปฏิบัติราชการแทน"
    r"|ปฏิบัติหน้าที่|รรท\.|รก\.)|(?:รอง|ผู้ช่วย)[ ]?(?:ผู้อำนวยการ|ผอ\.|เลขาธิการ"
    r"|ศึกษาธิการ|อธิการบดี|คณบดี|ผู้ว่าราชการ|นายก|ปลัด|สารวัตร|ผู้กำกับ|ผู้บังคับ"
    r"|หัวหน้า|อธิบดี|เจ้าคณะ|เจ้าอาวาส|ศาสตราจารย์|รัฐมนตรี|ครูใหญ่|ผู้จัดการ|คณบดี)"
    r"|ผู้(?:อำนวยการ|ช่วย|ตรวจ(?:ราช)?การ|เชี่ยวชาญ|ทรงคุณวุฒิ|จัดการ|บริหาร|กำกับ"
    r"|บังคับ|บัญชาการ|ว่าราชการ|ใหญ่บ้าน|สื่อข่าว|ปกครอง|ประสานงาน|แทน|ก่อตั้ง|จัดรายการ"
    r"|รับผิดชอบ|ฝึกสอน|ประกาศ|พิพากษา|เชี่ยว|ดูแล|ประกอบการ|นำชุมชน|สอน|รับใบอนุญาต"
    r"|พัฒนา|ประสาน|ให้การฝึก)|ผอ\.[ ]?(?=สพ|โรง|รร|ร\.ร|เขต|กลุ่ม|สำนัก|กอง|ศูนย์|วิทยาลัย|ศธ"
    r"|รพ|กศน|สกร|สถาบัน|ฝ่าย|กลาง|หน่วย|สถานศึกษา|[A-Z])|ผอ\.(?=[ ,]|$)"
    r"|ศึกษานิเทศก์|ศน\.(?=[ ]?(?:สพ|ชำนาญ|เชี่ยว))"
    r"|ศึกษาธิการ|หัวหน้า|อาจารย์(?=ประจำ|พิเศษ|มหา|คณะ|สถาบัน|วิทยา|ภาค|สาขา"
    r"|ที่ปรึกษา|[ ](?:มหา|คณะ|สถาบัน|ประจำ)|ผู้)|นัก(?=วิ|ประชา|ทรัพ|จัด|ข่าว|จิต"
    r"|เรียน(?!ที่|เข้า|ได้|ร่วม|ใน|จาก|จำนวน|ทุก|และ|ผู้)|ศึกษา(?!ดูงาน)|พัฒ|กาย"
    r"|เขียน|ร้อง|แสดง|กีฬา|กฎหมาย|บริหาร|การ|ธุรกิจ|โภชนา|ออกแบบ|สังคม|อรรถ|โบราณ"
    r"|ดนตรี|ส่งเสริม|บัญชี|เทคโน|เล่า|แปล|สร้าง|ปกครอง|ภูมิ|ปรัช|กิจกรรม|วาง"
    r"|ดาราศาสตร์|วัดผล|สำรวจ|วิจัย|สื่อ|พูด|ปราชญ์|อนุรักษ์|รังสี|ตรวจ|เคลื่อน|ผลิต)|เจ้าพนักงาน"
    rf"|เจ้าหน้าที่|เลขาธิการ|เลขานุการ|กรรมการ(?=[ ](?:ร่วม)?(?:บริจาค"
    rf"|ส่งมอบ|มอบ))|ที่ปรึกษา|องคมนตรี|{_PRESIDENT}|นายก(?=เทศมนตรี|สมาคม"
    r"|องค์การ|อบ|สโมสร|เหล่า|สภา|เมือง|สมาพันธ์|[ ]อบ)|นายอำเภอ|นายทะเบียน|นายช่าง"
    r"|นายสถานี|นายหมู่|นักการ|นายแพทย์(?=[ชสท])|ปลัด(?=อำเภอ|จังหวัด|เทศบาล|องค์|อบ|กระทรวง|อาวุโส|[ ]อบ)"
    r"|ข้าราชการ(?=บำนาญ|ครู|เกษียณ|พล)|คณบดี|อธิการบดี|อธิการ|อธิบดี|กรรมการ(?=ผู้|และเลขา"
    r"|สถานศึกษา|บริหาร|มูลนิธิ|สมาคม)|สารวัตร|จักษุแพทย์|ทันตแพทย์(?=[ป ])"
    r"|ทหาร(?=ช่าง|บก|กอง)|แพทย์(?=โรงพยาบาล|ประจำ|แผน|ผู้|เวช|เฉพาะ|หญิงประจำ)|ตำรวจ(?=[ ]?(?:สภ"
    r"|ประจำ|ชุมชน|ภูธร))|แม่ครัว"
    r"|โปรแกรมเมอร์|ปราชญ์ชาวบ้าน|ผู้บริจาค(?=[ก-ฮเ-ไ])|พยาบาล|สาธารณสุข|เกษตร(?=อำเภอ|จังหวัด|ตำบล|กร)"
    r"|วัฒนธรรม(?:จังหวัด|อำเภอ)|พัฒนาการ|พัฒนากร|ท้องถิ่น(?=จังหวัด|อำเภอ)|ประมง|ปศุสัตว์"
    r"|พาณิชย์จังหวัด|เจ้าอาวาส|เจ้าคณะ|กำนันตำบล|สมาชิก(?!ประกอบ|ได้แก่|คือ|มี|ทีม)|สมาชิกสภา|รัฐมนตรี|โฆษก"
    r"|ทนายความ|วิศวกร|สถาปนิก|ศิษย์เก่า|ศิษย์ปัจจุบัน|ตัวแทน(?!นักเรียนที่)|พนักงาน|ลูกจ้าง|ธุรการ"
    r"|ช่าง(?=ไม้|ปูน|ครุ|ภาพ|ไฟ|เทค|ศิลป์|ฝีมือ|ซ่อม|ทอ|ปั้น|แกะ)|ศิลปิน|ปราชญ์|บรรณารักษ์"
    r"|เจ้าของ|ภูมิปัญญา|บรรณาธิการ|เภสัชกร(?=[ปช ])|อัยการ|นิติกร|ล่าม|ผู้แทน|เชฟ"
    r"|โค้ช(?=[ทก])|ภัณฑารักษ์|จิตแพทย์|กุมารแพทย์|แอดมิน|อาสาสมัคร|รังสี|อุปนายก"
    r"|ประชาสัมพันธ์(?=จังหวัด|อำเภอ)|คณะทำงาน|อนุกรรมการ|ศาสตราจารย์(?=ประจำ|พิเศษ"
    r"|เกียรติ)|สัตวแพทย์(?=[ปช ])|ยูทูบเบอร์|ครีเอเตอร์|อินฟลูเอนเซอร์|นิสิต"
    r"|รองหัวหน้า|ครูใหญ่|(?:รอง[ ]?)?(?:สวญ|ผกก|สวป|สว|ผบ|ผบก|ผบช)\."
)
_TEACHER_NEAR = r"ครู(?![ก-ฮเ-ไ]?(?:ูด))"
_TEACHER = (
    r"ครู(?=โรง|ร\.ร|รร\.|ชำนาญ|เชี่ยว|ผู้|พี่|ประจำ|สังกัด|อัตรา|วิชา|สอน|ศูนย์"
    r"|เกษียณ|ปฐมวัย|การศึกษา|แกนนำ|ต้นแบบ|อาสา)"
)
AFTER_NAME = re.compile(rf"(?:ท่าน)?(?:{_HEAD_TEXT}|{_TEACHER_NEAR})")
BEFORE_NAME = re.compile(rf"(?:{_HEAD_TEXT}|{_TEACHER})")

_ACTING_WORDS = (
    r"รักษาราชการแทน|รักษาราชการ|รักษาการ(?:แทน)?(?:ในตำแหน่ง)?|ปฏิบัติราชการแทน"
    r"|ปฏิบัติหน้าที่(?:แทน)?|รรท\.|รก\."
)
ACTING = re.compile(_ACTING_WORDS)
FORMER = re.compile(r"อดีต|ข้าราชการบำนาญ|(?:ครู|ข้าราชการ|ศึกษานิเทศก์)เกษียณ")
_IN_THE_PAST = re.compile(r"[ ]?\(?(?P<past>ในอดีต)(?!ที่)")
_GOES_ON = re.compile(
    rf"(?:{_ACTING_WORDS})|ประจำ|ฝ่าย|สาขา|ภาควิชา|วิทยฐานะ|ชำนาญการ|เชี่ยวชาญ"
    r"|ระดับ(?=ช|[0-9])|ติดตามและ|สังกัด(?=[ ]?(?:สพ|สำนัก|โรง))|อำเภอ|จังหวัด|แขวง"
    r"|กระทรวง|ผู้ประสานงาน|ผู้รับผิดชอบ|กลุ่มสาระ|เอก(?=ภาษา|วิช|คณิต|ปฐม)|วัด(?=[ก-ฮเ-ไ])"
    r"|ชั้น(?=[ ]?[ปมอ])|ตำบล|คนใหม่|คศ\.|ศธ\.|สพฐ\.|เขตพื้นที่การศึกษา"
)
_STANDS_IN = re.compile(
    r"(?:แทน|ตำแหน่ง|หน้าที่|รักษาการ|รรท\.|รก\.|ผู้อำนวยการ|ผอ\.|อดีต|ครู|อาจารย์"
    r"|หัวหน้า|ข้าราชการบำนาญ|สังกัด|ชั้น|รอง|ผู้ช่วย)$"
)
_BRACKET = re.compile(
    r"[ ]?\((?=อดีต|[ก-ฮ]{1,2}\.?[0-9 ]{0,2}\)|คศ|วิชา|เอก|ฝ่าย|ระดับ|ด้าน|พิเศษ|สพ)[^()\n]{1,90}\)"
)
_AFTER = re.compile(
    r"(?:[ ]?\((?:หัวข้อ|เรื่อง|ประเด็น|วิชา|เหรียญ|รางวัล)[^()\n]{1,90}\))?"
    r"[ \n\t]{0,4}(?:,[ ]?|[-–][ ])?(?P<open>\()?(?:(?:ซึ่ง)?(?:ดำรง)?ตำแหน่ง[ ]?"
    r"|ในฐานะ|ปัจจุบัน(?:เป็น|ดำรงตำแหน่ง)(?=[ก-ฮเ-ไ])(?!จาก)|(?:เป็น|ทำหน้าที่)(?=ครูผู้ฝึกสอน|ครูผู้ควบคุม|ผู้ประสานงาน"
    r"|ผู้ควบคุมทีม|ผู้ฝึกสอน|ครูที่ปรึกษา))?"
)
_IN_NEXT_LINE = re.compile(
    r"(?:รอง[ ]?|ผู้ช่วย)?(?:ผู้อำนวยการ|ผอ\.)|ศึกษานิเทศก์|ครู(?:โรงเรียน|ชำนาญ)"
    r"|หัวหน้ากลุ่ม|อาจารย์(?:ประจำ|มหา)|นักวิชาการ|คณบดี|อธิการบดี|เลขาธิการ"
    r"|รองเลขาธิการ"
)
# “ผู้ปกครองมาร่วมงาน”: people who come, not what the one before them is.
_CROWD = re.compile(
    r"(?:ผู้ปกครอง|นักเรียน|ครู|ผู้บริหาร|ข้าราชการ|นักศึกษา|สมาชิก|ตัวแทน|พนักงาน|ลูกจ้าง)"
    r"(?:[ ]?[0-9]+[ ]?คน|(?:ได้|ที่)?(?:มา|เข้า|ร่วม|จำนวน|ทั้ง|กว่า|ราว|ประมาณ|ทุก))"
)
_FROM = re.compile(r"(?:ปัจจุบันเป็น)?จาก(?:คณะ)?[ ]?|สังกัด[ ]?|แห่ง[ ]?")
_TAKES_OFFICE = re.compile(
    r"[ ]?(?:(?:เนื่อง)?ใน(?:โอกาส|วาระ)[^\n]{0,30})?(?:(?:ที่)?(?:ได้รับการ"
    r"|ได้รับ)?แต่งตั้งให้)?(?:เดินทาง)?(?:มา|เข้า|ไป)?(?:(?:รับ"
    r"|ดำรง)ตำแหน่ง|ปฏิบัติหน้าที่)(?:เป็น)?[ ]?(?=[ก-ฮเ-ไ])"
)
_NOT_BEFORE = re.compile(r"[ก-๎]")
_LIST = re.compile(r"[ ]?(?:ได้แก่|คือ|ประกอบด้วย|ดังนี้)[ \n:]*(?:[0-9][.)][ ]?)?$")
_BEFORE_WINDOW = 170


@dataclass(frozen=True, slots=True)
class Post:
    """Spans in the plain text; `position` may be missing where only a workplace is named. `end` is
    where the phrase ends, `start` where it begins."""

    start: int
    end: int
    position: tuple[int, int] | None
    organisation: tuple[int, int] | None
    acting: tuple[int, int] | None = None
    former: tuple[int, int] | None = None


def post_after(text: str, at: int) -> Post | None:
    """Return the post that follows a name which ends at `at`."""
    lead = _AFTER.match(text, at)
    assert lead  # noqa: S101 - every part of the pattern is optional
    start = lead.end()
    if "\n" in text[at:start] and not _IN_NEXT_LINE.match(text, start):
        return None
    if AFTER_NAME.match(text, start) and not _CROWD.match(text, start):
        return _with_place_behind(text, _post(text, start, _position_end(text, start)))
    if office := _TAKES_OFFICE.match(text, mention_end := at):
        taken = _post(text, office.end(), _position_end(text, office.end()))
        return replace(taken, end=mention_end) if taken else None
    if lead["open"]:
        return _in_bracket(text, start)
    if place := _FROM.match(text, start):
        start = place.end()
    elif _AFTER.match(text, at)[0].strip():  # type: ignore[index]
        return None
    return _workplace_only(text, start, after_from=bool(place))


def _in_bracket(text: str, start: int) -> Post | None:
    """A name with nothing but the workplace in brackets behind it."""
    end = organisation_end(text, start)
    if end <= start or text[end : end + 1] != ")" or is_generic(text[start:end]):
        return None
    return Post(start, end, None, (start, end))


_BEHIND = re.compile(r"\t|[ ]?จาก")


def _with_place_behind(text: str, post: Post | None) -> Post | None:
    """The workplace may stand behind จาก, in a table in the cell behind the post."""
    behind = _BEHIND.match(text, post.end) if post and not post.organisation else None
    if post is None or behind is None:
        return post
    start, end = behind.end(), organisation_end(text, behind.end())
    if end > start and not is_generic(text[start:end]):
        return replace(post, organisation=(start, end), end=end)
    return post


def post_before(text: str, at: int, not_before: int) -> Post | None:
    """Return the post that stands right in front of a name (or its bracket) that begins at `at`."""
    end = at - _trailing(text[max(0, at - 8) : at])
    window = max(not_before, end - _BEFORE_WINDOW)
    for head in BEFORE_NAME.finditer(text, window, end):
        if not _can_begin(text, head.start(), window):
            continue
        start = head.start() + (2 if head[0].startswith("ท่าน") else 0) * 2
        if _position_end(text, start) == end:
            link = _IS.search(text, start, end)
            return _post(text, start, link.start() if link else end)
    return None


_IS = re.compile(r"[ ]?(?:คือ|ได้แก่)$")


def post_of_list(text: str, at: int, not_before: int) -> Post | None:
    """Return the post in “ศึกษานิเทศก์ ได้แก่ …”, which is that of everybody in the list at `at`."""
    link = _LIST.search(text[max(not_before, at - 40) : at])
    return post_before(text, max(not_before, at - 40) + link.start(), not_before) if link else None


def _trailing(tail: str) -> int:
    return len(tail) - len(tail.rstrip(" (\n"))


_OPENERS = re.compile(r"(?:โดย|ด้วย|โดยมี|มี|ท่าน|และ|จาก|ให้|คือ|กับ|แก่|ได้แก่|ประธาน|วิทยากร)$")


def _can_begin(text: str, at: int, window: int) -> bool:
    """A head begins a post after a space or after a word that introduces one."""
    before = text[max(window, at - 8, 0) : at]
    return not before or not _NOT_BEFORE.match(before[-1]) or bool(_OPENERS.search(before))


def _position_end(text: str, start: int) -> int:
    end = pieces(text, start, _position_goes_on)
    if bracket := _BRACKET.match(text, end):
        end = bracket.end()
        following = re.compile(r"[ ]?").match(text, end).end()  # type: ignore[union-attr]
        if following < len(text) and _position_goes_on(text, start, following):
            end = pieces(text, following, _position_goes_on)
    return end


_CALLED = re.compile(r"(?:ครู|คุณ|อาจารย์)[ก-๎]{1,8}[ ]?\(")
_SECOND_HALVES = (
    (("รอง", "ผู้ช่วย"), re.compile(r"ผอ\.")),
    (("ประธาน",), re.compile(r"อ\.ก\.|ก\.[ตค]")),
    (("ต้นแบบ", "แกนนำ", "Active"), re.compile("[A-Z]")),
    (("ชั้น",), re.compile(r"[ปมอ]\.|ประถม|มัธยม|อนุบาล")),
)


def _position_goes_on(text: str, start: int, at: int) -> bool:
    if GLUED_END.match(text, at) or _CALLED.match(text, at):
        return False
    so_far = text[start:at].rstrip()
    for ending, second in _SECOND_HALVES:
        if so_far.endswith(ending) and second.match(text, at):
            return True
    if ACTING.match(text, at) or _GOES_ON.match(text, at) or _names_workplace(so_far, text, at):
        return True
    if _STANDS_IN.search(so_far) and (AFTER_NAME.match(text, at) or LARGE_HEAD.match(text, at)):
        return True
    return organisation_goes_on(text, start, at)


def _names_workplace(so_far: str, text: str, at: int) -> bool:
    """An organisation goes on a post that names none yet; a school does not follow a school."""
    if not ORGANISATION.match(text, at) or is_generic(text[at : organisation_end(text, at)]):
        return False
    return not (so_far.find("โรงเรียน") >= 0 and text.startswith("โรงเรียน", at))


def _post(text: str, start: int, end: int) -> Post | None:
    if end <= start:
        return None
    phrase = text[start:end]
    past = _IN_THE_PAST.match(text, end)
    return Post(
        start,
        past.end() if past else end,
        (start, end),
        find_workplace(text, start, end),
        _span(ACTING.search(phrase), start),
        past.span("past") if past else _span(FORMER.search(phrase), start),
    )


def _span(match: re.Match[str] | None, offset: int) -> tuple[int, int] | None:
    return (match.start() + offset, match.end() + offset) if match else None


def _workplace_only(text: str, start: int, *, after_from: bool) -> Post | None:
    if not ORGANISATION.match(text, start) and not re.match("[A-Z]", text[start : start + 1]):
        return None
    end = organisation_end(text, start)
    if text[start].isascii():
        return Post(start, end, None, (start, end)) if end > start else None
    workplace = find_workplace(text, start, end) if end > start else None
    if workplace is None or not LARGE_HEAD.match(text, workplace[0]):
        return None
    return Post(start, end, None, workplace)


def find_workplace(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the workplace in a post: an internal group only where nothing larger is named."""
    named = list(_named(text, start, end))
    large = [span for span in named if LARGE_HEAD.match(text, span[0])]
    first = large[0] if large else named[0] if named else None
    if large and _is_office_of_minister(text, start, first[0] if first else start):
        return None
    return first


def _is_office_of_minister(text: str, start: int, at: int) -> bool:
    return text[start:at].endswith("คณะกรรมการ")


def _named(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = start
    while head := ORGANISATION.search(text, at, end):
        stop = min(organisation_end(text, head.start()), end)
        if stop > head.start() and not is_generic(text[head.start() : stop]):
            found.append((head.start(), stop))
        at = max(stop, head.end()) if LARGE_HEAD.match(text, head.start()) else head.end()
    return found
