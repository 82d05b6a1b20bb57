"""Which windows a command opens, and with what wishes."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside import cli
from hearthside.session.events import Moved
from hearthside.session.state import Position
from hearthside.store.deck_files import open_deck
from hearthside.store.journal import journal_folder
from hearthside.windows.wishes import PresentWishes
from tests.cli.played_main import PlayedMain
from tests.evenings.writing import written_evening
from tests.session.fake_clock import FakeClock

pytestmark = pytest.mark.usefixtures("qapp")
"""Else a command that paints leaves an application behind that no test with windows can use."""


def test_an_empty_file_is_something_to_mend(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evening.write_bytes(b"\xef\xbb\xbf")
    assert cli.main(["check", str(evening)]) == 1
    assert "This deck is empty" in capsys.readouterr().out


def test_no_command_opens_the_library(played_main: PlayedMain) -> None:
    assert cli.main([]) == 0
    assert played_main.calls == [()]


def test_present_passes_the_wishes_on(played_main: PlayedMain, evening: Path) -> None:
    assert cli.main(["present", str(evening)]) == 0
    assert cli.main(["present", str(evening), "--from", "3", "--windowed", "--screen", "HDMI-1"]) == 0
    assert cli.main(["present", str(evening), "--resume"]) == 0
    assert cli.main(["rehearse", str(evening), "--no-resume"]) == 0
    assert cli.main(["present", str(evening), "--preflight"]) == 0
    assert cli.main(["present", str(evening), "--no-preflight"]) == 0
    assert played_main.calls == [
        (evening, PresentWishes()),
        (evening, PresentWishes(from_slide=3, windowed=True, screen_name="HDMI-1")),
        (evening, PresentWishes(resume=True)),
        (evening, PresentWishes(resume=False, is_rehearsal=True)),
        (evening, PresentWishes(preflight=True)),
        (evening, PresentWishes(preflight=False)),
    ]


def test_edit_passes_the_slide_on(played_main: PlayedMain, evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["edit", str(evening)]) == 0
    assert cli.main(["edit", "not-there-yet.md", "--slide", "4"]) == 0
    assert cli.main(["edit", str(evening), "--slide", "0"]) == 2
    assert capsys.readouterr().err.startswith("--slide takes a slide's number, 1 or more, not “0”.")
    assert played_main.calls == [("edit", evening, 1), ("edit", Path("not-there-yet.md"), 4)]


def test_resume_and_no_resume_exclude_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["present", "deck.md", "--resume", "--no-resume"]) == 2
    assert capsys.readouterr().err.startswith("--no-resume and --resume do not go together.")


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("Hearthside ")


def test_a_number_beyond_the_evenings_that_there_are_is_said(capsys: pytest.CaptureFixture[str], evening: Path) -> None:
    written_evening(journal_folder(), open_deck(evening), FakeClock(), Moved(Position(1)), ended=True)
    assert cli.main(["report", "3"]) == 2
    assert "no evening number 3" in capsys.readouterr().err
