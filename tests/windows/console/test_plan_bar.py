"""Owns the tests of the plan bar: where sections lie on it, what took longer, and what it says to who cannot see it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from hearthside.session.pace import clock_words
from hearthside.windows.console import palette
from hearthside.windows.console.plan_bar import PlanBar, clear_of_marks
from hearthside.windows.console.plan_picture import PlanPicture, Stretch, slide_words
from tests.windows.console.stage import LATER, PLAIN, QUESTION, THOUGHTS, WELCOME, Stage
from tests.windows.settling import settle


def _bar(stage: Stage) -> PlanBar:
    return stage.window.plan_bar


def test_the_whole_evening_in_its_sections(stage: Stage) -> None:
    picture = _bar(stage).picture
    assert [section.title for section in picture.sections] == ["Welcome", "Later"]
    assert clock_words(picture.whole.starts_at) == "19:00"
    assert clock_words(picture.planned_end) == "19:30"
    assert sum(section.planned.seconds for section in picture.sections) == 30 * 60
    lefts = [_bar(stage).place_of(section.parts[0])[0] for section in picture.sections]
    assert lefts == sorted(lefts)


def test_what_took_longer_than_planned_is_known(stage: Stage) -> None:
    stage.go(WELCOME)
    stage.let_pass(60)
    stage.go(THOUGHTS)
    stage.let_pass(20 * 60)
    stage.go(QUESTION)
    stage.go(LATER)
    picture = _bar(stage).picture
    assert picture.sections[0].over_seconds > 0
    assert picture.sections[1].over_seconds == 0
    assert picture.forecast_end > picture.planned_end
    assert picture.whole.ends_at == picture.forecast_end


def test_now_moves_with_the_time_though_not_with_every_second(stage: Stage) -> None:
    before = _bar(stage).picture.now
    stage.clock.pass_seconds(2)
    stage.window.tick()
    assert _bar(stage).picture.now == before
    stage.clock.pass_seconds(4)
    stage.window.tick()
    assert _bar(stage).picture.now == before + 6


def test_it_says_in_words_what_it_shows(stage: Stage) -> None:
    stage.go(WELCOME)
    _bar(stage).refresh()
    name = _bar(stage).accessibleName()
    assert name.startswith("The evening: Welcome until 19:")
    assert name.endswith("planned until 19:30")


def test_a_tool_tip_tells_a_slides_times(stage: Stage) -> None:
    stage.go(WELCOME)
    stage.let_pass(30)
    settle()
    bar = _bar(stage)
    left, right = bar.place_of(next(each.to_come for each in bar.picture.slides if each.slide == QUESTION))
    at = QPoint(round((left + right) / 2), 8)
    QApplication.sendEvent(bar, QHelpEvent(QEvent.Type.ToolTip, at, bar.mapToGlobal(at)))
    assert QToolTip.text().startswith("Welcome · What settles you?\n19:")
    assert "12 min planned" in QToolTip.text()
    QToolTip.hideText()


def test_an_empty_deck_has_a_bar_too(stage: Stage) -> None:
    stage.path.write_text("# Only a title\n", encoding="utf-8")
    stage.controller.reload()
    settle()
    assert _bar(stage).picture.whole.seconds >= 60


def test_it_turns_no_pages(stage: Stage) -> None:
    assert _bar(stage).focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_page_turn_does_not_wait_for_the_bar(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[bool] = []
    monkeypatch.setattr(_bar(stage), "setAccessibleName", lambda _words: drawn.append(True))
    stage.press(Qt.Key.Key_Right)
    assert not drawn
    _bar(stage)._soon.timeout.emit()
    assert drawn


def test_a_sleep_leaves_no_hole_in_the_bar(stage: Stage) -> None:
    stage.go(WELCOME)
    stage.let_pass(60)
    stage.clock.set_wall(900)
    stage.controller.evening.beat()
    _bar(stage).refresh()
    picture = _bar(stage).picture
    assert picture.before.starts_at == picture.whole.starts_at
    assert picture.before.seconds == pytest.approx(900, abs=2)
    stretches = [picture.before, *(part for section in picture.sections for part in section.parts)]
    for one, other in pairwise(stretches):
        assert other.starts_at == pytest.approx(one.ends_at)
    place = _bar(stage).place_of(picture.before)
    at = QPoint(round(sum(place) / 2), 10)
    assert _bar(stage).grab().toImage().pixelColor(at).name() == palette.QUIET_GROUND.lower()
    QApplication.sendEvent(_bar(stage), QHelpEvent(QEvent.Type.ToolTip, at, _bar(stage).mapToGlobal(at)))
    assert QToolTip.text().startswith("15 min on no slide")
    QToolTip.hideText()


def test_an_evening_on_time_has_nothing_before_its_first_slide(stage: Stage) -> None:
    stage.go(WELCOME)
    stage.let_pass(300)
    _bar(stage).refresh()
    assert _bar(stage).picture.before.seconds == pytest.approx(0, abs=1)


def _gone_back(stage: Stage, to: int) -> PlanPicture:
    """Show the bar after all slides but the last two came in order and somebody asked to go back to ``to``."""
    for slide, minutes in ((WELCOME, 1), (THOUGHTS, 3), (QUESTION, 12), (LATER, 1), (PLAIN, 1)):
        stage.go(slide)
        stage.let_pass(60 * minutes)
    stage.go(to)
    _bar(stage).refresh()
    return _bar(stage).picture


@pytest.mark.parametrize("to", [THOUGHTS, WELCOME])
def test_gone_back_to_an_earlier_slide_all_that_was_done_lies_behind(stage: Stage, to: int) -> None:
    picture = _gone_back(stage, to)
    assert picture.before.seconds == pytest.approx(0, abs=1), "nothing looks like a late start"
    welcome, later = picture.sections
    assert (welcome.is_here, later.is_here) == (True, False)
    assert welcome.parts[0].ends_at == pytest.approx(later.parts[0].starts_at, abs=1)
    assert later.parts[0].ends_at >= picture.now - 1
    ahead = sum(part.seconds for each in picture.sections for part in each.parts if part.starts_at >= picture.now)
    behind = sum(part.seconds for each in picture.sections for part in each.parts) - ahead
    joined = later.parts[0].ends_at - picture.now if len(later.parts) == 1 else 0
    assert behind - joined == pytest.approx(18 * 60, abs=10)
    assert picture.forecast_end == pytest.approx(picture.now + ahead + joined, abs=1)


def test_what_is_left_of_a_slide_gone_back_to_comes_before_the_rest_of_the_evening(stage: Stage) -> None:
    picture = _gone_back(stage, THOUGHTS)
    welcome, later = picture.sections
    now = picture.now
    assert [part.starts_at for part in (welcome.parts[1], later.parts[1])] == [now, welcome.parts[1].ends_at]
    assert picture.words.startswith(f"Welcome until {clock_words(welcome.parts[1].ends_at)}")
    assert welcome.parts[1].seconds == pytest.approx(60, abs=5)
    image = _bar(stage).grab().toImage()

    def colour(at: float) -> str:
        return str(image.pixelColor(round(_bar(stage).place_of(Stretch(at, at))[0]), 8).name())

    assert colour(later.parts[0].ends_at - 60) == palette.DONE.lower()
    assert colour(welcome.parts[1].ends_at - 20) == palette.BUTTON.lower()


def test_a_later_slide_that_was_seen_tells_how_long_it_took(stage: Stage) -> None:
    picture = _gone_back(stage, THOUGHTS)
    question = next(each for each in picture.slides if each.slide == QUESTION)
    words = slide_words(picture, stage.controller.deck, question.past.ends_at - 1)
    assert words.endswith("12 min planned · took 12 min")
    here = next(each for each in picture.slides if each.is_here)
    assert "took" not in slide_words(picture, stage.controller.deck, here.past.starts_at + 1)


@pytest.mark.parametrize(
    ("marks", "width", "left", "right"),
    [
        ([], 50, 0, 200),
        ([150], 50, 0, 200),
        ([20], 50, 27, 200),
        ([120], 150, 0, 113),
        ([20, 60], 50, 67, 200),
        ([190], 300, 0, 183),
    ],
)
def test_no_mark_crosses_a_name(marks: list[float], width: float, left: float, right: float) -> None:
    place = clear_of_marks(QRectF(0, 0, 200, 10), marks, width, 7)
    assert (place.left(), place.right()) == (left, right)
