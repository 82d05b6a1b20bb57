"""Measures taking up an evening from its journal: reading a hundred thousand facts and making them happen again."""

from __future__ import annotations

from hearthside.session.clock import Instant
from hearthside.session.clock_events import ClockAction, ClockStarted, ClockUsed, TimeAdded
from hearthside.session.clock_plan import ClockKind, ClockPlan, TimedRound
from hearthside.session.evening_record import EveningRecord, read_record
from hearthside.session.events import CoverChanged, Event, Moved, SessionStarted
from hearthside.session.journal_form import Entry, JournalHead, entry_line, head_line
from hearthside.session.replay import Recovered, replay
from hearthside.session.report import Report, report
from hearthside.session.state import Cover, Position
from tests.benchmarks.harness import print_figure, seconds_of

FACTS = 100_000
MOST_SECONDS = 2.0
_SPOKEN = TimedRound(seconds=480, turn_sizes=(2, 3, 4), tone_sizes=(2, 3), time_left_seconds=(60,), has_half=True)
_PLAN = ClockPlan(kind=ClockKind.DISCUSSION, rounds=(TimedRound(seconds=60), _SPOKEN), gap_seconds=5)


def main() -> None:
    lines = _journal()
    record = _read(lines)
    now = Instant(3.0, record.entries[-1].at.wall_seconds + 5)
    print_figure(f"{FACTS:,} facts, read", seconds_of(lambda: _read(lines), 3), "s")
    print_figure(f"{FACTS:,} facts, happening again", seconds_of(lambda: _replay(record, now), 3), "s", MOST_SECONDS)
    print_figure(f"{FACTS:,} facts, told as a report", seconds_of(lambda: _report(record), 3), "s")


def _journal() -> list[bytes]:
    head = head_line(JournalHead(deck_path="/deck.md", deck_fingerprint="f"))
    facts = (SessionStarted(), *(_fact(number) for number in range(FACTS)))
    return [head, *(entry_line(Entry(0, Instant(n * 0.3, 1.8e9 + n * 0.3), fact)) for n, fact in enumerate(facts))]


def _fact(number: int) -> Event:
    """Return a fact as they come: mostly pages turned; a discussion every 250 facts, and much done to its clock."""
    slide = number // 250 % 40
    match number % 50:
        case 0 if number % 250 == 0:
            return ClockStarted(slide, _PLAN)
        case 10:
            return TimeAdded(slide, 60)
        case 20:
            return CoverChanged(Cover.HOLD)
        case 21:
            return CoverChanged(Cover.NONE)
        case 30:
            return ClockUsed(slide, ClockAction.NEXT_ROUND)
        case _:
            return Moved(Position(slide, number % 5))


def _read(lines: list[bytes]) -> EveningRecord:
    record = read_record(lines)
    assert record is not None
    assert len(record.entries) == FACTS + 1
    return record


def _replay(record: EveningRecord, now: Instant) -> Recovered:
    return replay(record.entries, now)


def _report(record: EveningRecord) -> Report | None:
    return report(record, "benchmark")


if __name__ == "__main__":
    main()
