"""Sources and footnotes: in the notes of the last part, never on a slide."""

from __future__ import annotations

import pytest

from hearthside.article.deck_text import deck_text
from hearthside.article.manuscript import Block
from hearthside.article.reading import article_in, read_pasted
from hearthside.article.sources import without_sources
from hearthside.deck.decode import decode
from hearthside.deck.parse import parse_deck
from tests.article.articles import headings, paragraphs

_TALK = "The kettle says that somebody wants to stay for a while, and nobody has to say it in words."


@pytest.mark.parametrize(
    "heading", ["Sources", "Notes:", "Further reading", "Quellen", "Zum Weiterlesen", "References"]
)
def test_what_stands_below_sources_is_no_part_of_the_evening(heading: str) -> None:
    article = read_pasted(
        f"# Kettles\n\n{_TALK}\n\n## {heading}\n\n- Quill: Sounds, 2019\n- Lantern: Doors\n\n## In winter\n\n{_TALK}"
    )
    assert headings(article) == ["", "In winter"]
    assert article.sources == ("Quill: Sounds, 2019", "Lantern: Doors")


def test_footnotes_are_sources_in_markdown_and_on_a_page() -> None:
    written = article_in(f"# Kettles\n\n{_TALK}[^1]\n\n[^1]: Quill: Sounds.\n".encode(), "a.md")
    page = f"<h1>Kettles</h1><p>{_TALK}</p><ol><li id='fn:1'>Quill: Sounds. <a href='#r'>↩</a></li></ol>"
    for article in (written, read_pasted("", page)):
        assert paragraphs(article) == [_TALK]
        assert article.sources == ("Quill: Sounds.",)


def test_an_article_that_is_all_sources_stays_one() -> None:
    blocks = (Block(text="Sources", level=2), Block(text="Quill: Sounds."))
    assert without_sources(blocks).blocks == blocks


def test_sources_stand_in_the_notes_of_the_close() -> None:
    article = read_pasted(f"# Kettles\n\n{_TALK}\n\n## Sources\n\n- Quill: Sounds, 2019")
    deck = parse_deck(decode(deck_text(article).encode()))
    close = next(slide for slide in deck.slides if slide.title_text == "Close")
    assert "**Sources**" in close.notes_text
    assert "Quill: Sounds, 2019" in close.notes_text
    assert "stand in the notes of the last part" in deck.source.text
    assert "needs its sources" not in deck.source.text
