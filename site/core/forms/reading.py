"""How the text in a date or time field is understood, for the line under the field."""

from collections.abc import Callable
from datetime import date, datetime, time

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from core.forms.fields import read_datetime
from thai.dates import DateError, format_date, format_time, read_date, read_time

READERS: dict[str, Callable[[str], date | time | datetime]] = {
    "date": read_date,
    "time": read_time,
    "datetime": read_datetime,
}


@require_safe
def read_moment(request: HttpRequest) -> JsonResponse:
    """Answer `?kind=date&text=10/6/69` with `reading` and, for a day, `day`; or with `error`."""
    read = READERS.get(request.GET.get("kind", ""), read_date)
    try:
        moment = read(request.GET.get("text", ""))
    except DateError as error:
        return JsonResponse({"error": str(error)})
    day = moment.date() if isinstance(moment, datetime) else moment
    return JsonResponse(
        {"reading": _in_words(moment), "day": day.isoformat() if isinstance(day, date) else None}
    )


def _in_words(moment: date | time | datetime) -> str:
    if isinstance(moment, time):
        return f"เวลา {format_time(moment)}"
    words = format_date(moment, style="weekday")
    return f"{words} {_in_words(moment.time())}" if isinstance(moment, datetime) else words
