"""What a photo tells before its metadata is taken off: when it was taken, and which it is."""

import hashlib
import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from typing import IO, Protocol, TypeVar

from PIL import Image

from core.photos import READ_AS
from thai.dates import BUDDHIST_ERA

_CHUNK = 65_536
_EXIF, _TAKEN, _FRACTION = 0x8769, 0x9003, 0x9291
