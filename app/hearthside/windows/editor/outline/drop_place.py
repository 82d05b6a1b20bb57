"""Owns where slides land that are dropped on the outline."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QListView

from hearthside.authoring.slide_order import movable
from hearthside.authoring.slide_steps import nearest_section_place
from hearthside.windows.editor.outline.model import OutlineModel
from hearthside.windows.editor.outline.rows import HeadingRow


class DropPlace(Struct, frozen=True):
    """``before`` which slide (its index), and at what height of the view, in logical pixels, a line shows it."""

    before: int
    line_px: int


def drop_place(view: QListView, model: OutlineModel, point: QPoint, *, by_section: bool) -> DropPlace | None:
    """Return where slides land that are dropped at ``point``; whole sections, ``by_section``, never part another one.
    None where nothing can be dropped."""
    if not model.rowCount():
        return None
    index = view.indexAt(point)
    if index.isValid():
        rect = view.visualRect(index)
        row = model.row(index.row())
        before = row.slide
        if point.y() >= rect.center().y():
            if not isinstance(row, HeadingRow):
                before += 1
            elif row.is_collapsed:
                before += row.slide_count
    else:
        before = len(model.deck.slides) if point.y() > 0 else 0
    allowed = movable(model.deck)
    before = min(max(before, allowed.start), allowed.stop)
    if by_section:
        before = nearest_section_place(model.deck, before)
    return DropPlace(before, _line_px(view, model, before))


def _line_px(view: QListView, model: OutlineModel, before: int) -> int:
    """Return the height of the gap above slide ``before``, and above the heading over it."""
    if before >= len(model.deck.slides):
        return view.visualRect(model.index(model.rowCount() - 1)).bottom()
    row = model.row_of_slide(before)
    section = model.deck.slides[before].section
    if section is not None and model.deck.sections[section].first_slide == before:
        row = model.row_of_section(section)
    return view.visualRect(model.index(row)).top()
