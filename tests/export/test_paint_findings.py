"""What painting finds is kept for slides that read the same, and comes out as if it had been painted anew."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from hearthside.export.offscreen import painting_application
from hearthside.export.paint_findings import PaintFindings
from hearthside.render.renderer import SlideRenderer, make_renderer
from hearthside.store.bundled import find_bundled

_TEXT = "---\ntitle: T\n---\n\n# S\n\n## A\n\nWords.\n\n## B\n\n![x](none.svg)\n\n## C\n\nMore.\n"


@pytest.fixture(scope="module")
def renderer() -> Iterator[SlideRenderer]:
    application = painting_application()
    yield make_renderer(find_bundled())
    del application


def deck_of(text: str) -> Deck:
    return parse_deck(Source(text))


def all_of(findings: PaintFindings, deck: Deck) -> list[tuple[Fault, ...]]:
    findings.begin(deck)
    return [findings.of(deck, index).faults for index in range(len(deck.slides))]


def test_it_is_what_painting_anew_finds(renderer: SlideRenderer) -> None:
    kept = PaintFindings(renderer)
    for text in (_TEXT, _TEXT.replace("Words.", "Other words.\n\nMany."), _TEXT.replace("# S", "# Section"), _TEXT):
        deck = deck_of(text)
        assert all_of(kept, deck) == all_of(PaintFindings(renderer), deck)


def painted_from_now_on(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list to which comes the index of each slide whose faults are looked for by painting it."""
    painted: list[int] = []
    faults = SlideRenderer.faults

    def counted(self: SlideRenderer, deck: Deck, index: int) -> tuple[Fault, ...]:
        painted.append(index)
        return faults(self, deck, index)

    monkeypatch.setattr(SlideRenderer, "faults", counted)
    return painted


def test_only_what_reads_differently_is_painted(renderer: SlideRenderer, monkeypatch: pytest.MonkeyPatch) -> None:
    painted = painted_from_now_on(monkeypatch)
    kept = PaintFindings(renderer)
    all_of(kept, deck_of(_TEXT))
    painted.clear()
    all_of(kept, deck_of(_TEXT.replace("More.", "More and more.")))
    # The title, the slide with a fault, the changed one, and the end screen.
    assert painted == [0, 3, 4, 5]
    painted.clear()
    all_of(kept, deck_of(_TEXT.replace("title: T", "title: T\ntheme: evening")))
    assert len(painted) == 6


def test_signs_from_elsewhere_are_said_each_time_and_their_slide_is_painted_once(
    renderer: SlideRenderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = _TEXT.replace("Words.", "Ready ✓")
    kept = PaintFindings(renderer)
    all_of(kept, deck_of(text))
    painted = painted_from_now_on(monkeypatch)
    found = all_of(kept, deck_of(text.replace("# S\n", "# S\n\nMore.\n")))
    assert 2 not in painted
    ((fault,),) = [faults for faults in found if any(each.code == "foreign-sign" for each in faults)]
    assert (fault.line, "✓" in fault.message) == (9, True)
