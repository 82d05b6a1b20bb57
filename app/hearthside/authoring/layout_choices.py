"""Owns which layouts can be chosen for a slide, and what people call them."""

from __future__ import annotations

from collections.abc import Iterator

from hearthside.deck.blocks import Block, ItemList, Picture, Sides, Table
from hearthside.deck.layout_choice import Features, choose_layout
from hearthside.deck.model import Deck, Layout, Slide
from hearthside.tr import tr

ANYTIME = (Layout.TEXT, Layout.STATEMENT, Layout.QUOTE)
"""Layouts that suit any words; others need what they are made for."""


def layout_choices(deck: Deck, slide: Slide) -> tuple[Layout, ...]:
    """Return the layouts that make sense for ``slide`` as it reads now; none for one with a clock, which has its own.

    A layout that the text names is among them, whatever it is.
    """
    if slide.activity is not None:
        return ()
    return tuple(dict.fromkeys(_fitting(deck, slide)))


def automatic_layout(slide: Slide) -> Layout:
    """Return the layout that ``slide`` has without ``layout=``: its own title slide and end screen keep theirs."""
    if "layout" not in slide.attributes.named:
        return slide.content.layout
    features = Features(
        activity=slide.activity,
        is_title=False,
        is_booking=False,
        starts_section=slide.starts_section,
        title_text=slide.title_text,
    )
    return choose_layout(features, slide.content.blocks)


def layout_words(layout: Layout) -> str:
    """Return what people call ``layout``."""
    return {
        Layout.TITLE: tr("title"),
        Layout.SECTION: tr("section"),
        Layout.TEXT: tr("text"),
        Layout.PICTURE: tr("picture"),
        Layout.BESIDE: tr("text and picture"),
        Layout.QUOTE: tr("quotation"),
        Layout.STATEMENT: tr("statement"),
        Layout.COLUMNS: tr("two columns"),
        Layout.TABLE: tr("table"),
        Layout.AGREEMENTS: tr("agreements"),
        Layout.DISCUSSION: tr("discussion"),
        Layout.BREATHE: tr("breathing"),
        Layout.BREAK: tr("break"),
        Layout.BEGIN: tr("before the start"),
        Layout.RESOURCES: tr("places to find help"),
        Layout.BOOKING: tr("booking"),
    }[layout]


def named_layout(slide: Slide) -> Layout | None:
    """Return the layout that the text names for ``slide``, None where it names none that there is."""
    try:
        return Layout(slide.attributes.named.get("layout", "").casefold())
    except ValueError:
        return None


def _fitting(deck: Deck, slide: Slide) -> Iterator[Layout]:
    blocks = slide.content.blocks
    yield from ANYTIME
    if _has(blocks, Picture):
        yield from (Layout.PICTURE, Layout.BESIDE)
    for kind, layout in ((Sides, Layout.COLUMNS), (Table, Layout.TABLE), (ItemList, Layout.AGREEMENTS)):
        if _has(blocks, kind):
            yield layout
    if _has(blocks, ItemList):
        yield Layout.RESOURCES
    yield Layout.SECTION
    if slide.number >= len(deck.slides) - 1:
        yield Layout.BOOKING
    named = named_layout(slide)
    if named is not None:
        yield named


def _has(blocks: tuple[Block, ...], kind: type[Block]) -> bool:
    return any(isinstance(block, kind) for block in blocks)
