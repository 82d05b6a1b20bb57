"""What is pasted gets the room it needs, and no more."""

from __future__ import annotations

import pytest

from hearthside.authoring.pasting import pasted, pasted_markdown, pasted_pictures
from tests.authoring.typed import marked, read


@pytest.mark.parametrize(
    ("before", "markdown", "after"),
    [
        ("a | b", "**c**", "a **c**| b"),
        ("a|\nb", "- one\n- two", "a\n\n- one\n- two\n\n|\nb".replace("\n\n|\nb", "\n|\nb")),
        ("|", "- one", "- one\n|"),
        ("a\n\n|\n\nb", "p\n\nq", "a\n\np\n\nq|\n\nb"),
    ],
)
def test_markdown(before: str, markdown: str, after: str) -> None:
    text, selection = read(before)
    assert marked(text, pasted_markdown(text, selection, markdown)) == after


def test_plain_text_is_put_in_as_it_is_with_one_kind_of_line_end() -> None:
    text, selection = read("a[[b]]c")
    assert marked(text, pasted(selection, "1\r\n2\r3\u2028")) == "a1\n2\n3\u2028|c"


def test_a_picture_stands_alone_and_its_description_is_selected() -> None:
    text, selection = read("## A\n\nwords|\n\n## B")
    change = pasted_pictures(text, selection, ["art/a.png", "art/b (2).png"])
    assert marked(text, change) == (
        "## A\n\nwords\n\n![[[What the picture shows]]](art/a.png)\n\n"
        "![What the picture shows](<art/b (2).png>)\n\n## B"
    )
