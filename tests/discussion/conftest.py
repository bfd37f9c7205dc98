import datetime

import pytest
import time_machine
from django.contrib.auth.models import AbstractUser
from django.test import Client

from discussion.tokens import issue_token
from home.models import HomePage
from news.models import NewsReportPage
from tests.discussion.factories import ModeratorFactory
from tests.factories import NewsReportPageFactory

NOON = datetime.datetime(2026, 6, 10, 5, 0, tzinfo=datetime.UTC)  # 12.00 น. in Thailand


@pytest.fixture
def report(home: HomePage) -> NewsReportPage:
    return NewsReportPageFactory(parent=home.news, title="เปิดชั้นเรียนที่บ้านดอย", slug="doi")


@pytest.fixture
def filled_in(report: NewsReportPage) -> dict[str, str]:
    """What a browser sends for `report` a minute after the form was printed."""
    with time_machine.travel(datetime.datetime.now(datetime.UTC) - datetime.timedelta(minutes=1)):
        token = issue_token(page_id=report.pk)
    return {
        "name": "ครูนุ่น",
        "email": "nun@example.org",
        "text": "น่าลองมากค่ะ",
        "website": "",
        "token": token,
    }


@pytest.fixture
def moderator(db: None) -> AbstractUser:
    return ModeratorFactory(first_name="ดวงใจ", last_name="ใฝ่ดี")


@pytest.fixture
def desk(client: Client, moderator: AbstractUser) -> Client:
    """A moderator's browser, signed in."""
    client.force_login(moderator)
    return client
