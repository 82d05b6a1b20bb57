"""The smallest text that is there to be read: bodies count, labels do not."""

from __future__ import annotations

import pytest

from hearthside.render.layout.grid import BODY_PX, SMALLEST_BODY_PX
from hearthside.render.reading_size import smallest_text
from hearthside.render.renderer import make_renderer
from hearthside.store.bundled import find_bundled
from tests.deck.reading import read

pytestmark = pytest.mark.usefixtures("qapp")


def size_of(text: str) -> tuple[float, float]:
    found = smallest_text(make_renderer(find_bundled()).display_list(read(text), 0))
    assert found is not None
    return found.size_units, found.capital_share


def test_a_body_counts_and_the_footer_does_not() -> None:
    assert size_of("## Hello\n\nWords.\n")[0] == BODY_PX


def test_a_slide_with_only_a_heading_has_the_headings_size() -> None:
    assert size_of("## Hello\n")[0] > BODY_PX


def test_text_that_was_clipped_counts_too() -> None:
    assert size_of("## Hello\n\n" + "Many words. " * 300)[0] == SMALLEST_BODY_PX


def test_capital_letters_are_two_thirds_of_the_typefaces_size() -> None:
    size_units, share = size_of("## Hello\n\nWords.\n")
    assert share * 1080 / size_units == pytest.approx(0.668, abs=0.005)
