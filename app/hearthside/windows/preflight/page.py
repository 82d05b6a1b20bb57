"""Owns the page that stands in the place of the desk before an evening: one line for each thing, one key to go on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.preflight.line import LineState, PreflightLine, Topic, sum_words
from hearthside.render.fonts import HEADING_FAMILY
from hearthside.tr import tr
from hearthside.windows.column_scroll import ColumnScroll
from hearthside.windows.console.booked_field import BookedField
from hearthside.windows.console.button import ButtonLook, ButtonWords, ConsoleButton
from hearthside.windows.console.front_page import FrontPage
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.console.style import set_role
from hearthside.windows.console.times import clock_text
from hearthside.windows.console.words import ClockWords, Panel, ShortenedWords, Words
from hearthside.windows.preflight.row import PreflightRow
from hearthside.windows.preflight.tick import Tick

NUMBERS_KEY, SOUND_KEY, BOOKED_KEY, STILL_KEY, ALWAYS_KEY = "I", "T", "R", "M", "D"


class PreflightPage(FrontPage):
    """Shows what it is told. Its buttons take no focus, so that every key stays alive."""

    begin_wanted = Signal()
    back_wanted = Signal()
    numbers_wanted = Signal()
    swap_wanted = Signal()
    sound_wanted = Signal()
    booked_changed = Signal(str)
    still_changed = Signal(bool)
    """Whether motion is to be reduced: no fade, no breathing circle, a ring that moves with the seconds."""
    always_changed = Signal(bool)

    def __init__(self, title: str, booked_until: str, icons: Icons, *, is_rehearsal: bool = False) -> None:
        super().__init__()
        self.title = Words("title")
        self.title.say(tr("Before you begin"))
        self.deck = ShortenedWords("soft")
        self.deck.say(title)
        self.sum = Words("chip")
        self.clock = ClockWords()
        self.clock.setAccessibleName(tr("Time of day"))
        self.rehearsal = Words("on")
        self.rehearsal.say(tr("REHEARSAL") if is_rehearsal else "")
        self.private = Words("private")
        self.private.say(tr("PRIVATE"))
        self.numbers_button = ConsoleButton(ButtonWords(tr("Show numbers"), NUMBERS_KEY, "screens"), icons)
        self.swap_button = ConsoleButton(ButtonWords(tr("Swap"), "S", "swap"), icons)
        self.sound_button = ConsoleButton(ButtonWords(tr("Let it sound"), SOUND_KEY, "chime"), icons)
        self.booked_words = Words("caption")
        self.booked_words.say(tr("Room booked until"))
        self.booked = BookedField(booked_until)
        self.booked_key = Words("caption")
        self.booked_key.say(BOOKED_KEY)
        self.begin_button = ConsoleButton(ButtonWords(tr("Begin"), "Enter", "start"), icons, ButtonLook.FORWARD)
        self.back_button = ConsoleButton(ButtonWords(tr("Go back"), "Esc", "back"), icons)
        self.still = Tick(tr("Reduce motion"), STILL_KEY, icons)
        self.always = Tick(tr("Show this before every evening"), ALWAYS_KEY, icons)
        self.rows = {topic: PreflightRow(topic, icons, self._tools_of(topic)) for topic in Topic}
        self._lay_out()
        self._connect()

    def show_lines(self, lines: Iterable[PreflightLine]) -> None:
        """Show ``lines``, and their sum."""
        shown = tuple(lines)
        for line in shown:
            self.rows[line.topic].show_line(line)
        self.sum.say(sum_words(shown))
        set_role(self.sum, "quiet" if any(line.state is LineState.LOOK for line in shown) else "chip")

    def show_time(self, wall_seconds: float) -> None:
        """Show what the time is."""
        self.clock.say(clock_text(wall_seconds))

    def turn(self, steps: int) -> None:
        """Scroll by ``steps``, down where they are positive, where there is more to say than fits."""
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + steps * bar.pageStep() // 2)

    @override
    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self.clock.set_figures(HEADING_FAMILY, sizes.clock_px)
        for button in self._buttons():
            button.set_sizes(sizes)
        for row in self.rows.values():
            row.set_sizes(sizes)
        self.still.set_sizes(sizes)
        self.always.set_sizes(sizes)
        self.booked.setFixedWidth(sizes.px(84))
        self._head.setSpacing(sizes.px(12))
        self._foot.setSpacing(sizes.px(8))
        self._list.setSpacing(0)
        self._sheet_column.setContentsMargins(sizes.px(18), sizes.px(8), sizes.px(14), sizes.px(8))
        self._column.setSpacing(sizes.gap_px)

    def _tools_of(self, topic: Topic) -> tuple[QWidget, ...]:
        tools: dict[Topic, tuple[QWidget, ...]] = {
            Topic.SCREENS: (self.numbers_button, self.swap_button),
            Topic.SOUND: (self.sound_button,),
            Topic.TIME: (self.booked_words, self.booked, self.booked_key),
        }
        return tools.get(topic, ())

    def _buttons(self) -> tuple[ConsoleButton, ...]:
        return self.numbers_button, self.swap_button, self.sound_button, self.begin_button, self.back_button

    def _connect(self) -> None:
        self.begin_button.clicked.connect(self.begin_wanted)
        self.back_button.clicked.connect(self.back_wanted)
        self.numbers_button.clicked.connect(self.numbers_wanted)
        self.swap_button.clicked.connect(self.swap_wanted)
        self.sound_button.clicked.connect(self.sound_wanted)
        self.booked.editingFinished.connect(self._take_booked)
        self.still.toggled.connect(self.still_changed)
        self.always.toggled.connect(self.always_changed)

    def _take_booked(self) -> None:
        self.booked.keep(self.booked.text())
        self.booked_changed.emit(self.booked.text())

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        for word in (self.title, self.deck, self.sum):
            self._head.addWidget(word)
        self._head.addStretch(1)
        self._head.addWidget(self.clock)
        self._head.addWidget(self.rehearsal)
        self._head.addWidget(self.private)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.begin_button)
        self._foot.addWidget(self.back_button)
        self._foot.addStretch(1)
        self._foot.addWidget(self.still)
        self._foot.addSpacing(8)
        self._foot.addWidget(self.always)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self._sheet(), 1)
        self._column.addLayout(self._foot)

    def _sheet(self) -> Panel:
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        for row in self.rows.values():
            self._list.addWidget(row, 1)
        self.area = ColumnScroll(inside)
        self.area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        sheet = Panel()
        self._sheet_column = QVBoxLayout(sheet)
        self._sheet_column.addWidget(self.area)
        return sheet
