from pathlib import Path

import pytest

from accounts.models import User
from home.models import HomePage
from tests.news.intake.at_the_desk import IntakeDesk


@pytest.fixture(autouse=True)
def bytes_of_this_test(settings, tmp_path: Path) -> None:
    """Numbers of files begin anew with each test."""
    settings.INTAKE_ROOT = tmp_path / "intake"


@pytest.fixture
def desk(officer: User) -> IntakeDesk:
    """An officer who has begun to take in news."""
    return IntakeDesk(officer).begin()


@pytest.fixture
def checking(officer: User) -> IntakeDesk:
    """An officer who has pasted a text."""
    return IntakeDesk.with_text(officer)


@pytest.fixture
def reporting(reporter: User) -> IntakeDesk:
    """A reporter who has pasted a text."""
    return IntakeDesk.with_text(reporter)


@pytest.fixture
def on_disk(transactional_db: None, editorial: HomePage) -> HomePage:
    """A site whose rows other processes see."""
    return editorial
