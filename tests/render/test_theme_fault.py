"""A theme that there is not is said, at its place in the deck."""

from __future__ import annotations

from pathlib import Path

from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from hearthside.render.theme import ThemeStore
from hearthside.render.theme_fault import theme_faults
from hearthside.store.bundled import find_bundled


def codes(text: str) -> list[tuple[str, int, int, str]]:
    themes = ThemeStore(find_bundled().assets / "themes")
    found = theme_faults(parse_deck(Source(text)), themes)
    return [(fault.code, fault.line, fault.column, fault.mend) for fault in found]


def test_a_misspelt_theme_is_reported_where_it_stands() -> None:
    found = codes("---\ntitle: T\ntheme: evning\n---\n")

    assert found == [("unknown-theme", 3, 8, "Did you mean “evening”?")]


def test_themes_that_there_are_and_decks_that_name_none_are_fine() -> None:
    assert codes("---\ntheme: contrast\n---\n") == []
    assert codes("# A\n") == []


def test_a_theme_whose_file_is_damaged_is_reported(tmp_path: Path) -> None:
    paper = (find_bundled().assets / "themes" / "paper.toml").read_text(encoding="utf-8")
    (tmp_path / "paper.toml").write_text(paper, encoding="utf-8")
    (tmp_path / "torn.toml").write_text(paper[:200], encoding="utf-8")
    (found,) = theme_faults(parse_deck(Source("---\ntitle: T\ntheme: torn\n---\n")), ThemeStore(tmp_path))
    assert (found.code, found.line) == ("damaged-theme", 3)
