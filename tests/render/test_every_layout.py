"""What holds on every slide, whatever its layout: margins, the footer's and the captions' room, still places."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from msgspec.structs import replace

from hearthside.deck.model import Deck, Layout
from hearthside.render.display_list import LOGICAL_HEIGHT, LOGICAL_WIDTH
from hearthside.render.layout.grid import BODY_BOTTOM, FOOTER_PX, LEFT, RIGHT, SMALLEST_BODY_PX
from hearthside.render.renderer import SlideRenderer
from hearthside.store.deck_files import open_deck
from tests.render.seen import SeenText, pictures, plates, texts

DECK = Path(__file__).parent / "decks" / "every-layout.md"
THEMES = ("paper", "evening", "contrast")
COUNT = 28


@cache
def deck(theme: str = "paper") -> Deck:
    read = open_deck(DECK)
    return replace(read, settings=replace(read.settings, theme=theme))


def test_the_deck_shows_every_layout() -> None:
    assert {slide.content.layout for slide in deck().slides} == set(Layout)
    assert len(deck().slides) == COUNT
    assert deck().faults == ()


def is_footer(text: SeenText) -> bool:
    return text.size_px == FOOTER_PX and text.rect.top() > BODY_BOTTOM


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("index", range(COUNT))
def test_text_keeps_the_margins_and_the_bottom_clear(renderer: SlideRenderer, index: int, theme: str) -> None:
    shown = renderer.display_list(deck(theme), index)
    found = texts(shown)
    assert found or deck().slides[index].content.layout is Layout.TITLE
    for text in found:
        assert text.rect.left() >= LEFT - 20, text.words
        assert text.rect.right() <= RIGHT + 2, text.words
        assert text.rect.top() >= 80, text.words
        if not is_footer(text) and not text.is_clipped:
            assert text.rect.bottom() <= LOGICAL_HEIGHT - 90, text.words


@pytest.mark.parametrize("index", range(COUNT))
def test_no_text_stands_on_another(renderer: SlideRenderer, index: int) -> None:
    found = [
        text for text in texts(renderer.display_list(deck(), index)) if text.words.strip("“ ") and not text.is_clipped
    ]
    for one, other in combinations(found, 2):
        overlap = one.rect.intersected(other.rect)
        assert overlap.width() <= 1 or overlap.height() <= 1, (one.words, other.words)


@pytest.mark.parametrize("index", range(COUNT))
def test_pictures_and_plates_stay_on_the_slide_and_off_the_footer(renderer: SlideRenderer, index: int) -> None:
    shown = renderer.display_list(deck(), index)
    for rect in (*pictures(shown), *plates(shown)):
        assert rect.left() >= LEFT - 1
        assert rect.right() <= LOGICAL_WIDTH - LEFT + 1
        assert rect.bottom() <= BODY_BOTTOM + 1


@pytest.mark.parametrize("index", range(COUNT))
def test_nothing_that_is_read_is_smaller_than_can_be_read(renderer: SlideRenderer, index: int) -> None:
    """Kickers, footers, the rounds' names and the last lines of title and end are looked at, not read from the back."""
    layout = deck().slides[index].content.layout
    for text in texts(renderer.display_list(deck(), index)):
        is_small_by_design = (
            is_footer(text)
            or text.rect.top() < 140
            or text.words == text.words.upper()
            or (layout in (Layout.TITLE, Layout.BOOKING) and text.rect.top() > 860)
            or (layout is Layout.DISCUSSION and text.rect.top() > 780)
        )
        assert is_small_by_design or text.size_px >= SMALLEST_BODY_PX, text.words


def test_revealing_moves_nothing(renderer: SlideRenderer) -> None:
    """Every item has one place for all reveals; what is shown later is only painted later."""
    revealed = [slide for slide in deck().slides if slide.content.steps]
    assert len(revealed) >= 2
    for slide in revealed:
        shown = renderer.display_list(deck(), slide.number - 1)
        assert {text.step for text in texts(shown)} == set(range(slide.content.steps + 1))
        before = renderer.image(deck(), slide.number - 1, 0, 480)
        after = renderer.image(deck(), slide.number - 1, slide.content.steps, 480)
        first = next(text for text in texts(shown) if text.step == 1)
        y = round(first.rect.top() / 4) - 3
        assert before.copy(0, 0, 480, y) == after.copy(0, 0, 480, y)
        assert before != after


def test_a_mark_shows_with_its_item(renderer: SlideRenderer, deck_of: object) -> None:
    from PySide6.QtGui import QColor

    stepped = deck_of("## A {.steps}\n\n- One\n- Two\n")  # type: ignore[operator]
    paper = renderer.themes.named("paper")

    def marks(step: int) -> set[str]:
        image = renderer.image(stepped, 1, step, 1920)
        colours = {QColor(image.pixel(149, y)).name() for y in range(300, 700)}
        return colours & {voice.name() for voice in paper.voices}

    assert marks(0) == set()
    assert marks(1) == {paper.voices[0].name()}
    assert marks(2) == {paper.voices[0].name(), paper.voices[1].name()}
