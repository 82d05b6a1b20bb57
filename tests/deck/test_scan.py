"""Where slides begin, and what belongs to each."""

from __future__ import annotations

import pytest

from tests.deck.reading import assert_tiles, codes, read, read_exactly


def titles(text: str) -> list[str]:
    return [one.title_text for one in read(text).slides[:-1]]


def test_headings_and_rules_start_slides() -> None:
    deck = read("# One\n\n## Two\n\ntext\n\n---\n\nno heading\n\n### inside\n")

    assert [one.title_text for one in deck.slides[:-1]] == ["One", "Two", ""]
    assert [one.starts_section for one in deck.slides[:-1]] == [True, False, False]
    assert_tiles(deck)


def test_a_rule_straight_before_a_heading_is_the_same_one_slide() -> None:
    assert titles("## A\n\n---\n## B\n") == ["A", "B"]
    assert titles("## A\n\n---\n\n\n# B\n") == ["A", "B"]
    assert titles("## A\n\n---\n<!-- remark -->\n\n## B\n") == ["A", "B"]
    assert titles("## A\n\n---\ntext\n\n## B\n") == ["A", "", "B"]
    assert titles("## A\n\n---\n---\n## B\n") == ["A", "", "B"]


def test_a_rule_straight_under_text_starts_a_slide_and_makes_no_heading_of_the_text() -> None:
    deck = read("## A\n\nWords\n---\nmore\n")

    assert [one.title_text for one in deck.slides[:-1]] == ["A", ""]


@pytest.mark.parametrize(
    "text",
    [
        "## A\n\n```\n## no\n---\n```\n",
        "## A\n\n~~~\n# no\n~~~\n",
        "## A\n\n::: notes\n## no\n\n---\n:::\n",
        "## A\n\n::: left\n::: notes\n# no\n:::\n---\n:::\n",
        "## A\n\n::: notes\n```\n:::\n## no\n```\n:::\n",
        "## A\n\n<!--\n## no\n---\n-->\n",
        "## A <!-- remark\n## no\n-->\n",
        "## A\n\n    ## no, code\n",
        "## A\n\n- item\n  ```\n  # no\n  ```\n",
    ],
)
def test_nothing_inside_code_a_fence_or_a_comment_starts_a_slide(text: str) -> None:
    assert titles(text) == ["A"]


@pytest.mark.parametrize(
    "text",
    [
        "## A\n\n::: notes\nprivate\n\n## B\n\ntext\n",
        "## A\n\n::: notes\nprivate\n\n## B\n\n::: notes\nclosed\n:::\n",
        "## A\n\n::: left\n::: notes\nprivate\n:::\n\n## B\n\ntext\n",
        "## A\n\n```\ncode\n\n## B\n\ntext\n",
        "## A\n\n::: notes\n```\ncode\n:::\n\n## B\n\ntext\n",
        "## A\n\n<!-- remark\n\n## B\n\ntext\n",
        "## A\n\n<!-- remark\n## B\n\ntext\n",
    ],
)
def test_what_is_never_closed_ends_before_the_next_slide_and_is_reported(text: str) -> None:
    deck = read(text)

    assert [one.title_text for one in deck.slides[:-1]] == ["A", "B"]
    assert [code for code in codes(deck) if code.startswith("unclosed")]
    assert_tiles(deck)


def test_notes_that_are_never_closed_stay_private() -> None:
    first = read("## A\n\n::: notes\nprivate\n\n## B\n").slides[0]

    assert first.content.blocks == ()
    assert first.notes_text == "private"


def test_a_heading_inside_a_fence_is_pointed_out() -> None:
    assert codes(read("## A\n\n::: notes\n## no\n:::\n")) == ["heading-in-fence"]


def test_a_stray_close_is_reported_and_not_shown() -> None:
    deck = read("## A\n\ntext\n\n:::\n")

    assert codes(deck) == ["stray-fence"]
    assert len(deck.slides[0].content.blocks) == 1


def test_parts_are_heading_blocks_fences_comments_and_blank_lines() -> None:
    text = "---\n\n## A\n\ntext\n- a\n\n<!-- c -->\n::: notes\n\nx\n:::\n"
    parts = read(text).slides[0].parts

    assert [part.of(text) for part in parts] == [
        "---\n",
        "\n",
        "## A\n",
        "\n",
        "text\n- a\n",
        "\n",
        "<!-- c -->\n",
        "::: notes\n\nx\n:::\n",
    ]


def test_the_booking_screen_is_last_whether_or_not_the_deck_writes_it() -> None:
    added = read("## A\n")
    written = read("## A\n\n## Keep in touch {layout=booking}\n")
    in_the_middle = read("## Keep in touch {layout=booking}\n\n## A\n")

    assert [one.content.layout.value for one in added.slides] == ["statement", "booking"]
    assert len(added.slides[-1].span) == 0
    assert [one.content.layout.value for one in written.slides] == ["statement", "booking"]
    assert written.slides[-1].title_text == "Keep in touch"
    assert [one.content.layout.value for one in in_the_middle.slides] == ["booking", "statement", "booking"]


def test_the_title_slide_is_made_of_the_front_matter_and_what_follows_it() -> None:
    deck = read("---\ntitle: T\n---\n\nWelcome\n\n::: notes\nhello\n:::\n\n# A\n")

    first = deck.slides[0]
    assert first.content.layout.value == "title"
    assert first.title_text == "T"
    assert first.notes_text == "hello"
    assert len(first.content.blocks) == 1
    assert_tiles(deck)


def test_text_before_the_first_heading_of_a_deck_without_title_is_a_slide() -> None:
    assert [one.content.layout.value for one in read("Hello\n\n# A\n").slides] == ["statement", "section", "booking"]


def test_blank_lines_before_the_first_heading_belong_to_the_head() -> None:
    deck = read_exactly("\n\n# A\n")

    assert (deck.head.start, deck.head.end) == (0, 2)
    assert len(deck.slides) == 2


def test_an_empty_deck_has_the_booking_screen() -> None:
    deck = read_exactly("")

    assert [one.content.layout.value for one in deck.slides] == ["booking"]
    assert_tiles(deck)


def test_sections_hold_the_slides_up_to_the_next() -> None:
    deck = read("## Before\n\n# One\n\n## a\n\n## b\n\n# Two\n")

    assert [(one.title, one.first_slide, one.slide_count) for one in deck.sections] == [("One", 1, 3), ("Two", 4, 1)]
    assert [one.section for one in deck.slides] == [None, 0, 0, 0, 1, None]
    assert [one.number for one in deck.slides] == [1, 2, 3, 4, 5, 6]
