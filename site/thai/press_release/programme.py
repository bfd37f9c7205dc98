"""What a speaker speaks on: the title given for that person, or for the panel they sit on."""

import re

from thai.press_release.name_words import NICKNAME

Span = tuple[int, int]

_QUOTE = r"[“\"‘'](?P<quoted>[^“”\"‘’'\n]{2,160})[”\"’']"
_SUBJECT = (
    r"(?:ใน)?(?:หัวข้อ|เรื่อง|ประเด็น|หัวเรื่อง"
    r"|หน่วย(?:การเรียนรู้)?)(?:เรื่อง)?[ ]?[:：]?[ ]*"
)
_UNQUOTED_END = (
    r"(?=แก่(?:นักเรียน|ครู|ผู้|เด็ก|บุคลากร)|[ ](?:นักเรียน"
    r"|ผู้ปกครอง|ครู|บุคลากร)[ก-๎]{0,12}[ ]?[0-9]|[ ]*(?:\n|$|,|โดย"
    r"|และ[ ]*$|และ(?:นาย|นาง|ครู|อาจารย์|คุณ|พระ|ดร|ผศ|รศ|ศน"
    r"|ว่าที่|ผอ|มี|[ ])|[ ](?:มี|ให้(?:แก่|กับ|ครู|ผู้)|แก่|เมื่อ|ณ|ซึ่ง|พร้อม"
    r"|ใน(?:วัน|ครั้ง|ช่วง|การ)|จาก(?=นั้น)|ต่อ|ทั้งนี้|วัน|ส่วน|เวลา|โดย|ด้าน"
    r"|ตาม(?=ด้วย)|ได้|โอกาส|ผู้|ครู(?=เข้า|ร่วม)|ช่วง|นาย|นาง|ดร\.|ผศ|รศ|ผอ\.|เพื่อ"
    r"|สลับ|อีก|นอก|โรงเรียนที่|สนใจ|สมัคร|สามารถ)))"
)
_TITLED = rf"(?:{_QUOTE}|(?P<plain>[^\s“”\"‘’',][^\n“”\"‘’',]{{1,90}}?){_UNQUOTED_END})"
_AFTER = re.compile(
    r"(?:บรรยาย|วิทยากร|สอน|เสวนา|ความรู้|ประสบการณ์|ปาฐกถา|เปิดชั้นเรียน|เล่า"
    r"|อภิปราย|แลกเปลี่ยน|แบ่งปัน|สาธิต|กิจกรรม|สะท้อน|ปฏิบัติ"
    rf"|เทคนิค|วิชา)[^\n“”\"‘’']{{0,35}}?{_SUBJECT}{_TITLED}"
)
_SUBJECT_QUOTED = re.compile(rf"[^\n“”\"‘’']{{0,90}}?{_SUBJECT}{_QUOTE}")
_QUOTED_NEXT = re.compile(rf"[ :–-]*{_QUOTE}")
_QUOTED_NEAR = re.compile(
    r"(?:(?!และ[ ]?[“\"]|โครงการ|กิจกรรม|งาน|ค่าย|รางวัล|เพจ|ทีม|ผู้ดำเนิน|เชิด)[^\n“”\"‘’']){0,45}"
    rf"{_QUOTE}"
)
_AFTER_QUOTED = re.compile(
    r"(?:บรรยาย|วิทยากร|สอน|เสวนา|ให้ความรู้|ปาฐกถา|อภิปราย|สาธิต"
    rf"|ปฏิบัติ)[^\n“”\"‘’']{{0,14}}?{_QUOTE}"
)
_BEFORE = re.compile(
    rf"(?:{_SUBJECT})?(?:{_QUOTE}"
    rf"|(?P<plain>[^\n“”\"‘’']{{3,100}}?))[ \n]*(?:(?:นำ)?โดย(?:มี)?|จาก)[ ]?(?:วิทยากร(?:ได้"
    r"แก่|คือ)?[ ]?)?(?:ท่าน[ ]?)?$"
)
_PANEL = re.compile(
    rf"(?:เสวนา|อภิปราย)[^\n“”\"‘’']{{0,30}}?(?:{_QUOTE}"
    rf"|{_SUBJECT}(?P<plain>[^\n“”\"‘’',]{{3,90}}?){_UNQUOTED_END})"
)
_BARE_SUBJECT = re.compile(rf"[ :–-]*{_SUBJECT}{_TITLED}")
_IN_BRACKET = re.compile(
    rf"[ ]?\([^()\n]{{0,60}}?{_SUBJECT}(?:{_QUOTE}|(?P<plain>[^()\n]{{2,90}}))\)"
)
_IN_LINE = re.compile(
    rf"[ ]?[:：–-][ ]*(?:{_QUOTE}|(?P<plain>[^\s“”\"][^\n“”\"]{{3,110}}))(?=\n"
    rf"|$)"
)
_BARE_BRACKET = re.compile(r"[ ]?\((?P<plain>[ก-๎][ก-๎A-Za-z ]{4,60})\)")
_NO_TITLE = re.compile(r"\n|[“\"]|โดยมี|[0-9][ ]?(?:คน|ราย|ท่าน)|(?:ณ|ที่)[ ]?(?:ห้อง|หอ|โรง)|วันที่")
_SESSION_START = re.compile(
    r"(?:^|[ \n])(?:และ|จากนั้น|ต่อด้วย|ตามด้วย|มี|พร้อม)?(?=(?:การ|บรรยาย|ฝึก"
    r"|อภิปราย|เสวนา|กิจกรรม|สาธิต|นำเสนอ|[Ww]orkshop)[^\n]*$)|(?:เรื่อง|หัวข้อ)[ ]?"
    r"|\|[ ]*|น\.[ ]*|[ ][1-9][.)][ ]?|เรียนรู้(?:เรื่อง)?|คลาส"
    r"|ความรู้(?:เรื่อง|ด้าน)[ ]?|และด้าน|(?:ฐาน|ห้อง|กลุ่ม|ซุ้ม"
    r"|ช่วง)ที่[ ]?[0-9]{1,2}[ :–-]*|(?:ภาค|ช่วง)(?:เช้า|บ่าย)[ :–-]+"
)
_LEADING = re.compile(
    r"(?:(?:การ)?บรรยาย(?:พิเศษ)?|(?:การ)?(?:เสวนา|อภิปราย)|ปาฐกถา(?:พิเศษ)?"
    r"|ให้ความรู้)[ ]?(?:ใน)?(?:เรื่อง|หัวข้อ|ประเด็น)?[ ]*[:：]?[ ]*"
)


def topic_after(text: str, start: int, end: int) -> Span | None:
    """Return the title in what is said of a speaker: text[start:end]."""
    for pattern in (_AFTER, _AFTER_QUOTED):
        if match := pattern.search(text, start, end):
            return _span(match)
    for pattern in (_BARE_SUBJECT, _IN_LINE, _QUOTED_NEXT):
        if match := pattern.match(text, start, end):
            return _span(match)
    return topic_in_bracket(text, start)


def topic_said(text: str, start: int, end: int) -> Span | None:
    """Return the title in a whole statement about a speaker, whatever its verb is."""
    if known := topic_after(text, start, end):
        return known
    match = _SUBJECT_QUOTED.match(text, start, end) or _QUOTED_NEAR.match(text, start, end)
    return _span(match) if match else None


def topic_in_bracket(text: str, at: int) -> Span | None:
    """Return the title in “ดร.… (หัวข้อ …)”."""
    match = _IN_BRACKET.match(text, at)
    return _span(match) if match else None


def bare_bracket(text: str, at: int) -> Span | None:
    """Return what stands in brackets right behind a speaker and their post: “ครู… (อ่านสนุก)”."""
    match = _BARE_BRACKET.match(text, at)
    return match.span("plain") if match else None


_BY = re.compile(
    r"(?:(?:วิทยากร)?โดย(?:มี)?|จาก|วิทยากร[ ]?:?|ผู้[ก-๎]{3,16}[ ]?(?:คือ|โดย|:)|(?<=[ ])[/|–-]"
    r"|(?<=[ก-๎ ])(?<!ร่วม)กับ)[ ]*"
    rf"(?:วิทยากร(?:ได้แก่|คือ)?[ ]*)?(?:ท่าน[ ]*)?{NICKNAME}?$"
)


# A line of the programme: 1) “…” ครู….
_LINE_TITLE = re.compile(rf"(?:^|\n)[^\nก-๎]*{_QUOTE}[ ]*$")


def topic_before(text: str, start: int, at: int) -> Span | None:
    """Return the title of the session that a speaker who is named at `at` gives: “…” โดย …."""
    ahead = text[start:at]
    if title := _LINE_TITLE.search(ahead):
        return start + title.start("quoted"), start + title.end("quoted")
    by = _BY.search(ahead)
    if by is None:
        return None
    quoted = list(re.finditer(_QUOTE, ahead))
    if quoted and _is_beside(ahead[quoted[-1].end() : by.start()], by[0]):
        return start + quoted[-1].start("quoted"), start + quoted[-1].end("quoted")
    return _session(text, start, start + by.start())


def _is_beside(between: str, by: str) -> bool:
    return len(between) <= 6 and ("\n" not in between or by.startswith("โดย"))


def _session(text: str, start: int, at: int) -> Span | None:
    """The words between the last start of a session and โดย at `at`."""
    body = text[start:at].rstrip()
    starts = [match.end() for match in _SESSION_START.finditer(body)]
    if not starts or len(body) - starts[-1] > 110 or _NO_TITLE.search(body, starts[-1]):
        return None
    first = starts[-1]
    if leading := _LEADING.match(body, first):
        first = leading.end()
    return (start + first, start + len(body)) if len(body) - first >= 3 else None


def panel_topic(text: str, before: int, at: int) -> Span | None:
    """Return the title of the panel announced between `before` and the first member at `at`."""
    found = None
    for match in _PANEL.finditer(text, before, at):
        found = _span(match)
    return found


def _span(match: re.Match[str]) -> Span:
    named = match.groupdict()
    return match.span("quoted") if named.get("quoted") else match.span("plain")
