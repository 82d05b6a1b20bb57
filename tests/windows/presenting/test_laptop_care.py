"""Owns the proof that word of the laptop reaches the console, and that it is let go at the end."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hearthside.laptop.advice import Advice
from hearthside.laptop.tones import Tone
from hearthside.windows.from_thread import FromThread
from hearthside.windows.presenting import laptop_care
from hearthside.windows.presenting.laptop_care import LaptopCare
from tests.windows.timed import K, TimedStage


class Watch:
    """Stands for what watches the laptop; says one thing, on a thread of its own."""

    made: list[Watch]

    def __init__(self, tell: object) -> None:
        self.tell = tell
        self.closed = False
        self.made.append(self)

    def start(self) -> None:
        assert callable(self.tell)
        threading.Thread(target=self.tell, args=(Advice("The battery is low.", "Plug it in."),)).start()

    def close(self) -> None:
        self.closed = True


class SilentChimes:
    """Remembers what was to be played."""

    played: list[Tone]

    def __init__(self, _folder: Path) -> None:
        self.closed = False

    def play(self, tone: Tone) -> None:
        self.played.append(tone)

    def prepare(self) -> None:
        return

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> TimedStage:
    Watch.made, SilentChimes.played = [], []
    for name, played in (("Wakefulness", Watch), ("BatteryWatch", Watch), ("Chimes", SilentChimes)):
        monkeypatch.setattr(laptop_care, name, played)
    return TimedStage(tmp_path)


def test_what_is_to_be_said_is_a_notice(stage: TimedStage, tmp_path: Path, qtbot: QtBot) -> None:
    LaptopCare(stage.controller, tmp_path)
    qtbot.waitUntil(lambda: len(stage.notices) == 2)
    assert {(notice.text, notice.mend) for notice in stage.notices} == {("The battery is low.", "Plug it in.")}


def test_while_somebody_looks_at_the_laptop_it_posts_nothing(stage: TimedStage, tmp_path: Path, qtbot: QtBot) -> None:
    care = LaptopCare(stage.controller, tmp_path)
    care.is_quiet = True
    arrived: list[object] = []
    care._word.arrived.connect(arrived.append)
    qtbot.waitUntil(lambda: len(arrived) == 2)
    assert stage.notices == []


def test_cues_sound_until_the_laptop_is_let_go(stage: TimedStage, tmp_path: Path, qtbot: QtBot) -> None:
    care = LaptopCare(stage.controller, tmp_path)
    stage.press(K.Key_T, K.Key_BracketRight)
    assert SilentChimes.played == [Tone.BELL]
    care.close()
    assert all(watch.closed for watch in Watch.made)
    qtbot.waitUntil(lambda: len(stage.notices) == 2)


def test_word_from_a_thread_arrives_on_this_one(qtbot: QtBot) -> None:
    word = FromThread()
    heard: list[tuple[object, int]] = []
    word.arrived.connect(lambda said: heard.append((said, threading.get_ident())))
    thread = threading.Thread(target=word.send, args=("hello",))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [("hello", threading.get_ident())]
