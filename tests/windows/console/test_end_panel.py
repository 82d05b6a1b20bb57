"""What people can be sent from the end screen, while the evening goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import platformdirs
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hearthside.deck.room import Room
from hearthside.render.renderer import SlideRenderer
from hearthside.session.state import Cover
from hearthside.store.new_files import save_new
from hearthside.store.trouble import not_saved
from hearthside.windows.commands import Command
from hearthside.windows.presenting import keepsakes
from hearthside.windows.save_dialog import SaveQuestion, ask_where
from tests.windows.console.stage import Stage, make_stage
from tests.windows.settling import settle

LAST = 2
DECK = """---
title: A small evening
author: Kim Rivers
credentials: PhD candidate, Sexology
booking:
  url: https://example.org/book
  next-workshop: {title: Mindful Communication, date: 2026-12-10, time: "19:00", timezone: Europe/Berlin}
---

## First

Words.
"""


@dataclass
class Asked:
    """Stands in for the dialog: keeps the question, answers with ``answer`` or not at all."""

    answer: Path | None = None
    questions: list[SaveQuestion] = field(default_factory=list)

    def __call__(self, beside: QWidget, question: SaveQuestion, then: Callable[[Path], None]) -> None:
        self.questions.append(question)
        if self.answer is not None:
            then(self.answer)


MakeStage = Callable[[str], Stage]


@pytest.fixture
def open_stage(tmp_path: Path, qtbot: QtBot, renderer: SlideRenderer) -> Iterator[MakeStage]:
    """Show a console for a deck's text, at its last slide."""
    made: list[Stage] = []

    def make(text: str) -> Stage:
        stage = make_stage(tmp_path, renderer, text)
        made.append(stage)
        stage.window.resize(1366, 768)
        stage.window.show()
        stage.window.activateWindow()
        stage.window.setFocus()
        stage.go(len(stage.controller.deck.slides) - 1)
        settle()
        return stage

    yield make
    for stage in made:
        stage.controller.end()
        stage.window.close()
        stage.window.deleteLater()
    settle()


@pytest.fixture
def at_end(open_stage: MakeStage) -> Stage:
    return open_stage(DECK)


@pytest.fixture
def asked(at_end: Stage) -> Asked:
    asked = Asked()
    at_end.window.keepsakes._ask = asked
    return asked


def notice(stage: Stage) -> str:
    current = stage.window.notices.current
    return "" if current is None else f"{current.text} {current.mend}".strip()


def test_it_stands_in_the_place_of_what_comes_next_at_the_last_slide_alone(at_end: Stage) -> None:
    parts = at_end.window.desk.parts
    assert (parts.end.isVisible(), parts.next.isVisible()) == (True, False)
    at_end.go(1)
    assert (parts.end.isVisible(), parts.next.isVisible()) == (False, True)


def test_while_the_room_is_frozen_the_way_around_stays_in_sight(at_end: Stage) -> None:
    at_end.go(1)
    at_end.controller.perform(Command.FREEZE)
    at_end.go(LAST)
    assert not at_end.window.desk.parts.end.isVisible()
    assert at_end.window.desk.parts.next.isVisible()


@pytest.fixture
def folder(at_end: Stage, tmp_path: Path) -> Path:
    """The folder in which something was saved before."""
    folder = tmp_path / "for people"
    folder.mkdir()
    at_end.settings.keep(replace(at_end.settings.current, last_saved_folder=str(folder)))
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_contact_is_saved_at_once_and_a_line_says_where(at_end: Stage, asked: Asked, folder: Path) -> None:
    at_end.press(Qt.Key.Key_V)
    card = (folder / "kim-rivers.vcf").read_bytes()
    assert b"FN:Kim Rivers\r\n" in card
    assert b"TITLE:PhD candidate\\, Sexology\r\n" in card
    assert notice(at_end) == f"Saved as “kim-rivers.vcf” in {folder}."
    assert asked.questions == []
    assert at_end.window.hasFocus()


def test_without_a_folder_of_the_last_time_it_goes_to_the_documents(at_end: Stage, asked: Asked) -> None:
    documents = platformdirs.user_documents_path()
    documents.mkdir(parents=True, exist_ok=True)
    at_end.press(Qt.Key.Key_V)
    assert (documents / "kim-rivers.vcf").is_file()


def test_nothing_is_written_over(at_end: Stage, asked: Asked, folder: Path) -> None:
    (folder / "kim-rivers.vcf").write_bytes(b"somebody else")
    (folder / "kim-rivers 2.vcf").mkdir()
    at_end.press(Qt.Key.Key_V)
    assert (folder / "kim-rivers.vcf").read_bytes() == b"somebody else"
    assert (folder / "kim-rivers 3.vcf").read_bytes().startswith(b"BEGIN:VCARD")
    assert "kim-rivers 3.vcf" in notice(at_end)


def test_what_is_there_already_is_not_saved_twice(at_end: Stage, asked: Asked, folder: Path) -> None:
    at_end.press(Qt.Key.Key_V, Qt.Key.Key_V)
    assert names(folder) == ["kim-rivers.vcf"]
    assert notice(at_end) == f"“kim-rivers.vcf” is in {folder} already."
    assert len(at_end.window.notices._notices) == 1


def test_another_place_may_be_chosen_afterwards_and_is_remembered(
    at_end: Stage, asked: Asked, folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "elsewhere"
    other.mkdir()
    asked.answer = other / "kim.vcf"
    at_end.press(Qt.Key.Key_V)
    assert at_end.window.notices.mend.accessibleName() == "Choose another place…"
    at_end.window.notices.mend.click()
    assert asked.questions[0].proposal == folder / "kim-rivers.vcf"
    assert (names(folder), names(other)) == ([], ["kim.vcf"])
    assert at_end.settings.current.last_saved_folder == str(other)
    assert notice(at_end) == f"Saved as “kim.vcf” in {other}."
    at_end.window.desk.parts.end.workshop_button.click()
    assert names(other) == ["kim.vcf", "mindful-communication-2026-12-10.ics"]


def test_what_was_changed_meanwhile_or_lay_there_before_stays_when_another_place_is_chosen(
    at_end: Stage, asked: Asked, folder: Path, tmp_path: Path
) -> None:
    asked.answer = tmp_path / "kim.vcf"
    at_end.press(Qt.Key.Key_V)
    (folder / "kim-rivers.vcf").write_bytes(b"edited")
    at_end.window.notices.mend.click()
    assert names(folder) == ["kim-rivers.vcf"]
    at_end.press(Qt.Key.Key_I, Qt.Key.Key_I)
    asked.answer = tmp_path / "next.ics"
    at_end.window.notices.mend.click()
    assert (tmp_path / "mindful-communication-2026-12-10.ics").is_file(), "it was there when it was asked for again"


def test_the_place_where_it_is_may_be_chosen_again(at_end: Stage, asked: Asked, folder: Path) -> None:
    asked.answer = folder / "kim-rivers.vcf"
    at_end.press(Qt.Key.Key_V)
    at_end.window.notices.mend.click()
    assert names(folder) == ["kim-rivers.vcf"]


def test_the_next_workshop_is_saved_in_its_time_zone(at_end: Stage, asked: Asked, folder: Path) -> None:
    at_end.press(Qt.Key.Key_I)
    made = (folder / "mindful-communication-2026-12-10.ics").read_bytes()
    assert b"DTSTART;TZID=Europe/Berlin:20261210T190000\r\n" in made
    assert b"Kim Rivers" in made


def test_the_link_is_copied_as_the_room_sees_it(at_end: Stage) -> None:
    QGuiApplication.clipboard().setText("before")
    at_end.press(Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == "https://example.org/book"
    assert "copied" in notice(at_end)


def test_whoever_does_not_answer_keeps_it_where_it_is(at_end: Stage, asked: Asked, folder: Path) -> None:
    at_end.press(Qt.Key.Key_V)
    at_end.window.notices.mend.click()
    assert len(asked.questions) == 1
    assert names(folder) == ["kim-rivers.vcf"]


def test_a_file_that_cannot_be_saved_is_said_plainly_and_another_place_offered(
    at_end: Stage, asked: Asked, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, _data: bytes, _expected: str | None) -> None:
        raise not_saved(path, OSError(28, "No space left on device"))

    with monkeypatch.context() as full:
        full.setattr(keepsakes, "save_new", partial(save_new, write=refuse))
        at_end.press(Qt.Key.Key_V)
        words = "“kim-rivers.vcf” was not saved: the disk is full. Make some room on the disk, then save again."
        assert notice(at_end) == words
        at_end.go(1)
        assert notice(at_end) == words, "it stays until somebody has read it"
        at_end.go(LAST)
    asked.answer = folder / "kim.vcf"
    at_end.window.notices.mend.click()
    assert names(folder) == ["kim.vcf"]
    assert notice(at_end) == f"Saved as “kim.vcf” in {folder}."


def test_a_folder_that_is_gone_is_not_proposed(at_end: Stage, asked: Asked, tmp_path: Path) -> None:
    at_end.settings.keep(replace(at_end.settings.current, last_saved_folder=str(tmp_path / "gone")))
    at_end.press(Qt.Key.Key_V)
    at_end.window.notices.mend.click()
    assert asked.questions[0].proposal.parent.is_dir()


@pytest.mark.parametrize(
    ("booking", "offered"),
    [
        ("{email: hello@example.org}", [True, False, False]),
        ("{url: nowhere}", [True, False, False]),
        ("{next-workshop: {title: More, date: 2026-12-10}}", [False, True, False]),
        ("{next-workshop: {title: More, date: soon}}", [False, False, False]),
        ("{next-workshop: {title: More, date: 9999-12-31}}", [False, False, False]),
        ("{invitation: Shall we talk?}", [False, False, False]),
    ],
)
def test_only_what_there_is_is_offered(open_stage: MakeStage, booking: str, offered: list[bool]) -> None:
    stage = open_stage(f"---\ntitle: T\nbooking: {booking}\n---\n\n## A\n")
    panel = stage.window.desk.parts.end
    assert [each.isVisible() for each in (panel.contact_button, panel.workshop_button, panel.link_button)] == offered
    assert ("library" in panel.caption.text()) == (not any(offered))
    stage.press(Qt.Key.Key_V, Qt.Key.Key_I, Qt.Key.Key_C)
    assert panel.isVisible()


def test_how_far_the_code_can_be_read_is_said_here_and_never_to_the_room(at_end: Stage) -> None:
    panel = at_end.window.desk.parts.end
    assert panel.distance.text() == (
        "The code is readable from about 4.5 m. The back row is at 6 m: invite people to come closer."
    )
    at_end.settings.keep(replace(at_end.settings.current, room=Room(screen_height_m=2.5)))
    at_end.controller.state_changed.emit()
    assert panel.distance.text() == "The code is readable from about 9 m."


def test_elsewhere_the_keys_mean_what_they_always_mean(at_end: Stage, asked: Asked) -> None:
    QGuiApplication.clipboard().setText("before")
    at_end.go(1)
    at_end.press(Qt.Key.Key_V, Qt.Key.Key_I, Qt.Key.Key_C)
    assert notice(at_end) == "There is no round to copy on this slide."
    assert QGuiApplication.clipboard().text() == "before"


def test_while_the_end_is_asked_about_its_key_answers_that(at_end: Stage, asked: Asked) -> None:
    at_end.controller.perform(Command.QUIT)
    at_end.press(Qt.Key.Key_A)
    assert asked.questions == []
    assert at_end.window.wants_report


def test_a_clicker_changes_nothing_at_the_end_screen(at_end: Stage) -> None:
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_F5, Qt.Key.Key_Escape):
        at_end.press(key, key)
        at_end.clock.pass_seconds(5)
    assert at_end.slide == LAST
    assert at_end.controller.state.is_running
    assert at_end.window.desk.parts.end.isVisible()


# The dialog itself


def dialogs() -> list[QFileDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog) and each.isVisible()]


@pytest.fixture
def dialog(at_end: Stage, folder: Path) -> QFileDialog:
    """The dialog in which another place is chosen, with the keyboard."""
    at_end.press(Qt.Key.Key_V)
    at_end.window.notices.mend.click()
    settle()
    (dialog,) = dialogs()
    return dialog


def test_the_dialog_holds_up_nothing(at_end: Stage, dialog: QFileDialog, tmp_path: Path) -> None:
    assert dialog.windowModality() is Qt.WindowModality.NonModal
    assert at_end.window.isEnabled()
    at_end.controller.perform(Command.BACK)
    assert at_end.slide == LAST - 1
    dialog.fileSelected.emit(str(tmp_path / "kim.vcf"))
    dialog.close()
    settle()
    assert (tmp_path / "kim.vcf").read_bytes().startswith(b"BEGIN:VCARD\r\n")
    assert dialogs() == []


def test_a_clicker_turns_pages_while_the_dialog_has_the_keyboard(at_end: Stage, dialog: QFileDialog) -> None:
    name = dialog.findChild(QLineEdit)
    assert name is not None
    at_end.clock.pass_seconds(1)
    QTest.keyClick(name, Qt.Key.Key_PageUp)
    assert at_end.slide == LAST - 1
    at_end.clock.pass_seconds(1)
    QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    assert at_end.slide == LAST
    name.setText("")
    QTest.keyClicks(name, "b.vcf")
    assert name.text().startswith("b.vcf"), "a name can be written"
    assert at_end.controller.state.cover is Cover.NONE
    assert dialog.isVisible()


def test_the_dialog_asks_nothing_a_second_time(at_end: Stage, dialog: QFileDialog, folder: Path) -> None:
    (folder / "other.vcf").write_bytes(b"somebody else")
    name = dialog.findChild(QLineEdit)
    assert name is not None
    name.setText("other.vcf")
    dialog.accept()
    settle()
    assert (folder / "other.vcf").read_bytes() == b"somebody else"
    assert names(folder) == ["other 2.vcf", "other.vcf"]
    assert notice(at_end) == f"Saved as “other 2.vcf” in {folder}."


def test_one_question_at_a_time_and_none_after_the_end(at_end: Stage, dialog: QFileDialog) -> None:
    at_end.window.keepsakes.save_workshop()
    assert dialogs() == []
    at_end.window.keepsakes.choose_place()
    settle()
    assert [each.windowTitle() for each in dialogs()] == ["Save next workshop"]
    at_end.controller.end()
    settle()
    assert dialogs() == []


def test_the_dialog_proposes_the_file_and_its_ending(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ask_where(window, SaveQuestion("Save contact", tmp_path / "kim.vcf", "Contact", "vcf"), lambda _path: None)
    assert isinstance(dialog, QFileDialog)
    assert dialog.selectedFiles() == [str(tmp_path / "kim.vcf")]
    assert dialog.defaultSuffix() == "vcf"
    dialog.close()
    settle()
