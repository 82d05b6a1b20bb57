"""Owns what the forms of conversation are called in a form, and what happens in each."""

from __future__ import annotations

from collections.abc import Mapping

from hearthside.deck.activities import DiscussionFormat
from hearthside.deck.durations import format_clock
from hearthside.tr import tr


def format_name(format_: DiscussionFormat) -> str:
    """Return the format's name for people who choose one."""
    return {
        DiscussionFormat.SOLO: tr("On your own"),
        DiscussionFormat.PAIRS: tr("In pairs"),
        DiscussionFormat.TURNS: tr("Taking turns"),
        DiscussionFormat.SPEAKER_LISTENER: tr("Speaker and listener"),
        DiscussionFormat.IMAGO: tr("Mirror, make sense, feel with"),
        DiscussionFormat.THINK_PAIR_SHARE: tr("Think, pair, share"),
        DiscussionFormat.ONE_TWO_FOUR_ALL: tr("One, two, four, all"),
        DiscussionFormat.TRIADS: tr("In threes"),
        DiscussionFormat.CIRCLE: tr("In a circle"),
        DiscussionFormat.FISHBOWL: tr("Fishbowl"),
        DiscussionFormat.GO_ROUND: tr("Once around the room"),
        DiscussionFormat.GROUP: tr("The whole group"),
    }[format_]


def format_explanation(format_: DiscussionFormat) -> str:
    """Return one line on what happens."""
    return {
        DiscussionFormat.SOLO: tr("Everyone for themselves, thinking or writing."),
        DiscussionFormat.PAIRS: tr("Two talk; three is fine."),
        DiscussionFormat.TURNS: tr("Think, speak in turns, then say back what was heard."),
        DiscussionFormat.SPEAKER_LISTENER: tr("One speaks a little at a time; the others say back what they heard."),
        DiscussionFormat.IMAGO: tr("One is mirrored, then hears that it makes sense, then that it is felt."),
        DiscussionFormat.THINK_PAIR_SHARE: tr("Alone, then in twos or threes, then with everyone who wants to."),
        DiscussionFormat.ONE_TWO_FOUR_ALL: tr("Alone, in twos, in fours, then all together."),
        DiscussionFormat.TRIADS: tr("One speaks, one listens, one watches kindly."),
        DiscussionFormat.CIRCLE: tr("One after another, and what is said stands."),
        DiscussionFormat.FISHBOWL: tr("An inner circle talks, an outer one listens; then the other way round."),
        DiscussionFormat.GO_ROUND: tr("One sentence each, without replies."),
        DiscussionFormat.GROUP: tr("Everyone together, whoever likes to."),
    }[format_]


def marks_words(marks: Mapping[int, tuple[int, ...]]) -> str:
    """Return when groups of two, three and four change turns in a shared round: ``twos at 4:00 · threes at …``."""
    names = {2: tr("twos"), 3: tr("threes"), 4: tr("fours")}
    found = [
        tr("{groups} at {times}").format(groups=names[size], times=", ".join(map(format_clock, seconds)))
        for size, seconds in marks.items()
    ]
    return tr("Turns change: {groups}").format(groups=" · ".join(found)) if found else ""
