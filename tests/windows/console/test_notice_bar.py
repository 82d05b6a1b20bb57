"""Owns the tests of the notices."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from hearthside.laptop.battery import battery_advice
from hearthside.windows.commands import Command
from hearthside.windows.notices import Notice
from tests.windows.console.stage import PLAIN, Stage
from tests.windows.settling import settle


def test_a_notice_says_what_and_how_to_mend_it(stage: Stage) -> None:
    bar = stage.window.notices
    assert not bar.isVisible()
    stage.controller.post(Notice("Something happened.", "Do this.", "Ctrl+R", Command.RELOAD))
    assert bar.isVisible()
    assert bar.text.text() == "Something happened. Do this."
    assert bar.mend.isVisible()
    assert bar.mend.accessibleName() == "Load again (Ctrl+R)"


def test_its_button_mends_it(stage: Stage) -> None:
    stage.go(PLAIN)
    stage.path.write_text(stage.path.read_text(encoding="utf-8").replace("lanterns", "candles"), encoding="utf-8")
    stage.controller.file_may_have_changed()
    stage.window.notices.mend.click()
    assert "candles" in stage.controller.deck.source.text
    assert stage.slide == PLAIN


def test_what_its_button_could_not_mend_is_said_once_more(stage: Stage) -> None:
    stage.controller.post(Notice("Go on where you were.", "", "Y", Command.RESUME))
    stage.path.write_bytes(b"\xff")
    stage.controller.file_may_have_changed()
    bar = stage.window.notices
    for _ in range(2):
        bar.mend.click()
        assert "not text in UTF-8" in bar.text.text()
        assert bar.text.text().endswith("(1 more)")
        assert bar.mend.accessibleName() == "Load again (Ctrl+R)"


def test_the_button_says_what_it_does(stage: Stage) -> None:
    stage.controller.post(Notice("The room's screen is gone.", "", "S", Command.SWAP_SCREENS))
    assert stage.window.notices.mend.accessibleName() == "Show it here (S)"
    asked: list[Command] = []
    stage.controller.command_requested.connect(asked.append)
    stage.window.notices.mend.click()
    assert asked == [Command.SWAP_SCREENS]


def test_a_notice_without_a_mend_has_no_button(stage: Stage) -> None:
    stage.controller.post(Notice("Just so you know."))
    assert not stage.window.notices.mend.isVisible()


def test_dismissed_by_key_or_button_the_one_before_comes_back(stage: Stage) -> None:
    bar = stage.window.notices
    for text in ("One.", "Two.", "Three.", "Two."):
        stage.controller.post(Notice(text))
    stage.press(Qt.Key.Key_X)
    assert bar.text.text() == "Three. (1 more)"
    bar.dismiss_button.click()
    assert bar.text.text() == "One."
    bar.dismiss()
    assert not bar.isVisible()
    stage.press(Qt.Key.Key_X)
    assert stage.slide == 0


def test_what_only_tells_waits_behind_an_offer(stage: Stage) -> None:
    bar = stage.window.notices
    stage.controller.post(Notice("Go on where you were.", "", "Y", Command.RESUME))
    stage.controller.post(Notice("Just so you know."))
    assert bar.text.text() == "Go on where you were. (1 more)"
    assert bar.mend.isVisible()
    bar.dismiss()
    assert bar.text.text() == "Just so you know."


def test_a_notice_takes_no_key_from_page_turning(stage: Stage) -> None:
    stage.controller.post(Notice("Something happened.", "Do this.", "Ctrl+R", Command.RELOAD))
    settle()
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_Escape)
    assert stage.slide == 1
    assert stage.window.notices.isVisible()


def test_a_notice_that_is_not_true_any_more_goes_wherever_it_stands(stage: Stage) -> None:
    bar = stage.window.notices
    for text in ("One.", "Two.", "Three."):
        stage.controller.post(Notice(text))
    stage.controller.notice_withdrawn.emit(Notice("Two."))
    assert bar.text.text() == "Three. (1 more)"
    stage.controller.notice_withdrawn.emit(Notice("Three."))
    assert bar.text.text() == "One."
    stage.controller.notice_withdrawn.emit(Notice("One."))
    assert not bar.isVisible()


def test_the_offer_to_resume_may_be_declined_for_a_new_start(stage: Stage) -> None:
    declined: list[Command] = []
    stage.window.notices.declined.connect(declined.append)
    stage.controller.post(Notice("Go on where you were: slide 9.", "", "Y", Command.RESUME))
    assert stage.window.notices.mend.accessibleName() == "Go on there (Y)"
    assert stage.window.notices.dismiss_button.accessibleName() == "Start new (X)"
    stage.press(Qt.Key.Key_X)
    assert declined == [Command.RESUME]
    stage.controller.post(Notice("Just so you know."))
    assert stage.window.notices.dismiss_button.accessibleName() == "Dismiss (X)"


def test_what_is_about_this_moment_goes_with_the_next_slide(stage: Stage) -> None:
    bar = stage.window.notices
    stage.controller.post(Notice("This stays."))
    stage.controller.post(Notice("There is nothing here.", is_passing=True))
    stage.press(Qt.Key.Key_B)
    assert bar.text.text() == "There is nothing here. (1 more)"
    stage.go(PLAIN)
    assert bar.text.text() == "This stays."


@pytest.mark.parametrize(
    ("notice", "stays"),
    [
        (Notice("Good to know.", is_brief=True), False),
        (Notice("Just this moment.", is_passing=True), False),
        (Notice("Plug it in."), True),
        (Notice("Reload?", "", "Ctrl+R", Command.RELOAD), True),
    ],
)
def test_what_is_only_good_to_know_goes_when_it_has_been_read(stage: Stage, notice: Notice, stays: bool) -> None:
    bar = stage.window.notices
    stage.controller.post(notice)
    assert bar._read.isActive() is not stays
    bar._read.timeout.emit()
    assert bar.isVisible() is stays


def test_what_waits_behind_another_has_its_whole_time_when_it_comes(stage: Stage) -> None:
    bar = stage.window.notices
    stage.controller.post(Notice("Good to know.", is_brief=True))
    stage.controller.post(Notice("Plug it in."))
    assert not bar._read.isActive()
    bar.dismiss()
    assert bar.text.text() == "Good to know."
    assert bar._read.isActive()
    stage.controller.post(Notice("Another.", is_brief=True))
    bar._read.timeout.emit()
    assert bar.text.text() == "Good to know."


def test_what_goes_by_itself_does_not_look_like_what_has_to_be_seen(stage: Stage) -> None:
    bar = stage.window.notices
    looks = {}
    for notice in (
        Notice("Good to know.", is_brief=True),
        Notice("Just this moment.", is_passing=True),
        Notice("Plug it in."),
        Notice("Reload?", "", "Ctrl+R", Command.RELOAD),
    ):
        stage.controller.post(notice)
        looks[notice.text] = (bar.property("role"), bar._sign.isVisible())
        assert bar.text.text().startswith(notice.text)
    assert looks == {
        "Good to know.": ("telling", False),
        "Just this moment.": ("telling", False),
        "Plug it in.": ("notice", True),
        "Reload?": ("notice", True),
    }


def test_of_what_is_about_the_moment_there_is_one_at_most(stage: Stage) -> None:
    bar = stage.window.notices
    stage.controller.post(Notice("This stays."))
    for number in (12, 13, 14):
        stage.controller.post(Notice(f"There is no slide {number}.", is_passing=True))
    assert bar.text.text() == "There is no slide 14. (1 more)"
    bar._read.timeout.emit()
    assert bar.text.text() == "This stays."


def test_a_new_notice_about_the_same_takes_the_place_of_the_one_before(stage: Stage) -> None:
    bar = stage.window.notices
    for level in (20, 10):
        advice = battery_advice(level)
        stage.controller.post(Notice(advice.text, advice.mend, subject=advice.subject))
    assert "10 %" in bar.text.text()
    assert "more)" not in bar.text.text()
    stage.controller.post(Notice("Something else.", subject="else"))
    assert bar.text.text() == "Something else. (1 more)"


def test_a_deck_that_is_loaded_again_needs_no_offer_to_do_so(stage: Stage) -> None:
    stage.path.write_text(stage.path.read_text(encoding="utf-8").replace("lanterns", "candles"), encoding="utf-8")
    stage.controller.file_may_have_changed()
    stage.press(Qt.Key.Key_R, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert stage.window.notices.text.text() == "The deck is loaded again."


def test_what_is_only_good_to_know_stays_when_the_page_turns(stage: Stage) -> None:
    stage.controller.post(Notice("Good to know.", is_brief=True))
    stage.go(PLAIN)
    assert stage.window.notices.isVisible()
