"""Owns which function lays out which layout."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hearthside.deck.model import Layout
from hearthside.render.display_list import DisplayList
from hearthside.render.layout.beside import lay_out_beside
from hearthside.render.layout.page import Page
from hearthside.render.layout.section import lay_out_section
from hearthside.render.layout.statement import lay_out_statement
from hearthside.render.layout.text import lay_out_text
from hearthside.render.layout.title import lay_out_title

_LAYOUTS: Mapping[Layout, Callable[[Page], DisplayList]] = {
    Layout.TITLE: lay_out_title,
    Layout.SECTION: lay_out_section,
    Layout.TEXT: lay_out_text,
    Layout.BESIDE: lay_out_beside,
    Layout.STATEMENT: lay_out_statement,
}


def lay_out(page: Page) -> DisplayList:
    """Return ``page`` laid out as its slide's content asks."""
    return _LAYOUTS.get(page.slide.content.layout, lay_out_text)(page)
