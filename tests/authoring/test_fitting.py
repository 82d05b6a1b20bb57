"""Looking at the slides around a change says what looking at the whole text would say, however long the deck is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.authoring import fitting
from hearthside.authoring.cannot import Cannot
from hearthside.authoring.change import Change
from hearthside.authoring.insertions import block_inserted, piece, slide_inserted
from hearthside.authoring.slide_order import deleted, doubled, inserted, moved
from hearthside.authoring.split_join import join, split
from hearthside.deck.lexemes import lex
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source, Span
from tests.benchmarks.long_deck import long_deck_text

_HEADS = st.sampled_from(["", "---\ntitle: T\n---\n\n", "---\ntitle: T\n\n", "words\n\n", "---\n"])
_SLIDES = st.sampled_from(
    [
        "## A\n\nwords\n\n",
        "# S\n",
        "---\n",
        "---\n\nplain\n\n",
        "---\nb: c\n",
        "## Notes\n\n::: notes\n# no\n:::\n",
        "## Code\n\n```\n## no\n```\n",
        "## Remark\n\n<!-- a\n## no\n-->\n",
        "## Open\n\n::: notes\nwords\n",
        "## Stray\n:::\n",
        "## Endless\n\n```\nwords\n",
        "## Endless\n\n````\nwords\n",
        "## Tildes\n\n~~~ python\nwords\n",
        "## Unsaid\n\n<!-- words\n",
        "## Said\n\nwords -->\n",
    ]
)
_NEW = st.one_of(
    _SLIDES, st.sampled_from(["words\n", "```\n", "~~~\n", "-->\n", ":::\n", "::: notes\n", "<!--\n", "---\n"])
)
_Deed = Callable[[Deck, int, int, str], Change]
_DEEDS: dict[str, _Deed] = {
    "move": lambda deck, one, other, _new: moved(deck, [one], other),
    "move two": lambda deck, one, other, _new: moved(deck, [one, other], (one + other) // 2),
    "double": lambda deck, one, _other, _new: doubled(deck, [one]),
    "double two": lambda deck, one, other, _new: doubled(deck, [one, other]),
    "delete": lambda deck, one, other, _new: deleted(deck, [one, other]),
    "insert": lambda deck, one, _other, new: inserted(deck, new, one),
    "new slide": lambda deck, one, _other, new: slide_inserted(deck, one, piece(f"## New\n\n{new.strip()}")),
    "new block": lambda deck, one, _other, new: block_inserted(deck, one, None, piece(new.strip())),
    "split": lambda deck, one, _other, _new: split(deck, one, 0),
    "join": lambda deck, one, _other, _new: join(deck, one),
}


def came_of(deed: _Deed, deck: Deck, one: int, other: int, new: str) -> Change | str:
    try:
        return deed(deck, one, other, new)
    except Cannot as reason:
        return str(reason)


_PLACES = st.tuples(st.integers(0, 15), st.integers(0, 15))


@given(_HEADS, st.lists(_SLIDES, min_size=4, max_size=16), st.sampled_from(sorted(_DEEDS)), _PLACES, _NEW)
@settings(max_examples=200, deadline=None)
def test_the_slides_around_say_what_the_whole_text_says(
    head: str, slides: list[str], name: str, places: tuple[int, int], new: str
) -> None:
    deck = parse_deck(Source(head + "".join(slides)))
    one, other = (place % len(deck.slides) for place in places)
    around = came_of(_DEEDS[name], deck, one, other, new)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fitting, "_region", lambda deck, _place: Span(0, len(deck.source.text)))
        whole = came_of(_DEEDS[name], deck, one, other, new)
    assert around == whole


@pytest.mark.parametrize("name", ["move", "double", "delete", "insert", "new slide", "new block", "split", "join"])
def test_of_a_long_deck_only_a_few_slides_are_looked_at(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    deck = parse_deck(Source(long_deck_text(300)))
    looked_at: list[int] = []

    def lex_and_note(flat: str, start: int) -> object:
        looked_at.append(len(flat) - start)
        return lex(flat, start)

    monkeypatch.setattr(fitting, "lex", lex_and_note)
    index = next(index for index in range(150, 170) if "Three things" in deck.slides[index].title_text)
    change = came_of(_DEEDS[name], deck, index, index + 2, "words\n\n```\ncode\n```\n\n<!-- a remark -->\n")
    assert isinstance(change, Change), change
    assert looked_at
    assert max(looked_at) < len(deck.source.text) / 20
