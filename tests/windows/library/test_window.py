"""The library window: what is on show, what keys do, what is said of a file that is no deck."""

from __future__ import annotations

import threading
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from hearthside.deck.model import Deck
from hearthside.store.deck_files import open_deck
from hearthside.store.templates import Template
from hearthside.windows.library.plan_lines import PlanLine
from hearthside.windows.library.shelf_model import THUMBNAIL_ROLE
from hearthside.windows.library.window import LibraryWindow
from hearthside.windows.paper.steady_scroll import IDLE
from tests.windows.library.conftest import Library

Key = Qt.Key


def press(library: Library, window: LibraryWindow, key: Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(window.shelf_view.list, key, modifier or Qt.KeyboardModifier.NoModifier)


def titles(window: LibraryWindow) -> list[str]:
    model = window.shelf_view.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def label(window: LibraryWindow, name: str) -> str:
    found = window.findChild(QLabel, name)
    return found.text() if isinstance(found, QLabel) else ""


def test_the_first_start_is_one_key_from_presenting(library: Library) -> None:
    window = library.open()
    assert titles(window) == ["Comes with Hearthside", "Wired for closeness"]
    press(library, window, Key.Key_Return)
    assert library.presented == [library.shipped]


def test_f5_and_the_button_present_too(library: Library) -> None:
    window = library.open()
    press(library, window, Key.Key_F5)
    QTest.mouseClick(window.panel.present_button, Qt.MouseButton.LeftButton)
    assert library.presented == [library.shipped, library.shipped]


def test_a_double_click_presents(library: Library) -> None:
    window = library.open()
    cards = window.shelf_view.list
    place = cards.visualRect(cards.currentIndex()).center()
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert library.presented == [library.shipped]


def test_the_plan_is_there_with_times_and_discussions(library: Library) -> None:
    window = library.open()
    words = [line.accessibleName() for line in window.panel.findChildren(PlanLine)]
    assert words[-2].startswith("Welcome, 10 min, at 19:")
    assert words[-1].startswith("Practice, 20 min, at 19:")
    assert words[-1].endswith("8 min of it talking together")
    assert label(window, "facts").startswith("19:00 to 19:30 · 30 min")
    assert label(window, "facts").endswith("1 discussion")
    assert window.panel.check.words() == ["✓ Nothing to mend"]


def test_only_ones_own_deck_says_where_it_lies(library: Library) -> None:
    own = library.deck("own.md")
    library.remember(own)
    window = library.open()
    places = [found.text() for found in window.panel.findChildren(QLabel, "small")]
    assert str(own) in places
    press(library, window, Key.Key_End)
    assert not any(str(library.shipped.parent) in found.text() for found in window.panel.findChildren(QLabel, "small"))


def test_faults_are_named(library: Library) -> None:
    path = library.deck("faulty.md")
    path.write_text(path.read_text() + "\n## Picture\n\n![A thing](art/gone.svg)\n", encoding="utf-8")
    library.remember(path)
    words = library.open().panel.check.words()
    assert words[0] == "1 thing to mend"
    assert "gone.svg" in words[1]


def test_hints_of_care_are_named_and_the_deck_is_ready(library: Library) -> None:
    path = library.deck("own.md")
    path.write_text(path.read_text() + "\n## Rest\n\nAsk your husband.\n", encoding="utf-8")
    library.remember(path)
    words = library.open().panel.check.words()
    assert words[0] == "✓ Ready to present · 1 hint"
    assert words[1].startswith("· Line 23: “husband” leaves out everyone who is not married.")


def test_every_card_gets_its_picture(library: Library) -> None:
    library.remember(library.deck("one.md"), library.deck("two.md"))
    window = library.open()
    model = window.shelf_view.list.model()
    pictures = [model.index(row, 0).data(THUMBNAIL_ROLE) for row in range(model.rowCount())]
    assert [isinstance(picture, QImage) for picture in pictures] == [False, True, True, False, True]


def test_arrow_keys_go_from_deck_to_deck_over_headings(library: Library) -> None:
    one, two = library.deck("one.md"), library.deck("two.md")
    library.remember(one, two)
    window = library.open()
    seen = [window.shelf_view.selected_path]
    for _ in range(2):
        press(library, window, Key.Key_Down)
        seen.append(window.shelf_view.selected_path)
    press(library, window, Key.Key_Up)
    seen.append(window.shelf_view.selected_path)
    assert seen == [one, two, library.shipped, two]


def test_typing_in_the_search_field_filters_and_down_leads_back(library: Library) -> None:
    library.remember(library.deck("one.md"), library.deck("two.md"))
    window = library.open()
    press(library, window, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.top.search.hasFocus()
    QTest.keyClicks(window.top.search, "two")
    assert titles(window) == ["Recent", "Two"]
    QTest.keyClick(window.top.search, Key.Key_Down)
    assert window.shelf_view.list.hasFocus()
    press(library, window, Key.Key_Return)
    assert library.presented == [library.folder / "two.md"]


def test_a_search_that_finds_nothing_says_so_and_esc_ends_it(library: Library) -> None:
    window = library.open()
    press(library, window, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.top.search, "elephants")
    assert "“elephants”" in label(window, "empty")
    assert window.shelf_view.selected_path is None
    press(library, window, Key.Key_F5)
    assert not library.presented
    QTest.keyClick(window.top.search, Key.Key_Escape)
    assert window.shelf_view.selected_path == library.shipped


def test_open_takes_a_deck_in_and_remembers_the_folder(library: Library) -> None:
    window = library.open()
    library.chosen_in_dialog = library.deck("chosen.md")
    press(library, window, Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    library.settle(window)
    assert titles(window)[:2] == ["Recent", "Chosen"]
    assert window.shelf_view.selected_path == library.chosen_in_dialog
    assert library.settings.current.last_folder == str(library.folder)
    assert [known.path for known in library.recent.decks] == [library.chosen_in_dialog]


def test_closing_the_dialog_changes_nothing(library: Library) -> None:
    window = library.open()
    press(library, window, Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert titles(window) == ["Comes with Hearthside", "Wired for closeness"]


def test_delete_forgets_a_recent_deck_and_undo_brings_it_back(library: Library) -> None:
    one, two = library.deck("one.md"), library.deck("two.md")
    library.remember(one, two)
    window = library.open()
    press(library, window, Key.Key_Delete)
    assert titles(window)[:2] == ["Recent", "Two"]
    assert one.exists()
    assert "One" in window.notice.text
    QTest.mouseClick(window.notice.undo_button, Qt.MouseButton.LeftButton)
    library.settle(window)
    assert titles(window)[:2] == ["Recent", "One"]


def test_a_shipped_deck_cannot_be_deleted(library: Library) -> None:
    window = library.open()
    press(library, window, Key.Key_Delete)
    assert titles(window) == ["Comes with Hearthside", "Wired for closeness"]
    assert not window.panel.forget_button.isVisible()
    assert not window.notice.text


def test_a_missing_file_is_shown_in_words_and_is_not_presented(library: Library) -> None:
    library.remember(library.folder / "gone.md")
    window = library.open()
    spoken = window.shelf_view.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "not there any more" in spoken
    assert not window.panel.present_button.isEnabled()
    press(library, window, Key.Key_Return)
    assert not library.presented


def test_a_file_that_is_no_text_is_explained_in_place(library: Library) -> None:
    picture = library.folder / "holiday.md"
    picture.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" * 40)
    window = library.open()
    window.open_path(picture)
    library.settle(window)
    assert window.panel.check.words()
    assert not window.panel.present_button.isEnabled()
    assert QApplication.activeModalWidget() is None


def test_a_folder_is_explained_in_place(library: Library) -> None:
    (library.folder / "folder.md").mkdir()
    window = library.open()
    window.open_path(library.folder / "folder.md")
    library.settle(window)
    assert window.panel.check.words()


def test_a_file_that_comes_back_is_read_again(library: Library) -> None:
    path = library.folder / "gone.md"
    library.remember(path)
    window = library.open()
    library.deck("gone.md", "Back again")
    window.refresh()
    library.qtbot.waitUntil(lambda: "Back again" in titles(window))
    assert window.panel.present_button.isEnabled()


def test_an_edited_file_is_read_again(library: Library) -> None:
    path = library.deck("one.md")
    library.remember(path)
    window = library.open()
    path.write_text(path.read_text().replace("One", "One, as edited"), encoding="utf-8")
    window.refresh()
    library.qtbot.waitUntil(lambda: "One, as edited" in titles(window))


def drag(window: LibraryWindow, *urls: str) -> tuple[QDragEnterEvent, QDropEvent, QMimeData]:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    drop = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    return enter, drop, data


def test_a_file_can_be_dragged_in(library: Library) -> None:
    window = library.open()
    path = library.deck("dragged.md")
    enter, drop, _data = drag(window, path.as_uri())
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    assert window.drop_hint.isVisible()
    assert "dragged.md" in window.drop_hint.accessibleName()
    QApplication.sendEvent(window, drop)
    library.settle(window)
    assert not window.drop_hint.isVisible()
    assert window.shelf_view.selected_path == path


@pytest.mark.parametrize("url", ["https://example.org/deck.md", "file:///tmp/picture.png"])
def test_what_is_no_deck_file_cannot_be_dropped(library: Library, url: str) -> None:
    window = library.open()
    enter, _drop, _data = drag(window, url)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not window.drop_hint.isVisible()
    assert not enter.isAccepted()


def test_the_window_comes_back_where_it_was(library: Library) -> None:
    window = library.open()
    window.setGeometry(20, 30, 760, 500)
    window.close()
    again = library.open()
    assert again.geometry() == window.geometry()


@pytest.mark.parametrize("size", [(911, 512), (1366, 768), (1920, 1080)])
def test_nothing_is_cut_off_at_any_size(library: Library, size: tuple[int, int]) -> None:
    window = library.open()
    window.resize(*size)
    library.settle(window)
    library.qtbot.waitUntil(lambda: window.shelf_view.geometry().right() < window.panel.geometry().left())
    button = window.panel.present_button
    corner = button.mapTo(window, button.rect().bottomRight())
    assert window.size().toTuple() == size
    assert corner.x() < size[0]
    assert window.panel.geometry().bottom() < size[1]


def test_a_picture_as_high_as_its_width_asks_for_settles_at_every_size(library: Library) -> None:
    faulty = library.deck("faulty.md")
    faulty.write_text("---\ntitle: Faulty\n---\n\n" + "## A {soon}\n\nWords\n\n" * 12, encoding="utf-8")
    window = library.open()
    window.open_path(faulty)
    library.settle(window)
    scrolled = window.panel._scroll
    for height in range(420, 900, 12):
        window.resize(1366, height)
        library.qtbot.wait(0)
        # A bar that came and went with the height would have the picture laid out for ever.
        assert scrolled.viewport().width() < scrolled.width()
    window.resize(1366, 480)
    library.qtbot.wait(0)
    assert scrolled.verticalScrollBar().property(IDLE) is False
    window.open_path(library.deck("short.md"))
    window.resize(1366, 1000)
    library.settle(window)
    assert scrolled.verticalScrollBar().property(IDLE) is True


def test_a_slow_deck_holds_nobody_up(library: Library) -> None:
    go_on = threading.Event()

    def slow(path: Path) -> Deck:
        go_on.wait(20)
        return open_deck(path)

    library.open_deck = slow
    window = library.open(wait=False)
    QTest.keyClicks(window.top.search, "wired")
    assert window.top.search.text() == "wired"
    assert not window.panel.present_button.isEnabled()
    press(library, window, Key.Key_Return)
    assert library.presented == [library.shipped]  # pressed early, and not lost
    go_on.set()
    library.settle(window)
    assert window.panel.present_button.isEnabled()


def test_everything_that_can_be_used_has_a_name(library: Library) -> None:
    window = library.open()
    for widget in (window.top.search, window.top.open_button, window.shelf_view.list, window.panel.present_button):
        assert widget.accessibleName()


def test_a_fault_of_the_program_is_said_and_not_swallowed(library: Library) -> None:
    def broken(path: Path) -> Deck:
        raise ZeroDivisionError

    library.open_deck = broken
    with library.qtbot.captureExceptions() as caught:
        window = library.open()
    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]
    assert "inside Hearthside" in window.panel.check.words()[0]


def test_own_details_are_a_button_and_a_key_away(library: Library) -> None:
    window = library.open()
    asked: list[bool] = []
    window.details_requested.connect(lambda: asked.append(True))
    window.top.details_button.click()
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert asked == [True, True]
    assert "Ctrl+," in window.top.details_button.accessibleName()


@pytest.mark.parametrize("width_px", [720, 911, 1366])
def test_the_parts_of_the_upper_edge_never_lie_on_each_other(library: Library, width_px: int) -> None:
    window = library.open()
    window.resize(width_px, 500)
    QApplication.processEvents()
    top = window.top
    parts = (top.search, top.details_button, top.evenings_button, top.open_button)
    for one, other in pairwise(parts):
        assert one.geometry().right() < other.geometry().left()
    assert top.search.width() >= 100


def test_editing_and_beginning_are_asked_for(library: Library) -> None:
    path = library.deck("a.md")
    library.remember(path)
    window = library.open()
    window.shelf_view.select(path)
    edited: list[Path] = []
    begun: list[Template] = []
    window.edit_requested.connect(edited.append)
    window.new_requested.connect(begun.append)
    window.panel.edit_button.click()
    QTest.keyClick(window.shelf_view.list, Qt.Key.Key_F4)
    assert edited == [path, path]
    entries = window.top.new_button.menu().actions()
    entries[1].trigger()
    assert begun == [Template.TALK]
