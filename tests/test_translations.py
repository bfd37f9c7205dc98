"""Thai is the source language; nothing a reader sees is missing in English."""

import re
from collections import defaultdict

import pytest
from django.template.base import Lexer, TokenType

from tests.messages import (
    CATALOGUE,
    ROOT,
    Message,
    catalogue,
    messages_in_code,
    messages_in_python,
    messages_in_template,
    template_files,
)

THAI = re.compile("[\u0e00-\u0e7f]")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
THAI_ON_PURPOSE = (
    "templates/wagtailadmin/",  # for editors
    "templates/discussion/desk/",
    "templates/news/desk/",
    "templates/news/newsletter/sheet/",  # the newsletter itself is Thai
    "templates/search/desk/",
    "templates/error.html",  # both languages at once: sent when nothing else works
    "templates/400.html",
    "templates/403",
    "templates/500.html",
)
SAFE_TAGS = {"translate", "if", "elif"}  # a comparison prints nothing


def test_every_message_is_translated():
    translated = {(entry.msgid, entry.msgctxt) for entry in catalogue().translated_entries()}
    missing = [m.text for m in messages_in_code() if (m.text, m.context) not in translated]
    assert not missing, "make messages, then translate"


def test_message_is_used_with_a_plural_everywhere_or_nowhere():
    """Gettext looks the two up under different names, and a catalogue holds one of them."""
    plurals = defaultdict(set)
    for message in messages_in_code():
        plurals[message.text, message.context].add(message.plural)
    assert [text for (text, _), forms in plurals.items() if len(forms) > 1] == []


def test_no_translation_is_left_over():
    used = {(message.text, message.context) for message in messages_in_code()}
    left_over = [e.msgid for e in catalogue() if (e.msgid, e.msgctxt) not in used]
    assert not left_over, "make messages"


def test_translations_keep_the_placeholders():
    broken = [
        entry.msgid
        for entry in catalogue()
        for text in (entry.msgstr, *entry.msgstr_plural.values())
        if text and set(PLACEHOLDER.findall(text)) - set(PLACEHOLDER.findall(_thai(entry)))
    ]
    assert not broken


def test_compiled_catalogue_is_up_to_date():
    assert CATALOGUE.with_suffix(".mo").read_bytes() == catalogue().to_binary(), "make messages"


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, id=name)
        for path in template_files()
        if not (name := str(path.relative_to(ROOT))).startswith(THAI_ON_PURPOSE)
    ],
)
def test_public_template_holds_no_untranslatable_thai(path):
    assert [text.strip() for text in _untranslatable(path.read_text()) if THAI.search(text)] == []


@pytest.mark.parametrize(
    ("source", "message"),
    [
        pytest.param('{% translate "ข่าว" %}', Message("ข่าว"), id="tag"),
        pytest.param(
            '{% include "a.html" with label=_("ข่าว") only %}', Message("ข่าว"), id="argument"
        ),
        pytest.param(
            '{% translate "ปี" context "งบประมาณ" %}', Message("ปี", context="งบประมาณ"), id="context"
        ),
        pytest.param(
            "{% blocktranslate count n=a %}{{ n }} คน{% plural %}{{ n }} คน{% endblocktranslate %}",
            Message("%(n)s คน", plural="%(n)s คน"),
            id="plural-block",
        ),
    ],
)
def test_message_is_found_in_a_template(source, message):
    assert list(messages_in_template(source)) == [message]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        pytest.param('_("ข่าว" "ใหม่")', Message("ข่าวใหม่"), id="joined-literals"),
        pytest.param(
            'npgettext_lazy("หน้า", "ข่าว", "ข่าว", n)',
            Message("ข่าว", plural="ข่าว", context="หน้า"),
            id="plural-with-context",
        ),
        pytest.param('translation.gettext("ข่าว")', Message("ข่าว"), id="attribute"),
    ],
)
def test_message_is_found_in_python(source, message):
    assert list(messages_in_python(source)) == [message]


def _thai(entry):
    return entry.msgid + entry.msgid_plural


def _untranslatable(source):
    """Yield the text of a template that gettext never sees."""
    inside = ""
    for token in Lexer(source).tokenize():
        word = token.contents.split(maxsplit=1)[0] if token.contents.strip() else ""
        if token.token_type == TokenType.BLOCK and word in {"blocktranslate", "comment"}:
            inside = word
        elif token.token_type == TokenType.BLOCK and word == f"end{inside}":
            inside = ""
        elif not inside and token.token_type != TokenType.COMMENT and word not in SAFE_TAGS:
            yield re.sub(r"""_\((".*?"|'.*?')\)""", "", token.contents)
