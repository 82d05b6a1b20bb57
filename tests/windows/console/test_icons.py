"""Owns the tests of the icons: one family, every one that is named is there, coloured as asked."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QColor

from hearthside.store.bundled import find_bundled
from hearthside.windows.console.control_bar import controls
from hearthside.windows.console.icons import Icons

_FOLDER = find_bundled().assets / "icons"
_SOURCES = Path(__file__).parents[3] / "app" / "hearthside" / "windows" / "console"


@pytest.mark.parametrize("path", sorted(_FOLDER.glob("*.svg")), ids=lambda path: path.stem)
def test_one_family(path: Path) -> None:
    root = ET.parse(path).getroot()
    wanted = {"viewBox": "0 0 24 24", "fill": "none", "stroke": "currentColor", "stroke-width": "1.75"}
    assert {name: root.get(name) for name in wanted} == wanted
    assert not [
        child for child in root.iter() if child is not root and {"stroke", "stroke-width", "fill"} & set(child.keys())
    ]


def test_every_icon_of_a_button_is_there() -> None:
    for row in controls():
        for control in row:
            assert (_FOLDER / f"{control.words.icon}.svg").is_file(), control


def test_every_icon_that_the_console_names_is_there() -> None:
    named = {
        name
        for path in _SOURCES.glob("*.py")
        for pattern in (r'ButtonWords\([^\n]*, "([a-z]+)"\)', r'pixmap\("([a-z]+)"')
        for name in re.findall(pattern, path.read_text(encoding="utf-8"))
    }
    assert "close" in named
    assert {name for name in named if not (_FOLDER / f"{name}.svg").is_file()} == set()


def test_an_icon_takes_its_colour(qapp: object) -> None:
    image = Icons(_FOLDER).pixmap("hold", "#86cfca", 48).toImage()
    colours = {QColor(image.pixelColor(x, 24)).name() for x in range(48) if image.pixelColor(x, 24).alpha() == 255}
    assert colours == {"#86cfca"}


def test_it_is_sharp_on_a_dense_screen(qapp: object) -> None:
    pixmap = Icons(_FOLDER).pixmap("hold", "#ffffff", 20, 1.5)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (30, 1.5)


def test_a_missing_icon_is_nothing(qapp: object, tmp_path: Path) -> None:
    assert Icons(tmp_path).pixmap("hold", "#ffffff", 20).toImage().pixelColor(10, 2).alpha() == 0
