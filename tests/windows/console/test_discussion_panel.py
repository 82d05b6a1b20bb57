"""Owns the tests of the discussion panel."""

from __future__ import annotations

from hearthside.windows.console.round_pill import RoundPill
from hearthside.windows.console.words import ClockWords, Words
from tests.windows.console.stage import PLAIN, QUESTION, Stage, settle


def _pills(stage: Stage) -> list[tuple[str, str, str]]:
    pills = [pill for pill in stage.window.desk.parts.discussion.findChildren(RoundPill) if pill.isVisible()]
    found = []
    for pill in pills:
        text, tags = pill.findChildren(Words)
        (time,) = pill.findChildren(ClockWords)
        found.append((text.text(), time.text(), tags.text()))
    return found


def test_question_rounds_total_and_what_people_on_their_own_do(stage: Stage) -> None:
    stage.go(QUESTION)
    settle()
    panel = stage.window.desk.parts.discussion
    assert panel.isVisible()
    assert panel.total.text() == "12:00"
    assert panel.question.text() == "What settles you?"
    assert panel.kind.text() == "Talk together · taking turns"
    assert panel.solo.text() == "On their own: Write three lines"
    assert _pills(stage) == [
        ("1  Think quietly", "1:00", "silent"),
        ("2  Speak", "8:00", "shared"),
        ("3  Share with the group", "3:00", "optional"),
    ]


def test_other_slides_have_no_such_panel(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.go(PLAIN)
    assert not stage.window.desk.parts.discussion.isVisible()
