"""Word files made in code: `word_file("ประชุมครู", paragraph(bold("ด่วน")), table([["1"]]))`.

They hold what Word asks of a file, so Word opens them too.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from tests.zip_files import zip_file

_DOCUMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMESPACES = (
    f'{W} xmlns:r="{_DOCUMENTS}" xmlns:a="{_DRAWING}/main" xmlns:pic="{_DRAWING}/picture" '
    f'xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
DOCUMENT = "word/document.xml"
DOCX, DOCM = f"{_WORD}.document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml"


@dataclass(frozen=True)
class Relation:
    """What a part of the text refers to: a file in the package (with content) or an address."""

    id: str
    kind: str
    target: str
    content: bytes | None = None

    @property
    def xml(self) -> str:
        mode = "" if self.content is not None else ' TargetMode="External"'
        return (
            f'<Relationship Id="{self.id}" Type="{_DOCUMENTS}/{self.kind}" '
            f"Target={quoteattr(self.target)}{mode}/>"
        )


@dataclass(frozen=True)
class Piece:
    xml: str
    relations: tuple[Relation, ...] = field(default=())


Pieces = str | Piece


def text(words: str, style: str = "") -> Piece:
    """A run; a line break in `words` is a soft one (Shift+Enter)."""
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in words.split("\n"))
    styles = f"<w:rPr>{style}</w:rPr>" if style else ""
    return Piece(f"<w:r>{styles}{'<w:br/>'.join(lines)}</w:r>")


def bold(words: str) -> Piece:
    return text(words, "<w:b/><w:bCs/>")


def italic(words: str) -> Piece:
    return text(words, "<w:i/><w:iCs/>")


def superscript(words: str) -> Piece:
    return text(words, '<w:vertAlign w:val="superscript"/>')


def inserted(words: str) -> Piece:
    return Piece(f'<w:ins w:id="1" w:author="ครู">{text(words).xml}</w:ins>')


def deleted(words: str) -> Piece:
    run = text(words).xml.replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
    return Piece(f'<w:del w:id="2" w:author="ครู">{run}</w:del>')


def moved_away(words: str) -> Piece:
    return Piece(f'<w:moveFrom w:id="3" w:author="ครู">{text(words).xml}</w:moveFrom>')


def link(words: str, address: str) -> Piece:
    name = f"link{abs(hash(address))}"
    xml = f'<w:hyperlink r:id="{name}">{text(words).xml}</w:hyperlink>'
    return Piece(xml, (Relation(name, "hyperlink", address),))


def inline_picture(content: bytes, name: str = "image1.png", alt: str = "") -> Piece:
    """A picture as one piece of a paragraph."""
    xml = _drawing(f'<a:blip r:embed="{name}"/>', name, alt)
    return Piece(xml, (Relation(name, "image", f"media/{name}", content),))


def linked_picture(address: str) -> Piece:
    """A picture that is not in the file."""
    xml = _drawing('<a:blip r:link="linked"/>', "linked", "")
    return paragraph(Piece(xml, (Relation("linked", "image", address),)))


def _drawing(blip: str, name: str, alt: str) -> str:
    size = '<wp:extent cx="914400" cy="914400"/>'
    shape = (
        '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    )
    picture = (
        f"<pic:pic><pic:nvPicPr><pic:cNvPr id='1' name={quoteattr(name)}/><pic:cNvPicPr/>"
        f"</pic:nvPicPr><pic:blipFill>{blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f"{shape}</pic:pic>"
    )
    return (
        f"<w:r><w:drawing><wp:inline>{size}<wp:docPr id='1' name={quoteattr(name)} "
        f"descr={quoteattr(alt)}/><a:graphic><a:graphicData uri='{_DRAWING}/picture'>{picture}"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def paragraph(*pieces: Pieces, style: str = "") -> Piece:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return _paragraph(pieces, properties)


def heading(words: str, level: int = 1) -> Piece:
    return paragraph(words, style=f"Heading{level}")


def bullets(*points: Pieces, level: int = 0) -> Piece:
    return _list(points, 1, level)


def numbered(*points: Pieces, level: int = 0) -> Piece:
    return _list(points, 2, level)


def picture(content: bytes, name: str = "image1.png", alt: str = "") -> Piece:
    """A picture in a paragraph of its own."""
    return paragraph(inline_picture(content, name, alt))


def text_box(*pieces: Pieces) -> Piece:
    """A box that hangs on a paragraph, written twice as Word does, for new and for old readers."""
    inner = _joined(pieces, in_paragraphs=True)
    content = f"<w:txbxContent>{inner.xml}</w:txbxContent>"
    xml = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic>'
        f"<a:graphicData><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData>"
        "</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
        f"<v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    return Piece(xml, inner.relations)


def table(rows: Sequence[Sequence[Pieces]], *, header: bool = False) -> Piece:
    """Cells are words, or what `cell` gives."""
    mark = "<w:trPr><w:tblHeader/></w:trPr>"
    found = [[one if _is_cell(one) else cell(one) for one in row] for row in rows]
    lines = (
        f"<w:tr>{mark if header and not index else ''}{''.join(one.xml for one in row)}</w:tr>"
        for index, row in enumerate(found)
    )
    relations = tuple(relation for row in found for one in row for relation in one.relations)
    return Piece(f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(lines)}</w:tbl>", relations)


def cell(*pieces: Pieces, wide: int = 1, under: bool | None = None) -> Piece:
    """A cell over `wide` columns; `under` says that it begins (False) or goes on with a merge."""
    span = f'<w:gridSpan w:val="{wide}"/>' if wide != 1 else ""
    merge = {None: "", False: '<w:vMerge w:val="restart"/>', True: "<w:vMerge/>"}[under]
    inner = _joined(pieces, in_paragraphs=True)
    end = "<w:p/>" if inner.xml.endswith("</w:tbl>") else ""
    return Piece(f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{inner.xml}{end}</w:tc>", inner.relations)


def _is_cell(piece: Pieces) -> bool:
    return isinstance(piece, Piece) and piece.xml.startswith("<w:tc>")


def _list(points: Sequence[Pieces], number: int, level: int) -> Piece:
    properties = (
        f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
    )
    found = [_paragraph([point], properties) for point in points]
    return _joined(found, in_paragraphs=True)


def _paragraph(pieces: Sequence[Pieces], properties: str) -> Piece:
    inner = _joined(pieces, in_paragraphs=False)
    return Piece(f"<w:p>{properties}{inner.xml}</w:p>", inner.relations)


def _joined(pieces: Sequence[Pieces], *, in_paragraphs: bool) -> Piece:
    """Put pieces side by side; words and runs get the paragraph they need."""
    found = [text(piece) if isinstance(piece, str) else piece for piece in pieces]
    if in_paragraphs:
        found = [
            piece if piece.xml.startswith(("<w:p>", "<w:tbl>")) else paragraph(piece)
            for piece in found
        ]
    relations = tuple(relation for piece in found for relation in piece.relations)
    return Piece("".join(piece.xml for piece in found), relations)


def word_file(*pieces: Pieces, kind: str = DOCX, entries: dict[str, bytes] | None = None) -> bytes:
    """A .docx of these pieces; `entries` are put in the package as they are, or over its own."""
    body = _joined(pieces, in_paragraphs=True)
    relations = {relation.id: relation for relation in body.relations}.values()
    package = {
        "[Content_Types].xml": _content_types(kind).encode(),
        "_rels/.rels": _relationships(
            Relation("rId1", "officeDocument", DOCUMENT, content=b"").xml
        ).encode(),
        DOCUMENT: f"<w:document {NAMESPACES}><w:body>{body.xml}</w:body></w:document>".encode(),
        "word/_rels/document.xml.rels": _relationships(
            Relation("rId1", "styles", "styles.xml", content=b"").xml,
            Relation("rId2", "numbering", "numbering.xml", content=b"").xml,
            *(relation.xml for relation in relations),
        ).encode(),
        "word/styles.xml": _STYLES.encode(),
        "word/numbering.xml": _numbering().encode(),
    }
    package |= {f"word/{one.target}": one.content for one in relations if one.content is not None}
    return zip_file((package | (entries or {})).items())


def _content_types(kind: str) -> str:
    images = ("png", "jpeg", "gif", "emf", "tiff")
    defaults = "".join(f'<Default Extension="{one}" ContentType="image/{one}"/>' for one in images)
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">{defaults}'
        '<Default Extension="jpg" ContentType="image/jpeg"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/{DOCUMENT}" ContentType="{kind}"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
        f'<Override PartName="/word/numbering.xml" ContentType="{_WORD}.numbering+xml"/></Types>'
    )


def _relationships(*relations: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(relations)}</Relationships>'


def _style(name: str, title: str) -> str:
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/></w:style>'


_STYLES = (
    f"<w:styles {W}>{_style('Title', 'Title')}"
    f"{''.join(_style(f'Heading{level}', f'heading {level}') for level in range(1, 5))}</w:styles>"
)


def _numbering() -> str:
    def levels(number_format: str) -> str:
        return "".join(
            f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{number_format}"/></w:lvl>'
            for level in range(3)
        )

    kinds = list(enumerate(("bullet", "decimal"), 1))
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}">{levels(kind)}</w:abstractNum>'
        for number, kind in kinds
    )
    numbers = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number, _ in kinds
    )
    return f"<w:numbering {W}>{abstract}{numbers}</w:numbering>"
