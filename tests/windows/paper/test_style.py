"""The paper windows' style: what the keyboard's focus may change, and what not; menus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QPushButton, QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from hearthside.render.renderer import SlideRenderer
from hearthside.windows.paper.sizes import sizes_for
from hearthside.windows.paper.style import style_sheet


def _room_for_words(button: QPushButton, *, has_focus: bool) -> QRect:
    option = QStyleOptionButton()
    button.initStyleOption(option)
    option.rect = button.rect()
    option.state &= ~QStyle.StateFlag.State_HasFocus
    if has_focus:
        option.state |= QStyle.StateFlag.State_HasFocus
    return button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button)


@pytest.mark.parametrize("name", ["", "present", "quiet"])
def test_the_words_of_a_button_keep_their_room_with_the_focus(name: str, renderer: SlideRenderer, qtbot: QtBot) -> None:
    button = QPushButton("Choose a file…")
    button.setObjectName(name)
    button.setStyleSheet(style_sheet(renderer.themes.named("paper"), sizes_for(1280, 720)))
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    before, after = (_room_for_words(button, has_focus=has_focus) for has_focus in (False, True))
    assert (after.left(), after.width()) == (before.left(), before.width())
    assert after.center().y() == before.center().y()


def test_what_a_menu_cannot_do_now_looks_like_it(renderer: SlideRenderer, qtbot: QtBot) -> None:
    theme = renderer.themes.named("paper")
    field = QLineEdit("words")
    field.setStyleSheet(style_sheet(theme, sizes_for(1280, 720)))
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    menu.resize(menu.sizeHint())
    picture = menu.grab().toImage()
    undo, select_all = menu.actions()[0], menu.actions()[-1]
    assert not undo.isEnabled()
    assert theme.ink.name() in _colours(picture.copy(menu.actionGeometry(select_all)))
    assert theme.ink.name() not in _colours(picture.copy(menu.actionGeometry(undo)))


def _colours(picture: QImage) -> set[str]:
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
