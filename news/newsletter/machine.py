"""WeasyPrint and pdfium: HTML to a PDF, a PDF's page to a picture.

WeasyPrint binds to pango, which pip cannot install. Both are imported only when a page is drawn,
so a machine without pango runs the site; it just makes no newsletters.
"""

from collections.abc import Mapping
from ctypes.util import find_library
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from PIL import ImageFile

from news.newsletter.actual_text import say_what_is_set

if TYPE_CHECKING:
    from PIL.Image import Image

SCHEME = "sheet:"  # addresses of what a page is given; nothing else is ever fetched
POINTS_PER_INCH = 72
LIBRARIES = ("pango-1.0", "pangoft2-1.0", "harfbuzz", "fontconfig")
PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
MISSING = (
    "เครื่องแม่ข่ายยังไม่มีส่วนประกอบที่ใช้จัดหน้า จึงทำจดหมายข่าวและภาพสำหรับแชร์ไม่ได้ "
    f"กรุณาให้ผู้ดูแลเครื่องติดตั้ง {PACKAGES}"
)

Files = Mapping[str, tuple[str, bytes]]  # address (with SCHEME) → MIME type, content


class MissingMachineError(RuntimeError):
    """This machine cannot draw pages; the message is Thai and says what to install."""

    def __init__(self) -> None:
        super().__init__(MISSING)


@cache
def is_available() -> bool:
    """Whether pages can be drawn, as far as can be told without the second that importing takes."""
    here = (find_library(name) for name in LIBRARIES)
    return find_spec("weasyprint") is not None and all(here)


def draw(html: str, files: Files) -> bytes:
    """Set `html` as a tagged PDF (PDF/UA-1). What it refers to is in `files`, or is left out.

    Raises MissingMachineError where there is no pango.
    """
    weasyprint = _weasyprint()
    source = weasyprint.HTML(string=html, base_url=SCHEME, url_fetcher=_fetcher(files))
    return source.write_pdf(pdf_variant="pdf/ua-1", finisher=say_what_is_set, optimize_images=False)


def page_count(pdf: bytes) -> int:
    with import_module("pypdfium2").PdfDocument(pdf) as document:
        return len(document)


def text_of(pdf: bytes) -> str:
    """The text that a reader of the first page would copy."""
    with import_module("pypdfium2").PdfDocument(pdf) as document:
        page = document[0].get_textpage()
        return page.get_text_range()


def picture_of(pdf: bytes, *, width: int) -> "Image":
    """The first page as a picture, `width` pixels wide."""
    with import_module("pypdfium2").PdfDocument(pdf) as document:
        page = document[0]
        bitmap = page.render(scale=width / page.get_width())
        return bitmap.to_pil().convert("RGB")


@cache
def _weasyprint() -> Any:
    """WeasyPrint, without what importing it does to the rest of the process.

    It makes Pillow read damaged pictures as if they were whole, and uploads must be refused then.
    """
    try:
        weasyprint = import_module("weasyprint")
    except (ImportError, OSError) as error:  # OSError: no pango, or one that is too old
        raise MissingMachineError from error
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = False
    return weasyprint


def _fetcher(files: Files) -> Any:
    urls: Any = import_module("weasyprint.urls")

    class GivenFiles(urls.URLFetcher):
        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
            if url not in files:
                raise ValueError("A page is drawn from what it is given.")
            mime, content = files[url]
            return urls.URLFetcherResponse(url, content, {"Content-Type": mime})

    return GivenFiles()
