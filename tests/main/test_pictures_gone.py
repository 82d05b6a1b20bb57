"""The deck's folder goes away in the middle of an evening, and comes back: the room sees its pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from hearthside.presentation import Presentation
from hearthside.shared import Shared
from hearthside.store.settings import Settings
from hearthside.windows.commands import Command
from hearthside.windows.console.thumbnails import Wanted
from hearthside.windows.wishes import PresentWishes

DECK = """---
title: An evening
---

## Cup

![A cup](cup.png)

## Words

None.

## Tree

![A tree](tree.png)
"""
TREE = 3
"""The index of a slide that is not painted ahead at the beginning."""
COLOURS = {"cup.png": "#c02040", "tree.png": "#20a040"}
FROM_CUP = PresentWishes(from_slide=2, windowed=True, preflight=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    for name, colour in COLOURS.items():
        image = QImage(400, 300, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        assert image.save(str(folder / name))
    (folder / "deck.md").write_text(DECK, encoding="utf-8")
    return folder


def begun(shared: Shared, folder: Path, qtbot: QtBot) -> Presentation:
    shared.settings.keep(Settings(reduce_motion=True))
    made = Presentation(shared, shared.read(folder / "deck.md"), FROM_CUP)
    qtbot.waitUntil(lambda: made.pictures is not None, timeout=4000)
    return made


def sees(made: Presentation, name: str) -> bool:
    """Return whether there is much of the picture's colour in the room."""
    image = made.room.grab().toImage()
    wanted = QColor(COLOURS[name]).rgb()
    points = ((x * image.width() // 20, y * image.height() // 20) for x in range(20) for y in range(20))
    return sum(image.pixel(x, y) == wanted for x, y in points) > 10


def read_in_a_pause(made: Presentation) -> None:
    assert made.pictures is not None
    made.pictures.read_on()
    while made.pictures._work.is_busy:
        made.pictures._work._work()


def test_the_room_goes_on_seeing_pictures_that_nobody_has_looked_at_yet(
    shared: Shared, folder: Path, qtbot: QtBot
) -> None:
    made = begun(shared, folder, qtbot)
    read_in_a_pause(made)
    folder.rename(folder.parent / "pulled")
    made.controller.go_to(TREE)
    assert sees(made, "tree.png")
    made.controller.perform(Command.RELOAD)
    made.controller.go_to(1)
    assert sees(made, "cup.png")
    made.controller.end()
    assert shared.renderer.pictures.last_good is None


def test_a_picture_that_was_away_too_soon_is_back_with_its_folder(shared: Shared, folder: Path, qtbot: QtBot) -> None:
    made = begun(shared, folder, qtbot)
    pulled = folder.rename(folder.parent / "pulled")
    made.controller.go_to(TREE)
    assert not sees(made, "tree.png")
    console = made.console
    assert console is not None
    asked = Wanted(TREE, 160)
    console.thumbnails.ask_only([asked])
    while console.thumbnails._queue:
        console.thumbnails._paint_next()
    without = console.thumbnails.image(asked)
    pulled.rename(folder)
    assert made._watch is not None
    made._watch.changed.emit()
    assert made.pictures is not None
    assert made.pictures._pause.isActive()
    read_in_a_pause(made)
    assert sees(made, "tree.png")
    console.thumbnails.ask_only([asked])
    while console.thumbnails._queue:
        console.thumbnails._paint_next()
    assert console.thumbnails.image(asked) != without
    made.controller.end()
