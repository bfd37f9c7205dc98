"""English pages, made through wagtail-localize as a translator would make them."""

from django.contrib.auth.models import AbstractUser
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from demo.loading.content import read
from demo.loading.publishing import publish


def load_translations(translator: AbstractUser) -> None:
    """Translate the pages named in translations.yaml, parents first; skip those done."""
    english, _ = Locale.objects.get_or_create(language_code="en")
    glossary = read("translations")["strings"]
    for slug in read("translations")["pages"]:
        page = Page.objects.get(slug=slug, locale=Locale.get_default()).specific
        if not page.has_translation(english):
            translate(page, english, glossary, translator)


def translate(
    page: Page, locale: Locale, glossary: dict[str, str], translator: AbstractUser
) -> Page:
    """Submit `page` for translation, fill every text found in `glossary`, and publish it."""
    source, _ = TranslationSource.get_or_create_from_instance(page)
    translation, _ = Translation.objects.get_or_create(source=source, target_locale=locale)
    for segment in StringSegment.objects.filter(source=source).select_related("string", "context"):
        if text := glossary.get(segment.string.data):
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                locale=locale,
                context=segment.context,
                defaults={"data": text, "last_translated_by": translator},
            )
    # Published here: with `publish=True` it waits for the commit, holding a copy of the page from
    # before it had children, and then writes that copy's count of them.
    translation.save_target(user=translator, publish=False)
    return publish(page.get_translation(locale), translator)
