"""Plain text: wrapped lines are put together, and short lines that stand alone look like headings."""

from __future__ import annotations

import pytest

from hearthside.article.plain_text import looks_like_heading, read_text
from hearthside.article.reading import read_pasted


def _texts(text: str) -> list[str]:
    return [block.text for block in read_text(text).blocks]


def test_wrapped_lines_make_one_paragraph() -> None:
    text = """The kettle says that somebody wants to stay for a while, and the door
says that somebody does not, which is honest of both of them, and
neither needs to be explained."""

    assert _texts(text) == [" ".join(text.split("\n"))]


def test_a_line_that_breaks_where_the_next_word_would_have_fitted_ends_its_paragraph() -> None:
    text = """Kettles
The kettle says that somebody wants to stay for a while, and the door
says the opposite.
The door does not mind."""

    title, *lines = text.split("\n")
    assert _texts(text) == [title, f"{lines[0]} {lines[1]}", lines[2]]


def test_items_are_paragraphs_without_their_marks() -> None:
    blocks = read_text(
        "You need:\n- a kettle\n* some water that boils at the height where you live,\n  and\n• time\n1. Pour"
    ).blocks

    assert [block.text for block in blocks] == [
        "You need:",
        "a kettle",
        "some water that boils at the height where you live, and",
        "time",
        "1. Pour",
    ]
    assert [block.is_soft for block in blocks] == [True, False, False, False, False]


def test_a_dash_within_a_paragraph_stays() -> None:
    assert _texts("The kettle - a loud one - sings.") == ["The kettle - a loud one - sings."]


def test_lines_of_dashes_and_stars_say_nothing() -> None:
    assert _texts("Kettles\n=======\n\nOne word.\n\n* * *\n\nAnother.") == ["Kettles", "One word.", "Another."]


@pytest.mark.parametrize("text", ["What the kettle says:", "Who cooks?", "1. Kettles", "Über Türen", "やかんの話"])
def test_short_lines_look_like_headings(text: str) -> None:
    assert looks_like_heading(text)


@pytest.mark.parametrize(
    "text",
    [
        "It sings.",
        "and so on",
        "12",
        "https://example.org/",
        "Well…",
        "One two three four five six seven eight nine ten eleven twelve thirteen",
        "扉の話。",
    ],
)
def test_sentences_and_fragments_do_not(text: str) -> None:
    assert not looks_like_heading(text)


def test_a_short_line_with_nothing_below_is_no_heading() -> None:
    article = read_pasted("Kettles\n\nThe kettle says that somebody wants to stay for a while.\n\nThe end")

    assert [section.heading for section in article.sections] == [""]
    assert article.sections[0].paragraphs[-1] == "The end"


_TALK = "The kettle says that somebody wants to stay for a while, and nobody has to say it in words."


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_line_that_announces_a_list_is_no_heading(gap: str) -> None:
    line = "Here are a few words that help many people:"
    article = read_pasted(f"Kettles\n\nTea\n\n{_TALK}\n\n{line}{gap}- I was harsh.\n- Once more?\n\n{_TALK}")

    assert [section.heading for section in article.sections] == ["Tea"]
    assert line in article.sections[0].paragraphs


def test_a_short_label_above_a_list_is_one() -> None:
    article = read_pasted(f"Kettles\n\nTea\n\n{_TALK}\n\nWhat helps many:\n\n- Sleep.\n- Tea.\n\n{_TALK}")

    assert [section.heading for section in article.sections] == ["Tea", "What helps many"]
