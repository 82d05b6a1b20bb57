"""Owns the evening's plan: how many seconds each slide gets, from what slides, sections and the deck say.

A slide that names its minutes has them; a timed one has what its rounds add up to. What a section or the deck has left
over is shared among the slides that name none, by their amount of text. All are whole seconds that add up exactly.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

_WORDS_OF_AN_EMPTY_SLIDE = 10
"""A picture is looked at too: each slide counts as so many words more than it has."""

_WORDS_PER_MINUTE = 130
"""How fast people speak. Used where neither section nor deck says how long it all is."""


class PlannedSlide(Struct, frozen=True):
    """What the plan needs to know of a slide.

    ``seconds`` is what the slide itself says, None where it says nothing. ``words`` is None for a slide that takes no
    time of the evening unless it says so: the title before the start and the booking screen after the end.
    """

    seconds: int | None
    words: int | None
    section: int | None


class OverfullSection(Struct, frozen=True):
    """A section (its index) whose slides name ``over_seconds`` more than its ``total_seconds``."""

    section: int
    total_seconds: int
    over_seconds: int


class Plan(Struct, frozen=True):
    """``seconds`` per slide; ``deck_over_seconds`` is how much more its slides and sections name than the deck has."""

    seconds: tuple[int, ...]
    overfull_sections: tuple[OverfullSection, ...]
    deck_over_seconds: int


def plan(slides: Sequence[PlannedSlide], section_seconds: Sequence[int | None], deck_seconds: int | None) -> Plan:
    """Return the plan; ``section_seconds`` are what sections name for themselves, None where one names nothing."""
    planned = [slide.seconds or 0 for slide in slides]
    members: list[list[int]] = [[] for _ in section_seconds]
    free: list[int] = []
    for index, slide in enumerate(slides):
        if slide.section is not None and section_seconds[slide.section] is not None:
            members[slide.section].append(index)
        else:
            free.append(index)
    overfull: list[OverfullSection] = []
    for section, total in enumerate(section_seconds):
        left = _share_out(slides, members[section], total, planned) if total is not None else 0
        if total is not None and left < 0:
            overfull.append(OverfullSection(section, total, -left))
    deck_left = 0
    if deck_seconds is None:
        _estimate(slides, free, planned)
    else:
        in_sections = sum(planned[index] for inside in members for index in inside)
        deck_left = _share_out(slides, free, deck_seconds - in_sections, planned)
    return Plan(tuple(planned), tuple(overfull), max(0, -deck_left))


def _share_out(slides: Sequence[PlannedSlide], indexes: Sequence[int], total: int, planned: list[int]) -> int:
    """Give what ``total`` leaves to the slides that name nothing; return what was left for them (below 0: too much)."""
    left = total - sum(planned[index] for index in indexes)
    takers = [index for index in indexes if slides[index].seconds is None and slides[index].words is not None]
    whole = sum(_weight(slides[index]) for index in takers)
    weight_so_far = given = 0
    for index in takers:
        # Shares are differences of rounded running sums, so that rounding never adds a second or loses one.
        weight_so_far += _weight(slides[index])
        upto = max(0, left) * weight_so_far // whole
        planned[index] = upto - given
        given = upto
    return left


def _estimate(slides: Sequence[PlannedSlide], indexes: Sequence[int], planned: list[int]) -> None:
    for index in indexes:
        if slides[index].seconds is None and slides[index].words is not None:
            planned[index] = round(_weight(slides[index]) * 60 / _WORDS_PER_MINUTE)


def _weight(slide: PlannedSlide) -> int:
    return (slide.words or 0) + _WORDS_OF_AN_EMPTY_SLIDE
