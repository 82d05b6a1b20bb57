"""What a running clock costs the console: it paints the figures that changed, and lays nothing out anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from hearthside.windows.commands import Command
from hearthside.windows.console.words import ClockWords
from tests.windows.console.stage import QUESTION, Stage
from tests.windows.settling import settle


class Work(QObject):
    """Counts what the console's parts are asked to do, by the kind of part."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: Counter[str] = Counter()
        self.pixels: Counter[str] = Counter()
        self.laid_out = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.painted[type(watched).__name__] += 1
            self.pixels[type(watched).__name__] += event.rect().width() * event.rect().height()
        self.laid_out += event.type() == QEvent.Type.LayoutRequest
        return False


@contextmanager
def watched() -> Iterator[Work]:
    settle()
    application, work = QApplication.instance(), Work()
    assert application is not None
    application.installEventFilter(work)
    yield work
    settle()
    application.removeEventFilter(work)


def test_a_tick_in_which_no_figure_changed_paints_nothing(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_T)
    stage.let_pass(10.3)
    with watched() as work:
        stage.let_pass(0.1)
    assert work.painted == {}


def test_a_second_paints_figures_and_the_end_of_the_bar_and_lays_nothing_out(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_T)
    stage.let_pass(10.3)
    with watched() as work:
        stage.let_pass(1)
    assert work.laid_out == 0
    assert work.painted["ClockWords"] == 3  # what is left, what has passed, and how long this slide is on show
    assert work.painted["RoundsBar"] == 1
    assert work.pixels["RoundsBar"] < 200
    assert "Words" not in work.painted


def test_a_minute_more_on_the_clock_may_need_more_room(stage: Stage) -> None:
    """Figures keep the room that they need, no less: from 9:59 to 10:00 there is one more."""
    words = ClockWords()
    words.say("9:59")
    before = words.size()
    words.say("9:58")
    assert words.size() == before
    words.say("10:00")
    assert words.width() > before.width()


def test_while_a_clock_stands_the_price_of_a_minute_goes_with_the_time(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_T)
    stage.let_pass(10)
    stage.press(Qt.Key.Key_T)
    button = stage.window.desk.parts.clock.controls.buttons[Command.MINUTE_MORE]
    before = button.accessibleName()
    stage.let_pass(600)
    assert button.accessibleName() != before
