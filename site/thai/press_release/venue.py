"""Where it took place: room, building and institution after ณ or ที่, without the address."""

import re
from itertools import islice

from thai.press_release.organisations import HEAD as ORGANISATION
from thai.press_release.organisations import organisation_goes_on
from thai.press_release.phrases import BLANK, GLUED_END, PIECE, piece_end
from thai.press_release.places import ADMINISTRATIVE, PROVINCES
from thai.press_release.source import Source

Span = tuple[int, int]

_ROOMS = (
    r"ห้อง(?!สอบ)|หอ(?=ประชุม|สมุด|ศิลป์|เฉลิม|จดหมาย|วัฒน|ดูดาว)|อาคาร"
    r"|ชั้น(?=[ ]?[0-9])|โดม|ลาน(?=[ก-ฮเ]|$)|สนาม|สระ(?=ว่าย)|เวที(?=กลาง)|โรงยิม"
    r"|โรงอาหาร|โรงละคร|ศาลา|ยิมเนเซียม|ฮอลล์|บริเวณ|หน้าเสาธง|ใต้ถุน"
)
_SITES = (
    r"โรงแรม|รีสอร์ท|วัด(?=[ก-ฮเ-ไ])|ศูนย์|ค่าย|อุทยาน|สวน|แหล่ง|แปลง|ฐาน|พื้นที่"
    r"|หาด|เกาะ|ตลาด|เขื่อน|บ้าน(?=[ก-ฮเ])|มัสยิด|พิพิธภัณฑ์|หมู่บ้าน|ห้าง|เซ็นทรัล"
    r"|สโมสร|ภัตตาคาร|ร้าน|ไร่|ฟาร์ม|ดอย|สถานที่|จุด|อนุสาวรีย์|ณ|ท่า(?=เรือ|อากาศ)"
    r"|ที่ทำการ|ศาลากลาง|หอ|สนามบิน|แคมป์|สำนักสงฆ์|โบสถ์|อิมแพ็ค|ไบเทค|ที่ว่าการ"
)
PLACE_HEAD = re.compile(rf"{_ROOMS}|{_SITES}|{ORGANISATION.pattern}")
_SURE_PLACE = re.compile(
    rf"{_ROOMS}|โรงแรม|โรงเรียน|มหาวิทยาลัย|วิทยาลัย|สำนักงาน|สพ[ปม]\.|ศูนย์"
    r"|วัด(?=[ก-ฮเ-ไ])|ค่าย|รีสอร์ท|เทศบาล|ที่ว่าการ|ศาลากลาง"
)
_AT = re.compile(
    r"(?<![ก-๎])ณ[ ]{0,3}\n?[ ]?(?!วันที่|ปัจจุบัน|ขณะ|ที่นี้|ที่นั้น|เวลา|โอกาส)"
    r"|(?<=[ก-ฮ0-9ะ-ูเ-๎])(?<!บริเว)(?<!คุ)(?<!กรร)(?<!ลักษ)(?<!ประมา)ณ(?=โรง|ห้อง"
    r"|หอประ|อาคาร|สำนัก|ศูนย์|สนาม|โดม|มหา|สพ[ปม]\.)"
)
_AT_LOOSE = re.compile(
    rf"(?:(?<![ก-๎])|(?<=น\.))ที่[ ]?(?={_SURE_PLACE.pattern})|จาก(?=ห้องประชุม)"
    r"|(?:จัดขึ้น|พร้อมกัน|ประชุม|อบรม|ใน|ค่าย|กิจกรรม"
    rf"|งาน)ที่[ ]?(?={_SURE_PLACE.pattern})"
)
_ONLINE = re.compile(
    r"(?:ผ่าน|ทาง|โดยใช้|ด้วย|ใช้|บน)(?:ทาง)?(?:การประชุม)?(?P<platform>(?:ระบบ"
    r"|โปรแกรม|แอปพลิเคชัน|ช่องทาง|แพลตฟอร์ม)[ ]?(?:การประชุม|ประชุม|วิดีโอ|ออนไลน์"
    r"|ทางไกล|อบรม|video|conference|[ ])*(?:ด้วย|ผ่าน|โปรแกรม|ระบบ"
    r"|[ ])*(?P<name>(?:Google[ ]?Meet|Zoom(?:[ ](?:Cloud[ ])?Meetings?)?"
    r"|Microsoft[ ]?Teams|MS[ ]?Teams|Teams|Cisco[ ]?Webex|Webex|Facebook[ ]?Live"
    r"|YouTube(?:[ ]?Live)?|Line[ ]?(?:Meeting|OpenChat)?|Discord|Google Classroom"
    r"|OBEC Channel|OBEC TV|DLTV)|[A-Z][A-Za-z]+(?:[ ][A-Z][A-Za-z]+){0,2}))"
    r"|(?:ผ่าน|ทาง|โดยใช้|บน)[ ]?(?P<bare>(?:Google[ ]?Meet"
    r"|Zoom(?:[ ](?:Cloud[ ])?Meetings?)?|Microsoft[ ]?Teams|MS[ ]?Teams"
    r"|Cisco[ ]?Webex|Webex|OBEC Channel|Facebook[ ]?Live|YouTube(?:[ ]?Live)?))",
    re.IGNORECASE,
)
_BROADCAST = re.compile(r"ถ่ายทอดสด|ไลฟ์|รับชม|ย้อนหลัง|ติดตามชม|live", re.IGNORECASE)
_STOP = re.compile(
    rf"{ADMINISTRATIVE}|{GLUED_END.pattern}|เมื่อ|วัน|เวลา|โดย|มี|และ|พร้อม|ผ่าน"
    r"|ทั้ง|ระหว่าง|ตั้งแต่|เพื่อ|ใน(?!สังกัด)|จำนวน|ซึ่ง|ได้|เป็น|จัด|ให้|ร่วม|นำ"
    r"|กำหนด|สำหรับ|หลังจาก|จากนั้น|ส่วน|ครั้ง|นาย|นาง|ดร\.|ผู้|รับ|ครู(?=เข้า|ร่วม"
    r"|จาก|ผู้)|นักเรียน|คณะ(?!ครุ|ศึก|วิ|มนุษ)|ภาย|กล่าว|ต่อ|เริ่ม|มอบ|แก่|ว่า"
    rf"|วิทยากร|ประธาน|ทำ|แห่งนี้|[0-9]{{1,2}}[ ]?[-–][ ]?[0-9]"
    rf"|[0-9]{{1,2}}[ ]?(?:ม\.ค|ก\.พ|มี\.ค|เม|พ\.ค|มิ|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค"
    rf"|มก|กุม|มีน|พฤ|กร|สิง|กัน|ตุ|ธัน)|[0-9]+[.:][0-9]{{2}}|มา|ไป|สอบ|สมัคร|รับจำ"
    r"|วิธี|แบบ|ดำเนิน|บรรยากาศ|เข้า|ภาพ|ข่าว|พิธี|ผล|ทาง|ตาม|นำโดย|กลุ่มเป้า"
    r"|ดังนี้|อบรม|ประชุม|ของ(?=ขวัญ)|เช้า|บ่าย|ที่ผ่าน|รอง|ผอ\.|หัวหน้า"
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
    rf"(?:{ADMINISTRATIVE}|{_ROOMS}|{_SITES}|โรงเรียน|สพ[ปม]\.|มหาวิทยาลัย|สำนักงาน)"
)
_NEXT_LINE = re.compile(rf"{_ROOMS}|สำนักงานเขต|โรงเรียน|โรงแรม|มหาวิทยาลัย|เขต[ ]?[0-9]|[0-9]|อาคาร")
_NEXT_PLACE = re.compile(
    r"[ ]?(?:,[ ]?|และ[ ]?|กับ[ ]?)(?:ณ[ ]?|ที่[ ]?)?(?=โรงเรียน|ห้อง|โรงแรม"
    r"|หอประชุม|วัด|อาคาร|ร\.ร\.)"
)
_NAMES = "|".join(sorted(PROVINCES, key=len, reverse=True))
_PROVINCE = re.compile(
    rf"(?:จังหวัด|จ\.)[ ]?(?P<name>{_NAMES})(?![ก-๎])|(?P<bangkok>กรุงเทพมหานคร|กรุงเทพฯ|กทม\.)"
)
_ADDRESS = re.compile(ADMINISTRATIVE)
_ADDRESS_WORD = re.compile(
    r"(?:เลขที่|หมู่|ม\.|ถนน|ถ\.|ซอย|ซ\.|ตำบล|ต\.|แขวง|อำเภอ|อ\.|เขต|จังหวัด|จ\.|[0-9/]+$)"
)
_NO_ADDRESS = re.compile(r"เมื่อ|วันที่|โดย|มี|และ|เวลา|ร่วม|นาย|นาง|จัด|ได้|เป็น")


def find_venues(
    source: Source, event: tuple[Span, ...], others: tuple[Span, ...], closed: list[Span]
) -> list[Span]:
    """Return the places of the event, the first one first.

    `event` and `others` are the spans of the event's dates and of all other dates; what lies in
    `closed` (people, headline) is no place.
    """
    found = [span for at in _ats(source.text, closed) if (span := _place(source.text, at))]
    found = [span for span in found if not _of_next_event(source.text, span[0])]
    here = [span for span in found if not _is_elsewhere(source.text, span[0], event, others)]
    found = here or found
    found = found or _after_dates(source.text, event)
    if not found:
        return _platform(source.text)
    best = found[0]
    return [best, *_more(source.text, best)]


_MOST_PLACES = 30


def _ats(text: str, closed: list[Span]) -> list[int]:
    strict = [match.end() for match in islice(_AT.finditer(text), _MOST_PLACES)]
    loose = [match.end() for match in islice(_AT_LOOSE.finditer(text), _MOST_PLACES)]
    kept = strict if any(_place(text, at) for at in strict) else loose
    return [at for at in kept if not any(start <= at < end for start, end in closed)]


def _is_elsewhere(text: str, at: int, event: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    """“… ในวันที่ 1 กรกฎาคม ณ …” where that day is not the event's."""
    before = [
        span for span in (*event, *others) if span[1] <= at and at - span[1] < _SAME_STATEMENT
    ]
    return bool(before) and max(before) in others and "\n" not in text[max(before)[1] : at]


_SAME_STATEMENT = 40


def _after_dates(text: str, event: tuple[Span, ...]) -> list[Span]:
    """ระหว่างวันที่ … ห้องประชุม…: a room or hotel right behind the date, without ณ."""
    found = []
    for _, end in event:
        gap = re.compile(
            rf"[ ,]{{1,3}}(?:เวลา[ ]?[0-9.:]+(?:[ ]?[-–][ ]?[0-9.:]+)?[ ]?น\.[ ]?)?(?="
            rf"{_ROOMS}|โรงแรม)"
        ).match(text, end)
        if gap and (span := _place(text, gap.end())):
            found.append(span)
    return found


_ELSEWHERE = re.compile(
    r"ครั้ง(?:ต่อไป|หน้า)|ถัดไป|ครั้งก่อน|เดิม(?:จัด|กำหนด)|สมัคร|สอบถาม|ติดต่อ"
    r"|ดาวน์โหลด|ส่งเอกสาร|ประกาศ$|สืบค้น|รายละเอียด|สำเร็จการศึกษา|พำนัก|อาศัย|ทำงาน"
)


def _of_next_event(text: str, at: int) -> bool:
    before = text[max(0, at - 60) : at]
    return bool(_ELSEWHERE.search(before.rsplit("\n", 1)[-1]))


def _place(text: str, at: int) -> Span | None:
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
                r"|พัฒนาการ|บริหารส่วน|สหกรณ์|ตลาด|สวน|ลาน|อุทยาน|หน้า|โรงพยาบาล|กกท\.|กีฬา|โดม"
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
    if PLACE_HEAD.match(text, at):
        return not _starts_statement(text, at)
    office = _last_office(text, start, at)
    return organisation_goes_on(text, office, at) or _word_goes_on(text, so_far, at)


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
        re.match((r"[^\n]{0,60}?[ ](?:ได้)?(?:จัด|ร่วมกับ|กำหนดจัด|ดำเนินการจัด)"), text[at : at + 90])
    ) and bool(
        re.match(
            (r"กลุ่ม|สำนัก|สพ[ปม]|โรงเรียน|มหาวิทยาลัย|สมาคม|ชมรม|มูลนิธิ|ศูนย์|เครือข่าย"), text[at : at + 12]
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


def _more(text: str, first: Span) -> list[Span]:
    """Further places of the same day, named right after the first."""
    found: list[Span] = []
    end = first[1]
    while (link := _NEXT_PLACE.match(text, end)) and len(found) < 8:
        place = _place(text, link.end())
        if place is None:
            break
        found.append(place)
        end = place[1]
    return found


def _platform(text: str) -> list[Span]:
    """On-line only: the phrase that names the platform, the broadcast only for want of another."""
    found = [
        match.span("platform") if match["platform"] else match.span("bare")
        for match in _ONLINE.finditer(text)
        if not _BROADCAST.search(text[max(0, match.start() - 22) : match.start()])
    ]
    return found[:1]


def find_province(source: Source, venues: list[Span], closed: list[Span]) -> Span | None:
    """Return the province of the address after the venue, or after ณ จังหวัด…, or of a school's
    address at its first mention. One inside the name of an office or a post does not count."""
    candidates = []
    for match in _PROVINCE.finditer(source.text):
        span = match.span("name") if match["name"] else match.span("bangkok")
        if any(start <= match.start() < end for start, end in closed):
            continue
        if (points := _province_points(source.text, match.start(), span, venues)) > 0:
            candidates.append((points, span))
    return max(candidates, key=lambda pair: (pair[0], -pair[1][0]))[1] if candidates else None


def _is_address(between: str) -> bool:
    """Only parts of an address, or a name such as the town, stand between venue and province."""
    words = between.replace(",", " ").split()
    odd = [word for word in words if not _ADDRESS_WORD.match(word)]
    return len(words) <= 10 and len(odd) <= 3 and not any(_NO_ADDRESS.match(word) for word in odd)


def _province_points(text: str, at: int, span: Span, venues: list[Span]) -> int:
    before = text[max(0, at - 90) : at]
    if re.search(
        (
            r"(?:ประจำ|สภา|สมาคม[ก-๎]*|ศึกษาธิการ|ราชการ|สำนักงาน[ก-๎]*|ส่วน|รองผู้ว่า[ก-๎]*"
            r"|ผู้ว่า[ก-๎]*|วัฒนธรรม|คณะกรรมการ[ก-๎]*|กาชาด|ใน)$"
        ),
        before,
    ):
        return 0
    if any(
        0 <= at - end <= 90 and "\n\n" not in text[end:at] and _is_address(text[end:at])
        for _, end in venues
    ):
        return 3
    if re.search(r"(?:ณ|ที่)[ ]?$", before):
        return 2
    if re.search(r"(?:อำเภอ|อ\.|เขต)[ ]?[ก-๎]{2,25}[ ,]*$", before):
        return 1 if span[1] - span[0] else 0
    return 1 if re.search(r"โรงเรียน[ก-๎]{3,40}[ ]$", before) else 0
