"""The form of a conversation: its rounds, its total, and what is written of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hearthside.deck.activities import DiscussionFormat, RoundKind
from hearthside.deck.source import Span
from hearthside.windows.editor.forms.discussion import DiscussionSheet
from tests.windows.editor.forms.bench import TEXT, Bench


def _discussion(bench: Bench, slide: int) -> DiscussionSheet:
    bench.go_to(slide)
    bench.do("insert-discussion")
    assert isinstance(bench.form, DiscussionSheet)
    return bench.form


def test_enter_applies_and_undo_takes_all_of_it_back_at_once(bench: Bench) -> None:
    form = _discussion(bench, 2)
    form.rounds.rows[1].duration.setText("6:00")
    form.format.choose(DiscussionFormat.PAIRS)
    form.half.setChecked(False)
    bench.press(form.rounds.rows[1].duration, Qt.Key.Key_Return)
    after = TEXT.replace("turns cues=1:00,half", "pairs cues=1:00").replace("8:00", "6:00")
    assert bench.text == after
    assert not bench.host.isVisible()
    bench.editing.document.qt.undo()
    assert bench.text == TEXT


def test_esc_closes_and_changes_nothing_and_the_keyboard_goes_back(bench: Bench) -> None:
    bench.view.setFocus()
    form = _discussion(bench, 2)
    form.rounds.rows[0].text.setText("Else")
    bench.press(form.rounds.rows[0].text, Qt.Key.Key_Escape)
    assert bench.text == TEXT
    assert not bench.host.isVisible()
    assert bench.focusWidget() is bench.view


def test_applying_an_untouched_form_changes_nothing(bench: Bench) -> None:
    _discussion(bench, 2)
    bench.host.apply()
    assert bench.text == TEXT
    assert not bench.editing.document.qt.isUndoAvailable()


def test_the_total_and_the_changes_of_turn_are_shown(bench: Bench) -> None:
    form = _discussion(bench, 2)
    assert bench.host.summary.text() == "9:00 in all"
    assert (
        form.rounds.rows[1].remark.text()
        == "Turns change: twos at 4:00 · threes at 2:40, 5:20 · fours at 2:00, 4:00, 6:00"
    )
    form.rounds.rows[1].duration.setText("4:00")
    bench.host.look()
    assert bench.host.summary.text() == "5:00 in all"


def test_a_bad_length_of_time_is_said_beside_it_and_nothing_is_applied(bench: Bench) -> None:
    form = _discussion(bench, 2)
    form.rounds.rows[1].duration.setText("0:00")
    bench.host.apply()
    assert "“0:00” is no length of time for a round" in form.rounds.rows[1].remark.text()
    assert form.rounds.rows[1].remark.isVisible()
    assert bench.focusWidget() is form.rounds.rows[1].duration
    assert bench.text == TEXT


def test_rows_are_added_moved_and_taken_out_by_keyboard(bench: Bench) -> None:
    form = _discussion(bench, 2)
    first = form.rounds.rows[0]
    first.text.setFocus()
    bench.press(first.text, Qt.Key.Key_Down, alt=True)
    assert form.rounds.rows[1] is first
    assert bench.focusWidget() is first.text
    bench.press(form.rounds.add_button, Qt.Key.Key_Return)
    new = form.rounds.rows[2]
    assert bench.focusWidget() is new.text
    new.text.setText("Share")
    new.optional.setChecked(True)
    new.kind.choose(RoundKind.SHARED)
    bench.press(form.rounds.rows[0].remove, Qt.Key.Key_Space)
    bench.host.apply()
    assert "odd=1\n- Think 1 min silent\n- Share 3:00 shared optional\n:::" in bench.text


def test_the_formats_own_rounds_follow_the_format_until_one_is_changed(bench: Bench) -> None:
    form = _discussion(bench, 1)
    assert [row.text.text() for row in form.rounds.rows] == ["Speak", "Talk together"]
    form.format.choose(DiscussionFormat.SOLO)
    assert [row.text.text() for row in form.rounds.rows] == ["Write or think quietly"]
    form.rounds.rows[0].duration.setText("4 min")
    form.format.choose(DiscussionFormat.GROUP)
    assert [row.duration.text() for row in form.rounds.rows] == ["4 min"]
    form.back_button.click()
    assert [row.text.text() for row in form.rounds.rows] == ["Talk together"]


def test_a_new_conversation_asks_its_question_on_a_slide_of_its_own(bench: Bench) -> None:
    form = _discussion(bench, 1)
    assert bench.focusWidget() is form.top.fields["question"]
    form.top.line("question").setText("What helps?")
    form.format.choose(DiscussionFormat.SOLO)
    bench.host.apply()
    fence = "::: discuss solo sizes=2,3,4 cues=half,1:00\n:::"
    assert bench.text == TEXT.replace("## Together?", f"## What helps?\n\n{fence}\n\n## Together?")
    behind = bench.text.index("What helps?") + len("What helps?")
    assert bench.shown[-1] == Span(behind, behind)  # what is typed next does not type over it


def test_a_fence_that_was_edited_meanwhile_is_written_over_whole(bench: Bench) -> None:
    form = _discussion(bench, 2)
    cursor = bench.view.textCursor()
    cursor.setPosition(bench.text.index("- Think"))
    cursor.insertText("- First 0:30\n")
    form.rounds.rows[1].duration.setText("5:00")
    bench.host.apply()
    assert "odd=1\n- Think 1 min silent\n- Speak 5:00 shared\n:::" in bench.text


def test_a_row_that_is_gone_from_the_text_meanwhile_is_written_again(bench: Bench) -> None:
    form = _discussion(bench, 2)
    cursor = bench.view.textCursor()
    start = bench.text.index("- Think")
    cursor.setPosition(start)
    cursor.setPosition(bench.text.index("- Speak"), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    form.rounds.rows[1].duration.setText("5:00")
    bench.host.apply()
    assert "odd=1\n- Think 1 min silent\n- Speak 5:00 shared\n:::" in bench.text


def test_keys_of_the_window_do_not_come_before_those_of_the_form(bench: Bench, qtbot: QtBot) -> None:
    pressed: list[str] = []
    for key in ("Ctrl+Return", "Alt+Down"):
        QShortcut(QKeySequence(key), bench).activated.connect(lambda key=key: pressed.append(key))
    bench.activateWindow()
    qtbot.waitUntil(bench.isActiveWindow)
    bench.press(bench.view, Qt.Key.Key_Down, alt=True)
    assert pressed == ["Alt+Down"]
    form = _discussion(bench, 2)
    first = form.rounds.rows[0]
    bench.press(first.text, Qt.Key.Key_Down, alt=True)
    assert form.rounds.rows[1] is first
    QTest.keyClick(first.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["Alt+Down"]
    assert not bench.host.isVisible()


def test_the_sheet_covers_the_third_column_where_that_is_wide_enough(bench: Bench) -> None:
    bench.do("edit-booking")
    for column, wanted in ((600, 600), (700, 700), (200, 480)):
        bench.column.resize(column, 400)
        over, sheet = bench.view.geometry(), bench.host.geometry()
        assert (sheet.right(), sheet.height(), sheet.width()) == (over.right(), over.height(), wanted)
    bench.resize(500, 400)
    QTest.qWait(0)
    assert bench.host.width() == bench.view.width()


def test_the_picture_shows_the_slide_as_it_would_be(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    form = _discussion(bench, 2)
    shown: list[str] = []
    monkeypatch.setattr(
        bench.host, "_show_picture", lambda place: shown.append(place.deck.slides[place.slide].activity.format)
    )
    form.format.choose(DiscussionFormat.IMAGO)
    bench.host.look()
    assert shown == [DiscussionFormat.IMAGO]
    assert bench.text == TEXT
