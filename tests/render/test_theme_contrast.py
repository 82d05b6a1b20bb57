"""A theme whose colours are too close to each other is named, and stops nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.render.theme import ThemeStore, read_theme
from hearthside.render.theme_contrast import contrast_faults, pairs, weak_pairs
from hearthside.store.bundled import find_bundled
from tests.deck.reading import read

PAPER = (find_bundled().assets / "themes" / "paper.toml").read_text(encoding="utf-8")
DECK = read("---\ntitle: Hello\ntheme: mine\n---\n")


@pytest.fixture
def themes(tmp_path: Path) -> ThemeStore:
    (tmp_path / "paper.toml").write_text(PAPER, encoding="utf-8")
    (tmp_path / "mine.toml").write_text(PAPER.replace("#5B4651", "#9A8790"), encoding="utf-8")
    return ThemeStore(tmp_path)


def test_every_colour_of_text_is_looked_at(tmp_path: Path) -> None:
    for name in ("ink", "soft-ink", "heading", "accent", "card-ink"):
        lines = [f'{name} = "#FBF6EF"' if line.startswith(f"{name} =") else line for line in PAPER.splitlines()]
        (tmp_path / "pale.toml").write_text("\n".join(lines).replace('accent = "#FBF6EF"', 'accent = "#2E1A26"'))
        weak = weak_pairs(read_theme(tmp_path / "pale.toml"))
        assert any(pair.text.endswith(name) for pair in weak), name


def test_the_weakest_comes_first(themes: ThemeStore) -> None:
    theme = themes.named("mine")
    weak = weak_pairs(theme)
    assert [pair.text for pair in weak] == ["soft-ink"] * 3
    assert weak[0].ratio / weak[0].least == min(pair.ratio / pair.least for pair in pairs(theme))


def test_a_weak_theme_is_a_hint_where_the_deck_names_it(themes: ThemeStore) -> None:
    (hint,) = contrast_faults(DECK, themes.named("mine"))
    assert (hint.line, hint.code, hint.severity.value) == (3, "weak-contrast", "hint")
    assert "In the theme “mine”, soft-ink on discussion-ground has a contrast of " in hint.message
    assert "needs 7" in hint.message
    assert "3 such pairs" in hint.message


def test_a_strong_one_is_fine(themes: ThemeStore) -> None:
    assert contrast_faults(DECK, themes.named("paper")) == ()
