"""The forms of address, ranks and titles that stand in front of a name, as data.

Source: the titles that occur in the announcements of area offices; ranks of the armed forces, the
police and the Volunteer Defence Corps with their usual abbreviations. The space after a rank or an
academic title written in full follows the spacing rules of the Royal Society (หลักเกณฑ์การเว้นวรรค).
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Honorific:
    """One title. `spaced`: a space stands between it and the name."""

    text: str
    spaced: bool = False
    child: bool = False


_CHILDREN = "เด็กชาย เด็กหญิง ด.ช. ด.ญ. ดช. ดญ. สามเณร"
_ADULTS = "นาย นาง นางสาว น.ส. นส. คุณ ท่าน คุณหญิง ท่านผู้หญิง"
_NOBILITY = "ม.จ. ม.ร.ว. ม.ล. หม่อมเจ้า หม่อมราชวงศ์ หม่อมหลวง"
_AT_SCHOOL = "ครู คุณครู อาจารย์ อ. ผอ. รองผอ. ศน. ดร. ผศ. รศ. ศ. กำนัน ผู้ใหญ่บ้าน"
_MEDICAL = (
    "นพ. พญ. ทพ. ทพญ. ภก. ภญ. สพ.ญ. น.สพ. นายแพทย์ แพทย์หญิง ทันตแพทย์ ทันตแพทย์หญิง "
    "เภสัชกร เภสัชกรหญิง สัตวแพทย์ สัตวแพทย์หญิง คุณหมอ"
)
_MONKS = "พระ พระครู พระมหา พระอาจารย์ พระครูปลัด พระปลัด พระสมุห์ พระใบฎีกา พระอธิการ แม่ชี"
_VOLUNTEERS = "นายกองใหญ่ นายกองเอก นายกองโท นายกองตรี นายหมวดเอก นายหมวดโท นายหมวดตรี นายหมู่เอก"
_RANKS_SHORT = (
    "ว่าที่ พล.อ. พล.ท. พล.ต. พ.อ. พ.ท. พ.ต. ร.อ. ร.ท. ร.ต. จ.ส.อ. จ.ส.ท. จ.ส.ต. ส.อ. ส.ท. ส.ต. "
    "พล.ต.อ. พล.ต.ท. พล.ต.ต. พ.ต.อ. พ.ต.ท. พ.ต.ต. ร.ต.อ. ร.ต.ท. ร.ต.ต. ด.ต. ส.ต.อ. ส.ต.ท. ส.ต.ต. "
    "พล.ร.อ. พล.ร.ท. พล.ร.ต. น.อ. น.ท. น.ต. พ.จ.อ. พ.จ.ท. พ.จ.ต. จ.อ. จ.ท. จ.ต. "
    "พล.อ.อ. พล.อ.ท. พล.อ.ต. พ.อ.อ. พ.อ.ท. พ.อ.ต. หญิง (พิเศษ)"
)
_IN_FULL = (
    "ศาสตราจารย์ รองศาสตราจารย์ ผู้ช่วยศาสตราจารย์ ศาสตราจารย์เกียรติคุณ "
    "พลเอก พลโท พลตรี พันเอก พันโท พันตรี ร้อยเอก ร้อยโท ร้อยตรี จ่าสิบเอก จ่าสิบโท จ่าสิบตรี "
    "สิบเอก สิบโท สิบตรี พลตำรวจเอก พลตำรวจโท พลตำรวจตรี พันตำรวจเอก พันตำรวจโท พันตำรวจตรี "
    "ร้อยตำรวจเอก ร้อยตำรวจโท ร้อยตำรวจตรี ดาบตำรวจ จ่าสิบตำรวจ สิบตำรวจเอก สิบตำรวจโท สิบตำรวจตรี "
    "พลเรือเอก พลเรือโท พลเรือตรี นาวาเอก นาวาโท นาวาตรี เรือเอก เรือโท เรือตรี "
    "พลอากาศเอก พลอากาศโท พลอากาศตรี นาวาอากาศเอก นาวาอากาศโท นาวาอากาศตรี "
    "เรืออากาศเอก เรืออากาศโท เรืออากาศตรี"
)
_ENGLISH = (
    "Mr. Mrs. Ms. Miss Dr. Prof. Asst. Assoc. Acting Sub Lt. Col. Maj. Gen. Capt. Pol. Mr Mrs Ms Dr"
)


def _table() -> dict[str, Honorific]:
    close = f"{_ADULTS} {_NOBILITY} {_AT_SCHOOL} {_MEDICAL} {_MONKS} {_VOLUNTEERS} {_RANKS_SHORT}"
    rows = [Honorific(text) for text in close.split()]
    rows += [Honorific(text, child=True) for text in _CHILDREN.split()]
    rows += [Honorific(text, spaced=True) for text in f"{_IN_FULL} {_ENGLISH}".split()]
    rows.append(Honorific("Master", spaced=True, child=True))
    return {row.text: row for row in rows}


HONORIFICS = _table()

_ALTERNATIVES = "|".join(re.escape(text) for text in sorted(HONORIFICS, key=len, reverse=True))
PATTERN = re.compile(rf"(?P<title>{_ALTERNATIVES})\s*")
