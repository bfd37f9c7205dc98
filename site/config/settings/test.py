"""Settings of the test run: fast hashing, files in a temporary folder, mail in memory."""

import tempfile
from pathlib import Path

from .base import *
from .base import STORAGES, WAGTAILSEARCH_BACKENDS

SECRET_KEY = "test-only"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = Path(tempfile.gettempdir()) / "newsroom-test-media"
LANGUAGE_COOKIE_SECURE = False
WAGTAILSEARCH_BACKENDS["default"]["AUTO_UPDATE"] = False  # tests that search turn it on
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
