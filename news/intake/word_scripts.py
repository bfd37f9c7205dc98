"""Thai is a "complex script" to word processors: w:bCs and w:iCs say whether it is bold or slanted.

LibreOffice writes only those for Thai, Word both. mammoth reads w:b and w:i, which speak of Latin
letters; so they are made to say what the letters of their run look like.
"""

import re
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZIP_DEFLATED, ZipFile

_DOCUMENT = re.compile(r"word/document\d*\.xml")
_THAI = re.compile("[\u0e01-\u0e5b]")
_PAIRS = (("b", "bCs"), ("i", "iCs"))
_OFF = {"0", "false", "off", "none"}


def with_thai_emphasis(content: bytes) -> bytes:
    """Return a .docx, checked by `word_package`, in which w:b and w:i hold for Thai too."""
    target = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(target, "w", ZIP_DEFLATED) as copy:
        for entry in source.infolist():
            data = source.read(entry)
            copy.writestr(entry, _mended(data) if _DOCUMENT.fullmatch(entry.filename) else data)
    return target.getvalue()


def _mended(xml: bytes) -> bytes:
    if b"Cs" not in xml:
        return xml
    root = ElementTree.fromstring(xml)  # noqa: S314  (word_package refuses entities)
    for run in root.iter():
        if _name(run) == "r" and _THAI.search("".join(run.itertext())):
            _mend(run)
    return ElementTree.tostring(root)


def _mend(run: Element) -> None:
    style = next((child for child in run if _name(child) == "rPr"), None)
    if style is None:
        return
    marks = {_name(child): child for child in style}
    for latin, thai in _PAIRS:
        if thai in marks:
            if latin in marks:
                style.remove(marks[latin])
            if _is_on(marks[thai]):
                style.append(Element(f"{_namespace(style)}{latin}"))


def _is_on(mark: Element) -> bool:
    values = [value for key, value in mark.attrib.items() if key.endswith("val")]
    return not values or values[0] not in _OFF


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _namespace(element: Element) -> str:
    return str(element.tag)[: -len(_name(element))]
