"""Owns which function lays out which layout.

Each is imported with the first slide that has it: a start need not wait for fifteen layouts that it does not show.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hearthside.deck.model import Layout
from hearthside.render.display_list import DisplayList
from hearthside.render.layout.page import Page


def lay_out(page: Page) -> DisplayList:
    """Return ``page`` laid out as its slide's content asks."""
    return _LAYOUTS[page.slide.content.layout](page)


def _title(page: Page) -> DisplayList:
    from hearthside.render.layout.title import lay_out_title

    return lay_out_title(page)


def _section(page: Page) -> DisplayList:
    from hearthside.render.layout.section import lay_out_section

    return lay_out_section(page)


def _text(page: Page) -> DisplayList:
    from hearthside.render.layout.text import lay_out_text

    return lay_out_text(page)


def _picture(page: Page) -> DisplayList:
    from hearthside.render.layout.picture import lay_out_picture

    return lay_out_picture(page)


def _beside(page: Page) -> DisplayList:
    from hearthside.render.layout.beside import lay_out_beside

    return lay_out_beside(page)


def _quote(page: Page) -> DisplayList:
    from hearthside.render.layout.quote import lay_out_quote

    return lay_out_quote(page)


def _statement(page: Page) -> DisplayList:
    from hearthside.render.layout.statement import lay_out_statement

    return lay_out_statement(page)


def _columns(page: Page) -> DisplayList:
    from hearthside.render.layout.columns import lay_out_columns

    return lay_out_columns(page)


def _table(page: Page) -> DisplayList:
    from hearthside.render.layout.table import lay_out_table

    return lay_out_table(page)


def _agreements(page: Page) -> DisplayList:
    from hearthside.render.layout.agreements import lay_out_agreements

    return lay_out_agreements(page)


def _discussion(page: Page) -> DisplayList:
    from hearthside.render.layout.discussion import lay_out_discussion

    return lay_out_discussion(page)


def _breathe(page: Page) -> DisplayList:
    from hearthside.render.layout.breathe import lay_out_breathe

    return lay_out_breathe(page)


def _break(page: Page) -> DisplayList:
    from hearthside.render.layout.pause import lay_out_break

    return lay_out_break(page)


def _begin(page: Page) -> DisplayList:
    from hearthside.render.layout.pause import lay_out_begin

    return lay_out_begin(page)


def _resources(page: Page) -> DisplayList:
    from hearthside.render.layout.resources import lay_out_resources

    return lay_out_resources(page)


def _booking(page: Page) -> DisplayList:
    from hearthside.render.layout.booking import lay_out_booking

    return lay_out_booking(page)


_LAYOUTS: Mapping[Layout, Callable[[Page], DisplayList]] = {
    Layout.TITLE: _title,
    Layout.SECTION: _section,
    Layout.TEXT: _text,
    Layout.PICTURE: _picture,
    Layout.BESIDE: _beside,
    Layout.QUOTE: _quote,
    Layout.STATEMENT: _statement,
    Layout.COLUMNS: _columns,
    Layout.TABLE: _table,
    Layout.AGREEMENTS: _agreements,
    Layout.DISCUSSION: _discussion,
    Layout.BREATHE: _breathe,
    Layout.BREAK: _break,
    Layout.BEGIN: _begin,
    Layout.RESOURCES: _resources,
    Layout.BOOKING: _booking,
}
