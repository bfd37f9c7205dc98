"""The colours of the style sheet keep the contrast of WCAG 2.1 AA, by day and by night."""

import re

import pytest
from django.conf import settings

from core import colours

TOKENS = (settings.BASE_DIR / "site" / "static" / "css" / "tokens.css").read_text()
PAPERS = ["paper", "paper-raised", "paper-sunk"]
TEXTS = ["ink", "ink-soft", "link", "accent-text", "good", "bad"]
ON_VAT = ["on-vat", "on-vat-soft", "on-vat-accent"]


def token(name: str, mode: str) -> str:
    """The colour of a token in `mode`, references to other tokens followed."""
    values = re.findall(rf"--{name}: ([^;]+);", TOKENS)
    pair = next((v for v in values if v.startswith("light-dark(")), None)
    value = values[0]
    if pair:
        light, dark = re.split(r",\s*", pair.removeprefix("light-dark(").removesuffix(")"))
        value = light if mode == "light" else dark
    reference = re.fullmatch(r"var\(--([\w-]+)\)", value)
    return token(reference[1], mode) if reference else value


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("text", TEXTS)
def test_text_can_be_read_on_every_paper(text: str, paper: str, mode: str) -> None:
    assert colours.contrast(token(text, mode), token(paper, mode)) >= 4.5


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("text", ON_VAT)
def test_text_can_be_read_on_dark_cloth(text: str, mode: str) -> None:
    assert colours.contrast(token(text, mode), token("vat", mode)) >= 4.5


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("line", ["focus", "edge"])
def test_focus_and_edges_of_fields_can_be_seen(line: str, paper: str, mode: str) -> None:
    assert colours.contrast(token(line, mode), token(paper, mode)) >= 3


def test_the_button_can_be_read() -> None:
    assert colours.contrast(token("on-marigold", "light"), token("marigold", "light")) >= 4.5


@pytest.mark.parametrize(
    ("constant", "name", "mode"),
    [
        (colours.LIGHT_PAPER, "paper-sunk", "light"),
        (colours.DARK_PAPER, "paper-raised", "dark"),
        (colours.VAT, "vat", "light"),
        (colours.ON_VAT_SOFT, "on-vat-soft", "light"),
        (colours.INK, "on-marigold", "light"),
    ],
    ids=["light paper", "dark paper", "cloth", "text on cloth", "ink"],
)
def test_python_and_style_sheet_agree(constant: str, name: str, mode: str) -> None:
    assert token(name, mode) == constant
