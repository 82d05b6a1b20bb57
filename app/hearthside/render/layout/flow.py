"""Owns setting a slide's body: blocks one under another in a column, at one size of type."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import QRectF

from hearthside.deck.blocks import (
    Block,
    CodeBlock,
    Inline,
    ItemList,
    ListItem,
    Paragraph,
    Picture,
    Quotation,
    Run,
    Sides,
    Subheading,
    Table,
    plain,
)
from hearthside.render.display_list import Disc, Item, PlacedText, Plate
from hearthside.render.face import Face, Family
from hearthside.render.layout.grid import BODY_PX
from hearthside.render.layout.page import Faces, Page
from hearthside.render.layout.picture_box import picture_items
from hearthside.render.layout.tables import LEAST_PADDING, TablePlace, table_items
from hearthside.render.picture_ref import PictureRef
from hearthside.render.text_setting import Align, Breaks, TextBlock, is_right_to_left, set_text, words

_DEEPEST_INDENT = 3
_DEEPEST = 40
"""Lists in lists in lists: deeper ones are set as text of their own without a further level."""
_MOST_CODE_LINES = 60
_INLINE_PICTURE_HEIGHT = 420.0


class _Place(Struct, frozen=True):
    """Where a block goes, and from which reveal on."""

    x: float
    width: float
    level: int = 0
    step: int = 0

    def indented(self, indent: float, step: int) -> _Place:
        return _Place(self.x + indent, self.width - indent, self.level + 1, max(step, self.step))


class Flow(Struct, kw_only=True):
    """A column being filled. ``y`` is where the next block may start; lengths are logical units."""

    page: Page
    faces: Faces
    x: float
    y: float
    width: float
    size_px: float = BODY_PX
    soft: bool = False
    picture_height: float = _INLINE_PICTURE_HEIGHT
    row_padding: float = LEAST_PADDING
    items: list[Item] = field(default_factory=list)
    bottom: float = 0.0
    """The lowest edge of what is placed, without the gap that would follow."""

    def add(self, blocks: Sequence[Block]) -> None:
        """Place ``blocks`` below what is there."""
        self._blocks(blocks, _Place(self.x, self.width))

    def _blocks(self, blocks: Sequence[Block], place: _Place) -> None:
        for block in blocks:
            self._block(block, replace(place, step=max(place.step, block.step)))

    def _block(self, block: Block, place: _Place) -> None:
        if isinstance(block, Paragraph):
            self._paragraph(block.runs, self._face(), place)
        elif isinstance(block, Subheading):
            self._subheading(block, place)
        elif isinstance(block, ItemList):
            self._list(block, place)
        elif isinstance(block, Quotation):
            self._quotation(block, place)
        elif isinstance(block, CodeBlock):
            self._code(block, place)
        elif isinstance(block, Table):
            self._table(block, place)
        elif isinstance(block, Picture):
            self._picture(block, place)
        elif isinstance(block, Sides):
            self._blocks((*block.left, *block.right), place)

    def _face(self) -> Face:
        return self.faces.body(self.size_px, soft=self.soft)

    def _set(self, runs: Inline, face: Face, width: float, align: Align = Align.LEADING) -> TextBlock:
        return set_text(self.page.fonts, runs, face, width, breaks=Breaks.TIDY, align=align)

    def _advance(self, bottom: float, gap: float) -> None:
        self.bottom = max(self.bottom, bottom)
        self.y = bottom + gap

    def _paragraph(self, runs: Inline, face: Face, place: _Place) -> None:
        measure = min(place.width, self.page.measure(face.size_px))
        text = self._set(runs, face, measure)
        x = place.x + place.width - measure if text.right_to_left else place.x
        self.items.append(PlacedText(text=text, x=x, y=self.y, step=place.step))
        self._advance(self.y + text.height, self.size_px * 0.72)

    def _subheading(self, block: Subheading, place: _Place) -> None:
        size_px = self.size_px * (1.14 if block.level <= 3 else 1.0)
        face = replace(self.faces.title(size_px), leading_px=size_px * 1.25)
        text = set_text(self.page.fonts, block.runs, face, place.width, breaks=Breaks.EVEN)
        if self.items:
            self.y += self.size_px * 0.2
        self.items.append(PlacedText(text=text, x=place.x, y=self.y, step=place.step))
        self._advance(self.y + text.height, self.size_px * 0.3)

    def _list(self, block: ItemList, place: _Place) -> None:
        if place.level > _DEEPEST:
            return
        indent = self._indent(block)
        if place.level > _DEEPEST_INDENT:
            place = replace(place, x=place.x - indent, width=place.width + indent)
        gap = self.size_px * (0.62 if place.level == 0 else 0.24)
        for index, item in enumerate(block.items):
            first, top = len(self.items), self.y
            inside = place.indented(indent, item.step)
            if _starts_from_the_right(item):
                inside = replace(inside, x=place.x)
            self._blocks(item.blocks, inside)
            lead = next((placed for placed in self.items[first:] if isinstance(placed, PlacedText)), None)
            if lead is not None and lead.text.baselines and lead.y <= top + self.size_px:
                self.items.append(self._marker(block, index, lead, replace(place, step=inside.step)))
            self.y = max(self.bottom, top + (0 if item.blocks else self.size_px)) + gap
        self.y = max(self.bottom, self.y - gap) + self.size_px * (0.72 if place.level == 0 else 0.5)

    def _indent(self, block: ItemList) -> float:
        if not block.ordered:
            return self.size_px * 0.96
        digits = len(str(block.start + len(block.items) - 1))
        return self.size_px * (0.62 + 0.6 * digits)

    def _marker(self, block: ItemList, index: int, lead: PlacedText, place: _Place) -> Item:
        """Return what hangs before a list item: a disc, a ring on deeper levels, or the item's number."""
        baseline = lead.y + lead.text.baselines[0]
        colour = self.faces.voices[index % 3]
        if block.ordered:
            face = replace(self._face(), family=Family.STRONG, colour=colour, tabular=True)
            number = set_text(self.page.fonts, words(f"{block.start + index}."), face, 400)
            x = place.x + place.width - number.width if lead.text.right_to_left else place.x
            return PlacedText(text=number, x=x, y=baseline - number.baselines[0], step=place.step)
        radius = self.size_px * (0.2 if place.level == 0 else 0.15)
        right_edge = place.x + place.width
        is_outlined = place.level > 0
        return Disc(
            x=right_edge - radius if lead.text.right_to_left else place.x + radius,
            y=baseline - lead.text.x_height / 2,
            radius=radius,
            fill=None if is_outlined else colour,
            outline=colour if is_outlined else None,
            outline_width=self.size_px * 0.07,
            step=place.step,
        )

    def _quotation(self, block: Quotation, place: _Place) -> None:
        if place.level > _DEEPEST:
            return
        top = self.y
        inside = place.indented(self.size_px * 0.96, block.step)
        self._blocks(block.blocks, inside)
        if block.attribution:
            self.y = self.bottom + self.size_px * 0.2
            face = self.faces.body(max(36.0, self.size_px * 0.85), soft=True)
            self._paragraph((Run("— "), *block.attribution), face, inside)
        if self.bottom > top:
            inset = self.size_px * 0.14
            rule = QRectF(place.x, top + inset, 6, self.bottom - top - 2 * inset)
            self.items.append(Plate(rect=rule, fill=self.faces.accent, corner=3, step=place.step))

    def _code(self, block: CodeBlock, place: _Place) -> None:
        pad, top = self.size_px * 0.6, self.y
        plate_at = len(self.items)
        self.y += pad * 0.7
        face = self.faces.body(max(36.0, self.size_px * 0.9))
        for line in block.text.rstrip("\n").expandtabs(4).split("\n")[:_MOST_CODE_LINES]:
            # The bundled face is proportional: wider spaces keep the steps of an indentation visible.
            stripped = line.lstrip(" ")
            shown = "\u2002" * (len(line) - len(stripped)) + stripped
            text = set_text(self.page.fonts, words(shown or " "), face, place.width - 2 * pad)
            self.items.append(PlacedText(text=text, x=place.x + pad, y=self.y, step=place.step))
            self.y += text.height
        bottom = self.y + pad * 0.7
        rect = QRectF(place.x, top, place.width, bottom - top)
        self.items.insert(plate_at, Plate(rect=rect, fill=self.faces.code_ground, corner=14, step=place.step))
        self._advance(bottom, self.size_px * 0.72)

    def _table(self, block: Table, place: _Place) -> None:
        at = TablePlace(place.x, self.y, place.width, self.size_px, self.row_padding, place.step)
        items, height = table_items(self.page, self.faces, block, at)
        self.items += items
        self._advance(self.y + height, self.size_px * 0.72)

    def _picture(self, block: Picture, place: _Place) -> None:
        found = self.page.picture(block)
        height = self.picture_height
        height = min(height, place.width / found.proportion if isinstance(found, PictureRef) else 260.0)
        box = QRectF(place.x, self.y, place.width, height)
        self.items += picture_items(self.page, block, box, place.step, leading=True)
        self._advance(self.y + height, self.size_px * 0.72)


def _starts_from_the_right(item: ListItem) -> bool:
    first = item.blocks[0] if item.blocks else None
    return isinstance(first, Paragraph) and is_right_to_left(plain(first.runs))
