"""The library's offer to go on with an evening that broke off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hearthside.windows.library.unfinished_offer import UNFINISHED, unfinished_offer
from hearthside.windows.library.window import LibraryWindow
from hearthside.windows.paper.message_bar import Message
from tests.windows.library.conftest import Library


def offered(window: LibraryWindow) -> list[str]:
    """Offer to go on; the list that is returned says when that was wanted."""
    gone_on: list[str] = []
    window.messages.say(
        unfinished_offer("Wired for closeness", "slide 9, 2:08 left", lambda: gone_on.append("gone on"))
    )
    return gone_on


def test_one_key_goes_on(library: Library) -> None:
    window = library.open()
    gone_on = offered(window)
    assert window.messages.isVisible()
    assert window.messages.accessibleName() == "“Wired for closeness” was interrupted: slide 9, 2:08 left."
    assert [button.text() for button in window.messages.buttons] == ["Go on there · Y", "Not now"]
    QTest.keyClick(window.shelf_view.list, Qt.Key.Key_Y)
    assert gone_on == ["gone on"]
    assert not window.messages.isVisible()
    QTest.keyClick(window.shelf_view.list, Qt.Key.Key_Y)
    assert gone_on == ["gone on"], "the key goes with the offer"


def test_after_a_click_on_an_answer_the_keyboard_is_where_it_was(library: Library) -> None:
    """It went on to the search field: the next letter was looked for, and Enter presented nothing."""
    window = library.open()
    offered(window)
    QTest.mouseClick(window.messages.buttons[0], Qt.MouseButton.LeftButton)
    assert window.focusWidget() is window.shelf_view.list
    offered(window)
    window.messages.say(Message("other", "Something else."))
    QTest.mouseClick(window.messages.close_button, Qt.MouseButton.LeftButton)
    assert window.focusWidget() is window.shelf_view.list


def test_the_key_is_a_letter_while_somebody_types(library: Library) -> None:
    window = library.open()
    gone_on = offered(window)
    window.top.go_to_search()
    QTest.keyClick(window.top.search, Qt.Key.Key_Y)
    assert (window.top.search.text(), gone_on) == ("y", [])


def test_not_now_is_an_answer(library: Library) -> None:
    window = library.open()
    gone_on = offered(window)
    QTest.mouseClick(window.messages.buttons[1], Qt.MouseButton.LeftButton)
    assert (window.messages.current, gone_on) == (None, [])


def test_another_message_does_not_take_its_place(library: Library) -> None:
    window = library.open()
    offered(window)
    window.messages.say(Message("other", "Something else."))
    assert window.messages.accessibleName() == "Something else. (1 more)"
    window.messages.close_current()
    assert window.messages.current is not None
    assert window.messages.current.subject == UNFINISHED
