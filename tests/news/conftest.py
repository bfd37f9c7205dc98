import pytest

from home.models import HomePage
from news.models import NewsReportPage
from tests.factories import ImageFactory, NewsReportPageFactory


@pytest.fixture
def report(editorial: HomePage) -> NewsReportPage:
    """A live report with a photo."""
    return NewsReportPageFactory(
        parent=editorial.news, title="เปิดชั้นเรียนที่บ้านน้ำปาย", lead_photo=ImageFactory()
    )
