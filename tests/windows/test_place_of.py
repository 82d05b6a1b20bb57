"""What is remembered of a window's place."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hearthside.windows.place_of import place_of


def test_a_maximised_window_is_remembered_on_the_screen_that_it_fills(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(-5000, 70, 500, 400)  # as if on a screen that is gone
    window.showMaximized()
    place = place_of(window)
    assert (place.width, place.height, place.is_maximised) == (500, 400, True)
    assert window.screen().geometry().contains(place.x + 250, place.y + 200)
