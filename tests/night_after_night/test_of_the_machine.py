"""What happens to machines, night after night: each situation of the design by its name.

How it is in a process of its own, with kill -9 and a real projector, is told in ``tests/end_to_end``.
"""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from typing_extensions import override

from hearthside.laptop import battery_watch
from hearthside.laptop.battery import Charge
from hearthside.laptop.battery_watch import BatteryWatch
from hearthside.store.atomic import write_atomically
from hearthside.store.trouble import not_saved
from hearthside.windows.presenting import laptop_care
from hearthside.windows.presenting.laptop_care import LaptopCare
from tests.night_after_night.conftest import Begin
from tests.night_after_night.night import ARRIVING, CONTROL, LAST, TALK, K, Night, restarted
from tests.windows.fake_desktop import LAPTOP, PROJECTOR
from tests.windows.presenting.test_laptop_care import SilentChimes
from tests.windows.settling import settle
from tests.windows.stage import Disk

SOON_SECONDS = 5.0


def test_the_projector_is_unplugged(begin: Begin) -> None:
    night = begin()
    night.talk(30)
    room, left, at = night.picture, night.left(), night.clock.now().monotonic_seconds
    night.desktop.plug(LAPTOP)
    assert night.places == ("eDP-1", ""), "hidden at once, and the console never covered"
    night.keeper.settle()
    assert night.places == ("eDP-1", "")
    assert "HDMI-1" in night.notice.text
    night.later(60)
    night.desktop.plug(LAPTOP, PROJECTOR)
    night.keeper.settle()
    assert night.places == ("eDP-1", "HDMI-1")
    assert night.place == (TALK, 0)
    assert night.left() == pytest.approx(left - (night.clock.now().monotonic_seconds - at))
    assert night.picture != room, "the clock ran on"


@pytest.mark.parametrize("minus_away", [False, True])
def test_the_laptop_was_asleep(begin: Begin, minus_away: bool) -> None:
    night = begin()
    night.talk(30)
    before = night.left()
    night.clock.set_wall(5 * 60)  # asleep: the monotonic clock of Linux stands still
    night.later(20)
    assert not night.clock_of(TALK).is_running
    assert night.left() == pytest.approx(before, abs=6)
    assert night.console.desk.parts.clock.offers.is_asking
    night.press(K.Key_Minus if minus_away else K.Key_T)
    clock = night.clock_of(TALK)
    assert clock.is_running
    assert clock.round_index == (1 if minus_away else 0)
    if not minus_away:
        assert night.left() == pytest.approx(before, abs=6)
    night.later(2)
    assert night.tones == [], "no burst of chimes"


def test_the_battery_is_low(begin: Begin, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    charges: Iterator[float] = iter([40.0, 21.0, 19.0, 18.0, 11.0, 9.0])

    def read() -> Charge:
        return Charge(next(charges, 9.0), plugged_in=False)

    class Idle:
        def __init__(self, tell: object) -> None: ...
        def start(self) -> None: ...
        def close(self) -> None: ...

    monkeypatch.setattr(battery_watch, "_EVERY_SECONDS", 0.01)
    monkeypatch.setattr(laptop_care, "BatteryWatch", lambda tell: BatteryWatch(tell, read))
    monkeypatch.setattr(laptop_care, "Wakefulness", Idle)
    monkeypatch.setattr(laptop_care, "Chimes", SilentChimes)
    night = begin()
    room = night.picture
    care = LaptopCare(night.controller, night.journals)
    qtbot.waitUntil(lambda: len(night.notices) >= 2)
    care.close()
    settle()
    assert [notice.text for notice in night.notices] == [
        "The laptop's battery is down to 20 %.",
        "The laptop's battery is down to 10 %.",
    ]
    assert night.notice.text.endswith("10 %.")
    assert night.picture == room, "private"


def test_notes_on_the_wrong_screen(begin: Begin) -> None:
    night = begin(from_slide=ARRIVING, console_on=PROJECTOR)
    notes = night.console.desk.parts.notes
    assert night.places == ("HDMI-1", "eDP-1")
    assert notes.folded.isVisible()
    assert not notes.view.isVisible(), "nobody has said yet who sees this screen"
    night.press(K.Key_S)
    settle()
    assert night.places == ("eDP-1", "HDMI-1")
    assert notes.view.isVisible()
    assert not notes.folded.isVisible()


def test_the_video_call_shares_the_wrong_window(begin: Begin) -> None:
    night = begin(from_slide=ARRIVING, screens=(LAPTOP,))
    notes = night.console.desk.parts.notes
    assert night.room.windowTitle() == "Hearthside: share this window"
    assert night.console.windowTitle() == "Hearthside: PRIVATE notes"
    assert night.console.top_bar.private.text() == "PRIVATE"
    assert night.console.top_bar.private.isVisible()
    assert notes.folded.isVisible()
    assert "share this window" in notes.folded.hint.text()
    night.press(K.Key_N, modifiers=CONTROL)
    assert notes.view.isVisible()


@pytest.mark.parametrize("dead_seconds", [3.0, 15.0])
def test_the_app_dies(begin: Begin, dead_seconds: float) -> None:
    """The laptop lives: its monotonic clock goes on as if nothing had been."""
    night = begin()
    night.talk(30)
    left, clock = night.left(), night.clock
    night.die()
    at = time.monotonic()
    again = begin(clock=restarted(clock, dead_seconds, clock._monotonic_seconds + dead_seconds))
    assert again.place == (0, 0), "nothing is taken up unasked"
    again.press(K.Key_Y)
    assert time.monotonic() - at < SOON_SECONDS
    assert again.place == (TALK, 0)
    assert again.clock_of(TALK).is_running
    assert again.left() == pytest.approx(left - dead_seconds, abs=1)
    assert again.tones == []


def test_the_laptop_dies(begin: Begin) -> None:
    """It is started anew, and counts its own seconds from zero."""
    night = begin()
    night.talk(20)
    night.press(K.Key_BracketRight)
    night.later(20)
    night.press(K.Key_3, K.Key_Return, K.Key_Left)
    left, clock = night.left(), night.clock
    assert night.place == (ARRIVING, 1)
    night.die()
    at = time.monotonic()
    again = begin(clock=restarted(clock, 90.0, 12.0))
    again.press(K.Key_Y)
    assert time.monotonic() - at < SOON_SECONDS
    assert again.place == (ARRIVING, 1)
    assert again.clock_of(TALK).round_index == 1
    assert again.left() == pytest.approx(left - 90, abs=1)
    again.die()
    third = begin(clock=restarted(again.clock, 20 * 60.0, 7.0))
    third.press(K.Key_Y)
    third.later(2)
    assert "came to its end in the meantime" in third.notice.text
    assert (third.tones, third.cues) == ([], []), "silently"


@pytest.mark.parametrize("what", ["disk full", "file read-only", "deck folder gone"])
def test_nothing_can_be_saved(begin: Begin, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    night = begin(disk=DeckDisk())
    night.talk(30)
    if what == "deck folder gone":
        shutil.rmtree(night.path.parent)
        night.controller.file_may_have_changed()
        assert "gone" in night.notice.text
    else:
        code = errno.ENOSPC if what == "disk full" else errno.EROFS
        night.disk.trouble = not_saved(night.path, OSError(code, os.strerror(code)))
    if what == "disk full":
        _no_room_for_the_diary(night, qtbot, monkeypatch)
    night.controller.go_to(LAST)
    room = night.picture
    night.press(K.Key_E)
    settle()
    edit = night.console.desk.parts.quick_edit
    edit.editor.setPlainText(edit.editor.text.replace("nigth", "night"))
    night.press(K.Key_Return, modifiers=CONTROL)
    assert night.picture != room, "the room sees the edit all the same"
    assert "not saved" in night.notice.text
    assert "Good night." in (night.rescued / "deck.md").read_text(encoding="utf-8"), "nothing is lost"
    night.press(K.Key_Home, K.Key_PageDown, K.Key_QuoteLeft)
    assert night.clock_of(TALK).is_running, "presenting goes on"


class DeckDisk(Disk):
    """A disk on which the deck cannot be written where it is, and everything else can."""

    @override
    def write(self, path: Path, data: bytes, expected_fingerprint: str | None = None) -> None:
        if path.parent.name == "rescued":
            write_atomically(path, data, expected_fingerprint)
        else:
            super().write(path, data, expected_fingerprint)


def _no_room_for_the_diary(night: Night, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_anything: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    night.press(K.Key_Plus)
    qtbot.waitUntil(lambda: bool(night.notices))
    assert "not being written down just now" in night.notice.text
    monkeypatch.undo()
