"""What is no Word file, or a harmful one, is refused before it is opened, with a way out."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.intake import word_package
from news.intake.word_files import NotAWordFileError, read_word_file
from tests.word_files import DOCUMENT, NAMESPACES, W, paragraph, picture, table, word_file
from tests.zip_files import encrypted, zip_file

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def refusal(content: bytes) -> str:
    with pytest.raises(NotAWordFileError) as caught:
        read_word_file(content)
    return str(caught.value)


def document(xml: str) -> bytes:
    return word_file("ก", entries={DOCUMENT: xml.encode()})


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"", "ว่างเปล่า", id="nothing"),
        pytest.param(OLE, "(.doc)", id="doc"),
        pytest.param(OLE + "EncryptedPackage".encode("utf-16-le"), "รหัสผ่าน", id="password"),
        pytest.param(encrypted(word_file("ก")), "รหัสผ่าน", id="locked-zip"),
        pytest.param(b"%PDF-1.7", "PDF", id="pdf"),
        pytest.param(b"{\\rtf1", "RTF", id="rtf"),
        pytest.param(b"\xff\xd8\xff\xe0", "เป็นภาพ", id="jpeg"),
        pytest.param(b"\x00\x00\x00\x18ftypheic", "เป็นภาพ", id="heic"),
        pytest.param(b"RIFF\x00\x00\x00\x00WEBP", "เป็นภาพ", id="webp"),
        pytest.param(b"Rar!\x1a\x07\x00", ".rar", id="rar"),
        pytest.param("ข่าว".encode(), "ไม่ใช่ไฟล์ Word", id="text"),
        pytest.param(zip_file([("mimetype", b""), ("content.xml", b"")]), ".odt", id="odt"),
        pytest.param(zip_file([("Index/Document.iwa", b"")]), "Pages", id="pages"),
        pytest.param(zip_file([("xl/workbook.xml", b"")]), "Excel", id="excel"),
        pytest.param(zip_file([("ppt/presentation.xml", b"")]), "PowerPoint", id="powerpoint"),
        pytest.param(zip_file([("IMG_1.jpg", b"")]), ".zip", id="photos"),
        pytest.param(word_file("ก")[:-40], "เสียหาย", id="cut"),
        pytest.param(zip_file([("word/styles.xml", b"")]), "เสียหาย", id="without-text"),
        pytest.param(document("<w:p>"), "เสียหาย", id="broken-xml"),
        pytest.param(document("<a/>"), "เสียหาย", id="other-xml"),
        pytest.param(word_file("", " "), "ไม่มีข้อความ", id="no-words"),
    ],
)
def test_what_is_no_word_file_is_named_with_what_to_do(content, words):
    message = refusal(content)
    assert words in message
    assert "กรุณา" in message


@pytest.mark.parametrize(
    "declaration",
    [
        pytest.param('<!ENTITY a "b">', id="entity"),
        pytest.param('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">', id="laughs"),
        pytest.param('<!ENTITY a SYSTEM "file:///etc/passwd">', id="external"),
        pytest.param('<!ENTITY % a SYSTEM "http://127.0.0.1:9/"> %a;', id="parameter"),
    ],
)
@pytest.mark.parametrize("part", [DOCUMENT, "word/styles.xml", "_rels/.rels", "word/media/a.png"])
def test_entities_are_refused_in_every_part(part, declaration):
    xml = f"<!DOCTYPE w [{declaration}]><w>&a;</w>"
    assert "แปลกปลอม" in refusal(word_file("ก", entries={part: xml.encode()}))


def test_entities_are_refused_in_utf_16_too():
    xml = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE w [<!ENTITY a "b">]><w/>'
    assert "แปลกปลอม" in refusal(word_file("ก", entries={"word/styles.xml": xml.encode("utf-16")}))


def test_type_of_a_document_that_is_elsewhere_is_refused():
    xml = '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/w.dtd"><w/>'
    assert "แปลกปลอม" in refusal(document(xml))


def test_drawing_with_the_type_of_its_program_is_no_harm():
    xml = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://127.0.0.1:9/svg11.dtd"><svg/>'
    assert read_word_file(word_file("ก", entries={"word/media/a.svg": xml})).text == "ก\n"


@pytest.mark.parametrize(
    "name", [DOCUMENT, "word/styles.xml", "word/media/image1.png", "word/media/more.zip", "x"]
)
def test_bomb_is_refused_wherever_it_lies(name, monkeypatch):
    monkeypatch.setattr(word_package, "LARGEST_UNPACKED", 200_000)
    assert "ใหญ่ผิดปกติ" in refusal(word_file("ก", entries={name: bytes(300_000)}))


def test_many_parts_together_are_a_bomb_too(monkeypatch):
    monkeypatch.setattr(word_package, "LARGEST_UNPACKED", 200_000)
    parts = {f"word/media/{number}.png": bytes(50_000) for number in range(5)}
    assert "ใหญ่ผิดปกติ" in refusal(word_file("ก", entries=parts))


def test_xml_has_a_limit_of_its_own(monkeypatch):
    monkeypatch.setattr(word_package, "LARGEST", 100_000)
    assert "ใหญ่ผิดปกติ" in refusal(word_file("x" * 100_000))


@pytest.mark.parametrize(
    "filling", ["<w:b/>", "<!---->", "<?a?>", "<![CDATA[a]]>", '<w:b w:a="" w:b="" w:c=""/>']
)
def test_xml_of_very_many_pieces_is_refused(filling, monkeypatch):
    monkeypatch.setattr(word_package, "MOST_NODES", 2_000)
    body = f"<w:document {W}><w:body>{filling * 2_000}</w:body></w:document>"
    assert "ใหญ่ผิดปกติ" in refusal(document(body))


def test_xml_that_is_very_deep_is_refused():
    depth = word_package.DEEPEST
    body = f"<w:document {W}>{'<w:ins>' * depth}{'</w:ins>' * depth}</w:document>"
    assert "ใหญ่ผิดปกติ" in refusal(document(body))


def test_very_many_open_fields_are_refused():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    body = f"<w:p>{begin * (word_package.DEEPEST + 1)}</w:p>"
    assert "ใหญ่ผิดปกติ" in refusal(document(f"<w:document {W}><w:body>{body}</w:body></w:document>"))


def test_tables_in_tables_are_read_as_deep_as_the_text_may_be():
    inner = paragraph("ก")
    for _ in range(30):
        inner = table([[inner, "ข"]])
    assert read_word_file(word_file(inner)).text.count("ข") == 30


def test_very_many_entries_are_refused():
    entries = {f"word/media/{number}.png": b"" for number in range(word_package.MOST_ENTRIES)}
    assert "ใหญ่ผิดปกติ" in refusal(word_file("ก", entries=entries))


def test_size_that_a_header_makes_smaller_is_found_out():
    size = 300_000
    content = word_file("ก", entries={"word/media/a.png": bytes(size)})
    forged = content.replace(size.to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert "เสียหาย" in refusal(forged)


def test_reference_to_what_is_not_there_is_an_ordinary_refusal():
    link = '<w:p><w:hyperlink r:id="none"><w:r><w:t>ก</w:t></w:r></w:hyperlink></w:p>'
    names = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    xml = f"<w:document {W} {names}><w:body>{link}</w:body></w:document>"
    assert "เสียหาย" in refusal(document(xml))


WHOLE = word_file("ประชุมครู", table([["ก", "ข"]]), picture(b"\x89PNG\r\n\x1a\n"))


@given(st.integers(0, len(WHOLE)), st.binary(min_size=1, max_size=30))
def test_any_damage_gives_words_or_an_ordinary_refusal(place, noise):
    with suppress(NotAWordFileError):
        read_word_file(WHOLE[:place] + noise + WHOLE[place + len(noise) :])


TAGS = [
    "w:p",
    "w:r",
    "w:t",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:sdt",
    "w:sdtContent",
    "w:hyperlink",
    "w:sym",
]
TAGS += ["w:br", "w:pict", "v:shape", "v:imagedata", "w:footnoteReference", "w:commentReference"]
NODES = st.recursive(
    st.sampled_from(["ก", ""]),
    lambda inner: st.builds(
        lambda tag, children: f"<{tag}>{''.join(children)}</{tag}>",
        st.sampled_from(TAGS),
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)


@given(st.lists(NODES, max_size=3))
def test_any_xml_of_word_gives_words_or_an_ordinary_refusal(nodes):
    xml = f"<w:document {NAMESPACES}><w:body>{''.join(nodes)}</w:body></w:document>"
    with suppress(NotAWordFileError):
        read_word_file(document(xml))
