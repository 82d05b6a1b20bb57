"""Owns how people could talk in a section: a form of conversation that fits the time, with rounds that add up to it."""

from __future__ import annotations

from msgspec import Struct

from hearthside.deck.activities import DiscussionFormat
from hearthside.deck.durations import format_clock
from hearthside.tr import tr

SHORTEST_TALK_SECONDS = 30
LONGEST_TALK_SECONDS = 1200
_STEP_SECONDS = 30
_FEWEST_TO_CHOOSE_FROM = 3
"""Rather a shorter conversation than the same form three times in a row."""


class TalkRound(Struct, frozen=True):
    text: str
    seconds: int
    flags: str = ""

    @property
    def line(self) -> str:
        """The round as a deck lists it."""
        return f"- {self.text} {format_clock(self.seconds)} {self.flags}".rstrip()


class Talk(Struct, frozen=True):
    """A conversation to be written down. ``solo`` is what people who came alone can do."""

    format: DiscussionFormat
    rounds: tuple[TalkRound, ...]
    solo: str

    @property
    def seconds(self) -> int:
        return sum(round_.seconds for round_ in self.rounds)


class _Form(Struct, frozen=True):
    """Rounds in parts of sixty, of which the largest takes what rounding leaves; and the lengths that suit the form."""

    format: DiscussionFormat
    shortest_seconds: int
    longest_seconds: int
    parts: tuple[tuple[str, int, str], ...]
    solo: str


def talk_for(seconds: int, turn: int, before: DiscussionFormat | None = None) -> Talk:
    """Return a conversation of about ``seconds``, never longer; ``turn`` counts the conversations before it.

    At least SHORTEST_TALK_SECONDS are needed. Its form is another than that of the conversation ``before`` it wherever
    several fit.
    """
    most = max(SHORTEST_TALK_SECONDS, min(seconds, LONGEST_TALK_SECONDS))
    forms = _forms()
    fitting = [form for form in forms if form.shortest_seconds <= most]
    roomy = [form for form in fitting if form.longest_seconds >= most]
    if len(roomy) < _FEWEST_TO_CHOOSE_FROM:
        roomy = sorted(fitting, key=lambda form: -form.longest_seconds)[:_FEWEST_TO_CHOOSE_FROM]
    fresh = [form for form in roomy if form.format is not before] or roomy
    form = fresh[turn % len(fresh)] if fresh else _alone()
    total = min(most, form.longest_seconds)
    total -= total % _STEP_SECONDS if total >= 2 * _STEP_SECONDS else total % 5
    return Talk(form.format, _rounds(form, total), form.solo)


def quiet_talk(seconds: int) -> Talk:
    """Return a time in which everybody thinks or writes alone."""
    return Talk(DiscussionFormat.SOLO, _rounds(_alone(), seconds), _alone().solo)


def _rounds(form: _Form, total: int) -> tuple[TalkRound, ...]:
    whole = sum(part for _, part, _ in form.parts)
    step = _STEP_SECONDS if total >= 240 else 5
    lengths = [max(step, total * part // whole // step * step) for _, part, _ in form.parts]
    largest = max(range(len(lengths)), key=lambda index: form.parts[index][1])
    lengths[largest] += total - sum(lengths)
    return tuple(TalkRound(text, seconds, flags) for (text, _, flags), seconds in zip(form.parts, lengths, strict=True))


def _alone() -> _Form:
    text = tr("Think or write, for yourself alone")
    return _Form(DiscussionFormat.SOLO, 30, 240, ((text, 60, "silent"),), tr("one line is enough, and nobody will ask"))


def _forms() -> tuple[_Form, ...]:
    think, speak = tr("Think quietly"), tr("Speak")
    return (
        _Form(
            DiscussionFormat.THINK_PAIR_SHARE, 300, 720,
            ((think, 8, "silent"), (tr("Talk together"), 32, "shared"), (tr("Share with the group"), 20, "optional")),
            tr("write three lines, and underline one"),
        ),
        _Form(
            DiscussionFormat.TURNS, 300, 900,
            ((think, 6, "silent"), (speak, 44, "shared"), (tr("Reflect back"), 10, "shared")),
            tr("write it as a letter that stays with you"),
        ),
        _Form(
            DiscussionFormat.GO_ROUND, 180, 600,
            ((tr("Write one line"), 16, "silent"), (tr("One line, or pass"), 44, "optional")),
            tr("keep your line, or draw it"),
        ),
        _Form(
            DiscussionFormat.SPEAKER_LISTENER, 480, 900,
            ((tr("Speak, a little at a time"), 40, "shared"), (tr("What was it like to be heard?"), 20, "shared")),
            tr("write it down, then answer as a good friend would"),
        ),
        _Form(
            DiscussionFormat.PAIRS, 150, 600,
            ((speak, 48, "shared"), (tr("Talk together"), 12, "")),
            tr("list five things, and circle one"),
        ),
        _Form(
            DiscussionFormat.TRIADS, 600, 1200,
            ((speak, 45, "shared"), (tr("Say what you noticed"), 15, "shared")),
            tr("write down what you would like to be asked"),
        ),
    )  # fmt: skip
