"""The screen on which text and files come in, and what its script asks for."""

from functools import partial
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin import messages

from accounts.models import User
from core.pictures import picture_url
from news.intake import opening, removing, texts, uploads
from news.intake.access import DeskMixin
from news.models import IntakeFile, PressIntake

THUMBNAIL = "fill-240x160|format-jpeg"
OPEN_FOR = 5.0  # seconds of one request, after which the browser asks again


def begin(user: User) -> PressIntake:
    return PressIntake.objects.create(owner=user)


class ReceiveView(DeskMixin, TemplateView):
    """Paste or drop. Works without its script too: then all comes in one form."""

    template_name = "news/desk/intake/receive.html"

    @cached_property
    def intake(self) -> PressIntake:
        return super().intake if "pk" in self.kwargs else PressIntake()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.intake.is_made:
            return redirect(self.intake.url)
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        intake = self.intake if self.intake.pk else begin(request.user)  # type: ignore[arg-type]
        if request.headers.get("Accept") == "application/json":
            return JsonResponse({"url": reverse("intake_receive", args=[intake.pk])})
        if intake.is_made:
            return redirect(intake.url)
        problem = self._keep(intake)
        if problem or not intake.text.strip():
            messages.error(request, problem or "กรุณาวางข้อความข่าว หรือส่งไฟล์ Word ก่อน")
            return redirect("intake_receive", intake.pk)
        return redirect("intake_check", intake.pk)

    def _keep(self, intake: PressIntake) -> str:
        """Keep text and files of a whole form; return what was wrong with any of it."""
        problems = list(filter(None, map(partial(_take_in, intake), self._files)))
        text = self.request.POST.get("text", "")
        try:
            if text.strip() or not self._files:  # else it may be that of the file
                texts.keep_text(intake=intake, text=text)
        except texts.TextError as error:
            problems.append(str(error))
        intake.refresh_from_db()
        return " ".join(problems)

    @property
    def _files(self) -> list[UploadedFile]:
        return self.request.FILES.getlist("files")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        intake = self.intake
        files = intake.files.select_related("image").order_by("pk") if intake.pk else ()
        return super().get_context_data(**kwargs) | {
            "intake": intake,
            "files": [as_json(file) for file in files if not file.is_inline],
            "limits": {
                "photos": uploads.MOST_PHOTOS,
                "bytes": uploads.MOST_BYTES,
                "piece": uploads.PIECE,
                "text": texts.LONGEST,
            },
            "accept": ",".join(
                sorted(suffix for known in uploads.KINDS.values() for suffix in known)
            ),
        }


def _take_in(intake: PressIntake, upload: UploadedFile) -> str:
    """Keep and open one file of a form; return what was wrong with it."""
    try:
        file = uploads.receive_whole(intake=intake, upload=upload)
        opening.open_all(file)
        reason = file.reason
    except uploads.RefusedFileError as error:
        reason = str(error)
    return f"{upload.name}: {reason}" if reason else ""


class TextView(DeskMixin):
    """Keeps the text while it is being written; DELETE throws the Word file's text away."""

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        try:
            texts.keep_text(intake=self.intake, text=request.POST.get("text", ""))
        except texts.TextError as error:
            return JsonResponse({"problem": str(error)}, status=400)
        return JsonResponse({})

    def delete(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if self.intake.is_made:
            return refused(uploads.MADE)
        removing.forget_text(intake=self.intake)
        return JsonResponse({})


class FilesView(DeskMixin):
    """POST announces a file; the answer says how much of it is here already."""

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        given = request.POST
        try:
            size, modified = int(given.get("size", "")), int(given.get("modified", "0"))
            file = uploads.announce(
                intake=self.intake, name=given.get("name", ""), size=size, modified=modified
            )
        except uploads.RefusedFileError as error:
            return refused(str(error))
        except ValueError:
            return refused("ข้อมูลของไฟล์ไม่ครบ กรุณาเปิดหน้านี้ใหม่แล้วลองอีกครั้ง")
        return JsonResponse(as_json(file))


class FileView(DeskMixin):
    """PATCH brings a piece, DELETE takes the file out again. Nothing, once the report is made."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return super().dispatch(request, *args, **kwargs)
        except (IntakeFile.DoesNotExist, IntegrityError):
            raise Http404 from None  # taken out by another request

    @cached_property
    def file(self) -> IntakeFile:
        files = self.intake.files.select_related("image")
        return get_object_or_404(files, pk=self.kwargs["file"])

    def patch(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if self.intake.is_made:
            return refused(uploads.MADE)
        try:
            offset = int(request.headers.get("Upload-Offset", ""))
            piece = _read(request, uploads.PIECE)
            return JsonResponse(
                as_json(uploads.receive(file=self.file, offset=offset, piece=piece))
            )
        except uploads.WrongOffsetError as error:
            return JsonResponse({"received": error.received}, status=409)
        except ValueError:
            return refused("ส่งไฟล์ไม่ถูกลำดับ กรุณาเปิดหน้านี้ใหม่แล้วลองอีกครั้ง")

    def delete(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if self.intake.is_made:
            return refused(uploads.MADE)
        removing.take_out(file=self.file)
        return JsonResponse({})


class OpenView(FileView):
    """POST opens what has arrived, for a few seconds; `is_settled` says whether all is done."""

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if self.intake.is_made:
            return refused(uploads.MADE)
        found = opening.open_some(self.file, seconds=OPEN_FOR)
        self.intake.refresh_from_db()
        text = {"text": self.intake.text, "source_name": self.intake.source_name}
        is_text = self.file.kind == IntakeFile.Kind.TEXT and self.file.is_settled
        return JsonResponse(
            as_json(self.file)
            | {"contents": [as_json(file) for file in found if not file.is_inline]}
            | (text if is_text else {})
        )


def as_json(file: IntakeFile) -> dict[str, Any]:
    return {
        "id": file.pk,
        "parent": file.parent_id,
        "name": file.name,
        "kind": file.kind,
        "size": file.size,
        "modified": file.modified,
        "received": file.received,
        "state": file.state,
        "reason": file.reason,
        "entries": file.entries,
        "opened": file.place if file.kind == IntakeFile.Kind.ARCHIVE else 0,
        "thumbnail": picture_url(file.image, THUMBNAIL) if file.image else "",
    }


def refused(reason: str) -> JsonResponse:
    return JsonResponse({"reason": reason}, status=422)


def _read(request: HttpRequest, most: int) -> bytes:
    """Read up to `most` bytes of a body. What came before the connection broke is worth keeping."""
    pieces: list[bytes] = []
    try:
        while most > 0 and (piece := request.read(min(most, 65_536))):
            pieces.append(piece)
            most -= len(piece)
    except UnreadablePostError:
        pass
    return b"".join(pieces)
