"""Owns the proof that a whole evening with the starter deck goes as planned: the app itself, real keys, two screens.

Only time is played. It stands still while keys are pressed and pictures looked at, so that nothing here depends on how
busy the computer is, and every second of the report is known.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from hearthside.deck.activities import Activity, Begin, Discussion
from hearthside.deck.model import Deck
from hearthside.render.renderer import SlideRenderer
from hearthside.session.activity_clock import ready_clock
from hearthside.session.clock_plan import clock_plan
from hearthside.store.bundled import find_bundled
from hearthside.store.deck_files import open_deck
from tests.end_to_end.driven_app import CONSOLE, ROOM, DrivenApp, python_path
from tests.end_to_end.virtual_desktop import PROJECTOR, VirtualDesktop
from tests.end_to_end.waiting import until
from tests.end_to_end.watcher import Watcher

REPORT = "Hearthside: past evenings"
_DRIVER = Path(__file__).parent / "drivers" / "played_evening.py"
_NO_BOUNCE_SECONDS = 0.4
"""Keys carry the time of the system, which nobody plays."""
_ON_A_SLIDE_SECONDS = 60.0
STARTS_AT_SECONDS = 180
"""The app is started three minutes before the announced time."""
HELD, HOLD_SECONDS = 9, 95.0
SLEPT, ASLEEP_SECONDS = 5, 600.0
GIVEN, BREAK, OVERTIME, OVERTIME_SECONDS = 13, 17, 16, 40.0
"""Indices of the slides on which somebody cries in a gap, the laptop's lid is closed, a minute is given, people go out,
and people talk on."""


@dataclass
class PlayedEvening:
    """The app on a played clock. Every key is pressed a second after whatever happened before."""

    app: DrivenApp
    desktop: VirtualDesktop
    folder: Path
    deck: Deck
    watcher: Watcher
    seconds: float = 0.0
    pressed_at: float = 0.0
    on_slide: dict[int, float] = field(default_factory=dict)
    """How long the room has seen each slide."""

    @property
    def state(self) -> dict[str, Any]:
        found = self.folder / "state.json"
        assert self.app.is_running, f"the app ended: {self.app.output}"
        state: dict[str, Any] = json.loads(found.read_text()) if found.exists() else {}
        return state

    @property
    def slide(self) -> int:
        return int(self.state["slide"])

    def pass_seconds(self, seconds: float) -> None:
        """Let time pass while the room sees what it sees."""
        slide = self.slide
        self.seconds += seconds
        self.on_slide[slide] = self.on_slide.get(slide, 0.0) + seconds
        self._ask("until", self.seconds)
        until(lambda: self.state["seconds"] == self.seconds, f"second {self.seconds}")

    def _ask(self, name: str, seconds: float) -> None:
        asked = self.folder / f"{name}.new"
        asked.write_text(str(seconds))
        asked.replace(self.folder / name)

    def press(self, key: str, **expected: object) -> None:
        """Press ``key`` and wait until the evening's state is as ``expected``."""
        self.pass_seconds(1)
        until(lambda: time.monotonic() - self.pressed_at > _NO_BOUNCE_SECONDS, "time between two keys")
        self.desktop.key(key)
        self.pressed_at = time.monotonic()
        until(lambda: expected.items() <= self.state.items(), f"{expected} after {key}: {self.state}")

    def clock(self, slide: int) -> list[Any] | None:
        """Return the phase and the round of the clock of ``slide``."""
        found: list[Any] | None = self.state["clocks"].get(str(slide))
        return found

    def present(self) -> None:
        """Turn every page, reveal every step and run every clock to its end."""
        for index, slide in enumerate(self.deck.slides):
            if slide.activity is None:
                self.watcher.wait_for(index + 1)
            for step in range(slide.content.steps):
                self.press("Next", slide=index, step=step + 1)
            if slide.activity is not None:
                self._run_out(index, slide.activity)
            self.pass_seconds(_ON_A_SLIDE_SECONDS)
            if index + 1 < len(self.deck.slides):
                self.press("Next", slide=index + 1, step=0)

    def _run_out(self, slide: int, activity: Activity) -> None:
        """Start the clock of ``slide`` and let it run to its very end."""
        if not isinstance(activity, Begin):  # that one counts by itself
            self.press("t")
        until(lambda: self.clock(slide) == ["round", 0], "a clock that runs")
        if isinstance(activity, Begin):
            over_at = float(STARTS_AT_SECONDS)
        else:
            over_at = self.seconds + ready_clock(clock_plan(activity)).seconds_to_the_end(0.0)
        if slide == HELD and isinstance(activity, Discussion):
            self.pass_seconds(activity.rounds[0].seconds + 2)
            assert self.clock(slide) == ["gap", 0]
            self._hold()
            over_at += HOLD_SECONDS
        if slide == SLEPT:
            over_at += self._sleep(slide)
        if slide in (GIVEN, BREAK):
            over_at += 60
            self.press("plus")
            until(
                lambda: self.state["left"][str(slide)] == over_at - self.seconds, "a minute more, before time goes on"
            )
        self.pass_seconds(over_at - self.seconds - 1)
        assert self.clock(slide) != ["over", 0]
        self.pass_seconds(1)
        until(lambda: (self.clock(slide) or [""])[0] == "over", f"the end of {self.clock(slide)}")
        if slide == OVERTIME:
            self.pass_seconds(OVERTIME_SECONDS)

    def _hold(self) -> None:
        """Somebody cries."""
        self.press("h", cover="hold")
        before = self.state["clocks"]
        self.pass_seconds(HOLD_SECONDS - 1)
        assert self.state["clocks"] == before, "every clock stands"
        self.press("h", cover="none")

    def _sleep(self, slide: int) -> float:
        """The lid is closed in the middle of a round; return how many seconds the round waits once it is open."""
        self.pass_seconds(3)
        assert self.state["running"] == [slide]
        before = self.seconds
        self._ask("asleep", ASLEEP_SECONDS)
        until(lambda: self.state["asleep"] == ASLEEP_SECONDS, "a laptop that woke")
        assert (self.clock(slide), self.state["running"]) == (["round", 0], []), "on wake paused"
        self.press("t", running=[slide])
        return self.seconds - before

    def end_and_see_how_it_went(self) -> None:
        self.press("ctrl+q")
        self.desktop.key("a")
        self.app.window(REPORT)
        until(lambda: not self.app.is_shown(ROOM) and not self.app.is_shown(CONSOLE), "only the report")


@pytest.fixture
def evening(desktop: VirtualDesktop, tmp_path: Path, renderer: SlideRenderer) -> Iterator[PlayedEvening]:
    desktop.environment.update({name: value for name, value in os.environ.items() if name.startswith("XDG_")})
    path = find_bundled().slides / "wired-for-closeness.md"
    app = DrivenApp(desktop, tmp_path, str(tmp_path), "present", "--no-preflight", str(path), program=(str(_DRIVER),))
    app.wait_for_area(ROOM, PROJECTOR)
    desktop.focus(app.window(CONSOLE))
    made = PlayedEvening(app, desktop, tmp_path, open_deck(path), Watcher(desktop, renderer, path))
    until(lambda: bool(made.state), "an evening that has begun")
    yield made
    app.stop()


def report_of_the_last_evening(desktop: VirtualDesktop, *options: str) -> str:
    """Return what `hearthside report` says."""
    done = subprocess.run(
        [sys.executable, "-m", "hearthside", "report", *options],
        env={**desktop.environment, "PYTHONPATH": python_path()},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout


def test_a_whole_evening_with_the_starter_deck_and_the_report_that_it_leaves(
    evening: PlayedEvening, desktop: VirtualDesktop
) -> None:
    evening.present()
    assert evening.slide == len(evening.deck.slides) - 1
    evening.end_and_see_how_it_went()
    desktop.run("wmctrl", "-c", REPORT)
    assert evening.app.wait() == 0
    assert evening.app.output == ""

    told = json.loads(report_of_the_last_evening(desktop, "--json"))
    assert (told["ended"], told["runs"], told["sleeps_seconds"], told["unknown_lines"]) == (
        True,
        1,
        [ASLEEP_SECONDS],
        0,
    )
    elapsed = evening.seconds + ASLEEP_SECONDS
    assert (told["planned_seconds"], told["elapsed_seconds"]) == (90 * 60, pytest.approx(elapsed, abs=0.1))
    actual = {slide["number"] - 1: slide["actual_seconds"] for slide in told["slides"]}
    assert actual == pytest.approx(evening.on_slide, abs=0.1)
    assert told["holds_seconds"] == [pytest.approx(HOLD_SECONDS)]

    rounds = {index: len(slide.activity.rounds) for index, slide in enumerate(evening.deck.slides)
              if isinstance(slide.activity, Discussion)}  # fmt: skip
    assert len(rounds) == 6
    for index, count in rounds.items():
        assert [row["round"] for row in told["rounds"] if row["slide"] == index + 1] == list(range(1, count + 1))
    added = {row["slide"] - 1: row["added_seconds"] for row in told["rounds"] if row["added_seconds"]}
    assert added == {GIVEN: 60, BREAK: 60}
    talked_on = max(told["rounds"], key=lambda row: row["overtime_seconds"])
    assert (talked_on["slide"] - 1, talked_on["overtime_seconds"]) == (OVERTIME, pytest.approx(101, abs=1.1))

    words = report_of_the_last_evening(desktop)
    assert words.splitlines()[0] == "Wired for closeness"
    assert "not shown" not in words
    assert "Hold: 1 × (1:35)" in words
