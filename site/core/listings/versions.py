"""When was anything last changed? Counts are remembered until then."""

from django.db.models import Subquery
from wagtail.models import ModelLogEntry, PageLogEntry


def content_version() -> str:
    """A mark that differs after every publication, deletion or rename.

    It is the newest entry of Wagtail's audit logs: one look at two primary keys, and the same for
    all processes, which a cache in the memory of one of them is not.
    """
    newest_of_snippets = Subquery(ModelLogEntry.objects.order_by("-pk").values("pk")[:1])
    newest = (
        PageLogEntry.objects.order_by("-pk")
        .annotate(model=newest_of_snippets)
        .values_list("pk", "model")
        .first()
    )
    return "{}-{}".format(*newest) if newest else "empty"
