"""Pictures as they are asked for by a command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from hearthside import cli
from hearthside.deck.booking import Booking
from hearthside.store.settings import Settings, SettingsFile, settings_path
from tests.cli.commands import run, written
from tests.cli.conftest import EVENING


def test_a_deck_without_booking_details_has_the_facilitators_own_everywhere(
    evening: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    SettingsFile(settings_path()).keep(Settings(profile=Booking(email="me@example.org")))
    assert cli.main(["outline", "--json", str(evening)]) == 0
    assert json.loads(capsys.readouterr().out)["booking"]["email"] == "me@example.org"
    own = picture_of_the_end(evening, "own")
    SettingsFile(settings_path()).keep(Settings())
    assert picture_of_the_end(evening, "none") != own
    written(evening, EVENING.replace("---\n", "---\nbooking: {email: other@example.org}\n", 1))
    capsys.readouterr()
    assert cli.main(["outline", "--json", str(evening)]) == 0
    assert json.loads(capsys.readouterr().out)["booking"]["email"] == "other@example.org"


def picture_of_the_end(deck: Path, folder: str) -> bytes:
    out = deck.parent / folder
    assert run("export", deck, "--png", out, "--width", "320", "--slides", "5-").returncode == 0
    (picture,) = out.glob("*.png")
    return picture.read_bytes()


def test_export_works_without_a_display(evening: Path) -> None:
    done = run("export", evening, "--png", evening.parent / "out", "--width", "320", "--slides", "1-2")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("2 pictures written to ")
    names = sorted(path.name for path in (evening.parent / "out").iterdir())
    assert names == ["evening-01.png", "evening-02.png"]
    assert QImage(str(evening.parent / "out" / names[0])).width() == 320


def test_one_picture_is_said_in_the_singular(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(evening.parent / "out")
    assert cli.main(["export", str(evening), "--png", out, "--width", "320", "--slides", "2"]) == 0
    assert capsys.readouterr().out == f"1 picture written to {out}.\n"
