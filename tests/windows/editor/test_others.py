"""Owns the tests of what others do to a deck that is being edited: it is noticed, told, and nothing is overwritten."""

from __future__ import annotations

from hearthside.windows.editor.files.compare_view import CompareView
from tests.windows.conftest import EVENING
from tests.windows.editor.conftest import Studio, answer, do, said, type_in

THEIRS = EVENING.replace("Some words.", "Their words.")


def test_what_another_program_wrote_is_not_overwritten(studio: Studio) -> None:
    window = studio.open()
    type_in(window, "Mine.")
    studio.path.write_text(THEIRS, encoding="utf-8")
    do(window, "save")
    assert studio.path.read_text(encoding="utf-8") == THEIRS
    assert "was not overwritten" in said(window)
    assert window.editing.document.text == EVENING + "Mine."


def test_both_are_shown_and_each_difference_is_chosen(studio: Studio) -> None:
    window = studio.open()
    type_in(window, "Mine.")
    studio.path.write_text(THEIRS, encoding="utf-8")
    do(window, "save")
    answer(window, "Show both")
    view = window.pages.currentWidget()
    assert isinstance(view, CompareView)
    assert len(view.cards) == 2
    assert not any(card.takes_theirs for card in view.cards)
    view.cards[0].theirs.click()
    view.use_button.click()
    expected = THEIRS + "Mine."
    assert window.pages.currentIndex() == 0
    assert window.editing.document.text == expected
    assert studio.path.read_text(encoding="utf-8") == expected
    assert said(window) == ""
    do(window, "undo")
    assert window.editing.document.text == EVENING + "Mine."


def test_going_back_from_both_changes_nothing(studio: Studio) -> None:
    window = studio.open()
    type_in(window, "Mine.")
    studio.path.write_text(THEIRS, encoding="utf-8")
    do(window, "save")
    answer(window, "Show both")
    window.comparing.view.back_button.click()
    assert window.editing.document.text == EVENING + "Mine."
    assert studio.path.read_text(encoding="utf-8") == THEIRS


def test_all_from_one_side(studio: Studio) -> None:
    window = studio.open()
    type_in(window, "Mine.")
    studio.path.write_text(THEIRS, encoding="utf-8")
    window.comparing.compare_with_file()
    window.comparing.view.all_theirs.click()
    window.comparing.view.use_button.click()
    assert window.editing.document.text == THEIRS
    assert window.editing.document.is_saved


def test_a_change_is_told_once_and_can_be_taken(studio: Studio) -> None:
    window = studio.open()
    studio.path.write_text(THEIRS, encoding="utf-8")
    window.others.look()
    assert "Another program has changed" in said(window)
    window.messages.close_current()
    window.others.look()
    assert said(window) == ""
    studio.path.write_text(THEIRS + "More.", encoding="utf-8")
    window.others.look()
    answer(window, "Take its version")
    assert window.editing.document.text == THEIRS + "More."
    do(window, "undo")
    assert window.editing.document.text == EVENING


def test_mine_can_be_kept(studio: Studio) -> None:
    window = studio.open()
    studio.path.write_text(THEIRS, encoding="utf-8")
    window.others.look()
    answer(window, "Keep mine")
    assert not window.editing.document.is_saved
    do(window, "save")
    assert studio.path.read_text(encoding="utf-8") == EVENING


def test_the_same_text_written_by_another_is_no_conflict(studio: Studio) -> None:
    window = studio.open()
    type_in(window, "Mine.")
    studio.path.write_text(EVENING + "Mine.", encoding="utf-8")
    window.others.look()
    assert (said(window), window.editing.document.is_saved) == ("", True)
    type_in(window, "More.")
    do(window, "save")
    assert studio.path.read_text(encoding="utf-8") == EVENING + "Mine.More."


def test_our_own_saving_is_no_news(studio: Studio) -> None:
    window = studio.open()
    type_in(window, "Mine.")
    do(window, "save")
    window.others.look()
    assert said(window) == ""


def test_a_file_that_vanished_is_told_and_saved_anew(studio: Studio) -> None:
    window = studio.open()
    studio.path.unlink()
    window.others.look()
    assert "not in its place" in said(window)
    type_in(window, "Mine.")
    do(window, "save")
    assert not studio.path.exists()
    answer(window, "Save it anew")
    assert studio.path.read_text(encoding="utf-8") == EVENING + "Mine."


def test_the_watch_sees_it(studio: Studio) -> None:
    window = studio.open()
    studio.path.write_text(THEIRS, encoding="utf-8")
    studio.qtbot.waitUntil(lambda: "Another program" in said(window), timeout=20_000)


def test_a_second_window_is_told_and_may_only_read(studio: Studio) -> None:
    first = studio.open()
    second = studio.open()
    assert said(first) == ""
    assert "another window" in said(second)
    answer(second, "Only read here")
    assert second.text.view.isReadOnly()
    first.close()
    third = studio.open()
    assert said(third) == ""


def test_the_second_to_save_is_shown_both(studio: Studio) -> None:
    first, second = studio.open(), studio.open()
    answer(second, "Write here too")
    type_in(first, "First.")
    type_in(second, "Second.")
    do(first, "save")
    do(second, "save")
    assert "was not overwritten" in said(second)
    assert studio.path.read_text(encoding="utf-8") == EVENING + "First."
