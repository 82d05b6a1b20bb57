"""Owns what is said about a deck as a whole: nothing in it, comments without an end, too much text, too full a plan."""

from __future__ import annotations

from collections.abc import Sequence

from hearthside.deck.activities import Begin
from hearthside.deck.durations import format_minutes
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.front_matter import FrontMatter
from hearthside.deck.lexemes import Lexed
from hearthside.deck.slide_build import Draft
from hearthside.deck.source import Span
from hearthside.deck.timeplan import Plan
from hearthside.tr import tr


def report_scan(lexed: Lexed, too_many_at: int | None, log: FaultLog) -> None:
    """Report comments that are never closed, and where the deck is too long."""
    for span in lexed.unclosed_comments:
        message = tr("This remark is never closed, so all of its paragraph stays hidden.")
        log.fault("unclosed-comment", span, message, tr("Write --> where the remark ends."))
    cut_at = too_many_at if too_many_at is not None else lexed.cut_at
    if cut_at is not None:
        message = tr("This deck is too long; everything from here on is one slide.")
        log.fault("too-long", Span(cut_at, len(lexed.flat)), message, tr("Make several decks of it."))


def report_empty(log: FaultLog) -> None:
    """Report that there is nothing in the deck to show."""
    message = tr("This deck is empty: it has no title and no slide.")
    mend = tr("Write a line such as ## Welcome: it begins a slide. Below it stands what the room shall read.")
    log.fault("empty-deck", Span(0, 0), message, mend)


def own_seconds(draft: Draft, log: FaultLog) -> int | None:
    """Return what a slide itself says of its time, None where it says nothing. A section's minutes are not its own."""
    activity = draft.text.activity
    timed = activity.total_seconds if activity is not None and not isinstance(activity, Begin) else None
    named = draft.settings.seconds if not draft.starts_section else None
    if timed is None or named is None:
        return named if timed is None else timed
    if named < timed:
        span = draft.settings.attributes.span or Span(draft.raw.start, draft.raw.start)
        message = tr("This slide names {named}, but its clock runs {timed}.")
        mend = tr("Shorten what is timed, or take minutes= out: the time is then added up for you.")
        words = message.format(named=format_minutes(named), timed=format_minutes(timed))
        log.hint("slide-overfull", span, words, mend)
    return max(named, timed)


def report_plan(made: Plan, sections: Sequence[Draft], front_matter: FrontMatter, log: FaultLog) -> None:
    """Report sections and decks whose slides name more time than there is."""
    for overfull in made.overfull_sections:
        draft = sections[overfull.section]
        span = draft.settings.attributes.span or Span(draft.raw.start, draft.raw.start)
        message = tr("This section has {total}, and its slides need {over} more.")
        words = message.format(total=format_minutes(overfull.total_seconds), over=format_minutes(overfull.over_seconds))
        log.hint("section-overfull", span, words, tr("Give the section more minutes, or some slide fewer."))
    if made.deck_over_seconds:
        place = next((node for key, node in front_matter.entries if key.text == "minutes"), None)
        span = Span(place.start, place.end) if place is not None else Span(0, 0)
        message = tr("The slides need {over} more than the deck has.")
        words = message.format(over=format_minutes(made.deck_over_seconds))
        log.hint("deck-overfull", span, words, tr("Give the deck more minutes, or some slide fewer."))
