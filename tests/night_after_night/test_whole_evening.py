"""The evening with the starter deck from its first slide to its last, in a few seconds: every clock, cue and minute."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from hearthside.laptop.tones import Tone
from hearthside.session.activity_clock import Phase
from hearthside.session.clock_plan import ClockKind, CueKind
from hearthside.session.evening_record import read_record
from hearthside.session.report import Report, report
from hearthside.store.bundled import find_bundled
from hearthside.store.journal import read_lines
from tests.night_after_night.conftest import Begin
from tests.night_after_night.night import K, Night

CUES = {
    4: 1,  # breathing: its end
    5: 2,  # a minute left, the end
    9: 2 + 9 + 9,  # halfway and the end; halfway, a minute left, the end, and 1 + 2 + 3 changes of turn; the same
    13: 3 + 9 + 3,  # the minute that is given makes of its first one two, with a word when one is left
    16: 9 + 9 + 9,
    17: 2,  # the break: the bell before its end, and the end
    21: 2 + 2,
    23: 1,
}
"""How many cues each slide's clock has, counted by hand from the deck."""
ROUNDS = {4: 1, 5: 1, 9: 3, 13: 3, 16: 3, 17: 1, 21: 2, 23: 1}
HELD, HOLD_SECONDS = 9, 95.0
GIVEN, OVERTIME = 13, 16
"""The slides on which somebody cries in the middle of a gap, a minute is given, and people talk on."""
OVERTIME_SECONDS = 30.0


class Evening:
    """Presents the night's deck to its end, and remembers what was done and how long."""

    def __init__(self, night: Night) -> None:
        self.night = night
        self.seconds: dict[int, float] = {}
        """How long the evening was on each slide, by the clock on the wall of this test."""
        self._began_at = self._now()

    def present(self) -> None:
        """Turn every page and run every clock to its end."""
        last = len(self.night.controller.deck.slides) - 1
        while self.night.place[0] != last:
            self._do(self._stay)
            self._do(lambda: self.night.press(K.Key_PageDown, at=self.night.room))
        self._do(lambda: self.night.later(60))
        self.night.controller.end()

    def _stay(self) -> None:
        night, (slide, _) = self.night, self.night.place
        night.later(20)
        if slide in ROUNDS and slide not in night.controller.state.rack.clocks:
            night.press(K.Key_T)
            self._run_out(slide)

    def _run_out(self, slide: int) -> None:
        night = self.night
        if slide == GIVEN:
            night.press(K.Key_Plus)
        while night.clock_of(slide).phase is not Phase.OVER:
            if slide == HELD and night.clock_of(slide).phase is Phase.GAP and not night.controller.time.hold_offers:
                self._hold(slide)
            night.later(1)
        if slide == OVERTIME:
            night.later(OVERTIME_SECONDS)

    def _hold(self, slide: int) -> None:
        night = self.night
        if night.clock_of(slide).round_index > 0:
            return
        night.press(K.Key_H)
        left = night.clock_of(slide).gap_seconds_left(self._now())
        night.later(HOLD_SECONDS - 0.5)
        night.press(K.Key_H)
        assert night.clock_of(slide).gap_seconds_left(self._now()) == pytest.approx(left)

    def _do(self, deed: Callable[[], None]) -> None:
        """Do ``deed`` and note how long it took on the slide where it began: pages turn at the end of a deed."""
        slide = self.night.place[0]
        deed()
        self.seconds[slide] = self.seconds.get(slide, 0.0) + self._now() - self._began_at
        self._began_at = self._now()

    def _now(self) -> float:
        return self.night.clock.now().monotonic_seconds


@pytest.fixture
def evening(begin: Begin) -> Evening:
    done = Evening(begin(path=find_bundled().slides / "wired-for-closeness.md"))
    done.present()
    return done


def report_of(night: Night) -> Report:
    record = read_record(read_lines(night.recovery.path))
    assert record is not None
    made = report(record, night.recovery.path.stem)
    assert made is not None
    return made


def test_a_whole_evening_with_the_starter_deck(evening: Evening) -> None:
    _every_cue_once(evening.night)
    _the_report_says_what_was_done(evening, report_of(evening.night))


def _every_cue_once(night: Night) -> None:
    kinds = {slide: clock.plan.kind for slide, clock in night.controller.state.rack.clocks.items()}
    cues = [cue for cue in night.cues if kinds[cue.slide] is not ClockKind.BEGIN]
    heard = Counter((cue.slide, cue.cue.round_index, cue.cue.time) for cue in cues)
    assert set(heard.values()) == {1}
    assert Counter(slide for slide, _, _ in heard) == CUES
    assert Counter(cue.slide for cue in cues if cue.cue.time.kind is CueKind.END) == ROUNDS
    assert [cue.cue.due_at for cue in cues] == sorted(cue.cue.due_at for cue in cues)
    # Every round with bells ends with one, the break has one before its end too, and all others sound soft.
    bells = sum(ROUNDS[slide] for slide in (9, 13, 16)) + CUES[17]
    assert night.tones.count(Tone.BELL) == bells


def _the_report_says_what_was_done(evening: Evening, made: Report) -> None:
    assert made.was_ended
    assert made.elapsed_seconds == pytest.approx(sum(evening.seconds.values()), abs=0.01)
    assert {slide.slide: slide.actual_seconds for slide in made.slides} == pytest.approx(evening.seconds, abs=0.6)
    assert sum(section.actual_seconds for section in made.sections) == pytest.approx(made.elapsed_seconds)
    assert made.planned_seconds == 90 * 60
    assert list(made.holds) == pytest.approx([HOLD_SECONDS], abs=0.6)
    assert Counter(row.slide for row in made.rounds if row.slide in ROUNDS) == ROUNDS
    assert {row.slide: row.added_seconds for row in made.rounds if row.added_seconds} == {GIVEN: 60}
    over = {row.slide: row.overtime_seconds for row in made.rounds if row.overtime_seconds > 25}
    assert over == {OVERTIME: pytest.approx(OVERTIME_SECONDS, abs=2)}
    assert (made.sleeps, made.refits, made.runs, made.unknown_lines) == ((), 0, 1, 0)
