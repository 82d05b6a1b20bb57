"""Owns the window of past evenings: which there were, how each went, and what its deck could learn from them."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QStackedWidget, QVBoxLayout
from typing_extensions import override

from hearthside.render.renderer import SlideRenderer
from hearthside.session.averages import MinutesProposal
from hearthside.store.atomic import Write, write_atomically
from hearthside.store.bundled import OwnCopy, no_copy
from hearthside.store.settings import SettingsFile
from hearthside.store.trouble import StoreTrouble
from hearthside.tr import tr
from hearthside.windows.notices import Notice
from hearthside.windows.paper.message_bar import MessageBar
from hearthside.windows.paper.window import PaperWindow, WindowKind
from hearthside.windows.report.keys import key_rows
from hearthside.windows.report.learned_minutes import Learned, SavedMinutes, learned, save_minutes, take_back
from hearthside.windows.report.minutes_panel import MinutesPanel
from hearthside.windows.report.shown_evening import OpenDeck, ShownEvening, shown_evenings
from hearthside.windows.report.style import style_sheet
from hearthside.windows.report.view import ReportView
from hearthside.windows.showing import set_shown

_KIND = WindowKind("report", first_size=(1180, 720), smallest_size=(720, 420))


class ReportNeeds(Struct, frozen=True):
    """What the window works with; tests put in what they need."""

    folder: Path
    """Where the journals lie."""
    open_deck: OpenDeck
    renderer: SlideRenderer
    settings: SettingsFile
    write: Write = write_atomically
    own_copy: OwnCopy = no_copy


class ReportWindow(PaperWindow):
    """A list of evenings, and the chosen one beside it. It changes nothing but a deck's minutes, when asked."""

    copied = Signal(object, object)
    """The paths of a deck that comes with Hearthside, and of the copy that has the new minutes."""

    def __init__(self, needs: ReportNeeds, wanted: Path | None = None) -> None:
        """``wanted`` is the journal of the evening to show first; without one, the last."""
        super().__init__(_KIND, needs.renderer, needs.settings)
        self._needs = needs
        self._evenings: tuple[ShownEvening, ...] = ()
        self._learned: Learned | None = None
        self._build()
        self._offer_keys(key_rows)
        self._come_back()
        self.look_again(wanted)

    @property
    def shown(self) -> ShownEvening | None:
        """The evening on show."""
        row = self.list.currentRow()
        return self._evenings[row] if 0 <= row < len(self._evenings) else None

    def look_again(self, wanted: Path | None = None) -> None:
        """Read the evenings anew and show ``wanted``, else the one that was on show, else the last."""
        before = self.shown
        path = wanted or (before.path if before is not None else None)
        self._evenings = shown_evenings(self._needs.folder, self._needs.open_deck)
        self.list.clear()
        for evening in self._evenings:
            mark = f" · {tr('REHEARSAL')}" if evening.report.is_rehearsal else ""
            self.list.addItem(f"{evening.title}\n{evening.moment}{mark}")
        rows = [row for row, evening in enumerate(self._evenings) if evening.path == path]
        self.list.setCurrentRow(rows[0] if rows else 0)
        set_shown(self._empty, not self._evenings)
        set_shown(self._pages, bool(self._evenings))
        self._show_chosen()

    def _show_chosen(self) -> None:
        evening = self.shown
        self._pages.setCurrentWidget(self.view)
        if evening is None:
            return
        reports = [each.report for each in self._evenings]
        self._learned = None if evening.deck is None else learned(reports, evening.deck)
        self.view.show_evening(evening, self._learned)
        self.view.scrolled.verticalScrollBar().setValue(0)

    def _show_minutes(self) -> None:
        evening = self.shown
        if evening is not None and evening.deck is not None and self._learned is not None:
            self.minutes.show_proposals(self._learned, evening.deck)
            self._pages.setCurrentWidget(self.minutes)

    def _apply_minutes(self, chosen: tuple[MinutesProposal, ...]) -> None:
        evening = self.shown
        if evening is None or evening.deck is None:
            return
        try:
            path, needs = Path(evening.report.deck_path), self._needs
            saved = save_minutes(path, evening.deck, chosen, needs.write, needs.own_copy)
        except StoreTrouble as trouble:
            self.messages.post(Notice(str(trouble), trouble.mend))
        else:
            self._say_saved(evening.title, saved)
            if isinstance(saved, Path):
                self.copied.emit(path, saved)
        self.look_again()

    def _say_saved(self, title: str, saved: SavedMinutes | Path) -> None:
        if isinstance(saved, Path):
            words = tr("“{title}” comes with Hearthside, so the new minutes are in a copy of your own: {path}.")
            self.messages.post(Notice(words.format(title=title, path=saved)))
        else:
            words = tr("“{title}” has the new minutes.").format(title=title)
            self.messages.post(Notice(words), lambda: self._take_back(saved))

    def _take_back(self, saved: SavedMinutes) -> None:
        try:
            take_back(saved, self._needs.write)
        except StoreTrouble as trouble:
            self.messages.post(Notice(str(trouble), trouble.mend))
        self.look_again()

    def _build(self) -> None:
        self.setWindowTitle(tr("Hearthside: past evenings"))
        self._make_parts()
        name = QLabel(tr("Past evenings"))
        name.setObjectName("name")
        self._left = QVBoxLayout()
        self._left.addWidget(name)
        self._left.addWidget(self._empty)
        self._left.addWidget(self.list, 1)
        self._row = QHBoxLayout()
        self._row.addLayout(self._left)
        self._row.addWidget(self._pages, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row, 1)
        self._column.addWidget(self.messages)
        self._take_sizes()
        for key in ("Ctrl+W", "Ctrl+Q", "Esc"):
            QShortcut(QKeySequence(key), self).activated.connect(self.close)
        self.list.setFocus()

    def _make_parts(self) -> None:
        fonts = self._needs.renderer.fonts
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Past evenings"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show_chosen)
        self.view = ReportView(fonts, self._theme, self._sizes)
        self.view.minutes_wanted.connect(self._show_minutes)
        self.minutes = MinutesPanel()
        self.minutes.applied.connect(self._apply_minutes)
        self.minutes.closed.connect(self._show_chosen)
        self._empty = QLabel(tr("No evening has been presented yet. Each one leaves its times here."))
        self._empty.setObjectName("empty")
        self._empty.setWordWrap(True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.minutes)
        self.messages = MessageBar()

    @override
    def _take_sizes(self) -> None:
        sizes = self._sizes
        self.setStyleSheet(style_sheet(self._theme, sizes))
        self._column.setContentsMargins(sizes.px(24), sizes.px(18), sizes.px(24), sizes.px(18))
        self._column.setSpacing(sizes.px(12))
        self._row.setSpacing(sizes.px(18))
        self.messages.set_gap(sizes.px(12))
        self._left.setSpacing(sizes.px(10))
        self.list.setFixedWidth(sizes.px(220 if sizes.narrow else 270))
        self.view.set_sizes(sizes)
