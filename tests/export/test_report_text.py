"""The report as text for a terminal."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from hearthside.export.report_text import difference_words, report_text, slide_titles
from hearthside.session.deck_shape import slide_outlines
from hearthside.session.report import Report, RoundReport, SectionReport, SlideReport

DECK = parse_deck(
    Source("---\ntitle: Wired for closeness\n---\n\n# Welcome\n\n## One {minutes=4}\n\n## Two \x1b[31m {minutes=2}\n")
)
OUTLINES = slide_outlines(DECK)
ACTUAL = (0.0, 30.0, 370.0, 60.0, 0.0)
STARTED = 1_795_000_000.0
REPORT = Report(
    session="s",
    deck_path="/decks/wired.md",
    fingerprint="f",
    is_rehearsal=False,
    started_at=STARTED,
    ended_at=STARTED + 460,
    was_ended=True,
    elapsed_seconds=460,
    planned_seconds=360,
    slides=tuple(
        SlideReport(
            slide=index,
            section=outline.section,
            key=outline.key,
            planned_seconds=outline.planned_seconds,
            actual_seconds=ACTUAL[index],
        )
        for index, outline in enumerate(OUTLINES)
    ),
    sections=(
        SectionReport(section=None, planned_seconds=0, actual_seconds=0),
        SectionReport(section=0, planned_seconds=360, actual_seconds=460),
    ),
    rounds=(RoundReport(slide=2, round_number=0, planned_seconds=60),),
    holds=(),
)


def test_a_slide_that_was_not_shown_is_named_and_not_counted_as_quicker() -> None:
    slides = tuple(replace(slide, actual_seconds=0.0) if slide.slide == 2 else slide for slide in REPORT.slides)
    sections = (
        REPORT.sections[0],
        SectionReport(section=0, planned_seconds=360, actual_seconds=90, not_shown_seconds=240),
    )
    lines = [
        " ".join(line.split())
        for line in report_text(replace(REPORT, slides=slides, sections=sections), DECK).splitlines()
    ]
    assert "3 One 4:00 not shown" in lines
    assert "Welcome 6:00 1:30 −4:30 (4:00 not shown)" in lines
    assert "Not shown: one slide with 4:00 planned" in lines
    gone = replace(sections[1], actual_seconds=0.0, not_shown_seconds=360)
    lines = report_text(replace(REPORT, slides=slides, sections=(sections[0], gone)), DECK).splitlines()
    assert "Welcome 6:00 not shown" in [" ".join(line.split()) for line in lines]
    assert not any("not shown" in line.lower() for line in report_text(REPORT, DECK).splitlines())


def test_planned_against_actual_with_the_titles_of_the_deck() -> None:
    lines = report_text(REPORT, DECK).splitlines()
    assert lines[0] == "Wired for closeness"
    assert lines[2] == "7:40 of 6:00 planned"
    table = [" ".join(line.split()) for line in lines[4:]]
    assert table[0] == "What planned actual"
    assert table[1] == "Welcome 6:00 7:40 +1:40"
    assert "3 One 4:00 6:10 +2:10" in table
    assert any(line.startswith("4 Two") and line.endswith("2:00 1:00 −1:00") for line in table)
    assert not any(line.startswith("1 ") for line in table), "a slide of no time is left out"


def test_nothing_in_a_deck_steers_the_terminal() -> None:
    assert "\x1b" not in report_text(REPORT, DECK)
    assert "\x1b" not in report_text(replace(REPORT, deck_path="/\x1b[31m"))


def test_without_the_deck_there_are_numbers() -> None:
    text = report_text(REPORT)
    assert text.startswith("/decks/wired.md\n")
    assert "Section 1" in text
    assert "Slide 3" in text
    assert slide_titles(REPORT, None) == {}


def test_a_slide_that_was_rewritten_since_has_its_number() -> None:
    edited = parse_deck(Source(DECK.source.text.replace("## One {minutes=4}", "## Another")))
    assert 2 not in slide_titles(REPORT, edited)
    assert slide_titles(REPORT, edited)[1] == "Welcome"


def test_a_rehearsal_and_an_evening_that_broke_off_say_so() -> None:
    lines = report_text(replace(REPORT, is_rehearsal=True, was_ended=False), DECK).splitlines()
    assert lines[0] == "REHEARSAL · Wired for closeness"
    assert lines[1].endswith(" · broke off")


def test_holds_sleeps_rounds_and_the_rest() -> None:
    rounds = (
        RoundReport(slide=2, round_number=0, planned_seconds=60, added_seconds=60, overtime_seconds=32),
        RoundReport(slide=2, round_number=1, planned_seconds=60, added_seconds=-60),
        RoundReport(slide=3, round_number=0, planned_seconds=60, overtime_seconds=0.2),
    )
    told = replace(REPORT, rounds=rounds, holds=(30, 95), sleeps=(600,), refits=1, runs=3, unknown_lines=2)
    text = report_text(told, DECK)
    assert "One, round 1 · 1:00 added · 0:32 overtime" in text
    assert "One, round 2 · 1:00 taken\n" in text
    assert "Two" not in text.split("Rounds")[1]
    for words in (
        "Hold: 2 × (0:30, 1:35)",
        "The laptop slept: 10:00",
        "The evening was re-fitted.",
        "started again 2 ×",
        "2 lines of the journal",
    ):
        assert words in text
    assert "Rounds" not in report_text(REPORT, DECK)


@pytest.mark.parametrize(
    ("planned", "actual", "words"), [(60, 79, ""), (60, 80, "+0:20"), (60, 41, ""), (240, 195, "−0:45")]
)
def test_twenty_seconds_are_next_to_nothing(planned: float, actual: float, words: str) -> None:
    assert difference_words(planned, actual) == words
