"""Is a document what its name says? A whitelist of extensions, each with a look inside."""

from collections.abc import Callable
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

from django.core.files.base import File

TEXT_SAMPLE = 64 * 1024


class DocumentError(ValueError):
    """A file that is not accepted as a document; the message is Thai and says why."""


def check_document(upload: File) -> None:
    """Raise DocumentError unless the content of `upload` fits its extension."""
    extension = PurePath(upload.name or "").suffix.lower().removeprefix(".")
    is_real = DOCUMENT_KINDS.get(extension)
    if is_real is None:
        allowed = ", ".join(sorted(DOCUMENT_KINDS)).upper()
        raise DocumentError(f"ไฟล์ชนิดนี้ใช้ไม่ได้ ใช้ได้เฉพาะ {allowed}")
    upload.seek(0)
    real = is_real(upload)
    upload.seek(0)
    if not real:
        raise DocumentError(
            f"เนื้อไฟล์ไม่ใช่ {extension.upper()} ตามนามสกุลของไฟล์ หรือไฟล์เสีย กรุณาตรวจแล้วส่งใหม่จากต้นฉบับ"
        )


def _is_pdf(upload: File) -> bool:
    # Readers accept up to a kilobyte before the header, so scanners and mailers leave some there.
    # Nothing that runs by itself may stand first.
    start = upload.read(1024)
    return b"%PDF-" in start and not start.startswith((b"MZ", b"\x7fELF", b"#!", b"PK"))


def _is_archive(upload: File) -> bool:
    return _names(upload) is not None


def _holds(*wanted: str) -> Callable[[File], bool]:
    """Recognise an office document by a member that every one of its kind has."""

    def is_kind(upload: File) -> bool:
        names = _names(upload) or []
        return all(name in names for name in wanted)

    return is_kind


def _names(upload: File) -> list[str] | None:
    """Return the names in a ZIP archive that begins with its first byte, or None."""
    if upload.read(2) != b"PK":
        return None
    try:
        with ZipFile(upload) as archive:
            return archive.namelist()
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        return None


def _is_text(upload: File) -> bool:
    """UTF-8, UTF-16 with its mark, or the Thai code page that old spreadsheets still save."""
    sample = upload.read(TEXT_SAMPLE)
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return b"\0" not in sample and not sample.startswith((b"MZ", b"\x7fELF"))


DOCUMENT_KINDS: dict[str, Callable[[File], bool]] = {
    "csv": _is_text,
    "docx": _holds("[Content_Types].xml", "word/document.xml"),
    "odt": _holds("mimetype", "content.xml"),
    "pdf": _is_pdf,
    "pptx": _holds("[Content_Types].xml", "ppt/presentation.xml"),
    "txt": _is_text,
    "xlsx": _holds("[Content_Types].xml", "xl/workbook.xml"),
    "zip": _is_archive,
}
