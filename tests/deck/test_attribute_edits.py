"""Attributes behind a heading are set and taken out by one small edit each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.deck.attribute_edits import attribute_edit, can_have_attributes, class_edit
from hearthside.deck.edits import TextEdit, apply_edits
from hearthside.deck.model import Deck
from tests.deck.reading import read, read_exactly


def made(deck: Deck, edit: TextEdit | None) -> str:
    assert edit is not None
    return apply_edits(deck.source.text, [edit])


@pytest.mark.parametrize(
    ("before", "name", "value", "after"),
    [
        ("## One\n", "if-late", "skip", "## One {if-late=skip}\n"),
        ("## One {minutes=4}\n", "if-late", "skip", "## One {if-late=skip minutes=4}\n"),
        ("## One {if-late=skip}\n", "if-late", "fixed", "## One {if-late=fixed}\n"),
        ("## One {if-late=skip}\n", "if-late", None, "## One\n"),
        ("## One  {if-late=skip} \n", "if-late", None, "## One \n"),
        ("## One {minutes=4 if-late=skip}\n", "if-late", None, "## One {minutes=4}\n"),
        ("## One {if-late=skip minutes=4}\n", "if-late", None, "## One {minutes=4}\n"),
        ("## One\n", "content-note", "mentions loss", '## One {content-note="mentions loss"}\n'),
        ('## One {content-note="a"}\n', "content-note", "b", '## One {content-note="b"}\n'),
        ("## One {content-note='a b'}\n", "content-note", "it’s loss", '## One {content-note="it’s loss"}\n'),
        ("## One {content-note=a}\n", "content-note", "b c", '## One {content-note="b c"}\n'),
        ("## One\n", "content-note", 'a "b" {c}\n', '## One {content-note="a ”b” (c)"}\n'),
        ("## One\n", "content-note", "", '## One {content-note=""}\n'),
    ],
)
def test_one_attribute(before: str, name: str, value: str | None, after: str) -> None:
    deck = read_exactly(before + "\nText\n")
    assert made(deck, attribute_edit(deck, deck.slides[0], name, value)) == after + "\nText\n"


@pytest.mark.parametrize(
    ("before", "is_on", "after"),
    [
        ("## One\n", True, "## One {.steps}\n"),
        ("## One {minutes=4}\n", True, "## One {minutes=4 .steps}\n"),
        ("## One {.steps}\n", False, "## One\n"),
        ("## One {minutes=4 .steps}\n", False, "## One {minutes=4}\n"),
        ("## One {.steps minutes=4}\n", False, "## One {minutes=4}\n"),
    ],
)
def test_a_class_on_and_off(before: str, is_on: bool, after: str) -> None:
    deck = read_exactly(before)
    assert made(deck, class_edit(deck, deck.slides[0], "steps", is_on=is_on)) == after


def test_what_is_so_already_is_left_alone() -> None:
    deck = read("## One {if-late=skip .steps}\n\n---\n\nNo heading\n")
    one, two = deck.slides[0], deck.slides[1]
    assert attribute_edit(deck, one, "if-late", "skip") is None
    assert attribute_edit(deck, one, "layout", None) is None
    assert class_edit(deck, one, "steps", is_on=True) is None
    assert not can_have_attributes(two)
    assert attribute_edit(deck, two, "if-late", "skip") is None
    assert class_edit(deck, two, "steps", is_on=True) is None


_HEADINGS = st.text(st.sampled_from("ab #{}=.\"\\<!->`*“'"), max_size=20)
_VALUES = st.text(st.sampled_from("ab \"'“”{}\\=.#é\u2028"), max_size=12)


@given(_HEADINGS, _VALUES)
@settings(max_examples=200, deadline=None)
def test_whatever_the_heading_the_note_is_then_said_and_can_be_taken_back(heading: str, note: str) -> None:
    deck = read_exactly(f"## A{heading}\n\nText\n\n## Next\n\nMore\n")
    if len(deck.slides) != 3 or "content-note" in deck.slides[0].attributes.named:
        return
    with_note = read_exactly(made(deck, attribute_edit(deck, deck.slides[0], "content-note", note)))
    assert [slide.title_text for slide in with_note.slides] == [slide.title_text for slide in deck.slides]
    said = with_note.slides[0].content_note
    assert said.replace("”", '"').replace("(", "{").replace(")", "}") == " ".join(note.split()).replace("”", '"')
    without = read_exactly(made(with_note, attribute_edit(with_note, with_note.slides[0], "content-note", None)))
    assert without.slides[0].content_note == ""
    assert without.slides[0].title_text == deck.slides[0].title_text
