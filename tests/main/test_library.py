"""What the library leads to, and what it is told of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hearthside import main
from hearthside.article_desk import ArticleDesk
from hearthside.deck.booking import Booking
from hearthside.deck.model import Deck
from hearthside.program import Program
from hearthside.shared import Shared
from hearthside.store.drafts import Draft, drafts_folder, write_draft
from hearthside.windows.library.window import LibraryNeeds, LibraryWindow
from hearthside.windows.paper.message_bar import Message
from hearthside.windows.wishes import PresentWishes


class Messages:
    """Stands for the library: notes what is said in it."""

    def __init__(self) -> None:
        self.said: list[Message] = []
        self.messages = self

    def say(self, message: Message) -> None:
        self.said.append(message)


def test_unsaved_work_is_offered_in_the_library(shared: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = Draft(
        deck_path=None, title="Found again", wall_seconds=1.0, offset=0, file_fingerprint="", text="## Typed\n"
    )
    write_draft(drafts_folder() / "1.draft", draft)
    program, asked = Program(shared), Messages()
    main._offer_unsaved(asked, program, 2.0)  # type: ignore[arg-type]
    (message,) = asked.said
    assert "“Found again”" in message.words
    message.answers[0].run()
    (window,) = program.editors.windows
    assert window.editing.document.text == "## Typed\n"
    window.keeping.close_agreed.emit()
    program._interruption.stop()


def use_library(
    shared: Shared,
    monkeypatch: pytest.MonkeyPatch,
    present: Callable[[Deck, PresentWishes, Callable[[], None]], None],
    use: Callable[[LibraryWindow], None],
) -> None:
    """Open the program's library, where ``present`` stands for evenings, ``use`` it and close it."""

    def run(program: Program) -> int:
        (library,) = (each for each in shared.application.topLevelWidgets() if each.isVisible())
        assert isinstance(library, LibraryWindow)
        use(library)
        library.close()
        program._interruption.stop()
        return 0

    monkeypatch.setattr(main, "_make_shared", lambda: shared)
    monkeypatch.setattr(Program, "present", lambda _program, *asked: present(*asked))
    monkeypatch.setattr(Program, "run", run)
    assert main.open_library() == 0


def test_an_evening_begins_where_the_library_says(
    shared: Shared, deck_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[tuple[Path | None, int]] = []

    def present(deck: Deck, wishes: PresentWishes, _then: Callable[[], None]) -> None:
        begun.append((deck.source.path, wishes.from_slide))

    def choose(library: LibraryWindow) -> None:
        library.present_from_requested.emit(deck_path, 3)
        library.present_requested.emit(deck_path)

    use_library(shared, monkeypatch, present, choose)
    assert begun == [(deck_path, 3), (deck_path, 1)]


def test_after_an_evening_that_made_a_copy_of_its_deck_the_copy_is_chosen(
    shared: Shared, deck_path: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "mine" / "evening.md"
    copy.parent.mkdir()
    copy.write_bytes(deck_path.read_bytes())
    chosen: list[Path | None] = []

    def present(_deck: Deck, _wishes: PresentWishes, then: Callable[[], None]) -> None:
        shared.recent.remember(deck_path, 1.0)
        shared.remember_copy(deck_path, copy)
        then()

    def choose(library: LibraryWindow) -> None:
        library.present_requested.emit(deck_path)
        chosen.append(library.shelf_view.selected_path)

    use_library(shared, monkeypatch, present, choose)
    assert chosen == [copy]


def test_the_library_opens_past_evenings(shared: Shared, qtbot: QtBot) -> None:
    program = Program(shared)
    program.show_evenings()
    assert program._evenings is not None
    first = program._evenings
    program.show_evenings()
    assert program._evenings is first
    first.close()
    program._interruption.stop()


def test_a_deck_made_from_an_article_stands_in_the_library(shared: Shared, deck_path: Path, qtbot: QtBot) -> None:
    library = LibraryWindow(
        LibraryNeeds(
            shared.recent,
            shared.settings,
            shared.bundled,
            shared.renderer,
            shared.clock,
            shared.read,
            shared.look_through,
        )
    )
    qtbot.addWidget(library)
    desk = ArticleDesk(shared, library)
    library.import_requested.emit(None)
    window = desk._window
    assert window is not None
    assert window.isVisible()
    desk.hide()
    assert not window.isVisible()
    library.import_requested.emit(None)
    assert desk._window is window
    window.saved.emit(deck_path)
    assert library.shelf_view.selected_path == deck_path
    assert library.isVisible()
    window.close()
    window.release()
    library.close()


def test_own_details_are_put_away_while_somebody_presents_with_what_was_typed(
    shared: Shared, deck_path: Path, qtbot: QtBot
) -> None:
    program = Program(shared)
    program.show_details()
    details = program._details
    assert details is not None
    details.form.lines["fee"].setText("free")
    program.present(shared.read(deck_path), PresentWishes(windowed=True), lambda: None)
    assert not details.isVisible()
    assert program._presentation is not None
    program._presentation.controller.end()
    program.show_details()
    assert program._details is details
    assert details.isVisible()
    assert details.form.lines["fee"].text() == "free"
    details.save()
    assert shared.read(deck_path).settings.booking == Booking(fee="free")
    details.close()
    program._interruption.stop()
