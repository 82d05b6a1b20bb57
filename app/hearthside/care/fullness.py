"""Owns the hint at slides with so many words that people read while somebody speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearthside.deck.blocks import Block, CodeBlock, ItemList, Paragraph, Quotation, Sides, Subheading, Table, plain
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.model import Slide
from hearthside.tr import tr

MOST_WORDS = 60
"""Words below a heading. At reading speed (about 230 a minute) that is a quarter of a minute of silence."""


def report_fullness(slide: Slide, log: FaultLog) -> None:
    """Hint at a slide with more than MOST_WORDS words below its heading."""
    count = sum(len(text.split()) for text in texts(slide.content.blocks))
    if count <= MOST_WORDS:
        return
    message = tr("There are {count} words on this slide, so people read while you speak.").format(count=count)
    mend = tr("Keep the few that carry it, up to about {most}, and move the others into the notes.")
    place = slide.heading_place
    log.hint("many-words", place, message, mend.format(most=MOST_WORDS))


def texts(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield what can be read in ``blocks``, however deep; pictures and their captions are not read but seen."""
    for block in blocks:
        match block:
            case Paragraph(runs=runs) | Subheading(runs=runs):
                yield plain(runs)
            case CodeBlock(text=text):
                yield text
            case Table():
                for row in (block.header, *block.rows):
                    yield from map(plain, row)
            case ItemList():
                for item in block.items:
                    yield from texts(item.blocks)
            case Quotation():
                yield from texts(block.blocks)
                yield plain(block.attribution)
            case Sides():
                yield from texts((*block.left, *block.right))
