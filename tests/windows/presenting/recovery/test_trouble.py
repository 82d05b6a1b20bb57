"""Trouble with the files of an evening stops nobody."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hearthside.store.journal import journals
from hearthside.store.trouble import not_saved
from hearthside.windows.presenting.recovery import Recovery
from tests.windows.presenting.recovery.interrupted import Interrupted
from tests.windows.timed import STEPS, TALK, K, TimedStage


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


def test_a_lock_that_a_dead_program_left_keeps_nobody_out(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.press(K.Key_Right)
    lock = evening.path.with_suffix(".lock")
    left = lock.read_text().replace(f"{os.getpid()}\n", "999999999\n")
    evening.break_off()
    lock.write_text(left)
    assert evening.again(tmp_path).recovery.offer
