"""Links, proposals, spelling and the words that say how much is written, used with keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hearthside.authoring.word_count import Count
from hearthside.windows.editor.text.word_label import WordLabel, count_of_words
from tests.windows.editor.text.conftest import Typing


def test_a_link_is_made_without_the_mouse(start: Callable[..., Typing]) -> None:
    typing = start("see this page")
    typing.put_cursor(4, 13)
    bar = typing.column.link_bar
    bar.open()
    QTest.keyClicks(bar.address, "example.org")
    QTest.keyClick(bar.address, Qt.Key.Key_Return)
    assert typing.text == "see [this page](https://example.org)"
    assert bar.isHidden()
    typing.put_cursor(8)
    bar.open()
    assert bar.address.text() == "https://example.org"
    bar.remove.click()
    assert typing.text == "see this page"


def test_a_text_that_changed_meanwhile_is_left_alone(start: Callable[..., Typing]) -> None:
    typing = start("words")
    typing.column.link_bar.open()
    typing.type("x")
    QTest.keyClicks(typing.column.link_bar.address, "example.org")
    QTest.keyClick(typing.column.link_bar.address, Qt.Key.Key_Return)
    assert typing.text == "wordsx"


def test_proposals_come_up_are_narrowed_down_and_taken(start: Callable[..., Typing]) -> None:
    typing = start("## A\n\n")
    proposals = typing.column.completing
    typing.type(":::")
    assert proposals.list.count() == 7
    assert proposals.list.currentRow() == -1
    typing.type(" d")
    assert [proposals.list.item(row).text() for row in range(proposals.list.count())] == ["discuss"]
    typing.type("\t")
    assert typing.text.endswith("::: discuss")
    typing.type(" pa\n")
    assert typing.text.endswith("::: discuss pairs")
    assert not typing.column.completing.is_open
    typing.type("\n")
    assert typing.text.endswith("::: discuss pairs\n\n:::")


def test_notes_that_are_proposed_come_closed_with_the_cursor_in_them(start: Callable[..., Typing]) -> None:
    typing = start("## A\n\n")
    typing.type("::: n\n")
    typing.type("Only mine.")
    assert typing.text == "## A\n\n::: notes\nOnly mine.\n:::"
    typing.column.editing.document.qt.undo()
    typing.column.editing.document.qt.undo()
    assert typing.text.startswith("## A\n\n::: n")
    assert "notes" not in typing.text


def test_escape_closes_the_proposals_and_enter_is_enter_again(start: Callable[..., Typing]) -> None:
    typing = start("## A {")
    typing.column.completing.open()
    assert typing.column.completing.list.count() == 5
    typing.press(Qt.Key.Key_Escape)
    assert not typing.column.completing.is_open
    typing.type("\n")
    assert typing.text == "## A {\n"


def test_three_colons_that_close_a_fence_propose_nothing(start: Callable[..., Typing]) -> None:
    typing = start("::: notes\nwords\n")
    typing.type(":::")
    assert not typing.column.completing.is_open
    typing.type("\n")
    assert typing.text == "::: notes\nwords\n:::\n"


def test_pictures_beside_the_deck_are_proposed(start: Callable[..., Typing], tmp_path: Path) -> None:
    (tmp_path / "art").mkdir()
    (tmp_path / "art" / "lamp.png").write_bytes(b"")
    typing = start("![A lamp]")
    typing.type("(\t")
    assert typing.text == "![A lamp](art/lamp.png)"


def underlined(typing: Typing) -> list[str]:
    return [each.cursor.selectedText() for each in typing.view.extraSelections() if each.cursor.hasSelection()]


def test_unknown_words_are_underlined_and_mended(start: Callable[..., Typing], qtbot: QtBot) -> None:
    typing = start("some wrds and 😀 wrds {x}\n\n## Slide {minutes=4}\n\n")
    qtbot.waitUntil(lambda: underlined(typing) == ["wrds", "and", "wrds"])
    cursor = typing.view.textCursor()
    cursor.setPosition(7)
    menu = typing.view.make_menu()
    typing.view.fill_menu(menu, cursor)
    assert menu.actions()[0].text() == "words"
    menu.actions()[0].trigger()
    assert typing.text.startswith("some words and 😀 wrds")
    menu.deleteLater()
    typing.column.spelling.add("and")
    assert underlined(typing) == ["wrds"]
    typing.column.toggle_spelling()
    assert underlined(typing) == []


def test_a_language_without_a_word_list_is_said_when_it_is_asked_for(start: Callable[..., Typing]) -> None:
    typing = start("---\nlanguage: tlh\n---\n\nwords\n")
    typing.column.toggle_spelling()
    assert not typing.notices
    typing.column.toggle_spelling()
    assert "tlh" in typing.notices[-1].text


def test_how_much_is_written(start: Callable[..., Typing], qtbot: QtBot) -> None:
    typing = start("## Two words\n\nthree\n\n::: notes\nSay these four words\n:::\n")
    label = WordLabel(typing.editing)
    qtbot.addWidget(label)
    qtbot.waitUntil(lambda: label.text() == "Notes: 4 words, about 0:05 to say · Deck: 7 words")
    typing.put_cursor(3, 12)
    qtbot.waitUntil(lambda: label.text().startswith("Selected: 2 words"))
    label.stop()


@pytest.mark.parametrize(
    ("words", "said"), [(1, "1 word, about 0:05"), (260, "260 words, about 2:00"), (0, "0 words, about 0:00")]
)
def test_lengths(words: int, said: str) -> None:
    assert count_of_words("Notes", Count(words)) == f"Notes: {said} to say"
