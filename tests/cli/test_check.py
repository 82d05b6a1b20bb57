"""The check as it is typed: what it says, as what, and its exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hearthside import cli
from tests.cli.commands import run, written
from tests.cli.conftest import EVENING


def test_a_deck_without_faults_passes(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(evening)]) == 0
    assert capsys.readouterr().out.rstrip().endswith("evening.md: nothing to mend.")


def test_a_missing_picture_is_a_fault_with_its_place(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(evening, EVENING + "\n## Picture\n\n![Somebody rests](art/gone.svg)\n")
    assert cli.main(["check", str(evening)]) == 1
    line = next(line for line in capsys.readouterr().out.splitlines() if "gone.svg" in line)
    number = (EVENING + "\n## Picture\n\n").count("\n") + 1
    assert line.startswith(f"{evening}:{number}:")
    assert " — " in line


def test_a_slide_that_is_too_full_is_a_fault(evening: Path) -> None:
    written(evening, EVENING + "\n## Full\n\n" + "So many words about closeness. " * 120)
    assert cli.main(["check", str(evening)]) == 1


def test_several_decks_and_the_worst_decides(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gone = evening.parent / "gone.md"
    assert cli.main(["check", str(evening), str(gone)]) == 2
    out = capsys.readouterr().out
    assert "evening.md: nothing to mend." in out
    assert "gone.md" in out


def test_check_as_json(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(evening, EVENING + "\n## Picture\n\n![Somebody rests](art/gone.svg)\n")
    assert cli.main(["check", "--format", "json", str(evening)]) == 1
    (deck,) = json.loads(capsys.readouterr().out)["decks"]
    assert deck["title"] == "An evening"
    assert deck["refusal"] is None
    (fault,) = deck["faults"]
    assert set(fault) == {"line", "column", "severity", "code", "message", "mend"}
    assert fault["severity"] == "fault"


def test_check_works_without_a_display(evening: Path) -> None:
    done = run("check", evening)
    assert (done.returncode, done.stderr) == (0, "")
