"""A place as it is written after ณ or ที่: room, building and institution, without the address."""

import re

from thai.press_release.organisations import HEAD as ORGANISATION
from thai.press_release.organisations import organisation_goes_on
from thai.press_release.phrases import BLANK, GLUED_END, PIECE, piece_end
from thai.press_release.places import ADMINISTRATIVE

Span = tuple[int, int]

ROOMS = (
    r"ห้อง(?!สอบ)|หอ(?=ประชุม|สมุด|ศิลป์|เฉลิม|จดหมาย|วัฒน|ดูดาว)|อาคาร"
    r"|ชั้น(?=[ ]?[0-9])|โดม|ลาน(?=[ก-ฮเ]|$)|สนาม|สระ(?=ว่าย)|เวที(?=กลาง)|โรงยิม"
    r"|โรงอาหาร|โรงละคร|ศาลา|ยิมเนเซียม|ฮอลล์|บริเวณ|หน้าเสาธง|ใต้ถุน"
)
SITES = (
    r"โรงแรม|รีสอร์ท|ป่า(?=ชุมชน|ชาย|สน)|วัด(?=[ก-ฮเ-ไ])|ศูนย์|ค่าย|อุทยาน|สวน|แหล่ง|แปลง|ฐาน|พื้นที่"
    r"|หาด|เกาะ|ตลาด|เขื่อน|บ้าน(?=[ก-ฮเ])|มัสยิด|พิพิธภัณฑ์|หมู่บ้าน|ห้าง|เซ็นทรัล"
    r"|สโมสร|ภัตตาคาร|ร้าน|ไร่|ฟาร์ม|ดอย|สถานที่|จุด|อนุสาวรีย์|ณ|ท่า(?=เรือ|อากาศ)"
    r"|ที่ทำการ|ศาลากลาง|หอ|สนามบิน|แคมป์|สำนักสงฆ์|โบสถ์|อิมแพ็ค|ไบเทค|ที่ว่าการ"
)
PLACE_HEAD = re.compile(rf"{ROOMS}|{SITES}|{ORGANISATION.pattern}")
_STOP = re.compile(
    rf"{ADMINISTRATIVE}|{GLUED_END.pattern}|เมื่อ|วัน|เวลา|โดย|มี|และ|พร้อม|ผ่าน"
    r"|ทั้ง|ระหว่าง|ตั้งแต่|เพื่อ|ใน(?!สังกัด)|จำนวน|ซึ่ง|ได้|เป็น|จัด|ให้|ร่วม|นำ"
    r"|กำหนด|สำหรับ|หลังจาก|จากนั้น|ส่วน|ครั้ง|นาย|นาง|ดร\.|ผู้|รับ|ครู(?=เข้า|ร่วม"
    r"|จาก|ผู้)|นักเรียน|คณะ(?!ครุ|ศึก|วิ|มนุษ)|ภาย|กล่าว|ต่อ|เริ่ม|มอบ|แก่|ว่า"
    rf"|วิทยากร|ประธาน|ทำ|แห่งนี้|[0-9]{{1,2}}[ ]?[-–][ ]?[0-9]"
    rf"|[0-9]{{1,2}}[ ]?(?:ม\.ค|ก\.พ|มี\.ค|เม|พ\.ค|มิ|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค"
    rf"|มก|กุม|มีน|พฤ|กร|สิง|กัน|ตุ|ธัน)|[0-9]+[.:][0-9]{{2}}|มา|ไป|สอบ|สมัคร|รับจำ"
    r"|วิธี|แบบ|ดำเนิน|บรรยากาศ|เข้า|ภาพ|ข่าว|พิธี|ผล|ทาง|ตาม|นำโดย|กลุ่มเป้า"
    r"|ดังนี้|ทีม|ชนะ|รางวัล|นั้น|อบรม|ประชุม|ของ(?=ขวัญ)|เช้า|บ่าย|ที่ผ่าน|รอง|ผอ\.|หัวหน้า"
    r"|ศึกษานิเทศก์|บุคลากร|ข้าราชการ|ลูกเสือ|ปลูก|เชิญ|ขอ|โทร|สอบถาม|กรุณา|ตัวแทน"
    r"|ผ่าน|และ|รวม|ประกอบ|หัวข้อ"
)
_INNER_NUMBER = re.compile(
    r"[0-9]{1,4}(?:/[0-9]+)?(?![0-9.:/]|[ ]?(?:คน|ราย|โรง|แห่ง|น\.|ธ\.|ม\.|ก\.|ส\."
    r"|พ\.|ต\.|เม|มิ|มี|มก|กุม|พฤ|กร|สิง|กัน|ตุ|ธัน))"
)
_BARE_HEAD = re.compile(
    r"(?:ห้องประชุม(?:ใหญ่|เล็ก)?|หอประชุม(?:ใหญ่)?|ห้อง|โรงแรม|อาคาร|ชั้น"
    r"|ศูนย์(?:การ)?ประชุม|ศูนย์การเรียนรู้|สนาม|วัด|โดม|เขต|เดอะ|ณ|อาคารเรียน"
    r"|ห้องเรียน|ห้องประชุมชั้น|รีสอร์ท|ศาลา|บริเวณ|ลาน|ค่ายลูกเสือ|สวน|ห้าง)$"
)
_TAIL_AHEAD = re.compile(
    rf"(?:{ADMINISTRATIVE}|{ROOMS}|{SITES}|โรงเรียน|สพ[ปม]\.|มหาวิทยาลัย|สำนักงาน)"
)
_NEXT_LINE = re.compile(rf"{ROOMS}|สำนักงานเขต|โรงเรียน|โรงแรม|มหาวิทยาลัย|เขต[ ]?[0-9]|[0-9]|อาคาร")
_ADDRESS = re.compile(rf"{ADMINISTRATIVE}|กรุงเทพ(?:มหานคร|ฯ)|กทม\.")


def find_place(text: str, at: int) -> Span | None:
    """Return the place that begins at `at`, or None for a bare address or none at all."""
    quoted = at + (text[at : at + 1] in '“"')
    if re.match(ADMINISTRATIVE, text[at : at + 12]) or not re.match(
        "[ก-ฮเ-ไA-Z]", text[quoted : quoted + 1]
    ):
        return None
    end = _place_end(text, quoted)
    return (quoted, end) if end - quoted > 2 else None


def _place_end(text: str, start: int) -> int:
    end = _first_end(text, start)
    while end - start < 200:
        following = BLANK.match(text, end).end()  # type: ignore[union-attr]
        if text[following : following + 1] == "“" and _BARE_HEAD.search(text[start:end]):
            close = text.find("”", following, following + 60)
            if close < 0:
                return end
            end = close + 1
            continue
        if following in {end, len(text)} or not _goes_on(text, start, following):
            return end
        end = max(_first_end(text, following), following + 1)
    return end


def _first_end(text: str, start: int) -> int:
    """A piece ends before a glued และโรงเรียน as well."""
    end = piece_end(text, start)
    glued = re.compile(
        r"และ(?=โรงเรียน|ห้อง|โรงแรม|หอประชุม|วัด)|(?:ตำบล|อำเภอ(?=[ก-ฮเ-ไ])"
        r"|จังหวัด)(?<!ประจำจังหวัด)|เมื่อ|เวลา[ ]?[0-9]"
    ).search(text, start + 3, end)
    if glued is None or _is_in_name(text, start, glued.start()):
        return end
    return glued.start()


def _is_in_name(text: str, start: int, at: int) -> bool:
    """ห้องสมุดประชาชนอำเภอ…, ที่ว่าการอำเภอ…: the area belongs to the name."""
    return bool(
        re.search(
            (
                r"(?:ประชาชน|ที่ว่าการ|สำนักงาน|ศูนย์ราชการ|ศาลากลาง|ประจำ|สถานี|การศึกษา"
                r"|องค์การบริหารส่วน|เทศบาล|หอประชุม|สนามกีฬา(?:กลาง)?|อาคารเอนกประสงค์"
                r"|สาธารณสุข|ราชการ|เฉลิมพระเกียรติ|ไฟฟ้า|วัฒนธรรม|สภา|เหล่ากาชาด|คุรุสภา"
                r"|พัฒนาการ|บริหารส่วน|สหกรณ์|ศึกษาธิการ|ระดับ|ตลาด|สวน|ลาน|อุทยาน|หน้า|โรงพยาบาล|กกท\.|กีฬา|โดม"
                r"|โรงเรียน)$"
            ),
            text[start:at],
        )
    )


def _goes_on(text: str, start: int, at: int) -> bool:
    so_far = text[start:at].rstrip()
    if "\n" in text[start + len(so_far) : at] and not _may_cross_line(text, so_far, at):
        return False
    if _ADDRESS.match(text, at):
        return False
    if so_far.endswith(_NUMBERED) and _INNER_NUMBER.match(text, at):
        return True
    if so_far.endswith("ห้องทำงาน") and text.startswith(_HOLDERS, at):
        return True
    if PLACE_HEAD.match(text, at):
        second = "โรงเรียน" in so_far and text.startswith("โรงเรียน", at)
        return not second and not _starts_statement(text, at)
    office = _last_office(text, start, at)
    return organisation_goes_on(text, office, at) or _word_goes_on(text, so_far, at)


_HOLDERS = ("ผอ.", "ผู้อำนวยการ", "รอง", "ท่าน")
_NUMBERED = ("เขต", "ชั้น", "อาคาร", "ห้องประชุม", "ห้อง", "หลัง")


def _word_goes_on(text: str, so_far: str, at: int) -> bool:
    """A number behind a name, a name behind ห้องประชุม, a word that more of the place follows."""
    if _STOP.match(text, at):
        return False
    if _INNER_NUMBER.match(text, at):
        return bool(re.search(r"[ก-๎]$", so_far))
    return bool(_BARE_HEAD.search(so_far)) or _leads_to_place(text, at)


def _may_cross_line(text: str, so_far: str, at: int) -> bool:
    """In a wrapped text a name goes on in the next line; a byline or an address does not."""
    return bool(_BARE_HEAD.search(so_far) or _NEXT_LINE.match(text, at))


def _starts_statement(text: str, at: int) -> bool:
    """An organisation that does something begins the next statement."""
    return bool(
        re.match(
            (
                r"[^\n]{0,60}?[ ](?:ได้)?(?:จัด(?!(?:ขึ้น)?โดย)"
                r"|ร่วมกับ|กำหนดจัด|ดำเนินการจัด)"
            ),
            text[at : at + 90],
        )
    ) and bool(
        re.match(
            (r"กลุ่ม|สาขาวิชา|คณะ|ภาควิชา|สำนัก|สพ[ปม]|โรงเรียน|มหาวิทยาลัย|สมาคม|ชมรม|มูลนิธิ|ศูนย์|เครือข่าย"),
            text[at : at + 12],
        )
    )


def _last_office(text: str, start: int, at: int) -> int:
    """Where the last organisation named in the phrase begins."""
    heads = [match.start() for match in ORGANISATION.finditer(text, start, at)]
    return heads[-1] if heads else start


def _leads_to_place(text: str, at: int) -> bool:
    """An unknown word belongs to the name when an address or another place follows shortly."""
    for _ in range(3):
        piece = PIECE.match(text, at)
        if piece is None or _STOP.match(text, at):
            return False
        following = BLANK.match(text, piece.end()).end()  # type: ignore[union-attr]
        if following == piece.end():
            return False
        if _TAIL_AHEAD.match(text, following):
            return True
        at = following
    return False
