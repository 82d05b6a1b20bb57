"""Owns a deck's plan as the library shows it: a line for every section, with a bar for its share of the evening."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hearthside.render.fonts import Fonts
from hearthside.render.theme import Theme
from hearthside.tr import tr
from hearthside.windows.deck_facts import PlanRow
from hearthside.windows.library.plan_line import PlanLine, side_px
from hearthside.windows.paper.plain_label import PlainLabel
from hearthside.windows.paper.sizes import Sizes

MOST_LINES = 40


class PlanHead(QWidget):
    """The word over the plan, and what the filled part of its bars means."""

    def __init__(self, theme: Theme, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = PlainLabel("label", tr("Plan"))
        meaning = PlainLabel("small", tr("talking together"))
        self._swatch = QFrame()
        self._swatch.setStyleSheet(f"background: {theme.voices[0].name()}; border-radius: 2px;")
        self._row = QHBoxLayout(self)
        self._row.addWidget(label, 1)
        self._row.addWidget(self._swatch, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(meaning)
        self.set_sizes(sizes)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._swatch.setFixedSize(sizes.px(18), sizes.px(5))
        self._row.setContentsMargins(side_px(sizes), 0, side_px(sizes), 0)
        self._row.setSpacing(sizes.px(6))


class PlanLines(QWidget):
    """The plan's lines, one under the other; a plan of very many sections is cut, and says so.

    Tab leads to one of them, the arrow keys from there to the others.
    """

    chosen = Signal(int)
    """An evening is to begin at the slide of this number (from 1)."""
    line_reached = Signal(QWidget)
    """The line that has the keyboard now: it is to be in sight."""

    def __init__(self, fonts: Fonts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fonts = fonts
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._lines: list[PlanLine] = []
        self._more = PlainLabel("soft")
        self._more.hide()
        self._column.addWidget(self._more)
        self.setAccessibleName(tr("Plan"))

    def show_rows(self, rows: Sequence[PlanRow], sizes: Sizes) -> None:
        """Show ``rows`` in place of what was there."""
        had_keyboard = next((at for at, line in enumerate(self._lines) if line.hasFocus()), None)
        self._clear()
        longest_seconds = max((row.seconds for row in rows), default=0)
        for row in rows[:MOST_LINES]:
            self._add(PlanLine(row, longest_seconds, self._fonts, self._theme, sizes))
        self._lead_to(had_keyboard or 0, take_keyboard=had_keyboard is not None)
        self._more.setText(tr("and {count} more sections").format(count=len(rows) - MOST_LINES))
        self._more.setVisible(len(rows) > MOST_LINES)

    def _clear(self) -> None:
        while self._lines:
            line = self._lines.pop()
            line.hide()
            line.deleteLater()

    def _add(self, line: PlanLine) -> None:
        line.chosen.connect(self.chosen)
        line.stepped.connect(partial(self._step, len(self._lines)))
        self._column.insertWidget(len(self._lines), line)
        self._lines.append(line)

    def _step(self, at: int, lines: int) -> None:
        self._lead_to(at + lines, take_keyboard=True)

    def _lead_to(self, at: int, *, take_keyboard: bool) -> None:
        """Let Tab lead to the line ``at`` from now on, or to the nearest one that there is."""
        if not self._lines:
            return
        chosen = self._lines[min(max(at, 0), len(self._lines) - 1)]
        for line in self._lines:
            line.setFocusPolicy(Qt.FocusPolicy.TabFocus if line is chosen else Qt.FocusPolicy.NoFocus)
        if take_keyboard:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line_reached.emit(chosen)
