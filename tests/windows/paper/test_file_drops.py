"""Which of the files that are dragged onto a window are decks, and which are articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.windows.paper.file_drops import dragged_files
from tests.windows.dragged import data_of


@pytest.mark.parametrize(
    ("name", "text", "is_deck"),
    [
        ("a.md", "Just words.", True),
        ("a.txt", "---\ntitle: A deck\n---\n", True),
        ("a.txt", "Welcome\n\n# A part\n", True),
        ("a.txt", "An article\n\nWith words, and #hashtags.\n", False),
        ("a.html", "# x", False),
        ("a.DOCX", "", False),
    ],
)
def test_decks_are_told_from_articles(tmp_path: Path, name: str, text: str, is_deck: bool) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    found = dragged_files(data_of(path))
    assert (found.decks, found.articles) == (([path], []) if is_deck else ([], [path]))


def test_nothing_is_read_from_what_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "folder.txt"
    folder.mkdir()
    assert dragged_files(data_of(folder)).decks == []
