"""The form of a report."""

from core.forms import EditorialPageForm


class ReportForm(EditorialPageForm):
    """An empty report opens with a paragraph to write in, not with a list of blocks."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None and "body" in self.fields:
            stream = self.instance.body.stream_block
            self.initial["body"] = stream.to_python([{"type": "rich_text", "value": ""}])
