import pytest

from home.models import HomePage
from tests.factories import make_site


@pytest.fixture
def home(db: None) -> HomePage:
    """An office's site with its four empty indexes."""
    return make_site()
