"""What the event is about: labels of the closed list, each by a trigger word."""

import re

from thai.press_release.source import Source

Span = tuple[int, int]

# Label: triggers, as regular expressions. Latin abbreviations stand alone, but
# Thai letters may touch them: “วงPLC”.
TRIGGERS: dict[str, str] = {
    "PLC": r"\bPLC\b|Professional Learning Community|ชุมชน(?:แห่ง)?การเรียนรู้ทางวิชาชีพ",
    "Lesson Study": r"Lesson Study|ศึกษาชั้นเรียน|พัฒนาบทเรียนร่วมกัน",
    "SLC": r"\bSLC\b|School as Learning Community|โรงเรียนเป็นชุมชน(?:แห่ง)?การเรียนรู้",
    "ถอดบทเรียน": r"ถอดบทเรียน|ถอดประสบการณ์",
    "Best Practice": r"Best Practices?|วิธีปฏิบัติที่เป็นเลิศ|แนวปฏิบัติที่ดี",
    "นวัตกรรม": r"นวัตกรรม",
    "O-NET": r"O-N[Ee][Tt]|โอเน็ต",
    "NT": r"\bNT\b",
    "RT": r"\bRT\b",
    "PISA": r"\bPISA\b",
    "Active Learning": r"Active Learning",
    "การอ่านการเขียน": r"อ่านออกเขียนได้|การอ่าน|อ่านไม่ออก|รักการอ่าน",
    "STEM/วิทยาการคำนวณ": r"\bSTEM\b|\bCoding\b|วิทยาการคำนวณ|หุ่นยนต์",
    "ดิจิทัล/AI": r"\bAI\b|ปัญญาประดิษฐ์|ดิจิทัล",
    "ปฐมวัย": r"ปฐมวัย|ชั้นอนุบาล",
    "เรียนรวม": r"เรียนรวม(?!ชั้น)|ความต้องการพิเศษ|การศึกษาพิเศษ",
    "โรงเรียนขนาดเล็ก": r"โรงเรียนขนาดเล็ก|\bDLTV\b",
    "นิเทศ/ตรวจเยี่ยม": r"(?<!ปฐม)(?<!ปัจฉิม)นิเทศ(?!ก์|ศาสตร์)|ตรวจเยี่ยม|ตรวจราชการ",
    "คุณธรรมและความโปร่งใส": r"\bITA\b|No Gift Policy|สุจริต|ทุจริต|ความโปร่งใส",
    "เกษียณ/มุทิตาจิต": r"เกษียณ|มุ[ทฑ]ิตาจิต",
    "รางวัล/เชิดชูเกียรติ": r"โล่|เกียรติบัตร|(?<!ถ้วย)รางวัล|เชิดชูเกียรติ",
    "กีฬา": r"(?<!สนาม)(?<!ชุด)กีฬา",
    "ศิลปหัตถกรรม": r"ศิลปหัตถกรรม",
    "ลูกเสือ": r"(?<!ค่าย)ลูกเสือ",
    "ความปลอดภัย": r"ความปลอดภัย|อุบัติเหตุ",
    "จิตอาสา": r"จิตอาสา",
    "แผนและงบประมาณ": r"แผนปฏิบัติการ|แผนพัฒนา"
    r"|(?<!ปี)(?<!ปี )(?<!จัดสรร)งบประมาณ(?!ก่อสร้าง|ปี|จำนวน|[ ]?[0-9])",
    "รายงานผลการดำเนินงาน": r"รายงานผลการดำเนินงาน|รายงานการดำเนินงาน",
    "ประชาสัมพันธ์": r"(?<![\n])(?<!\A)(?<!งาน)(?<!ฝ่าย)ประชาสัมพันธ์"
    r"|(?<![\n])(?<!\A)จดหมายข่าว(?!ฉบับนี้)",
    "PDPA": r"\bPDPA\b|คุ้มครองข้อมูลส่วนบุคคล",
    "ภาษาอังกฤษ": r"ภาษาอังกฤษ|English",
    "ทุนการศึกษา/บริจาค": r"ทุนการศึกษา|(?<!ซึ่งได้รับ)บริจาค|(?<!แทน)รับมอบ(?!ตำแหน่ง|หมาย|งาน|นโยบาย)",
    "งานบุคคล": r"รับตำแหน่ง|ครูผู้ช่วย|วิทยฐานะ|ปฐมนิเทศ",
    "ความร่วมมือ/MOU": r"\bMOU\b|บันทึกข้อตกลง|ลงนาม",
    "วันครู": r"วันครู(?!ผู้)",
    "วันสถาปนา": r"สถาปนา",
    "เศรษฐกิจพอเพียง": r"เศรษฐกิจพอเพียง|โคก หนอง นา",
    "ดูแลช่วยเหลือนักเรียน": r"ดูแลช่วยเหลือนักเรียน|เยี่ยมบ้าน",
    "อาหารกลางวัน/สุขภาพ": r"อาหารกลางวัน|สุขภาพ",
    "ประกันคุณภาพ/วัดผล": r"ประกันคุณภาพ|\bSAR\b|วัดและประเมินผล",
    "พลเมือง": r"พลเมือง",
    "ศาสนาและวัฒนธรรม": r"วัฒนธรรม|เข้าพรรษา|เทียนพรรษา|ทำบุญ|ตักบาตร",
    "สิ่งแวดล้อม": r"ขยะ|ปลูกต้นไม้|สิ่งแวดล้อม",
    "อาชีพ": r"(?<!มือ)(?<!วิทยาลัยการ)อาชีพ",
}
_PATTERNS = {label: re.compile(pattern, re.ASCII) for label, pattern in TRIGGERS.items()}
_AWARD = "รางวัล/เชิดชูเกียรติ"
_OPENING = 330
_PROGRAMME = re.compile(
    r"(?:หัวข้อ|เรื่อง|กิจกรรม|โครงการ|เพื่อ|ประกอบด้วย|นิทรรศการ|ฐาน|ตาม(?:ระบบ|แผน"
    r"|นโยบาย|แนวทาง)|พิธี|ร่วม|มอบ|พร้อม(?=มอบ|เลี้ยง)|ด้าน|การประเมิน"
    r"|การทดสอบ)[^\n]{0,50}$"
)


def find_topics(
    source: Source, headline: Span | None, closed: list[Span], *, honours: bool
) -> list[tuple[str, Span, bool]]:
    """Return label, trigger and certainty for what headline, opening or programme speak of.

    What lies in `closed` (people with posts, offices, bylines, letterhead) does not count.
    `honours` tells whether somebody is honoured at the event.
    """
    text = source.text
    body = headline[1] if headline else 0
    found = []
    for label, pattern in _PATTERNS.items():
        triggers = [
            match.span()
            for match in pattern.finditer(text)
            if not any(start <= match.start() < end for start, end in closed)
        ]
        if headed := [span for span in triggers if headline and headline[0] <= span[0] < body]:
            found.append((label, headed[0], True))
        elif counted := [
            span for span in triggers if _is_aim(text, span, body, label, honours=honours)
        ]:
            found.append((label, counted[0], False))
    return found


def _is_aim(text: str, span: Span, body: int, label: str, *, honours: bool) -> bool:
    if label == _AWARD:
        return honours or bool(
            re.search(r"มอบ[^\n]{0,30}$|พิธี[^\n]{0,30}$", text[max(0, span[0] - 40) : span[0]])
        )
    if span[0] < body + _OPENING:
        return True
    return bool(_PROGRAMME.search(text[max(0, span[0] - 60) : span[0]]))
