"""For the templates of the moderation desk."""

import datetime

from django import template
from django.utils import timezone

from core.templatetags.thai import short_date

register = template.Library()

MINUTE = datetime.timedelta(minutes=1)
HOUR = datetime.timedelta(hours=1)
DAY = datetime.timedelta(days=1)
UNITS = [(DAY, "วัน"), (HOUR, "ชั่วโมง"), (MINUTE, "นาที")]


@register.filter
def age(moment: datetime.datetime) -> str:
    """How long ago, in the largest unit; the date itself after a month.

    Django's `timesince` has no Thai.
    """
    past = timezone.now() - moment
    if past > 30 * DAY:
        return short_date(moment)
    for length, name in UNITS:
        if past >= length:
            return f"{past // length} {name}ที่แล้ว"
    return "เมื่อสักครู่"
