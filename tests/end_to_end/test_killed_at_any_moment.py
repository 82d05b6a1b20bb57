"""Owns the proof that an evening killed with -9 at any of twenty moments has lost nothing."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import hearthside
from hearthside.evenings.archive import WrittenEvening
from hearthside.evenings.taking_up import take_up
from hearthside.session.clock import Instant
from hearthside.session.evening_record import read_record
from hearthside.store.deck_files import open_deck
from hearthside.store.journal import journals, read_lines
from tests.windows.timed import TIMED

MOMENTS = 20
SOON_SECONDS = 5.0
_DRIVER = Path(__file__).parent / "drivers" / "killed_evenings.py"


def evenings(folder: Path, deck: Path) -> list[dict[str, Any]]:
    """Return what each evening knew of itself when it was killed."""
    done = subprocess.run(
        [sys.executable, str(_DRIVER), str(deck), str(folder), str(MOMENTS)],
        env={"PYTHONPATH": str(Path(hearthside.__file__).parents[1]), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_twenty_times_killed_and_taken_up(tmp_path: Path) -> None:
    path = tmp_path / "deck.md"
    path.write_text(TIMED, encoding="utf-8")
    deck = open_deck(path)
    known = evenings(tmp_path / "evenings", path)
    assert len(known) == MOMENTS
    assert any(evening["clocks"] for evening in known)
    for evening in known:
        (journal,) = journals(Path(evening["folder"]))
        lines = read_lines(journal)
        assert len(lines) >= evening["lines"]
        record = read_record(lines[: evening["lines"]])
        assert record is not None
        now = Instant(9.0, evening["wall"])
        began = time.monotonic()
        state = take_up(WrittenEvening(journal, record), deck, now).state
        assert time.monotonic() - began < SOON_SECONDS
        places = [state.position, state.frozen_at, state.return_to]
        assert [None if place is None else [place.slide, place.step] for place in places] == evening["places"]
        assert (state.cover, state.rack.has_sound) == (evening["cover"], evening["sound"])
        assert {str(slide) for slide in state.rack.clocks} == set(evening["clocks"])
        for slide, clock in state.rack.clocks.items():
            round_index, is_running, left = evening["clocks"][str(slide)]
            assert (clock.round_index, clock.is_running) == (round_index, is_running)
            assert clock.seconds_to_the_end(9.0) == pytest.approx(left, abs=1)
