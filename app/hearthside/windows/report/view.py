"""Owns one evening on show: its head, a few numbers, and the chart."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hearthside.export.report_text import report_text
from hearthside.render.fonts import Fonts
from hearthside.render.theme import Theme
from hearthside.tr import tr
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.report.chart import Chart
from hearthside.windows.report.learned_minutes import Learned
from hearthside.windows.report.rows import Tile, head_words, report_rows, tiles
from hearthside.windows.report.shown_evening import ShownEvening
from hearthside.windows.showing import set_shown


class ReportView(QFrame):
    """Light and roomy, like the library."""

    minutes_wanted = Signal()
    """Somebody wants to see what the deck could learn from its last evenings."""

    def __init__(self, fonts: Fonts, theme: Theme, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._title = _label("title")
        self._title.setWordWrap(True)
        self.rehearsal = _label("rehearsal")
        self.rehearsal.setText(tr("REHEARSAL"))
        self._facts = _label("facts")
        self._tiles = QHBoxLayout()
        self._remarks = _label("soft")
        self._remarks.setWordWrap(True)
        self.chart = Chart(fonts, theme, sizes)
        self.minutes_button = QPushButton()
        self.minutes_button.setAutoDefault(False)
        self.minutes_button.clicked.connect(self.minutes_wanted)
        self._tile_parts: list[TileView] = []
        self._lay_out()
        self.set_sizes(sizes)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        px = sizes.px
        self.chart.set_sizes(sizes)
        self._column.setContentsMargins(px(24), px(18), px(16), px(16))
        self._column.setSpacing(px(10))
        self._tiles.setSpacing(px(30))

    @property
    def shown_tiles(self) -> tuple[Tile, ...]:
        """The numbers on show."""
        return tuple(part.tile for part in self._tile_parts)

    def show_evening(self, evening: ShownEvening, learned: Learned | None) -> None:
        """Show ``evening``; ``learned`` is what its deck could learn, None for nothing."""
        told = evening.report
        self._title.setText(evening.title)
        set_shown(self.rehearsal, told.is_rehearsal)
        self._facts.setText(" · ".join((evening.day, head_words(told))))
        self._show_tiles(tiles(told))
        remarks = _remarks(evening)
        self._remarks.setText(remarks)
        set_shown(self._remarks, bool(remarks))
        self.chart.show_rows(report_rows(told, evening.deck), report_text(told, evening.deck))
        offers = learned is not None and bool(learned.proposals)
        set_shown(self.minutes_button, offers)
        self.minutes_button.setText(f"{learned.words}…" if learned is not None else "")

    def _show_tiles(self, shown: tuple[Tile, ...]) -> None:
        for part in self._tile_parts:
            part.hide()
            part.deleteLater()
        self._tile_parts = [TileView(tile, self) for tile in shown]
        for at, part in enumerate(self._tile_parts):
            self._tiles.insertWidget(at, part)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.rehearsal, 0, Qt.AlignmentFlag.AlignTop)
        self._tiles.addStretch(1)
        self.scrolled = QScrollArea()
        self.scrolled.setWidgetResizable(True)
        self.scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        content.setObjectName("scrolled")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 12, 0)
        inside.addWidget(self.chart)
        inside.addStretch(1)
        self.scrolled.setWidget(content)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._facts)
        self._column.addLayout(self._tiles)
        self._column.addWidget(self._remarks)
        self._column.addWidget(self.scrolled, 1)
        self._column.addWidget(self.minutes_button, 0, Qt.AlignmentFlag.AlignLeft)


class TileView(QWidget):
    """A number, and what it is, under it."""

    def __init__(self, tile: Tile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tile = tile
        number = _label("number")
        number.setText(tile.number)
        words = _label("small")
        words.setText(tile.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(number)
        column.addWidget(words)
        self.setAccessibleName(f"{tile.number} {tile.words}")


def _remarks(evening: ShownEvening) -> str:
    told = evening.report
    pieces = []
    if told.refits:
        pieces.append(tr("The evening was re-fitted."))
    if told.runs > 1:
        pieces.append(tr("Hearthside was started again in the middle."))
    if evening.deck is None:
        pieces.append(tr("The deck is not where it was, so slides have numbers for names."))
    return " ".join(pieces)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
