"""Owns what a facilitator can do about lost time: proposals to tick, what they come to, and what they never touch.

Four kinds, in the order in which they hurt least: skip a slide whose author said so, drop an optional round, shorten
what is left in proportion, end later. Only slides still to come are touched, and never those on which people come in,
come to rest or take their leave: agreements, breathing, resources, booking, the closing section; never one marked
``fixed``. No round gets less than half of its time, nor less than a minute.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from hearthside.deck.activities import Breathe, Discussion
from hearthside.deck.model import Deck, IfLate, Layout
from hearthside.session.clock import Instant
from hearthside.session.pace import pace
from hearthside.session.plan import is_done, seconds_left
from hearthside.session.refit import (
    Refit,
    SlideRefit,
    own_round_seconds,
    refitted_round_seconds,
    refitted_seconds,
)
from hearthside.session.state import SessionState

SHORTEST_SECONDS = 60.0
"""Nothing is shortened to less than this, nor to less than half."""
_STEP_SECONDS = 5.0
"""Shortened lengths are rounded up to this: 2:25 can be said, 2:23 cannot."""
_PROTECTED = frozenset({Layout.AGREEMENTS, Layout.BREATHE, Layout.RESOURCES, Layout.BOOKING})


class OfferKind(StrEnum):
    SKIP_SLIDE = "skip-slide"
    DROP_ROUND = "drop-round"
    SHORTEN = "shorten"
    END_LATER = "end-later"


class RefitOffer(Struct, frozen=True, kw_only=True):
    """One proposal with a tick box."""

    kind: OfferKind
    slide: int | None = None
    """The slide that it is about; None for one about all that is left."""
    round_number: int | None = None
    """The index of the round in the deck's list, for one that is dropped."""
    saved_seconds: float = 0.0
    """What it saves when it is the only one ticked; for END_LATER how much later it would be. The rest follows from
    ``refit_of``: a skipped slide has no rounds to drop."""


class RefitPreview(Struct, frozen=True, kw_only=True):
    """What the ticked proposals come to. Moments are wall seconds."""

    refit: Refit
    ends_before: float
    ends_after: float
    behind_after_seconds: float
    """How far behind the evening would then be; 0 within the tolerance, negative when ahead."""
    booked_until: float | None = None
    """When the room has to be free again, where the evening would go on for longer than that."""


def refit_offers(state: SessionState, deck: Deck, now: Instant) -> tuple[RefitOffer, ...]:
    """Return what can be done at ``now``, the gentlest first; what an earlier re-fit did already is not offered."""
    offers: list[RefitOffer] = []
    for index in _open_slides(state, deck, now):
        change = state.refit.of(index) or SlideRefit(slide=index)
        if deck.slides[index].if_late is IfLate.SKIP:
            saved = _left(state, now, index, refitted_seconds(deck.slides[index], change))
            offers.append(RefitOffer(kind=OfferKind.SKIP_SLIDE, slide=index, saved_seconds=saved))
    for index in _open_slides(state, deck, now):
        offers += _rounds_to_drop(deck, index, state.refit)
    most = _saved(deck, state.refit, _shortened(deck, state.refit, 0.5, _open_slides(state, deck, now)))
    if most > 0:
        offers.append(RefitOffer(kind=OfferKind.SHORTEN, saved_seconds=most))
    behind = pace(state, deck, now).behind_seconds
    if behind > 0:
        offers.append(RefitOffer(kind=OfferKind.END_LATER, saved_seconds=behind))
    return tuple(offers)


def proposed(state: SessionState, deck: Deck, now: Instant, offers: tuple[RefitOffer, ...]) -> frozenset[RefitOffer]:
    """Return which of ``offers`` to tick at first: as many, from the gentlest on, as the lost time needs. To keep a
    room for longer than it is booked is never proposed, only offered."""
    chosen: frozenset[RefitOffer] = frozenset()
    for offer in offers:
        before = preview(state, deck, now, chosen)
        if before.behind_after_seconds <= 0:
            break
        if offer.kind is not OfferKind.END_LATER or before.booked_until is None:
            chosen |= {offer}
    return chosen


def preview(state: SessionState, deck: Deck, now: Instant, chosen: Collection[RefitOffer]) -> RefitPreview:
    """Return what ``chosen`` come to; ``Refitted(preview.refit)`` is the fact that applies them all at once."""
    before = pace(state, deck, now)
    refit = refit_of(state, deck, now, chosen)
    after = pace(replace(state, refits=(*state.refits, refit)), deck, now)
    return RefitPreview(
        refit=refit,
        ends_before=before.forecast_end_wall_seconds,
        ends_after=after.forecast_end_wall_seconds,
        behind_after_seconds=after.behind_seconds,
        booked_until=after.booked_until if after.goes_beyond_booking(after.forecast_end_wall_seconds) else None,
    )


def refit_of(state: SessionState, deck: Deck, now: Instant, chosen: Collection[RefitOffer]) -> Refit:
    """Return the re-fit that ``chosen`` make on top of the one that counts already. What is left is shortened no more
    than the lost time still needs, and the evening ends no later than it must."""
    refit = state.refit
    for offer in sorted(chosen, key=lambda offer: offer.round_number or 0):
        if offer.slide is not None:
            refit = _with_change(refit, _one_change(deck, refit, offer, offer.slide))
    kinds = {offer.kind for offer in chosen}
    lost = _lost_seconds(state, deck, now, refit)
    if OfferKind.SHORTEN in kinds and lost > 0:
        refit = _shortened_by(deck, refit, lost, _open_slides(state, deck, now))
        lost = _lost_seconds(state, deck, now, refit)
    if OfferKind.END_LATER in kinds and lost > 0:
        refit = replace(refit, later_seconds=refit.later_seconds + math.ceil(lost))
    return refit


def is_protected(deck: Deck, index: int) -> bool:
    """Return whether nothing may be taken from the slide ``index``, however late it is."""
    slide = deck.slides[index]
    if slide.if_late is IfLate.FIXED or isinstance(slide.activity, Breathe):
        return True
    closing = len(deck.sections) > 1 and slide.section == len(deck.sections) - 1
    return closing or index == len(deck.slides) - 1 or slide.content.layout in _PROTECTED


def _open_slides(state: SessionState, deck: Deck, now: Instant) -> Iterator[int]:
    """Yield the slides still to come that may be touched, and whose clock was not taken out yet."""
    for index in range(max(state.position.slide, state.room_position.slide) + 1, len(deck.slides)):
        change = state.refit.of(index)
        is_over = index in state.rack.clocks or (change is not None and change.is_skipped)
        seen, planned = state.seconds_on(index, now), deck.slides[index].planned_seconds
        was_shown = seen > 0 and (is_done(seen, planned) or not _left(state, now, index, planned))
        if not (is_over or was_shown or is_protected(deck, index)):
            yield index


def _left(state: SessionState, now: Instant, index: int, planned: float) -> float:
    return seconds_left(state, index, planned, state.seconds_on(index, now), now.monotonic_seconds)


def _rounds_to_drop(deck: Deck, index: int, refit: Refit) -> Iterator[RefitOffer]:
    activity = deck.slides[index].activity
    if not isinstance(activity, Discussion):
        return
    lengths = refitted_round_seconds(deck.slides[index], refit.of(index))
    optional = [number for number, round_ in enumerate(activity.rounds) if round_.optional and lengths[number] > 0]
    if len(optional) == sum(length > 0 for length in lengths):
        # Something has to be left to talk about: that would be skipping the slide, which its author has not offered.
        optional = optional[1:]
    for number in optional:
        yield RefitOffer(kind=OfferKind.DROP_ROUND, slide=index, round_number=number, saved_seconds=lengths[number])


def _one_change(deck: Deck, refit: Refit, offer: RefitOffer, index: int) -> SlideRefit:
    change = refit.of(index) or SlideRefit(slide=index)
    if offer.kind is OfferKind.SKIP_SLIDE:
        return replace(change, is_skipped=True)
    lengths = refitted_round_seconds(deck.slides[index], change)
    kept = tuple(0.0 if number == offer.round_number else length for number, length in enumerate(lengths))
    return replace(change, round_seconds=kept)


def _with_change(refit: Refit, change: SlideRefit) -> Refit:
    others = (other for other in refit.slides if other.slide != change.slide)
    return replace(refit, slides=tuple(sorted((*others, change), key=lambda each: each.slide)))


def _lost_seconds(state: SessionState, deck: Deck, now: Instant, refit: Refit) -> float:
    """Return by how much the evening would be late with ``refit``, without the tolerance of the pace."""
    return pace(replace(state, refits=(*state.refits, refit)), deck, now).lateness_seconds


def _shortened_by(deck: Deck, refit: Refit, lost: float, slides: Iterator[int]) -> Refit:
    """Shorten what is left by one factor, the largest that saves ``lost`` seconds, or by half where none does."""
    indexes = tuple(slides)
    low, high = 500, 1000
    while low < high:
        middle = (low + high + 1) // 2
        if _saved(deck, refit, _shortened(deck, refit, middle / 1000, iter(indexes))) >= lost:
            low = middle
        else:
            high = middle - 1
    return _shortened(deck, refit, low / 1000, iter(indexes))


def _shortened(deck: Deck, refit: Refit, factor: float, slides: Iterator[int]) -> Refit:
    for index in slides:
        slide = deck.slides[index]
        change = refit.of(index) or SlideRefit(slide=index)
        if change.is_skipped:
            continue
        if isinstance(slide.activity, Discussion) or (slide.activity is not None and slide.if_late is IfLate.SHORTEN):
            own = own_round_seconds(slide.activity)
            present = refitted_round_seconds(slide, change)
            lengths = tuple(_shorter(now, of, factor) for now, of in zip(present, own, strict=True))
            if lengths != present:
                refit = _with_change(refit, replace(change, round_seconds=lengths))
        elif slide.activity is None and slide.if_late is IfLate.SHORTEN:
            present_seconds = refitted_seconds(slide, change)
            saved = slide.planned_seconds - _shorter(present_seconds, slide.planned_seconds, factor)
            if saved > change.saved_seconds:
                refit = _with_change(refit, replace(change, saved_seconds=saved))
    return refit


def _shorter(present: float, own: float, factor: float) -> float:
    """Return ``present`` seconds by ``factor``, never under half of the deck's ``own`` length nor under a minute."""
    least = max(SHORTEST_SECONDS, own / 2)
    wanted = math.ceil(present * factor / _STEP_SECONDS) * _STEP_SECONDS
    return present if present <= least else min(present, max(wanted, least))


def _saved(deck: Deck, before: Refit, after: Refit) -> float:
    """Return how much shorter the plan is with ``after`` than with ``before``, in seconds."""
    changed = {change.slide for change in after.slides}
    return sum(
        refitted_seconds(deck.slides[index], before.of(index)) - refitted_seconds(deck.slides[index], after.of(index))
        for index in changed
    )
