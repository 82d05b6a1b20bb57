"""Owns the console's top bar: the time, the pace, the place, and the words that say this window is private."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hearthside.render.fonts import BODY_FAMILY, HEADING_FAMILY
from hearthside.session.pace import elapsed_seconds, pace_words
from hearthside.tr import tr
from hearthside.windows.commands import Command
from hearthside.windows.console.button import ButtonWords, ConsoleButton
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.console.style import set_role
from hearthside.windows.console.times import clock_text, elapsed_text, plan_text
from hearthside.windows.console.words import ClockWords, PressedWords, ShortenedWords, Words
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.showing import set_shown


class TopBar(QWidget):
    """One line. ``tick`` brings what the time changes, ``refresh`` everything else."""

    def __init__(self, controller: PresentationController, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._compact = False
        self.clock = ClockWords()
        self.elapsed_word = Words("soft")
        self.elapsed = ClockWords()
        self.planned = Words("soft")
        self.pace = PressedWords("chip")
        self.pace.setToolTip(tr("Re-fit the evening, or say until when the room is booked (K)"))
        self.pace.clicked.connect(lambda: controller.perform(Command.REFIT))
        self.refit_button = ConsoleButton(ButtonWords(tr("Re-fit…"), "K"), icons)
        self.refit_button.clicked.connect(lambda: controller.perform(Command.REFIT))
        self.typed = Words("on")
        self.place = Words("soft")
        self.projector = ShortenedWords("chip")
        self.rehearsal = Words("on")
        self.rehearsal.say(tr("REHEARSAL") if controller.is_rehearsal else "")
        self.private = Words("private")
        self.private.say(tr("PRIVATE"))
        self.clock.setAccessibleName(tr("Time of day"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._time_row = QHBoxLayout()
        for part in (self.elapsed_word, self.elapsed, self.planned):
            self._time_row.addWidget(part)
        self._row.addWidget(self.clock)
        self._row.addLayout(self._time_row)
        self._row.addWidget(self.pace)
        self._row.addWidget(self.refit_button)
        self._row.addWidget(self.typed)
        self._row.addStretch(1)
        self._row.addWidget(self.place)
        self._row.addWidget(self.projector, 1)
        self._row.addWidget(self.rehearsal)
        self._row.addWidget(self.private)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._compact = sizes.compact
        self.clock.set_figures(HEADING_FAMILY, sizes.clock_px)
        self.elapsed.set_figures(BODY_FAMILY, sizes.px(18))
        self.refit_button.set_sizes(sizes)
        self._row.setSpacing(sizes.px(12 if sizes.compact else 20))
        self._time_row.setSpacing(sizes.px(6))
        self.refresh()

    def tick(self) -> None:
        """Show what the time is; everything is worked out anew once a second at most."""
        now = self._controller.now()
        self.clock.say(clock_text(now.wall_seconds))
        elapsed = elapsed_text(elapsed_seconds(self._controller.state, self._controller.deck, now))
        if elapsed != self.elapsed.text():
            self.elapsed.say(elapsed)
            self._show_pace()

    def refresh(self) -> None:
        """Show the place, the plan and the screen as they are now."""
        deck = self._controller.deck
        self.elapsed_word.say("" if self._compact else tr("Elapsed"))
        self.planned.say(tr("of {planned}").format(planned=plan_text(deck.planned_seconds)))
        number, count = self._controller.state.position.slide + 1, len(deck.slides)
        self.place.say(tr("Slide {number} of {count}").format(number=number, count=count))
        self.projector.say(self._projector_words())
        typed = self._controller.room.typed_number
        self.typed.say(tr("Go to {number} · Enter").format(number=typed) if typed else "")
        self._show_pace()
        self.tick()

    def _show_pace(self) -> None:
        pace = self._controller.pace()
        self.pace.say(pace_words(pace))
        is_behind = pace.minutes_behind > 0
        set_role(self.pace, "quiet" if is_behind else "chip")
        set_shown(self.refit_button, is_behind)

    def _projector_words(self) -> str:
        arrangement = self._controller.arrangement
        if arrangement.has_free_screen:
            return tr("In a window")
        if arrangement.one_screen or not arrangement.room_screen_name:
            return tr("One screen")
        return tr("Projector: {screen}").format(screen=arrangement.room_screen_name)
