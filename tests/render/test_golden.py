"""Every layout in every theme, compared with pictures that somebody has looked at.

After a change that is meant: ``python3 tests tests/render/test_golden.py --update-golden``, then look at what changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from hearthside.deck.model import Deck
from hearthside.render.hold import paint_hold
from hearthside.render.renderer import SlideRenderer
from hearthside.store.deck_files import open_deck
from tests.render import clock_cases

FOLDER = Path(__file__).parent
GOLDEN = FOLDER / "golden"
THEMES = ("paper", "evening", "contrast")
ONLY_ON_PAPER = frozenset(
    {
        "Reading from a list",
        "A picture on one side",
        "What we ask, with a picture",
        "Code and its words",
        "Far too much on one slide",
    }
)
"""Second and third slides of a layout whose colours another slide shows already; the folder is to stay under 4 MB."""
WIDTH, HEIGHT = 960, 540
NEAR = 10
"""Levels of 255 by which a pixel's channel may differ: another FreeType rounds an edge another way."""
MOST_FAR = 25
"""Pixels of half a million that may differ by more: fewer than a full stop has."""


@cache
def deck(theme: str) -> Deck:
    read = open_deck(FOLDER / "decks" / "every-layout.md")
    return replace(read, settings=replace(read.settings, theme=theme))


def names() -> Iterator[tuple[str, str, int]]:
    for theme in THEMES:
        for slide in deck(theme).slides:
            if theme != "paper" and slide.title_text in ONLY_ON_PAPER:
                continue
            yield f"{theme}-{slide.number:02}-{slide.content.layout.value}", theme, slide.number - 1


def compare(image: QImage, name: str, request: pytest.FixtureRequest, folder: Path) -> None:
    """Hold ``image`` against the golden picture called ``name``; write all three where they differ."""
    path = GOLDEN / f"{name}.png"
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    if request.config.getoption("--update-golden"):
        GOLDEN.mkdir(exist_ok=True)
        assert image.save(str(path), quality=0)
        return
    expected = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    assert not expected.isNull(), f"there is no {path.name} yet: look at the slide, then run with --update-golden"
    assert expected.size() == image.size()
    far = differing(expected, image)
    if len(far) <= MOST_FAR:
        return
    difference = QImage(image.size(), QImage.Format.Format_RGB32)
    difference.fill(QColor("black"))
    for x, y in far:
        difference.setPixelColor(x, y, QColor("white"))
    for kind, picture in (("actual", image), ("expected", expected), ("diff", difference)):
        picture.save(str(folder / f"{name}-{kind}.png"))
    pytest.fail(f"{len(far)} pixels differ from {path.name}: see {folder}")


def differing(one: QImage, other: QImage) -> list[tuple[int, int]]:
    """Return the pixels that differ by more than a rounding in any channel."""
    if one == other:
        return []
    found = []
    stride, all_left, all_right = one.bytesPerLine(), bytes(one.constBits()), bytes(other.constBits())
    for y in range(one.height()):
        left, right = (line[y * stride : (y + 1) * stride] for line in (all_left, all_right))
        if left != right:
            found += [(at // 4, y) for at in range(0, len(left), 4)
                      if any(abs(left[at + part] - right[at + part]) > NEAR for part in range(3))]  # fmt: skip
    return found


@pytest.mark.parametrize(("name", "theme", "index"), [pytest.param(*case, id=case[0]) for case in names()])
def test_slide(
    renderer: SlideRenderer, request: pytest.FixtureRequest, tmp_path: Path, name: str, theme: str, index: int
) -> None:
    steps = deck(theme).slides[index].content.steps
    compare(renderer.image(deck(theme), index, steps, WIDTH), name, request, tmp_path)


@pytest.mark.parametrize("theme", THEMES)
def test_quiet_screen(renderer: SlideRenderer, request: pytest.FixtureRequest, tmp_path: Path, theme: str) -> None:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_hold(painter, renderer.themes.named(theme), renderer.fonts, QRectF(image.rect()))
    painter.end()
    compare(image, f"{theme}-quiet-screen", request, tmp_path)


def test_a_break_that_has_begun(renderer: SlideRenderer, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    index = next(slide.number - 1 for slide in deck("paper").slides if slide.title_text == "A break without a picture")
    compare(renderer.image(deck("paper"), index, 0, WIDTH, back_at="20:05"), "paper-break-begun", request, tmp_path)


@pytest.mark.parametrize(("name", "theme", "case"), [pytest.param(*each, id=each[0]) for each in clock_cases.names()])
def test_running_clock(
    renderer: SlideRenderer, request: pytest.FixtureRequest, tmp_path: Path, name: str, theme: str, case: str
) -> None:
    image = clock_cases.picture(renderer, clock_cases.CASES[case], theme, (WIDTH, HEIGHT))
    compare(image, name, request, tmp_path)


def test_every_golden_picture_belongs_to_a_slide() -> None:
    extra = {f"{theme}-quiet-screen" for theme in THEMES} | {"paper-break-begun"}
    extra |= {name for name, _, _ in clock_cases.names()}
    assert {path.stem for path in GOLDEN.glob("*.png")} == {name for name, _, _ in names()} | extra


def test_the_comparison_bites(renderer: SlideRenderer) -> None:
    image = renderer.image(deck("paper"), 3, 0, WIDTH)
    moved = QImage(image)
    painter = QPainter(moved)
    painter.drawImage(1, 0, image)
    painter.end()
    assert differing(image, image.copy()) == []
    assert len(differing(image, moved)) > MOST_FAR
