"""Owns the twelve discussion formats: their name in the room, their own rounds, and the job of those who listen."""

from __future__ import annotations

from hearthside.deck.activities import DiscussionFormat, Round, RoundKind
from hearthside.deck.turns import marks_for
from hearthside.tr import tr

_SPEAKING = ("speak", "talk", "tell", "say ")
_REFLECTING = ("mirror", "reflect back", "say back", "sum up", "sums up")


def room_label(format_: DiscussionFormat) -> str:
    """Return the line above the question: how people sit together for it."""
    labels = {
        DiscussionFormat.SOLO: tr("On your own"),
        DiscussionFormat.PAIRS: tr("Talk together · in pairs"),
        DiscussionFormat.TURNS: tr("Talk together · taking turns"),
        DiscussionFormat.SPEAKER_LISTENER: tr("Talk together · speaker and listener"),
        DiscussionFormat.IMAGO: tr("Talk together · mirror, make sense, feel with"),
        DiscussionFormat.THINK_PAIR_SHARE: tr("Think · talk in pairs · share"),
        DiscussionFormat.ONE_TWO_FOUR_ALL: tr("Alone · in twos · in fours · all together"),
        DiscussionFormat.TRIADS: tr("Talk together · in threes"),
        DiscussionFormat.CIRCLE: tr("Talk together · in a circle"),
        DiscussionFormat.FISHBOWL: tr("Talk together · an inner and an outer circle"),
        DiscussionFormat.GO_ROUND: tr("Once around the room"),
        DiscussionFormat.GROUP: tr("Talk together · the whole group"),
    }
    return labels[format_]


def own_rounds(format_: DiscussionFormat, people: int | None = None) -> tuple[Round, ...]:
    """Return the rounds of a discussion whose deck lists none; ``people`` is the size of the group if known."""
    match format_:
        case DiscussionFormat.SOLO:
            return (_quiet(tr("Write or think quietly"), 120),)
        case DiscussionFormat.PAIRS:
            return (
                _shared(tr("Speak"), 360, _listen()),
                Round(text=tr("Talk together"), seconds=120, job=tr("What did you notice?")),
            )
        case DiscussionFormat.TURNS:
            return (
                _quiet(tr("Think quietly"), 60),
                _shared(tr("Speak"), 480, _listen()),
                _shared(tr("Reflect back"), 120, _feel_heard()),
            )
        case DiscussionFormat.SPEAKER_LISTENER:
            job = tr("Listen, then say back in a few words what you heard")
            return (
                _shared(tr("Speak, a little at a time"), 480, job),
                _shared(tr("What was it like to be heard?"), 240, _listen()),
            )
        case DiscussionFormat.IMAGO:
            return _imago()
        case DiscussionFormat.THINK_PAIR_SHARE:
            return (
                _quiet(tr("Think quietly"), 60),
                _shared(tr("Talk in twos or threes"), 240, _listen()),
                Round(text=tr("Share with the group"), seconds=180, job=_share_freely(), optional=True),
            )
        case _:
            return _rounds_of_a_larger_group(format_, people)


def _imago() -> tuple[Round, ...]:
    return (
        _shared(tr("Speak, and be mirrored"), 360, tr("Mirror: “What I hear is …”, then “Is there more?”")),
        _shared(tr("Hear that it makes sense"), 180, tr("Say: “It makes sense to me, because …”")),
        _shared(tr("Hear that it is felt"), 180, tr("Say: “I imagine that you may feel …”")),
    )


def _rounds_of_a_larger_group(format_: DiscussionFormat, people: int | None) -> tuple[Round, ...]:
    match format_:
        case DiscussionFormat.ONE_TWO_FOUR_ALL:
            return (
                _quiet(tr("Alone, quietly"), 60),
                Round(text=tr("In twos"), seconds=120, job=_listen()),
                Round(text=tr("In fours"), seconds=240, job=tr("Say what you heard and have in common")),
                Round(text=tr("All together"), seconds=300, job=_share_freely(), optional=True),
            )
        case DiscussionFormat.TRIADS:
            return (
                _shared(tr("Speak"), 540, tr("One listens; a third watches kindly and says nothing")),
                _shared(tr("Say what you noticed"), 180, _listen()),
            )
        case DiscussionFormat.CIRCLE:
            return (_around(tr("Speak, one after another"), 480, 60, people, tr("Listen, and let it stand")),)
        case DiscussionFormat.FISHBOWL:
            return (
                Round(text=tr("The inner circle talks"), seconds=480, job=tr("The outer circle listens quietly")),
                Round(text=tr("The outer circle speaks"), seconds=240, job=tr("The inner circle listens")),
                Round(text=tr("Talk all together"), seconds=180, job=_share_freely(), optional=True),
            )
        case DiscussionFormat.GO_ROUND:
            return (_around(tr("One sentence each"), 360, 30, people, tr("Listen, without a reply")),)
        case _:
            return (Round(text=tr("Talk together"), seconds=360, job=_share_freely()),)


def listeners_job(format_: DiscussionFormat, text: str, kind: RoundKind, *, silent: bool) -> str:
    """Return what those who do not speak do in a round that the deck lists; empty where nothing is to be said."""
    if silent or format_ is DiscussionFormat.SOLO:
        return ""
    words = text.casefold()
    if any(word in words for word in _REFLECTING):
        return _feel_heard()
    if kind is RoundKind.EACH:
        return tr("Listen, and let it stand")
    is_spoken = any(f" {word}" in f" {words}" for word in _SPEAKING)
    return _listen() if kind is RoundKind.SHARED or is_spoken else ""


def _listen() -> str:
    return tr("Listen: no fixing, no defending")


def _feel_heard() -> str:
    return tr("Say what was heard well, and what is missing")


def _share_freely() -> str:
    return tr("Share only what you like; listening is enough")


def _quiet(text: str, seconds: int) -> Round:
    return Round(text=text, seconds=seconds, silent=True)


def _shared(text: str, seconds: int, job: str) -> Round:
    return Round(text=text, seconds=seconds, kind=RoundKind.SHARED, job=job, marks=marks_for(seconds))


def _around(text: str, seconds: int, each_seconds: int, people: int | None, job: str) -> Round:
    if people is None:
        return Round(text=text, seconds=seconds, job=job)
    return Round(text=text, seconds=each_seconds * people, kind=RoundKind.EACH, each_seconds=each_seconds, job=job)
