"""Where a reader may begin without a word to ask for."""

from django.db.models import Count, Q
from wagtail.models import Page

from core.models import Topic
from core.reader import language
from news.models import NewsReportPage

TOPICS, NEWEST = 12, 4


def popular_topics() -> list[Topic]:
    """The topics that most reports and practices in the reader's language are about."""
    here = {"live": True, "locale__language_code": language()}
    counts = {
        f"{name}_count": Count(
            relation,
            distinct=True,
            filter=Q(**{f"{relation}__{field}": value for field, value in here.items()}),
        )
        for name, relation in (("report", "newsreportpages"), ("practice", "bestpracticepages"))
    }
    topics = Topic.objects.annotate(**counts).filter(
        Q(report_count__gt=0) | Q(practice_count__gt=0)
    )
    return sorted(topics, key=lambda t: -t.report_count - t.practice_count)[:TOPICS]


def newest() -> list[Page]:
    return list(NewsReportPage.objects.in_language().readable().for_listing()[:NEWEST])
