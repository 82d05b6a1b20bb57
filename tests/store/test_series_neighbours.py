"""The decks before and after one in its series: found beside it or among the shipped ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.store.bundled import find_bundled
from hearthside.store.deck_files import open_deck
from hearthside.store.series_neighbours import Neighbour, Neighbours, series_neighbours

DECK = "---\ntitle: {title}\nseries: {{name: Two, {names}}}\n---\n\n## One\n"


def deck(folder: Path, names: str, title: str = "This one", file: str = "this.md") -> Path:
    path = folder / file
    path.write_text(DECK.format(title=title, names=names), encoding="utf-8")
    return path


def neighbours(path: Path) -> Neighbours:
    return series_neighbours(open_deck(path))


def test_neighbours_go_by_their_own_titles(tmp_path: Path) -> None:
    before = deck(tmp_path, "part: 1", "It's before", "before.md")
    after = deck(tmp_path, "part: 3", "After", "after.md")
    found = neighbours(deck(tmp_path, "previous: before.md, next: after.md"))
    assert found == (Neighbour(before, "It’s before"), Neighbour(after, "After"))


def test_a_deck_in_a_folder_below_is_a_neighbour_too(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    after = deck(tmp_path / "more", "part: 3", "After", "after.md")
    assert neighbours(deck(tmp_path, "next: more/after.md")).next == Neighbour(after, "After")


@pytest.mark.parametrize(
    "name", ["gone.md", "../outside.md", "link.md", "folder", "https://example.org/deck.md", '"a\\0b"', "~", "x" * 5000]
)
def test_what_is_not_in_the_folder_is_no_neighbour(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "decks"
    (folder / "folder").mkdir(parents=True)
    outside = deck(tmp_path, "part: 1", "Secret", "outside.md")
    (folder / "link.md").symlink_to(outside)
    assert neighbours(deck(folder, f"next: {name}")) == Neighbours()


def test_an_absolute_path_is_no_neighbour(tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()
    outside = deck(tmp_path, "part: 1", "Secret", "outside.md")
    assert neighbours(deck(tmp_path / "decks", f'next: "{outside}"')) == Neighbours()


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"", b"## No title\n", b"---\n[broken\n---\n", b"\x00" * 300_000])
def test_a_file_without_a_title_is_there_all_the_same(tmp_path: Path, content: bytes) -> None:
    after = tmp_path / "after.md"
    after.write_bytes(content)
    assert neighbours(deck(tmp_path, "next: after.md")).next == Neighbour(after, "")


def test_a_deck_outside_a_series_has_none(tmp_path: Path) -> None:
    path = tmp_path / "alone.md"
    path.write_text("---\ntitle: Alone\n---\n", encoding="utf-8")
    assert neighbours(path) == Neighbours()


def test_where_none_lies_beside_it_the_shipped_one_is_meant_and_else_the_one_beside_it(tmp_path: Path) -> None:
    path = deck(tmp_path, "previous: wired-for-closeness.md, next: ../README.md")
    shipped = find_bundled().slides / "wired-for-closeness.md"
    assert neighbours(path) == Neighbours(Neighbour(shipped.resolve(), "Wired for closeness"))
    own = deck(tmp_path, "part: 1", "Mine", "wired-for-closeness.md")
    assert neighbours(path).previous == Neighbour(own, "Mine")
