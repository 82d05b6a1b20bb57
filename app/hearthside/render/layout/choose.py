"""Owns which function lays out which layout."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hearthside.deck.model import Layout
from hearthside.render.display_list import DisplayList
from hearthside.render.layout.agreements import lay_out_agreements
from hearthside.render.layout.beside import lay_out_beside
from hearthside.render.layout.booking import lay_out_booking
from hearthside.render.layout.breathe import lay_out_breathe
from hearthside.render.layout.columns import lay_out_columns
from hearthside.render.layout.discussion import lay_out_discussion
from hearthside.render.layout.page import Page
from hearthside.render.layout.pause import lay_out_begin, lay_out_break
from hearthside.render.layout.picture import lay_out_picture
from hearthside.render.layout.quote import lay_out_quote
from hearthside.render.layout.resources import lay_out_resources
from hearthside.render.layout.section import lay_out_section
from hearthside.render.layout.statement import lay_out_statement
from hearthside.render.layout.table import lay_out_table
from hearthside.render.layout.text import lay_out_text
from hearthside.render.layout.title import lay_out_title

_LAYOUTS: Mapping[Layout, Callable[[Page], DisplayList]] = {
    Layout.TITLE: lay_out_title,
    Layout.SECTION: lay_out_section,
    Layout.TEXT: lay_out_text,
    Layout.PICTURE: lay_out_picture,
    Layout.BESIDE: lay_out_beside,
    Layout.QUOTE: lay_out_quote,
    Layout.STATEMENT: lay_out_statement,
    Layout.COLUMNS: lay_out_columns,
    Layout.TABLE: lay_out_table,
    Layout.AGREEMENTS: lay_out_agreements,
    Layout.DISCUSSION: lay_out_discussion,
    Layout.BREATHE: lay_out_breathe,
    Layout.BREAK: lay_out_break,
    Layout.BEGIN: lay_out_begin,
    Layout.RESOURCES: lay_out_resources,
    Layout.BOOKING: lay_out_booking,
}


def lay_out(page: Page) -> DisplayList:
    """Return ``page`` laid out as its slide's content asks."""
    return _LAYOUTS[page.slide.content.layout](page)
