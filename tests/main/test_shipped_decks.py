"""A shipped deck in the running program: its first edit makes a copy, which is the deck from then on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from hearthside.presentation import Presentation
from hearthside.program import Program
from hearthside.session.events import Moved
from hearthside.session.state import Position
from hearthside.shared import Shared
from hearthside.store.bundled import Bundled
from hearthside.store.journal import journal_folder
from hearthside.store.settings import Settings
from hearthside.windows.commands import Command
from hearthside.windows.presenting.slide_edit import slide_text
from hearthside.windows.wishes import PresentWishes
from tests.evenings.writing import written_evening
from tests.main.conftest import DECK
from tests.main.evenings import last_evening, now_clock


class Night:
    """A presentation of a deck that comes with Hearthside."""

    def __init__(self, shared: Shared, folder: Path, qtbot: QtBot) -> None:
        slides = folder / "program" / "slides"
        slides.mkdir(parents=True)
        self.shipped = slides / "evening.md"
        self.shipped.write_text(DECK, encoding="utf-8")
        self.mine = folder / "Hearthside" / "evening.md"
        self.shared = replace(shared, bundled=Bundled(shared.bundled.assets, slides))
        self.qtbot = qtbot
        self.begun: list[Presentation] = []

    def begin(self, *, resume: bool | None = None) -> Presentation:
        wishes = PresentWishes(windowed=True, resume=resume, preflight=False)
        made = Presentation(self.shared, self.shared.read(self.shipped), wishes)
        self.begun.append(made)
        self.qtbot.waitUntil(lambda: made.care is not None, timeout=4000)
        return made

    def edit(self, presentation: Presentation) -> None:
        controller = presentation.controller
        assert controller.apply_slide_text(1, slide_text(controller.deck, 1).replace("Words", "Better words")) is None


@pytest.fixture
def night(shared: Shared, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Night]:
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: tmp_path)
    made = Night(shared, tmp_path, qtbot)
    yield made
    for presentation in made.begun:
        presentation.controller.end()


def test_the_copy_is_recent_and_watched_and_the_shipped_deck_stays(night: Night) -> None:
    presentation = night.begin()
    night.edit(presentation)
    assert night.shipped.read_text(encoding="utf-8") == DECK
    assert [known.path for known in night.shared.recent.decks] == [night.mine]
    watch = presentation._watch
    assert watch is not None
    assert watch.path == night.mine
    assert presentation.console is not None
    notice = presentation.console.notices.current
    assert notice is not None
    assert str(night.mine) in notice.text
    night.mine.write_text(DECK, encoding="utf-8")
    watch.changed.emit()
    notice = presentation.console.notices.current
    assert notice is not None
    assert notice.command is Command.RELOAD


def test_an_evening_that_broke_off_with_the_copy_is_shown_with_it_at_once(night: Night) -> None:
    first = night.begin()
    first.controller.go_to(2)
    night.edit(first)
    assert last_evening().last_head.deck_path == str(night.mine)
    first.let_go()
    journal = next(journal_folder().glob("*.lock"))
    journal.unlink()
    assert night.shared.unfinished_evening() == (night.mine, "An evening", "slide 3")
    again = night.begin(resume=True)
    assert again.controller.deck.source.path == night.mine
    assert again.controller.state.position == Position(2)
    assert [known.path for known in night.shared.recent.decks] == [night.mine]
    night.edit(again)
    assert night.shipped.read_text(encoding="utf-8") == DECK


def test_taken_up_with_one_key_it_goes_on_with_the_copy_too(night: Night) -> None:
    first = night.begin()
    first.controller.go_to(2)
    night.edit(first)
    first.let_go()
    next(journal_folder().glob("*.lock")).unlink()
    again = night.begin()
    assert again.controller.deck.source.path == night.shipped
    again.controller.perform(Command.RESUME)
    assert again.controller.deck.source.path == night.mine
    assert again._watch is not None
    assert again._watch.path == night.mine
    assert [known.path for known in night.shared.recent.decks] == [night.mine]


def test_new_minutes_make_a_copy_that_is_recent(night: Night) -> None:
    program = Program(night.shared)
    program.show_evenings()
    assert program._evenings is not None
    night.shared.recent.remember(night.shipped, 1)
    copy = program._evenings._needs.own_copy(night.shared.read(night.shipped))
    assert copy == night.mine
    settings = night.shared.settings
    settings.keep(Settings(booked_until={str(night.shipped): "21:30"}))
    program._evenings.copied.emit(night.shipped, copy)
    assert settings.current.booked_until[str(copy)] == "21:30"
    assert [known.path for known in night.shared.recent.decks] == [night.mine]
    program._evenings.close()
    program._interruption.stop()


def test_an_evening_that_broke_off_before_any_edit_goes_on_with_the_shipped_deck(night: Night) -> None:
    deck = night.shared.read(night.shipped)
    written_evening(journal_folder(), deck, now_clock(), Moved(Position(2)))
    assert night.begin(resume=True).controller.deck.source.path == night.shipped
