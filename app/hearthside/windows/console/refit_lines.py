"""Owns how the re-fit's proposals read: what, at which times before and after, and what it saves."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from msgspec import Struct

from hearthside.deck.activities import Discussion
from hearthside.deck.durations import format_clock
from hearthside.deck.model import Deck
from hearthside.session.pace import clock_words
from hearthside.session.plan import SlidePlan
from hearthside.session.refit_offers import OfferKind, RefitOffer, RefitPreview
from hearthside.tr import tr
from hearthside.windows.console.slide_names import slide_name


class RefitLine(Struct, frozen=True):
    """One proposal in words."""

    offer: RefitOffer
    title: str
    times: str
    """Clock times before and after."""
    saved: str


def refit_lines(
    deck: Deck,
    offers: Collection[RefitOffer],
    chosen: Collection[RefitOffer],
    before: tuple[SlidePlan, ...],
    after: tuple[SlidePlan, ...],
    preview: RefitPreview,
) -> tuple[RefitLine, ...]:
    """Return ``offers`` in words. ``before`` and ``after`` are the evening without and with those ``chosen``."""
    plans = {plan.slide: plan for plan in before}, {plan.slide: plan for plan in after}
    skipped = {offer.slide for offer in chosen if offer.kind is OfferKind.SKIP_SLIDE}
    lines = []
    for offer in offers:
        if offer.kind is OfferKind.DROP_ROUND and offer.slide in skipped:
            lines.append(RefitLine(offer, _title(deck, offer), tr("goes with its slide"), ""))
        else:
            times = _times(offer, offer in chosen, *plans, preview)
            lines.append(RefitLine(offer, _title(deck, offer), times, _saved(offer)))
    return tuple(lines)


def total_words(preview: RefitPreview) -> str:
    """Return what the ticked proposals come to: ``Saves 4:00 · ends 20:34 → 20:30``."""
    saved = preview.ends_before - preview.ends_after
    ends = clock_words(preview.ends_before)
    if saved < 1:
        return tr("Ends {time}").format(time=ends)
    words = tr("Saves {length} · ends {before} → {after}")
    return words.format(length=format_clock(round(saved)), before=ends, after=clock_words(preview.ends_after))


def _title(deck: Deck, offer: RefitOffer) -> str:
    name = "" if offer.slide is None else slide_name(deck, deck.slides[offer.slide])
    match offer.kind:
        case OfferKind.SKIP_SLIDE:
            return tr("Skip “{slide}”").format(slide=name)
        case OfferKind.DROP_ROUND:
            return tr("Leave out “{round}” in “{slide}”").format(round=_round_text(deck, offer), slide=name)
        case OfferKind.SHORTEN:
            return tr("Shorten what is left, in proportion")
        case OfferKind.END_LATER:
            return tr("End later")


def _round_text(deck: Deck, offer: RefitOffer) -> str:
    activity = deck.slides[offer.slide or 0].activity
    number = offer.round_number or 0
    return activity.rounds[number].text if isinstance(activity, Discussion) and number < len(activity.rounds) else ""


def _times(
    offer: RefitOffer,
    is_chosen: bool,
    before: Mapping[int, SlidePlan],
    after: Mapping[int, SlidePlan],
    preview: RefitPreview,
) -> str:
    if offer.kind is OfferKind.SHORTEN:
        return tr("rounds keep at least half, and 1:00")
    if offer.kind is OfferKind.END_LATER:
        return _end_times(preview, preview.ends_before - offer.saved_seconds, is_chosen)
    slide = offer.slide or 0
    old = _span(before[slide].starts_at, before[slide].planned_seconds)
    if offer.kind is OfferKind.SKIP_SLIDE:
        return tr("{times} → skipped").format(times=old)
    seconds = after[slide].planned_seconds - (0.0 if is_chosen else offer.saved_seconds)
    return tr("{before} → {after}").format(before=old, after=_span(after[slide].starts_at, max(0.0, seconds)))


def _end_times(preview: RefitPreview, planned: float, is_chosen: bool) -> str:
    later = preview.ends_after if is_chosen else preview.ends_before
    words = tr("{planned} → {later}").format(planned=clock_words(planned), later=clock_words(later))
    if preview.booked_until is None:
        return words
    return words + " · " + tr("room until {time}").format(time=clock_words(preview.booked_until))


def _span(starts_at: float, seconds: float) -> str:
    return f"{clock_words(starts_at)}–{clock_words(starts_at + seconds)}"


def _saved(offer: RefitOffer) -> str:
    length = format_clock(round(offer.saved_seconds))
    if offer.kind is OfferKind.SHORTEN:
        return tr("up to {length}").format(length=length)
    return f"+{length}" if offer.kind is OfferKind.END_LATER else f"−{length}"
