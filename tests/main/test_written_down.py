"""An evening is written down, and one that broke off is taken up."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from hearthside.presentation import Presentation
from hearthside.program import Program
from hearthside.session.events import Moved, SessionEnded, SessionStarted
from hearthside.session.state import Position
from hearthside.shared import Shared
from hearthside.store.journal import journal_folder
from hearthside.windows.commands import Command
from hearthside.windows.notices import Notice
from hearthside.windows.wishes import PresentWishes
from tests.evenings.writing import written_evening
from tests.main.evenings import last_evening, now_clock


def test_the_evening_is_written_down_from_its_start_to_its_end(presentation: Presentation, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: presentation.care is not None, timeout=4000)
    presentation.controller.press(Command.NEXT)
    presentation.controller.end()
    record = last_evening()
    assert [entry.fact for entry in record.entries] == [
        SessionStarted(Position(1)),
        Moved(Position(2)),
        SessionEnded(),
    ]


def test_an_evening_that_broke_off_is_taken_up_before_anything_is_shown(
    shared: Shared, deck_path: Path, qtbot: QtBot
) -> None:
    deck = shared.read(deck_path)
    written_evening(journal_folder(), deck, now_clock(), Moved(Position(2)))
    made = Presentation(shared, deck, PresentWishes(windowed=True, resume=True))
    assert made.controller.state.position == Position(2)
    qtbot.waitUntil(lambda: made.care is not None, timeout=4000)
    made.controller.end()
    assert last_evening().is_ended


def test_with_nothing_to_go_on_with_it_says_so(shared: Shared, deck_path: Path, qtbot: QtBot) -> None:
    made = Presentation(shared, shared.read(deck_path), PresentWishes(windowed=True, resume=True))
    heard: list[Notice] = []
    made.controller.notice_posted.connect(heard.append)
    qtbot.waitUntil(lambda: made.care is not None, timeout=4000)
    assert "There is no evening to go on with: this is a new one." in {notice.text for notice in heard}
    made.controller.end()


def test_the_library_hears_of_an_evening_that_broke_off(shared: Shared, deck_path: Path) -> None:
    offers = [shared.unfinished_evening()]
    written_evening(journal_folder(), shared.read(deck_path), now_clock(), Moved(Position(2)))
    offers.append(shared.unfinished_evening())
    deck_path.write_bytes(b"\xff\xfe\xff")
    offers.append(shared.unfinished_evening())
    assert offers == [None, (deck_path, "An evening", "slide 3"), None]


def test_ended_with_that_wish_the_evening_is_looked_back_on(shared: Shared, deck_path: Path, qtbot: QtBot) -> None:
    program = Program(shared)
    over: list[bool] = []
    wishes = PresentWishes(windowed=True, preflight=False)
    program.show_evenings()
    evenings = program._evenings
    assert evenings is not None
    # What follows, such as the library, shows its window first: shown after it, it would come to lie over this one.
    program.present(shared.read(deck_path), wishes, lambda: over.append(evenings.isVisible()))
    assert not evenings.isVisible()  # the room shall see nothing of it
    presentation = program._presentation
    assert presentation is not None
    qtbot.waitUntil(lambda: presentation._recovery is not None, timeout=4000)
    presentation.controller.go_to(2)
    assert presentation.console is not None
    presentation.controller.perform(Command.QUIT)
    presentation.console.end_bar.report_button.click()
    assert over == [False]
    assert evenings.isVisible()
    assert evenings.shown is not None
    assert evenings.shown.title == "An evening"
    evenings.close()
    program._interruption.stop()
