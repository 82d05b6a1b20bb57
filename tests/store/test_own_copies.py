"""A deck that comes with Hearthside is never written to: its copy finds all that it needs, and overwrites nothing."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from hearthside.deck.slide_reader import pictures_in
from hearthside.store.atomic import write_atomically
from hearthside.store.bundled import Bundled, find_bundled
from hearthside.store.deck_files import file_beside, open_deck
from hearthside.store.own_copies import own_copy
from hearthside.store.series_neighbours import series_neighbours
from hearthside.store.trouble import StoreTrouble, not_saved

BUNDLED = find_bundled()
SHIPPED = sorted(path.name for path in BUNDLED.slides.glob("*.md") if path.name != "FORMAT.md")


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return tmp_path / "Documents" / "Hearthside"


def copied(name: str, mine: Path) -> Path:
    copy = own_copy(open_deck(BUNDLED.slides / name), BUNDLED, mine)
    assert copy is not None
    return copy


@pytest.mark.parametrize("name", SHIPPED)
def test_a_copy_of_a_shipped_deck_finds_pictures_shared_files_and_the_other_evenings(name: str, mine: Path) -> None:
    shipped, copy = open_deck(BUNDLED.slides / name), open_deck(copied(name, mine))
    assert copy.source.path == mine / name
    assert copy.source.text == shipped.source.text
    assert copy.settings.booking is not None
    assert (copy.settings.booking, copy.settings.resources) == (shipped.settings.booking, shipped.settings.resources)
    assert copy.faults == shipped.faults
    pictures = [found.target for slide in copy.slides for found in pictures_in(slide.content.blocks)]
    assert pictures
    assert all(file_beside(mine, target) is not None for target in pictures)
    assert series_neighbours(copy) == series_neighbours(shipped)


def test_a_series_of_copies_leads_from_copy_to_copy(mine: Path) -> None:
    first, second = (copied(name, mine) for name in ("wired-for-closeness.md", "mindful-communication.md"))
    found = series_neighbours(open_deck(first)).next
    assert found is not None
    assert found.path == second.resolve()


def test_what_is_there_stays_and_the_name_gives_way(mine: Path) -> None:
    (mine / "art").mkdir(parents=True)
    own = {"wired-for-closeness.md": "## Mine\n", "wired-for-closeness 2.md": "## Mine too\n"}
    own |= {"booking.yaml": "url: https://example.org/mine\n", "art/lantern.svg": "<svg/>"}
    for name, text in own.items():
        (mine / name).write_text(text, encoding="utf-8")
    copy = copied("wired-for-closeness.md", mine)
    assert copy.name == "wired-for-closeness 3.md"
    assert {name: (mine / name).read_text(encoding="utf-8") for name in own} == own
    booking = open_deck(copy).settings.booking
    assert booking is not None
    assert booking.url == "https://example.org/mine"


def test_a_deck_of_ones_own_needs_no_copy(tmp_path: Path, mine: Path) -> None:
    path = tmp_path / "evening.md"
    path.write_text("## One\n", encoding="utf-8")
    assert own_copy(open_deck(path), BUNDLED, mine) is None
    assert not mine.exists()


def test_a_link_to_a_shipped_deck_is_that_deck(tmp_path: Path, mine: Path) -> None:
    shipped = tmp_path / "program" / "slides"
    shipped.mkdir(parents=True)
    (shipped / "deck.md").write_text("## One\n", encoding="utf-8")
    (tmp_path / "link.md").symlink_to(shipped / "deck.md")
    assert own_copy(open_deck(tmp_path / "link.md"), Bundled(tmp_path, shipped), mine) == mine / "link.md"


def test_a_circle_of_links_is_no_shipped_deck(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert not BUNDLED.is_shipped(tmp_path / "a" / "deck.md")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, mine: Path) -> None:
    (tmp_path / "Documents").write_text("a file in the way")
    with pytest.raises(StoreTrouble):
        copied("wired-for-closeness.md", mine)


def test_a_disk_that_fills_up_on_the_way_leaves_no_deck_without_its_pictures(mine: Path) -> None:
    written: list[Path] = []

    def write(path: Path, data: bytes, expected: str | None) -> None:
        if len(written) == 3:
            raise not_saved(path, OSError(errno.ENOSPC, "full"))
        write_atomically(path, data, expected)
        written.append(path)

    with pytest.raises(StoreTrouble):
        own_copy(open_deck(BUNDLED.slides / "wired-for-closeness.md"), BUNDLED, mine, write)
    assert not list(mine.glob("*.md"))
