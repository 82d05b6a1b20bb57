"""Words are made bold, italic and plain again as a word processor does it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from hearthside.authoring.change import NO_CHANGE
from hearthside.authoring.formatting import Style, styled
from hearthside.authoring.inline_marks import emphases
from hearthside.deck.edits import apply_edits
from hearthside.deck.source import Span
from tests.authoring.typed import marked, read, selections, state_at


def bold(before: str) -> str:
    text, selection = read(before)
    return marked(text, styled(text, selection, Style.BOLD, state_at(text, selection.start)))


def italic(before: str) -> str:
    text, selection = read(before)
    return marked(text, styled(text, selection, Style.ITALIC))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a [[word]] here", "a **[[word]]** here"),
        ("a wo|rd here", "a **wo|rd** here"),
        ("a **wo|rd** here", "a wo|rd here"),
        ("[[**word**]]", "[[word]]"),
        ("**[[word]]**", "[[word]]"),
        ("**one [[two]] three**", "**one** [[two]] **three**"),
        ("**one [[two]]**", "**one** [[two]]"),
        ("one [[**two** three]]", "one **[[two three]]**"),
        ("**one** [[two]]", "**one** **[[two]]**"),
        ("say [[this ]]now", "say **[[this]]** now"),
        ("word |", "word **|**"),
        ("word **|**", "word |"),
        ("**word|**", "**word**|"),
        ("__wo|rd__", "wo|rd"),
        ("***wo|rd***", "*wo|rd*"),
        ("it’s do|n’t 😀", "it’s **do|n’t** 😀"),
        ("שלום ע|ולם", "שלום **ע|ולם**"),
    ],
)
def test_bold(before: str, after: str) -> None:
    assert bold(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [("a wo|rd", "a *wo|rd*"), ("a *wo|rd*", "a wo|rd"), ("**wo|rd**", "***wo|rd***"), ("***wo|rd***", "**wo|rd**")],
)
def test_italic(before: str, after: str) -> None:
    assert italic(before) == after


def test_each_line_has_its_own_marks_and_list_markers_stay_outside() -> None:
    assert bold("[[- one\n  2. two\n\n> three]]") == "- **[[one**\n  2. **two**\n\n> **three]]**"
    assert bold("[[- **one**\n- **two**]]") == "- [[one\n- two]]"
    assert bold("[[- **one**\n- two]]") == "- **[[one**\n- **two]]**"


def test_headings_keep_their_number_signs_and_attributes_outside() -> None:
    assert bold("[[## A title {minutes=4}]]") == "## **[[A title]]** {minutes=4}"


@pytest.mark.parametrize(
    "before", ["---\nti|tle: x\n---\n", "::: no|tes\n:::", "```\nco|de\n```", "[[:::]]", "[[\n\n]]"]
)
def test_what_is_no_text_stays_as_it_is(before: str) -> None:
    text, selection = read(before)
    assert styled(text, selection, Style.BOLD, state_at(text, selection.start)) == NO_CHANGE


@settings(max_examples=150)
@given(selections())
def test_the_words_stay_and_a_second_time_undoes_the_first(given_: tuple[str, Span]) -> None:
    text, selection = given_
    change = styled(text, selection, Style.BOLD)
    after = apply_edits(text, change.edits)
    assert after.replace("*", "").replace("_", "") == text.replace("*", "").replace("_", "")
    if change.select and change.edits and not any(sign in text for sign in "*_`<[\\"):
        again = styled(after, change.select, Style.BOLD)
        assert apply_edits(after, again.edits) == text


def test_emphasis_is_found_where_it_is() -> None:
    line = r"a **b** *c* \*d\* `**e**` 2 * 3 * 4 _f_ snake_case_name ***g***"
    assert [line[each.inner_start : each.inner_end] for each in emphases(line, 2)] == ["b", "*g*"]
    assert [line[each.inner_start : each.inner_end] for each in emphases(line, 1)] == ["c", "f", "g"]
