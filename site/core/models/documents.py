from wagtail.documents.models import AbstractDocument, Document


class OfficeDocument(AbstractDocument):
    """A file to download. Own model from the start: it cannot be swapped in later."""

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = "เอกสาร"
        verbose_name_plural = "เอกสาร"
