"""What happens among people, night after night: each situation of the design by its name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent

from hearthside.session.clock_decisions import HoldOffer
from hearthside.session.pace import clock_words, pace_words
from hearthside.session.state import Cover
from tests.night_after_night.conftest import Begin
from tests.night_after_night.night import ARRIVING, BETWEEN, CONTROL, LAST, PLAIN, TALK, K
from tests.windows.settling import settle


def test_twelve_minutes_late(begin: Begin) -> None:
    night = begin()
    night.press(K.Key_Right, K.Key_Right)
    room = night.picture
    night.later((10 + 12) * 60)
    pace = night.controller.pace()
    assert round(pace.behind_seconds / 60) == 12
    assert night.console.top_bar.pace.text() == pace_words(pace)
    assert clock_words(pace.forecast_end_wall_seconds) in pace_words(pace)
    assert night.picture == room, "the room never sees that it is late"
    night.press(K.Key_K)
    panel = night.console.desk.parts.refit
    assert panel.isVisible()
    assert any(row.line is not None and row.line.title == "Skip “Words in between”" for row in panel.rows)
    assert clock_words(pace.forecast_end_wall_seconds) in panel.total.text()
    night.press(K.Key_Return)
    refitted = night.controller.pace()
    assert refitted.forecast_end_wall_seconds < pace.forecast_end_wall_seconds - 5 * 60
    assert BETWEEN in night.controller.state.refit.skipped
    assert clock_words(refitted.forecast_end_wall_seconds) in night.notice.text
    night.press(K.Key_U)
    assert not night.controller.state.refit.skipped
    assert night.controller.pace().behind_seconds == pytest.approx(12 * 60, abs=5)


def test_please_go_back_to_that_one(begin: Begin) -> None:
    night = begin()
    night.talk(30)
    by_number = (K.Key_3, K.Key_Return)
    by_overview = (K.Key_G, K.Key_Left, K.Key_Return)
    by_filter = (K.Key_G, *map(K, b"ARRIV"), K.Key_Return)
    for way in (by_number, by_overview, by_filter):
        before, at = night.left(), night.clock.now().monotonic_seconds
        night.press(*way)
        assert night.place[0] == ARRIVING
        assert night.clock_of(TALK).is_running
        night.later(5)
        night.press(K.Key_QuoteLeft)
        assert night.place == (TALK, 0)
        assert night.left() == pytest.approx(before - (night.clock.now().monotonic_seconds - at))


def test_somebody_cries(begin: Begin) -> None:
    night = begin()
    night.talk(70)
    night.tones.clear()
    before, room = night.left(), night.picture
    night.press(K.Key_H, at=night.room)
    assert night.controller.state.cover is Cover.HOLD
    assert night.picture != room
    held = night.left()
    assert held == pytest.approx(before - 0.5)
    night.later(15 * 60)
    assert (night.left(), night.tones) == (held, [])
    night.press(K.Key_H)
    assert night.left() == held
    assert night.clock_of(TALK).is_running
    assert night.controller.time.hold_offers == tuple(HoldOffer)
    offers = night.console.desk.parts.clock.offers
    assert sum(button.isVisible() for button in offers.buttons) == len(HoldOffer)
    night.press(K.Key_Plus)
    assert night.left() == pytest.approx(held + 60 - 0.5)


def test_the_clicker_is_pressed_twice(begin: Begin) -> None:
    night = begin(from_slide=BETWEEN)
    night.press(K.Key_PageDown, at=night.room)
    night.clock.pass_seconds(0.2)
    night.bounce(K.Key_PageDown, at=night.room)
    night.clock.pass_seconds(0.1)
    night.bounce(K.Key_PageDown, at=night.console)
    assert night.place == (BETWEEN + 1, 0)
    for _ in range(20):
        night.clock.pass_seconds(0.5)
        event = QKeyEvent(QEvent.Type.KeyPress, K.Key_PageDown, PLAIN, "", True)
        night.controller.key(event)
    assert night.place == (BETWEEN + 1, 0), "a key that is held down turns one page"
    night.press(K.Key_PageDown, at=night.room)
    assert night.place == (BETWEEN + 2, 0)


def test_a_typo_seen_by_everyone(begin: Begin) -> None:
    night = begin()
    night.talk(30)
    night.controller.go_to(LAST)
    room, left, at = night.picture, night.left(), night.clock.now().monotonic_seconds
    night.press(K.Key_E)
    settle()
    edit = night.console.desk.parts.quick_edit
    assert edit.isVisible()
    edit.editor.setPlainText(edit.editor.text.replace("nigth", "night"))
    night.later(10)
    assert night.picture == room, "the room changes only on Apply"
    night.press(K.Key_Return, modifiers=CONTROL)
    mended = night.picture
    assert mended != room
    assert "Good night." in night.path.read_text(encoding="utf-8")
    assert [path.name for path in night.path.parent.iterdir()] == ["deck.md"]
    assert night.place == (LAST, 0)
    assert night.left() == pytest.approx(left - (night.clock.now().monotonic_seconds - at))
    night.press(K.Key_E)
    saved = night.path.read_bytes()
    edit.editor.setPlainText("## Last words\n\n::: left\nA side that never ends")
    night.press(K.Key_Return, modifiers=CONTROL)
    assert edit.isVisible()
    assert (night.picture, night.path.read_bytes()) == (mended, saved), "a faulty edit keeps the last good slide"


def test_the_deck_file_is_changed_by_another_program(begin: Begin) -> None:
    night = begin()
    night.talk(30)
    left, at = night.left(), night.clock.now().monotonic_seconds
    text = night.path.read_text(encoding="utf-8")
    night.path.write_text(text.replace("# Welcome", "## New\n\n# Welcome").replace("nigth", "night"), encoding="utf-8")
    night.controller.file_may_have_changed()
    assert night.notice.key == "Ctrl+R"
    assert night.place == (TALK, 0)
    night.press(K.Key_R, modifiers=CONTROL)
    assert night.place == (TALK + 1, 0)
    assert night.controller.deck.slides[TALK + 1].title_text == "What settles you?"
    assert night.left(TALK + 1) == pytest.approx(left - (night.clock.now().monotonic_seconds - at))
    assert night.clock_of(TALK + 1).is_running
