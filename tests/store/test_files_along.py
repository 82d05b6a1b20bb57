"""Owns the tests of what comes along when a deck is saved elsewhere: its pictures, and the files it shares."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.deck.model import Deck
from hearthside.store.deck_files import open_deck
from hearthside.store.files_along import left_behind, take_along
from hearthside.store.trouble import StoreTrouble

TEXT = """---
booking: {shared: booking.yaml}
resources: more/resources.yaml
---

## One

![A cup](art/cup%20of%20tea.svg)

::: left
- ![A cup](<art/cup of tea.svg>)
:::

## Two

![Out](../outside.png) ![Net](https://example.org/a.png) ![Text](secret.txt) ![None](art/none.svg)
"""


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old", tmp_path / "new"
    (old / "art").mkdir(parents=True)
    (old / "more").mkdir()
    new.mkdir()
    (old / "art" / "cup of tea.svg").write_text("<svg/>")
    (old / "booking.yaml").write_text("name: Ana\n")
    (old / "more" / "resources.yaml").write_text("countries: {}\n")
    (old / "secret.txt").write_text("x")
    (tmp_path / "outside.png").write_text("x")
    return old, new


def deck(folder: Path, text: str = TEXT) -> Deck:
    path = folder / "deck.md"
    path.write_text(text, encoding="utf-8")
    return open_deck(path)


def test_pictures_and_shared_files_of_the_folder_itself(folders: tuple[Path, Path]) -> None:
    found = left_behind(deck(folders[0]), *folders)
    assert found == ("art/cup of tea.svg", "booking.yaml", "more/resources.yaml")


@pytest.mark.parametrize("name", ["../outside.png", "/etc/hostname", "~/x.yaml", "art", "gone.yaml", '"a\\0b"'])
def test_no_shared_file_is_taken_from_elsewhere(folders: tuple[Path, Path], name: str) -> None:
    assert left_behind(deck(folders[0], f"---\nbooking: {name}\n---\n\n## One\n"), *folders) == ()


def test_they_are_copied_once(folders: tuple[Path, Path]) -> None:
    names = left_behind(deck(folders[0]), *folders)
    assert take_along(names, *folders) == 3
    assert (folders[1] / "art" / "cup of tea.svg").read_text() == "<svg/>"
    assert (folders[1] / "more" / "resources.yaml").read_text() == "countries: {}\n"
    assert left_behind(deck(folders[0]), *folders) == ()


def test_nothing_is_overwritten(folders: tuple[Path, Path]) -> None:
    (folders[1] / "art").mkdir()
    (folders[1] / "art" / "cup of tea.svg").write_text("mine")
    assert take_along(["art/cup of tea.svg"], *folders) == 0
    assert (folders[1] / "art" / "cup of tea.svg").read_text() == "mine"


def test_trouble_is_told(folders: tuple[Path, Path]) -> None:
    (folders[1] / "art").write_text("a file in the way")
    with pytest.raises(StoreTrouble):
        take_along(["art/cup of tea.svg"], *folders)
