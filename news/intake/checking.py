"""The draft beside its source: check, then make the report."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin import messages

from core.shortcuts import section_for
from news.intake import making
from news.intake.access import DeskMixin
from news.intake.candidates import match
from news.intake.duplicates import reports_like
from news.intake.forms import MOST_PEOPLE, Candidates, DraftForm, PeopleFormSet, draft_of
from news.intake.highlights import segments
from news.intake.proposals import PEOPLE, Proposal, propose
from news.models import IntakeFile, NewsReportPage, PressIntake
from people.models import SpeakerProfilePage

CHANGED = "ข้อความข่าวถูกเปลี่ยนหลังจากเปิดหน้านี้ จึงอ่านใหม่ กรุณาตรวจอีกครั้ง"


class CheckView(DeskMixin, TemplateView):
    template_name = "news/desk/intake/check.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.intake.is_made:
            return redirect(self.intake.url)
        if not self.intake.text.strip():
            messages.warning(request, "ยังไม่มีข้อความข่าวให้อ่าน กรุณาวางข้อความ หรือส่งไฟล์ Word ก่อน")
            return redirect("intake_receive", self.intake.pk)
        if (found := len(self.proposal.people)) > MOST_PEOPLE:
            messages.warning(
                request, f"อ่านพบ {found} คน ใส่ได้ {MOST_PEOPLE} คนแรก ชื่อของคนอื่นยังอยู่ในเนื้อข่าว"
            )
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Make the report. What was typed is kept first, whatever happens then."""
        if self.intake.is_made:
            return redirect(self.intake.url)
        if request.POST.get("of_text") != self.claim:
            messages.warning(request, CHANGED)
            return redirect("intake_check", self.intake.pk)
        keep_answers(self.intake, request.POST)
        if not (self.event.is_valid() and self.people.is_valid()):
            return self.render_to_response(self.get_context_data(show_errors=True), status=422)
        return self._make()

    def _make(self) -> HttpResponse:
        try:
            report = making.make_report(
                intake=self.intake,
                draft=draft_of(self.event, self.people),
                user=self.request.user,  # type: ignore[arg-type]
                although_made="although_made" in self.request.POST,
            )
        except making.TakenInError as error:
            context = self.get_context_data(taken_in=error.other)
            return self.render_to_response(context, status=409)
        undo = messages.button(reverse("intake_undo", args=[self.intake.pk]), "ย้อนกลับ")
        made = "สร้างร่างข่าวแล้ว ยังไม่เผยแพร่ ตรวจแล้วกดส่งตรวจได้เลย"
        messages.success(self.request, made, buttons=[undo])
        return redirect("wagtailadmin_pages:edit", report.pk)

    @cached_property
    def claim(self) -> str:
        """Tells whether the form that comes back is about the text as it is now."""
        return making.claim_of(self.intake.text)

    @cached_property
    def proposal(self) -> Proposal:
        return propose(self.intake.text)

    @cached_property
    def candidates(self) -> Candidates:
        return match(self.proposal)

    @cached_property
    def answers(self) -> QueryDict | None:
        """What the officer sends, or left here before; None at the first look."""
        if self.request.method == "POST":
            return self.request.POST
        return self._kept_answers() if self.intake.answers else None

    def _kept_answers(self) -> QueryDict:
        """Photos that came since are chosen, like all of them at the first look."""
        kept = QueryDict(self.intake.answers, mutable=True)
        shown = kept.getlist("shown")
        for file in self.photos:
            if str(file.pk) not in shown:
                kept.appendlist("photos", str(file.pk))
        return kept

    @cached_property
    def event(self) -> DraftForm:
        candidates = self.candidates  # fills the proposal too
        photos = [file.pk for file in self.photos]
        initial = self.proposal.event | {"photos": photos, "lead": next(iter(photos), None)}
        return DraftForm(self.answers, initial=initial, intake=self.intake, candidates=candidates)

    @cached_property
    def people(self) -> Any:
        known = {
            "candidates": self.candidates.people,
            "may_add_profiles": section_for(self.request.user, SpeakerProfilePage) is not None,  # type: ignore[arg-type]
            "guesses": self.proposal.guesses - self.accepted,
        }
        return PeopleFormSet(
            self.answers,
            initial=self.proposal.people[:MOST_PEOPLE],
            prefix=PEOPLE,
            form_kwargs=known,
        )

    @property
    def accepted(self) -> set[str]:
        """Guesses that the officer confirmed, by field."""
        return set((self.event["accepted"].value() or "").split())

    @cached_property
    def photos(self) -> list[IntakeFile]:
        return list(self.intake.files.photos())

    @cached_property
    def inline_photos(self) -> list[IntakeFile]:
        inline = self.intake.files.filter(is_inline=True, image__isnull=False)
        return list(inline.select_related("image").order_by("position"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "intake": self.intake,
            "of_text": self.claim,
            "event": self.event,
            "people": self.people,
            "empty_person": self.people.empty_form,
            "segments": list(segments(self.intake.text, self.proposal.marks)),
            "read": {mark.field for mark in self.proposal.marks},
            "guesses": self.proposal.guesses,
            "accepted": self.accepted,
            "left": self._left(),
            "photos": self.photos,
            "chosen_photos": self._chosen(self.event["photos"].value() or ()),
            "chosen_lead": next(iter(self._chosen([self.event["lead"].value()])), None),
            "inline_photos": self.inline_photos,
            "refused": self.intake.files.refused().order_by("pk"),
            "arriving": self.intake.files.sent().filter(state__in=["arriving", "arrived"]).count(),
            "duplicates": self._duplicates(),
            "same_text": self._same_text(),
        }

    def _left(self) -> int:
        """How many guesses and questions the officer has not answered yet."""
        questions = sum(form.asks_who for form in self.people)
        return len(self.proposal.guesses - self.accepted) + questions

    def _chosen(self, values: Iterable[Any]) -> set[int]:
        """Which photos of this intake were ticked, whatever else was sent."""
        ticked = {str(value) for value in values}
        return {file.pk for file in (*self.photos, *self.inline_photos) if str(file.pk) in ticked}

    def _duplicates(self) -> list[NewsReportPage]:
        event = self.proposal.event
        return reports_like(
            title=event.get("title") or "", day=event.get("start_date"), user=self.request.user
        )

    def _same_text(self) -> list[PressIntake]:
        """Others who take in this text at the moment; made reports are among the duplicates."""
        others = PressIntake.objects.unfinished().exclude(pk=self.intake.pk)
        recent = others.select_related("owner").newest_first()[:50]
        return [other for other in recent if making.claim_of(other.text) == self.claim]


class AnswersView(DeskMixin):
    """Keeps the form as it is, while the officer works."""

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        is_of_this_text = request.POST.get("of_text") == making.claim_of(self.intake.text)
        if is_of_this_text and not self.intake.is_made:
            keep_answers(self.intake, request.POST)
        return JsonResponse({})

    def delete(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Start again from what was read."""
        if not self.intake.is_made:
            keep_answers(self.intake, QueryDict())
        return JsonResponse({})


def keep_answers(intake: PressIntake, given: QueryDict) -> None:
    kept = given.copy()
    kept.pop("csrfmiddlewaretoken", None)
    PressIntake.objects.filter(pk=intake.pk).update(answers=kept.urlencode())
