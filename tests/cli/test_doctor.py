"""The doctor as it is typed."""

from __future__ import annotations

import pytest

from hearthside import cli
from tests.cli.commands import run


def test_doctor_works_without_a_display() -> None:
    done = run("doctor")
    assert done.returncode == 1, done.stdout
    assert done.stderr == ""
    assert "! Display" in done.stdout
    assert done.stdout.endswith("1 thing is missing.\n")
    for subject in ("Hearthside", "Python", "Qt", "Fonts", "Sound", "Display"):
        assert subject in done.stdout


def test_doctor_names_the_screens(capsys: pytest.CaptureFixture[str], qapp: object) -> None:
    assert cli.main(["doctor"]) == 0
    assert "800 × 800" in capsys.readouterr().out
