"""Owns the hints about a discussion: something to do for people who came alone, and the line that anybody may pass."""

from __future__ import annotations

from hearthside.deck.activities import Discussion, DiscussionFormat
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.model import Slide
from hearthside.deck.source import Source, Span
from hearthside.tr import tr

_NEEDS_A_PARTNER = frozenset(
    {
        DiscussionFormat.PAIRS,
        DiscussionFormat.TURNS,
        DiscussionFormat.SPEAKER_LISTENER,
        DiscussionFormat.IMAGO,
        DiscussionFormat.THINK_PAIR_SHARE,
        DiscussionFormat.ONE_TWO_FOUR_ALL,
        DiscussionFormat.TRIADS,
    }
)
"""A circle or a whole group has a place for everyone; writing alone needs nobody."""


def report_talking(source: Source, slide: Slide, log: FaultLog) -> None:
    """Hint at what the discussion on ``slide``, if there is one, leaves open."""
    discussion = slide.activity
    if not isinstance(discussion, Discussion):
        return
    line = _first_line(source, discussion.span)
    if discussion.format in _NEEDS_A_PARTNER and not discussion.solo.strip():
        message = tr("People who came alone have nothing of their own to do in this conversation.")
        log.hint("no-solo", line, message, tr('Offer them something: solo="Write three lines for yourself"'))
    if not discussion.shows_pass:
        message = tr("The line that anybody may pass, write or step out is hidden here.")
        log.hint("pass-hidden", line, message, tr("Take pass=off out, or say it aloud before you start."))


def _first_line(source: Source, span: Span) -> Span:
    end = source.line_start(source.position(span.start).line + 1)
    return Span(span.start, min(end, span.end))
