"""Owns what the attributes behind a slide's heading mean, and what is said about those that mean nothing."""

from __future__ import annotations

from msgspec import Struct

from hearthside.deck.attributes import FoundAttributes, Word, report_stray_words
from hearthside.deck.durations import LONGEST_SECONDS, parse_duration
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.model import Attributes, IfLate, Layout
from hearthside.deck.near_miss import did_you_mean, near_edit
from hearthside.tr import tr

STEPS = "steps"
KNOWN_ATTRIBUTES = ("minutes", "if-late", "layout", "content-note")
KNOWN_CLASSES = (STEPS,)


class SlideSettings(Struct, frozen=True):
    """A slide's attributes, understood. ``seconds`` is None where the slide names no minutes of its own."""

    attributes: Attributes
    seconds: int | None = None
    if_late: IfLate | None = None
    layout: Layout | None = None
    content_note: str = ""

    @property
    def has_steps(self) -> bool:
        return STEPS in self.attributes.classes


NO_SETTINGS = SlideSettings(Attributes())


def read_slide_settings(found: FoundAttributes | None, log: FaultLog) -> SlideSettings:
    """Return what ``found`` says; a value that cannot be used is reported and counts as not given."""
    if found is None:
        return NO_SETTINGS
    report_stray_words(found.words, log)
    named = {word.name: word for word in found.words if word.kind == "named"}
    _report_unknown(found.words, log)
    return SlideSettings(
        attributes=_as_attributes(found),
        seconds=_seconds(named.get("minutes"), log),
        if_late=_if_late(named.get("if-late"), log),
        layout=_layout(named.get("layout"), log),
        content_note=named["content-note"].value if "content-note" in named else "",
    )


def read_minutes(value: str) -> int | None:
    """Return the seconds that ``minutes=value`` says; None where it says none, see ``minutes_trouble``."""
    seconds = parse_duration(value)
    return seconds if seconds is not None and seconds <= LONGEST_SECONDS else None


def minutes_trouble(value: str) -> tuple[str, str]:
    """Return what is wrong with ``minutes=value``, and the mend."""
    return (
        tr("“{value}” is no number of minutes, so this slide shares what time is left over.").format(value=value),
        tr("Write a number such as minutes=4, or minutes=1:30 for a minute and a half."),
    )


def _as_attributes(found: FoundAttributes) -> Attributes:
    named = {word.name: word.value for word in found.words if word.kind in ("named", "id")}
    named.update({word.name: "" for word in found.words if word.kind == "other" and word.name not in named})
    classes = tuple(word.name for word in found.words if word.kind == "class")
    return Attributes(classes=classes, named=named, span=found.span)


def _report_unknown(words: tuple[Word, ...], log: FaultLog) -> None:
    for word in words:
        if word.kind == "named" and word.name not in KNOWN_ATTRIBUTES:
            message = tr("A slide has no attribute “{name}”. It is kept, and does nothing.").format(name=word.name)
            near = near_edit(word.name, word.span.start, KNOWN_ATTRIBUTES)
            log.fault("unknown-attribute", word.span, message, did_you_mean(word.name, KNOWN_ATTRIBUTES), near)
        elif word.kind == "class" and word.name not in KNOWN_CLASSES:
            message = tr("“.{name}” means nothing here. It is kept, and does nothing.").format(name=word.name)
            near = near_edit(word.name, word.span.start + 1, KNOWN_CLASSES)
            log.fault("unknown-attribute", word.span, message, tr("Known here: .steps"), near)


def _seconds(word: Word | None, log: FaultLog) -> int | None:
    if word is None:
        return None
    seconds = read_minutes(word.value)
    if seconds is not None:
        return seconds
    log.fault("bad-minutes", word.value_span, *minutes_trouble(word.value))
    return None


def _if_late(word: Word | None, log: FaultLog) -> IfLate | None:
    if word is None:
        return None
    try:
        return IfLate(word.value.casefold())
    except ValueError:
        message = tr("“{value}” does not say what to do when it is late.").format(value=word.value)
        near = near_edit(word.value, word.value_span.start, [choice.value for choice in IfLate])
        mend = tr("Write if-late=skip, if-late=shorten or if-late=fixed.")
        log.fault("bad-if-late", word.value_span, message, mend, near)
        return None


def _layout(word: Word | None, log: FaultLog) -> Layout | None:
    if word is None:
        return None
    try:
        return Layout(word.value.casefold())
    except ValueError:
        message = tr("There is no layout “{value}”; the slide's content chooses one.").format(value=word.value)
        known = [layout.value for layout in Layout]
        near = near_edit(word.value, word.value_span.start, known)
        log.fault("bad-layout", word.value_span, message, did_you_mean(word.value, known), near)
        return None
