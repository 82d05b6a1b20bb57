"""Owns a slide's colours: themes as they are read from TOML files, and the contrast between two colours."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from PySide6.QtGui import QColor

from hearthside.store.bundled import theme_names

DEFAULT_THEME = "paper"


class ThemeFault(Exception):
    """A theme file that cannot be used; ``str()`` of it says in plain words what is wrong."""


class Closing(Struct, frozen=True, eq=False, kw_only=True):
    """The colours of the last slide, which is dark in most themes."""

    ground: QColor
    ink: QColor
    soft_ink: QColor
    accent: QColor
    voices: tuple[QColor, QColor, QColor]
    card: QColor
    card_ink: QColor


class Theme(Struct, frozen=True, eq=False, kw_only=True):
    """Every colour that a slide is painted with. The circle values are opacities from 0 to 1."""

    name: str
    ground: QColor
    discussion_ground: QColor
    ink: QColor
    heading: QColor
    soft_ink: QColor
    voices: tuple[QColor, QColor, QColor]
    surface: QColor
    line: QColor
    closing: Closing
    hold_ground: QColor
    hold_shape: QColor
    hold_ink: QColor
    circle_fill: float
    circle_outline: float
    circle_faint_fill: float

    def voice(self, index: int) -> QColor:
        """Return the voice for the ``index``-th of several things, going round."""
        return self.voices[index % 3]


class ThemeStore:
    """The themes of one folder, each read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._themes: dict[str, Theme] = {}

    def names(self) -> tuple[str, ...]:
        """Return the names of all themes in the folder, sorted."""
        return theme_names(self._folder)

    def named(self, name: str) -> Theme:
        """Return the theme called ``name``; paper where there is none or its file is damaged."""
        known = self._themes.get(name)
        if known is not None:
            return known
        theme = self._read_or_default(name)
        self._themes[name] = theme
        return theme

    def _read_or_default(self, name: str) -> Theme:
        path = self._folder / f"{name}.toml"
        if path.parent == self._folder and path.is_file():
            try:
                return read_theme(path)
            except ThemeFault:
                if name == DEFAULT_THEME:
                    raise
        return self.named(DEFAULT_THEME)


def read_theme(path: Path) -> Theme:
    """Return the theme in ``path``. Raises ThemeFault where the file is no theme."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return _theme(path.stem, table)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ThemeFault(f"{path.name} cannot be read: {error}") from error
    except (KeyError, TypeError, ValueError) as error:
        raise ThemeFault(f"{path.name} is not a whole theme: {error}") from error


def contrast_ratio(one: QColor, other: QColor) -> float:
    """Return the contrast of two opaque colours as WCAG counts it: from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(over: QColor, ground: QColor, amount: float) -> QColor:
    """Return ``ground`` with ``amount`` (0 to 1) of ``over`` laid on it."""
    return QColor.fromRgbF(
        ground.redF() + (over.redF() - ground.redF()) * amount,
        ground.greenF() + (over.greenF() - ground.greenF()) * amount,
        ground.blueF() + (over.blueF() - ground.blueF()) * amount,
    )


def with_opacity(colour: QColor, opacity: float) -> QColor:
    """Return ``colour`` at ``opacity`` (0 to 1)."""
    faded = QColor(colour)
    faded.setAlphaF(max(0.0, min(1.0, opacity)))
    return faded


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _theme(name: str, table: Mapping[str, Any]) -> Theme:
    colours, closing, hold, circles = (table[key] for key in ("colours", "closing", "hold", "circles"))
    return Theme(
        name=name,
        ground=_colour(colours["ground"]),
        discussion_ground=_colour(colours["discussion-ground"]),
        ink=_colour(colours["ink"]),
        heading=_colour(colours["heading"]),
        soft_ink=_colour(colours["soft-ink"]),
        voices=_voices(colours["voices"]),
        surface=_colour(colours["surface"]),
        line=_colour(colours["line"]),
        closing=_closing(closing),
        hold_ground=_colour(hold["ground"]),
        hold_shape=_colour(hold["shape"]),
        hold_ink=_colour(hold["ink"]),
        circle_fill=float(circles["fill"]),
        circle_outline=float(circles["outline"]),
        circle_faint_fill=float(circles["faint-fill"]),
    )


def _closing(table: Mapping[str, Any]) -> Closing:
    return Closing(
        ground=_colour(table["ground"]),
        ink=_colour(table["ink"]),
        soft_ink=_colour(table["soft-ink"]),
        accent=_colour(table["accent"]),
        voices=_voices(table["voices"]),
        card=_colour(table["card"]),
        card_ink=_colour(table["card-ink"]),
    )


def _voices(value: Any) -> tuple[QColor, QColor, QColor]:
    first, second, third = (_colour(part) for part in value)
    return first, second, third


def _colour(value: Any) -> QColor:
    colour = QColor(value) if isinstance(value, str) else QColor()
    if not colour.isValid():
        raise ValueError(f"{value!r} is no colour")
    return colour
