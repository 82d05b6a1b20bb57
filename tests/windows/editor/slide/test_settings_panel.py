"""The fields of the slide at the cursor change their own words in the text, and follow it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionFrame

from hearthside.windows.editor.slide.choice import SettingChoice
from tests.windows.editor.slide.conftest import HEAD, OpenDeck, text_of


def choose(choice: SettingChoice, words: str) -> None:
    """Choose as a person does."""
    index = choice.findText(words)
    assert index >= 0, [choice.itemText(each) for each in range(choice.count())]
    choice.setCurrentIndex(index)
    choice.activated.emit(index)
    QCoreApplication.processEvents()


def test_a_layout_is_chosen_and_taken_back(open_deck: OpenDeck) -> None:
    window = open_deck("## A {minutes=4}\n\nWords.\n")
    choice = window.slide.settings.layout_choice
    assert choice.currentText() == "automatic (text)"
    choose(choice, "quotation")
    assert text_of(window) == "## A {layout=quote minutes=4}\n\nWords.\n"
    assert choice.currentText() == "quotation"
    choose(choice, "automatic (text)")
    assert text_of(window) == "## A {minutes=4}\n\nWords.\n"
    window.text.view.undo()
    window.text.view.undo()
    assert text_of(window) == "## A {minutes=4}\n\nWords.\n"
    assert window.editing.document.is_saved


def test_minutes_count_when_the_field_is_left(open_deck: OpenDeck) -> None:
    window = open_deck("## A\n\nWords.\n")
    line = window.slide.settings.minutes
    assert line.placeholderText() == "0:06"
    assert window.slide.settings.minutes_of_deck.text() == "6 s, by its amount of text"
    line.setFocus()
    QTest.keyClicks(line, "2:30")
    assert text_of(window) == "## A\n\nWords.\n"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert text_of(window) == "## A {minutes=2:30}\n\nWords.\n"
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    window.text.view.setFocus()
    assert text_of(window) == "## A\n\nWords.\n"


def test_what_is_no_number_stays_and_says_so(open_deck: OpenDeck) -> None:
    window = open_deck("## A\n\nWords.\n")
    panel = window.slide.settings
    panel.minutes.setFocus()
    QTest.keyClicks(panel.minutes, "soon")
    QTest.keyClick(panel.minutes, Qt.Key.Key_Return)
    assert text_of(window) == "## A\n\nWords.\n"
    assert "“soon” is no number of minutes" in panel.trouble.text()
    assert panel.trouble.isVisible()
    assert panel.minutes.text() == "soon"
    QTest.keyClick(panel.minutes, Qt.Key.Key_Escape)
    assert panel.minutes.text() == ""
    QTest.keyClicks(panel.minutes, "3")
    assert not panel.trouble.isVisible()


def test_escape_takes_back_what_was_typed(open_deck: OpenDeck) -> None:
    window = open_deck('## A {content-note="mentions loss"}\n')
    line = window.slide.settings.content_note
    line.setFocus()
    QTest.keyClicks(line, " and more")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == "mentions loss"
    window.text.view.setFocus()
    assert text_of(window) == '## A {content-note="mentions loss"}\n'


def test_the_text_does_not_type_over_a_person(open_deck: OpenDeck) -> None:
    window = open_deck("## A {minutes=4}\n\nWords.\n")
    line = window.slide.settings.minutes
    line.setFocus()
    QTest.keyClicks(line, "5")
    window.editing.slide_changed.emit()
    assert line.text() in {"45", "54"}


def test_if_late_steps_and_note(open_deck: OpenDeck) -> None:
    window = open_deck("## A\n\n- one\n")
    panel = window.slide.settings
    choose(panel.if_late, "may be skipped")
    panel.steps.click()
    panel.content_note.setFocus()
    QTest.keyClicks(panel.content_note, 'mentions "loss"')
    window.text.view.setFocus()
    assert text_of(window) == '## A {content-note="mentions ”loss”" if-late=skip .steps}\n\n- one\n'
    choose(panel.if_late, "nothing said")
    panel.steps.click()
    assert text_of(window) == '## A {content-note="mentions ”loss”"}\n\n- one\n'


def test_fields_follow_the_cursor_and_the_text(open_deck: OpenDeck) -> None:
    window = open_deck("## A {minutes=4 if-late=fixed .steps}\n\n- a\n\n## B\n\n::: breathe 3:00\n:::\n")
    panel = window.slide.settings
    assert (panel.minutes.text(), panel.if_late.currentText(), panel.steps.isChecked()) == (
        "4",
        "stays as it is",
        True,
    )
    window.editing.go_to_slide(2)
    QCoreApplication.processEvents()
    assert (panel.minutes.text(), panel.if_late.currentText(), panel.steps.isEnabled()) == ("", "nothing said", False)
    assert panel.minutes.placeholderText() == "3"
    assert panel.minutes_of_deck.text() == "3 min, by its clock"
    assert not panel.layout_choice.isEnabled()


def test_a_sections_minutes_are_the_sections(open_deck: OpenDeck) -> None:
    window = open_deck("# A\n\n## B {minutes=6}\n")
    panel = window.slide.settings
    assert panel.minutes.accessibleName() == "Minutes of the section"
    assert panel.minutes_of_deck.text() == "section: 6 min 6 s, its slides added up"


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_the_planned_minutes_are_never_cut(open_deck: OpenDeck, size: tuple[int, int]) -> None:
    window = open_deck("## A\n\n::: discuss solo\n- Write 102:30\n:::\n")
    window.resize(*size)
    line, label = window.slide.settings.minutes, window.slide.settings.minutes_of_deck
    QCoreApplication.processEvents()
    assert line.placeholderText() == "102:30"
    style = QStyleOptionFrame()
    line.initStyleOption(style)
    room = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, style, line).width()
    assert line.fontMetrics().horizontalAdvance(line.placeholderText()) < room
    assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()


def test_a_slide_without_a_heading_is_offered_one(open_deck: OpenDeck) -> None:
    window = open_deck("---\n\nWords.\n")
    panel = window.slide.settings
    assert not panel.minutes.isVisible()
    panel.give_heading.click()
    QCoreApplication.processEvents()
    assert text_of(window) == "---\n## Heading\n\nWords.\n"
    assert window.editing.selection.of(window.editing.document.text) == "Heading"
    assert panel.minutes.isVisible()
    assert not panel.give_heading.isVisible()


@pytest.mark.parametrize(("slide", "words"), [(0, "title slide"), (2, "booking details")])
def test_title_and_end_screen_say_where_they_come_from(open_deck: OpenDeck, slide: int, words: str) -> None:
    window = open_deck("## A\n")
    deck = window.editing.deck
    window.editing.show(deck.slides[slide].span if slide == 0 else deck.slides[1].span)
    window.editing._live.glimpse = window.editing.glimpse._replace(slide=slide)
    window.editing.slide_changed.emit()
    panel = window.slide.settings
    assert words in panel.unavailable.text()
    assert not panel.minutes.isVisible()
    assert not panel.give_heading.isVisible()


def test_only_reading_changes_nothing(open_deck: OpenDeck) -> None:
    window = open_deck("## A\n")
    window.editing.set_read_only(True)
    assert not window.slide.settings.minutes.isEnabled()
    window.actions_here.action("layout-quote").trigger()
    assert window.editing.document.text == HEAD + "## A\n"


def test_a_slide_leads_to_the_form_that_writes_it(open_deck: OpenDeck) -> None:
    talk, rest = "## Talk\n\n::: discuss pairs\n:::\n", "## Rest\n\n::: break 5:00\n:::\n"
    window = open_deck(f"{talk}\n{rest}\n## Words\n\nSome.\n\n## Bye {{layout=booking}}\n")
    door = window.slide.settings.form_door
    found = []
    for slide in range(5):
        window.editing.go_to_slide(slide)
        window.editing.settled_deck()
        QCoreApplication.processEvents()
        if not door.isVisibleTo(window):
            found.append("")
            continue
        found.append(door.text())
        door.click()
        assert window.forms.isVisible()
        window.forms.close_form()
    assert found == ["Title, times and look…", "Rounds and times…", "How long it takes…", "", "How people reach you…"]
