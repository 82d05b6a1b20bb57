"""Owns the report of an evening as text for a terminal: planned against actual, holds, overtime."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hearthside.deck.durations import format_clock
from hearthside.deck.model import Deck
from hearthside.export.terminal import padded, shown
from hearthside.session.announced_start import local_time
from hearthside.session.deck_shape import same_slides, slide_outlines
from hearthside.session.journal_form import SlideOutline
from hearthside.session.pace import clock_words
from hearthside.session.report import Report, RoundReport, SectionReport, SlideReport
from hearthside.tr import ntr, tr

_TITLE_COLUMNS = 48
_TIME_COLUMNS = 9
_NEXT_TO_NOTHING_SECONDS = 20


def report_text(report: Report, deck: Deck | None = None) -> str:
    """Return ``report`` as lines. The journal keeps no words: titles are those of ``deck`` where its slides are
    the same still, else numbers stand in their place."""
    titles = slide_titles(report, deck)
    return "\n".join(
        [*_head(report, deck), "", *_table(report, deck, titles), *_rounds(report, titles), *_rest(report)]
    )


def slide_titles(report: Report, deck: Deck | None) -> Mapping[int, str]:
    """Return the titles of the report's slides (by index) that ``deck`` still has."""
    if deck is None:
        return {}
    then = tuple(SlideOutline(slide.planned_seconds, slide.section, slide.key) for slide in report.slides)
    again = same_slides(then, slide_outlines(deck))
    titles = {slide: shown(deck.slides[index].title_text) for slide, index in again.items()}
    return {slide: title for slide, title in titles.items() if title}


def difference_words(planned_seconds: float, actual_seconds: float) -> str:
    """Return how much longer or shorter it took: ``+2:10``, ``−0:45``; empty within 20 seconds."""
    difference = round(actual_seconds) - round(planned_seconds)
    if abs(difference) < _NEXT_TO_NOTHING_SECONDS:
        return ""
    return f"{'+' if difference > 0 else '−'}{format_clock(abs(difference))}"


def _head(report: Report, deck: Deck | None) -> Iterator[str]:
    title = shown(deck.settings.title) if deck is not None else ""
    yield (tr("REHEARSAL") + " · " if report.is_rehearsal else "") + (title or shown(report.deck_path))
    day = local_time(report.started_at).strftime("%Y-%m-%d")
    times = tr("{start} to {end}").format(start=clock_words(report.started_at), end=clock_words(report.ended_at))
    yield " · ".join([day, times, *([] if report.was_ended else [tr("broke off")])])
    words = tr("{actual} of {planned} planned")
    yield words.format(actual=_clock(report.elapsed_seconds), planned=_clock(report.planned_seconds))


def _table(report: Report, deck: Deck | None, titles: Mapping[int, str]) -> Iterator[str]:
    yield _row("", tr("What"), tr("planned"), tr("actual"), "")
    sections = {section.section: section for section in report.sections}
    shown_section: int | None = None
    for slide in report.slides:
        if slide.section != shown_section and slide.section is not None:
            yield _section_row(sections[slide.section], titles.get(slide.slide, ""))
            shown_section = slide.section
        if slide.planned_seconds or slide.was_shown:
            yield _slide_row(slide, titles)


def _section_row(section: SectionReport, title: str) -> str:
    words = title or tr("Section {number}").format(number=(section.section or 0) + 1)
    planned, actual, difference = _clock(section.planned_seconds), _clock(section.actual_seconds), _difference(section)
    if not section.was_shown:
        return _not_shown_row("", words, planned)
    return f"{_row('', words, planned, actual, difference)}{_not_shown_in(section)}"


def _not_shown_in(section: SectionReport) -> str:
    """Return how much of a section's time was for slides that were not shown: nobody was quicker by that."""
    if not section.not_shown_seconds:
        return ""
    return "  " + tr("({time} not shown)").format(time=_clock(section.not_shown_seconds))


def _slide_row(slide: SlideReport, titles: Mapping[int, str]) -> str:
    title = "  " + (titles.get(slide.slide) or tr("Slide {number}").format(number=slide.slide + 1))
    planned, actual = _clock(slide.planned_seconds), _clock(slide.actual_seconds)
    if not slide.was_shown:
        return _not_shown_row(str(slide.slide + 1), title, planned)
    return _row(str(slide.slide + 1), title, planned, actual, _difference(slide))


def _not_shown_row(number: str, title: str, planned: str) -> str:
    return f"{_row(number, title, planned, '', '')}  {tr('not shown')}"


def _row(number: str, title: str, planned: str, actual: str, difference: str) -> str:
    times = f"{planned:>{_TIME_COLUMNS}}{actual:>{_TIME_COLUMNS}}{difference:>{_TIME_COLUMNS}}"
    return f"{number:>4}  {padded(title, _TITLE_COLUMNS)}{times}".rstrip()


def _rounds(report: Report, titles: Mapping[int, str]) -> Iterator[str]:
    changed = [round_ for round_ in report.rounds if round(round_.overtime_seconds) or round(round_.added_seconds)]
    if changed:
        yield ""
        yield tr("Rounds")
        yield from (_round_row(round_, titles) for round_ in changed)


def _round_row(round_: RoundReport, titles: Mapping[int, str]) -> str:
    slide = titles.get(round_.slide) or tr("Slide {number}").format(number=round_.slide + 1)
    pieces = [tr("{slide}, round {number}").format(slide=slide, number=round_.round_number + 1)]
    if round(round_.added_seconds) > 0:
        pieces.append(tr("{time} added").format(time=_clock(round_.added_seconds)))
    elif round(round_.added_seconds) < 0:
        pieces.append(tr("{time} taken").format(time=_clock(-round_.added_seconds)))
    if round(round_.overtime_seconds):
        pieces.append(tr("{time} overtime").format(time=_clock(round_.overtime_seconds)))
    return "  " + " · ".join(pieces)


def _rest(report: Report) -> Iterator[str]:
    lines = []
    if report.not_shown:
        seconds = sum(slide.not_shown_seconds for slide in report.not_shown)
        count = len(report.not_shown)
        words = ntr("Not shown: one slide with {time} planned", "Not shown: {count} slides with {time} planned", count)
        lines.append(words.format(count=count, time=_clock(seconds)))
    if report.holds:
        times = ", ".join(map(_clock, report.holds))
        lines.append(tr("Hold: {count} × ({times})").format(count=len(report.holds), times=times))
    if report.sleeps:
        lines.append(tr("The laptop slept: {times}").format(times=", ".join(map(_clock, report.sleeps))))
    if report.refits:
        lines.append(tr("The evening was re-fitted."))
    if report.runs > 1:
        lines.append(tr("Hearthside was started again {count} × in the middle.").format(count=report.runs - 1))
    if report.unknown_lines:
        lines.append(tr("{count} lines of the journal could not be read.").format(count=report.unknown_lines))
    if lines:
        yield ""
        yield from lines


def _difference(part: SectionReport | SlideReport) -> str:
    return difference_words(part.planned_seconds, part.actual_seconds)


def _clock(seconds: float) -> str:
    return format_clock(round(seconds))
