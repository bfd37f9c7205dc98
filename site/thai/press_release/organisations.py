"""Schools, offices, universities, firms: where their names begin and end."""

import re

from thai.press_release.phrases import PIECE, pieces
from thai.press_release.places import PROVINCES

_ABBREVIATED = (
    r"สพ[ปมฐ]\.|ศธ[จภ]\.|สช\.|สศศ\.|สกร\.|กศน\.|อบ[ตจ]\.|รพ\.(?:สต\.)?|สภ\.|ร\.ร\."
    r"|รร\.|รพช\.|ปภ\.|มทบ\.|สส[จอ]\.|พมจ\.|กอ\.รมน\.|สนง\.|ตชด\.|บมจ\.|หจก\."
)
_OFFICES = (
    r"ห้องสมุดประชาชน|สำนักงาน|สำนัก(?!พระ)|เทศบาล|องค์การ|ศูนย์|สถานี|กรม(?!การ)|กระทรวง|สภา(?!พ)"
    r"|คุรุสภา|กอง(?:ทุน|บิน|การศึกษา(?=[ ])|สาธารณสุข|บังคับการ|บัญชาการ|กำกับการ|พัน(?=[ก-ฮ])|ทัพ)|มณฑล"
    r"|ที่ว่าการ|เหล่ากาชาด|การ(?:ไฟฟ้า|ประปา)(?=[ก-ฮเ-ไ])|หอการค้า|อุทยาน"
)
_SCHOOLS = r"โรงเรียน|มหาวิทยาลัย|วิทยาลัย|สถาบัน|โรงพยาบาล|สหวิทยาเขต|วิทยาเขต"
_OTHERS = (
    r"บริษัท|ห้างหุ้นส่วน|ห้าง(?=ร้าน)|มูลนิธิ|สมาคม|ชมรม|เครือข่าย|ธนาคาร|สหกรณ์|ภาคี(?=โรงเรียน|เครือ|ครู|คน)"
    r"|สโมสร|สมาพันธ์|สันนิบาต"
)
_UNITS = (
    r"สาขาวิชา(?=[ก-ฮ])|ภาควิชา(?=[ก-ฮ])|กลุ่ม(?!เป้า|ตัวอย่าง|สาระ|ที่|ผู้|ละ|ย่อย|นักเรียน)|หน่วย(?=ตรวจ|ศึกษา|พัฒนา"
    r"|บริการ)|ฝ่าย(?!การ[ ]|หนึ่ง|ต่าง|ที่|เรา|สงฆ์|ฆราวาส|ละ|เดียว|ใด)(?=[ก-ฮเ-ไ])|คณะ(?=ครุ|ศึกษาศาสตร์|วิ"
    r"|มนุษย|สังคม|นิติ|แพทย"
    r"|พยาบาล|เกษตร|เทคโน|บริหารธุ|อุตสาห|ศิลป)|(?<!พนัก)งาน(?=ประชาสัมพันธ์|ป้องกัน)"
)

LARGE = rf"{_ABBREVIATED}|{_OFFICES}|{_SCHOOLS}|{_OTHERS}"
HEAD = re.compile(rf"{LARGE}|{_UNITS}|(?<!จังห)วัด(?=[ก-ฮเ-ไ])")
LARGE_HEAD = re.compile(LARGE)

# Not names: the kind of office or school only.
_GENERIC = re.compile(
    r"(?:สำนักงานเขตพื้นที่การศึกษา(?:ประถมศึกษา|มัธยมศึกษา)?"
    r"|สำนักงานเขต(?:พื้นที่)?|สำนักงาน|สำนัก"
    r"|โรงเรียน(?:ในสังกัด|ต้นแบบ|คุณภาพ|ขนาดเล็ก|ขนาดใหญ่|ดังกล่าว|ต่างๆ|ทุก"
    r"|เครือข่าย|นำร่อง|และ|ที่|ของ|ใน|เป็น|จำนวน|ให้|ได้|กล่าว|มี|ผ่าน|แกนนำ|ปลอด"
    r"|สุจริต|ละ)?.{0,0}"
    r"|มหาวิทยาลัย|วิทยาลัย|สถาบัน|ศูนย์|มูลนิธิ|บริษัท|สมาคม|ชมรม|เครือข่าย"
    r"|กลุ่ม(?:โรงเรียน|งาน)?|หน่วย|ฝ่าย|คณะ|โรงพยาบาล|สหวิทยาเขต|(?:ศูนย์|โรงเรียน|วิทยาลัย|มหาวิทยาลัย|สมาคม|มูลนิธิ|สำนัก(?:งาน)?|สถาบัน)ฯ"
    r"|เทศบาล|กระทรวง|กรม|ร\.ร\."
    r"|รร\.|สพ[ปมฐ]\.|องค์การ|สภา(?:นักเรียน)?|สถานี(?:ตำรวจ)?"
    r"|สถานศึกษา(?:ในสังกัด)?|เขต)$"
)
_GENERIC_SCHOOL = re.compile(
    r"โรงเรียน(?:ใน(?:สังกัด|โครงการ|เครือ)|ต้นแบบ|คุณภาพ|ขนาด|ดังกล่าว|ต่าง|ทุก"
    r"|เครือข่าย|นำร่อง|ที่(?!ปรึก)|ของ|เป็น|จำนวน|ให้|ได้|กล่าว|มี|ผ่าน|แกนนำ|ปลอด"
    r"|สุจริต|ละ|เล็ก|และ(?!วิ)|เพื่อ|จะ|สู่|ซึ่ง|สามารถ|สังกัด|ร่วม)"
)

_DISTRICT = re.compile(r"เขต[ ]?(?=[0-9])|[0-9]{1,2}(?![0-9])")
_GOES_ON = re.compile(
    rf"(?:{_ABBREVIATED})|สำนัก(?!พระ)|มหาวิทยาลัย|วิทยาลัย|ประจำจังหวัด|ติดตาม"
    r"(?=[ ]?และ)|และประเมินผล|เขตการศึกษา|ยุวกาชาด|เทคโนโลยีสารสนเทศ|วัดและประเมินผล"
    r"|จำกัด|\(มหาชน\)|แห่ง(?=[ก-ฮ])|ตชด\.|วิทยาเขต|สถาบัน(?=[ก-ฮเ-ไ])|คณะ(?=ครุ"
    r"|ศึกษา|วิ)|จังหวัด(?=[ก-ฮเ-ไ])|กระทรวง"
)
_UNIVERSITY_EN = re.compile(
    r"(?:[A-Z][A-Za-z.&]+[ ]){1,4}(?:University|College|School|Institute"
    r"|Foundation)(?: of [A-Z][a-z]+)?|University of [A-Z][a-z]+"
)
_WIDE_SCHOOL = re.compile(r"(?:บ้าน|วัด|อนุบาล|ชุมชน|เทศบาล|ตชด\.|ราชประชา)")


def organisation_end(text: str, start: int) -> int:
    """Return where the organisation that begins at `start` ends; `start` where none does."""
    if english := _UNIVERSITY_EN.match(text, start):
        return english.end()
    if not HEAD.match(text, start) or _GENERIC_SCHOOL.match(text, start):
        return start
    end = pieces(text, start, organisation_goes_on, limit=140)
    if unit := _UNIT_OF_SCHOOL.match(text, end):
        return pieces(text, unit.end(), organisation_goes_on, limit=140)
    municipal = _MUNICIPAL.match(text, start, end + 60)
    return max(end, municipal.end()) if municipal else end


_UNIT_OF_SCHOOL = re.compile(r"[ ]?\([A-Z][A-Za-z .-]{1,20}\)[ ](?=โรงเรียน|มหาวิทยาลัย|สพ[ปม]\.)")
_MUNICIPAL = re.compile(
    r"(?:โรงเรียน|ร\.ร\.|รร\.)เทศบาล[ก-๎]{0,20}[ ]?[0-9]{1,2}[ ]?\([ก-๎ 0-9]{3,40}\)"
)


_MOST = 120


def find_organisations(text: str) -> list[tuple[int, int]]:
    """Return the spans of all organisations that are named, in order."""
    found: list[tuple[int, int]] = []
    at = 0
    while (head := HEAD.search(text, at)) and len(found) < _MOST:
        end = organisation_end(text, head.start())
        named = not text.startswith("โครงการ", max(0, head.start() - 7))
        if end > head.start() and named and not is_generic(text[head.start() : end]):
            found.append((head.start(), end))
        at = max(end, head.start() + 1)
    return found


def is_generic(name: str) -> bool:
    """Tell whether it says only what kind of office or school it is (annotation rule P5)."""
    return bool(
        _GENERIC.match(name.strip())
        or _GENERIC_SCHOOL.match(name)
        or name.rstrip().endswith(("ทุกแห่ง", "ทุกโรง", "ทุกโรงเรียน", "ทุกกลุ่ม"))
    )


def organisation_goes_on(text: str, start: int, at: int) -> bool:
    """Tell whether the piece at `at` goes on the name that began at `start`."""
    so_far = text[start:at].rstrip()
    if so_far.endswith("เขต"):
        return text[at].isdigit()
    if _DISTRICT.match(text, at):
        return _takes_number(so_far, text, at)
    if _is_bare_head(so_far):
        return _can_be_name(text, at, so_far)
    if _AREA_OFFICE.search(so_far) and _is_province(text, at):
        return True
    return _has_more_words(so_far, text, at)


_AREA_OFFICE = re.compile(r"สพ[มป]\.|มัธยมศึกษา|ประถมศึกษา|ศธ[จภ]\.")
_OFFICE = re.compile(r"สพ[ปมฐ]\.|สำนัก")
# A unit with its school or town is one string.
_PART_OF = re.compile(
    r"(?:ศูนย์[ ]?[A-Z]|กอง(?=การศึกษา|สาธารณ)|ฝ่าย|แผนก|ชมรม|สภานักเรียน|กลุ่มสาระ|กลุ่มบริหาร)[^ ]*$"
)
_WHOLE = re.compile(
    r"กลุ่ม(?=นโยบาย|บริหาร|อำนวย|พัฒนา|ส่งเสริม|นิเทศ|งาน)|โรงเรียน(?=[ก-ฮเ-ไ])|ร\.ร\.|รร\.|เทศบาล|อบ[ตจ]\.|วิทยาลัย"
)
_COMPANY = re.compile(r"บริษัท|ห้างหุ้นส่วน|สหกรณ์")


def _has_more_words(so_far: str, text: str, at: int) -> bool:
    """จำกัด of a company; a larger unit behind a smaller one, but no second area office."""
    if _COMPANY.search(so_far) and re.match(r"[^\n]{0,40}?จำกัด", text[at : at + 50]):
        return True
    if _PART_OF.match(so_far) and _WHOLE.match(text, at) and text[at - 1] != "\n":
        return True
    if _OFFICE.search(so_far) and _OFFICE.match(text, at):
        return False
    return bool(_GOES_ON.match(text, at)) and not _names_two_schools(so_far, text, at)


def _names_two_schools(so_far: str, text: str, at: int) -> bool:
    """โรงเรียน… สพป.… : a school's organisation is the school, not the area office (P5)."""
    return so_far.startswith(("โรงเรียน", "ร.ร.", "รร.")) and bool(
        re.match(r"สพ[ปม]\.|สำนัก|สังกัด|จังหวัด", text[at : at + 8])
    )


def _takes_number(so_far: str, text: str, at: int) -> bool:
    if text.startswith("เขต", at):
        return bool(re.search(r"สพ[ปม]\.|การศึกษา|มัธยมศึกษา|ศธ", so_far))
    return bool(
        re.search(
            r"(?:สพม\.|มัธยมศึกษา|สพป\.)[ก-๎]+$|เขต(?:การศึกษา)?$|ศธภ\.$|กองบิน$|ภาค$|ทหาร(?:บก|ราบ|อากาศ)?(?:ที่)?$"
            r"|กองพัน(?:ที่)?$|(?:เครือข่าย|กลุ่มโรงเรียน|ศูนย์|การศึกษา)[ก-๎]*ที่$|ราชประชานุเคราะห์$|ไทยรัฐวิทยา$|มิตรภาพที่$|สงเคราะห์$|เทศบาล$",
            so_far,
        )
    ) and not re.match(
        (
            r"[0-9]+[.)]|[0-9]+[ ]?(?:คน|โรง|แห่ง|วัน|รุ่น|-|–|ม\.ค|ก\.พ|มี\.ค|[ก-ฮ]\.[ก-ฮ]\.|(?:มกรา"
            r"|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา))"
        ),
        text[at : at + 12],
    )


def _is_province(text: str, at: int) -> bool:
    piece = PIECE.match(text, at)
    return bool(piece) and any(piece[0].startswith(name) for name in _candidates(piece[0]))  # type: ignore[index]


def _candidates(piece: str) -> list[str]:
    """Provinces are 3 to 15 letters long: look up every beginning of the piece."""
    return [piece[:n] for n in range(3, min(16, len(piece)) + 1) if piece[:n] in PROVINCES]


def _is_bare_head(so_far: str) -> bool:
    return bool(LARGE_HEAD.fullmatch(so_far) or so_far in {"กลุ่มโรงเรียน", "มหาวิทยาลัย", "กลุ่ม"})


def _can_be_name(text: str, at: int, so_far: str) -> bool:
    if so_far in {"โรงเรียน", "ร.ร.", "รร."}:
        return bool(_WIDE_SCHOOL.match(text, at))
    if so_far in {"สำนักงาน", "กระทรวง", "องค์การ", "กลุ่ม"}:
        return False
    if so_far == "ศูนย์":
        return bool(re.match("[A-Z]{2}", text[at : at + 2]))
    return bool(re.match(r"[ก-ฮเ-ไA-Z]", text[at : at + 1]))
