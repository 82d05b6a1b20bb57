"""Owns what past evenings say about the next: how long each slide really takes, as new ``minutes=`` for the deck."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from hearthside.deck.activities import Begin
from hearthside.deck.minutes_edits import can_name_minutes
from hearthside.deck.model import Deck
from hearthside.session.deck_shape import same_slides, slide_outlines
from hearthside.session.journal_form import SlideOutline
from hearthside.session.report import Report

EVENINGS = 3
"""As many of the last evenings count; rehearsals do not."""
_LEAST_SEEN_SECONDS = 5.0
"""A slide seen for less was passed by."""
_STEP_SECONDS = 30
"""Nobody plans to the second."""
_SHORTEST_EVENING_SLIDES = 2
"""An evening that saw fewer slides was a try-out."""


class MinutesProposal(Struct, frozen=True):
    """A slide (by index) that took another time than planned, on average."""

    slide: int
    planned_seconds: int
    proposed_seconds: int
    evenings: int
    """On how many of the last evenings it was seen."""


def last_evenings(reports: Sequence[Report], deck: Deck) -> tuple[Report, ...]:
    """Return the last evenings on which ``deck`` was presented to people, the newest first, at most EVENINGS.

    A deck is known again by what its slides say, whatever its file is called: at least half of the slides that were
    seen are in it.
    """
    now = slide_outlines(deck)
    found = [report for report in reports if not report.is_rehearsal and _is_of(report, now)]
    return tuple(sorted(found, key=lambda report: report.started_at, reverse=True)[:EVENINGS])


def averages(reports: Sequence[Report], deck: Deck) -> tuple[MinutesProposal, ...]:
    """Return the slides of ``deck`` to which the last evenings among ``reports`` would give other minutes.

    Slides are matched by what they say, so that one that was rewritten starts anew and one that moved does not. A timed
    slide keeps at least what its rounds need.
    """
    now = slide_outlines(deck)
    seen: dict[int, list[float]] = {}
    for report in last_evenings(reports, deck):
        again = same_slides(_outlines(report), now)
        for slide in report.slides:
            index = again.get(slide.slide)
            if index is not None and slide.actual_seconds >= _LEAST_SEEN_SECONDS:
                seen.setdefault(index, []).append(slide.actual_seconds)
    proposals = (_proposal(deck, index, times) for index, times in sorted(seen.items()))
    return tuple(proposal for proposal in proposals if proposal is not None)


def _proposal(deck: Deck, index: int, times: Sequence[float]) -> MinutesProposal | None:
    slide = deck.slides[index]
    if not can_name_minutes(slide):
        return None
    average = sum(times) / len(times)
    proposed = max(_STEP_SECONDS, round(average / _STEP_SECONDS) * _STEP_SECONDS)
    if slide.activity is not None and not isinstance(slide.activity, Begin):
        proposed = max(proposed, slide.activity.total_seconds)
    if abs(proposed - slide.planned_seconds) < _STEP_SECONDS:
        return None
    return MinutesProposal(index, slide.planned_seconds, proposed, len(times))


def _is_of(report: Report, now: Sequence[SlideOutline]) -> bool:
    seen = {slide.slide for slide in report.slides if slide.actual_seconds >= _LEAST_SEEN_SECONDS}
    known = seen & set(same_slides(_outlines(report), now))
    return len(known) >= _SHORTEST_EVENING_SLIDES and 2 * len(known) >= len(seen)


def _outlines(report: Report) -> tuple[SlideOutline, ...]:
    return tuple(SlideOutline(slide.planned_seconds, slide.section, slide.key) for slide in report.slides)
