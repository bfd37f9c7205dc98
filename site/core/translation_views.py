"""wagtail-localize's two ways of publishing that do not ask whether one may publish.

An alias shows at once what its source shows; and translations are updated "and published" by
whoever may submit pages for translation. Both stay, for those who may publish the page itself.
"""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from wagtail.models import Page
from wagtail_localize.views import convert
from wagtail_localize.views.update_translations import (
    UpdateTranslationsForm,
    UpdateTranslationsView,
)


def convert_to_alias(request: HttpRequest, page_id: int) -> HttpResponse:
    page = get_object_or_404(Page, pk=page_id)
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    return convert.convert_to_alias(request, page_id)


class GuardedUpdateTranslationsView(UpdateTranslationsView):
    def get_form(self) -> UpdateTranslationsForm:
        form = super().get_form()
        if not self._may_publish_all():
            form.fields["publish_translations"].disabled = True
            form.fields["publish_translations"].help_text = "มีคำแปลที่ต้องรออนุมัติก่อนเผยแพร่ครั้งแรก"
        return form

    def _may_publish_all(self) -> bool:
        return all(
            translation.get_target_instance().permissions_for_user(self.request.user).can_publish()
            for translation in self.object.translations.filter(enabled=True)
        )
