from __future__ import annotations

from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source


def test_notes_are_not_read_before_somebody_looks_at_them() -> None:
    """They need Python-Markdown; the room's first picture, the title, does not and must not wait for it."""
    deck = parse_deck(Source("---\ntitle: An evening\n---\n\n::: notes\n**Say** *welcome*\n:::\n"))
    title = deck.slides[0]

    assert title.content.steps == 0
    assert "notes" not in title.__dict__
    assert title.notes.notes
