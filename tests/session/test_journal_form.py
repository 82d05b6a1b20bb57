"""Facts as lines: each comes back as it was, and what is damaged or foreign is nobody's trouble."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.session.clock import Instant
from hearthside.session.events import Event, Moved
from hearthside.session.journal_form import (
    Entry,
    JournalHead,
    SlideOutline,
    entry_line,
    head_line,
    read_entry,
    read_head,
)
from hearthside.session.state import Position

_NUMBERS = st.floats(allow_nan=False, allow_infinity=False, width=32)


_FACTS = st.one_of([st.from_type(kind) for kind in get_args(Event)]).filter(
    # Clocks give finite numbers only, and JSON has no others.
    lambda fact: not re.search(r"\b(inf|nan)\b", repr(fact))
)


@given(_FACTS, st.integers(0, 9), _NUMBERS, _NUMBERS)
def test_every_fact_comes_back_as_it_was(fact: Event, run: int, monotonic: float, wall: float) -> None:
    entry = Entry(run, Instant(monotonic, wall), fact)
    line = entry_line(entry)
    assert b"\n" not in line
    assert read_entry(line) == entry


def test_the_head_comes_back_as_it_was() -> None:
    head = JournalHead(
        deck_path="/évening.md", deck_fingerprint="ab", is_rehearsal=True, slides=(SlideOutline(60.0, None, "k"),)
    )
    assert read_head(head_line(head)) == head


@pytest.mark.parametrize("line", [b"", b"{}", b"\xff\xfe", b"[" * 100_000, b'{"version":1}', b"null", b"hello"])
def test_a_damaged_line_is_nothing(line: bytes) -> None:
    assert read_head(line) is None
    assert read_entry(line) is None


def test_a_later_version_is_not_guessed_at() -> None:
    head = JournalHead(version=2, deck_path="a", deck_fingerprint="b")
    assert read_head(head_line(head)) is None


def test_an_unknown_fact_or_a_wrong_value_is_nothing() -> None:
    line = entry_line(Entry(0, Instant(1.0, 2.0), Moved(Position(3))))
    assert read_entry(line.replace(b"Moved", b"Danced")) is None
    assert read_entry(line.replace(b'"slide":3', b'"slide":"three"')) is None
