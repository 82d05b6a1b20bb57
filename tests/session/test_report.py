"""What an evening came to, and what several of them say about the next."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from hearthside.deck.activities import Begin
from hearthside.deck.model import Deck
from hearthside.session.averages import MinutesProposal, averages, last_evenings
from hearthside.session.clock import Instant
from hearthside.session.clock_events import (
    ClockAction,
    ClockPrepared,
    ClockStarted,
    ClockUsed,
    Slept,
    TimeAdded,
    WokeUp,
)
from hearthside.session.clock_plan import ClockKind, ClockPlan, TimedRound
from hearthside.session.deck_shape import slide_outlines
from hearthside.session.evening_record import EveningRecord
from hearthside.session.events import (
    CoverChanged,
    DeckReplaced,
    Event,
    Moved,
    Refitted,
    SessionEnded,
    SessionStarted,
)
from hearthside.session.journal_form import Entry, JournalHead
from hearthside.session.refit import Refit, SlideRefit
from hearthside.session.report import Report, RoundReport, report, to_json
from hearthside.session.state import Cover, Position
from tests.session.clocks import NOWHERE, THINK, discussion, plan_of
from tests.session.decks import Page, deck_of

WALL = 1.8e9
DECK = deck_of(
    Page("Welcome", planned_seconds=300),
    Page("Talk", planned_seconds=240, section=0),
    Page("Story", planned_seconds=120, section=0),
    Page("Close", planned_seconds=60, section=1),
)
HELD, LIFTED = CoverChanged(Cover.HOLD), CoverChanged(Cover.NONE)


def record(
    *facts: tuple[float, Event], deck: Deck = DECK, is_rehearsal: bool = False, wall: float = WALL
) -> EveningRecord:
    """Return an evening of one run; each fact comes so many seconds after the start."""
    head = JournalHead(deck_path="/d.md", deck_fingerprint="f", is_rehearsal=is_rehearsal, slides=slide_outlines(deck))
    entries = tuple(Entry(0, Instant(50 + after, wall + after), fact) for after, fact in facts)
    return EveningRecord(head=head, last_head=head, entries=entries)


def made(*facts: tuple[float, Event]) -> Report:
    found = report(record((0, SessionStarted()), *facts), "s1")
    assert found is not None
    return found


def test_the_deck_is_the_one_that_the_evening_went_on_with() -> None:
    begun = record((0, SessionStarted()), (400, Moved(Position(1))), (500, SessionEnded()))
    copy = replace(begun.head, deck_path="/mine/d.md")
    told = report(EveningRecord(head=begun.head, last_head=copy, entries=begun.entries), "s1")
    assert told is not None
    assert told.deck_path == "/mine/d.md"


def test_planned_and_actual_per_slide_and_section() -> None:
    found = made((400, Moved(Position(1))), (600, Moved(Position(2))), (700, Moved(Position(3))), (760, SessionEnded()))
    assert [(slide.planned_seconds, slide.actual_seconds) for slide in found.slides] == [
        (300, 400),
        (240, 200),
        (120, 100),
        (60, 60),
        (0, 0),
    ]
    assert [(part.section, part.planned_seconds, part.actual_seconds) for part in found.sections] == [
        (None, 300, 400),
        (0, 360, 300),
        (1, 60, 60),
    ]
    assert (found.elapsed_seconds, found.planned_seconds, found.was_ended) == (760, 720, True)
    assert (found.started_at, found.ended_at) == (WALL, WALL + 760)
    assert (found.session, found.is_rehearsal, found.runs) == ("s1", False, 1)


def test_a_slide_that_was_not_shown_saved_nobody_any_time() -> None:
    found = made((400, Moved(Position(1))), (400.5, Moved(Position(3))), (460, SessionEnded()))
    assert [slide.was_shown for slide in found.slides] == [True, False, False, True, False]
    assert [(part.section, part.not_shown_seconds) for part in found.sections] == [(None, 0), (0, 360), (1, 0)]
    assert [part.was_shown for part in found.sections] == [True, False, True]
    assert [slide.slide for slide in found.not_shown] == [1, 2], "the last has no time in the plan"
    plain = json.loads(json.dumps(to_json(found)))
    assert [slide["actual_seconds"] for slide in plain["slides"]] == [400, None, None, 59.5, None]
    assert plain["sections"][1]["not_shown_seconds"] == 360


@pytest.mark.parametrize(
    ("kind", "overtime"),
    [(ClockKind.DISCUSSION, 90), (ClockKind.BREAK, 90), (ClockKind.BREATHE, 0), (ClockKind.BEGIN, 0)],
)
def test_only_where_people_talk_or_are_outside_is_there_overtime(kind: ClockKind, overtime: float) -> None:
    plan = ClockPlan(kind=kind, rounds=(TimedRound(number=0, seconds=60),))
    found = made((0, ClockStarted(0, plan)), (150, Moved(Position(1))), (160, SessionEnded()))
    assert [row.overtime_seconds for row in found.rounds] == [overtime]


def test_an_evening_that_never_began_has_no_report() -> None:
    assert report(record(), "s") is None
    assert report(record((0, Moved(Position(1)))), "s") is None


def test_holds_are_counted_and_one_that_was_never_lifted_too() -> None:
    found = made(
        (10, HELD),
        (40, LIFTED),
        (50, HELD),
        (55, HELD),
        (60, CoverChanged(Cover.BLACK)),
        (100, HELD),
        (130, Moved(Position(1))),
    )
    assert list(found.holds) == [30, 10, 30]
    assert made((10, HELD), (25, SessionEnded())).holds[0] == 15
    assert not made((10, Moved(Position(1)))).was_ended


def test_rounds_say_what_was_added_and_how_long_they_were_over() -> None:
    plan = plan_of(60, 120)
    found = made(
        (0, ClockPrepared(0, plan)),
        (5, ClockUsed(0, ClockAction.RESUME)),
        (10, TimeAdded(0, 60)),
        (20, TimeAdded(0, -30)),
        (200, Moved(Position(0, 1))),
        (300, Moved(Position(1))),
        (400, Moved(Position(2))),
    )
    assert found.rounds == (
        RoundReport(slide=0, round_number=0, planned_seconds=60, added_seconds=30),
        RoundReport(slide=0, round_number=1, planned_seconds=120, overtime_seconds=80),
    )


def test_a_round_that_nobody_touched_is_there_too() -> None:
    found = made((0, ClockStarted(0, plan_of(60, 120, 60))), (210, Moved(Position(0, 1))), (215, SessionEnded()))
    assert [(row.round_number, row.planned_seconds) for row in found.rounds] == [(0, 60), (1, 120), (2, 60)]


def test_an_edited_deck_takes_its_rounds_along() -> None:
    found = made((0, ClockStarted(0, plan_of(60))), (5, DeckReplaced(Position(1), slide_moves=((0, 1),))))
    assert [row.slide for row in found.rounds] == [1]
    assert [slide.actual_seconds for slide in found.slides] == [0, 5, 0, 0, 0]


def test_sleeps_refits_and_restarts_are_told() -> None:
    refit = Refitted(Refit(slides=(SlideRefit(slide=2, is_skipped=True),)))
    told = record((0, SessionStarted()), (5, refit), (500, Slept(60, 490)), (510, WokeUp(False)))
    second = Entry(1, Instant(7, WALL + 600), Moved(Position(1)))
    found = report(
        EveningRecord(head=told.head, last_head=told.head, entries=(*told.entries, second), unknown_lines=3), "s"
    )
    assert found is not None
    assert (found.sleeps, found.refits, found.runs, found.unknown_lines) == ((490,), 1, 2, 3)
    assert found.elapsed_seconds == 600
    assert found.slides[0].actual_seconds == 110, "the sleep is no time on the slide"


def test_as_json_it_holds_numbers_and_counts_from_one() -> None:
    found = made((0, ClockStarted(1, plan_of(60))), (400.25, Moved(Position(1))), (600, SessionEnded()))
    plain = json.loads(json.dumps(to_json(found)))
    assert plain["slides"][1] == {"number": 2, "section": 1, "planned_seconds": 240, "actual_seconds": 199.8}
    assert plain["sections"][0] == {
        "number": None,
        "planned_seconds": 300,
        "actual_seconds": 400.2,
        "not_shown_seconds": 0,
    }
    assert plain["rounds"] == [
        {"slide": 2, "round": 1, "planned_seconds": 60, "added_seconds": 0, "overtime_seconds": 540}
    ]
    assert (plain["session"], plain["rehearsal"], plain["ended"], plain["runs"]) == ("s1", False, True, 1)


def evening(*seconds: float, days: int = 0, is_rehearsal: bool = False, deck: Deck = DECK) -> Report:
    """Return an evening that spent so many seconds on each slide in turn."""
    facts: list[tuple[float, Event]] = [(0, SessionStarted())]
    passed = 0.0
    for slide, spent in enumerate(seconds):
        passed += spent
        facts.append((passed, Moved(Position(slide + 1))))
    found = report(record(*facts, deck=deck, is_rehearsal=is_rehearsal, wall=WALL + days * 86400), f"day {days}")
    assert found is not None
    return found


FULL = deck_of(
    Page("Welcome", planned_seconds=300, headed=True),
    Page("Talk", planned_seconds=60, activity=discussion(THINK), headed=True),
    Page("Story", planned_seconds=120, headed=True),
    Page("Close", planned_seconds=60),
    Page("Soon", planned_seconds=0, activity=Begin(span=NOWHERE), headed=True),
)


def test_averages_of_the_last_three_evenings() -> None:
    reports = [
        evening(9000, 9000, 9000, days=0, deck=FULL),
        evening(400, 30, 120, 500, days=1, deck=FULL),
        evening(430, 20, 110, 500, days=3, deck=FULL),
        evening(460, 3, 130, 500, 90, days=2, deck=FULL),
    ]
    assert averages(reports, FULL) == (
        MinutesProposal(0, 300, 420, 3),
        MinutesProposal(4, 0, 90, 1),
    )


def test_a_slide_that_runs_long_is_given_more_and_a_timed_one_never_less_than_its_rounds() -> None:
    assert averages([evening(300, 200, 10, deck=FULL)], FULL) == (
        MinutesProposal(1, 60, 210, 1),
        MinutesProposal(2, 120, 30, 1),
    )


def test_rehearsals_other_decks_and_try_outs_do_not_count() -> None:
    other = deck_of("A", "B", "C")
    reports = [
        evening(400, 200, days=1, is_rehearsal=True),
        evening(400, 200, 100, days=2, deck=other),
        evening(400, days=3),
        evening(400, 200, days=4),
    ]
    assert [found.session for found in last_evenings(reports, DECK)] == ["day 4"]


def test_a_deck_that_shares_less_than_half_of_what_was_seen_is_another() -> None:
    shared = (Page("Welcome", planned_seconds=300), Page("Talk", planned_seconds=240, section=0))
    half = deck_of(*shared, Page("New"), Page("Newer"))
    less = deck_of(*shared, Page("New"), Page("Newer"), Page("Newest"))
    reports = [evening(400, 200, 90, 90, days=1, deck=half), evening(400, 200, 90, 90, 90, days=2, deck=less)]
    assert [found.session for found in last_evenings(reports, DECK)] == ["day 1"]


def test_a_slide_that_moved_is_the_same_slide_and_one_rewritten_is_not() -> None:
    moved = deck_of(
        Page("New", headed=True),
        Page("Story", planned_seconds=120, headed=True),
        Page("Welcome", body="other words", planned_seconds=300, headed=True),
        Page("Talk", planned_seconds=240, headed=True),
    )
    assert averages([evening(600, 600, 600)], moved) == (
        MinutesProposal(1, 120, 600, 1),
        MinutesProposal(3, 240, 600, 1),
    )
