"""The strings of the public site: Thai in the code, English in `site/locale/en`.

And Wagtail's: English in its code, Thai in `site/core/locale/th` where its own Thai will not do.

    make messages     adds what is new, drops what is gone and compiles; translating is then yours

Plain Python, so that it runs where GNU gettext is not installed.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import polib
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "site" / "locale" / "en" / "LC_MESSAGES" / "django.po"
EDITORS_WORDS = ROOT / "site" / "core" / "locale" / "th" / "LC_MESSAGES" / "django.po"
SOURCES = ("site", "news", "knowledge", "people")
FUNCTION = r"_|(?P<plural>n)?(?P<context>p)?gettext(?:_lazy|_noop)?"
LITERAL = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
CALL_IN_TEMPLATE = re.compile(rf"\b(?P<function>{FUNCTION})\((?P<texts>{LITERAL}(?:, ?{LITERAL})*)")


@dataclass(frozen=True)
class Message:
    """What gettext looks up. `plural` and `context` are None where there are none."""

    text: str
    plural: str | None = None
    context: str | None = None


def messages_in_code() -> dict[Message, list[str]]:
    """Map every message to the files that use it, in the order of a reading of the files."""
    found: dict[Message, list[str]] = {}
    for path, message in _all_uses():
        files = found.setdefault(message, [])
        if (name := str(path.relative_to(ROOT))) not in files:
            files.append(name)
    return found


def messages_in_python(source: str) -> Iterator[Message]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
            if re.fullmatch(FUNCTION, name) and texts:
                yield _message(name, texts)


def messages_in_template(source: str) -> Iterator[Message]:
    for call in CALL_IN_TEMPLATE.finditer(templatize(source)):
        yield _message(call["function"], ast.literal_eval(f"[{call['texts']}]"))


def update_catalogue() -> polib.POFile:
    """Give the catalogue exactly the messages of the code, keeping translations; compile it."""
    old = catalogue()
    new = polib.POFile(wrapwidth=100)
    new.metadata = {
        "Language": "en",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    for message, files in messages_in_code().items():
        entry = old.find(message.text, msgctxt=message.context or False) or _blank(message)
        entry.msgid_plural = message.plural or ""
        entry.occurrences = [(name, "") for name in files]
        new.append(entry)
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    new.save(str(CATALOGUE))
    new.save_as_mofile(str(CATALOGUE.with_suffix(".mo")))
    return new


def compile_editors_words() -> None:
    """Wagtail's own texts in our Thai: written by hand, so only compiled here."""
    polib.pofile(str(EDITORS_WORDS)).save_as_mofile(str(EDITORS_WORDS.with_suffix(".mo")))


def catalogue() -> polib.POFile:
    return polib.pofile(str(CATALOGUE)) if CATALOGUE.exists() else polib.POFile()


def python_files() -> list[Path]:
    paths = (path for folder in SOURCES for path in (ROOT / folder).rglob("*.py"))
    return sorted(path for path in paths if "migrations" not in path.parts)


def template_files() -> list[Path]:
    folders = [ROOT / "templates", *(ROOT / "site").glob("*/templates")]
    return sorted(path for folder in folders for path in folder.rglob("*.*") if path.is_file())


def _all_uses() -> Iterator[tuple[Path, Message]]:
    readers = ((template_files(), messages_in_template), (python_files(), messages_in_python))
    for paths, read in readers:
        for path in paths:
            yield from ((path, message) for message in read(path.read_text()))


def _message(function: str, texts: list[str]) -> Message:
    kind = re.fullmatch(FUNCTION, function)
    context = texts.pop(0) if kind["context"] else None
    return Message(texts[0], plural=texts[1] if kind["plural"] else None, context=context)


def _blank(message: Message) -> polib.POEntry:
    plural = {"msgstr_plural": {0: "", 1: ""}} if message.plural else {}
    return polib.POEntry(msgid=message.text, msgctxt=message.context, **plural)


if __name__ == "__main__":
    compile_editors_words()
    waiting = update_catalogue().untranslated_entries()
    print(f"{CATALOGUE.relative_to(ROOT)}: {len(waiting)} to translate")  # noqa: T201
