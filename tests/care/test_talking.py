"""A conversation has a place for people who came alone, and a way out for everyone."""

from __future__ import annotations

import pytest

from tests.care.hints import codes, hint

DISCUSSION = "## What helps?\n\nWords.\n\n::: discuss {arguments}\n- Speak 2:00\n:::\n"


@pytest.mark.parametrize(
    "form", ["pairs", "turns", "speaker-listener", "imago", "think-pair-share", "one-two-four-all", "triads"]
)
def test_what_needs_a_partner_needs_something_for_people_who_came_alone(form: str) -> None:
    found = hint(DISCUSSION.format(arguments=form), "no-solo")
    assert (found.line, found.column) == (5, 1)
    assert "solo=" in found.mend
    assert codes(DISCUSSION.format(arguments=f'{form} solo="Write"')) == []


@pytest.mark.parametrize("form", ["solo", "circle", "fishbowl", "go-round", "group"])
def test_everybody_has_a_place_in_a_circle(form: str) -> None:
    assert codes(DISCUSSION.format(arguments=form)) == []


def test_a_hidden_way_out_is_named() -> None:
    assert codes(DISCUSSION.format(arguments="group pass=off")) == ["pass-hidden"]
