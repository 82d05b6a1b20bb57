"""Notes that stray from the margin stay notes: the room never sees them, and their author is told."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings

from hearthside.authoring.line_kinds import PLAIN, kind_of, states_from
from hearthside.authoring.slide_parts import is_notes
from hearthside.deck.blocks import Block
from hearthside.deck.fence_lines import fence_name
from hearthside.deck.lexemes import Kind, lex
from hearthside.deck.model import Cue, Deck
from tests.deck.deck_texts import deck_texts
from tests.deck.reading import assert_tiles, codes, fault_of, read_exactly

STRAYS = {
    "four blanks in a list": "- a\n\n    ::: notes\n    SECRET\n    :::\n",
    "no blank line before": "- a\n    ::: notes\n    SECRET\n    :::\n",
    "a tab": "- a\n\n\t::: notes\n\tSECRET\n\t:::\n",
    "a paragraph": "Words.\n\n    ::: notes\n    SECRET\n    :::\n",
    "straight under a paragraph": "Words.\n    ::: notes\n    SECRET\n    :::\n",
    "closed at the margin": "- a\n\n    ::: notes\n    SECRET\n:::\n",
    "a quotation": "> Words.\n>\n> ::: notes\n> SECRET\n> :::\n",
    "deep in a quotation": "> > ::: notes\n> > SECRET\n> > :::\n",
    "a list item": "- a\n- ::: notes\n  SECRET\n  :::\n",
    "a numbered item": "1. a\n2. ::: notes\n   SECRET\n   :::\n",
    "two colons": "::notes\nSECRET\n::\n",
    "two colons apart": ":: notes\nSECRET\n:::\n",
    "wide colons": "\uff1a\uff1a\uff1a notes\nSECRET\n\uff1a\uff1a\uff1a\n",
    "an invisible mark": "\u200b::: notes\nSECRET\n:::\n",
    "braces": "    ::: {.notes}\n    SECRET\n    :::\n",
    "a part in them": "    ::: notes\n    A\n    ::: left\n    B\n    :::\n    SECRET\n    :::\n",
    "code in them": "    ::: notes\n    ```\n    :::\n    ```\n    SECRET\n    :::\n",
    "a side around": "::: left\nL\n\n    ::: notes\n    SECRET\n    :::\n:::\n",
    "a discussion around": "::: discuss group\n- Speak 2:00\n    ::: notes\n    SECRET\n    :::\n:::\n",
    "code ahead that is never closed": "    ```\n\n    ::: notes\n    SECRET\n    :::\n",
}


def shown(deck: Deck) -> str:
    return repr([(one.content.title, one.content.blocks, one.activity) for one in deck.slides])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", STRAYS)
def test_the_room_never_sees_them(name: str, end: str) -> None:
    text = f"## A\n\n{STRAYS[name]}\nMore words.\n\n## B\n\nAfter.\n".replace("\n", end)
    deck = read_exactly(text)

    assert "SECRET" not in shown(deck)
    assert "More words." in shown(deck)
    assert "After." in shown(deck)
    assert "SECRET" in deck.slides[0].notes_text
    assert "SECRET" in repr(deck.slides[0].notes.notes)
    assert ":::" not in shown(deck)
    fault = fault_of(deck, "stray-notes")
    assert "kept private" in fault.message
    assert "::: notes" in fault.mend
    assert_tiles(deck)
    assert any(is_notes(deck, part) for part in deck.slides[0].parts) or "around" in name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("    ::: notes\n    x\n    :::\n", "indented"),
        ("> ::: notes\n> x\n> :::\n", "quotation"),
        ("- ::: notes\n  x\n  :::\n", "list item"),
        ("::notes\nx\n::\n", "two colons"),
        ("\uff1a\uff1a\uff1anotes\nx\n:::\n", "wide colons"),
    ],
)
def test_the_fault_names_the_slip(text: str, word: str) -> None:
    assert word in fault_of(read_exactly(f"## A\n\n{text}"), "stray-notes").message


@pytest.mark.parametrize("text", ["::: notes\nx\n:::\n", "   ::: {.notes}\nx\n:::\n", ":::\u00a0notes\nx\n:::\n"])
def test_notes_at_the_margin_have_no_slip(text: str) -> None:
    deck = read_exactly(f"## A\n\n{text}")

    assert codes(deck) == []
    assert deck.slides[0].notes_text == "x"


def test_those_that_are_never_closed_end_with_their_slide_and_stay_private() -> None:
    deck = read_exactly("## A\n\n- a\n\n    ::: notes\n    SECRET\n\n## B\n\n    :::\n\nAfter.\n")

    assert codes(deck) == ["stray-notes", "unclosed-fence"]
    assert [one.title_text for one in deck.slides[:-1]] == ["A", "B"]
    assert "SECRET" not in shown(deck)
    assert "After." in shown(deck)


@pytest.mark.parametrize(
    "text",
    [
        "```\n    ::: notes\nexample\n    :::\n```\n",
        "- a\n\n    ```\n    ::: notes\n    example\n    :::\n    ```\n",
        "> ~~~\n> ::: notes\n> example\n> :::\n> ~~~\n",
        "1. ```\n    ::: notes\n    example\n    ```\n",
    ],
)
def test_what_stands_in_fenced_code_is_an_example_for_the_room(text: str) -> None:
    deck = read_exactly(f"## A\n\n{text}")

    assert codes(deck) == []
    assert "::: notes" in shown(deck)
    assert "example" in shown(deck)


@pytest.mark.parametrize(
    "text",
    ["    ::: left\n", "> :::\n", "::left\n", "Words ::: notes\n", ":: notes on touch\n", "    ::: notesworthy\n"],
)
def test_other_lines_stay_words(text: str) -> None:
    assert [lexeme.kind for lexeme in lex(text, 0).lexemes] == [Kind.TEXT]


def test_code_that_is_never_closed_swallows_no_notes() -> None:
    deck = read_exactly("## A\n\n```\ncode\n\n::: notes\nSECRET\n:::\n")

    assert "SECRET" not in shown(deck)
    assert codes(deck) == ["unclosed-code"]


@pytest.mark.parametrize("before", ["    ", "> ", "\t"])
def test_their_cues_are_labels_all_the_same(before: str) -> None:
    lines = "::: notes\n**Say** Hello.\n\n- one\n- two\n:::\n".splitlines()
    deck = read_exactly("## A\n\nWords.\n\n" + "".join(f"{before}{line}\n" for line in lines))

    (note,) = deck.slides[0].notes.notes
    assert note.cue is Cue.SAY
    assert [type(block).__name__ for block in note.blocks] == ["Paragraph", "ItemList"]


def test_the_list_around_them_goes_on() -> None:
    blocks: tuple[Block, ...] = (
        read_exactly("## A\n\n- a\n\n    ::: notes\n    x\n    :::\n\n- b\n").slides[0].content.blocks
    )

    assert [type(block).__name__ for block in blocks] == ["ItemList"]


def test_the_editor_knows_them_for_notes() -> None:
    lines = ["- a", "    ::: notes", "    private", "    :::", "- b", "> :::", "    :::"]
    states = [PLAIN, *states_from(lines, 0, PLAIN)]

    assert [kind_of(state, line).value for state, line in zip(states, lines, strict=False)] == [
        "text",
        "fence-opening",
        "text",
        "fence-closing",
        "text",
        "text",
        "text",
    ]
    assert [state.home for state in states] == ["", "", "notes", "notes", "", "", "", ""]
    deck = read_exactly("## A\n\n- a\n\n    ::: notes\n    x\n    :::\n")
    assert [part.of(deck.source.text) for part in deck.slides[0].parts if is_notes(deck, part)] == [
        "    ::: notes\n    x\n    :::\n"
    ]


def test_the_name_of_a_fence() -> None:
    assert [
        fence_name(line) for line in ("::: Notes:", "> :::{.left}", "\uff1a\uff1a\uff1a right", ":::", "::: :::")
    ] == [
        "notes",
        "left",
        "right",
        "",
        "",
    ]


@settings(max_examples=100, deadline=None)
@given(deck_texts)
def test_whatever_follows_them_they_stay_private(text: str) -> None:
    deck = read_exactly(f"## A\n\nWords.\n\n    ::: notes\n    SECRET\n    :::\n\n{text}")

    assert "SECRET" not in shown(deck)


@pytest.mark.parametrize(
    "line",
    ["    ::: notes\n", "> :::\n", "    ```\n", "    ~~~~\n", "> " * 40 + "x\n", "::notes\n    ```a\n", "1. 1. 1. :\n"],
)
def test_time_grows_with_the_length_alone(line: str) -> None:
    def seconds(count: int) -> float:
        text = "    ::: notes\n" + line * count
        start = process_time()
        lex(text, 0)
        return process_time() - start

    seconds(100)
    assert seconds(32_000) < 0.1 + 60 * max(seconds(2_000), 0.002)  # sixteen times as long, not 256
