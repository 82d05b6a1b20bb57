"""Owns what a re-fit changes of the evening's plan: numbers for slides still to come, and how slides read with them."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from hearthside.deck.activities import Activity, Begin, Break, Breathe, Discussion
from hearthside.deck.model import Slide


class SlideRefit(Struct, frozen=True, kw_only=True):
    """What is different about the slide with index ``slide``."""

    slide: int
    is_skipped: bool = False
    """Whether Next and Back pass it by."""
    round_seconds: tuple[float, ...] = ()
    """New lengths of its rounds, 0 for one that is dropped; empty where they stay. Counts only where there is one for
    each round of the slide, which an edited deck may have changed."""
    saved_seconds: float = 0.0
    """For a slide without rounds: how much shorter it is."""


class Refit(Struct, frozen=True, kw_only=True):
    """All that is different from the deck's own plan."""

    slides: tuple[SlideRefit, ...] = ()
    later_seconds: float = 0.0
    """How much later the evening may end."""

    def of(self, slide: int) -> SlideRefit | None:
        """Return what is different about ``slide``, if anything."""
        return next((change for change in self.slides if change.slide == slide), None)

    @property
    def skipped(self) -> frozenset[int]:
        """The slides that Next and Back pass by."""
        return frozenset(change.slide for change in self.slides if change.is_skipped)

    def moved(self, new_index: Callable[[int], int]) -> Refit:
        """Return it for an edited deck; of two slides that became one, the later counts."""
        slides = {new_index(change.slide): change for change in self.slides}
        return replace(self, slides=tuple(replace(change, slide=slide) for slide, change in sorted(slides.items())))


def own_round_seconds(activity: Activity | None) -> tuple[float, ...]:
    """Return the lengths of the rounds that the deck gives ``activity``; none where its clock has no length."""
    match activity:
        case Discussion():
            return tuple(float(round_.seconds) for round_ in activity.rounds)
        case Breathe() | Break():
            return (float(activity.seconds),)
        case Begin() | None:
            return ()
        case unreachable:  # pragma: no cover
            assert_never(unreachable)


def refitted_round_seconds(slide: Slide, change: SlideRefit | None) -> tuple[float, ...]:
    """Return the lengths of the slide's rounds after ``change``, 0 for one that is dropped."""
    own = own_round_seconds(slide.activity)
    if change is None or len(change.round_seconds) != len(own) or not any(change.round_seconds):
        return own
    return change.round_seconds


def refitted_seconds(slide: Slide, change: SlideRefit | None) -> float:
    """Return how long the slide takes by the plan after ``change``, in seconds."""
    if change is None:
        return float(slide.planned_seconds)
    if change.is_skipped:
        return 0.0
    rounds = sum(own_round_seconds(slide.activity)) - sum(refitted_round_seconds(slide, change))
    return max(0.0, slide.planned_seconds - rounds - change.saved_seconds)
