"""Owns how the deck's text looks where it is typed: its colours as far as they are seen, its size and its measure."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent, QTextBlock, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from hearthside.render.fonts import BODY_FAMILY
from hearthside.windows.editor.text.colours import TextColours
from hearthside.windows.editor.text.line_book import LineBook

_WIDEST_CHARACTERS = 80
"""A line of more is hard to read; in a wider column the rest stays white."""


class DressedView(QPlainTextEdit):
    """A plain text view that colours the lines of ``book`` when they are painted."""

    def __init__(self, book: LineBook, colours: TextColours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._colours = colours
        self._font_px = 0
        self._margin_px = 0
        self._is_right_to_left = False
        self.setObjectName("deckText")
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setCursorWidth(2)
        self.verticalScrollBar().setSingleStep(1)

    def set_text_px(self, font_px: int, margin_px: int) -> None:
        """Show text of that size, with that much white around it, in a measure that is good to read."""
        self._margin_px = margin_px
        if font_px != self._font_px:
            self._font_px = font_px
            self.setStyleSheet(f'#deckText {{ font-family: "{BODY_FAMILY}"; font-size: {font_px}px; }}')
        self._set_measure()

    def set_right_to_left(self, is_right_to_left: bool) -> None:
        """Have lines begin at the right edge: Qt's plain text view turns their words round, but leaves them where
        they are."""
        if is_right_to_left == self._is_right_to_left:
            return
        self._is_right_to_left = is_right_to_left
        option = self.document().defaultTextOption()
        option.setAlignment(Qt.AlignmentFlag.AlignRight if is_right_to_left else Qt.AlignmentFlag.AlignLeft)
        self.document().setDefaultTextOption(option)
        self._set_measure()

    def visible_lines(self) -> range:
        """Return the numbers of the lines that can be seen, from 0."""
        first = self.firstVisibleBlock()
        last = first
        for block, _ in self._visible_blocks():
            last = block
        return range(first.blockNumber(), last.blockNumber() + 1)

    def _visible_blocks(self) -> list[tuple[QTextBlock, QRect]]:
        """Return the blocks that can be seen, and where they are."""
        found = []
        block = self.firstVisibleBlock()
        offset = self.contentOffset()
        bottom = self.viewport().height()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(offset)
            if place.top() > bottom:
                break
            found.append((block, place.toRect()))
            block = block.next()
        return found

    def _dress(self) -> None:
        """Give the lines that can be seen their colours, as far as they have none yet."""
        book = self._book
        for block, _ in self._visible_blocks():
            number = block.blockNumber()
            if number >= len(book.is_dressed) or book.is_dressed[number]:
                continue
            book.is_dressed[number] = True
            block.layout().setFormats(self._colours.formats(book.lines[number], book.states[number]))
            self.document().markContentsDirty(block.position(), block.length())

    def _set_measure(self) -> None:
        if not self._font_px:
            return
        widest = round(self.fontMetrics().averageCharWidth() * _WIDEST_CHARACTERS)
        room = self.width() - 2 * self._margin_px
        spare = max(0, room - widest)
        left, right = (spare, 0) if self._is_right_to_left else (0, spare)
        self.setViewportMargins(self._margin_px + left, self._margin_px * 2 // 3, self._margin_px + right, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._dress()
        super().paintEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_measure()
