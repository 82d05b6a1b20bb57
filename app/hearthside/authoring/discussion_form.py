"""Owns a discussion as a form shows it: what its fence says, in its author’s words, and what is wrong with it."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from hearthside.deck.activities import ClockDisplay, Discussion, DiscussionFormat, RoundKind, Sound
from hearthside.deck.attribute_edits import attribute_text, possible_value
from hearthside.deck.attributes import split_words
from hearthside.deck.discussion import DiscussFence, read_discussion
from hearthside.deck.durations import format_clock
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.faults import Severity
from hearthside.deck.formats import own_rounds
from hearthside.deck.rounds import BEHIND_WORDS, OPTIONAL, SILENT, RoundLine, round_parts
from hearthside.deck.source import Source, Span

_SEPARATORS = (" ", ": ", " – ")
_FIELDS = {"bad-duration": "duration", "too-short-to-share": "duration", "each-without-people": "people"}


class RoundForm(Struct, frozen=True, kw_only=True):
    """One row of the form. ``text`` is Markdown; ``duration`` is spelled as its author did."""

    text: str
    duration: str
    kind: RoundKind = RoundKind.PLAIN
    optional: bool = False
    silent: bool = False
    origin: int | None = None
    """Which item (from 0) of the fence that was read this is; None for a new one."""


class DiscussionForm(Struct, frozen=True, kw_only=True):
    """Everything that a fence can say. Texts that are empty say nothing, and leave the deck its default."""

    format: DiscussionFormat
    rounds: tuple[RoundForm, ...] = ()
    """None at all: the format's own."""
    sizes: tuple[int, ...] = ()
    cues: tuple[str, ...] = ()
    sound: Sound = Sound.BELL
    clock: ClockDisplay = ClockDisplay.VISIBLE
    gap: str = ""
    people: str = ""
    solo: str = ""
    shows_pass: bool = True


class FieldFault(Struct, frozen=True):
    """What is wrong with one field: ``name`` is that of the form's or of the row's; ``row`` (from 0) of the rounds."""

    name: str
    row: int | None
    message: str
    mend: str


class Understood(Struct, frozen=True):
    """What a form comes to: the discussion that would run, and the faults that the deck would have."""

    discussion: Discussion
    faults: tuple[FieldFault, ...]


def understood(form: DiscussionForm, language: str) -> Understood:
    """Return what ``form`` means, read as the deck would read it."""
    arguments = arguments_text(form)
    lines, at = [], len(arguments) + 1
    for number, row in enumerate(form.rounds, 1):
        item = item_text(row)
        lines.append(RoundLine(item, Span(at, at + len(item)), number))
        at += len(item) + 1
    log = FaultLog(Source(arguments))
    fence = DiscussFence(Span(0, at), Span(0, 0), arguments, 0, tuple(lines))
    discussion = read_discussion(fence, language, log)
    words = [word for word in split_words(arguments, 0) if word.kind == "named"]
    faults = []
    for fault in log.found:
        if fault.severity is not Severity.FAULT:
            continue
        at_row = next((line.number - 1 for line in lines if line.span == fault.span), None)
        name = next((word.name for word in words if word.span == fault.span), "")
        if at_row is not None:
            name = _FIELDS.get(fault.code, "text")
        faults.append(FieldFault(name, at_row, fault.message, fault.mend))
    return Understood(discussion, tuple(faults))


def rows_of_format(format_: DiscussionFormat, people: int | None = None) -> tuple[RoundForm, ...]:
    """Return the format's own rounds as rows."""
    return tuple(
        RoundForm(
            text=round_.text,
            duration=format_clock(round_.each_seconds or round_.seconds),
            kind=round_.kind,
            optional=round_.optional,
            silent=round_.silent,
        )
        for round_ in own_rounds(format_, people)
    )


def tidy(form: DiscussionForm) -> DiscussionForm:
    """Return ``form`` as it would be read back: spaces and marks that a fence cannot hold are what comes closest."""
    rows = tuple(
        replace(row, text=_one_line(row.text).rstrip(BEHIND_WORDS), duration=row.duration.strip())
        for row in form.rounds
    )
    cues = tuple(dict.fromkeys(cue.strip().casefold() for cue in form.cues if cue.strip()))
    return replace(
        form,
        rounds=rows,
        sizes=tuple(sorted(set(form.sizes))),
        cues=cues,
        gap=possible_value(form.gap),
        people=possible_value(form.people),
        solo=possible_value(form.solo),
    )


def named_values(form: DiscussionForm) -> dict[str, str]:
    """Return the attributes that ``form`` needs, in the order in which a fence has them; defaults need none."""
    values = {
        "sizes": ",".join(map(str, form.sizes)),
        "cues": ",".join(form.cues),
        "sound": "" if form.sound is Sound.BELL else form.sound.value,
        "clock": "" if form.clock is ClockDisplay.VISIBLE else form.clock.value,
        "gap": form.gap,
        "people": form.people,
        "solo": form.solo,
        "pass": "" if form.shows_pass else "off",
    }
    return {name: value for name, value in values.items() if value.strip()}


def arguments_text(form: DiscussionForm) -> str:
    """Return what stands behind ``::: discuss``."""
    return " ".join([form.format.value, *(attribute_text(name, value) for name, value in named_values(form).items())])


def fence_text(form: DiscussionForm) -> str:
    """Return the whole fence of a new discussion, without a line end behind it."""
    lines = [f"::: discuss {arguments_text(form)}", *(f"- {item_text(row)}" for row in form.rounds), ":::"]
    return "\n".join(lines)


def item_text(row: RoundForm) -> str:
    """Return the row as a list item without its bullet, so that words and length of time are told apart again."""
    words = _one_line(row.text)
    flags = "".join(f" {flag}" for flag in flags_of(row))
    candidates = [f"{words}{separator}{row.duration.strip()}{flags}".strip() for separator in _SEPARATORS]
    return next((item for item in candidates if round_parts(item).words.of(item) == words), candidates[0])


def flags_of(row: RoundForm) -> tuple[str, ...]:
    """Return the words behind the row's length of time."""
    kind = (row.kind.value,) if row.kind is not RoundKind.PLAIN else ()
    return (*kind, *((OPTIONAL,) if row.optional else ()), *((SILENT,) if row.silent else ()))


def _one_line(text: str) -> str:
    return " ".join(text.split())
