"""The address that the form under a page is sent to.

It needs no cookie and no CSRF token; `discussion.tokens` says what stands in for it. Whatever goes
wrong, the reader gets back what they wrote.
"""

import datetime
import math

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import FormView
from wagtail.models import Page

from discussion.forms import CommentForm
from discussion.models import DiscussionMixin
from discussion.origins import was_sent_from_here
from discussion.plain_text import clean_text
from discussion.senders import sender_of
from discussion.services import submit_comment
from discussion.throttling import TooManyMessagesError

# Bytes. The longest text we take fills 27,000 of them in a form; above this nothing is read.
LARGEST_BODY = 256 * 1024


def discussed_page(request: HttpRequest, page_id: int) -> Page | None:
    """The live page that `request` may read and that has a discussion, open or closed."""
    page = Page.objects.live().filter(pk=page_id).specific().first()
    return page if isinstance(page, DiscussionMixin) and _may_read(request, page) else None


def _may_read(request: HttpRequest, page: Page) -> bool:
    return all(rule.accept_request(request) for rule in page.get_view_restrictions())


@method_decorator([csrf_exempt, never_cache], name="dispatch")
class CommentFormView(FormView):
    """The form on a page of its own: what a reader sees when something has to be mended."""

    form_class = CommentForm
    template_name = "discussion/comment_form_page.html"
    http_method_names = ["get", "head", "post"]
    page: Page  # None when there is no such page, or none that may be read

    def dispatch(self, request: HttpRequest, page_id: int) -> HttpResponseBase:
        self.page = discussed_page(request, page_id)
        response = super().dispatch(request, page_id)
        response["X-Robots-Tag"] = "noindex"
        return response

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        if self.page is None:
            raise Http404
        if not self.page.accepts_comments:
            return self._back_to_page()
        return super().get(request, page_id)

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST_BODY:
            return self._refuse(413, _("ข้อความใหญ่เกินกว่าจะรับได้ กรุณากดย้อนกลับแล้วย่อให้สั้นลง"))
        text = clean_text(request.POST.get("text", ""))
        if self.page is None:
            return self._refuse(404, _("หน้าที่ท่านแสดงความคิดเห็นไม่ได้เผยแพร่อยู่แล้ว"), text)
        if not self.page.accepts_comments:
            return self._refuse(409, _("หน้านี้ปิดรับความคิดเห็นแล้ว"), text)
        return super().post(request, page_id)

    def get_form_kwargs(self) -> dict:
        return {**super().get_form_kwargs(), "page_id": self.page.pk}

    def get_context_data(self, **kwargs: object) -> dict:
        return super().get_context_data(page=self.page, **kwargs)

    def form_valid(self, form: CommentForm) -> HttpResponse:
        if not was_sent_from_here(self.request):
            form.add_error(None, _("ข้อความนี้ส่งมาจากเว็บไซต์อื่น กรุณาตรวจดูแล้วกดส่งอีกครั้ง"))
            return self.form_invalid(form, status=403)
        sender = sender_of(self.request)
        try:
            submit_comment(
                page=self.page, sender=sender, suspicious=form.fell_into_trap, **form.comment
            )
        except TooManyMessagesError as refusal:
            form.add_error(None, _please_wait(refusal.wait))
            return self.form_invalid(form, status=429)
        return self._back_to_page("?comments=received")

    def form_invalid(self, form: CommentForm, status: int = 422) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=status)

    def _back_to_page(self, query: str = "") -> HttpResponse:
        return redirect(f"{self.page.get_url(self.request)}{query}#discussion")

    def _refuse(self, status: int, reason: str, text: str = "") -> HttpResponse:
        context = {"page": self.page, "reason": reason, "text": text}
        return render(self.request, "discussion/comment_refused.html", context, status=status)


def _please_wait(wait: datetime.timedelta) -> str:
    minutes = math.ceil(wait.total_seconds() / 60)
    return ngettext(
        "มีข้อความจากเครือข่ายของท่านมากในช่วงนี้ กรุณารอ %(minutes)d นาทีแล้วกดส่งอีกครั้ง",
        "มีข้อความจากเครือข่ายของท่านมากในช่วงนี้ กรุณารอ %(minutes)d นาทีแล้วกดส่งอีกครั้ง",
        minutes,
    ) % {"minutes": minutes}
