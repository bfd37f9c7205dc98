"""The style sheet of an office's own colours."""

from django.test import Client
from django.urls import reverse

from core.models import OfficeSettings
from home.models import HomePage


def choose(**colours: str) -> None:
    OfficeSettings.objects.update(**colours)


def test_pages_of_an_office_without_colours_load_no_extra_sheet(
    home: HomePage, client: Client
) -> None:
    assert reverse("office_css") not in client.get(home.url).text


def test_pages_load_the_sheet_under_an_address_that_changes_with_the_colours(
    home: HomePage, client: Client
) -> None:
    choose(primary_colour="#0a5c36")
    assert f"{reverse('office_css')}?0a5c36-" in client.get(home.url).text


def test_the_sheet_sets_the_office_colours(home: HomePage, client: Client) -> None:
    choose(primary_colour="#0a5c36", accent_colour="#ffcc00")
    response = client.get(reverse("office_css"))
    assert response["Content-Type"].startswith("text/css")
    assert "--indigo: #0a5c36;" in response.text
    assert "--marigold: #ffcc00;" in response.text


def test_a_pale_office_colour_is_darkened_until_links_can_be_read(
    home: HomePage, client: Client
) -> None:
    choose(primary_colour="#bcd7ff")
    assert "--link: #bcd7ff" not in client.get(reverse("office_css")).text
