"""Where people are named: a title, a given name and a family name.

A given name without a family name is a later mention of the same person, or the name of a monk.
"""

import re
from dataclasses import dataclass

from thai.honorifics import Honorific, titles
from thai.press_release.phrases import GLUED_END
from thai.press_release.posts import AFTER_NAME

_LETTERS = "ก-ฺเ-๎"
_MAY_START = re.compile(
    r"นา[ยง]|น\.[ ]?[สท]\.|น\.[อต]\.|นส\.|เด็ก[ชห]|ด\.[ ]?[ชญตร]|ด[รชญ]\.?|คุณ|ท่าน"
    r"|ครู|อาจารย์|อ\.|ผอ\.|ศน\.|กำนัน|ผู้ใหญ่บ้าน"
    r"|ดอกเตอร์|ผศ|รศ|ศ\.|ศาสตราจารย์|รองศาสตราจารย์|ผู้ช่วยศาสตราจารย์|ว่าที่|พล"
    r"|พัน|พ\.[ ]?[อตจ]|ร\.[ ]?[อตท]\.|ร้อย|ส\.[ ]?[อตท]\."
    r"|จ\.[ ]?[สอทต]\.|จ่า|สิบ|ดาบ|นาวา|เรือ|ม\.[ ]?[จรล]\.|หม่อม|น\.?พ\.|พญ\.?"
    r"|ทพญ?\.|ภก\.|ภญ\.|น?\.?สพ\.|เภสัช|สัตวแพทย์|ทันตแพทย์|แพทย์หญิง"
    r"|พระ|แม่ชี|สามเณร|หลวง[พปต]|Mr|Mrs|Ms|Miss|Dr|Prof|Asst|Assoc|Ven|Khun"
)
# Titles of the shared table that press releases write as posts.
_POSTS = {"ผู้อำนวยการ", "ศึกษานิเทศก์", "รองผอ.", "คุณหมอ", "Col.", "Acting", "Maj.", "Gen.", "Pol."}
_COMMON = {"นาย", "นาง", "นางสาว", "น.ส."}
_EXTRA = re.compile(
    r"(?P<monk>พระครู(?:วินัยธร|สังฆรักษ์|สมุห์|ใบฎีกา|ปลัด)|หลวง(?:พ่อ|ปู่|ตา))(?=[ ]?[ก-ฮเ-ไ])"
)
_WEAK = re.compile(r"(?:คุณ|ท่าน|ครู|คุณครู|อาจารย์|อ\.|ผอ\.?|ศน\.?|กำนัน|ผู้ใหญ่บ้าน|ดร\.?)$")
# “ครูแดง (นางสาว…)”, “ครูต้น นาย…”: what somebody is called, before the name.
NICKNAME = r"(?:(?:ครู|คุณ|พี่|โค้ช|อาจารย์|น้อง|ลุง|ป้า)[ก-๎]{1,8}[ ]?(?:[ ]|\())"
_SEPARATED = re.compile(rf"[^{_LETTERS}.]$|^$")

# Words that a name may follow without a space.
_LINK = re.compile(
    r"(?:โดย|มี|และ|กับ|คือ|แก่|ให้|ได้แก่|ของ|จาก|ด้วย|แด่|ต่อ|ว่า|ถึง|นำ|ท่าน|ราย"
    r"|อาทิ|พระคุณ|ประธาน|วิทยากร|พบ|เช่น|หรือ|รับ|เชิญ|เป็น|ๆ|ฯ|รายงาน|ข่าว|ภาพ|เรียบเรียง"
    r"|เขียน|ถ่าย|สอน)$"
)
_COMPOUNDS = re.compile(
    r"นายแพทย์(?:ชำนาญ|เชี่ยว|สาธารณสุข|ทรงคุณ|ประจำ|ใหญ่)"
    r"|นายก(?:เทศ|สมาคม|องค์|รัฐ|อบ|สโม|เหล่า|สภา|เมือง|ฯ|[ ])|นาย(?:อำเภอ|ทะเบียน"
    r"|ช่าง|จ้าง|ตรวจ|หมู่|หน้า|ทุน|ทหาร|ตำรวจ|ประกัน|ท้าย|สถานี|เวร|แบบ|กเ)"
    r"|คุณ(?:ภาพ|ธรรม|ค่า|วุฒิ|ลักษณ|ประโยชน์|สมบัติ|แม่|พ่อ|ครู(?:[ ]|ทุก|และ|ผู้)"
    r"|ป(?:้|ู่)|ตา(?:[ ]|และ)|ยาย|ลุง|หมอ(?:[ ])|ากร|ูป|ประการ)"
    r"|ครู(?:ผู้|ใหญ่[ ]|โรง|ชำนาญ|เชี่ยว|ประจำ|ใน|จาก|ที่|และ|ดี(?:เด่น|[ ]|ศรี|ใน"
    r"|ไม่)|เก่ง[ ]|ไทย|คณิต(?:[ ]|ศาสตร์)|วิทย(?:์"
    r"|าศาสตร์|ฐานะ)|ภาษา|ปฐมวัย|ต้นแบบ|อัตรา|พี่เลี้ยง|แกนนำ|วิชา(?!ญ)|อาวุโส"
    r"|เกษียณ|ทุก|จำนวน|เข้า|ได้|สอน|กับ|ต้อง|มี(?:[ ]|ความ|ผู้|การ|ทักษะ|ส่วน)|ไม่"
    r"|คือ|เป็น|รุ่น|ของ|สังกัด|กลุ่ม|สาย(?:ผู้|สามัญ|สนับ|วิชา|ชั้น)|เครือข่าย"
    r"|บุคลากร|ณ[ ]|ให้|สู่|เพื่อ|ร่วม|ช่วยสอน|อาสา|ระดับ|การ(?:ศึกษา|งาน|เงิน)|สาขา"
    r"|ฝึก(?:สอน|ประสบ|หัด)|เจ้า(?:ของ|หน้า)|ยุค|คน(?!ึ)|หมู่|ทั้ง|แนะแนว|ตาม|ฯ|ๆ"
    r"|พัฒนา(?:ผู้|การ|ตน)|ศูนย์|บรรณารักษ์|บรรจุ|บำนาญ|มือ(?:อาชีพ|ใหม่)|ใหม่|เก่า"
    r"|อนุบาล|ประถม|มัธยม|ภูมิปัญญา|นำ(?!โชค|ชัย|พล)|กว่า|ประมาณ|ราว|รวม(?:[ ]|ทั้ง"
    r"|[0-9])|อีก|ต่าง|พลศึกษา|นาฏศิลป์|ดนตรี[ ]|ศิลปะ|สุขศึกษา|สังคม|คอมพิว|คศ"
    r"|ธุรการ|จะ[ ]|ถึง|ทำ|รัก(?:ศิษย์|เด็ก)|หัวหน้า|รัฐ(?:[ ]|บาล)|เอกชน|กศน|สกร"
    r"|ตชด|เรียน(?:รู้|ร่วม)|ปลายทาง|ต่อ(?:[ ]|ไป|เนื่อง)|ด้าน|ด้วย|โดย|หรือ|แห่ง|ตัว)"
    r"|อาจารย์(?:ประจำ|พิเศษ|ที่|มหา|คณะ|และ|จาก|ผู้|สาขา|ภาค|สถาบัน|ใหญ่|ทุก|ใน"
    r"|วิทยาลัย|สอน|ได้|ให้|เป็น|มี[ ])"
    r"|ผอ\.?[ ]?(?:สพ|โรง|ร\.ร|รร|เขต|กลุ่ม|สำนัก|กอง|ศูนย์|คน|ใหม่|ศธ|กศน|สกร|และ"
    r"|รพ|ร\.พ|ทุก|วิทยาลัย|สถาบัน|ฝ่าย|กลาง|หน่วย|สอศ|สถานศึกษา)"
    r"|ศน\.?[ ]?(?:สพ|ชำนาญ|เชี่ยว|ประจำ|และ|ทุก|จาก|กลุ่ม|ผู้)"
    r"|ท่าน(?:คือ|ได้แก่|ประกอบ|โดย|เข้า|ร่วม|ผ่าน|มา(?=[ก-๎])|ผู้(?!หญิง)|รอง|ประธาน|ศึกษา|นายก(?!อง)|ปลัด|เลขา|คณบดี|อธิ|ใด|ที่|ได้"
    r"|และ|อื่น|เจ้า|วิทยา|ใน|จะ|มี|ทั้ง|หัวหน้า|เดียว|สามารถ|สมาชิก|ต้อง|เป็น|กรรม)"
    r"|กำนัน(?:ตำบล|ผู้|ใน|และ|[ ]ผู้)|ผู้ใหญ่บ้าน(?:หมู่|บ้าน|และ|ใน|[ ]หมู่|ผู้)"
    r"|พระ(?:บาท|วิทยากร|ราช(?:ทาน|ดำริ|บัญ|กฤษ|ินี|วัง|พิธี|เสาวนีย์|ดำรัส|กรณีย"
    r"|นิพนธ์|ชนนี|ปณิธาน|โองการ|กุศล|ูป|าช)|นาง|องค์|พุทธ|สงฆ์|ภิกษุ|เจ้า|บรม"
    r"|นคร(?:[ศ ])|ยา|ธรรมเทศนา|ธรรมคำ|ธาตุ|ชนม|เกียรติ|เดช|รัตน|ปริต|พันปี"
    r"|มหา(?:กษัตริย์|กรุณา|เถร|ธาตุ|มณฑป|ชนก)|อุโบสถ|ดาบส|คุณ|ศรีนครินทร์|จอม"
    r"|ปิย(?:มหา|ชาติ)|ปกเกล้า|มงกุฎ|ที่นั่ง|แก้ว|อาราม|เณร|วิหาร|อาทิตย์|จันทร์"
    r"|แท่น|หัต|ประ(?:ธาน|ปรมา|ชา|วรวงศ์|ทีป)|นเรศวร|พิฆ|พี่|ราหู|กนิษฐา|ภูมี|ตำหนัก"
    r"|สังฆราช|วรชายา|วรกาย|ราม(?:[ 0-9]))"
    r"|นาง(?:รำ|งาม[ ]|ฟ้า[ ]|พญา|สงกรานต์|นพมาศ|แบบ|เอก[ ]|พยาบาล[ ])|ดร\.?(?:ุณ"
    r"|าม)|พันธุ|พันธ์|พลัง|พลเมือง|พลศึกษา|ร้อย(?:ละ|เอ็ด|ดวง|แก้ว|คน)|สิบ(?:คน"
    r"|[ ])|เรือ(?:น|ง|ใบ)|จ่าย|พลอย|พลิก|หลวงพ่อ(?:โต|ทวด)[ ]|เรือตรี?น"
    r"|เด็กชายและ|เด็กชาย-|เด็กหญิงและ|สามเณร(?:ภาค|และ|[ ]?จำนวน|รูป|ทุก)"
)
_GIVEN = re.compile(rf"[ก-ฮเ-ไ][{_LETTERS}ฺ]{{1,30}}")
_FAMILY = re.compile(rf"[ก-ฮเ-ไ][{_LETTERS}]{{1,40}}")
_GAP = re.compile(r"[ ]{1,6}\n?[ ]{0,3}|\n[ ]{0,3}")
_ENGLISH_NAME = re.compile(
    r"(?P<given>[A-Z][A-Za-z'’-]+)(?P<more>(?:[ ]{1,3}(?:[A-Z]\.|[A-Z][a-z'’-]+|van"
    r"|de|da|von|bin)){0,3})"
)
_AYUTTHAYA = re.compile(
    r"[ ]{1,3}ณ[ ]{1,2}(?!ที่|วัน|ห้อง|หอ|โรง|อาคาร|สำนัก|ศูนย์|สนาม|ลาน|วัด|บริเวณ"
    r"|โดม|มหา|วิทยา|สถาน|สวน|ค่าย|บ้าน|ศาลา|สพ|จังหวัด|อำเภอ|ตำบล|เวที|แปลง|แหล่ง"
    r"|หาด|เกาะ|อุทยาน|หมู่|ชั้น|ใต้|ด้าน|จุด|พื้นที่|พระ(?!นคร)|สระ|รีสอร์ท"
    r"|ปัจจุบัน|ขณะ|เมือง(?:ทอง|[ก-ฮ])|เขต|คณะ|กอง|เดอะ|ห้าง|หน้า|สมาคม|ชุมชน"
    r"|มูลนิธิ|ตลาด|ริม|ถนน|สะพาน|ฐาน|โถง|สาธารณ|ชายหาด|สโมสร|ภัตตาคาร|ร้าน|ธนาคาร"
    r"|เทศบาล|อบต|อบจ|องค์การ|ที่ว่าการ|ลำ(?!ปาง|พูน)|ไร่|สถานี|ท่า|เรือ|ฟาร์ม|ทุ่ง"
    r"|อ่าง|เขื่อน|ปาก|ดอย|ภู(?!เก็ต)|เขา|น้ำตก|อนุสาวรีย์|พิพิธภัณฑ์)"
    rf"(?P<seat>[{_LETTERS}]{{2,20}})"
)
_CHAYA = re.compile(
    r".*(?:โ[ก-ฮ]{1,2}|[ก-ฮ]ฺ.*|ธัมโม|ปัญโญ|ญาโณ|สีโล|เถโร|วโร|กโร|ธโร|จาโร|ภิกขุ"
    r"|เมธี)$"
)

# What follows a given name and cannot begin a family name.
_NO_FAMILY = re.compile(
    r"ได้(?=[ก-๎])|เคย(?:เป็น|สอน|ทำ|ได้|ดำรง)|กล่าว|ได้(?:รับ|กล่าว|นำ|มอบ|จัด|ให้|ร่วม|เป็น|เดิน|เข้า|พบ|แก่)|เป็น(?:ประธาน"
    r"|วิทยากร|ผู้|ครู|กรรมการ|หัวหน้า|พิธี|ตัวแทน|[ ]?$)|และ(?![ก-ฮ]{1,3}$)|โดย"
    r"|พร้อม(?:ด้วย|คณะ|ทั้ง|กับ|นำ|มอบ|ครู|นัก)|ร่วม(?:กับ|ประชุม|พิธี|งาน|กิจ"
    r"|ลงนาม|เป็น|ต้อนรับ|ให้|แสดง|รับ|เวที|เสวนา)"
    r"|ผู้(?:อำนวยการ|ช่วย|บริหาร|เข้า|ตรวจ|แทน|ปกครอง|สอน|จัด|เชี่ยว|ทรง|ใหญ่|กำกับ"
    r"|ว่า|สื่อ|ประสาน|รับ|ดูแล)|รอง(?:ผู้|เจ้าคณะ|เจ้าอาวาส|[ ]?ผอ|หัวหน้า|เลขา|ศึกษา|ประธาน|นายก"
    r"|ปลัด|อธิ|คณบดี)|ประธาน|วิทยากร|กรรมการ|คณะ(?:กรรมการ|ครู|ผู้|ศึกษา)|หัวหน้า"
    r"|นักเรียน|นักศึกษา|นักวิชา|นักทรัพ|นักจัด"
    r"|ศึกษานิเทศก์|ศึกษาธิการ|โรงเรียน|สำนัก|มหาวิทยาลัย|วิทยาลัย|สพ[ปมฐ]|จังหวัด"
    r"|อำเภอ|ตำบล|ตำแหน่ง|เมื่อ(?:วัน|[0-9 ]|$)|วันที่|วัน(?:นี้|จันทร์|อังคาร|พุธ"
    r"|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|เวลา|จำนวน|ให้(?:การ|ความ|ข้อ|เกียรติ|โอวาท|กำลัง"
    r"|แก่)|มอบ(?:หมาย|เกียรติ|ทุน|โล่|รางวัล|ของ|เงิน|วุฒิ)|รับ(?:มอบ|รางวัล|โล่"
    r"|เกียรติ|ทุน|ราชการ|ตำแหน่ง)|เปิด(?:งาน|การ|เผย|ค่าย|กิจ|โครง|พิธี|ประชุม)"
    r"|ลงพื้น|ลงนาม|บรรยาย|ดำเนิน(?:รายการ|การ)|นำ(?:คณะ|โดย|เสนอ|ทีม|ข้าราช|นัก)"
    r"|จัด(?:กิจ|ประชุม|อบรม|โครง|งาน|ทำ|การ|$)|จาก(?:โรง|มหา|สพ|สำนัก|$)|ซึ่ง"
    r"|ทั้งนี้|ทั้ง(?:สอง|สาม)|ในฐานะ|ใน(?:การ|วัน|โอกาส|พิธี|นาม|งาน|$)|ระหว่าง"
    r"|ต้อนรับ|ประชุม|อบรม|ตรวจ(?:เยี่ยม|ราช)|นิเทศ|ข้าราชการ|ครู(?:โรง|ผู้|ชำนาญ"
    r"|เชี่ยว|ประจำ|วิทย|คณิต|ภาษา|พี่|ใหญ่|$)|ยัง(?:ได้|กล่าว)|เสริม(?:ว่า)"
    r"|เผย(?:ว่า|แพร่|ถึง|[ ]|$)|ระบุ|ย้ำ|บอก|ชี้แจง|แจ้ง(?:ว่า)|ฝาก|ขอ(?:ให้|บ"
    r"|แสดง)|เดินทาง|เยี่ยม(?:ชม|บ้าน|เยียน|ให้|$)|พบปะ|แสดง(?:ความ|ธรรม|พระ|ปาฐก)"
    r"|เจ้าอาวาส|เจ้าคณะ|ถ่ายภาพ|ภาพ(?:[/: ]|ข่าว|โดย)|ข่าว(?![ดส])|รายงาน|คน(?:ที่"
    r"|ใหม่|$)|ท่าน|มี(?:ครู|ผู้|นัก|ความ|การ|$)|ที่(?:ห้อง|โรง|ได้|ปรึกษา|มา|$)"
    r"|จะ(?:เป็น|จัด|ได้|มา|ทำ|ต้อง|มี|เดิน|นำ|ประกาศ|ส่ง|เข้า|$)|ต้อง"
    r"|สามารถ(?=[ก-๎])|เพื่อ|(?:แก่|แด่|ถึง|ว่า|คือ|ณ|ต่าง|ทุก|ปี|ชั้น|อายุ"
    r"|ราย)(?![ก-๎])|แก่(?:นัก|ครู|ผู้|โรง|คณะ)|ทุก(?:คน|ท่าน)|ส่ง(?:มอบ|ต่อ)"
    r"|ร้อง(?:เพลง|ขอ)|เล่า(?:ว่า|ถึง|เรื่อง|ให้)|สรุป|สาธิต|สะท้อน|ปฏิบัติ|รักษาการ"
    r"|รักษาราชการ|อดีต(?:ผู้|ครู|รอง|ศึกษา|นาย|ข้า|อาจารย์|หัวหน้า)|สังกัด|ประจำ"
    r"|พนักงาน|เจ้าหน้าที่|เลขานุการ|นายก(?:เทศ|สมาคม|องค์)|นายอำเภอ|ผอ$"
    r"|อาจารย์(?:มหา|ประจำ)|สาธิต|ควบคุม|ชวน(?:คิด|คุย|ครู|นัก|กัน)|พา(?:คณะ|นัก)"
    r"|เชิญ(?:ชวน)|เข้า(?:ร่วม|รับ|พบ|เยี่ยม)|ออก(?:ตรวจ|นิเทศ)|เยือน|ติดตาม|ตอบ"
    r"|(?:นาย|นาง(?:สาว)?|น\.ส\.|ดร\.)[ก-๎]{2,20}[ ]{1,3}[ก-ฮเ-ไ]"
    r"|ตัดสิน|คว้า|ชนะ(?:เลิศ|การ)|ทำหน้าที่|หมู่(?:ที่|บ้าน)|พิธีกร|ผอ\."
)
# Where a family name ends that the next word is written on to.
_AFTER_FAMILY = re.compile(
    rf"{GLUED_END.pattern}|ผู้(?:อำนวยการ|ช่วยผู้|ตรวจราชการ|ใหญ่บ้าน|เชี่ยวชาญ"
    r"|ทรงคุณ)|(?<![คตก])รองผู้|(?<![คตก])รองผอ|ศึกษานิเทศก์|ครู(?:โรงเรียน|ชำนาญ|ผู้สอน|เชี่ยว)"
    r"|โรงเรียน|สพ[ปม]$|หัวหน้า|นักวิชาการ|ข้าราชการ|กล่าว|และ$|และคณะ|พร้อม(?:ด้วย"
    r"|คณะ)|ประธาน|วิทยากร|มหาวิทยาลัย|สำนักงาน|เจ้าหน้าที่|(?:(?<![คตก])รอง[ ]?)?ผอ\."
    r"|นายก(?:เทศ|องค์|อบ|สมาคม)|นายอำเภอ|อธิการบดี|คณบดี|นักการภารโรง|พนักงานขับรถ|(?:สวญ|ผกก|สว|ผบ)\."
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the plain text: start..end is title and name, name_start the given name."""

    start: int
    name_start: int
    end: int
    given: str
    family: str
    is_monk: bool = False

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}".strip()


def find_mentions(text: str) -> list[Mention]:
    """Return every place where somebody is named, in order."""
    found, at = [], 0
    while candidate := _MAY_START.search(text, at):
        mention = _mention(text, candidate.start())
        at = mention.end if mention else candidate.start() + 1
        if mention:
            found.append(mention)
    return found


def _mention(text: str, start: int) -> Mention | None:
    if _COMPOUNDS.match(text, start):
        return None
    if not _may_stand_here(text, start):
        return _written_on(text, start)
    end, first_title, is_monk = _titles(text, start)
    if end == start or _COMPOUNDS.match(text, start, end + 12):
        return None
    if text[end : end + 1].isascii():
        return _english(text, first_title, end)
    return _thai(text, first_title, end, is_monk=is_monk)


_WRITTEN_ON = re.compile(r"(?:นาย|นาง(?!สาว))(?=[ก-ฮเ-ไ])")
_PART_OF_WORD = re.compile(
    r"(?:บ้าน|วัด|หนอง|ห้วย|ดอน|โคก|บึง|คลอง|ท่า|ทุ่ง|ท|เจ้า|ขุน|ผู้|แม่|บาง|เกาะ|เขา|ถ้ำ|ภู|สระ"
    r"|ตำบล|อำเภอ|เมือง|ร้าน|ตัว|เวร|มูล|หัวหน้า|โรงเรียน|ลูก|พระ|ช่อ|ปาก|หมู่)$"
)


def _written_on(text: str, start: int) -> Mention | None:
    """In a text without spaces a full name with a post is recognised after any word."""
    title = _WRITTEN_ON.match(text, start)
    if title is None or _PART_OF_WORD.search(text[max(0, start - 10) : start]):
        return None
    mention = _thai(text, start, title.end(), is_monk=False)
    named = mention and mention.family and AFTER_NAME.match(text, mention.end)
    return mention if named else None


def _may_stand_here(text: str, start: int) -> bool:
    """A title stands after a space or punctuation, or right after a word that introduces a name."""
    before = text[max(0, start - 12) : start]
    if not before or not re.match(rf"[{_LETTERS}A-Za-z.]", before[-1]):
        return True
    if before[-1] == ".":
        return bool(re.search(r"(?:^|[ \n0-9])[ก-๎0-9]{1,3}\.$|น\.$|:$", before))
    return bool(_LINK.search(before)) or bool(_UNMISTAKABLE.match(text, start))


_UNMISTAKABLE = re.compile(r"นางสาว|ว่าที่[ ]?ร|เด็กชาย|เด็กหญิง|ศน\.|ผศ\.|รศ\.|น\.ส\.")


def _titles(text: str, start: int) -> tuple[int, int, bool]:
    """Return the end of the titles from `start`, where the honorific begins, and if a monk's."""
    if extra := _EXTRA.match(text, start):
        return _skip_blank(text, extra.end()), start, True
    at, honorific, is_monk = start, start, False
    while at - start < _LONGEST_TITLES and (found := _titles_at(text, at)):
        kept = [pair for pair in found if pair[0].text not in _POSTS]
        if len(kept) < len(found) or not kept:
            return (at, honorific, is_monk) if at > start else (start, start, False)
        if _is_noun_before_title(text, start, at, found):
            return start, start, False
        if found[0][0].text == "ท่าน" and at == start and len(found) > 1:
            honorific = found[0][1]
        is_monk = is_monk or found[0][0].text.startswith("พระ")
        at = _skip_blank(text, found[-1][1])
        if _COMPOUNDS.match(text, at):
            break
    return at, honorific, is_monk


_LONGEST_TITLES = 60


def _titles_at(text: str, at: int) -> list[tuple[Honorific, int]]:
    """A window keeps long rows of titles cheap."""
    window = text[at : at + _LONGEST_TITLES]
    return [(title, at + end) for title, end in titles(window)]


def _is_noun_before_title(
    text: str, start: int, at: int, found: list[tuple[Honorific, int]]
) -> bool:
    """“ให้คำแนะนำแก่ครู นาย…”: a space between ครู and นาย parts two phrases."""
    ends = [at, *(end for _, end in found)]
    return any(
        title.text in _COMMON
        and end > start
        and text[end - 1] == " "
        and bool(_WEAK.search(text[start:end].rstrip()))
        for (title, _), end in zip(found, ends, strict=False)
    )


def _skip_blank(text: str, at: int) -> int:
    while text[at : at + 1] == " ":
        at += 1
    return at


def _english(text: str, start: int, at: int) -> Mention | None:
    match = _ENGLISH_NAME.match(text, at)
    if match is None or not re.match("[A-Zก-ฮเ-ไ]", text[start]):
        return None
    return Mention(start, at, match.end(), match["given"], match["more"].strip())


def _thai(text: str, start: int, at: int, *, is_monk: bool) -> Mention | None:
    given = _GIVEN.match(text, at)
    title = text[start:at].rstrip()
    if given is None or (_WEAK.search(title) and _is_no_given(text, start, at, given)):
        return None
    cut = _AFTER_FAMILY.search(text, at + 2, given.end() + 10)
    if cut and cut.start() < given.end():
        return _without_family(text, start, at, cut.start(), title, is_monk=is_monk)
    end = _family_end(text, given.end(), is_monk=is_monk, title=title)
    if end == given.end():
        return _without_family(text, start, at, end, title, is_monk=is_monk)
    return Mention(start, at, end, given[0], text[given.end() : end].strip(), is_monk)


_NO_GIVEN = re.compile(
    r"(?:และ|กับ|โดย|พร้อม|ได้|เป็น|เข้า|ร่วม|จาก|ที่(?=[ก-ฮ])|ใน|ของ|ซึ่ง|จำนวน|รายงาน|กล่าว|เมื่อ|ให้)"
)
_LONGEST_GIVEN = 20


_OPENING_QUOTES = tuple("“\"‘'")


def _is_no_given(text: str, start: int, at: int, given: re.Match[str]) -> bool:
    """After ครู or คุณ may follow any word: a post, a verb, or a whole clause without spaces."""
    long = len(given[0]) > _LONGEST_GIVEN or text[max(0, start - 1) : start] in _OPENING_QUOTES
    return long or bool(AFTER_NAME.match(text, at) or _NO_GIVEN.match(text, at))


def _family_end(text: str, at: int, *, is_monk: bool, title: str) -> int:
    """Return where the family name after a given name that ends at `at` ends; `at` if none."""
    if seat := _AYUTTHAYA.match(text, at):
        return seat.end()
    gap = _GAP.match(text, at)
    family = _FAMILY.match(text, gap.end()) if gap else None
    if family is None or _NO_FAMILY.match(text, family.start()):
        return at
    if is_monk and not _CHAYA.match(family[0]) and not title.endswith("พระ"):
        return at
    end = family.end()
    if cut := _AFTER_FAMILY.search(text, family.start() + 2, end + 12):
        end = min(end, cut.start())
    if text[end : end + 1] == "." and end == family.end():
        return at
    seat = _AYUTTHAYA.match(text, end)
    if is_monk and title.endswith("วินัยธร"):
        return end
    return seat.end() if seat else end


def _without_family(
    text: str, start: int, at: int, end: int, title: str, *, is_monk: bool
) -> Mention | None:
    """A given name alone: of a monk, or of somebody who is named in full elsewhere."""
    if end - at < 2 or not title:
        return None
    return Mention(start, at, end, text[at:end], "", is_monk)
