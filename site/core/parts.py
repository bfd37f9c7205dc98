"""The parts of a page as a reader sees them: what a search result can name and lead to.

Bodies are read as they are stored. As values they would ask the database for every photograph,
document and person in them, page by page.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.rich_text import get_text_for_indexing

_HEADING = "heading"


class Part(NamedTuple):
    """A stretch of a page. `anchor` is the id of an element of the page, "" for its top, and
    `heading` is what stands there, "" for the opening."""

    text: str
    heading: str = ""
    anchor: str = ""


def parts_of_body(body: blocks.StreamValue) -> Iterator[Part]:
    """Divide a body at its headings."""
    texts: list[str] = []
    heading, anchor = "", ""
    for raw in body.raw_data:
        if raw["type"] == _HEADING:
            yield Part("\n".join(texts), heading, anchor)
            texts, heading, anchor = [], raw["value"]["text"], anchor_of(_HEADING, raw.get("id"))
        texts += words_of(body.stream_block.child_blocks.get(raw["type"]), raw["value"])
    yield Part("\n".join(texts), heading, anchor)


def words_of_stream(stream: blocks.StreamValue) -> list[str]:
    """All that can be read in a stream."""
    return list(words_of(stream.stream_block, list(stream.raw_data)))


def words_of(block: blocks.Block | None, raw: Any) -> Iterator[str]:
    """Yield what can be read in a block, from what is stored of it."""
    if isinstance(block, TableBlock):
        yield from (" ".join(filter(None, row)) for row in (raw or {}).get("data") or [])
    elif isinstance(block, blocks.RichTextBlock):
        yield get_text_for_indexing(raw or "")
    elif isinstance(block, blocks.CharBlock | blocks.TextBlock):
        yield raw or ""
    else:
        for child, value in _inside(block, raw):
            yield from words_of(child, value)


def _inside(block: blocks.Block | None, raw: Any) -> Iterator[tuple[blocks.Block | None, Any]]:
    """Yield the blocks that a block holds, each with what is stored of it."""
    if isinstance(block, blocks.StructBlock):
        yield from ((child, raw.get(name)) for name, child in block.child_blocks.items())
    elif isinstance(block, blocks.ListBlock):
        yield from ((block.child_block, _item(item)) for item in raw or [])
    elif isinstance(block, blocks.StreamBlock):
        kinds = block.child_blocks
        yield from ((kinds.get(child["type"]), child["value"]) for child in raw or [])


def _item(item: Any) -> Any:
    """Lists were stored as bare values before they had ids."""
    return item["value"] if isinstance(item, dict) and item.get("type") == "item" else item


def anchor_of(block_type: str, block_id: str | None) -> str:
    """The id of a heading in its page: that of its block, which it keeps when others move."""
    return f"part-{block_id[:8]}" if block_type == _HEADING and block_id else ""


def worded(parts: Iterable[Part]) -> list[Part]:
    """Those with any text."""
    return [part for part in parts if part.text.strip()]
