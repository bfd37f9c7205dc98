"""What the site serves that is no page."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from core.colours import office_properties
from core.office import current_office


@require_safe
@cache_control(public=True, max_age=365 * 24 * 3600, immutable=True)
def office_css(request: HttpRequest) -> HttpResponse:
    """The office's own colours as custom properties. Its address changes with the colours."""
    office = current_office(request)
    primary, accent = (office.primary_colour, office.accent_colour) if office else ("", "")
    light, dark = office_properties(primary=primary, accent=accent)
    return HttpResponse(
        f":root {{ {light} }}\n"
        f"@supports (color: light-dark(#000, #fff)) {{ :root {{ {dark} }} }}\n",
        content_type="text/css",
    )
