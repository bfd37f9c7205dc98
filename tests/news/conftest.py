import os

import pytest

from home.models import HomePage
from news.models import NewsReportPage
from news.newsletter import machine
from tests.factories import ImageFactory, NewsReportPageFactory


@pytest.fixture(scope="session")
def pango() -> None:
    """What draws pages. Debian's packages are named in `machine.PACKAGES`."""
    if machine.is_available():
        return
    if os.environ.get("REQUIRE_PANGO"):
        pytest.fail(f"no pango: install {machine.PACKAGES}")
    pytest.skip(f"no pango: install {machine.PACKAGES}")


@pytest.fixture
def report(editorial: HomePage) -> NewsReportPage:
    """A live report with a photo."""
    return NewsReportPageFactory(
        parent=editorial.news, title="เปิดชั้นเรียนที่บ้านน้ำปาย", lead_photo=ImageFactory()
    )
