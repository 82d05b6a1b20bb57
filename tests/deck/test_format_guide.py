"""``slides/FORMAT.md`` teaches what is true: its examples have no faults, and nothing of the format is missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hearthside.deck.activities import ClockDisplay, DiscussionFormat, Sound
from hearthside.deck.booking_values import BOOKING_NAMES, WORKSHOP_NAMES
from hearthside.deck.deck_settings import SERIES_NAMES, SETTING_NAMES
from hearthside.deck.discussion import DISCUSSION_ATTRIBUTES
from hearthside.deck.model import Cue, IfLate, Layout
from hearthside.deck.resource_values import ENTRY_NAMES, RESOURCE_NAMES
from hearthside.deck.rounds import FLAGS
from hearthside.deck.scan import KNOWN_FENCES
from hearthside.deck.slide_settings import KNOWN_ATTRIBUTES, KNOWN_CLASSES
from tests.deck.reading import read_exactly

GUIDE = (Path(__file__).resolve().parents[2] / "slides" / "FORMAT.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```markdown\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 10


@pytest.mark.parametrize("example", EXAMPLES, ids=[text.split("\n", 2)[1] for text in EXAMPLES])
def test_each_example_reads_without_a_fault_or_hint(example: str) -> None:
    deck = read_exactly(example)

    assert deck.faults == ()
    assert len(deck.slides) > 1


@pytest.mark.parametrize(
    "word",
    [
        *(f"`{layout.value}`" for layout in Layout),
        *(f"`{format_.value}`" for format_ in DiscussionFormat),
        *(f"**{cue.value}**" for cue in Cue),
        *(f"`{name}=" for name in (*KNOWN_ATTRIBUTES, *DISCUSSION_ATTRIBUTES)),
        *(f".{name}`" for name in KNOWN_CLASSES),
        *(f"`{flag}`:" for flag in FLAGS),
        *(f"::: {name}" for name in KNOWN_FENCES),
        *(f"{name}:" for name in (*SETTING_NAMES, *BOOKING_NAMES, *WORKSHOP_NAMES, *RESOURCE_NAMES, *ENTRY_NAMES)),
        *(name for name in SERIES_NAMES),
        *(value.value for values in (IfLate, Sound, ClockDisplay) for value in values),
        ". . .",
        "<!--",
        "3:00",
        "90 s",
        "2 min",
        "1 h 15 min",
    ],
)
def test_nothing_of_the_format_is_missing(word: str) -> None:
    assert word in GUIDE


def test_the_examples_show_every_layout() -> None:
    seen = {one.content.layout for example in EXAMPLES for one in read_exactly(example).slides}

    assert seen >= set(Layout)
