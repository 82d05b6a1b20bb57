"""A clock's figures: each in its cell, and only those painted that are asked for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

from hearthside.deck.durations import format_clock
from hearthside.render.clock_face import changed_figures_place, figures_place
from hearthside.render.figures import Figures, paint_figures, set_figures
from hearthside.render.fonts import Fonts
from hearthside.render.renderer import SlideRenderer

RING = QRectF(1200, 160, 590, 590)
INNER = 590 - 60 - 120


@pytest.fixture
def fonts(renderer: SlideRenderer) -> Fonts:
    return renderer.fonts


def painted(figures: Figures, exposed: QRectF | None = None) -> QImage:
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if exposed is not None:
        painter.setClipRect(exposed)
    paint_figures(painter, figures, QPointF(RING.center().x(), 490), None if exposed is None else exposed.intersects)
    painter.end()
    return image


@pytest.mark.parametrize("px", [40, 74, 168, 190])
def test_no_ink_leaves_its_cell(fonts: Fonts, px: int) -> None:
    figures = set_figures("0123456789:", fonts, px, 10_000)
    for character, width in zip(figures.text, figures.cells, strict=True):
        ink = QPainterPath()
        ink.addText(0, 0, figures.font, character)
        beside = (width - figures.metrics.horizontalAdvance(character)) / 2
        bounds = ink.boundingRect().translated(beside, 0)
        assert bounds.left() > 0.01 * px
        assert bounds.right() < width - 0.01 * px


def test_figures_are_as_large_as_there_is_room_for(fonts: Fonts) -> None:
    assert set_figures("3:00", fonts, 168, INNER).font.pixelSize() == 168
    long = set_figures("12:34:56", fonts, 168, INNER)
    assert long.width <= INNER + 4
    assert 60 < long.font.pixelSize() < 168


@pytest.mark.parametrize("seconds", [9, 30, 60, 190, 600, 3599, 3600, 3700])
def test_what_differs_lies_in_the_place_that_is_painted_anew(fonts: Fonts, seconds: int) -> None:
    before, after = format_clock(seconds), format_clock(seconds - 1)
    place = changed_figures_place(before, after, RING).toAlignedRect()
    one, other = (painted(set_figures(text, fonts, 168, INNER)) for text in (before, after))
    assert one != other
    for image in (one, other):
        painter = QPainter(image)
        painter.fillRect(place, Qt.GlobalColor.white)
        painter.end()
    assert one == other


def test_nine_times_in_ten_half_of_the_place_is_enough() -> None:
    times = [format_clock(seconds) for seconds in range(180, 119, -1)]
    widths = [changed_figures_place(before, after, RING).width() for before, after in pairwise(times)]
    assert widths.count(figures_place(RING).width()) == 6
    assert widths.count(figures_place(RING).width() / 2) == 54


def test_what_is_left_out_would_not_have_shown(fonts: Fonts) -> None:
    figures = set_figures("2:34", fonts, 168, INNER)
    for exposed in (QRectF(1495, 300, 300, 300), QRectF(1300, 420, 90, 20), QRectF(1430, 300, 1, 300)):
        whole = painted(figures)
        part = painted(figures, exposed)
        assert part.copy(exposed.toRect()) == whole.copy(exposed.toRect())


def test_a_figure_that_is_not_exposed_costs_nothing(fonts: Fonts) -> None:
    asked: list[QRectF] = []
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    figures = set_figures("2:34", fonts, 168, INNER)
    paint_figures(painter, figures, QPointF(4, 8), lambda cell: bool(asked.append(cell)))  # type: ignore[func-returns-value]
    painter.end()
    assert [round(cell.width(), 3) for cell in asked] == [round(width, 3) for width in figures.cells]
    assert image.pixelColor(4, 4) == Qt.GlobalColor.white
