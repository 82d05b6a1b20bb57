"""Owns the proof that an evening that broke off at any moment goes on where it was, and that trouble stops nobody."""

from __future__ import annotations

import errno
import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hearthside.session.state import Cover, SessionState
from hearthside.store.journal import journals, read_lines
from hearthside.store.trouble import not_saved
from hearthside.windows.commands import Command
from hearthside.windows.recovery import Recovery, evening_to_take_up
from tests.session.fake_clock import FakeClock
from tests.windows.timed import BREAK, LAST, STEPS, TALK, TIMED, K, TimedStage


class Interrupted:
    """An evening that is written down, and that breaks off."""

    def __init__(self, folder: Path) -> None:
        self.stage = TimedStage(folder, STEPS)
        self.journals = folder / "state"
        self.recovery = Recovery(self.stage.controller, self.journals)
        self.path = self.recovery.path

    def break_off(self) -> None:
        """Stop as if the program were gone: nothing is written, and the lock is nobody's."""
        self.stage.controller.evening.stop()
        self.path.with_suffix(".lock").unlink()

    def again(self, folder: Path, *, text: str = TIMED, resume: bool = False) -> Again:
        return Again(folder, self, text, resume)


class Again:
    """The program after its end, started once more with the same wall clock and a monotonic clock of its own."""

    def __init__(self, folder: Path, before: Interrupted, text: str, resume: bool) -> None:
        clock = copy_of(before.stage.clock)
        clock._monotonic_seconds = 77.0
        self.stage = TimedStage(folder, 0, text, clock)
        controller = self.stage.controller
        taken = None
        if resume:
            taken = evening_to_take_up(before.journals, controller.deck, self.stage.clock.now(), is_rehearsal=False)
            assert taken is not None
            controller.evening.take_up(taken.state)
        self.recovery = Recovery(controller, before.journals, taken)
        if not resume:
            self.recovery.look_for_unfinished()


@pytest.fixture
def evening(tmp_path: Path, qapp: object) -> Interrupted:
    return Interrupted(tmp_path)


def kinds(path: Path) -> list[str]:
    """Return what happened by the journal at ``path``."""
    return [line.split(b'"kind":"')[1].split(b'"')[0].decode() for line in read_lines(path) if b'"kind":"' in line]


def test_every_fact_is_written_and_no_word_of_content(evening: Interrupted) -> None:
    stage = evening.stage
    stage.press(K.Key_Right, K.Key_Right, K.Key_Right, K.Key_T, K.Key_Plus, K.Key_H, K.Key_H, K.Key_M, K.Key_F, K.Key_F)
    stage.clock.set_wall(777)
    stage.later(1)
    stage.time.wake(minus_away=False)
    stage.path.write_text(TIMED.replace("Good night", "Sentinel-of-the-edit"), encoding="utf-8")
    stage.controller.reload()
    stage.controller.end()
    assert kinds(evening.path) == [
        "SessionStarted",
        *["Moved"] * 3,
        "ClockStarted",
        "TimeAdded",
        *["CoverChanged"] * 2,
        "SoundSwitched",
        *["Frozen"] * 2,
        "Slept",
        "WokeUp",
        "DeckReplaced",
        "SessionEnded",
    ]
    data = evening.path.read_bytes()
    for word in (b"Sentinel", b"settles", b"Think", b"An evening"):
        assert word not in data


def test_an_evening_that_ended_is_not_offered(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.press(K.Key_Right)
    evening.stage.controller.end()
    assert not evening.path.with_suffix(".lock").exists()
    assert evening.again(tmp_path).recovery.offer == ""


def test_one_key_goes_on_where_it_was(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.controller.go_to(TALK)
    evening.stage.press(K.Key_T)
    evening.stage.later(20)
    evening.break_off()
    again = evening.again(tmp_path)
    assert again.recovery.offer == "Go on where you were: slide 4, 1:40 left."
    assert again.stage.place == (1, 0)
    fresh = again.recovery.path
    again.stage.press(K.Key_Y)
    assert again.stage.place == (TALK + 1, 0)
    assert again.stage.left == pytest.approx(99)
    assert (again.recovery.path, again.recovery.offer) == (evening.path, "")
    assert not fresh.exists()
    again.stage.press(K.Key_Plus)
    assert kinds(evening.path)[-1] == "TimeAdded"
    again.stage.press(K.Key_Y)
    assert again.stage.place == (TALK + 1, 0)


def test_the_notice_asks_for_the_same(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.press(K.Key_Right)
    evening.break_off()
    again = evening.again(tmp_path)
    notice = again.stage.notices[-1]
    assert (notice.key, notice.command) == ("Y", Command.RESUME)


def test_an_offer_is_taken_once_where_no_clock_runs_either(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.press(K.Key_Left)
    evening.break_off()
    again = evening.again(tmp_path)
    withdrawn: list[object] = []
    again.stage.controller.notice_withdrawn.connect(withdrawn.append)
    again.stage.press(K.Key_Y)
    assert again.stage.place == (STEPS, 0)
    assert (again.recovery.offer, withdrawn) == ("", [again.stage.notices[0]])
    again.stage.press(K.Key_Left, K.Key_Y)
    assert again.stage.place == (STEPS - 1, 0)


def test_without_an_offer_the_key_does_nothing(evening: Interrupted) -> None:
    evening.stage.press(K.Key_Y)
    assert evening.stage.place == (STEPS + 1, 0)


def test_the_offer_is_withdrawn_when_people_begin_to_talk(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.press(K.Key_Right)
    evening.break_off()
    again = evening.again(tmp_path)
    withdrawn: list[object] = []
    again.stage.controller.notice_withdrawn.connect(withdrawn.append)
    again.stage.press(K.Key_Right)
    assert again.recovery.offer
    again.stage.controller.go_to(TALK)
    again.stage.press(K.Key_T)
    assert (again.recovery.offer, withdrawn) == ("", [again.stage.notices[-1]])
    again.stage.press(K.Key_Y)
    assert again.stage.place == (TALK + 1, 0)


def test_declined_for_a_new_start_the_key_does_nothing_any_more(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.press(K.Key_Right)
    evening.break_off()
    again = evening.again(tmp_path)
    again.recovery.decline(Command.UNDO_REFIT)
    assert again.recovery.offer
    again.recovery.decline(Command.RESUME)
    again.stage.press(K.Key_Y)
    assert again.stage.place == (1, 0)
    assert again.recovery.offer == ""


def test_what_was_presented_before_the_key_is_ended(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.press(K.Key_Right)
    evening.break_off()
    again = evening.again(tmp_path)
    fresh = again.recovery.path
    again.stage.press(K.Key_Right, K.Key_Y)
    assert kinds(fresh)[-1] == "SessionEnded"
    assert again.stage.place == (STEPS + 1, 1)


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


def copy_of(clock: FakeClock) -> FakeClock:
    """Return another clock that shows the same."""
    copy = FakeClock()
    copy._monotonic_seconds, copy._wall_seconds = clock._monotonic_seconds, clock._wall_seconds
    return copy


def test_a_folder_that_cannot_be_written_is_one_notice(tmp_path: Path, qtbot: QtBot) -> None:
    stage = TimedStage(tmp_path)
    (tmp_path / "state").write_text("a file", encoding="utf-8")
    Recovery(stage.controller, tmp_path / "state" / "evenings")
    stage.press(K.Key_T, K.Key_Plus)
    qtbot.waitUntil(lambda: bool(stage.notices))
    stage.press(K.Key_Plus)
    assert [notice.text[:48] for notice in stage.notices] == ["This evening is not being written down just now:"]
    assert stage.left == pytest.approx(238)


def test_a_full_disk_is_one_notice_and_presenting_goes_on(
    evening: Interrupted, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_anything: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    evening.stage.press(K.Key_Right)
    qtbot.waitUntil(lambda: bool(evening.stage.notices))
    evening.stage.press(K.Key_Right, K.Key_Right)
    assert evening.stage.place == (TALK + 1, 0)
    assert len(evening.stage.notices) == 1
    assert "the disk is full" in evening.stage.notices[0].text


def test_the_notice_goes_when_the_evening_is_written_down_again(evening: Interrupted, qtbot: QtBot) -> None:
    withdrawn: list[object] = []
    evening.stage.controller.notice_withdrawn.connect(withdrawn.append)
    tell = evening.recovery._trouble.send
    tell(not_saved(evening.path, OSError(errno.ENOSPC, "No space left on device")))
    tell(None)
    qtbot.waitUntil(lambda: len(evening.stage.notices) == 2)
    trouble, back = evening.stage.notices
    assert withdrawn == [trouble]
    assert "written down again" in back.text
    assert back.is_passing


@pytest.mark.parametrize("damage", [b"", b"nonsense\n", b"\xff\x00" * 5000, b'{"version":1,"deck_path":3}\n'])
def test_a_damaged_journal_never_blocks_the_start(evening: Interrupted, tmp_path: Path, damage: bytes) -> None:
    evening.stage.press(K.Key_Right)
    evening.break_off()
    evening.path.write_bytes(damage)
    again = evening.again(tmp_path)
    assert (again.recovery.offer, again.stage.place) == ("", (1, 0))
    assert journals(evening.journals) == (again.recovery.path,)


def test_nonsense_in_the_middle_costs_its_line_alone(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.press(K.Key_Right, K.Key_Right)
    evening.break_off()
    lines = evening.path.read_bytes().splitlines(keepends=True)
    evening.path.write_bytes(b"".join([*lines[:2], b'{"run":0,"mono":"x"}\n', b"\x00\n", *lines[2:]]))
    assert evening.again(tmp_path, resume=True).stage.place == (STEPS + 1, 2)


def test_an_evening_that_is_still_presented_is_not_offered(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.press(K.Key_Right)
    assert evening.again(tmp_path).recovery.offer == ""


def test_a_lock_that_a_dead_program_left_keeps_nobody_out(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.press(K.Key_Right)
    lock = evening.path.with_suffix(".lock")
    left = lock.read_text().replace(f"{os.getpid()}\n", "999999999\n")
    evening.break_off()
    lock.write_text(left)
    assert evening.again(tmp_path).recovery.offer


def test_a_rehearsal_is_marked_and_kept_apart(tmp_path: Path, qapp: object) -> None:
    stage = TimedStage(tmp_path)
    stage.controller.is_rehearsal = True
    recovery = Recovery(stage.controller, tmp_path / "state")
    stage.press(K.Key_Left)
    assert b'"is_rehearsal":true' in read_lines(recovery.path)[0]
    now = stage.clock.now()
    deck = stage.controller.deck
    recovery.path.with_suffix(".lock").unlink()
    assert evening_to_take_up(tmp_path / "state", deck, now, is_rehearsal=False) is None
    assert evening_to_take_up(tmp_path / "state", deck, now, is_rehearsal=True) is not None
