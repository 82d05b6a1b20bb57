"""The theme files themselves: whole, readable from the back, and forgiving when one is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from hearthside.render.breath import middle_colour
from hearthside.render.theme import Theme, ThemeFault, ThemeStore, contrast_ratio, mixed, read_theme
from hearthside.render.theme_contrast import LARGE, weak_pairs
from hearthside.store.bundled import find_bundled

FOLDER = find_bundled().assets / "themes"
SHIPPED = sorted(path.stem for path in FOLDER.glob("*.toml"))


@pytest.fixture(params=SHIPPED)
def theme(request: pytest.FixtureRequest) -> Theme:
    return read_theme(FOLDER / f"{request.param}.toml")


def test_the_three_themes_are_shipped() -> None:
    assert set(SHIPPED) >= {"paper", "evening", "contrast"}


def test_contrast_is_counted_as_wcag_does() -> None:
    assert contrast_ratio(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast_ratio(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


def test_text_is_readable_on_every_ground(theme: Theme) -> None:
    assert [f"{pair.text} on {pair.ground}: {pair.ratio:.2f}" for pair in weak_pairs(theme)] == []


def test_large_text_is_readable_where_circles_overlap(theme: Theme) -> None:
    for ground in (theme.ground, theme.discussion_ground):
        shared = mixed(theme.voices[1], mixed(theme.voices[0], ground, theme.circle_fill), theme.circle_fill)
        assert contrast_ratio(theme.heading, shared) >= LARGE
        assert contrast_ratio(theme.soft_ink, shared) >= LARGE


def test_the_quiet_screen_is_readable_on_its_shape(theme: Theme) -> None:
    if theme.circle_fill:
        assert contrast_ratio(theme.hold_ink, middle_colour(theme.hold_shape, theme.hold_ground)) >= LARGE


def test_the_tokens_are_those_of_the_design() -> None:
    paper = read_theme(FOLDER / "paper.toml")
    assert (paper.ground.name(), paper.ink.name(), paper.heading.name()) == ("#fbf6ef", "#2e1a26", "#4a1f35")
    assert [voice.name() for voice in paper.voices] == ["#b4452d", "#2f6f73", "#7655ae"]
    assert read_theme(FOLDER / "evening.toml").discussion_ground.name() == "#38222f"
    assert read_theme(FOLDER / "contrast.toml").heading.name() == "#ffff66"


def test_an_unknown_theme_is_paper() -> None:
    store = ThemeStore(FOLDER)
    assert store.named("glitter").name == "paper"
    assert store.named("../themes/evening").name == "paper"
    assert store.named("").name == "paper"


def test_a_trainers_own_theme_is_found_and_a_damaged_one_is_not(tmp_path: Path) -> None:
    paper = (FOLDER / "paper.toml").read_text(encoding="utf-8")
    (tmp_path / "paper.toml").write_text(paper, encoding="utf-8")
    (tmp_path / "mine.toml").write_text(paper.replace("#FBF6EF", "#FFFFFE"), encoding="utf-8")
    (tmp_path / "torn.toml").write_text(paper.replace('ink = "#2E1A26"', "ink = 7"), encoding="utf-8")
    store = ThemeStore(tmp_path)
    assert store.names() == ("mine", "paper", "torn")
    assert store.named("mine").ground.name() == "#fffffe"
    assert store.named("torn").name == "paper"
    with pytest.raises(ThemeFault, match=r"torn\.toml"):
        read_theme(tmp_path / "torn.toml")
