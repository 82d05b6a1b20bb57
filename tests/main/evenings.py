"""Owns what the tests ask the last evening, and a clock that shows the time it is."""

from __future__ import annotations

from hearthside.evenings.archive import find_evening
from hearthside.session.clock import SystemClock
from hearthside.session.evening_record import EveningRecord
from hearthside.store.journal import journal_folder
from tests.session.fake_clock import FakeClock


def last_evening() -> EveningRecord:
    evening = find_evening(journal_folder(), "last")
    assert evening is not None
    return evening.record


def now_clock() -> FakeClock:
    """Return a clock that shows the time that it is."""
    clock = FakeClock()
    clock._wall_seconds = SystemClock().now().wall_seconds - 60
    return clock
