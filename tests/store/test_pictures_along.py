"""Owns the tests of pictures that come along when a deck is saved elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.store.pictures_along import left_behind, take_along
from hearthside.store.trouble import StoreTrouble


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old", tmp_path / "new"
    (old / "art").mkdir(parents=True)
    new.mkdir()
    (old / "art" / "cup of tea.svg").write_text("<svg/>")
    (old / "secret.txt").write_text("x")
    (tmp_path / "outside.png").write_text("x")
    return old, new


def test_only_pictures_of_the_folder_itself(folders: tuple[Path, Path]) -> None:
    targets = ["art/cup%20of%20tea.svg", "art/cup of tea.svg", "../outside.png", "https://example.org/a.png"]
    assert left_behind([*targets, "secret.txt", "art/none.svg"], *folders) == ("art/cup of tea.svg",)


def test_they_are_copied_once(folders: tuple[Path, Path]) -> None:
    names = ("art/cup of tea.svg",)
    assert take_along(names, *folders) == 1
    assert (folders[1] / "art" / "cup of tea.svg").read_text() == "<svg/>"
    assert left_behind(names, *folders) == ()


def test_nothing_is_overwritten(folders: tuple[Path, Path]) -> None:
    (folders[1] / "art").mkdir()
    (folders[1] / "art" / "cup of tea.svg").write_text("mine")
    assert take_along(["art/cup of tea.svg"], *folders) == 0
    assert (folders[1] / "art" / "cup of tea.svg").read_text() == "mine"


def test_trouble_is_told(folders: tuple[Path, Path]) -> None:
    (folders[1] / "art").write_text("a file in the way")
    with pytest.raises(StoreTrouble):
        take_along(["art/cup of tea.svg"], *folders)
