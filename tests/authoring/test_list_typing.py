"""Lists go on with Enter, go in and out with Tab, and count."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from hearthside.authoring.change import Change
from hearthside.authoring.fence_typing import closed_fence
from hearthside.authoring.list_typing import continued, indented, made_list, outdented
from hearthside.deck.edits import apply_edits
from hearthside.deck.source import Span
from tests.authoring.typed import marked, read, selections, state_at


def enter(before: str) -> str | None:
    text, selection = read(before)
    state = state_at(text, selection.start)
    change = closed_fence(text, selection, state) or continued(text, selection, state)
    return None if change is None else marked(text, change)


def tab(before: str) -> str | None:
    text, selection = read(before)
    change = indented(text, selection)
    return None if change is None else marked(text, change)


def shift_tab(before: str) -> str | None:
    text, selection = read(before)
    change = outdented(text, selection)
    return None if change is None else marked(text, change)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- one|", "- one\n- |"),
        ("* one|\n* two", "* one\n* |\n* two"),
        ("- on|e two", "- on\n- |e two"),
        ("- one| two", "- one\n- |two"),
        ("- [[one]] two", "- \n- |two"),
        ("  - one 😀|", "  - one 😀\n  - |"),
        ("1. one|", "1. one\n2. |"),
        ("9) one|\n10) two\n11) three\n\n12) other", "9) one\n10) |\n11) two\n12) three\n\n12) other"),
        ("1. one|\n   - a\n2. two", "1. one\n2. |\n   - a\n3. two"),
        ("1. one|\n1. two", "1. one\n2. |\n1. two"),
        ("- [x] done|", "- [x] done\n- [ ] |"),
        ("- |", "|"),
        ("- one\n- |\n", "- one\n\n|\n"),
        ("- one\n\n- |\n", "- one\n\n|\n"),
        ("- one\n  - |", "- one\n- |"),
        ("> said|", "> said\n> |"),
        ("> |", "|"),
    ],
)
def test_enter_in_a_list(before: str, after: str) -> None:
    assert enter(before) == after


@pytest.mark.parametrize(
    "before", ["words|", "|- one", "-|", "- - -|", "---|", "```\n- code|\n```", "---\na: b\n- c|\n---\n", "|"]
)
def test_enter_elsewhere_is_enter(before: str) -> None:
    assert enter(before) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("::: notes|", "::: notes\n|\n:::"),
        (
            "## A\n\n::: discuss pairs|\n\n## B\n\n::: notes\n:::",
            "## A\n\n::: discuss pairs\n|\n:::\n\n## B\n\n::: notes\n:::",
        ),
        ("::: breathe 1:30|", "::: breathe 1:30\n:::\n|"),
    ],
)
def test_enter_closes_a_fence_that_nothing_closes(before: str, after: str) -> None:
    assert enter(before) == after


@pytest.mark.parametrize("before", ["::: notes|\nwords\n:::", "::: no|tes", ":::|", "```\n::: notes|\n```"])
def test_enter_leaves_other_fences_alone(before: str) -> None:
    assert enter(before) is None


def test_a_fence_in_an_open_fence_takes_the_close_that_is_there() -> None:
    assert enter("::: left\n::: notes|\n:::\n") is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- one\n- two|", "- one\n  - two|"),
        ("1. one\n2. two|\n3. three", "1. one\n   1. two|\n2. three"),
        ("- one\n- two|\n  - inner\n- three", "- one\n  - two|\n    - inner\n- three"),
        ("- one\n[[- two\n- three]]", "- one\n[[  - two\n  - three]]".replace("[[  ", "  [[")),
    ],
)
def test_tab_takes_items_in(before: str, after: str) -> None:
    assert tab(before) == after


def test_the_first_item_has_nothing_to_go_into() -> None:
    text, selection = read("- one|")
    assert indented(text, selection) == Change(())
    assert tab("words|") is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- one\n  - two|", "- one\n- two|"),
        ("1. one\n   1. two|\n2. three", "1. one\n2. two|\n3. three"),
        ("- a\n  - b\n    - c|", "- a\n  - b\n  - c|"),
    ],
)
def test_shift_tab_takes_items_out(before: str, after: str) -> None:
    assert shift_tab(before) == after


def test_lines_become_a_list_and_lines_again() -> None:
    text, selection = read("[[one\n\ntwo]]")
    assert marked(text, made_list(text, selection, numbered=True)) == "[[1. one\n\n2. two]]"
    text, selection = read("[[1. one\n2. two]]")
    assert marked(text, made_list(text, selection, numbered=True)) == "[[one\ntwo]]"
    assert marked(text, made_list(text, selection, numbered=False)) == "[[- one\n- two]]"
    text, selection = read("|")
    assert marked(text, made_list(text, selection, numbered=False)) == "- |"


@settings(max_examples=150)
@given(selections())
def test_nothing_but_markers_and_spaces_changes(given_: tuple[str, Span]) -> None:
    text, selection = given_
    state = state_at(text, selection.start)
    for change in (indented(text, selection), outdented(text, selection)):
        if change is not None:
            after = apply_edits(text, change.edits)
            assert _letters(after) == _letters(text)
            assert change.select is None or 0 <= change.select.start <= change.select.end <= len(after)
    change = closed_fence(text, selection, state) or continued(text, selection, state)
    if change is not None:
        after = apply_edits(text, change.edits)
        assert change.select is not None
        assert 0 <= change.select.start <= len(after)
        assert _letters(after) == _letters(text[: selection.start] + text[selection.end :])


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalpha() and character != "x")
