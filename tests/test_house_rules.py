"""Rules of the house that no other tool holds."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.template.base import Lexer, TokenType
from django.template.loader import get_template

from tests.messages import ROOT, template_files

FOLDER = ROOT / "templates"
FRAME = {"base.html", "components/site_header.html", "components/site_footer.html"}
STATIC_TAG = re.compile(r"""\{% static ["']([^"']+)["']""")
LOCKS = sorted((ROOT / "requirements").glob("*.lock"))
TEMPLATES = [
    str(path.relative_to(FOLDER)) for path in template_files() if path.is_relative_to(FOLDER)
]


def test_site_folder_does_not_hide_the_stdlib_module():
    assert not (ROOT / "site" / "__init__.py").exists()


@pytest.mark.parametrize("lock", [pytest.param(lock, id=lock.stem) for lock in LOCKS])
def test_lock_has_hashes_and_names_no_index(lock):
    text = lock.read_text()
    assert "--hash=sha256:" in text
    assert not re.search(r"https?:|file:|^--(extra-)?index-url|^--find-links", text, re.MULTILINE)


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_compiles(name):
    get_template(name)


@pytest.mark.parametrize("name", sorted(set(TEMPLATES) - FRAME))
def test_component_sees_only_what_it_is_given(name):
    tokens = Lexer((FOLDER / name).read_text()).tokenize()
    blocks = [token.contents for token in tokens if token.token_type == TokenType.BLOCK]
    includes = [tag for tag in blocks if tag.startswith('include "components/')]
    assert [tag for tag in includes if not tag.endswith(" only")] == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_static_files_of_a_template_exist(name):
    asked_for = STATIC_TAG.findall((FOLDER / name).read_text())
    assert [file for file in asked_for if not finders.find(file)] == []


def test_style_sheets_and_scripts_refer_to_files_that_exist(tmp_path: Path, settings):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    assert (tmp_path / "staticfiles.json").exists()
