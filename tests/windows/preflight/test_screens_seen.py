"""Owns the proof that screens have the numbers that people see on them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hearthside.windows.preflight.screen_numbers import NumberCard, NumberPlace, ScreenNumbers
from hearthside.windows.preflight.screens_seen import number_places, numbered
from tests.windows.fake_desktop import DESK, LAPTOP, MIRROR, PROJECTOR, FakeDesktop


def test_mirrored_screens_have_one_number() -> None:
    assert [fact.number for fact in numbered((LAPTOP, MIRROR, DESK))] == [1, 1, 2]
    assert [fact.number for fact in numbered((LAPTOP, PROJECTOR, DESK))] == [1, 2, 3]


def test_a_screen_without_a_window_shows_its_number_by_itself(qtbot: QtBot) -> None:
    console, room = QWidget(), QWidget()
    for window in (console, room):
        qtbot.addWidget(window)
    desktop = FakeDesktop(LAPTOP, PROJECTOR, DESK)
    desktop.put(console, LAPTOP, None)
    desktop.put(room, PROJECTOR, None)
    places = number_places(desktop, console, room, PROJECTOR.name)
    assert [(place.number, place.name, place.window) for place in places] == [
        (1, "eDP-1", console), (2, "HDMI-1", room), (3, "DP-2", None),
    ]  # fmt: skip
    card = NumberCard(places[2])
    qtbot.addWidget(card)
    assert card.isWindow()
    assert card.geometry().center().x() in range(DESK.x + 1270, DESK.x + 1290)
    assert card.height() > DESK.height // 3


def test_numbers_go_by_themselves(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    plain = window.grab().toImage()
    numbers = ScreenNumbers(window)
    numbers.show((NumberPlace(1, "eDP-1", window),))
    assert window.grab().toImage() != plain
    assert numbers._over.isActive()
    numbers._over.timeout.emit()
    assert numbers.cards == ()
    assert window.grab().toImage() == plain
