"""Forms say what the text says, change only what was changed in them, and lead to what is wrong."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeySequence, QMouseEvent, QShortcut, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hearthside.authoring.change import Change
from hearthside.deck.activities import DiscussionFormat, RoundKind
from hearthside.deck.booking import Booking
from hearthside.deck.edits import TextEdit
from hearthside.deck.own_details import with_own_details
from hearthside.deck.source import Source, Span
from hearthside.render.renderer import SlideRenderer
from hearthside.windows.editor.forms.booking import BookingSheet
from hearthside.windows.editor.forms.content_note import ContentNoteSheet
from hearthside.windows.editor.forms.deck_settings import DeckSettingsSheet
from hearthside.windows.editor.forms.discussion import DiscussionSheet
from hearthside.windows.editor.forms.picture import PictureSheet
from hearthside.windows.editor.forms.timed import TimedSheet
from tests.windows.editor.forms.bench import TEXT, Bench

_NONE = Qt.KeyboardModifier.NoModifier


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


def _booking(bench: Bench) -> BookingSheet:
    bench.do("edit-booking")
    assert isinstance(bench.form, BookingSheet)
    return bench.form


def test_booking_details_become_the_decks_own(bench: Bench) -> None:
    form = _booking(bench)
    form.lines.line("url").setText("example.org")
    bench.host.apply()
    assert bench.focusWidget() is form.lines.fields["url"]
    form.lines.line("url").setText("https://example.org/book")
    form.lines.line("next-workshop.title").setText("Repair")
    bench.host.apply()
    said = "booking:\n  url: https://example.org/book\n  next-workshop:\n    title: Repair\n"
    assert bench.text == TEXT.replace('"19:00"\n', f'"19:00"\n{said}')


@pytest.fixture
def sharing(bench: Bench) -> Bench:
    (bench.path.parent / "booking.yaml").write_text("url: https://example.org/shared\nfee: Sliding scale\n")
    bench.do("edit-booking")
    form = bench.form
    assert isinstance(form, BookingSheet)
    form.lines.line("booking.shared").setText("booking.yaml")
    bench.host.apply()
    assert "booking: booking.yaml\n" in bench.text
    return bench


def test_a_shared_file_shows_through_and_stays(sharing: Bench) -> None:
    form = _booking(sharing)
    assert form.lines.line("fee").text() == ""
    assert form.lines.line("fee").placeholderText() == "Sliding scale"
    assert "booking.yaml, which several decks may share" in form.words.text()
    form.lines.line("fee").setText("Free")
    sharing.host.apply()
    assert "booking:\n  shared: booking.yaml\n  fee: Free\n" in sharing.text


def test_a_deck_is_given_details_of_its_own(sharing: Bench) -> None:
    _booking(sharing).own_button.click()
    sharing.host.apply()
    assert "booking:\n  url: https://example.org/shared\n  fee: Sliding scale\n---" in sharing.text


def test_it_is_said_until_when_ones_own_details_are_shown_too(bench: Bench) -> None:
    form = _booking(bench)
    assert "your own details" in form.words.text()
    form.lines.line("url").setText("https://example.org/book")
    assert "your own details" in form.words.text()
    form.lines.line("phone").setText("+49 30 9018 2020")
    assert form.words.text() == "These details are this deck’s own. Nothing that is empty is shown."


def test_what_ones_own_details_lend_shows_through(sharing: Bench) -> None:
    deck = with_own_details(sharing.editing.settled_deck(), Booking(url="https://kims-page.net"))
    form = BookingSheet(deck)
    sharing.host.open(form)
    assert form.lines.line("url").placeholderText() == "https://kims-page.net"
    assert form.lines.line("fee").placeholderText() == "Sliding scale"
    assert "comes from your own details in the library, because booking.yaml" in form.words.text()


def test_the_shared_file_itself_can_be_opened(sharing: Bench) -> None:
    opened: list[Path] = []
    form = BookingSheet(sharing.editing.settled_deck(), opened.append)
    sharing.host.open(form)
    form.file_button.click()
    assert opened == [(sharing.path.parent / "booking.yaml").resolve()]


def _picture(bench: Bench, chosen: Path | None) -> PictureSheet:
    bench.go_to(1)
    deck, offset = bench.editing.settled_deck(), bench.editing.selection.end
    form = PictureSheet(deck, 1, offset, bench.needs.renderer, lambda _parent, _folder: chosen)
    bench.host.open(form)
    form.choose_button.click()
    return form


def test_a_picture_from_elsewhere_is_copied_beside_the_deck_when_it_is_applied(
    bench: Bench, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "Two Cups.png"
    assert QImage(8, 8, QImage.Format.Format_RGB32).save(str(elsewhere))
    form = _picture(bench, elsewhere)
    form.lines.line("description").setText("Two cups")
    assert not (bench.path.parent / "art").exists()
    bench.host.apply()
    assert bench.text == TEXT.replace("Words.\n", "Words.\n\n![Two cups](art/two-cups.png)\n")
    assert (bench.path.parent / "art" / "two-cups.png").read_bytes() == elsewhere.read_bytes()


def test_a_picture_beside_the_deck_stays_where_it_is(bench: Bench) -> None:
    file = bench.path.parent / "pictures" / "a b.png"
    file.parent.mkdir()
    assert QImage(8, 8, QImage.Format.Format_RGB32).save(str(file))
    _picture(bench, file)
    bench.host.apply()
    assert "![](pictures/a%20b.png)\n" in bench.text
    assert not (bench.path.parent / "art").exists()


def test_pictures_go_where_the_deck_lies_now(bench: Bench, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    moved = elsewhere / "moved.md"
    bench.editing.document.keep(Source(TEXT, moved, folder=elsewhere))
    bench.do("insert-picture")
    assert isinstance(bench.form, PictureSheet)
    assert QImage(8, 8, QImage.Format.Format_RGB32).save(str(elsewhere / "a.png"))
    bench.form.file.setEditText("a.png")
    assert bench.form.first_wrong() is None


def test_a_file_that_is_no_picture_is_not_inserted(bench: Bench) -> None:
    file = bench.path.parent / "words.png"
    file.write_text("words")
    form = _picture(bench, file)
    bench.host.apply()
    assert bench.text == TEXT
    assert "cannot be read" in form.lines.fields["file"].accessibleDescription()


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
