"""Owns what the chart of an evening shows, in words and numbers: a row for each section and each slide."""

from __future__ import annotations

from msgspec import Struct

from hearthside.deck.durations import format_clock
from hearthside.deck.model import Deck
from hearthside.export.report_text import difference_words, slide_titles
from hearthside.session.pace import clock_words
from hearthside.session.report import Report, RoundReport
from hearthside.tr import ntr, tr


class ReportRow(Struct, frozen=True, kw_only=True):
    """One line of the chart. Seconds; ``remarks`` is what happened to its rounds."""

    title: str
    number: str
    planned_seconds: float
    actual_seconds: float
    is_section: bool
    was_shown: bool = True
    remarks: str = ""

    @property
    def times(self) -> str:
        if not self.was_shown:
            return tr("not shown ({planned})").format(planned=clock(self.planned_seconds))
        return tr("{actual} of {planned}").format(
            actual=clock(self.actual_seconds), planned=clock(self.planned_seconds)
        )

    @property
    def difference(self) -> str:
        """``+1:10``, ``−0:45``; empty where it took about what was planned."""
        return difference_words(self.planned_seconds, self.actual_seconds) if self.was_shown else ""

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.title, self.times, self.difference, self.remarks) if part)


class Tile(Struct, frozen=True):
    """One number about the whole evening."""

    number: str
    words: str


def report_rows(report: Report, deck: Deck | None) -> tuple[ReportRow, ...]:
    """Return the rows of ``report``. The journal keeps no words: titles are those of ``deck`` where its slides are the
    same still."""
    titles = slide_titles(report, deck)
    sections = {section.section: section for section in report.sections}
    rows: list[ReportRow] = []
    shown_section: int | None = None
    for slide in report.slides:
        if slide.section is not None and slide.section != shown_section:
            shown_section = slide.section
            section = sections[slide.section]
            fallback = tr("Section {number}").format(number=slide.section + 1)
            rows.append(
                ReportRow(
                    title=titles.get(slide.slide) or fallback,
                    number="",
                    planned_seconds=section.planned_seconds,
                    actual_seconds=section.actual_seconds,
                    is_section=True,
                    was_shown=section.was_shown,
                    remarks=_not_shown(section.not_shown_seconds) if section.was_shown else "",
                )
            )
        if slide.planned_seconds or slide.was_shown:
            rows.append(
                ReportRow(
                    title=titles.get(slide.slide) or tr("Slide {number}").format(number=slide.slide + 1),
                    number=str(slide.slide + 1),
                    planned_seconds=slide.planned_seconds,
                    actual_seconds=slide.actual_seconds,
                    is_section=False,
                    was_shown=slide.was_shown,
                    remarks=_remarks([round_ for round_ in report.rounds if round_.slide == slide.slide]),
                )
            )
    return tuple(rows)


def head_words(report: Report) -> str:
    """Return when the evening was: ``19:02 to 20:36``."""
    times = tr("{start} to {end}").format(start=clock_words(report.started_at), end=clock_words(report.ended_at))
    return times if report.was_ended else " · ".join((times, tr("broke off")))


def tiles(report: Report) -> tuple[Tile, ...]:
    """Return the evening in a few numbers; what did not happen is left out."""
    found = [
        Tile(clock(report.planned_seconds), tr("planned")),
        Tile(clock(report.elapsed_seconds), _took_words(report)),
    ]
    if report.not_shown:
        found.append(Tile(clock(sum(slide.not_shown_seconds for slide in report.not_shown)), tr("not shown")))
    added = sum(round_.added_seconds for round_ in report.rounds)
    over = sum(round_.overtime_seconds for round_ in report.rounds)
    if round(abs(added)):
        sign = "+" if added > 0 else "−"
        found.append(Tile(sign + clock(abs(added)), tr("given to rounds") if added > 0 else tr("taken from rounds")))
    if round(over):
        found.append(Tile(clock(over), tr("of overtime")))
    if report.holds:
        words = ntr("in one Hold", "in {count} Holds", len(report.holds)).format(count=len(report.holds))
        found.append(Tile(clock(sum(report.holds)), words))
    if report.sleeps:
        found.append(Tile(clock(sum(report.sleeps)), tr("asleep")))
    return tuple(found)


def clock(seconds: float) -> str:
    """Return ``4:00`` for 240 seconds."""
    return format_clock(round(seconds))


def _not_shown(seconds: float) -> str:
    """Return how much of a section's time was for slides that were not shown: nobody was quicker by that."""
    return tr("{time} of it not shown").format(time=clock(seconds)) if seconds else ""


def _took_words(report: Report) -> str:
    difference = difference_words(report.planned_seconds, report.elapsed_seconds)
    return tr("it took ({difference})").format(difference=difference) if difference else tr("it took")


def _remarks(rounds: list[RoundReport]) -> str:
    added = sum(round_.added_seconds for round_ in rounds)
    over = sum(round_.overtime_seconds for round_ in rounds)
    pieces = []
    if round(added) > 0:
        pieces.append(tr("{time} added").format(time=clock(added)))
    elif round(added) < 0:
        pieces.append(tr("{time} taken").format(time=clock(-added)))
    if round(over):
        pieces.append(tr("{time} overtime").format(time=clock(over)))
    return " · ".join(pieces)
