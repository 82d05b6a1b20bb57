"""Owns the tests of the console's colours: readable, dark, and nothing that looks like an alarm."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from hearthside.deck.model import Cue
from hearthside.render.theme import contrast_ratio
from hearthside.windows.console import palette

_GROUNDS = (palette.GROUND, palette.PANEL, palette.BUTTON, palette.FIELD, palette.QUESTION_GROUND)
_ALL = {name: value for name, value in vars(palette).items() if isinstance(value, str) and value.startswith("#")}


@pytest.mark.parametrize("ground", _GROUNDS)
def test_body_text_has_contrast(ground: str) -> None:
    assert contrast_ratio(QColor(palette.INK), QColor(ground)) >= 7
    assert contrast_ratio(QColor(palette.SOFT_INK), QColor(ground)) >= 4.5


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        (palette.INK, palette.NEXT),
        (palette.INK, palette.QUIET_GROUND),
        (palette.QUIET_INK, palette.QUIET_GROUND),
        (palette.GROUND, palette.ON),
    ],
)
def test_chips_and_buttons_have_contrast(ink: str, ground: str) -> None:
    assert contrast_ratio(QColor(ink), QColor(ground)) >= 4.5


def test_every_cue_has_a_colour_of_its_own_that_can_be_read() -> None:
    assert set(palette.CUES) == set(Cue)
    assert len(set(palette.CUES.values())) == len(Cue)
    for colour in palette.CUES.values():
        assert contrast_ratio(QColor(colour), QColor(palette.PANEL)) >= 7


@pytest.mark.parametrize("colour", [*_ALL.values(), *palette.CUES.values(), *palette.VOICES])
def test_no_red(colour: str) -> None:
    shade = QColor(colour)
    is_reddish = shade.hsvHue() >= 0 and not 15 <= shade.hsvHue() <= 340
    assert not (is_reddish and shade.hsvSaturationF() > 0.5 and shade.valueF() > 0.3)


@pytest.mark.parametrize("ground", _GROUNDS)
def test_it_is_dark(ground: str) -> None:
    assert QColor(ground).lightness() < 80
