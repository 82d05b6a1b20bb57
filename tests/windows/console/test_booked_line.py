"""Owns the tests of saying anew, in the re-fit, until when the room is booked: by key and mouse, and no key is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hearthside.session.refit_offers import OfferKind
from hearthside.store.settings import SettingsFile
from hearthside.windows.console.booked_line import BookedLine
from hearthside.windows.console.refit_panel import RefitPanel
from tests.windows.console.stage import WELCOME, Stage
from tests.windows.settling import settle
from tests.windows.stage import key_event

K = Qt.Key


def _panel(stage: Stage) -> RefitPanel:
    return stage.window.desk.parts.refit


def _line(stage: Stage) -> BookedLine:
    return _panel(stage).booked


def _pace(stage: Stage) -> str:
    return stage.window.top_bar.pace.text()


def _remembered(stage: Stage) -> dict[str, str]:
    return dict(SettingsFile(stage.path.parent / "settings.toml").current.booked_until)


def book(stage: Stage, time_of_day: str) -> None:
    stage.press(K.Key_D)
    stage.type(time_of_day)
    stage.press(K.Key_Return)
    settle()


@pytest.fixture
def opened(stage: Stage) -> Stage:
    """With the re-fit open, on time."""
    stage.press(K.Key_K)
    settle()
    return stage


def test_what_is_typed_counts_at_once_for_forecast_and_offers(opened: Stage) -> None:
    assert OfferKind.END_LATER not in {row.line.offer.kind for row in _panel(opened).rows if row.line}
    book(opened, "19:20")
    assert opened.controller.state.booked_until is not None
    assert _pace(opened) == "10 min over · ends 19:30 · room until 19:20"
    assert OfferKind.END_LATER in {row.line.offer.kind for row in _panel(opened).rows if row.line}
    assert _panel(opened).rows[0].isChecked(), "what the time needs is ticked anew"
    assert _panel(opened).isVisible()
    assert opened.controller.state.refits == ()
    assert not _line(opened).field.hasFocus()


def test_it_is_remembered_for_the_deck_as_it_was_written(opened: Stage) -> None:
    book(opened, "7.45 pm")
    assert _line(opened).field.text() == "19:45"
    assert _remembered(opened) == {str(opened.path): "7.45 pm"}


@pytest.mark.parametrize("by_key", [True, False])
def test_it_can_be_taken_back(opened: Stage, by_key: bool) -> None:
    book(opened, "19:20")
    assert _line(opened).clear_button.isVisible()
    if by_key:
        opened.press(K.Key_D, K.Key_Backspace, K.Key_Return)
    else:
        QTest.mouseClick(_line(opened).clear_button, Qt.MouseButton.LeftButton)
    settle()
    assert opened.controller.state.booked_until is None
    assert _pace(opened) == "on time · ends 19:30"
    assert not _line(opened).clear_button.isVisible()
    assert _remembered(opened) == {}


@pytest.mark.parametrize(
    ("written", "refusal"),
    [
        ("23.99", "“23.99” is no time of day. Write it like this: 20:30"),
        ("18:59", "18:59 is past already. Write a time to come, or nothing."),
    ],
)
def test_what_is_no_time_to_come_stands_with_a_reason_and_changes_nothing(
    opened: Stage, written: str, refusal: str
) -> None:
    book(opened, "19:20")
    state = opened.controller.state
    book(opened, written)
    opened.window.tick()
    line = _line(opened)
    assert (line.refusal.text(), line.field.text()) == (refusal, written)
    assert opened.controller.state.booked_until == state.booked_until
    assert _remembered(opened) == {str(opened.path): "19:20"}
    opened.press(K.Key_D, K.Key_Escape)
    assert (line.refusal.text(), line.field.text()) == ("", "19:20")
    assert _panel(opened).isVisible()
    book(opened, written)
    opened.press(K.Key_Escape, K.Key_K)
    assert (line.refusal.text(), line.field.text()) == ("", "19:20")


def test_a_click_into_it_deadens_no_key_until_something_is_typed(opened: Stage) -> None:
    book(opened, "19:20")
    field = _line(opened).field
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert field.hasFocus()
    assert field.selectedText() == "19:20"
    opened.press(K.Key_PageDown)
    assert opened.slide == WELCOME
    opened.press(K.Key_Left, K.Key_Right, K.Key_B)
    assert (opened.slide, opened.controller.state.cover.value) == (WELCOME, "black")
    opened.press(K.Key_B)
    before = _panel(opened).rows[0].isChecked()
    opened.press(K.Key_Space)
    assert _panel(opened).rows[0].isChecked() is not before
    assert field.text() == "19:20"
    opened.type("19:2")
    opened.press(K.Key_PageDown)
    assert opened.slide == WELCOME + 1, "a clicker turns pages always"
    assert field.text() == "19:2"
    opened.press(K.Key_Escape)
    assert field.text() == "19:20"


def test_enter_in_the_field_applies_nothing(opened: Stage) -> None:
    book(opened, "19:20")
    opened.press(K.Key_D, K.Key_Return)
    assert _panel(opened).isVisible()
    assert opened.controller.state.refits == ()
    opened.press(K.Key_Return)
    assert len(opened.controller.state.refits) == 1


def test_what_is_typed_in_the_rooms_window_reaches_it_too(opened: Stage) -> None:
    for key in (K.Key_D, K.Key_1, K.Key_9, K.Key_Colon, K.Key_2, K.Key_5, K.Key_PageDown, K.Key_Return):
        opened.clock.pass_seconds(1)
        opened.controller.key(key_event(key))
    assert opened.window.top_bar.typed.text() == ""
    assert opened.slide == WELCOME
    assert _pace(opened).endswith("room until 19:25")


def test_a_click_on_the_pace_leads_there_when_all_is_on_time(stage: Stage) -> None:
    QTest.mouseClick(stage.window.top_bar.pace, Qt.MouseButton.LeftButton)
    settle()
    assert _line(stage).field.isVisible()
    assert stage.window.focusWidget() is stage.window


def test_its_key_means_nothing_while_the_refit_is_closed(stage: Stage) -> None:
    stage.press(K.Key_D)
    assert stage.window.focusWidget() is not _line(stage).field


def test_settings_that_cannot_be_saved_are_a_notice_and_it_counts(opened: Stage) -> None:
    (opened.path.parent / "settings.toml").mkdir()
    book(opened, "19:20")
    assert opened.window.notices.current is not None
    assert opened.controller.state.booked_until is not None
