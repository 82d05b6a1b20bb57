"""Owns the tests of several editors in one process: one for each deck, new ones, and their way into the room."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from hearthside.authoring.change import Change
from hearthside.authoring.two_versions import change_to
from hearthside.deck.faults import UnreadableDeck
from hearthside.deck.model import Deck
from hearthside.store.bundled import Bundled, find_bundled
from hearthside.store.deck_files import open_deck
from hearthside.store.drafts import Draft
from hearthside.store.fingerprint import fingerprint
from hearthside.store.templates import Template
from hearthside.windows.editor.editors import Editors
from hearthside.windows.editor.files.left_behind import LeftBehind
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.wishes import PresentWishes
from tests.windows.conftest import EVENING
from tests.windows.editor.conftest import Studio, answer, do, said, type_in
from tests.windows.stage import Stage


class PlayedSessions(QObject):
    """Stands for the program: notes what is to be presented, and has the session that the test gives it."""

    presenting_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.controller: PresentationController | None = None
        self.presented: list[tuple[Deck, PresentWishes, str]] = []

    def present(self, deck: Deck, wishes: PresentWishes, when_over: Callable[[], None], on_disk: str) -> None:
        self.presented.append((deck, wishes, on_disk))

    def go_on_writing(self) -> None:
        return

    def run(self, controller: PresentationController | None) -> None:
        self.controller = controller
        self.presenting_changed.emit()


class Desk:
    """The editors under test."""

    def __init__(self, studio: Studio) -> None:
        self.studio = studio
        self.sessions = PlayedSessions()
        shipped = studio.folder / "shipped"
        shipped.mkdir()
        self.shipped = shipped / "shipped.md"
        self.shipped.write_text(EVENING, encoding="utf-8")
        bundled = Bundled(find_bundled().assets, shipped)
        self.asked: Path | None = None
        self.editors = Editors(studio.needs, bundled, open_deck, self.sessions, lambda _window, _folder: self.asked)


@pytest.fixture
def desk(studio: Studio, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(studio)
    yield made
    for window in made.editors.windows:
        qtbot.addWidget(window)
        studio.windows.append(window)


def test_one_window_for_each_deck(desk: Desk) -> None:
    first = desk.editors.open(desk.studio.path)
    assert desk.editors.open(desk.studio.path, 4) is first
    assert first.editing.selection.start == EVENING.index("## Words") + len("## Words")
    other = desk.studio.folder / "other.md"
    other.write_text(EVENING, encoding="utf-8")
    assert desk.editors.open(other) is not first
    first.close()
    assert len(desk.editors.windows) == 1


def test_a_deck_that_is_not_there_yet_begins(desk: Desk) -> None:
    path = desk.studio.folder / "new.md"
    window = desk.editors.open(path)
    assert window.saved.text() == "not saved"
    assert not path.exists()
    do(window, "save")
    assert path.read_text(encoding="utf-8") == window.editing.document.text


def test_a_new_deck_does_not_overwrite_one_that_came_meanwhile(desk: Desk) -> None:
    path = desk.studio.folder / "new.md"
    window = desk.editors.open(path)
    path.write_text("theirs")
    do(window, "save")
    assert path.read_text() == "theirs"
    assert "was not overwritten" in said(window)


def test_no_folder_for_it(desk: Desk) -> None:
    with pytest.raises(UnreadableDeck):
        desk.editors.open(desk.studio.folder / "none" / "new.md")
    assert desk.editors.windows == ()


@pytest.mark.parametrize("template", list(Template))
def test_new_from_a_template_asks_where_when_it_is_saved(desk: Desk, template: Template) -> None:
    window = desk.editors.new(template)
    assert window.file.path is None
    assert not window.editing.deck.structure_faults
    desk.studio.chosen_place = desk.studio.folder / "mine.md"
    do(window, "save")
    assert desk.studio.questions[0].proposal.name.endswith(".md")
    assert desk.studio.chosen_place.read_text(encoding="utf-8") == window.editing.document.text
    assert window.editing.deck.source.text == window.editing.document.text


def test_templates_are_offered_in_the_window(desk: Desk) -> None:
    window = desk.editors.open(desk.studio.path)
    do(window, "new")
    assert [button.text() for button in window.messages.buttons] == [each.title for each in Template]
    answer(window, "A short talk")
    assert desk.editors.windows[-1].editing.deck.settings.title == "A short talk"


def test_another_deck_is_opened_beside(desk: Desk) -> None:
    window = desk.editors.open(desk.studio.path)
    desk.asked = desk.shipped
    do(window, "open")
    assert len(desk.editors.windows) == 2
    desk.asked = desk.studio.folder / "none" / "x.md"
    do(window, "open")
    assert "There is no folder" in said(window)


def test_what_comes_along_is_never_written(desk: Desk) -> None:
    window = desk.editors.open(desk.shipped)
    assert "in a copy of it" in said(window)
    assert window.file.path is None
    assert window.editing.deck.source.folder == desk.shipped.parent
    type_in(window, "Mine.")
    desk.studio.chosen_place = desk.studio.folder / "mine.md"
    do(window, "save")
    assert desk.shipped.read_text(encoding="utf-8") == EVENING
    assert desk.studio.chosen_place.read_text(encoding="utf-8") == EVENING + "Mine."


def test_it_is_presented_unsaved_with_what_its_file_holds(desk: Desk) -> None:
    window = desk.editors.open(desk.studio.path)
    type_in(window, "More.")
    window.editing.go_to_slide(3)
    do(window, "present-here")
    deck, wishes, on_disk = desk.sessions.presented[0]
    assert (deck.source.text, deck.source.path) == (EVENING + "More.", desk.studio.path)
    assert (wishes.from_slide, on_disk) == (4, fingerprint(EVENING.encode()))


@pytest.fixture
def presented(desk: Desk) -> Stage:
    """A session of the deck that is open in an editor."""
    stage = Stage(desk.studio.folder, EVENING, from_slide=3)
    desk.editors.open(stage.path)
    desk.sessions.run(stage.controller)
    return stage


def test_the_room_sees_edits_only_when_they_are_applied(desk: Desk, presented: Stage) -> None:
    window = desk.editors.windows[0]
    window.editing.document.apply(_replaced(window.editing.document.text, "Some words.", "Other words."))
    assert "Some words." in presented.controller.deck.source.text
    do(window, "apply-to-room")
    assert "Other words." in presented.controller.deck.source.text
    assert presented.place == (4, 0)
    assert said(window) == "The room has your text now."


def test_the_place_is_found_again_by_what_it_says(desk: Desk, presented: Stage) -> None:
    window = desk.editors.windows[0]
    window.editing.document.apply(_replaced(window.editing.document.text, "# Beginning", "## New\n\nA.\n\n# Beginning"))
    do(window, "apply-to-room")
    assert presented.place == (5, 0)


def test_a_fault_on_the_slide_in_the_room_leaves_everything(desk: Desk, presented: Stage) -> None:
    window = desk.editors.windows[0]
    window.editing.document.apply(_replaced(window.editing.document.text, "Some words.", "![](https://example.org/a)"))
    do(window, "apply-to-room")
    assert "stays as it was" in said(window)
    assert presented.controller.deck.source.text == EVENING


def test_our_own_saving_offers_nothing_in_the_console(desk: Desk, presented: Stage) -> None:
    window = desk.editors.windows[0]
    type_in(window, "More.")
    do(window, "apply-to-room")
    do(window, "save")
    presented.controller.file_may_have_changed()
    assert presented.notices == []
    presented.path.write_text("another")
    presented.controller.file_may_have_changed()
    assert len(presented.notices) == 1


def test_apply_goes_with_the_session(desk: Desk, presented: Stage) -> None:
    window = desk.editors.windows[0]
    assert window.actions_here.action("apply-to-room").isEnabled()
    desk.sessions.run(None)
    assert not window.actions_here.action("apply-to-room").isEnabled()


def test_unsaved_work_without_a_file_comes_back_in_a_new_deck(desk: Desk) -> None:
    draft = Draft(deck_path=None, title="", wall_seconds=1, offset=2, file_fingerprint="", text="## Typed\n")
    window = desk.editors.take_up(LeftBehind(desk.studio.drafts / "1.draft", draft))
    assert window.editing.document.text == "## Typed\n"
    gone = replace(draft, deck_path=desk.studio.folder / "none" / "x.md")
    assert desk.editors.take_up(LeftBehind(desk.studio.drafts / "2.draft", gone)).file.path is None


def test_closed_ones_do_not_come_back(desk: Desk) -> None:
    window = desk.editors.open(desk.studio.path)
    assert desk.editors.bring_back()
    window.close()
    assert not desk.editors.bring_back()


def _replaced(text: str, old: str, new: str) -> Change:
    return change_to(text, text.replace(old, new))
