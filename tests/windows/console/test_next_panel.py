"""Owns the tests of the panel that says what comes next."""

from __future__ import annotations

from hearthside.windows.commands import Command
from tests.windows.console.stage import BOOKING, QUESTION, THOUGHTS, WELCOME, Stage


def test_the_next_slide_with_its_plan_and_what_to_know(stage: Stage) -> None:
    stage.go(WELCOME)
    panel = stage.window.desk.parts.next
    assert panel.caption.text() == "Next"
    assert panel.title.text() == "First thoughts"
    assert panel.planned.text() == "4 min planned"
    assert panel.if_late.text() == "Can be skipped if late"
    assert panel.content_note.text() == "Content note: mentions loss"


def test_the_next_reveal_comes_before_the_next_slide(stage: Stage) -> None:
    stage.go(THOUGHTS)
    panel = stage.window.desk.parts.next
    assert panel.caption.text() == "Next: reveal 1 of 2"
    assert panel.title.text() == "First thoughts"
    stage.controller.perform(Command.NEXT)
    stage.controller.perform(Command.NEXT)
    assert panel.caption.text() == "Next"
    assert panel.title.text() == "What settles you?"
    assert panel.if_late.text() == "Keeps its time, even if late"


def test_nothing_is_said_that_does_not_hold(stage: Stage) -> None:
    stage.go(QUESTION)
    panel = stage.window.desk.parts.next
    assert not panel.if_late.isVisible()
    assert not panel.content_note.isVisible()


def test_behind_the_last_slide_there_is_none(stage: Stage) -> None:
    stage.go(BOOKING)
    assert stage.window.desk.parts.next.caption.text() == "This is the last slide"
    assert stage.window.desk.parts.next.title.text() == "Booking"
