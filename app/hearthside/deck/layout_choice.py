"""Owns which layout a slide gets from its content, where its author does not say so with ``layout=``, and what one that
was asked for lacks.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from hearthside.deck.activities import Activity, Begin, Break, Breathe
from hearthside.deck.blocks import Block, ItemList, Paragraph, Picture, Quotation, Sides, Table, plain
from hearthside.deck.model import Layout
from hearthside.tr import tr

_LONGEST_STATEMENT = 160
"""Characters that can stand alone on a slide in large type."""

_AGREEMENTS = frozenset({"agreements", "our agreements", "agreements for tonight", "our agreements for tonight"})
_RESOURCES = frozenset({"resources"})


class Features(Struct, frozen=True):
    """What the choice looks at."""

    activity: Activity | None
    is_title: bool
    is_booking: bool
    starts_section: bool
    title_text: str


def choose_layout(features: Features, blocks: Sequence[Block]) -> Layout:
    """Return the layout that suits what stands on the slide."""
    if features.is_title:
        return Layout.TITLE
    if features.is_booking:
        return Layout.BOOKING
    if features.activity is not None:
        return layout_of(features.activity)
    if features.starts_section:
        return Layout.SECTION
    return _by_heading(features.title_text, blocks) or _by_blocks(features.title_text, blocks)


def layout_of(activity: Activity) -> Layout:
    """Return the one layout that can show ``activity``."""
    if isinstance(activity, Breathe):
        return Layout.BREATHE
    if isinstance(activity, Break):
        return Layout.BREAK
    return Layout.BEGIN if isinstance(activity, Begin) else Layout.DISCUSSION


def lacking(layout: Layout, blocks: Sequence[Block], *, has_picture: bool) -> tuple[str, str] | None:
    """Return what a slide lacks that is to be laid out as ``layout`` and the mend, None where it lacks nothing."""
    if layout in (Layout.PICTURE, Layout.BESIDE) and not has_picture:
        return tr("a picture"), tr("Write one: ![what it shows](art/picture.svg)")
    if layout is Layout.TABLE and not any(isinstance(block, Table) for block in blocks):
        return tr("a table"), tr("Write one, with | between its columns.")
    if layout is Layout.COLUMNS and not any(isinstance(block, Sides) for block in blocks):
        return tr("two sides"), tr("Write one between ::: left and :::, and one between ::: right and :::")
    return None


def _by_heading(title_text: str, blocks: Sequence[Block]) -> Layout | None:
    """Two headings are words of the format: under them stands the list that every evening has."""
    if not any(isinstance(block, ItemList) for block in blocks):
        return None
    words = title_text.casefold()
    if words in _AGREEMENTS:
        return Layout.AGREEMENTS
    return Layout.RESOURCES if words in _RESOURCES else None


def _by_blocks(title_text: str, blocks: Sequence[Block]) -> Layout:
    if any(isinstance(block, Sides) for block in blocks):
        return Layout.COLUMNS
    if any(isinstance(block, Table) for block in blocks):
        return Layout.TABLE
    if any(isinstance(block, Picture) for block in blocks):
        return Layout.PICTURE if all(isinstance(block, Picture) for block in blocks) else Layout.BESIDE
    if blocks and all(isinstance(block, Quotation) for block in blocks):
        return Layout.QUOTE
    if not blocks:
        return Layout.STATEMENT if title_text else Layout.TEXT
    return Layout.STATEMENT if not title_text and _is_short(blocks) else Layout.TEXT


def _is_short(blocks: Sequence[Block]) -> bool:
    first = blocks[0]
    return len(blocks) == 1 and isinstance(first, Paragraph) and len(plain(first.runs)) <= _LONGEST_STATEMENT
