"""The shipped decks as the painter sees them: nothing too full, nothing missing, in every theme."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hearthside.render.renderer import make_renderer
from hearthside.store.bundled import find_bundled
from hearthside.store.deck_files import open_deck
from tests.slides.shipped import DECKS


@pytest.mark.parametrize("theme", ["paper", "evening", "contrast"])
@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
@pytest.mark.usefixtures("qapp")
def test_every_slide_fits(path: Path, theme: str) -> None:
    deck = open_deck(path)
    deck = replace(deck, settings=replace(deck.settings, theme=theme))
    renderer = make_renderer(find_bundled())
    faults = [fault for index in range(len(deck.slides)) for fault in renderer.faults(deck, index)]
    assert [f"{fault.line}: {fault.message}" for fault in faults] == []
