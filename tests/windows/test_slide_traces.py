"""Slides are found again in the deck that theirs became."""

from __future__ import annotations

from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from hearthside.windows.slide_traces import Trace, traces


def deck_of(*slides: str, title: str = "T") -> Deck:
    return parse_deck(Source(f"---\ntitle: {title}\n---\n\n" + "".join(f"## {slide}\n\n" for slide in slides)))


def test_what_did_not_change_stays() -> None:
    found = traces(deck_of("A", "B"), deck_of("A", "B"))
    assert found == {index: Trace(index, looks_same=True) for index in range(4)}


def test_what_stands_behind_something_new_goes_on_by_one_and_has_another_number() -> None:
    found = traces(deck_of("A", "B"), deck_of("New", "A", "B"))
    assert found == {0: Trace(0, True), 1: Trace(2, False), 2: Trace(3, False), 3: Trace(4, False)}


def test_what_was_moved_is_known_by_its_text() -> None:
    found = traces(deck_of("A", "B", "C"), deck_of("C", "A", "B"))
    assert [found[index].slide for index in range(5)] == [0, 2, 3, 1, 4]


def test_what_was_rewritten_is_known_by_its_place() -> None:
    found = traces(deck_of("A", "B", "C"), deck_of("A", "Other", "C"))
    assert found[2] == Trace(2, looks_same=False)
    assert found[3] == Trace(3, looks_same=True)


def test_what_is_gone_leaves_no_trace() -> None:
    found = traces(deck_of("A", "B", "C"), deck_of("A", "C"))
    assert 2 not in found
    assert found[3] == Trace(2, looks_same=False)


def test_with_other_settings_all_look_different() -> None:
    assert not any(trace.looks_same for trace in traces(deck_of("A"), deck_of("A", title="Other")).values())
