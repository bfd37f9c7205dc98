"""News for feed readers."""

from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext_lazy as _

from core.feeds import PageFeed
from news.models import NewsReportPage


class NewsRss(PageFeed):
    page_type = NewsReportPage
    name = _("ข่าวประชาสัมพันธ์")


class NewsAtom(NewsRss):
    feed_type = Atom1Feed
