"""What `check` says: words, JSON, exit code."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from msgspec.structs import replace

from hearthside.care.legibility import Reading
from hearthside.deck.faults import Fault, Severity, SlideRemark, UnreadableDeck
from hearthside.deck.import_guesses import Guess, remark
from hearthside.deck.source import Span
from hearthside.export.fault_report import DeckReport, exit_code, report_data, report_text

PATH = Path("evening.md")


def fault(message: str, severity: Severity = Severity.FAULT, line: int = 3) -> Fault:
    return Fault("some-code", Span(line, line), line, 5, message, "Mend it.", severity)


CLEAN = DeckReport(path=PATH, title="Evening")
HINT = DeckReport(path=PATH, faults=(fault("Could be warmer.", Severity.HINT),))
FAULTY = DeckReport(path=PATH, faults=(fault("Hint first.", Severity.HINT, 1), fault("A picture is missing.")))
REFUSED = DeckReport(path=PATH, refusal=UnreadableDeck("This is no text.", "Save it as UTF-8."))


@pytest.mark.parametrize(
    ("reports", "code"),
    [([], 0), ([CLEAN], 0), ([HINT], 0), ([FAULTY], 1), ([CLEAN, FAULTY], 1), ([FAULTY, REFUSED, CLEAN], 2)],
)
def test_the_worst_deck_decides_the_exit_code(reports: list[DeckReport], code: int) -> None:
    assert exit_code(reports) == code


def test_a_line_has_place_message_and_mend() -> None:
    assert "evening.md:3:5: A picture is missing. — Mend it." in report_text([FAULTY]).splitlines()


def test_faults_come_before_hints() -> None:
    text = report_text([FAULTY])
    assert text.index("A picture is missing.") < text.index("Hint first.")


def test_the_closing_sentence_says_how_things_are() -> None:
    assert report_text([CLEAN]) == "evening.md: nothing to mend."
    assert report_text([HINT]).splitlines()[-1] == "evening.md: ready to present; 1 hint."
    assert "1 thing to mend, 1 hint" in report_text([FAULTY]).splitlines()[-1]


def test_a_refused_deck_is_one_line() -> None:
    assert report_text([REFUSED]) == "evening.md: This is no text. Save it as UTF-8."


def test_a_message_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in report_text([DeckReport(path=Path("a\x1b[2J.md"), faults=(fault("x\x1b[31m"),))])


def test_the_data_names_every_fault() -> None:
    data = report_data([FAULTY, REFUSED])
    assert data == {
        "decks": [
            {
                "path": "evening.md",
                "title": "",
                "refusal": None,
                "faults": [
                    {
                        "line": each.line,
                        "column": each.column,
                        "severity": each.severity.value,
                        "code": "some-code",
                        "message": each.message,
                        "mend": "Mend it.",
                    }
                    for each in FAULTY.faults
                ],
                "reading": None,
            },
            {
                "path": "evening.md",
                "title": "",
                "refusal": {"message": "This is no text.", "mend": "Save it as UTF-8."},
                "faults": [],
                "reading": None,
            },
        ]
    }


def test_it_says_from_where_the_smallest_text_can_be_read() -> None:
    report = DeckReport(path=PATH, reading=Reading(7, 42.0, 7.8))
    assert report_text([report]).splitlines() == [
        "evening.md: readable from about 8 m: smallest text 42 units, on slide 7.",
        "evening.md: nothing to mend.",
    ]
    (deck,) = cast(list[dict[str, object]], report_data([report])["decks"])
    assert deck["reading"] == {"slide": 7, "smallest_text_units": 42, "readable_from_m": 8.0}


def test_people_read_once_what_programs_get_place_by_place() -> None:
    words = remark(Guess.HEADLINE)
    faults = tuple(
        replace(fault(f"To look at: {words}", Severity.HINT, line=slide), remark=SlideRemark(slide, words))
        for slide in (3, 8)
    )
    report = DeckReport(path=PATH, faults=faults)
    lines = report_text([report]).splitlines()
    assert [line for line in lines if "headline" in line] == [
        "evening.md:3:5: 2 slides have a guessed headline: 3, 8 — Change what you like; then take each remark out."
    ]
    assert lines[-1] == "evening.md: ready to present; 1 hint."
    decks = cast("list[dict[str, list[dict[str, object]]]]", report_data([report])["decks"])
    assert [(each["line"], each["message"]) for each in decks[0]["faults"]] == [
        (3, f"To look at: {words}"),
        (8, f"To look at: {words}"),
    ]
    assert set(decks[0]["faults"][0]) == {"line", "column", "severity", "code", "message", "mend"}
