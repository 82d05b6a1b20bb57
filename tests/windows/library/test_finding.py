"""How a deck is found: with arrow keys, and by words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from hearthside.windows.library.shelf_model import THUMBNAIL_ROLE
from tests.windows.library.conftest import Library
from tests.windows.library.looking import label, press, titles
from tests.windows.library.test_sizes import Key


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
