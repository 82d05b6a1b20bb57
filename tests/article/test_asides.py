"""Lines that are no part of an article: when it was written, who is greeted, how to share it."""

from __future__ import annotations

import pytest

from hearthside.article.asides import without_asides
from hearthside.article.manuscript import Block

_TALK = "The kettle says that somebody wants to stay for a while, and nobody has to say it in words."


@pytest.mark.parametrize(
    "line",
    ["Updated: 3 March 2026 · 5 min read", "March 3, 2026", "3. März 2026", "2026-03-03 | 4 minutes reading time",
     "Published on 3 March 2026", "5 min read"],
)  # fmt: skip
def test_a_page_s_own_dates_are_left_out(line: str) -> None:
    blocks = (Block(text=line), Block(text=_TALK))
    assert without_asides(blocks) == blocks[1:]


@pytest.mark.parametrize(
    "line",
    [
        "In March 2026 it rained.",
        "Dear is what costs much.",
        "Share this: tea. And bread.",
        "Best of all is tea.",
        "3 kettles",
        "5 minutes",
        "Written by Ada",
    ],
)
def test_a_line_about_something_else_stays(line: str) -> None:
    blocks = (Block(text=line), Block(text=_TALK))
    assert without_asides(blocks) == blocks


@pytest.mark.parametrize("line", ["Photo by Somebody", "Tags: tea, doors", "Share this: Mail", "Foto: Niemand"])
def test_what_only_a_page_needs_is_left_out(line: str) -> None:
    blocks = (Block(text=_TALK), Block(text=line), Block(text=_TALK))
    assert without_asides(blocks) == (blocks[0], blocks[2])


def test_a_letter_loses_its_greeting_and_its_farewell() -> None:
    letter = tuple(Block(text=text) for text in ("Hi everyone,", _TALK, "Best wishes", "Kim"))
    assert without_asides(letter) == letter[1:2]


def test_nothing_but_asides_stays() -> None:
    assert without_asides((Block(text="Hi everyone,"),)) == (Block(text="Hi everyone,"),)
