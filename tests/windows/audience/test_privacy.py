"""Owns the promise that notes never reach the room: not its picture, not its window, not its screen reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hearthside.render.renderer import SlideRenderer
from hearthside.store.settings import SettingsFile
from hearthside.windows.audience.room_view import RoomPainter
from tests.windows.audience.opened_room import evening_in_room
from tests.windows.stage import Stage

SECRET = "XYLOPHONE"
NOTE = f"""::: notes
**Say** {SECRET} {SECRET}

{SECRET}, a plain paragraph. ![{SECRET}](art/{SECRET}.svg)

- {SECRET}

# {SECRET}
:::
"""
BODIES = (
    "# A section {minutes=3}\n\n",
    "## Words\n\nSome words and *more*.\n\n",
    "## Reveals {.steps}\n\n- One\n- Two\n\n",
    "## Sides\n\n::: left\nHere\n:::\n\n::: right\nThere\n:::\n\n",
    "## Which gesture settles you?\n\n::: discuss turns\n- Speak 3:00\n- Share 2:00 optional\n:::\n\n",
    "## Breathe\n\n::: breathe 1:30\n:::\n\n",
    "## Pause\n\n::: break 10:00\n:::\n\n",
    "## A quotation\n\n> Words.\n>\n> -- Somebody\n\n",
    "## A table\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n",
)
HEAD = "---\ntitle: An evening\nbooking: {invitation: Come again, email: a@example.org}\n---\n\n"
WITHOUT = HEAD + "".join(BODIES)
WITH = HEAD + "".join(body + NOTE + "\n" + f"<!-- {SECRET} -->\n\n" for body in BODIES)


def pictures(stage: Stage, renderer: SlideRenderer) -> list[QImage]:
    """Return what the room sees on every slide at every reveal."""
    painter_of_room = RoomPainter(stage.controller, renderer)
    seen = []
    for index, slide in enumerate(stage.controller.deck.slides):
        stage.controller.go_to(index)
        for _ in range(slide.content.steps + 1):
            image = QImage(640, 360, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            painter_of_room.paint(painter, QRectF(image.rect()))
            painter.end()
            seen.append(image)
            stage.press(Qt.Key.Key_Right)
    return seen


def test_the_rooms_picture_is_the_same_with_and_without_notes(
    tmp_path: Path, renderer: SlideRenderer, qtbot: QtBot
) -> None:
    (tmp_path / "with").mkdir()
    (tmp_path / "without").mkdir()
    with_notes, without = Stage(tmp_path / "with", WITH), Stage(tmp_path / "without", WITHOUT)
    assert sum(SECRET in slide.notes_text for slide in with_notes.controller.deck.slides) == len(BODIES)
    assert len(with_notes.controller.deck.slides) == len(without.controller.deck.slides)
    assert pictures(with_notes, renderer) == pictures(without, renderer)


def spoken(window: QWidget) -> str:
    """Return all that a screen reader can learn of ``window``."""
    found = QAccessible.queryAccessibleInterface(window)
    assert found is not None
    return " ".join(found.text(kind) for kind in QAccessible.Text if kind is not QAccessible.Text.UserText)


@pytest.mark.parametrize("keys", [(), (Qt.Key.Key_H,), (Qt.Key.Key_F,), (Qt.Key.Key_L,)])
def test_the_rooms_window_says_nothing_of_the_notes(
    tmp_path: Path, renderer: SlideRenderer, qtbot: QtBot, keys: tuple[Qt.Key, ...]
) -> None:
    stage = Stage(tmp_path, WITH)
    painter = RoomPainter(stage.controller, renderer)
    window, sight = evening_in_room(stage.controller, painter, renderer, SettingsFile(tmp_path / "s.toml"))
    stage.press(*keys)
    for index in range(len(stage.controller.deck.slides)):
        stage.controller.go_to(index)
        assert SECRET not in spoken(window)
        assert SECRET not in window.windowTitle()
        assert window.toolTip() == window.whatsThis() == window.statusTip() == ""
    assert window.findChildren(QWidget) == []
    sight.release()
