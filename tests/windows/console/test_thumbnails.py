"""Owns the tests of the small pictures: painted in idle slices, newest wishes only, in bounded memory."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from hearthside.deck.model import Deck
from hearthside.render.renderer import SlideRenderer
from hearthside.store.deck_files import open_deck
from hearthside.windows.console import thumbnails
from hearthside.windows.console.thumbnails import Thumbnails, Wanted
from tests.windows.console.stage import DECK, LAST, PLAIN, THOUGHTS


class CountingRenderer:
    """Paints like the real one, and knows what it painted."""

    def __init__(self, renderer: SlideRenderer) -> None:
        self._renderer = renderer
        self.painted: list[tuple[int, int]] = []

    def image(self, deck: Deck, index: int, step: int, width_px: int) -> QImage:
        self.painted.append((index, step))
        return self._renderer.image(deck, index, step, width_px)


@pytest.fixture
def deck(tmp_path: Path) -> Deck:
    return _deck(tmp_path, DECK)


@pytest.fixture
def painter(renderer: SlideRenderer) -> CountingRenderer:
    return CountingRenderer(renderer)


def _deck(folder: Path, text: str) -> Deck:
    path = folder / "deck.md"
    path.write_text(text, encoding="utf-8")
    return open_deck(path)


def _made(painter: CountingRenderer, deck: Deck) -> Thumbnails:
    return Thumbnails(painter, deck)  # type: ignore[arg-type]


def test_asking_paints_nothing_at_once(painter: CountingRenderer, deck: Deck) -> None:
    made = _made(painter, deck)
    assert made.image(Wanted(PLAIN, 160)) is None
    assert painter.painted == []
    made._timer.timeout.emit()
    found = made.image(Wanted(PLAIN, 160))
    assert found is not None
    assert (found.width(), found.height()) == (160, 90)


def test_each_slice_paints_one(painter: CountingRenderer, deck: Deck) -> None:
    made = _made(painter, deck)
    made.ask_only([Wanted(PLAIN, 160), Wanted(LAST, 160)])
    made._timer.timeout.emit()
    assert painter.painted == [(PLAIN, 0)]
    made._timer.timeout.emit()
    made._timer.timeout.emit()
    assert painter.painted == [(PLAIN, 0), (LAST, 0)]


def test_everything_is_revealed_unless_a_step_is_named(painter: CountingRenderer, deck: Deck) -> None:
    made = _made(painter, deck)
    made.ask_only([Wanted(THOUGHTS, 160), Wanted(THOUGHTS, 160, step=1)])
    made._timer.timeout.emit()
    made._timer.timeout.emit()
    assert painter.painted == [(THOUGHTS, 2), (THOUGHTS, 1)]


def test_what_is_out_of_sight_is_not_painted(painter: CountingRenderer, deck: Deck) -> None:
    made = _made(painter, deck)
    made.ask_only([Wanted(PLAIN, 160)])
    made.ask_only([Wanted(LAST, 160)])
    made._timer.timeout.emit()
    made._timer.timeout.emit()
    assert painter.painted == [(LAST, 0)]


def test_after_an_edit_only_changed_slides_are_painted_again(
    painter: CountingRenderer, deck: Deck, tmp_path: Path
) -> None:
    made = _made(painter, deck)
    made.ask_only([Wanted(PLAIN, 160), Wanted(LAST, 160)])
    made._timer.timeout.emit()
    made._timer.timeout.emit()
    made.set_deck(_deck(tmp_path, DECK.replace("lanterns", "candles")))
    assert made.image(Wanted(PLAIN, 160)) is not None
    assert made.image(Wanted(LAST, 160)) is not None
    made._timer.timeout.emit()
    made._timer.timeout.emit()
    assert painter.painted[2:] == [(PLAIN, 0)]


def test_memory_is_bounded_and_the_longest_unseen_goes_first(
    painter: CountingRenderer, deck: Deck, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(thumbnails, "_KEPT_BYTES", 2 * 160 * 90 * 4)
    made = _made(painter, deck)
    for slide in (PLAIN, LAST, THOUGHTS):
        made.image(Wanted(slide, 160))
        made._timer.timeout.emit()
    assert set(made._images) == {Wanted(LAST, 160), Wanted(THOUGHTS, 160)}


def test_a_slide_that_is_gone_is_not_painted(painter: CountingRenderer, deck: Deck) -> None:
    made = _made(painter, deck)
    made.ask_only([Wanted(99, 160)])
    made._timer.timeout.emit()
    assert painter.painted == []


def test_a_slide_that_cannot_be_painted_is_tried_once_and_holds_up_no_other(
    painter: CountingRenderer, deck: Deck, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = _made(painter, deck)
    made.ask_only([Wanted(PLAIN, 160), Wanted(LAST, 160)])
    with monkeypatch.context() as patch:
        patch.setattr(painter, "image", _raise)
        with pytest.raises(RuntimeError):
            made._paint_next()
    made._paint_next()
    made.image(Wanted(PLAIN, 160))
    made._paint_next()
    assert painter.painted == [(LAST, 0)]


def _raise(*_args: object) -> None:
    raise RuntimeError


def test_pictures_go_with_their_slides(tmp_path: Path, painter: CountingRenderer) -> None:
    old = _deck(tmp_path, "## A\n\n## B\n")
    made = _made(painter, old)
    made.image(Wanted(1, 160))
    made._timer.timeout.emit()
    of_b = made.image(Wanted(1, 160))
    made.set_deck(_deck(tmp_path, "## New\n\n## A\n\n## B\n"))
    assert made.image(Wanted(1, 160)) is None
    assert made.image(Wanted(2, 160)) is of_b
    made._timer.timeout.emit()
    made._timer.timeout.emit()
    assert made.image(Wanted(2, 160)) is not of_b  # another number stands at its foot
