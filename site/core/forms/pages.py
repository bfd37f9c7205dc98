"""What every page form of the editor shares."""

from wagtail.admin.forms import WagtailAdminPageForm


class EditorialPageForm(WagtailAdminPageForm):
    """Says in Thai what a page still lacks, next to the field."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.error_messages["required"] = f"กรุณาใส่{field.label or name}"
        if "slug" in self.fields:
            # Left empty it is made from the headline (BasePage), live page or not.
            self.fields["slug"].required = False
        if "title" in self.fields:
            self.fields["title"].error_messages["max_length"] = (
                "พาดหัวยาว %(show_value)d ตัวอักษร ใส่ได้ไม่เกิน %(limit_value)d กรุณาย่อให้สั้นลง"
            )
