"""Owns the clock bar: the time, whose turn it is, what comes then, and the clock's buttons or the offers about it."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hearthside.deck.activities import Activity
from hearthside.render.fonts import HEADING_FAMILY
from hearthside.session.activity_clock import ActivityClock
from hearthside.session.clock_rack import SlideCue
from hearthside.session.round_words import crossing_words
from hearthside.tr import tr
from hearthside.windows.console import palette
from hearthside.windows.console.clock_controls import ClockControls
from hearthside.windows.console.clock_reading import ClockMood, ClockReading, read_clock, round_parts
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.offer_row import OfferRow
from hearthside.windows.console.rounds_bar import RoundsBar
from hearthside.windows.console.sizes import Sizes, sizes_for
from hearthside.windows.console.style import set_role
from hearthside.windows.console.words import ClockWords, Panel, ShortenedWords, Words
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.showing import set_shown

NOTE_SECONDS = 6.0
"""How long a quiet word stays, as in the room."""
_PRICED_EVERY_SECONDS = 2.0
"""While a clock stands, what one more minute costs changes all the same."""
_INKS = {
    ClockMood.READY: palette.INK,
    ClockMood.RUNNING: palette.ON,
    ClockMood.GAP: palette.SOFT_INK,
    ClockMood.STANDING: palette.SOFT_INK,
    ClockMood.OVERTIME: palette.QUIET_INK,
    ClockMood.OVER: palette.SOFT_INK,
}


class _Note(Struct, frozen=True):
    words: str
    until: float
    in_gap: bool
    """Whether it is true only until the next round begins: no sentence is left to finish then."""


class _Saying(Struct, frozen=True, kw_only=True):
    """All that the bar says at one moment; ``price_until`` is when the price of a minute is asked again."""

    reading: ClockReading | None
    hint: str
    note: str
    price_until: float

    def holds(self, later: _Saying) -> bool:
        """Whether a moment later there is nothing else to say."""
        is_same = (self.reading, self.hint, self.note) == (later.reading, later.hint, later.note)
        return is_same and later.price_until - _PRICED_EVERY_SECONDS < self.price_until


class ClockBar(Panel):
    """Shown while the keys mean the clock of the slide that the room sees, and while something is asked about a clock.

    Its height stays the same whatever it says, so that nothing around it moves while a clock runs.
    """

    def __init__(self, controller: PresentationController, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._controller = controller
        self._sizes = sizes_for(0, 0)
        self._note: _Note | None = None
        self._said: _Saying | None = None
        self.figures = ClockWords()
        self.title = ShortenedWords("strong")
        self.state = Words("mood")
        self.detail = ShortenedWords("soft")
        self.note = ShortenedWords("note")
        self.hint = Words("hint", wrapped=True)
        self.controls = ClockControls(controller, icons)
        self.offers = OfferRow(controller, icons)
        self.rounds = RoundsBar()
        self._lay_out()
        controller.cues_due.connect(self._hear)
        controller.time.changed.connect(self.refresh)
        controller.time.copied.connect(lambda: self.say_quietly(tr("Copied, to paste into your breakout rooms")))

    @property
    def reading(self) -> ClockReading | None:
        """What the bar says of its clock; None while there is none."""
        shown = self._shown()
        if shown is None:
            return None
        reading = read_clock(*shown, self._controller.now())
        asked, here = self._controller.time.asleep_slide, self._controller.state.room_position.slide
        if asked in (None, here):
            return reading
        return replace(reading, detail=tr("on slide {number}").format(number=asked + 1), listeners="")

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._sizes = sizes
        self.figures.set_figures(HEADING_FAMILY, sizes.px(42 if sizes.compact else 50))
        self.figures.reserve("+0:00")
        self._words.setFixedHeight(sizes.px(48 if sizes.compact else 54))
        for part in (self.controls, self.offers, self.rounds):
            part.set_sizes(sizes)
        self._row.setSpacing(sizes.px(12 if sizes.compact else 16))
        self._title_row.setSpacing(sizes.px(8))
        self._lines.setSpacing(0)
        self._column.setSpacing(sizes.px(2))
        self._column.setContentsMargins(sizes.px(14), sizes.px(3), sizes.px(10), sizes.px(8))
        self.refresh()

    def refresh(self) -> None:
        """Show the clock, the offers and the hint as they are now."""
        self._said = None
        self.offers.refresh()
        self._side.setCurrentWidget(self.offers if self.offers.is_asking else self.controls)
        set_shown(self, self.offers.is_asking or self._is_the_rooms_clock())
        self.tick()

    def tick(self) -> None:
        """Show what the time changes."""
        if self.isHidden():
            return
        shown, now = self._shown(), self._controller.now()
        reading = self.reading
        saying = _Saying(
            reading=reading,
            hint=self._controller.time.hint,
            note=self._fresh_note(reading),
            price_until=now.monotonic_seconds + _PRICED_EVERY_SECONDS,
        )
        if self._said is not None and self._said.holds(saying):
            return
        self._said = saying
        set_shown(self.figures, shown is not None)
        self.controls.refresh(shown[0] if shown is not None else None)
        self.hint.say(saying.hint)
        self._words.setCurrentWidget(self.hint if saying.hint else self._plain)
        self._say(saying)
        self.rounds.show_parts(() if shown is None else round_parts(*shown, now))
        set_shown(self.rounds, bool(self.rounds.parts))

    def say_quietly(self, words: str) -> None:
        """Show ``words`` for a moment in the place of what comes then."""
        reading = self.reading
        in_gap = reading is not None and reading.mood is ClockMood.GAP
        self._note = _Note(words, self._controller.now().monotonic_seconds + NOTE_SECONDS, in_gap)
        self.tick()

    def _say(self, saying: _Saying) -> None:
        reading, note = saying.reading, saying.note
        self.title.say(reading.title if reading is not None else "")
        self.state.say(reading.state if reading is not None else "")
        brief = reading.brief if reading is not None and note else ""
        self.note.say(" · ".join(part for part in (note, brief) if part))
        self.detail.say("" if reading is None or note else reading.detail)
        if reading is not None:
            self.figures.say(reading.figures)
            self.figures.set_ink(_INKS[reading.mood])
            set_role(self.state, "late" if reading.mood is ClockMood.OVERTIME else "mood")
            self.title.setToolTip(reading.listeners or reading.title)
            self.setAccessibleName(reading.spoken)

    def _fresh_note(self, reading: ClockReading | None) -> str:
        now, runs = self._controller.now().monotonic_seconds, reading is not None and reading.mood is ClockMood.RUNNING
        if self._note is not None and (now >= self._note.until or (self._note.in_gap and runs)):
            self._note = None
        return self._note.words if self._note is not None else ""

    def _shown(self) -> tuple[ActivityClock, Activity] | None:
        """Return the clock that the bar is about: the one that is asked about, else the one that keys mean."""
        time, state = self._controller.time, self._controller.state
        slide, clock = time.asleep_slide, None
        if slide is not None:
            clock = state.rack.clocks.get(slide)
        else:
            slide, clock = time.front_slide, time.front_clock
        activity = self._controller.deck.slides[slide].activity if slide is not None else None
        return None if clock is None or activity is None else (clock, activity)

    def _is_the_rooms_clock(self) -> bool:
        here = self._controller.state.room_position.slide
        return here in (self._controller.time.front_slide, self._controller.time.asleep_slide) and bool(self._shown())

    def _hear(self, cues: tuple[SlideCue, ...]) -> None:
        """Show the quiet word of cues on the clock in front."""
        slide = self._controller.time.front_slide
        if slide is None:
            return
        clock = self._controller.state.rack.clocks.get(slide)
        activity = self._controller.deck.slides[slide].activity
        here = [entry.cue for entry in cues if entry.slide == slide]
        if clock is not None and activity is not None and here:
            self.say_quietly(crossing_words(clock, activity, here, self._controller.now()))

    def _lay_out(self) -> None:
        self._plain = QWidget()
        self._lines = QVBoxLayout(self._plain)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._title_row = QHBoxLayout()
        self._title_row.addWidget(self.title)
        self._title_row.addWidget(self.state)
        self._title_row.addStretch(1)
        self._lines.addStretch(1)
        self._lines.addLayout(self._title_row)
        self._lines.addWidget(self.detail)
        self._lines.addWidget(self.note)
        self._lines.addStretch(1)
        self._words = QStackedWidget()
        self._words.addWidget(self._plain)
        self._words.addWidget(self.hint)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._side = QStackedWidget()
        self._side.addWidget(self.controls)
        self._side.addWidget(self.offers)
        self._row = QHBoxLayout()
        self._row.addWidget(self.figures)
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._side, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._column.addWidget(self.rounds)
