"""Owns a deck's plan as text for people: sections, slides, clock times, minutes, rounds."""

from __future__ import annotations

from collections.abc import Iterator

from hearthside.deck.activities import Begin, Break, Breathe, Discussion, Round, RoundKind
from hearthside.deck.durations import format_clock
from hearthside.deck.model import Deck, IfLate, Layout, Slide
from hearthside.export.terminal import padded, shown
from hearthside.tr import ntr, tr

_TITLE_COLUMNS = 60


def plan_text(deck: Deck) -> str:
    """Return the plan of ``deck`` as lines: a head, then every section with its slides. Ends without a line break."""
    return "\n".join([*_head(deck), *_slides(deck)])


def start_minute(start: str) -> int | None:
    """Return ``19:00`` as minutes after midnight, or None where ``start`` is no time of day."""
    hour, colon, minute = start.partition(":")
    if not (colon and hour.isdecimal() and minute.isdecimal() and int(hour) < 24 and int(minute) < 60):
        return None
    return int(hour) * 60 + int(minute)


def time_of_day(start_minutes: int, seconds_later: int) -> str:
    """Return the clock time ``seconds_later`` than ``start_minutes`` after midnight, to the nearest minute: ``20:30``.

    Half a minute always counts up: ``round`` goes to the even one, and two times of one plan would not add up.
    """
    minutes = start_minutes + (seconds_later + 30) // 60
    return f"{minutes // 60 % 24}:{minutes % 60:02}"


def minutes_text(seconds: int) -> str:
    """Return a planned length for people: ``4 min``, ``1½ min``; nothing planned is an empty text."""
    if seconds <= 0:
        return ""
    halves = max(1, round(seconds / 30))
    whole, half = divmod(halves, 2)
    number = (str(whole) if whole else "") + ("½" if half else "") if whole < 10 else str(round(seconds / 60))
    return tr("{number} min").format(number=number)


def _head(deck: Deck) -> Iterator[str]:
    settings = deck.settings
    start = start_minute(settings.start)
    yield shown(settings.title) or tr("A deck without a title")
    if settings.subtitle:
        yield shown(settings.subtitle)
    facts = [minutes_text(deck.planned_seconds)] if deck.planned_seconds else []
    if start is not None:
        words = tr("{start} to {end}")
        facts.append(words.format(start=time_of_day(start, 0), end=time_of_day(start, deck.planned_seconds)))
    facts.append(ntr("1 slide", "{count} slides", len(deck.slides)).format(count=len(deck.slides)))
    discussions = sum(isinstance(slide.activity, Discussion) for slide in deck.slides)
    if discussions:
        facts.append(ntr("1 discussion", "{count} discussions", discussions).format(count=discussions))
    yield " · ".join(facts)


def _slides(deck: Deck) -> Iterator[str]:
    start = start_minute(deck.settings.start)
    number_width = len(str(len(deck.slides)))
    before_seconds = 0
    section: int | None = None
    for slide in deck.slides:
        if slide.section is not None and slide.section != section:
            section = slide.section
            plan = minutes_text(deck.sections[section].planned_seconds)
            yield ""
            yield " · ".join(part for part in (shown(deck.sections[section].title), plan) if part)
        elif before_seconds == 0 and slide.number == 1:
            yield ""
        time = time_of_day(start, before_seconds) if start is not None else format_clock(before_seconds)
        title = padded(_title(deck, slide), _TITLE_COLUMNS)
        tail = " · ".join(part for part in (minutes_text(slide.planned_seconds), *_remarks(slide)) if part)
        yield f"  {slide.number:>{number_width}}  {time:>7}  {title}  {tail}".rstrip()
        if isinstance(slide.activity, Discussion):
            rounds = " · ".join(_round_words(round_) for round_ in slide.activity.rounds)
            yield " " * (number_width + 13) + shown(rounds)
        before_seconds += slide.planned_seconds


def _title(deck: Deck, slide: Slide) -> str:
    words = slide.title_text
    if not words and slide.number == 1 and deck.settings.title:
        words = deck.settings.title
    elif not words and slide.number == len(deck.slides):
        words = tr("Booking")
    return shown(words) or _name_of(slide)


def _name_of(slide: Slide) -> str:
    match slide.activity:
        case Discussion():
            return tr("Discussion")
        case Breathe():
            return tr("Breathe")
        case Break():
            return tr("Break")
        case Begin():
            return tr("Waiting for the start")
    return tr("Booking") if slide.content.layout is Layout.BOOKING else tr("(no heading)")


def _remarks(slide: Slide) -> Iterator[str]:
    if isinstance(slide.activity, Discussion):
        yield slide.activity.format.value
    if slide.if_late is IfLate.SKIP:
        yield tr("skip if late")
    elif slide.if_late is IfLate.SHORTEN:
        yield tr("shorten if late")
    elif slide.if_late is IfLate.FIXED:
        yield tr("keep even if late")


def _round_words(round_: Round) -> str:
    words = f"{round_.text} {format_clock(round_.seconds)}"
    if round_.kind is RoundKind.SHARED:
        words += " " + tr("shared")
    elif round_.kind is RoundKind.EACH:
        words += " " + tr("({each} each)").format(each=format_clock(round_.each_seconds))
    if round_.optional:
        words += " " + tr("optional")
    return words
