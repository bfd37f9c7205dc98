"""Colours an office chooses stay readable."""

import pytest

from core.colours import DARK_PAPER, LIGHT_PAPER, contrast, ink_on, office_properties, readable_on

ANY_COLOUR = ["#1f2f5c", "#ffffff", "#000000", "#f0a818", "#00ff88", "#777777"]


@pytest.mark.parametrize("colour", ANY_COLOUR)
@pytest.mark.parametrize("paper", [LIGHT_PAPER, DARK_PAPER], ids=["light", "dark"])
def test_any_colour_becomes_readable_on_paper(colour: str, paper: str) -> None:
    assert contrast(readable_on(paper, colour), paper) >= 4.5


def test_a_readable_colour_is_left_as_the_office_chose_it() -> None:
    assert readable_on(LIGHT_PAPER, "#1f2f5c") == "#1f2f5c"


@pytest.mark.parametrize("colour", ANY_COLOUR)
def test_ink_on_a_button_is_readable(colour: str) -> None:
    assert contrast(ink_on(colour), colour) >= 4.5


def test_contrast_of_black_on_white_is_the_highest_there_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_an_office_without_colours_changes_nothing() -> None:
    assert office_properties(primary="", accent="") == ("", "")
