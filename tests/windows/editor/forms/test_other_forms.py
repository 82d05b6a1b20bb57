"""The smaller forms, and what all forms have in common for the keyboard."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hearthside.authoring.change import Change
from hearthside.deck.edits import TextEdit
from hearthside.deck.source import Span
from hearthside.render.renderer import SlideRenderer
from hearthside.windows.editor.forms.content_note import ContentNoteSheet
from hearthside.windows.editor.forms.deck_settings import DeckSettingsSheet
from hearthside.windows.editor.forms.discussion import DiscussionSheet
from hearthside.windows.editor.forms.timed import TimedSheet
from tests.windows.editor.forms.bench import TEXT, Bench
from tests.windows.editor.forms.test_booking import _booking
from tests.windows.editor.forms.test_discussion import _discussion

_NONE = Qt.KeyboardModifier.NoModifier


def _drag(form: DiscussionSheet, row: int, to: int, *, let_go: bool = True) -> None:
    """Drag ``row`` by its grip over the place where row ``to`` stands."""
    rows = form.rounds.rows
    grip, held = rows[row].grip, Qt.MouseButton.LeftButton
    height = rows[to].height() - 4 if to > row else 4
    there = grip.mapFromGlobal(rows[to].mapToGlobal(QPoint(5, height)))
    QTest.mousePress(grip, held, pos=QPoint(3, 3))
    moving = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(there), QPointF(grip.mapToGlobal(there)), Qt.MouseButton.NoButton, held, _NONE
    )
    QCoreApplication.sendEvent(grip, moving)
    if let_go:
        QTest.mouseRelease(grip, held)


def test_rows_are_dragged_by_their_grip(bench: Bench) -> None:
    form = _discussion(bench, 2)
    form.rounds.add_row()
    form.rounds.rows[2].text.setText("Rest")
    QCoreApplication.processEvents()
    _drag(form, 0, 2)
    assert [row.text.text() for row in form.rounds.rows] == ["Speak", "Rest", "Think"]
    assert form.focusWidget() is form.rounds.rows[2].text
    QCoreApplication.processEvents()
    _drag(form, 2, 1)
    assert [row.text.text() for row in form.rounds.rows] == ["Speak", "Think", "Rest"]
    assert not form.rounds.rows[2].down.isEnabled()
    bench.host.apply()
    assert "- Speak 8:00 shared\n- Think 1 min silent\n- Rest 3:00\n" in bench.text


def test_esc_puts_a_row_back_that_is_being_dragged(bench: Bench) -> None:
    form = _discussion(bench, 2)
    before = bench.text
    _drag(form, 0, 1, let_go=False)
    held = form.rounds.rows[1]
    assert (held.text.text(), held.property("isHeld")) == ("Think", True)
    assert bench.focusWidget() is held.grip
    QTest.keyClick(held.grip, Qt.Key.Key_Escape)
    assert [row.text.text() for row in form.rounds.rows] == ["Think", "Speak"]
    assert bench.host.isVisible()
    assert held.property("isHeld") is False
    QTest.keyClick(held.text, Qt.Key.Key_Escape)
    assert bench.host.form is None
    assert bench.text == before


def test_the_question_is_ready_to_be_typed_over_where_there_is_none_yet(bench: Bench) -> None:
    _discussion(bench, 1)
    bench.host.apply()
    assert bench.shown[-1].of(bench.text) == "What would you like to talk about?"
    assert bench.focusWidget() is bench.view


@pytest.mark.parametrize(("title", "selected"), [("New slide", "New slide"), ("Why? {minutes=9}", "")])
def test_a_discussion_on_an_empty_slide_asks_for_its_question(bench: Bench, title: str, selected: str) -> None:
    place = bench.text.index("## Rest")
    bench.editing.change(Change((TextEdit(Span(place, place), f"## {title}\n\n"),)))
    form = _discussion(bench, 3)
    assert form.place.value
    bench.host.apply()
    assert bench.shown[-1].of(bench.text) == selected
    assert bench.text[: bench.shown[-1].start].endswith("## " if selected else "## Why?")


def test_a_break_is_made_and_changed(bench: Bench) -> None:
    bench.go_to(1)
    bench.do("insert-break")
    form = bench.form
    assert isinstance(form, TimedSheet)
    form.lines.line("duration").setText("soon")
    bench.host.apply()
    assert "is no length of time" in form.lines.fields["duration"].accessibleDescription()
    assert bench.text == TEXT
    form.lines.line("duration").setText("5 min")
    bench.host.apply()
    assert "## A short break\n\n::: break 5 min\n:::\n\n## Together?" in bench.text
    bench.go_to(4)
    bench.do("edit-discussion")
    assert isinstance(bench.form, TimedSheet)
    assert bench.form.lines.text("duration") == "10 min"
    bench.form.lines.line("duration").setText("12:00")
    bench.host.apply()
    assert bench.text.endswith("## Rest\n\n::: break 12:00\n:::\n")


def test_a_content_note_is_written_behind_the_heading_and_taken_out(bench: Bench) -> None:
    bench.go_to(1)
    for words, heading in (("mentions loss", '## Alone {content-note="mentions loss"}\n'), ("", "## Alone\n")):
        bench.do("insert-content-note")
        assert isinstance(bench.form, ContentNoteSheet)
        bench.form.lines.line("content-note").setText(words)
        bench.host.apply()
        assert heading in bench.text


def test_deck_settings_are_written_where_they_stand(bench: Bench) -> None:
    bench.do("edit-deck-settings")
    form = bench.form
    assert isinstance(form, DeckSettingsSheet)
    form.lines.line("subtitle").setText("Of closeness: a start")
    form.lines.line("start").setText("half past")
    bench.host.apply()
    assert bench.text == TEXT
    assert bench.focusWidget() is form.lines.fields["start"]
    assert "is no time of day" in form.lines.fields["start"].accessibleDescription()
    form.lines.line("start").setText("20:00")
    form.themes.buttons["evening"].click()
    bench.host.apply()
    top = 'title: An evening\nsubtitle: "Of closeness: a start"\nstart: "20:00"\ntheme: evening\n'
    assert bench.text == TEXT.replace('title: An evening\nstart: "19:00"\n', top)


def test_places_of_help_are_named_by_their_file_and_left_alone_where_they_stand_in_the_text(
    bench: Bench, qtbot: QtBot, tmp_path: Path, renderer: SlideRenderer
) -> None:
    bench.do("edit-deck-settings")
    assert isinstance(bench.form, DeckSettingsSheet)
    bench.form.lines.line("resources").setText("resources.yaml")
    bench.host.apply()
    assert "resources: resources.yaml\n---" in bench.text
    own = Bench(tmp_path, renderer, "---\nresources:\n  last-checked: 2026-10-01\n---\n")
    qtbot.addWidget(own)
    own.do("edit-deck-settings")
    assert isinstance(own.form, DeckSettingsSheet)
    assert "resources" not in own.form.lines.fields
    own.host.close_form()
    own.editing.stop()


def test_it_is_said_until_when_ones_own_details_are_shown_too(bench: Bench) -> None:
    form = _booking(bench)
    assert "your own details" in form.words.text()
    form.lines.line("url").setText("https://example.org/book")
    assert "your own details" in form.words.text()
    form.lines.line("phone").setText("+49 30 9018 2020")
    assert form.words.text() == "These details are this deck’s own. Nothing that is empty is shown."


@pytest.mark.parametrize(
    "name",
    [
        *("insert-discussion", "insert-picture", "insert-break", "insert-breathing"),
        *("insert-content-note", "edit-booking", "edit-deck-settings"),
    ],
)
def test_every_field_has_a_name_and_tab_reaches_all_of_them_in_order(bench: Bench, name: str) -> None:
    bench.go_to(1)
    bench.do(name)
    fields = [
        field
        for field in bench.form.findChildren(QWidget)
        if field.focusPolicy() & Qt.FocusPolicy.TabFocus and field.isVisible() and field.isEnabled()
    ]
    fields = [field for field in fields if not (isinstance(field, QLineEdit) and field.parent() in fields)]
    unnamed = [field for field in fields if not (field.accessibleName() or getattr(field, "text", str)())]
    assert unnamed == []
    assert all(label.buddy() is None or label.text() for label in bench.form.findChildren(QLabel))
    reached = []
    bench.form.first_field().setFocus()
    for _ in range(3 * len(fields)):
        reached.append(bench.focusWidget())
        bench.focusNextChild()
    themes = [field for field in fields if field.objectName() == "theme"]  # one of them by Tab, the others by arrows
    assert set(fields) - set(reached) <= set(themes[1:])
    tops = [field.mapTo(bench.host, field.rect().center()).y() for field in dict.fromkeys(reached) if field in fields]
    jumps_back = [one for one, two in pairwise((*tops, tops[0])) if two < one - 30]
    assert len(jumps_back) <= 1
