"""The report of an evening as it is typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hearthside import cli
from hearthside.session.events import Moved
from hearthside.session.state import Position
from hearthside.store.deck_files import open_deck
from hearthside.store.journal import journal_folder
from tests.evenings.writing import written_evening
from tests.session.fake_clock import FakeClock


def test_the_report_tells_of_the_last_evening(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deck = open_deck(evening)
    clock = FakeClock()
    written_evening(journal_folder(), deck, clock, Moved(Position(1)), ended=True)
    clock.pass_seconds(600)
    last = written_evening(journal_folder(), deck, clock, Moved(Position(1)), is_rehearsal=True).path
    for named in ((), ("last",), ("1",), (str(last),), (last.stem,)):
        assert cli.main(["report", *named]) == 0
        assert capsys.readouterr().out.startswith("REHEARSAL")
    assert cli.main(["report", "2"]) == 0
    assert not capsys.readouterr().out.startswith("REHEARSAL")
    assert cli.main(["report", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rehearsal"] is True


def test_the_report_does_without_the_deck(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written_evening(journal_folder(), open_deck(evening), FakeClock(), Moved(Position(1)), ended=True)
    evening.unlink()
    assert cli.main(["report"]) == 0
    assert "Slide 1" in capsys.readouterr().out


@pytest.mark.parametrize("wanted", ["last", "3", "gone.evening", "/", "9" * 5000])
def test_where_there_is_no_evening_the_report_says_so(wanted: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["report", wanted]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert ("no evening to report on" in said.err) is (wanted == "last" or wanted.isdecimal())
