"""When something fails, a reader is told so in Thai, without asking what may have failed."""

import pytest
from django.test import Client, override_settings
from django.views import defaults
from django.views.csrf import csrf_failure


@pytest.mark.parametrize(
    ("answer", "status", "said"),
    [
        pytest.param(
            lambda r: defaults.bad_request(r, ValueError()), 400, "อ่านคำขอนี้ไม่ได้", id="bad"
        ),
        pytest.param(
            lambda r: defaults.permission_denied(r, ValueError()), 403, "ไม่มีสิทธิ์", id="forbidden"
        ),
        pytest.param(csrf_failure, 403, "ยืนยันแบบฟอร์มไม่ได้", id="forged"),
        pytest.param(defaults.server_error, 500, "ระบบขัดข้องชั่วคราว", id="broken"),
    ],
)
def test_failure_is_told_in_thai_without_the_database(rf, answer, status, said):
    response = answer(rf.get("/"))
    page = response.content.decode()
    assert response.status_code == status
    assert said in page
    assert '<p lang="en">' in page


def test_unreadable_form_is_refused_with_a_page(home):
    response = Client().post("/comments/1/", b"--x", content_type="multipart/form-data; boundary=")
    assert response.status_code == 400
    assert "อ่านคำขอนี้ไม่ได้" in response.content.decode()


@override_settings(ALLOWED_HOSTS=["newsroom.example"])
def test_unknown_host_is_refused_with_a_page(db, client):
    response = client.get("/", headers={"host": "evil.example"})
    assert response.status_code == 400
    assert "อ่านคำขอนี้ไม่ได้" in response.content.decode()
