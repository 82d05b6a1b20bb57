"""Taken up, an evening is as it was, whatever happened to it or to the deck."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from hearthside.session.state import Cover, SessionState
from tests.session.fake_clock import FakeClock
from tests.windows.presenting.recovery.interrupted import Interrupted, copy_of, kinds
from tests.windows.timed import BREAK, LAST, STEPS, TALK, TIMED, K, TimedStage


def test_reveal_cover_freeze_and_return_come_back(evening: Interrupted, tmp_path: Path) -> None:
    stage = evening.stage
    stage.press(K.Key_Right, K.Key_F)
    stage.controller.go_to(LAST)
    stage.press(K.Key_B)
    evening.break_off()
    again = evening.again(tmp_path, resume=True)
    state = again.stage.controller.state
    assert (state.position, state.frozen_at, state.return_to, state.cover) == (
        stage.controller.state.position,
        stage.controller.state.frozen_at,
        stage.controller.state.return_to,
        Cover.BLACK,
    )
    assert again.stage.room_number == STEPS + 1
    again.stage.press(K.Key_Escape, K.Key_F)
    assert again.stage.room_number == LAST + 1


def test_a_round_that_ended_meanwhile_says_so_silently(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.controller.go_to(TALK)
    evening.stage.press(K.Key_T)
    evening.break_off()
    evening.stage.clock.pass_seconds(3600)
    again = evening.again(tmp_path, resume=True)
    again.stage.later(1)
    assert [notice.text for notice in again.stage.notices] == [
        "A round on slide 4 came to its end in the meantime; no chime was heard."
    ]
    assert (again.stage.tones, again.stage.cues) == ([], [])


def test_a_question_after_a_sleep_is_asked_again(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.controller.go_to(TALK)
    evening.stage.press(K.Key_T)
    evening.stage.clock.set_wall(1000)
    evening.stage.later(1)
    evening.break_off()
    again = evening.again(tmp_path, resume=True)
    assert again.stage.time.pending_sleep == pytest.approx(1001)
    again.stage.time.wake(minus_away=False)
    assert again.stage.left == pytest.approx(120)


def test_the_deck_was_edited_meanwhile(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.controller.go_to(TALK)
    evening.stage.press(K.Key_T)
    evening.break_off()
    text = TIMED.replace("## Arriving", "## New\n\nWords.\n\n## Arriving")
    again = evening.again(tmp_path, text=text, resume=True)
    assert again.stage.place == (TALK + 2, 0)
    assert again.stage.left == pytest.approx(120)
    again.stage.press(K.Key_Plus)
    again.stage.controller.evening.stop()
    evening.path.with_suffix(".lock").unlink()
    third = evening.again(tmp_path, text=text, resume=True)
    assert third.stage.place == (TALK + 2, 0)
    assert third.stage.left == pytest.approx(179)


def test_a_deck_edited_in_the_evening_is_taken_up_as_it_was_then(evening: Interrupted, tmp_path: Path) -> None:
    stage = evening.stage
    stage.controller.go_to(TALK)
    stage.press(K.Key_T)
    text = TIMED.replace("## Arriving", "## New\n\nWords.\n\n## Arriving")
    stage.path.write_text(text, encoding="utf-8")
    stage.controller.reload()
    evening.break_off()
    again = evening.again(tmp_path, text=text, resume=True)
    assert again.stage.place == (TALK + 2, 0)
    assert "DeckReplaced" not in kinds(evening.path)[kinds(evening.path).index("DeckReplaced") + 1 :]


def an_evening(stage: TimedStage) -> None:
    """Do a little of everything, for about half an hour."""
    wishes: list[Callable[[], object]] = [
        lambda: stage.press(K.Key_Right),
        lambda: stage.press(K.Key_Right, K.Key_Right, K.Key_T),
        lambda: stage.later(70),
        lambda: stage.press(K.Key_Plus),
        lambda: stage.press(K.Key_H),
        lambda: stage.later(90),
        lambda: stage.press(K.Key_H),
        lambda: stage.later(125),
        lambda: stage.press(K.Key_T),
        lambda: stage.press(K.Key_B),
        lambda: stage.press(K.Key_T, K.Key_B),
        lambda: stage.press(K.Key_BracketRight),
        lambda: stage.later(40),
        lambda: stage.press(K.Key_F),
        lambda: stage.controller.go_to(BREAK),
        lambda: stage.press(K.Key_F, K.Key_T),
        lambda: stage.later(200),
        lambda: stage.clock.set_wall(444),
        lambda: stage.later(1),
        lambda: stage.time.wake(minus_away=False),
        lambda: stage.press(K.Key_Minus, K.Key_QuoteLeft),
        lambda: stage.later(300),
    ]
    for wish in wishes:
        wish()


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("cut_inside_a_line", [False, True])
def test_taken_up_at_any_moment(tmp_path: Path, qapp: object, seed: int, cut_inside_a_line: bool) -> None:
    """The journal is cut after any fact, as by a kill -9 then, and the evening taken up three seconds later."""
    evening = Interrupted(tmp_path)
    stage = evening.stage
    moments: list[tuple[bytes, SessionState, FakeClock]] = []

    def note(_before: SessionState) -> None:
        moments.append((evening.path.read_bytes(), stage.controller.state, copy_of(stage.clock)))

    stage.controller.evening.changed.connect(note)
    an_evening(stage)
    evening.break_off()
    data, state, clock = random.Random(seed).choice(moments)
    evening.path.write_bytes(data + (b'{"run":0,"mono":12' if cut_inside_a_line else b""))
    stage.clock._wall_seconds = clock._wall_seconds + 3
    again = evening.again(tmp_path, resume=True)
    found = again.stage.controller.state
    assert (found.position, found.cover, found.frozen_at, found.return_to) == (
        state.position,
        state.cover,
        state.frozen_at,
        state.return_to,
    )
    assert found.rack.clocks.keys() == state.rack.clocks.keys()
    then, now = clock.now().monotonic_seconds + 3, again.stage.clock.now().monotonic_seconds
    for slide, clock_then in state.rack.clocks.items():
        assert found.rack.clocks[slide].seconds_to_the_end(now) == pytest.approx(
            clock_then.seconds_to_the_end(then), abs=1
        )
        assert found.rack.clocks[slide].is_running == clock_then.is_running
    assert again.stage.tones == []
