"""Named projects: from โครงการ to the end of the name, with its English bracket."""

import re

from thai.press_release.source import Source, squeeze

Span = tuple[int, int]

_PROJECT = re.compile(r"(?<!หัวหน้า)(?<!ผิดชอบ)โครงการ(?:(?=[ก-ฮเ-ไ])|[ ]?(?=[A-Z“\"‘']))")
_NOT_NAMED = re.compile(
    r"(?:ดังกล่าว|นี้|ต่าง|ของ(?!ขวัญ)|ที่(?!ปรึก|ดี)|ทั้ง|และ|เพื่อ(?=ให้|เป็น)|ได้"
    r"|มี|จะ|เป็น|อย่าง|ใน|ร่วมกัน|ต่อ|แล้ว|ประจำ|ฯ|ละ|ขึ้น|ตาม|คือ|เด่น$)"
)
_END = re.compile(
    r"[ \n]*(?:\(?(?:ประจำ)?ปี(?:งบประมาณ|การศึกษา)?[ ]?(?:พ\.?ศ\.?[ ]?)?[0-9]{2,4}"
    r"|ประจำปี|ปีงบ|ปีการ|รุ่นที่|ระยะที่|ครั้งที่|ณ[ ]|เมื่อ|ระหว่าง(?=วัน|[ ])"
    r"|ในวัน|วันที่|วัน(?=จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|โดย(?:มี|นาย"
    r"|นาง|[ ])|ให้(?:แก่|กับ)|แก่|ที่(?=ห้อง|โรง|หอ|[ ])|จัดโดย|ซึ่ง|เพื่อ(?=ให้"
    r"|พัฒนา|ส่งเสริม|เป็น|สร้าง)|กิจกรรม(?=ที่|[ก-ฮ])|จำนวน|มี(?=ครู|ผู้|นัก|วัตถุ)"
    r"|เวลา|ได้|พร้อม|ของ(?=สพ|โรง|สำนัก)|ร่วมกับ|ภายใต้|สำหรับ|ผ่าน(?=ระบบ|ทาง)"
    r"|กล่าว|ต่อเนื่อง|นำโดย|ต่อไป|สพ[ปม]\.|เป็นประธาน|ทั้งนี้|ดังกล่าว)"
)
_WORD = re.compile(r"[^\s(),;“”\"‘’'\n:]{1,130}")
_BRACKET = re.compile(r"[ \n]{0,2}\([^()ก-๛]{2,60}(?:[^()\n]{0,20})\)|[ \n]{0,2}\([^()\n]{2,60}\)")
_QUOTED = re.compile(r"[ ]?(?:“[^”\n]{2,90}”|\"[^\"\n]{2,90}\"|‘[^’\n]{2,90}’|'[^'\n]{2,90}')")
_LONGEST = 130


def find_projects(source: Source) -> list[Span]:
    """Return each named project once: the first form, or the first with an English name."""
    found: dict[str, Span] = {}
    for match in _PROJECT.finditer(source.text):
        end = _end(source.text, match.start(), match.end())
        name = squeeze(source.text[match.end() : end])
        if len(name) < 4 or _NOT_NAMED.match(name):
            continue
        key = re.sub(r"[\s“”\"'‘’]|\(.*", "", name)
        known = next((k for k in found if key.startswith(k) or k.startswith(key)), None)
        if known is None or (")" in name and ")" not in source.text[slice(*found[known])]):
            found[known or key] = (match.start(), end)
    return list(found.values())


def _end(text: str, start: int, at: int) -> int:
    if quoted := _QUOTED.match(text, at):
        at = quoted.end()
    else:
        at = _words_end(text, at)
        if quoted := _QUOTED.match(text, at):
            at = quoted.end()
    if bracket := _BRACKET.match(text, at):
        return bracket.end()
    return at


def _words_end(text: str, at: int) -> int:
    """Take words until one that goes on with the report; a name rarely has more than three."""
    start = at
    for count in range(4):
        word = _WORD.match(text, at)
        if word is None:
            break
        cut = _END.search(text, at if count else at + 3, word.end() + 8)
        if cut and cut.start() < word.end():
            return cut.start()
        at = word.end()
        following = re.compile(r"[ ]{1,2}").match(text, at)
        if following is None or _END.match(text, at) or not _may_go_on(text, following.end()):
            break
        at = following.end()
    while at > start and text[at - 1] == " ":
        at -= 1
    return at


_MORE = re.compile(
    r"[A-Z]|(?:for|of|and|the|in|to|with|by)\b|สพฐ\.|สู่|และ(?!นา)|ด้วย|เพื่อ(?!ให้)|แบบ|ตาม|กับ|ใน(?!วัน)|ไร้|วิถี"
    r"|ปลอด|ห่าง|พ้น|ต้าน|รู้เท่าทัน|หัวใจ|คืน|ปี[ ]?(?:ที่|[ก-ฮ])"
)


def _may_go_on(text: str, at: int) -> bool:
    """Latin letters and abbreviations go on a name (“ครูไทยรู้ทัน PDPA”); Thai words seldom do."""
    if re.match(r"[ก-๎]{3,30}[ ]{0,2}\([A-Za-z]", text[at : at + 40]):
        return True
    return bool(_MORE.match(text, at))
