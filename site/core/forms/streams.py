"""What is wrong in a StreamField, for the list above the form."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from wagtail.blocks import (
    ListBlockValidationError,
    StreamBlockValidationError,
    StructBlockValidationError,
)


def say_in_thai(error: StreamBlockValidationError, label: str) -> None:
    """Replace Wagtail's "Validation error in StreamBlock" by what is wrong in the blocks.

    An empty stream is told by its `label`: "กรุณาใส่เนื้อข่าว".
    """
    for own in error.non_block_errors.as_data():
        if own.message == gettext("This field is required."):
            own.message = f"กรุณาใส่{label}"
    error.message = " ".join(dict.fromkeys(_messages(error)))


def _messages(error: ValidationError) -> Iterator[str]:
    """Yield the messages of all blocks below, the outermost first."""
    if not isinstance(
        error, StreamBlockValidationError | StructBlockValidationError | ListBlockValidationError
    ):
        yield from error.messages
        return
    yield from error.non_block_errors
    for child in error.block_errors.values():
        yield from _messages(child)
