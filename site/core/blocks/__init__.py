"""The shared vocabulary of StreamFields. `XBlock` has key `x` and template `blocks/x.html`."""

from .body import BODY_BLOCKS, AccordionBlock, AccordionItemBlock, BodyBlock
from .dates import DateBlock, TimeBlock
from .media import DocumentBlock, EmbedBlock, PhotoBlock, PhotoRowBlock
from .people import PeopleListBlock, PersonLineBlock, QuoteBlock
from .programme import ProgrammeBlock, SessionBlock
from .text import CallOutBlock, HeadingBlock, RichTextBlock, TableBlock

__all__ = [
    "BODY_BLOCKS",
    "AccordionBlock",
    "AccordionItemBlock",
    "BodyBlock",
    "CallOutBlock",
    "DateBlock",
    "DocumentBlock",
    "EmbedBlock",
    "HeadingBlock",
    "PeopleListBlock",
    "PersonLineBlock",
    "PhotoBlock",
    "PhotoRowBlock",
    "ProgrammeBlock",
    "QuoteBlock",
    "RichTextBlock",
    "SessionBlock",
    "TableBlock",
    "TimeBlock",
]
