"""Owns what is said about decks that were looked through: in words, as JSON, as an exit code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from hearthside.care.legibility import Reading, about, metres
from hearthside.deck.alike_faults import told_once
from hearthside.deck.fault_counts import summary
from hearthside.deck.faults import Fault, Severity, UnreadableDeck
from hearthside.export.terminal import shown
from hearthside.tr import tr


class DeckReport(Struct, frozen=True, kw_only=True):
    """One deck, looked through; ``refusal`` is set, and ``faults`` empty, where its file cannot be read."""

    path: Path
    title: str = ""
    faults: tuple[Fault, ...] = ()
    refusal: UnreadableDeck | None = None
    reading: Reading | None = None
    """From how far away the smallest text can be read, where there is text."""


def exit_code(reports: Sequence[DeckReport]) -> int:
    """Return 2 where a deck cannot be read, 1 where one has faults, 0 where there is nothing worse than hints."""
    if any(report.refusal is not None for report in reports):
        return 2
    return 1 if any(_of(report, Severity.FAULT) for report in reports) else 0


def report_text(reports: Sequence[DeckReport]) -> str:
    """Return what a trainer reads: for each deck its faults, then its hints, then one closing sentence."""
    return "\n\n".join("\n".join(_deck_lines(report)) for report in reports)


def report_data(reports: Sequence[DeckReport]) -> dict[str, object]:
    """Return the same for programs: ``{"decks": [{"path", "title", "refusal", "faults": […], "reading": {…}}]}``.

    Here every place is named on its own; people read once what many slides have alike.
    """
    return {"decks": [_deck_data(report) for report in reports]}


def _of(report: DeckReport, severity: Severity) -> list[Fault]:
    return [fault for fault in told_once(report.faults) if fault.severity is severity]


def _deck_lines(report: DeckReport) -> Iterator[str]:
    path = shown(str(report.path))
    if report.refusal is not None:
        yield f"{path}: {shown(str(report.refusal))} {shown(report.refusal.mend)}".rstrip()
        return
    for heading, severity in ((tr("To mend"), Severity.FAULT), (tr("Could be better"), Severity.HINT)):
        faults = _of(report, severity)
        if faults:
            yield f"{heading}:"
            yield from (_fault_line(path, fault) for fault in faults)
            yield ""
    if report.reading is not None:
        yield _reading_sentence(path, report.reading)
    yield _closing_sentence(path, report)


def _fault_line(path: str, fault: Fault) -> str:
    mend = f" — {shown(fault.mend)}" if fault.mend else ""
    return f"{path}:{fault.line}:{fault.column}: {shown(fault.message)}{mend}"


def _reading_sentence(path: str, reading: Reading) -> str:
    words = tr("{path}: readable from about {distance} m: smallest text {units} units, on slide {slide}.")
    return words.format(
        path=path,
        distance=metres(about(reading.readable_from_m)),
        units=round(reading.size_units),
        slide=reading.slide,
    )


def _closing_sentence(path: str, report: DeckReport) -> str:
    if not report.faults:
        return tr("{path}: nothing to mend.").format(path=path)
    if not _of(report, Severity.FAULT):
        return tr("{path}: ready to present; {summary}.").format(path=path, summary=summary(report.faults))
    words = tr("{path}: {summary}. It can be presented all the same.")
    return words.format(path=path, summary=summary(report.faults))


def _deck_data(report: DeckReport) -> dict[str, object]:
    refusal = None if report.refusal is None else {"message": str(report.refusal), "mend": report.refusal.mend}
    return {
        "path": str(report.path),
        "title": report.title,
        "refusal": refusal,
        "faults": [
            {
                "line": fault.line,
                "column": fault.column,
                "severity": fault.severity.value,
                "code": fault.code,
                "message": fault.message,
                "mend": fault.mend,
            }
            for fault in report.faults
        ],
        "reading": None if report.reading is None else _reading_data(report.reading),
    }


def _reading_data(reading: Reading) -> dict[str, object]:
    return {
        "slide": reading.slide,
        "smallest_text_units": round(reading.size_units),
        "readable_from_m": about(reading.readable_from_m),
    }
