"""A discussion's form and its fence say the same, and what the form does not change stays as its author wrote it."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hearthside.authoring.discussion_form import (
    DiscussionForm,
    RoundForm,
    fence_text,
    rows_of_format,
    tidy,
    understood,
)
from hearthside.authoring.discussion_text import (
    CannotWrite,
    can_take_discussion,
    discussion_inserted,
    discussion_rewritten,
    read_form,
)
from hearthside.authoring.insertions import CannotInsert
from hearthside.deck.activities import ClockDisplay, Discussion, DiscussionFormat, RoundKind, Sound
from hearthside.deck.edits import TextEdit
from hearthside.deck.source import Span
from tests.authoring.changed_decks import deck_of, made

_FENCE = """::: discuss turns cues=half,60s sizes=4,2  sound=bell odd=1 solo='write a line'
* Think quietly: 1 min silent
* Speak,
  each in turn 8:00, shared
<!-- mine -->

* Share 3 min. optional
:::"""
_TEXT = f"## Why?\n\nWords.\n\n{_FENCE}\n\n::: notes\nmine\n:::\n\n## Next\n"


def form_of(text: str) -> DiscussionForm:
    form = read_form(deck_of(text), 0)
    assert form is not None
    return form


def rewritten(text: str, form: DiscussionForm) -> str:
    deck = deck_of(text)
    return made(deck, discussion_rewritten(deck, 0, form))


def test_a_fence_is_read_in_its_authors_words() -> None:
    form = form_of(_TEXT)
    assert (form.format, form.sizes, form.cues, form.solo) == (
        DiscussionFormat.TURNS,
        (2, 4),
        ("half", "60s"),
        "write a line",
    )
    assert [(row.text, row.duration, row.kind, row.silent, row.optional) for row in form.rounds] == [
        ("Think quietly", "1 min", RoundKind.PLAIN, True, False),
        ("Speak, each in turn", "8:00", RoundKind.SHARED, False, False),
        ("Share", "3 min.", RoundKind.PLAIN, False, True),
    ]


def test_a_form_that_says_the_same_changes_nothing() -> None:
    assert rewritten(_TEXT, form_of(_TEXT)) == _TEXT


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ({"format": DiscussionFormat.PAIRS}, "discuss turns", "discuss pairs"),
        ({"sizes": (3,)}, "sizes=4,2", "sizes=3"),
        ({"sizes": ()}, " sizes=4,2", ""),
        ({"sound": Sound.SOFT}, "sound=bell", "sound=soft"),
        ({"clock": ClockDisplay.BAR}, "solo='write a line'", "solo='write a line' clock=bar"),
        ({"solo": "draw"}, "solo='write a line'", "solo=draw"),
        ({"solo": ""}, " solo='write a line'", ""),
        ({"people": "12", "shows_pass": False}, "solo='write a line'", "solo='write a line' people=12 pass=off"),
        ({"cues": ("half",)}, "cues=half,60s", "cues=half"),
    ],
)
def test_only_what_changed_is_written(change: dict[str, Any], old: str, new: str) -> None:
    assert rewritten(_TEXT, replace(form_of(_TEXT), **change)) == _TEXT.replace(old, new)


def _with_row(number: int, **change: Any) -> str:
    form = form_of(_TEXT)
    rows = list(form.rounds)
    rows[number] = replace(rows[number], **change)
    return rewritten(_TEXT, replace(form, rounds=tuple(rows)))


def test_only_the_part_of_a_row_that_changed_is_written() -> None:
    assert _with_row(0, duration="2:00") == _TEXT.replace("1 min silent", "2:00 silent")
    assert _with_row(0, silent=False) == _TEXT.replace("1 min silent", "1 min")
    assert _with_row(0, optional=True) == _TEXT.replace("1 min silent", "1 min optional silent")
    assert _with_row(1, text="Speak") == _TEXT.replace("Speak,\n  each in turn", "Speak")
    assert _with_row(2, kind=RoundKind.SHARED) == _TEXT.replace("3 min. optional", "3 min. shared optional")


def test_rows_are_moved_added_and_taken_out_with_what_belongs_to_them() -> None:
    form = form_of(_TEXT)
    think, speak, share = form.rounds
    new = RoundForm(text="Rest", duration="0:30")
    text = rewritten(_TEXT, replace(form, rounds=(speak, new, think)))
    listed = "* Speak,\n  each in turn 8:00, shared\n<!-- mine -->\n\n* Rest 0:30\n* Think quietly: 1 min silent\n:::"
    assert text == _TEXT.replace(_FENCE.partition("\n")[2], listed)
    assert rewritten(_TEXT, replace(form, rounds=(think, speak, share, new))).count("* Rest 0:30\n:::") == 1


def test_a_numbered_list_stays_one() -> None:
    text = "## Why?\n\n::: discuss pairs\n1. A 1:00\n2. B 2:00\n:::\n"
    one, two = form_of(text).rounds
    form = replace(form_of(text), rounds=(two, RoundForm(text="C", duration="3"), one))
    assert rewritten(text, form) == "## Why?\n\n::: discuss pairs\n1. B 2:00\n2. C 3\n3. A 1:00\n:::\n"


def test_the_formats_own_rounds_become_a_list_and_back() -> None:
    text = "## Why?\n\n::: {.discuss pairs}\nSome words\n:::\n\nMore\n"
    form = form_of(text)
    assert form.rounds == ()
    listed = rewritten(text, replace(form, rounds=rows_of_format(DiscussionFormat.PAIRS), gap="10"))
    fence = "::: {.discuss pairs gap=10}\nSome words\n- Speak 6:00 shared\n- Talk together 2:00\n:::"
    assert listed == f"## Why?\n\n{fence}\n\nMore\n"
    assert rewritten(listed, replace(form_of(listed), rounds=(), gap="")) == text


def test_a_remark_in_a_row_is_kept() -> None:
    text = "## Why?\n\n::: discuss pairs\n- Talk <!-- mine --> 2:00\n:::\n"
    form = form_of(text)
    assert form.rounds[0].text == "Talk"
    rows = (replace(form.rounds[0], duration="3:00"),)
    assert "- Talk 3:00 <!-- mine -->\n" in rewritten(text, replace(form, rounds=rows))


def test_words_that_end_like_a_length_of_time_are_kept_apart_from_it() -> None:
    form = DiscussionForm(format=DiscussionFormat.GROUP, rounds=(RoundForm(text="Wait 1 h", duration="15 min"),))
    assert fence_text(form) == "::: discuss group\n- Wait 1 h: 15 min\n:::"


def test_a_new_discussion_on_a_slide_or_on_its_own() -> None:
    deck = deck_of("# Part\n\n## Why?\n\n::: notes\nmine\n:::\n")
    form = DiscussionForm(format=DiscussionFormat.PAIRS, sizes=(2, 3))
    fence = "::: discuss pairs sizes=2,3\n:::"
    here = discussion_inserted(deck, 1, form, on_this_slide=True)
    assert made(deck, here) == deck.source.text.replace("Why?\n\n", f"Why?\n\n{fence}\n\n")
    behind = discussion_inserted(deck, 1, form, on_this_slide=False)
    assert made(deck, behind) == f"{deck.source.text}\n## What would you like to talk about?\n\n{fence}\n"
    assert [can_take_discussion(deck, index) for index in range(3)] == [False, True, False]


def test_a_bad_length_of_time_is_said_in_the_words_of_the_deck_and_never_written() -> None:
    form = form_of(_TEXT)
    rows = (replace(form.rounds[0], duration="soon"), *form.rounds[1:])
    wrong = replace(form, rounds=rows, gap="long")
    faults = understood(wrong, "en").faults
    assert [(fault.name, fault.row) for fault in faults] == [("gap", None), ("duration", 0)]
    assert faults[1].message == "This round names no length of time, so it gets one minute."
    with pytest.raises(CannotWrite):
        rewritten(_TEXT, wrong)


def test_the_number_of_people_is_asked_for_where_it_is_needed() -> None:
    form = DiscussionForm(
        format=DiscussionFormat.CIRCLE, rounds=(RoundForm(text="Speak", duration="1:00", kind=RoundKind.EACH),)
    )
    assert [fault.name for fault in understood(form, "en").faults] == ["people"]
    found = understood(replace(form, people="10"), "en")
    assert found.faults == ()
    assert found.discussion.total_seconds == 600


_WORDS = st.text(
    st.one_of(st.sampled_from("abcé 😀:,.-#*[]{}\"'“”<>!`|\\1230 \u2028"), st.characters(exclude_categories=["Cs"])),
    max_size=16,
)
_ROWS = st.builds(
    RoundForm,
    text=_WORDS.filter(str.strip),
    duration=st.sampled_from(["1:00", "90 s", "2 min", "1 h 15 min", "4", "0:30"]),
    kind=st.sampled_from(RoundKind),
    optional=st.booleans(),
    silent=st.booleans(),
)
_FORMS = st.builds(
    DiscussionForm,
    format=st.sampled_from(DiscussionFormat),
    rounds=st.lists(_ROWS, max_size=4).map(tuple),
    sizes=st.sets(st.sampled_from([2, 3, 4])).map(lambda sizes: tuple(sorted(sizes))),
    cues=st.lists(st.sampled_from(["half", "1:00", "30 s"]), max_size=3, unique=True).map(tuple),
    sound=st.sampled_from(Sound),
    clock=st.sampled_from(ClockDisplay),
    gap=st.sampled_from(["", "5", "1:00"]),
    people=st.sampled_from(["", "12"]),
    solo=_WORDS,
    shows_pass=st.booleans(),
)


def _said(form: DiscussionForm | None) -> DiscussionForm:
    assert form is not None
    return replace(tidy(form), rounds=tuple(replace(row, origin=None) for row in tidy(form).rounds))


@given(_FORMS, st.booleans(), st.sampled_from(["", "::: left\nopen\n", "::: notes\nopen\n", "```\nopen\n", ":::\n"]))
@settings(max_examples=80, deadline=None)
def test_what_a_new_form_says_is_what_the_deck_reads(form: DiscussionForm, on_this_slide: bool, odd: str) -> None:
    deck = deck_of(f"---\ntitle: T\n---\n\n## A\n\n{odd}\n## B\n\nwords\n")
    try:
        change = discussion_inserted(deck, 1, form, on_this_slide=on_this_slide)
    except (CannotInsert, CannotWrite):
        return
    after = deck_of(made(deck, change))
    assert _said(read_form(after, 1 if on_this_slide else 2)) == _said(form)
    assert len(after.slides) == len(deck.slides) + (not on_this_slide)
    assert after.slides[-2].span.of(after.source.text) == "## B\n\nwords\n"


@given(_FORMS, _FORMS, st.randoms(use_true_random=False), st.sampled_from(["\n", " odd=1\n", "\nwords\n\n"]))
@settings(max_examples=80, deadline=None)
def test_a_form_written_over_another_is_read_back_and_leaves_the_rest(
    one: DiscussionForm, other: DiscussionForm, chance: Random, odd: str
) -> None:
    text = f"## A\n\n{fence_text(tidy(one)).replace(chr(10), odd, 1)}\n\n## B\n"
    deck = deck_of(text)
    before = read_form(deck, 0)
    if before is None or _said(before) != _said(one):
        return
    kept = [row for row in before.rounds if chance.random() < 0.6]
    chance.shuffle(kept)
    form = replace(other, rounds=(*kept, *other.rounds))
    try:
        change = discussion_rewritten(deck, 0, form)
    except CannotWrite:
        return
    after = deck_of(made(deck, change))
    assert _said(read_form(after, 0)) == _said(form)
    assert after.slides[1].span.of(after.source.text) == "## B\n"
    assert ("odd=1" in odd) == ("odd=1" in after.source.text.partition("\n- ")[0])
    assert isinstance(after.slides[0].activity, Discussion)


def test_words_that_would_reach_into_other_slides_are_refused() -> None:
    text = "## A\n\n::: discuss pairs\n- Talk 1:00\n:::\n\n## B\n\nwords -->\n\n## C\n"
    form = form_of(text)
    rows = (replace(form.rounds[0], text="Talk <!-- now"),)
    with pytest.raises(CannotWrite):
        rewritten(text, replace(form, rounds=rows))


def test_no_more_is_replaced_than_has_to_be() -> None:
    form = form_of(_TEXT)
    rows = (replace(form.rounds[0], duration="2:00"), *form.rounds[1:])
    start = _TEXT.index("1 min")
    edits = discussion_rewritten(deck_of(_TEXT), 0, replace(form, rounds=rows)).edits
    assert edits == (TextEdit(Span(start, start + len("1 min")), "2:00"),)
