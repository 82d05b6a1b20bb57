"""Owns the tests of how notes' Markdown is set."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QTextCursor, QTextDocument

from hearthside.deck.blocks import (
    CodeBlock,
    ItemList,
    ListItem,
    Paragraph,
    Picture,
    Quotation,
    Run,
    Sides,
    Subheading,
    Table,
)
from hearthside.deck.model import Cue, Note
from hearthside.deck.source import Span
from hearthside.windows.console.notes_text import marked_note, set_notes

_HERE = Span(0, 0)


@pytest.fixture
def document(qapp: object) -> QTextDocument:
    return QTextDocument()


def _words(text: str, *, strong: bool = False, emphasis: bool = False) -> Paragraph:
    return Paragraph(span=_HERE, runs=(Run(text, strong=strong, emphasis=emphasis),))


def _lines(document: QTextDocument) -> list[str]:
    return document.toPlainText().split("\n")


def test_every_kind_of_block_keeps_its_words(document: QTextDocument) -> None:
    blocks = (
        Subheading(span=_HERE, level=3, runs=(Run("Heading"),)),
        _words("Words"),
        Quotation(span=_HERE, blocks=(_words("Quoted"),), attribution=(Run("Somebody"),)),
        CodeBlock(span=_HERE, text="code\n"),
        Table(
            span=_HERE,
            header=((Run("A"),), (Run("B"),)),
            rows=(((Run("1"),), (Run("2"),)),),
            alignments=("left", "left"),
        ),
        Picture(span=_HERE, target="https://example.org/x.png", description="A lantern"),
        Sides(span=_HERE, left=(_words("Left"),), right=(_words("Right"),)),
    )
    set_notes(document, [Note(cue=None, blocks=blocks)], 20)
    assert _lines(document) == [
        "Heading", "Words", "Quoted", "Somebody", "code", "A · B", "1 · 2", "Picture: A lantern", "Left", "Right",
    ]  # fmt: skip


def test_lists_are_lists_and_nested_ones_further_in(document: QTextDocument) -> None:
    inner = ItemList(span=_HERE, items=(ListItem(blocks=(_words("inner"),)),))
    outer = ItemList(
        span=_HERE,
        items=(ListItem(blocks=(_words("one"), inner)), ListItem(blocks=(_words("two"),))),
        ordered=True,
        start=3,
    )
    set_notes(document, [Note(cue=Cue.DO, blocks=(_words("Then:"), outer))], 20)
    assert _lines(document) == ["Do\u2002Then:", "one", "inner", "two"]
    one, inside, two = (document.findBlockByNumber(number) for number in (1, 2, 3))
    assert (one.textList().itemText(one), two.textList().itemText(two)) == ("3.", "4.")
    assert inside.blockFormat().leftMargin() > one.blockFormat().leftMargin()


def test_markup_in_a_deck_is_text(document: QTextDocument) -> None:
    set_notes(document, [Note(cue=None, blocks=(_words('<img src="file:///etc/passwd"> & <b>bold</b>'),))], 20)
    assert document.toPlainText() == '<img src="file:///etc/passwd"> & <b>bold</b>'


def test_styles(document: QTextDocument) -> None:
    set_notes(document, [Note(cue=None, blocks=(_words("x", strong=True, emphasis=True),))], 31)
    cursor = QTextCursor(document)
    cursor.setPosition(1)
    font = cursor.charFormat().font()
    assert (font.pixelSize(), font.weight(), font.italic()) == (31, QFont.Weight.DemiBold, True)


def test_two_notes_with_one_cue_are_told_apart(document: QTextDocument) -> None:
    notes = [Note(cue=Cue.SAY, blocks=(_words("a"), _words("b"))), Note(cue=Cue.SAY, blocks=(_words("c"),))]
    set_notes(document, [*notes, Note(cue=None, blocks=(_words("d"),))], 20)
    states = [document.findBlockByNumber(number).userState() for number in range(4)]
    assert states[0] == states[1] != states[2]
    assert [marked_note(state) for state in states] == [Cue.SAY, Cue.SAY, Cue.SAY, None]
