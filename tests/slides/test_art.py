"""The shipped decks' drawings: one family, in the theme's colours, safe and simple enough to be drawn anywhere."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ART = sorted((Path(__file__).resolve().parents[2] / "slides" / "art").iterdir())

TOKENS = {
    "#FBF6EF",
    "#2E1A26",
    "#4A1F35",
    "#B4452D",
    "#2F6F73",
    "#7655AE",
    "#5B4651",
    "#F1E5D9",
    "#E0D2C5",
}
ELEMENTS = {"svg", "g", "path", "circle", "ellipse", "rect"}
SHAPE = {"d", "cx", "cy", "r", "rx", "ry", "x", "y", "width", "height", "transform"}
PAINT = {
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-opacity",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-dasharray",
}
_SPACE = "{http://www.w3.org/2000/svg}"
_LEAST_MARGIN = 24


@pytest.fixture(params=ART, ids=lambda path: path.name)
def drawing(request: pytest.FixtureRequest) -> Path:
    path = request.param
    assert isinstance(path, Path)
    return path


def test_it_uses_nothing_but_plain_shapes(drawing: Path) -> None:
    root = ET.parse(drawing).getroot()
    for element in root.iter():
        assert element.tag.removeprefix(_SPACE) in ELEMENTS
        assert not (element.text or "").strip()
        if element is not root:
            assert set(element.attrib) <= SHAPE | PAINT, element.attrib
    assert set(root.attrib) == {"version", "baseProfile", "width", "height", "viewBox"}
    assert root.attrib["viewBox"] == f"0 0 {root.attrib['width']} {root.attrib['height']}"


def test_its_colours_are_the_themes_own(drawing: Path) -> None:
    for element in ET.parse(drawing).iter():
        for name in ("fill", "stroke"):
            assert element.attrib.get(name, "none") in TOKENS | {"none"}, element.attrib


def test_its_lines_are_as_strong_as_its_familys(drawing: Path) -> None:
    widths = {element.attrib.get("stroke-width", "4") for element in ET.parse(drawing).iter()}
    assert widths == {"4"}


def test_it_sits_in_the_middle_with_room_around_it(drawing: Path) -> None:
    renderer = QSvgRenderer(QByteArray(drawing.read_bytes()))
    assert renderer.isValid()
    side = 400
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    unit = renderer.viewBoxF().width() / side
    rows = [y for y in range(side) if any(image.pixel(x, y) >> 24 for x in range(side))]
    columns = [x for x in range(side) if any(image.pixel(x, y) >> 24 for y in range(side))]
    left, right = columns[0] * unit, (side - 1 - columns[-1]) * unit
    above, below = rows[0] * unit, (side - 1 - rows[-1]) * unit
    assert min(left, right, above, below) >= _LEAST_MARGIN
    assert abs(left - right) <= 2 * _LEAST_MARGIN
    assert abs(above - below) <= 2 * _LEAST_MARGIN
