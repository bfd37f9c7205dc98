"""The form beside the source: what was read, for the officer to accept, change or throw out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db.models import QuerySet

from core.forms.fields import ThaiCharField, ThaiDateField
from core.models import OfficeImage, Project, Topic
from news.intake.fields import SeveralField, long, offer, text_field
from news.intake.making import Draft, DraftPerson, name_parts
from news.models import IntakeFile, NewsReportPage, PressIntake, ReportLink
from people.matching import PersonMatch
from people.models import Appearance, Organisation, SpeakerProfilePage
from people.models.appearances import Role
from thai.dates import format_date
from thai.names import join_name
from thai.spelling import tidy

NAME_ONLY, NEW_PROFILE = "", "new"
MOST_PEOPLE = 300
_LONGEST_LINK = ReportLink._meta.get_field("url").max_length or 200
_LONGEST_PART = 120  # of a profile's name
PHOTO_GONE = "ภาพนี้ถูกเอาออกแล้ว กรุณาเลือกใหม่"
AS_TYPED = "ไม่เชื่อม ใช้ชื่อตามที่พิมพ์"


@dataclass
class Candidates:
    """What in the site may be meant by the names that were read, best first."""

    organisers: Sequence[Organisation] = ()
    projects: Sequence[Project] = ()
    people: Sequence["PersonCandidates"] = ()


@dataclass
class PersonCandidates:
    people: Sequence[PersonMatch] = ()
    organisations: Sequence[Organisation] = field(default=())


class AskingRadios(forms.RadioSelect):
    """Radio buttons of which none is chosen until somebody does."""

    def format_value(self, value: Any) -> list[str]:
        return [] if value is None else super().format_value(value)


class DraftForm(forms.Form):
    """The event. Names of fields are those of NewsReportPage."""

    title = text_field(NewsReportPage, "title", label="พาดหัว", required=True, widget=long(2))
    summary = text_field(NewsReportPage, "summary", widget=long(3))
    start_date = ThaiDateField(label="วันที่เริ่ม", required=False)
    end_date = ThaiDateField(label="ถึงวันที่ (ถ้าจัดหลายวัน)", required=False)
    venue_name = text_field(NewsReportPage, "venue_name")
    venue_subdistrict = text_field(NewsReportPage, "venue_subdistrict")
    venue_district = text_field(NewsReportPage, "venue_district")
    venue_province = text_field(NewsReportPage, "venue_province")
    is_online = forms.BooleanField(label="จัดแบบออนไลน์", required=False)
    online_platform = text_field(NewsReportPage, "online_platform")
    organiser_name = text_field(NewsReportPage, "organiser_name", label="ผู้จัด")
    organiser = forms.ModelChoiceField(
        Organisation.objects.all(), label="ผู้จัดในระบบ", required=False
    )
    project_name = text_field(NewsReportPage, "project_name", label="โครงการ")
    project = forms.ModelChoiceField(Project.objects.all(), label="โครงการในระบบ", required=False)
    batch = text_field(NewsReportPage, "batch")
    participants = forms.IntegerField(
        label="ผู้เข้าร่วม (คน)",
        required=False,
        min_value=0,
        max_value=1_000_000,
        error_messages={
            "invalid": "กรุณาใส่เป็นตัวเลข เช่น 120",
            "min_value": "จำนวนคนติดลบไม่ได้",
            "max_value": "จำนวนคนมากเกินไป กรุณาตรวจอีกครั้ง",
        },
    )
    participants_approximate = forms.BooleanField(label="โดยประมาณ", required=False)
    credit = text_field(NewsReportPage, "credit")
    links = ThaiCharField(label="ลิงก์ (บรรทัดละหนึ่ง)", required=False, widget=long(2))
    topics = SeveralField(
        Topic.objects.all(),
        label="หัวข้อ",
        gone="หัวข้อนี้ถูกลบแล้ว กรุณาเลือกใหม่",
        widget=forms.CheckboxSelectMultiple,
    )
    photos = SeveralField(IntakeFile.objects.none(), label="ภาพ", gone=PHOTO_GONE)
    lead = forms.ModelChoiceField(
        IntakeFile.objects.none(),
        label="ภาพนำ",
        required=False,
        error_messages={"invalid_choice": PHOTO_GONE},
    )
    accepted = forms.CharField(required=False, widget=forms.HiddenInput)  # guesses, by field

    def __init__(
        self, *args: Any, intake: PressIntake, candidates: Candidates, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        gone = "รายการที่เลือกถูกลบแล้ว กรุณาเลือกใหม่"
        for name, found in (("organiser", candidates.organisers), ("project", candidates.projects)):
            offer(self.fields[name], [("", AS_TYPED), *((one.pk, str(one)) for one in found)])
            self.fields[name].error_messages["invalid_choice"] = gone
        with_image = intake.files.filter(image__isnull=False).select_related("image")
        for name, files in (("photos", intake.files.photos()), ("lead", with_image)):
            self.fields[name].queryset = files  # type: ignore[attr-defined]

    @property
    def has_more(self) -> bool:
        """Whether one of the fields that texts seldom fill has something in it."""
        seldom = ("venue_subdistrict", "venue_district", "batch", "links")
        return any(self[name].value() for name in seldom)

    def clean_title(self) -> str:
        title = " ".join(self.cleaned_data["title"].split())
        if not tidy(title):  # nothing that can be seen
            raise ValidationError(self.fields["title"].error_messages["required"])
        return title

    def clean_links(self) -> list[str]:
        links = self.cleaned_data["links"].split()
        check = URLValidator(schemes=["http", "https"])
        addresses = [link if "://" in link else f"https://{link}" for link in links]
        for address in addresses:
            try:
                check(address)
            except ValidationError:
                raise ValidationError(
                    f"“{address}” ไม่ใช่ที่อยู่เว็บ ที่อยู่เว็บขึ้นต้นด้วย https:// กรุณาแก้หรือลบบรรทัดนี้"
                ) from None
            if len(address) > _LONGEST_LINK:
                raise ValidationError(
                    f"ลิงก์ “{address[:60]}…” ยาวเกิน {_LONGEST_LINK} ตัวอักษร กรุณาใช้ลิงก์ที่สั้นกว่า"
                )
        return list(dict.fromkeys(addresses))

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        first, last = given.get("start_date"), given.get("end_date")
        if last and not first and "start_date" not in self.errors:
            self.add_error("start_date", "มีวันสิ้นสุดแล้ว กรุณาใส่วันที่เริ่มด้วย")
        if first and last and last < first:
            self.add_error("end_date", "วันสิ้นสุดมาก่อนวันที่เริ่ม กรุณาตรวจวันที่ทั้งสองช่อง")
        return given


class PersonForm(forms.Form):
    """One person. Names of fields are those of Appearance."""

    use = forms.BooleanField(label="ใส่ในข่าว", required=False, initial=True)
    role = forms.ChoiceField(
        label="บทบาท", choices=Role.choices, required=False, initial=Role.ATTENDEE
    )
    more_roles = forms.MultipleChoiceField(label="บทบาทอื่น", choices=Role.choices, required=False)
    honorific = text_field(Appearance, "honorific")
    name = text_field(Appearance, "name", label="ชื่อ–นามสกุล")
    position = text_field(Appearance, "position", label="ตำแหน่ง ณ วันงาน", widget=long(1))
    organisation_name = text_field(Appearance, "organisation_name", label="หน่วยงาน")
    organisation = forms.ModelChoiceField(
        Organisation.objects.all(), label="หน่วยงานในระบบ", required=False
    )
    topic = text_field(Appearance, "topic")
    award = text_field(Appearance, "award")
    acting = forms.BooleanField(label="รักษาราชการแทน", required=False)
    former = forms.BooleanField(label="อดีต/เกษียณแล้ว", required=False)
    profile = forms.ChoiceField(
        label="โปรไฟล์",
        required=False,
        widget=AskingRadios,
        error_messages={"invalid_choice": "โปรไฟล์ที่เลือกถูกลบแล้ว กรุณาเลือกใหม่"},
    )

    def __init__(
        self,
        *args: Any,
        candidates: PersonCandidates | None = None,
        may_add_profiles: bool = False,
        guesses: Collection[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.has_guesses = any(self.add_prefix(name) in guesses for name in self.fields)
        self.candidates = candidates or PersonCandidates()
        new = [(NEW_PROFILE, "สร้างโปรไฟล์ใหม่")] if may_add_profiles else []
        if not self.candidates.people:
            self.fields["profile"].initial = NAME_ONLY
        found = [(str(m.person.pk), _described(m)) for m in self.candidates.people]
        offer(self.fields["profile"], [*found, *new, (NAME_ONLY, "ใช้แค่ชื่อ ไม่เชื่อมโปรไฟล์")])
        register = [(one.pk, str(one)) for one in self.candidates.organisations]
        offer(self.fields["organisation"], [("", AS_TYPED), *register])

    @property
    def styled_name(self) -> str:
        honorific, name = (str(self[key].value() or "") for key in ("honorific", "name"))
        return join_name(honorific, name, "")

    @property
    def role_label(self) -> str:
        return str(dict(Role.choices).get(self["role"].value(), ""))

    @property
    def is_linked(self) -> bool:
        return str(self["profile"].value() or "").isdigit()

    @property
    def asks_who(self) -> bool:
        """Whether the directory has somebody who may be meant, and nothing was chosen yet."""
        return bool(self.candidates.people) and self["profile"].value() is None

    @property
    def needs_a_look(self) -> bool:
        return self.asks_who or self.has_guesses

    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        return name if tidy(name) else ""

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not given.get("use"):  # what is wrong with somebody who was thrown out does not matter
            self.errors.clear()
            return {"use": False}
        told = (given.get("position"), given.get("topic"), given.get("award"))
        if any(told) and not given.get("name") and "name" not in self.errors:
            self.add_error("name", "กรุณาใส่ชื่อ หรือเอาบุคคลนี้ออก")
        if given.get("profile") == NEW_PROFILE and any(
            len(part) > _LONGEST_PART for part in name_parts(given.get("name") or "")
        ):
            self.add_error("name", "ชื่อนี้ยาวเกินกว่าจะสร้างโปรไฟล์ กรุณาตรวจ หรือเลือกใช้แค่ชื่อ")
        return given

    def draft(self) -> DraftPerson | None:
        """The person as confirmed, or None for one that was thrown out."""
        given = self.cleaned_data
        if not given.get("use") or not given.get("name"):
            return None
        kept = ("honorific", "name", "position", "organisation_name", "organisation", "topic")
        values = {name: given[name] for name in (*kept, "award", "acting", "former", "more_roles")}
        values["role"] = given["role"] or Role.ATTENDEE
        if given["profile"] not in {NAME_ONLY, NEW_PROFILE}:
            values["person"] = SpeakerProfilePage.objects.get(pk=given["profile"])
        return DraftPerson(values, new_profile=given["profile"] == NEW_PROFILE)


class BasePeopleFormSet(forms.BaseFormSet):
    """`form_kwargs` hold the candidates of all people in order; each form gets its own."""

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        given = super().get_form_kwargs(index)
        everybody = given.pop("candidates")
        known = index is not None and index < len(everybody)
        return given | {"candidates": everybody[index] if known else None}


PeopleFormSet = forms.formset_factory(
    PersonForm, formset=BasePeopleFormSet, extra=0, max_num=MOST_PEOPLE, absolute_max=MOST_PEOPLE
)


def draft_of(event: DraftForm, people: BasePeopleFormSet) -> Draft:
    """Return what valid forms say."""
    given = dict(event.cleaned_data)
    photos: QuerySet[IntakeFile] = given.pop("photos")
    lead: IntakeFile | None = given.pop("lead")
    chosen: list[OfficeImage] = [file.image for file in photos if file.image]
    given.pop("accepted")
    return Draft(
        topics=list(given.pop("topics")),
        links=given.pop("links"),
        photos=chosen,
        lead=lead.image if lead else next(iter(chosen), None),
        people=[person for form in people.forms if (person := form.draft())],
        fields=given,
    )


def _described(match: PersonMatch) -> str:
    """A profile as it is told from others: name and the post of that day."""
    post = match.post
    where = _post(post.title, post.organisation_name) if post else "ไม่มีตำแหน่ง ณ วันนั้น"
    near = "" if match.closeness == "same" else " (ชื่อใกล้เคียง)"
    since = f" ตั้งแต่ {format_date(post.start, style='short')}" if post and post.start else ""
    return f"{match.person.styled_name}{near} · {where}{since}"


def _post(title: str, organisation: str) -> str:
    return title if organisation in title else f"{title} {organisation}"
