"""The menu of a deck's card."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from hearthside.store.deck_files import open_deck
from hearthside.windows.library.card_menu import CardMenu
from hearthside.windows.library.window import LibraryWindow
from tests.windows.library.conftest import Library
from tests.windows.library.looking import press, titles
from tests.windows.library.test_sizes import Key

Reason = QContextMenuEvent.Reason


def ask_at(window: LibraryWindow, place: QPoint, reason: Reason = Reason.Mouse) -> CardMenu | None:
    """Right-click into the list of cards, as Qt does: a press first, then the event."""
    viewport = window.shelf_view.list.viewport()
    if reason is Reason.Mouse:
        QTest.mouseClick(viewport, Qt.MouseButton.RightButton, pos=place)
    QApplication.sendEvent(viewport, QContextMenuEvent(reason, place, viewport.mapToGlobal(place)))
    menus = [menu for menu in window.findChildren(CardMenu) if menu.isVisible()]
    return menus[0] if menus else None


def by_keyboard(window: LibraryWindow) -> CardMenu:
    menu = ask_at(window, QPoint(0, 0), Reason.Keyboard)
    assert menu is not None
    return menu


def choose(menu: QMenu, name: str) -> None:
    action = next(action for action in menu.actions() if action.objectName() == name)
    action.trigger()
    menu.close()


def can(menu: QMenu) -> dict[str, bool]:
    return {action.objectName(): action.isEnabled() for action in menu.actions() if not action.isSeparator()}


def test_a_right_click_takes_the_card_under_it(library: Library) -> None:
    one, two = library.deck("one.md"), library.deck("two.md")
    library.remember(one, two)
    window = library.open()
    cards = window.shelf_view.list
    menu = ask_at(window, cards.visualRect(cards.model().index(2, 0)).center())
    assert menu is not None
    assert window.shelf_view.selected_path == two
    choose(menu, "present")
    assert library.presented == [two]


def test_there_is_none_beside_the_cards(library: Library) -> None:
    window = library.open()
    cards = window.shelf_view.list
    assert ask_at(window, cards.visualRect(cards.model().index(0, 0)).center()) is None


def test_the_keyboard_has_it_at_the_card(library: Library) -> None:
    window = library.open()
    edited: list[Path] = []
    window.edit_requested.connect(edited.append)
    menu = by_keyboard(window)
    cards = window.shelf_view.list
    card = cards.visualRect(cards.currentIndex())
    assert card.contains(cards.viewport().mapFromGlobal(menu.pos()))
    choose(menu, "edit")
    assert edited == [library.shipped]


def test_keyboards_without_a_menu_key_have_shift_f10(library: Library) -> None:
    window = library.open()
    press(library, window, Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert [menu.isVisible() for menu in window.findChildren(CardMenu)] == [True]


def test_only_a_recent_deck_can_leave_the_list(library: Library) -> None:
    own = library.deck("own.md")
    library.remember(own)
    window = library.open()
    choose(by_keyboard(window), "forget")
    assert titles(window) == ["Comes with Hearthside", "Wired for closeness"]
    assert own.exists()
    assert "forget" not in can(by_keyboard(window))


def test_what_cannot_be_done_is_grey(library: Library) -> None:
    library.remember(library.folder / "gone.md")
    window = library.open()
    assert can(by_keyboard(window)) == {"present": False, "edit": False, "forget": True}


@pytest.mark.parametrize("name", ["present", "edit", "forget"])
def test_every_entry_names_a_key_that_the_list_has(library: Library, name: str) -> None:
    library.remember(library.deck("own.md"))
    window = library.open()
    action = next(action for action in by_keyboard(window).actions() if action.objectName() == name)
    heard: list[str] = []
    window.present_requested.connect(lambda _path: heard.append("present"))
    window.edit_requested.connect(lambda _path: heard.append("edit"))
    window.shelf_view.forgotten.connect(lambda: heard.append("forget"))
    key = {"Enter": Key.Key_Return, "F4": Key.Key_F4, "Delete": Key.Key_Delete}[action.text().split("\t")[1]]
    for menu in window.findChildren(CardMenu):
        menu.close()
    window.activateWindow()
    press(library, window, key)
    assert heard == [name]


def test_an_evening_can_begin_at_a_section(library: Library) -> None:
    window = library.open()
    asked: list[tuple[Path, int]] = []
    window.present_from_requested.connect(lambda path, slide: asked.append((path, slide)))
    menu = by_keyboard(window)
    sections = next(action.menu() for action in menu.actions() if action.objectName() == "sections")
    assert isinstance(sections, QMenu)
    words = [action.text().split("\t")[0] for action in sections.actions()]
    assert words[-1] == "Practice"
    sections.actions()[-1].trigger()
    (path, slide), deck = asked[0], open_deck(library.shipped)
    assert path == library.shipped
    assert deck.slides[slide - 1].title_text == "Practice"


def test_a_section_s_name_stands_there_as_it_is_written(library: Library) -> None:
    own = library.deck("own.md")
    own.write_text(own.read_text().replace("# Practice", f"# You & me, {'again and ' * 20}"), encoding="utf-8")
    library.remember(own)
    menu = by_keyboard(library.open())
    sections = next(action.menu() for action in menu.actions() if action.objectName() == "sections")
    assert isinstance(sections, QMenu)
    words = sections.actions()[-1].text().split("\t")[0]
    assert words.startswith("You && me, again")
    assert words.endswith("…")
    assert len(words) < 60
