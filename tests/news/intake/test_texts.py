"""Pasted texts: what is kept of them, and what happens to the answers."""

import pytest

from news.intake.texts import LONGEST, cleaned
from tests.news.intake.at_the_desk import TEXT, IntakeDesk
from tests.word_files import word_file


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("ก\x00ข\x07", "กข", id="nul"),
        pytest.param("ก\ud800ข", "กข", id="half-a-character"),
        pytest.param("ก\r\nข\rค\n", "ก\nข\nค", id="line-ends"),
        pytest.param("\n\n  ก\tข", "  ก\tข", id="empty-lines-first"),
        pytest.param("\u202eกข\u202c 😀 שלום", "\u202eกข\u202c 😀 שלום", id="right-to-left"),
    ],
)
def test_text_is_kept_without_what_cannot_be_stored(text, kept):
    assert cleaned(text) == kept


def test_text_is_kept_while_it_is_written(desk):
    assert desk.keep_text(TEXT).json() == {}
    assert desk.intake.text == TEXT


def test_text_with_nul_is_kept_on_every_database(desk):
    desk.keep_text("ข่าว\x00ใหม่")
    assert desk.intake.text == "ข่าวใหม่"


def test_longest_text_is_kept_and_one_more_character_is_not(desk):
    desk.keep_text("ก" * LONGEST)
    answer = desk.keep_text("ก" * (LONGEST + 1))
    assert answer.status_code == 400
    assert "100,001" in answer.json()["problem"]
    assert len(desk.intake.text) == LONGEST


def test_two_megabytes_of_text_are_answered_in_thai(officer):
    desk = IntakeDesk(officer, raise_request_exception=False)
    answer = desk.send_form(text="ก" * 700_000)
    assert answer.status_code == 302
    assert "700,000" in desk.client.get(answer.url).content.decode()
    answer = desk.send_form(text="ก" * 2_000_000)
    assert answer.status_code == 400
    assert 'lang="th"' in answer.content.decode()


def test_changed_text_forgets_the_answers_to_the_old_one(checking):
    checking.post("answers", **checking.form().dict())
    assert checking.intake.answers
    checking.keep_text(TEXT + " ")
    assert not checking.intake.answers


def test_same_text_keeps_the_answers(checking):
    checking.post("answers", **checking.form().dict())
    checking.keep_text(TEXT.replace("\n", "\r\n"))
    assert checking.intake.answers


def test_text_of_a_word_file_is_not_overwritten_unseen(desk):
    desk.deliver("ข่าว.docx", word_file("จากไฟล์"))
    assert desk.keep_text("จากไฟล์").status_code == 200
    assert "ข่าว.docx" in desk.keep_text("วาง").json()["problem"]
    assert desk.intake.text == "จากไฟล์"


def test_text_of_a_made_report_stays(checking):
    checking.make()
    assert checking.keep_text("อื่น").status_code == 400
    answer = checking.client.delete(checking.address("text"))
    assert answer.status_code == 422
    assert checking.intake.text == TEXT


def test_text_is_thrown_away_with_its_word_file(desk):
    desk.deliver("ข่าว.docx", word_file("จากไฟล์"))
    desk.client.delete(desk.address("text"))
    assert (desk.intake.text, desk.intake.source_name) == ("", "")
    assert not desk.intake.files.exists()
