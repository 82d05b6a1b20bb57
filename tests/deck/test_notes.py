"""Speaker notes and their cues; remarks that nobody sees."""

from __future__ import annotations

import pytest

from hearthside.deck.blocks import ItemList, Paragraph, plain
from hearthside.deck.model import Cue, Note
from tests.deck.reading import slide


def notes(markdown: str) -> tuple[Note, ...]:
    return slide(f"## A\n\n::: notes\n{markdown}\n:::\n").notes.notes


def spoken(markdown: str) -> list[tuple[Cue | None, str]]:
    return [
        (note.cue, " / ".join(plain(block.runs) for block in note.blocks if isinstance(block, Paragraph)))
        for note in notes(markdown)
    ]


@pytest.mark.parametrize("cue", Cue)
def test_each_cue_is_told_apart(cue: Cue) -> None:
    assert spoken(f"**{cue.value}** Words.") == [(cue, "Words.")]


@pytest.mark.parametrize(
    "line",
    [
        "**Say** Hello",
        "**Say:** Hello",
        "**Say**: Hello",
        "__Say__ Hello",
        "**say** Hello",
        "**Say :** Hello",
        "  **SAY** Hello",
    ],
)
def test_a_cue_may_be_written_in_several_ways(line: str) -> None:
    assert spoken(line) == [(Cue.SAY, "Hello")]


def test_a_cue_begins_a_note_even_within_a_paragraph() -> None:
    assert spoken("Read it twice.\n**Say** One\nand two\n**If asked** Three\n\nand four\n\n**Take care** Five") == [
        (None, "Read it twice."),
        (Cue.SAY, "One and two"),
        (Cue.IF_ASKED, "Three / and four"),
        (Cue.TAKE_CARE, "Five"),
    ]


def test_another_bold_label_begins_a_note_without_a_cue() -> None:
    found = notes("**Say** One\n**If someone wells up:** press Hold.")

    assert [note.cue for note in found] == [Cue.SAY, None]
    last = found[1].blocks[0]
    assert isinstance(last, Paragraph)
    assert last.runs[0].strong
    assert plain(last.runs) == "If someone wells up: press Hold."


def test_bold_words_inside_a_line_are_bold_words() -> None:
    assert spoken("Now **Say** it") == [(None, "Now Say it")]
    assert spoken("**Saying** it") == [(None, "Saying it")]


def test_any_markdown_may_follow_a_cue() -> None:
    (found,) = notes("**Do**\n\n- one\n- two")

    assert found.cue is Cue.DO
    assert isinstance(found.blocks[0], ItemList)


def test_several_notes_of_one_slide_are_joined() -> None:
    one = slide("## A\n\n::: notes\nfirst\n:::\n\ntext\n\n::: notes\nsecond\n:::\n")

    assert one.notes_text == "first\nsecond"
    assert len(one.content.blocks) == 1


def test_notes_in_a_side_are_notes() -> None:
    one = slide("## A\n\n::: left\ntext\n\n::: notes\nprivate\n:::\n:::\n")

    assert one.notes_text == "private"


def test_a_remark_is_shown_nowhere() -> None:
    one = slide("## A <!-- r1 -->\n\ntext <!-- r2 --> more\n\n<!-- r3\n\n# r4 -->\n\n::: notes\nn <!-- r5 -->\n:::\n")
    shown = f"{one.title_text} {one.notes_text} {one.content}"

    assert "text" in shown
    assert not any(f"r{number}" in shown for number in range(1, 6))


def test_a_remark_that_is_never_closed_stays_hidden_for_its_paragraph() -> None:
    one = slide("## A\n\ntext\n\n<!-- hidden\nhidden\n\nshown\n")

    assert [plain(block.runs) for block in one.content.blocks if isinstance(block, Paragraph)] == ["text", "shown"]
