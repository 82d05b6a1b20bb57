"""What the painter says of a text of which words are left out: that they are, which one it is, and where it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hearthside.deck.faults import Fault, Severity
from hearthside.deck.model import Deck
from hearthside.render.display_list import texts_in
from hearthside.render.renderer import SlideRenderer
from hearthside.store.deck_files import open_deck

DeckOf = Callable[..., Deck]
LONG = "What bodies know about staying close when everything around them asks for distance. " * 8
BEGINNING = "What bodies know about staying"
DECKS = sorted(path for path in (Path(__file__).resolve().parents[2] / "slides").glob("*.md") if path.stem != "FORMAT")


def cut_texts(renderer: SlideRenderer, deck: Deck, index: int) -> list[Fault]:
    return [fault for fault in renderer.faults(deck, index) if fault.code == "cut-text"]


def is_cut(renderer: SlideRenderer, deck: Deck, index: int) -> bool:
    return any(placed.text.cut for placed in texts_in(renderer.display_list(deck, index).items))


@pytest.mark.parametrize(
    ("text", "index"),
    [
        (f"# {LONG}\n", 1),
        (f"## {LONG}\n\nWords.\n", 1),
        (f'## Loss {{content-note="{LONG}"}}\n\nWords.\n', 1),
        (f'# Loss {{content-note="{LONG}"}}\n', 1),
        (f"## Said\n\n> {LONG}\n", 1),
        (f"## Said\n\n> Words.\n> — {LONG}\n", 1),
        (f"## {LONG}\n\n> Words.\n", 1),
        (f"## {LONG}\n", 1),
        (f'## Seen\n\n![d](none.png "{LONG}")\n', 1),
        (f"## {LONG}\n\n::: breathe 1:00\n:::\n", 1),
        (f"## {LONG}\n\n::: break 5:00\n:::\n", 1),
        (f'## Ask\n\n::: discuss turns solo="{LONG}"\n:::\n', 1),
        (f"## Ask\n\n::: discuss turns\n- Speak 3:00\n- {LONG[:167]} 3:00\n:::\n", 1),
    ],
    ids=["section", "heading", "note", "section-note", "quote", "who", "quote-heading", "statement", "caption",
         "breathe", "break", "solo", "a-later-round"],
)  # fmt: skip
def test_a_text_that_loses_words_is_a_fault_at_its_slides_heading(
    renderer: SlideRenderer, deck_of: DeckOf, text: str, index: int
) -> None:
    deck = deck_of(text)
    (fault,) = cut_texts(renderer, deck, index)
    assert fault.severity is Severity.FAULT
    assert BEGINNING in fault.message
    assert fault.mend
    assert fault.line == 6


@pytest.mark.parametrize(
    ("settings", "line", "name", "index"),
    [
        (f"subtitle: {LONG}", 4, "subtitle", 0),
        (f"author: {LONG}", 4, "author", 0),
        (f"booking:\n  url: https://example.org\n  invitation: {LONG}", 6, "invitation", -1),
        (f"booking:\n  url: https://example.org\n  offer: {LONG}", 6, "offer", -1),
        (f"booking:\n  url: https://example.org\n  disclaimer: {LONG}", 6, "disclaimer", -1),
        (f"booking:\n  url: https://example.org\n  next-workshop:\n    title: {LONG}", 7, "title", -1),
    ],
)
def test_a_setting_that_loses_words_is_a_fault_on_its_own_line(
    renderer: SlideRenderer, deck_of: DeckOf, settings: str, line: int, name: str, index: int
) -> None:
    deck = deck_of("# Part\n", settings=settings)
    (fault,) = cut_texts(renderer, deck, index % len(deck.slides))
    assert fault.message.startswith(f"“{name}: ")
    assert fault.line == line


def test_a_subtitle_is_set_smaller_before_it_loses_words(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of("# Part\n", settings=f"subtitle: {LONG[:180].strip()}")
    assert not is_cut(renderer, deck, 0)
    assert not cut_texts(renderer, deck, 0)


def test_a_task_of_ordinary_length_is_shown_whole(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    task = "Write a letter to somebody you miss, or list five small things that steadied you this year"
    deck = deck_of(f'## Ask\n\n::: discuss turns solo="{task}"\n:::\n')
    assert not is_cut(renderer, deck, 1)


def test_a_label_that_repeats_what_stands_elsewhere_may_end_early(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    section = LONG[:160].strip()
    deck = deck_of(f"# {section}\n\n## Heading\n\nWords.\n", settings=f"title: {LONG[:170].strip()}")
    assert is_cut(renderer, deck, 2)
    assert not renderer.faults(deck, 2)
    rounds = "\n".join(f"- A round that has a rather long name, number {number} 3:00" for number in range(5))
    deck = deck_of(f"## Ask\n\n::: discuss turns\n{rounds}\n:::\n")
    assert is_cut(renderer, deck, 1)
    assert not renderer.faults(deck, 1)


def test_a_slide_that_is_too_full_says_so_once(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of(f"## {LONG}\n\n{LONG * 4}\n")
    assert [fault.code for fault in renderer.faults(deck, 1)] == ["too-full"]


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
def test_no_shipped_deck_loses_a_word(renderer: SlideRenderer, path: Path) -> None:
    deck = open_deck(path)
    assert not [fault for index in range(len(deck.slides)) for fault in cut_texts(renderer, deck, index)]
