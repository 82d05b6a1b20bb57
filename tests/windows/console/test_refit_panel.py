"""Owns the tests of the re-fit: what it proposes, its keys, one Apply, one Undo, and that pages go on turning."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hearthside.render.renderer import SlideRenderer
from hearthside.session.events import RoomBooked
from hearthside.session.pace import clock_words
from hearthside.session.refit_offers import OfferKind
from hearthside.windows.commands import Command
from hearthside.windows.console.refit_panel import RefitPanel
from tests.windows.console.stage import DECK, THOUGHTS, WELCOME, Stage, make_stage
from tests.windows.settling import settle


@pytest.fixture
def late(stage: Stage) -> Stage:
    """Six minutes behind, at the title slide."""
    stage.let_pass(6 * 60)
    return stage


def _panel(stage: Stage) -> RefitPanel:
    return stage.window.desk.parts.refit


def _kinds(stage: Stage) -> list[OfferKind]:
    return [row.line.offer.kind for row in _panel(stage).rows if row.line is not None]


def _times(stage: Stage, kind: OfferKind) -> str:
    lines = (row.line for row in _panel(stage).rows if row.line is not None)
    return next(line.times for line in lines if line.offer.kind is kind)


def test_the_button_beside_the_pace_is_there_when_it_is_late(stage: Stage) -> None:
    button = stage.window.top_bar.refit_button
    assert not button.isVisible()
    stage.let_pass(6 * 60)
    assert button.isVisible()
    button.click()
    assert _panel(stage).isVisible()
    assert stage.window.desk.parts.room.isVisible()


def test_it_proposes_with_times_before_and_after_and_ticks_what_is_needed(late: Stage) -> None:
    late.press(Qt.Key.Key_K)
    settle()
    panel = _panel(late)
    assert panel.isVisible()
    first = panel.rows[0]
    assert first.line is not None
    assert first.line.title == "Skip “First thoughts”"
    assert first.line.times.endswith("→ skipped")
    assert first.line.saved == "−4:00"
    assert first.isChecked()
    assert panel.total.text().startswith("Saves ")
    assert " → 19:" in panel.total.text()
    assert _kinds(late)[0] is OfferKind.SKIP_SLIDE
    assert _kinds(late)[-1] is OfferKind.END_LATER


def test_a_later_end_says_until_when_the_room_is_booked(late: Stage) -> None:
    controller = late.controller
    until = controller.pace().wanted_end_wall_seconds + 120
    controller.evening.happen((RoomBooked(until),))
    late.press(Qt.Key.Key_K)
    assert "room until" not in _times(stage=late, kind=OfferKind.END_LATER), "what is ticked ends in time"
    late.press(Qt.Key.Key_Space)
    settle()
    assert _times(stage=late, kind=OfferKind.END_LATER).endswith(f"· room until {clock_words(until)}")


def test_arrows_and_space_tick_and_the_total_follows(late: Stage) -> None:
    late.press(Qt.Key.Key_K)
    panel = _panel(late)
    before = panel.total.text()
    late.press(Qt.Key.Key_Space)
    assert not panel.rows[0].isChecked()
    assert panel.total.text() != before
    late.press(Qt.Key.Key_Down)
    assert [row.is_current for row in panel.rows][:2] == [False, True]
    late.press(Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Space)
    assert panel.rows[0].isChecked()
    assert late.slide == 0


def test_a_click_ticks_and_takes_no_focus(late: Stage) -> None:
    late.press(Qt.Key.Key_K)
    settle()
    row = _panel(late).rows[0]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert not row.isChecked()
    late.press(Qt.Key.Key_PageDown)
    assert late.slide == WELCOME


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_N])
def test_a_clicker_goes_on_turning_pages_under_it(late: Stage, key: Qt.Key) -> None:
    late.press(Qt.Key.Key_K)
    late.press(key)
    assert late.slide == WELCOME
    late.press(Qt.Key.Key_PageUp)
    assert late.slide == 0
    assert _panel(late).isVisible()


def test_enter_applies_all_at_once_and_next_passes_the_skipped_slide_by(late: Stage) -> None:
    late.press(Qt.Key.Key_K, Qt.Key.Key_Return)
    assert not _panel(late).isVisible()
    assert _refits(late) == 1
    assert THOUGHTS in late.controller.state.refit.skipped
    notice = late.window.notices.current
    assert notice is not None
    assert notice.text.startswith("The rest of the evening is re-fitted: it ends at 19:")
    late.go(WELCOME)
    assert late.window.desk.parts.next.title.text() != "First thoughts"
    late.press(Qt.Key.Key_PageDown)
    assert late.slide == THOUGHTS + 1


def _refits(stage: Stage) -> int:
    return len(stage.controller.state.refits)


def test_the_notice_undoes_it_by_button(late: Stage) -> None:
    late.press(Qt.Key.Key_K, Qt.Key.Key_Return)
    late.window.notices.mend.click()
    assert _refits(late) == 0


def test_a_key_undoes_it_while_that_is_offered_and_not_later(late: Stage) -> None:
    late.press(Qt.Key.Key_K, Qt.Key.Key_Return, Qt.Key.Key_U)
    assert _refits(late) == 0
    assert late.window.notices.current is None
    late.press(Qt.Key.Key_K, Qt.Key.Key_Return, Qt.Key.Key_X, Qt.Key.Key_U)
    assert _refits(late) == 1
    late.press(Qt.Key.Key_K)
    assert _panel(late).undo_button.isVisible()
    _panel(late).undo_button.click()
    assert _refits(late) == 0


def test_esc_or_the_same_key_closes_it_and_changes_nothing(late: Stage) -> None:
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_K):
        late.press(Qt.Key.Key_K)
        assert _panel(late).isVisible()
        late.press(key)
        assert not _panel(late).isVisible()
    assert _refits(late) == 0
    late.press(Qt.Key.Key_Space)
    assert late.slide == WELCOME


def test_a_round_of_a_slide_that_is_skipped_goes_with_it(late: Stage) -> None:
    text = late.path.read_text(encoding="utf-8").replace("{if-late=fixed}", "{if-late=skip}")
    late.path.write_text(text, encoding="utf-8")
    late.controller.reload()
    late.press(Qt.Key.Key_K)
    panel = _panel(late)
    for at, row in enumerate(panel.rows):
        assert row.line is not None
        if row.line.offer.kind is OfferKind.SKIP_SLIDE and not row.isChecked():
            panel.rows[at].click()
    dropped = [row.line for row in panel.rows if row.line and row.line.offer.kind is OfferKind.DROP_ROUND]
    assert [(line.times, line.saved) for line in dropped] == [("goes with its slide", "")]


def test_the_quick_edit_is_not_pushed_away_by_it(late: Stage) -> None:
    late.controller.perform(Command.QUICK_EDIT)
    late.controller.perform(Command.REFIT)
    assert late.window.desk.parts.quick_edit.isVisible()
    assert not _panel(late).isVisible()


def test_the_quick_edit_takes_its_place(late: Stage) -> None:
    late.controller.perform(Command.REFIT)
    late.controller.perform(Command.QUICK_EDIT)
    assert late.window.desk.parts.quick_edit.isVisible()
    late.press(Qt.Key.Key_Escape)
    assert late.window.desk.parts.notes.isVisible()


def test_the_columns_keep_their_widths_whatever_is_open(late: Stage) -> None:
    desk = late.window.desk
    for size in ((1920, 1080), (911, 512)):
        late.window.resize(*size)
        settle()
        width = desk.parts.room.width()
        for key in (Qt.Key.Key_K, Qt.Key.Key_Return, Qt.Key.Key_U, Qt.Key.Key_E, Qt.Key.Key_Escape):
            late.press(key)
            settle()
            assert desk.parts.room.width() == width


@pytest.fixture
def shortenable(tmp_path: Path, qtbot: QtBot, renderer: SlideRenderer) -> Iterator[Stage]:
    """With a conversation that may be shortened."""
    made = make_stage(tmp_path, renderer, DECK.replace("if-late=fixed", "if-late=shorten"))
    made.window.show()
    settle()
    yield made
    made.controller.end()
    made.window.close()
    made.window.deleteLater()
    settle()


def test_where_no_time_is_lost_shortening_is_not_said_to_have_done_something(shortenable: Stage) -> None:
    shortenable.controller.go_to(THOUGHTS)  # ahead: what stands before it was not shown
    shortenable.press(Qt.Key.Key_K)
    panel = _panel(shortenable)
    at = _kinds(shortenable).index(OfferKind.SHORTEN)
    shortenable.press(*[Qt.Key.Key_Down] * at, Qt.Key.Key_Space)
    assert panel.rows[at].isChecked()
    assert not panel.apply_button.isEnabled()
    assert "no lost time" in panel.hint.text()
    shortenable.press(Qt.Key.Key_Return)
    assert not shortenable.controller.state.refits
    assert shortenable.window.notices.current is None
