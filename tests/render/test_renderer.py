"""The renderer: pictures of slides in any size, laid out once, with what moves painted as it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPicture

from hearthside.deck.model import Deck
from hearthside.render.breath import STILL, paint_breath
from hearthside.render.clock_face import ClockFace
from hearthside.render.hold import paint_hold
from hearthside.render.painter import Moving
from hearthside.render.renderer import SlideRenderer

DeckOf = Callable[..., Deck]


@pytest.mark.parametrize(("width", "ratio"), [(1920, 1.0), (960, 2.0), (320, 1.0), (121, 1.5)])
def test_a_picture_has_the_size_that_was_asked_for(
    renderer: SlideRenderer, deck_of: DeckOf, width: int, ratio: float
) -> None:
    image = renderer.image(deck_of("## H\n"), 1, 0, width, ratio)
    assert image.width() == round(width * ratio)
    assert image.devicePixelRatio() == ratio
    assert abs(image.height() / image.width() - 9 / 16) < 0.01
    assert not image.hasAlphaChannel()


def test_the_theme_paints_the_ground(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    for theme, ground in (("paper", "#fbf6ef"), ("evening", "#2e1a26"), ("contrast", "#000000"), ("odd", "#fbf6ef")):
        image = renderer.image(deck_of("## H\n\nWords.\n", theme=theme), 1, 0, 320)
        assert image.pixelColor(2, 2).name() == ground
        assert image.pixelColor(2, 177).name() == ground


def test_painting_fills_its_target_and_nothing_else(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    painter = QPainter(image)
    renderer.paint(painter, deck_of("# Part\n"), 0, 0, QRectF(40, 30, 320, 180))  # its circles run off the slide
    painter.end()
    outside = [(10, 10), (39, 100), (360, 100), (200, 29), (200, 210), (399, 299)]
    assert all(image.pixelColor(x, y).name() == "#123456" for x, y in outside)
    assert image.pixelColor(42, 32).name() == "#fbf6ef"


def test_a_slide_is_laid_out_once_and_a_changed_deck_again(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of("## H\n")
    first = renderer.display_list(deck, 1)
    assert renderer.display_list(deck, 1) is first
    other = replace(deck, settings=replace(deck.settings, theme="evening"))
    assert renderer.display_list(other, 1).ground != first.ground
    assert renderer.display_list(deck, 1, back_at="20:00") is not first


def test_only_the_last_few_layouts_are_kept(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of("## H\n\n" * 100)
    for index in range(100):
        renderer.display_list(deck, index)
    assert len(renderer._lists) <= 24


def test_a_running_clock_is_painted_in_place_of_the_standing_one(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of("## Q\n\n::: discuss solo\n:::\n")
    clock = renderer.display_list(deck, 1).clock
    assert clock is not None

    def picture(moving: Moving) -> QImage:
        image = QImage(960, 540, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        renderer.paint(painter, deck, 1, 0, QRectF(image.rect()), moving=moving)
        painter.end()
        return image

    standing, running = picture(Moving()), picture(Moving(clock_face=ClockFace(text="1:11", fraction=0.5)))
    assert standing != running
    left = round(clock.rect.left() / 2) - 2
    assert standing.copy(0, 0, left, 540) == running.copy(0, 0, left, 540)


def test_a_drawing_stays_a_drawing_where_paint_is_recorded(renderer: SlideRenderer, tmp_path_factory: object) -> None:
    from pathlib import Path

    from hearthside.store.deck_files import open_deck

    deck = open_deck(Path(__file__).parent / "decks" / "every-layout.md")
    index = next(slide.number - 1 for slide in deck.slides if slide.title_text == "A picture and nothing else")
    recorded = QPicture()
    painter = QPainter(recorded)
    renderer.paint(painter, deck, index, 0, QRectF(0, 0, 1920, 1080))
    painter.end()
    assert recorded.size() < 200_000


def hold(renderer: SlideRenderer, breath: float = STILL, width: int = 480, height: int = 270) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_hold(painter, renderer.themes.named("paper"), renderer.fonts, QRectF(image.rect()), breath)
    painter.end()
    return image


def test_the_quiet_screen_covers_everything_and_breathes(renderer: SlideRenderer) -> None:
    for width, height in ((480, 270), (400, 400), (300, 100)):
        image = hold(renderer, width=width, height=height)
        assert {image.pixelColor(x, y).name() for x in (0, width - 1) for y in (0, height - 1)} == {"#22303a"}
    assert hold(renderer, 0.0) != hold(renderer, 1.0)
    assert hold(renderer, 0.0).pixelColor(240, 60) != hold(renderer, 1.0).pixelColor(240, 60)


def test_the_breath_never_leaves_its_place(renderer: SlideRenderer) -> None:
    image = QImage(220, 220, QImage.Format.Format_RGB32)
    for outlines in (False, True):
        for breath in (-1.0, 0.0, 1.0, 2.0):
            image.fill(QColor("white"))
            painter = QPainter(image)
            paint_breath(painter, QColor("black"), QRectF(10, 10, 200, 200), breath, outlines=outlines)
            painter.end()
            assert all(image.pixelColor(at, 110).name() == "#ffffff" for at in (0, 7, 212, 219))
