"""Headings as people would say them: without numbers, labels and capitals."""

from __future__ import annotations

import pytest

from hearthside.article.heading_words import with_plain_headings, without_answer_label, without_capitals
from hearthside.article.model import ArticleSection


def plain(*headings: str, language: str = "en") -> list[str]:
    sections = [
        ArticleSection(heading=heading, paragraphs=("The PACT model, and Berlin in May.",)) for heading in headings
    ]
    return [section.heading for section in with_plain_headings(sections, language)]


@pytest.mark.parametrize(
    ("headings", "shown"),
    [
        (("1. Tea", "2. Doors"), ["Tea", "Doors"]),
        (("1 Tea", "2 Doors", ""), ["Tea", "Doors", ""]),
        (("1.2 Tea", "1.3 Doors"), ["Tea", "Doors"]),
        (("Step 1: pour", "Step 2: wait"), ["Pour", "Wait"]),
        (("3 kettles", "Doors"), ["3 kettles", "Doors"]),
        (("2 kettles", "5 doors"), ["2 kettles", "5 doors"]),
        (("Q: Is it tea?", "Frage 2: Ist es Tee?"), ["Is it tea?", "Ist es Tee?"]),
        (
            ("WHEN THE KETTLE SINGS", "THE PACT WAY TO BERLIN AND I"),
            ["When the kettle sings", "The PACT way to Berlin and I"],
        ),
        (("PACT", "Quiet"), ["PACT", "Quiet"]),
    ],
)
def test_headings(headings: tuple[str, ...], shown: list[str]) -> None:
    assert plain(*headings) == shown


def test_german_capitals_stay_for_nobody_knows_what_is_a_noun() -> None:
    assert without_capitals("WARUM GEWOHNHEIT MÜDE MACHT", "", "de") == "WARUM GEWOHNHEIT MÜDE MACHT"


def test_an_answer_s_label_goes() -> None:
    assert without_answer_label("A: Usually yes.") == "Usually yes."
    assert without_answer_label("A kettle: it sings.") == "A kettle: it sings."
