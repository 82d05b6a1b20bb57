"""Each line is known for what it is while it is typed, as the parser will see it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.authoring.line_kinds import PLAIN, Inside, LineKind, LineState, kind_of, needs_closing, states_from

DECK = [
    "---",
    "title: A",
    "---",
    "",
    "# One {minutes=3}",
    "",
    "<!-- a remark",
    "over lines -->",
    "Text",
    "::: discuss pairs",
    "- Speak 2:00",
    ":::",
    "```",
    "## code",
    "```",
    "::: notes",
    "**Say** hello",
    "### inner",
    ":::",
    "",
    "---",
    "",
    "words",
]


def states(lines: list[str]) -> list[LineState]:
    return [PLAIN, *states_from(lines, 0, PLAIN)][: len(lines)]


def kinds(lines: list[str]) -> list[LineKind]:
    return [kind_of(state, line) for state, line in zip(states(lines), lines, strict=True)]


def test_the_kinds_of_a_deck() -> None:
    found = dict(zip(DECK, zip(kinds(DECK), states(DECK), strict=True), strict=True))
    assert found["title: A"][0] is LineKind.FRONT_MATTER
    assert found["# One {minutes=3}"][0] is LineKind.HEADING
    assert found["over lines -->"][0] is LineKind.COMMENT
    assert found["Text"] == (LineKind.TEXT, PLAIN)
    assert found["::: discuss pairs"][0] is LineKind.FENCE_OPENING
    assert found["- Speak 2:00"][1].home == "discuss"
    assert found["## code"][0] is LineKind.CODE
    assert found["**Say** hello"][1].home == "notes"
    assert found["### inner"] == (LineKind.TEXT, LineState(fences=("notes",)))
    assert found["words"] == (LineKind.TEXT, PLAIN)


def test_a_fence_that_is_never_closed_ends_with_its_slide() -> None:
    lines = ["::: notes", "words", "## Next", "text", "::: notes", ":::"]
    assert states(lines)[1].home == "notes"
    assert states(lines)[3] == PLAIN


def test_a_heading_in_a_closed_fence_stays_inside() -> None:
    lines = ["::: notes", "## Heading", "words", ":::", "text"]
    assert states(lines)[2].home == "notes"
    assert states(lines)[4] == PLAIN


def test_notes_stay_notes_whatever_stands_in_them() -> None:
    assert LineState(fences=("notes", "discuss")).home == "notes"
    assert LineState(fences=("left", "discuss")).home == "discuss"
    assert LineState(fences=("left",)).home == "left"


def test_what_is_never_closed_reaches_nowhere() -> None:
    assert states(["<!-- open", "text"])[1] == PLAIN
    assert states(["```", "text"])[1] == PLAIN
    assert states(["---", "key: value", "text"])[1] == PLAIN
    assert states(["---", "", "text", "---"])[1].inside is Inside.TEXT


def test_whether_a_fence_needs_closing() -> None:
    assert needs_closing(["::: notes", "words"], 0)
    assert not needs_closing(["::: notes", "words", ":::"], 0)
    assert needs_closing(["::: notes", "## Next", ":::"], 0)
    assert not needs_closing(["::: left", "::: notes", ":::", ":::"], 0)
    assert needs_closing(["::: left", "::: notes", ":::"], 0)


@settings(max_examples=150)
@given(st.lists(st.sampled_from([*DECK, "::: left", "````", "~~~", "-->", "..."]), max_size=30), st.integers(0, 29))
def test_states_can_be_taken_up_anywhere(lines: list[str], index: int) -> None:
    every = states(lines)
    if 0 < index < len(lines):
        assert list(states_from(lines, index, every[index]))[:-1] == every[index + 1 :]
