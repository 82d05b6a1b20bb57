"""Owns decks that are changed by a button, and the pieces that unlikely decks are made of."""

from __future__ import annotations

from hearthside.authoring.change import Change
from hearthside.deck.edits import apply_edits
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source

HEAD = "---\ntitle: T\n---\n\n"
PIECES = (
    "## A\n\nwords\n\n",
    "# Part {minutes=5}\n",
    "---\n\nplain\n\n\n",
    "---\n## Ruled\n",
    "## Notes\n\n::: notes\n# not a slide\n:::\n",
    "## Code\n\n```\n## no\n```\n",
    "---\n<!-- a remark -->\n",
    "## Open\n\n::: notes\nwords\n",
    "## Stray\n:::\n",
    "words é 😀 \u2028 here\n\n",
)
"""What slides and parts of slides look like, whole ones and such as never end."""


def deck_of(text: str) -> Deck:
    return parse_deck(Source(text))


def made(deck: Deck, change: Change) -> str:
    """Return the deck's text after ``change``."""
    return apply_edits(deck.source.text, change.edits)
