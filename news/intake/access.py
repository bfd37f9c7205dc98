"""Who may take in news, and whose."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.views.generic import View
from wagtail.admin.auth import permission_denied
from wagtail.models import Page

from core.roles import MAKE_NEWSLETTERS
from core.shortcuts import section_for
from news.models import NewsReportPage, PressIntake
from news.models.intakes import PressIntakeQuerySet


def section_of(user: AbstractBaseUser) -> Page | None:
    """Where the reports go that `user` takes in; None for those who write no news."""
    return section_for(user, NewsReportPage)


def intakes_of(user: Any) -> PressIntakeQuerySet:
    """A reporter sees their own; the press office sees all, to go on with a colleague's."""
    intakes = PressIntake.objects.all()
    return intakes if user.has_perm(MAKE_NEWSLETTERS) else intakes.filter(owner=user)


class DeskMixin(View):
    """A screen of the desk. With `pk` in the address, of one intake."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if section_of(request.user) is None:  # type: ignore[arg-type]
            return permission_denied(request)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def intake(self) -> PressIntake:
        intakes = intakes_of(self.request.user).select_related("report", "gallery", "owner")
        return get_object_or_404(intakes, pk=self.kwargs["pk"])
