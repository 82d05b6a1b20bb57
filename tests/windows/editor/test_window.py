"""Owns the tests of the editor's window: its buttons, its menu, its columns, and the words at its edges."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu

from hearthside.windows.editor.actions import Actions, Doable, Group
from hearthside.windows.editor.top_bar import EditorTopBar
from tests.windows.conftest import EVENING
from tests.windows.editor.conftest import Studio, do, said, type_in


def test_title_and_place(studio: Studio) -> None:
    window = studio.open()
    window.editing.go_to_slide(3)
    studio.qtbot.waitUntil(lambda: window.status.place.text() == "Slide 4 of 8")
    assert window.top.title.text() == "An evening"
    assert window.status.plan.text() == "1 min planned"


def test_no_button_without_its_action(studio: Studio) -> None:
    done: list[str] = []
    actions = Actions()
    top = EditorTopBar(actions, QLabel(), studio.renderer.themes.named("paper"), studio.needs.icons_folder)
    studio.qtbot.addWidget(top)
    assert top._buttons == {}
    doable = Doable(
        name="insert-slide", title="New slide", group=Group.INSERT, run=lambda: done.append("slide"), keys=("Ctrl+M",)
    )
    actions.add(doable)
    button = top.button("insert-slide")
    assert (button.text(), button.accessibleName()) == ("+ Slide", "New slide (Ctrl+M)")
    button.click()
    assert done == ["slide"]


def test_an_action_that_comes_later_has_its_key_in_the_window(studio: Studio) -> None:
    window = studio.open()
    window.actions_here.add(Doable(name="later", title="Later", group=Group.INSERT, run=lambda: None))
    assert window.actions_here.action("later") in window.actions()


def test_undo_and_redo_are_there_when_they_do_something(studio: Studio) -> None:
    window = studio.open()
    undo, redo = window.top.button("undo"), window.top.button("redo")
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)
    type_in(window, "More.")
    assert (undo.isEnabled(), redo.isEnabled()) == (True, False)
    undo.click()
    assert window.editing.document.text == EVENING
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)
    redo.click()
    assert window.editing.document.text == EVENING + "More."


def test_every_action_is_in_the_menu_with_its_group(studio: Studio) -> None:
    window = studio.open()
    window.top._fill_menu()
    menus = {action.text(): action.menu() for action in window.top.menu.actions()}
    listed = [each.text().split("\t")[0] for menu in menus.values() for each in _all_in(menu)]  # type: ignore[arg-type]
    used = {doable.group for doable, _ in window.actions_here.all}
    assert list(menus) == [group.title for group in Group if group in used]
    assert listed == [doable.title for doable, _ in window.actions_here.all]


def test_the_menu_says_the_keys_that_every_field_has(studio: Studio) -> None:
    window = studio.open()
    window.top._fill_menu()
    edit = next(action.menu() for action in window.top.menu.actions() if action.text() == Group.EDIT.title)
    assert isinstance(edit, QMenu)
    shown = {action.objectName(): action for action in edit.actions()}
    for name, key in {"cut": "Ctrl+X", "copy": "Ctrl+C", "paste": "Ctrl+V", "select-all": "Ctrl+A"}.items():
        assert shown[name].text().endswith(f"\t{key}")
        assert shown[name].shortcut().isEmpty()
    shown["select-all"].trigger()
    assert window.text.view.selected_text() == EVENING


def _all_in(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _all_in(inner)
        else:
            yield action


def test_every_menu_fits_a_laptops_screen(studio: Studio) -> None:
    window = studio.open()
    window.resize(1366, 768)
    window.top._fill_menu()
    for action in window.top.menu.actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        assert len(menu.actions()) <= 21, f"at 768 px “{action.text()}” would be laid out in two columns"


def test_no_key_means_two_things(studio: Studio) -> None:
    actions = [action for _, action in studio.open().actions_here.all]
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert all(QKeySequence(key).count() for key in keys)


def test_f6_goes_from_column_to_column(studio: Studio) -> None:
    window = studio.open()
    window.text.view.setFocus()
    do(window, "previous-column")
    assert window.outline.isAncestorOf(window.focusWidget())
    do(window, "next-column")
    assert window.focusWidget() is window.text.view


def test_a_hidden_column_comes_back(studio: Studio) -> None:
    window = studio.open()
    window.outline.list.setFocus()
    do(window, "toggle-outline")
    assert not window.outline.isVisible()
    assert window.focusWidget() is window.text.view
    do(window, "toggle-outline")
    assert window.outline.isVisible()
    assert window.columns.sizes()[0] > 0


def test_widths_are_remembered(studio: Studio) -> None:
    first = studio.open()
    first.resize(1200, 700)
    studio.qtbot.waitUntil(lambda: first.width() == 1200)
    first.columns.setSizes([300, 500, 368])
    do(first, "toggle-slide")
    first.close()
    assert studio.settings.current.editor_columns_px[2] == 0
    assert min(studio.settings.current.editor_columns_px[:2]) > 0
    second = studio.open()
    assert not second.slide.isVisible()
    assert second.outline.isVisible()


def test_it_fits_a_small_laptop(studio: Studio) -> None:
    window = studio.open()
    for width, height in ((1366, 768), (1100, 640), (900, 480), (1920, 1080)):
        window.resize(width, height)
        studio.qtbot.waitUntil(lambda width=width: window.width() == width)  # type: ignore[misc]
        assert window.minimumSizeHint().width() <= width
        assert window.height() == height


def test_only_reading_changes_nothing(studio: Studio) -> None:
    window = studio.open()
    window.editing.set_read_only(True)
    QTest.keyClicks(window.text.view, "words")
    assert window.editing.document.text == EVENING


def test_what_is_to_be_mended_is_counted(studio: Studio) -> None:
    studio.path.write_text(EVENING + "\n## Cup\n\n![A cup](art/none.svg)\n", encoding="utf-8")
    window = studio.open()
    window.faults.look()
    studio.qtbot.waitUntil(lambda: window.status.faults.text() == "1 thing to mend", timeout=20_000)
    type_in(window, "\n![Another](art/none.png)\n")
    window.editing.settled_deck()
    window.faults.look()
    studio.qtbot.waitUntil(lambda: window.status.faults.text() == "2 things to mend", timeout=20_000)


def test_what_is_wrong_is_mended_wherever_the_window_speaks_of_it(studio: Studio) -> None:
    window = studio.open()
    window.faults.look()
    studio.qtbot.waitUntil(lambda: window.status.faults.text() == "Nothing to mend", timeout=20_000)
    do(window, "next-fault")
    actions = [f"{action.text()} {action.toolTip()}" for _, action in window.actions_here.all]
    spoken = " ".join([*actions, said(window), window.slide.check_panel.summary.text()]).casefold()
    assert "to mend" in spoken
    assert re.search(r"\bfix(ed)?\b", spoken) is None


def test_presenting_takes_the_text_as_it_is(studio: Studio) -> None:
    studio.path.write_bytes(EVENING.replace("\n", "\r\n").encode())
    window = studio.open()
    wanted: list[tuple[str, int]] = []
    window.present_requested.connect(lambda deck, number: wanted.append((deck.source.text, number)))
    type_in(window, "More.")
    window.editing.go_to_slide(4)
    window.actions_here.action("present").trigger()
    text = EVENING.replace("\n", "\r\n") + "More."
    assert wanted[-1] == (text, 1)
    window.present(from_cursor=True)
    assert wanted[-1] == (text, 5)


def test_apply_is_there_only_while_the_room_sees_the_deck(studio: Studio) -> None:
    window = studio.open()
    action, button = window.actions_here.action("apply-to-room"), window.top.button("apply-to-room")
    assert (action.isEnabled(), button.isVisible()) == (False, False)
    window.set_presenting(True)
    assert (action.isEnabled(), button.isVisible()) == (True, True)
