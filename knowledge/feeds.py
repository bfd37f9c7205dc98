"""Practices for feed readers."""

from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext_lazy as _

from core.feeds import PageFeed
from knowledge.models import BestPracticePage


class PracticesRss(PageFeed):
    page_type = BestPracticePage
    name = _("วิธีปฏิบัติที่เป็นเลิศ")


class PracticesAtom(PracticesRss):
    feed_type = Atom1Feed
