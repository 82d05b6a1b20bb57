"""Owns the tests that every word on the console has the room it needs, from a small laptop to a large screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from hearthside.windows.commands import Command
from hearthside.windows.console.button import ConsoleButton
from hearthside.windows.console.words import ClockWords, ShortenedWords, Words
from hearthside.windows.notices import Notice
from tests.windows.console.stage import PLAIN, QUESTION, THOUGHTS, Stage
from tests.windows.settling import settle

_SIZES = [(911, 512), (1366, 768), (1920, 1080), (2560, 1440)]


def _question(stage: Stage) -> None:
    stage.go(QUESTION)


def _reveal(stage: Stage) -> None:
    stage.go(THOUGHTS)
    stage.controller.perform(Command.NEXT)


def _frozen_and_black(stage: Stage) -> None:
    stage.go(PLAIN)
    for command in (Command.POINTER, Command.FREEZE, Command.BLACK):
        stage.controller.perform(command)


def _everything_asked(stage: Stage) -> None:
    stage.controller.post(
        Notice("The deck file was changed by another program.", "Load it again.", "Ctrl+R", Command.RELOAD)
    )
    stage.controller.perform(Command.QUIT)
    stage.controller.perform(Command.DIGIT_1)


def _folded(stage: Stage) -> None:
    stage.controller.arrangement.note(one_screen=True, notes_confirmed=False, room_screen_name="")


def _late(stage: Stage) -> None:
    stage.clock.pass_seconds(3 * 3600)
    stage.controller.arrangement.note(
        one_screen=False, notes_confirmed=True, room_screen_name="A projector with a very long name, in the great hall"
    )


def _overview(stage: Stage) -> None:
    stage.controller.perform(Command.OVERVIEW)


def _help(stage: Stage) -> None:
    stage.controller.perform(Command.HELP)


def _quick_edit(stage: Stage) -> None:
    stage.go(PLAIN)
    stage.controller.perform(Command.QUICK_EDIT)


def _running(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.controller.perform(Command.CLOCK)
    stage.let_pass(30)


def _elsewhere(stage: Stage) -> None:
    _running(stage)
    stage.go(PLAIN)
    stage.controller.perform(Command.FREEZE)


def _hint(stage: Stage) -> None:
    _running(stage)
    stage.controller.perform(Command.NEXT)


def _hint_in_the_gap(stage: Stage) -> None:
    _running(stage)
    stage.let_pass(31)
    stage.controller.perform(Command.NEXT)


def _after_hold(stage: Stage) -> None:
    _running(stage)
    for _ in range(2):
        stage.controller.perform(Command.HOLD)


def _after_sleep(stage: Stage) -> None:
    _running(stage)
    stage.clock.set_wall(5000)
    stage.controller.evening.beat()


def _overtime(stage: Stage) -> None:
    _running(stage)
    for _ in range(2):
        stage.controller.perform(Command.NEXT_ROUND)
    stage.let_pass(180 + 42)


def _refit(stage: Stage) -> None:
    stage.let_pass(900)
    stage.controller.perform(Command.REFIT)


def _refitted(stage: Stage) -> None:
    _refit(stage)
    stage.window.desk.parts.refit.apply()
    stage.controller.perform(Command.REFIT)


_STATES: list[Callable[[Stage], None]] = [
    _question, _reveal, _frozen_and_black, _everything_asked, _folded, _late, _overview, _help, _quick_edit,
    _running, _elsewhere, _hint, _hint_in_the_gap, _after_hold, _after_sleep, _overtime, _refit, _refitted,
]  # fmt: skip


@pytest.mark.parametrize("size", _SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("prepare", _STATES, ids=lambda prepare: prepare.__name__)
def test_no_word_is_cut(stage: Stage, size: tuple[int, int], prepare: Callable[[Stage], None]) -> None:
    stage.window.resize(*size)
    settle()
    prepare(stage)
    settle()
    assert (stage.window.width(), stage.window.height()) == size
    shown = [widget for widget in stage.window.findChildren(QWidget) if widget.isVisible()]
    assert [_described(widget) for widget in shown if _is_cut(widget)] == []
    inside = QRect(0, 0, *size)
    outside = [
        _described(widget)
        for widget in shown
        if isinstance(widget, Words | ClockWords | ConsoleButton)
        and not inside.contains(QRect(widget.mapTo(stage.window, QPoint(0, 0)), widget.size()))
    ]
    assert outside == []


@pytest.mark.parametrize("size", _SIZES[1:], ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_word_is_cut_even_in_the_first_picture_of_another_size(stage: Stage, size: tuple[int, int]) -> None:
    stage.window.resize(*_SIZES[0])
    _running(stage)
    settle()
    stage.window.resize(*size)  # and painted before any event that is waiting
    shown = [widget for widget in stage.window.findChildren(QWidget) if widget.isVisible()]
    assert [_described(widget) for widget in shown if _is_cut(widget)] == []


def _is_cut(widget: QWidget) -> bool:
    if isinstance(widget, ShortenedWords):
        return widget.height() < widget.sizeHint().height()
    if isinstance(widget, Words) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    if isinstance(widget, Words | ClockWords | ConsoleButton):
        return widget.width() < widget.sizeHint().width() or widget.height() < widget.sizeHint().height()
    return False


def _described(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, Words | ClockWords) else widget.accessibleName()
    return f"{text}: {widget.size().toTuple()} of {widget.sizeHint().toTuple()}"


def test_the_rooms_picture_stays_large_enough_to_read(stage: Stage) -> None:
    for size, least in (((911, 512), 320), ((1366, 768), 560), ((1920, 1080), 800)):
        stage.window.resize(*size)
        stage.go(QUESTION)
        settle()
        assert stage.window.desk.parts.room.picture.picture.width() >= least


def test_in_a_window_that_is_smaller_still_buttons_keep_icon_key_and_name(stage: Stage) -> None:
    stage.window.resize(720, 420)
    settle()
    desk = stage.window.desk
    assert desk.controls.geometry().right() < desk.parts.film_strip.geometry().left()
    assert desk.parts.film_strip.geometry().right() <= desk.width()
    button = desk.controls.buttons[Command.SWAP_SCREENS]
    assert button.width() < stage.window.fontMetrics().horizontalAdvance("Swap") + button.height()
    assert button.accessibleName() == "Swap (S)"


def test_a_long_name_is_shortened_and_told_in_full(stage: Stage) -> None:
    stage.window.resize(911, 512)
    _late(stage)
    settle()
    projector = stage.window.top_bar.projector
    assert projector.text().endswith("…")
    assert projector.toolTip().endswith("in the great hall")
    stage.controller.arrangement.note(one_screen=False, notes_confirmed=True, room_screen_name="HDMI-1")
    settle()
    assert projector.text() == "Projector: HDMI-1"


@pytest.mark.parametrize("name", ["HDMI-1", "Pathways", "WWW", "Welcome", "iiii", "DP-2"])
def test_a_name_that_fits_is_not_shortened(stage: Stage, name: str) -> None:
    for size in _SIZES:
        stage.window.resize(*size)
        stage.controller.arrangement.note(one_screen=False, notes_confirmed=True, room_screen_name=name)
        settle()
        assert stage.window.top_bar.projector.text() == f"Projector: {name}"
