"""Decks made from articles: whether they fit on their slides, and where they are saved."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from hearthside.export.imported_deck import DeckExists, deck_of, imported_text, place_for, save_deck
from hearthside.render.renderer import SlideRenderer
from hearthside.store.deck_files import open_deck
from tests.article.made_articles import an_article, shapes

_SHAPES = shapes()


@pytest.mark.parametrize("name", [name for name in _SHAPES if name != "30,000 words"])
def test_no_slide_is_too_full(name: str, renderer: SlideRenderer) -> None:
    deck = deck_of(_SHAPES[name], 90)
    found = list(chain(deck.faults, *(renderer.faults(deck, index) for index in range(len(deck.slides)))))
    # Who somebody is, and what they offer, is theirs to shorten: it is kept as long as it was, and said to be too long.
    theirs = [fault for fault in found if fault.code == "cut-text" and fault.span.end <= deck.head.end]
    assert [f"{fault.line}: {fault.message}" for fault in found if fault not in theirs] == []
    assert bool(theirs) == (name == "long everything")


def test_a_deck_is_saved_once(tmp_path: Path) -> None:
    deck = deck_of(an_article(), 60)
    place = tmp_path / "evening.md"
    save_deck(deck, place, may_replace=False)
    assert open_deck(place).planned_seconds == 3600
    place.write_text("mine", encoding="utf-8")
    with pytest.raises(DeckExists, match=r"“evening[.]md” exists"):
        save_deck(deck, place, may_replace=False)
    assert place.read_text(encoding="utf-8") == "mine"
    save_deck(deck, place, may_replace=True)
    assert place.read_bytes() == deck.source.to_bytes()


def test_a_link_that_leads_nowhere_is_not_written_through(tmp_path: Path) -> None:
    place = tmp_path / "evening.md"
    place.symlink_to(tmp_path / "elsewhere.md")
    with pytest.raises(DeckExists):
        save_deck(deck_of(an_article(), 60), place, may_replace=False)
    assert not (tmp_path / "elsewhere.md").exists()


def test_where_a_deck_goes(tmp_path: Path) -> None:
    article, path = an_article(), tmp_path / "notes.txt"
    assert place_for(article, path) == tmp_path / "three-ways-to-begin.md"
    assert place_for(article, path, tmp_path / "mine.md") == tmp_path / "mine.md"
    (tmp_path / "decks").mkdir()
    assert place_for(article, path, tmp_path / "decks") == tmp_path / "decks" / "three-ways-to-begin.md"
    own = tmp_path / "three-ways-to-begin.md"
    assert place_for(article, own) == tmp_path / "three-ways-to-begin-deck.md"


def test_what_is_said_of_an_import() -> None:
    text = imported_text(deck_of(an_article(), 60), Path("evening.md"))
    assert text.startswith("evening.md: 6 sections, ")
    assert "60 min." in text
    lines = [line for line in text.splitlines() if "guessed question" in line]
    assert len(lines) == 1
    assert lines[0].startswith("- 5 slides ask a guessed question: 6, ")
    assert ", from line " not in lines[0]
    assert "(from line " in lines[0]
