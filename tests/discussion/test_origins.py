import pytest
from django.test import RequestFactory, override_settings

from discussion.origins import was_sent_from_here


@pytest.mark.parametrize(
    ("headers", "here"),
    [
        pytest.param({"origin": "https://testserver"}, True, id="own origin"),
        pytest.param({"origin": "http://testserver"}, True, id="own origin, TLS ends before us"),
        pytest.param({"referer": "https://testserver/news/doi/"}, True, id="own referer"),
        pytest.param({}, True, id="browser that says nothing"),
        pytest.param({"origin": "https://elsewhere.example"}, False, id="other origin"),
        pytest.param({"referer": "https://elsewhere.example/"}, False, id="other referer"),
        pytest.param(
            {"origin": "https://elsewhere.example", "referer": "https://testserver/"},
            False,
            id="origin outweighs referer",
        ),
        pytest.param({"origin": "null"}, False, id="origin hidden, no referer"),
        pytest.param(
            {"origin": "null", "referer": "https://testserver/"}, True, id="origin hidden, referer"
        ),
        pytest.param({"origin": "https://testserver.elsewhere.example"}, False, id="look-alike"),
        pytest.param({"origin": "http://[::1"}, False, id="nonsense"),
    ],
)
def test_form_must_have_stood_on_this_site(headers: dict, here: bool) -> None:
    request = RequestFactory().post("/comments/1/", headers=headers)
    assert was_sent_from_here(request) is here


@override_settings(CSRF_TRUSTED_ORIGINS=["https://www.office.example"])
def test_trusted_origin_counts_as_here() -> None:
    request = RequestFactory().post("/", headers={"origin": "https://www.office.example"})
    assert was_sent_from_here(request)
