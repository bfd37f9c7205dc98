"""The forms of address, ranks and titles that stand in front of a name, as data.

Source: the titles found in announcements of area offices; the ranks of the armed forces, the police
and the Volunteer Defence Corps with their usual abbreviations. That a space follows a rank or an
academic title written in full is a rule of the Royal Society (หลักเกณฑ์การเว้นวรรค).
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Honorific:
    """One title.

    spaced: a space stands between it and the name. child: its bearer is a minor. first: it is a
    title only where nothing stands before it (คุณ in "ดร.คุณวุฒิ" begins a name). undotted: it is
    one only where a space follows (ดร in "ดร สมชาย", but not in "ดรุณี").
    """

    text: str
    spaced: bool = False
    child: bool = False
    first: bool = False
    undotted: bool = False


_CHILDREN = "เด็กชาย เด็กหญิง ด.ช. ด.ญ. ดช. ดญ. สามเณร"
_ADULTS = "นาย นาง นางสาว น.ส. นส. คุณหญิง ท่านผู้หญิง"
_FIRST = "คุณ ท่าน ครู คุณครู คุณหมอ กำนัน พระ"
_NOBILITY = "ม.จ. ม.ร.ว. ม.ล. หม่อมเจ้า หม่อมราชวงศ์ หม่อมหลวง"
_OFFICES = (
    "อาจารย์ อ. ผอ. รองผอ. ผู้อำนวยการ ศน. ศึกษานิเทศก์ ผู้ใหญ่บ้าน ดร. ผศ. รศ. ศ. ศ.(พิเศษ) "
    "ศ.กิตติคุณ ศ.เกียรติคุณ ศ.คลินิก รศ.(พิเศษ) ผศ.(พิเศษ)"
)
_PROFESSIONS = (
    "นพ. พญ. ทพ. ทพญ. ภก. ภญ. สพ.ญ. น.สพ. นายแพทย์ แพทย์หญิง ทันตแพทย์ ทันตแพทย์หญิง "
    "เภสัชกร เภสัชกรหญิง สัตวแพทย์ สัตวแพทย์หญิง"
)
_MONKS = "พระครู พระมหา พระอาจารย์ พระครูปลัด พระปลัด พระสมุห์ พระใบฎีกา พระอธิการ แม่ชี"
_VOLUNTEERS = (
    "นายกองใหญ่ นายกองเอก นายกองโท นายกองตรี นายหมวดเอก นายหมวดโท นายหมวดตรี "
    "นายหมู่ใหญ่ นายหมู่เอก นายหมู่โท นายหมู่ตรี"
)
_RANKS_SHORT = (
    "พล.อ. พล.ท. พล.ต. พ.อ. พ.ท. พ.ต. ร.อ. ร.ท. ร.ต. จ.ส.อ. จ.ส.ท. จ.ส.ต. ส.อ. ส.ท. ส.ต. "
    "พล.ต.อ. พล.ต.ท. พล.ต.ต. พ.ต.อ. พ.ต.ท. พ.ต.ต. ร.ต.อ. ร.ต.ท. ร.ต.ต. ด.ต. ส.ต.อ. ส.ต.ท. ส.ต.ต. "
    "พล.ร.อ. พล.ร.ท. พล.ร.ต. น.อ. น.ท. น.ต. พ.จ.อ. พ.จ.ท. พ.จ.ต. จ.อ. จ.ท. จ.ต. "
    "พล.อ.อ. พล.อ.ท. พล.อ.ต. พ.อ.อ. พ.อ.ท. พ.อ.ต."
)
_RANKS_IN_FULL = (
    "พลเอก พลโท พลตรี พันเอก พันโท พันตรี ร้อยเอก ร้อยโท ร้อยตรี จ่าสิบเอก จ่าสิบโท จ่าสิบตรี "
    "สิบเอก สิบโท สิบตรี พลตำรวจเอก พลตำรวจโท พลตำรวจตรี พันตำรวจเอก พันตำรวจโท พันตำรวจตรี "
    "ร้อยตำรวจเอก ร้อยตำรวจโท ร้อยตำรวจตรี ดาบตำรวจ จ่าสิบตำรวจ สิบตำรวจเอก สิบตำรวจโท สิบตำรวจตรี "
    "พลเรือเอก พลเรือโท พลเรือตรี นาวาเอก นาวาโท นาวาตรี เรือเอก เรือโท เรือตรี "
    "พันจ่าเอก พันจ่าโท พันจ่าตรี จ่าเอก จ่าโท จ่าตรี "
    "พลอากาศเอก พลอากาศโท พลอากาศตรี นาวาอากาศเอก นาวาอากาศโท นาวาอากาศตรี "
    "เรืออากาศเอก เรืออากาศโท เรืออากาศตรี พันจ่าอากาศเอก พันจ่าอากาศโท พันจ่าอากาศตรี"
)
_ACADEMIC_IN_FULL = (
    "ศาสตราจารย์ รองศาสตราจารย์ ผู้ช่วยศาสตราจารย์ ศาสตราจารย์พิเศษ ศาสตราจารย์เกียรติคุณ ดอกเตอร์"
)
_ENGLISH = (
    "Mr. Mrs. Ms. Miss Mr Mrs Ms Dr. Dr Prof. Asst. Assoc. M.L. M.R. Khunying Ven. "
    "Acting Sub Lt. Col. Maj. Gen. Capt. Pol."
)
_UNDOTTED = "ดร ผศ รศ ผอ ศน นส ดช ดญ นพ พญ"
_UNDOTTED_CHILDREN = {"ดช", "ดญ"}


def _table() -> dict[str, Honorific]:
    close = f"{_ADULTS} {_NOBILITY} {_OFFICES} {_PROFESSIONS} {_MONKS} {_VOLUNTEERS}"
    ranks = [(rank, False) for rank in _RANKS_SHORT.split()]
    ranks += [(rank, True) for rank in _RANKS_IN_FULL.split()]
    ranks += [(rank + suffix, True) for rank, _ in ranks for suffix in ("หญิง", "(พิเศษ)")]
    rows = [
        *(Honorific(text) for text in [*close.split(), "ว่าที่"]),
        *(Honorific(text, spaced=spaced) for text, spaced in ranks),
        *(Honorific(text, spaced=True) for text in f"{_ACADEMIC_IN_FULL} {_ENGLISH}".split()),
        *(Honorific(text, first=True) for text in _FIRST.split()),
        *(Honorific(text, child=True) for text in _CHILDREN.split()),
        *(
            Honorific(text, spaced=True, undotted=True, child=text in _UNDOTTED_CHILDREN)
            for text in _UNDOTTED.split()
        ),
        Honorific("Master", spaced=True, child=True),
    ]
    return {_key(row.text): row for row in rows}


def _key(text: str) -> str:
    return re.sub(r"\s", "", text).casefold()


def _pattern(row: Honorific) -> str:
    """A space may stand after any full stop; Latin letters may not run on."""
    pattern = re.escape(row.text).replace(r"\.", r"\.\s?")
    if row.undotted:
        return pattern + r"(?=\s)"
    return pattern + "(?![A-Za-z])" if re.fullmatch("[A-Za-z]+", row.text) else pattern


_TABLE = _table()
_LONGEST_FIRST = sorted(_TABLE.values(), key=lambda row: -len(row.text))

# A title is not one where a vowel or tone mark follows: นาง, not นางสาว, in "นางสาวิตรี".
_TITLE = re.compile(
    "(?:{})(?![ะ-ฺๅ็-๎])".format("|".join(map(_pattern, _LONGEST_FIRST))), re.IGNORECASE
)


def titles(text: str, at: int = 0) -> list[tuple[Honorific, int]]:
    """Return the titles that follow one another from `at`, each with the position after it."""
    found: list[tuple[Honorific, int]] = []
    while match := _TITLE.match(text, at):
        title = _TABLE[_key(match[0])]
        if title.first and any(before.text != "ท่าน" for before, _ in found):
            break
        at = match.end() + (text[match.end() : match.end() + 1] == " ")
        found.append((title, at))
    return found
