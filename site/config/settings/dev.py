"""Settings of `make run`: one machine, SQLite, mail on the console."""

from .base import *
from .base import STORAGES

DEBUG = True
SECRET_KEY = "development-only"
ALLOWED_HOSTS = ["*"]
INTERNAL_IPS = ["127.0.0.1"]
LANGUAGE_COOKIE_SECURE = False
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
