"""Owns the tests of the notes: their cues, their size, their folding, their scrolling."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from hearthside.deck.model import Cue
from hearthside.render.renderer import SlideRenderer
from hearthside.store.settings import LARGEST_NOTES_PX, SettingsFile
from hearthside.windows.console import palette
from tests.windows.console.stage import DECK, PLAIN, THOUGHTS, Stage, make_stage
from tests.windows.settling import settle

_CONTROL = Qt.KeyboardModifier.ControlModifier
_EDGE_PX = 10
"""Less than a line at its upper end, so that a faded one is told from one that is not there."""


def test_a_cue_is_its_word_in_its_colour(stage: Stage) -> None:
    stage.go(THOUGHTS)
    view = stage.window.desk.parts.notes.view
    assert view.toPlainText().startswith("Say\u2002Hello, and good to see you.\nTake care\u2002Some people")
    cursor = QTextCursor(view.document())
    cursor.setPosition(1)
    assert cursor.charFormat().foreground().color().name() == palette.CUES[Cue.SAY]
    cursor.setPosition(8)
    assert cursor.charFormat().foreground().color().name() == palette.INK


def test_a_slide_without_notes_says_so(stage: Stage) -> None:
    stage.go(PLAIN)
    assert not stage.window.desk.parts.notes.view.isVisible()
    assert stage.window.desk.parts.notes.empty.text() == "No notes for this slide."


def test_the_size_changes_by_key_and_by_button_and_is_remembered(stage: Stage) -> None:
    stage.go(THOUGHTS)
    before = stage.settings.current.notes_size_px
    stage.press(Qt.Key.Key_Plus, modifiers=_CONTROL)
    stage.window.desk.parts.notes.larger.click()
    stage.window.desk.parts.notes.larger.click()
    stage.press(Qt.Key.Key_Minus, modifiers=_CONTROL)
    assert stage.settings.current.notes_size_px == before + 4
    cursor = QTextCursor(stage.window.desk.parts.notes.view.document())
    cursor.setPosition(8)
    assert cursor.charFormat().font().pixelSize() == before + 4
    assert SettingsFile(stage.path.parent / "settings.toml").current.notes_size_px == before + 4


def test_the_size_has_an_end(stage: Stage) -> None:
    stage.settings.keep(replace(stage.settings.current, notes_size_px=LARGEST_NOTES_PX))
    stage.press(Qt.Key.Key_Plus, modifiers=_CONTROL)
    assert stage.settings.current.notes_size_px == LARGEST_NOTES_PX


def test_with_one_screen_the_notes_stay_folded_until_confirmed(stage: Stage) -> None:
    stage.go(THOUGHTS)
    notes = stage.window.desk.parts.notes
    stage.controller.arrangement.note(one_screen=True, notes_confirmed=False, room_screen_name="")
    assert notes.folded.isVisible()
    assert not notes.view.isVisible()
    assert notes.view.toPlainText() == ""
    stage.press(Qt.Key.Key_N, modifiers=_CONTROL)
    assert not notes.folded.isVisible()
    assert "Hello" in notes.view.toPlainText()
    assert stage.slide == THOUGHTS


def test_the_button_confirms_too(stage: Stage) -> None:
    stage.controller.arrangement.note(one_screen=True, notes_confirmed=False, room_screen_name="")
    stage.window.desk.parts.notes.folded.unfold_button.click()
    assert stage.controller.arrangement.notes_confirmed


def faded_edges(stage: Stage) -> tuple[bool, bool]:
    """Return whether the letters at the upper and at the lower edge of the notes go over into the panel."""
    view = stage.window.desk.parts.notes.view
    image = view.viewport().grab().toImage()
    brightest = [
        max(image.pixelColor(across, row).lightness() for across in range(8, image.width()))
        for row in range(image.height())
    ]
    return max(brightest[:_EDGE_PX]) < max(brightest) * 0.8, max(brightest[-_EDGE_PX:]) < max(brightest) * 0.8


def test_long_notes_scroll_by_control_and_arrows_and_start_anew_on_the_next_slide(
    tmp_path: Path, qtbot: object, renderer: SlideRenderer
) -> None:
    folder = tmp_path / "long"
    folder.mkdir()
    long = DECK.replace("Plain words without a cue.", "\n\n".join(f"Paragraph {number}" for number in range(80)))
    stage = make_stage(folder, renderer, long)
    stage.window.resize(1366, 768)
    stage.window.show()
    stage.window.setFocus()
    stage.go(THOUGHTS)
    settle()
    bar = stage.window.desk.parts.notes.view.verticalScrollBar()
    assert faded_edges(stage) == (False, True)
    stage.press(Qt.Key.Key_Down, modifiers=_CONTROL)
    assert faded_edges(stage) == (True, True)
    down = bar.value()
    stage.press(Qt.Key.Key_Down, modifiers=_CONTROL)
    stage.press(Qt.Key.Key_Up, modifiers=_CONTROL)
    assert bar.value() == down > 0
    assert stage.slide == THOUGHTS
    stage.go(PLAIN)
    stage.go(THOUGHTS)
    settle()
    assert bar.value() == 0
    for size in ((911, 512), (1920, 1080), (1366, 768)):
        stage.window.resize(*size)
        settle()
        assert bar.value() == 0
    stage.controller.end()
    stage.window.close()
    stage.window.deleteLater()
