"""Owns the proof that a deck's room is remembered until another time, and not for ever."""

from __future__ import annotations

from pathlib import Path

from hearthside.store.booked_rooms import booked_until, with_booked_until
from hearthside.store.settings import Settings, SettingsFile

DECK = Path("/home/ana/evening.md")


def test_it_lasts_from_one_evening_to_the_next(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.toml")
    assert file.keep(with_booked_until(file.current, DECK, " 20:30 ")) is None
    again = SettingsFile(tmp_path / "settings.toml").current
    assert booked_until(again, DECK) == "20:30"
    assert booked_until(again, Path("/home/ana/other.md")) == ""


def test_taken_out_it_is_forgotten(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.toml")
    file.keep(with_booked_until(file.current, DECK, "20:30"))
    file.keep(with_booked_until(file.current, DECK, ""))
    assert SettingsFile(tmp_path / "settings.toml").current.booked_until == {}


def test_a_deck_without_a_file_has_no_room() -> None:
    assert with_booked_until(Settings(), None, "20:30") == Settings()
    assert booked_until(Settings(booked_until={"None": "20:30"}), None) == ""


def test_of_very_many_the_newest_are_kept() -> None:
    settings = Settings()
    for number in range(60):
        settings = with_booked_until(settings, Path(f"/{number}.md"), "20:30")
    assert list(settings.booked_until) == [str(Path(f"/{number}.md")) for number in range(10, 60)]
    settings = with_booked_until(settings, Path("/10.md"), "21:00" * 10)
    assert list(settings.booked_until)[-1] == str(Path("/10.md"))
    assert len(booked_until(settings, Path("/10.md"))) == 20
