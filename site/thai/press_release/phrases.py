"""Phrases that name a post, an office or a place, though Thai has no capitals and few spaces.

A phrase is made of pieces between spaces. Its first piece begins with a known head; each further
piece belongs to it only when it begins with a word that goes on such a phrase. A verb that is
written on without a space ends it as well.
"""

import re
from collections.abc import Callable

from thai.press_release.places import PROVINCES

PIECE = re.compile(r"[^\s,;:()\[\]{}“”\"‘’'…|•●▪◆■✅❖★<>!?=#]+")
BLANK = re.compile(r"[ ]*\n?[ ]*")

_TITLED = (
    r"(?:นาย(?!ก)|นาง|น\.ส\.|ว่าที่|ดร\.|ผศ\.|รศ\.|ศ\.|ศน\.|ผอ\.(?!สพ|โรง|รร|เขต"
    r"|กลุ่ม|สำนัก)|ด\.[ชญ]\.|เด็ก(?:ชาย|หญิง)|พระ(?:ครู|มหา|อาจารย์)|คุณ(?:หญิง)?"
    r"|ม\.ล\.|พ\.ต\.|พล\.|ครู(?!โรง|ผู้|ชำ|และ|วิ|จัง|อำ)|อาจารย์|Mr|Dr)"
)

# Where a phrase ends inside a piece: what follows is no part of any name.
GLUED_END = re.compile(
    rf"(?:และ|กับ|โดย(?:มี)?|มี|คือ|พร้อมด้วย|ได้แก่|เกียรติจาก){_TITLED}"
    r"|เป็น(?:ประธาน|วิทยากร|ผู้|พิธีกร|หัวหน้าคณะ|กรรมการ|เจ้าภาพ|พยาน|สักขี|ตัวแทน"
    r"|พิเศษ)|ทำหน้าที่|โดยมี|โดย(?=ผู้|นักเรียน|คณะ|ครู|รอง|ท่าน)"
    r"|(?<=.)กล่าว(?!หา)"
    r"|ให้การต้อนรับ|ต้อนรับ(?!ส่วน)|ร่วม(?:เป็น|พิธี|ประชุม|งาน|กิจกรรม|ลงนาม"
    r"|ต้อนรับ|เสวนา|แสดง|รับ|ให้|บรรยาย|แบ่งปัน|แลกเปลี่ยน|สังเกต|โครง|เวที|ในพิธี)"
    r"|พร้อม(?:ด้วย|คณะ|ทั้ง|กับ|นำ|มอบ)|มอบหมาย|ในฐานะ|ลงพื้นที่|ดำเนินรายการ"
    r"|เดินทาง|ได้(?:รับ|มอบ|กล่าว|นำ|จัด|ให้|ร่วม|เป็น|เข้า|ดำเนิน|แก่|พบ)|เข้าร่วม"
    r"|เข้ารับ|ทั้งนี้|เมื่อ(?:วัน|\s?\d)|วันที่"
    r"|ในวัน(?:ที่|จันทร์|อังคาร|พุธ|พฤ|ศุกร์|เสาร์|อา)|ระหว่างวัน|ในโอกาส"
    r"|เนื่องในโอกาส|ในการ(?=นี้|ประชุม|อบรม|เปิด|แข่ง)|จำนวน|นำคณะ|นำข้าราชการ"
    r"|นำทีม|บรรยาย(?!ธรรม)|รับมอบ|รับการ(?:ประเมิน|อบรม|คัดเลือก|นิเทศ)|มอบ(?:ทุน|เกียรติ|โล่|รางวัล|ของ|เงิน|นโยบาย)"
    r"|ส่งมอบ"
    r"|เปิด(?:การ|งาน|ค่าย|พิธี|โครงการ|กิจ)|ตรวจเยี่ยม|ออก(?:ตรวจ|นิเทศ|ประเมิน|เยี่ยม|ติดตาม)"
    r"|(?<=[ก-๎])(?<!บริเว)(?<!คุ)(?<!กรร)(?<!ลักษ)(?<!ประมา)ณ(?=โรงเรียน|ห้องประชุม|หอประชุม)"
    r"|แสดงความยินดี|ซึ่ง(?=เป็น|มี|จัด|ได้|ใน|จะ)|เพื่อ(?=ให้|พัฒนา|ส่งเสริม|เป็น"
    r"|ติดตาม|ขับ|เตรียม|สร้าง|รับ|ร่วม)|กำหนดจัด|(?<!กรรมการ)(?:ได้|ร่วม)?จัด(?:ประชุม|อบรม"
    r"|กิจกรรม|งาน|โครงการ|พิธี|ค่าย|แข่ง|การแข่ง|การประชุม|การอบรม|ทำ(?!แผน)|เวที"
    r"|เสวนา|ปฐม|สัมมนา|ขึ้น|วง|นิทรรศ|มหกรรม|แถลง|ประกวด|คัดเลือก|เลี้ยง|ฝึก)"
    r"|ร่วมกับ|นำโดย|มีผู้|มีครู|มีนักเรียน|มีบุคลากร|มีคณะ|มีข้าราชการ|ชวน(?=ผู้|ครู|นัก|ทุก)"
    r"|ประธาน(?:เปิด|ปิด|ใน(?:พิธี|การ|งาน|ที่)|พิธี|ฝ่าย|การประชุม|ที่ประชุม)"
)

_PROVINCE = "|".join(sorted(PROVINCES, key=len, reverse=True))


def pieces(
    text: str, start: int, goes_on: Callable[[str, int, int], bool], limit: int = 260
) -> int:
    """Return where the phrase that begins at `start` ends.

    goes_on(text, phrase start, piece start) tells whether the piece belongs to the phrase.
    """
    end = piece_end(text, start)
    while 0 < end - start < limit and not _was_cut(text, start, end):
        following = BLANK.match(text, end).end()  # type: ignore[union-attr]
        if following in {end, len(text)} or not goes_on(text, start, following):
            break
        following_end = piece_end(text, following)
        if following_end == following:
            break
        end = following_end
    return end


def piece_end(text: str, start: int) -> int:
    """Return where the piece at `start` ends: at a space, a bracket, a quote or a glued verb."""
    match = PIECE.match(text, start, start + 200)
    if match is None:
        return start
    cut = GLUED_END.search(text, start + 1, min(match.end() + 12, len(text)))
    end = min(match.end(), cut.start()) if cut else match.end()
    if GLUED_END.match(text, start):
        return start
    while end > start and text[end - 1] in "/-–ฯ"[:3]:
        end -= 1
    return end


def _was_cut(text: str, start: int, end: int) -> bool:
    return end < len(text) and not text[end].isspace()
