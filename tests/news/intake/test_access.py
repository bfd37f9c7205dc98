"""Who may take in news, and whose."""

import pytest
from django.urls import reverse
from wagtail.models import Collection

from core.models import OfficeImage
from core.roles import REPORTER
from tests.desk import Desk
from tests.factories import member_of
from tests.news.intake.at_the_desk import JSON, IntakeDesk, photo

SCREENS = ["receive", "check", "source", "undo"]


@pytest.mark.parametrize("screen", SCREENS)
def test_reporter_does_not_find_what_another_took_in(reporting, screen):
    stranger = IntakeDesk(member_of(REPORTER), reporting.intake)
    assert stranger.get(screen).status_code == 404


def test_reporter_changes_nothing_of_what_another_took_in(reporting):
    file = reporting.deliver("ก.jpg", photo())
    stranger = IntakeDesk(member_of(REPORTER), reporting.intake)
    answers = [
        stranger.keep_text("อื่น"),
        stranger.announce("ข.jpg", 1),
        stranger.send(file.pk, 0, b"x"),
        stranger.open(file.pk),
        stranger.take_out(file),
        stranger.post("answers", title="อื่น"),
        stranger.post("check"),
        stranger.press_undo("discard"),
    ]
    assert {answer.status_code for answer in answers} == {404}
    assert reporting.intake.files.get().image


def test_reporter_sees_their_own_alone(reporting, reporter):
    IntakeDesk.with_text(member_of(REPORTER), "ข่าวของคนอื่น")
    html = Desk(reporter).get("intake_list").content.decode()
    assert "เปิดวง PLC" in html
    assert "ข่าวของคนอื่น" not in html


@pytest.mark.parametrize("role", ["officer", "deputy", "administrator"])
def test_press_office_goes_on_with_what_a_reporter_took_in(reporting, role, request):
    colleague = IntakeDesk(request.getfixturevalue(role), reporting.intake)
    assert colleague.make()


@pytest.mark.parametrize("screen", SCREENS)
def test_moderator_has_no_desk(reporting, moderator, screen):
    assert IntakeDesk(moderator, reporting.intake).get(screen).url == reverse("wagtailadmin_home")


def test_moderator_finds_no_desk_in_the_menu(moderator, officer):
    address = f'"{reverse("intake_list")}"'
    assert address not in Desk(moderator).get("wagtailadmin_home").content.decode()
    assert address in Desk(officer).get("wagtailadmin_home").content.decode()


@pytest.mark.parametrize("screen", [*SCREENS, "text", "files", "answers"])
def test_signed_out_is_asked_to_sign_in(reporting, screen):
    nobody = IntakeDesk(None, reporting.intake)
    assert nobody.get(screen).url.startswith("/admin/login/")


def test_session_that_ended_midway_costs_nothing_that_arrived(desk, officer):
    content = photo()
    number = desk.announce("ก.jpg", len(content)).json()["id"]
    desk.send(number, 0, content[:100])
    desk.client.logout()
    answer = desk.send(number, 100, content[100:])
    assert answer.status_code == 302  # the script says so: it was led elsewhere
    desk.client.force_login(officer)
    assert desk.announce("ก.jpg", len(content)).json()["received"] == 100
    assert desk.send(number, 100, content[100:]).json()["state"] == "arrived"


def test_desk_needs_a_section_to_write_in(officer, editorial):
    editorial.news.delete()
    answer = IntakeDesk(officer).client.post(reverse("intake_new"), **JSON)
    assert answer.status_code == 302


def test_photos_of_a_reporter_are_theirs_until_readers_see_them(reporting, reporter):
    image = reporting.deliver("ก.jpg", photo()).image
    assert image.collection == Collection.get_first_root_node()
    assert Desk(reporter).get("wagtailimages:edit", image.pk).status_code == 200
    reporting.make().get_latest_revision().publish()
    assert Desk(reporter).get("wagtailimages:edit", image.pk).status_code == 302
    assert OfficeImage.objects.count() == 1
