"""Everything is looked over before an evening, where that is wanted."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hearthside.presentation import Presentation
from hearthside.session.events import Moved, SessionStarted
from hearthside.session.pace import clock_words
from hearthside.session.state import Position
from hearthside.shared import Shared
from hearthside.store.journal import journal_folder
from hearthside.store.settings import Settings
from hearthside.windows.commands import Command
from hearthside.windows.notices import Notice
from hearthside.windows.wishes import PresentWishes
from tests.evenings.writing import written_evening
from tests.main.evenings import last_evening, now_clock


def looked_over(shared: Shared, deck_path: Path, qtbot: QtBot, wishes: PresentWishes) -> bool:
    """Return whether everything is looked over first; the evening is ended again."""
    made = Presentation(shared, shared.read(deck_path), wishes)
    qtbot.waitUntil(lambda: made.console is not None, timeout=4000)
    was_open = made.preflight is not None
    made.controller.end()
    return was_open


@pytest.mark.parametrize(
    ("is_shown", "wishes", "is_open"),
    [
        (True, PresentWishes(windowed=True), True),
        (True, PresentWishes(windowed=True, resume=False), True),
        (True, PresentWishes(windowed=True, resume=True), False),
        (True, PresentWishes(windowed=True, from_slide=2), False),
        (True, PresentWishes(windowed=True, is_rehearsal=True), False),
        (True, PresentWishes(windowed=True, preflight=False), False),
        (False, PresentWishes(windowed=True), False),
        (False, PresentWishes(windowed=True, from_slide=2, is_rehearsal=True, preflight=True), True),
    ],
)
def test_everything_is_looked_over_first_where_that_is_wanted(
    shared: Shared, deck_path: Path, qtbot: QtBot, is_shown: bool, wishes: PresentWishes, is_open: bool
) -> None:
    shared.settings.keep(Settings(shows_preflight=is_shown))
    assert looked_over(shared, deck_path, qtbot, wishes) is is_open


def test_on_one_screen_the_question_before_the_end_is_read_in_front_of_the_room(
    shared: Shared, deck_path: Path, qtbot: QtBot
) -> None:
    made = Presentation(shared, shared.read(deck_path), PresentWishes(windowed=True, preflight=False))
    qtbot.waitUntil(lambda: made.console is not None, timeout=4000)
    assert made.console is not None
    raised: list[str] = []
    made.console.raise_ = lambda: raised.append("console")  # type: ignore[method-assign]
    made.room.raise_ = lambda: raised.append("room")  # type: ignore[method-assign]
    made.room.close()
    assert raised == ["console"]
    made.controller.perform(Command.ESCAPE)
    assert raised == ["console", "room"]
    made.controller.end()


@pytest.mark.parametrize("one_screen", [False, True])
def test_what_was_looked_over_confirms_where_the_notes_are_unless_the_room_sees_them_there(
    shared: Shared, deck_path: Path, qtbot: QtBot, one_screen: bool
) -> None:
    made = Presentation(shared, shared.read(deck_path), PresentWishes(windowed=True, preflight=True))
    qtbot.waitUntil(lambda: made.preflight is not None, timeout=4000)
    arrangement = made.controller.arrangement
    arrangement.note(one_screen=one_screen, notes_confirmed=False, room_screen_name="")
    assert made.preflight is not None
    made.preflight.begun.emit()
    assert arrangement.notes_confirmed is not one_screen
    made.controller.end()


def test_after_a_breakdown_nothing_stands_before_going_on(shared: Shared, deck_path: Path, qtbot: QtBot) -> None:
    written_evening(journal_folder(), shared.read(deck_path), now_clock(), Moved(Position(2)))
    assert not looked_over(shared, deck_path, qtbot, PresentWishes(windowed=True))
    assert looked_over(shared, deck_path, qtbot, PresentWishes(windowed=True, resume=False))


def test_what_is_looked_over_is_no_evening_until_it_begins(shared: Shared, deck_path: Path, qtbot: QtBot) -> None:
    made = Presentation(shared, shared.read(deck_path), PresentWishes(windowed=True))
    qtbot.waitUntil(lambda: made.preflight is not None, timeout=4000)
    preflight, care = made.preflight, made.care
    assert preflight is not None
    assert care is not None
    quiet = [care.is_quiet]
    assert not journal_folder().exists()
    preflight.begin()
    quiet.append(care.is_quiet)
    assert quiet == [True, False]
    assert made.care is care
    assert [entry.fact for entry in last_evening().entries] == [SessionStarted()]
    made.controller.end()


def test_gone_back_from_it_leaves_no_evening(shared: Shared, deck_path: Path, qtbot: QtBot) -> None:
    made = Presentation(shared, shared.read(deck_path), PresentWishes(windowed=True))
    qtbot.waitUntil(lambda: made.preflight is not None, timeout=4000)
    with qtbot.waitSignal(made.over, timeout=2000):
        made.controller.end()
    assert not journal_folder().exists()


@pytest.mark.parametrize(
    ("wishes", "is_known"),
    [
        (PresentWishes(windowed=True, preflight=False), True),
        (PresentWishes(windowed=True, resume=True), True),
        (PresentWishes(windowed=True, is_rehearsal=True), False),
    ],
)
def test_until_when_the_room_is_booked_counts_without_it(
    shared: Shared, deck_path: Path, qtbot: QtBot, wishes: PresentWishes, is_known: bool
) -> None:
    deck = shared.read(deck_path)
    soon = now_clock().now().wall_seconds + deck.planned_seconds + 600
    shared.settings.keep(Settings(booked_until={str(deck_path): clock_words(soon)}))
    made = Presentation(shared, deck, wishes)
    qtbot.waitUntil(lambda: made._recovery is not None, timeout=4000)
    assert (made.controller.state.booked_until is not None) is is_known
    made.controller.end()


def test_without_it_what_is_to_mend_is_said_in_a_pause(shared: Shared, deck_path: Path, qtbot: QtBot) -> None:
    deck_path.write_text("## One\n\nWords.\n\n## Two\n\n![A lantern](lantern.jpg)\n", encoding="utf-8")
    made = Presentation(shared, shared.read(deck_path), PresentWishes(windowed=True, preflight=False))
    heard: list[Notice] = []
    made.controller.notice_posted.connect(heard.append)
    qtbot.waitUntil(lambda: made.unseen is not None, timeout=4000)
    unseen = made.unseen
    assert unseen is not None
    unseen.go_on()
    qtbot.waitUntil(lambda: unseen.is_over, timeout=60_000)
    said = [notice.text for notice in heard if "to mend" in notice.text]
    assert len(said) == 1
    assert said[0].startswith("This deck has 1 thing to mend; slide 2: ")
    made.controller.end()


@pytest.mark.parametrize(
    ("wishes", "on_disk"),
    [(PresentWishes(windowed=True), None), (PresentWishes(windowed=True, preflight=False), "as in the editor")],
)
def test_who_was_told_what_is_to_mend_is_not_told_again(
    shared: Shared, deck_path: Path, qtbot: QtBot, wishes: PresentWishes, on_disk: str | None
) -> None:
    made = Presentation(shared, shared.read(deck_path), wishes, on_disk=on_disk)
    qtbot.waitUntil(lambda: made.console is not None, timeout=4000)
    if made.preflight is not None:
        made.preflight.begin()
    qtbot.waitUntil(lambda: made._recovery is not None, timeout=4000)
    assert made.unseen is None
    made.controller.end()


def test_in_an_evening_that_is_taken_up_faults_are_not_spoken_of(shared: Shared, deck_path: Path, qtbot: QtBot) -> None:
    written_evening(journal_folder(), shared.read(deck_path), now_clock(), Moved(Position(2)))
    made = Presentation(shared, shared.read(deck_path), PresentWishes(windowed=True, resume=True))
    qtbot.waitUntil(lambda: made._recovery is not None, timeout=4000)
    assert made.unseen is None
    made.controller.end()


def test_an_evening_that_is_taken_up_later_ends_the_look_for_faults(
    shared: Shared, deck_path: Path, qtbot: QtBot
) -> None:
    written_evening(journal_folder(), shared.read(deck_path), now_clock(), Moved(Position(2)))
    made = Presentation(shared, shared.read(deck_path), PresentWishes(windowed=True))
    qtbot.waitUntil(lambda: made.unseen is not None, timeout=4000)
    made.controller.perform(Command.RESUME)
    assert made.unseen is not None
    assert made.unseen.is_over
    made.controller.end()
