"""Looking decks through: every fault once, in the order of the text, with what care and the room add."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hearthside.deck.room import Room
from hearthside.export.examination import Examination, Surroundings, examine
from hearthside.export.fault_report import DeckReport
from hearthside.render.renderer import make_renderer
from hearthside.store.bundled import find_bundled
from hearthside.store.settings import Settings
from hearthside.store.word_files import WordTables, own_words_path, read_word_tables
from tests.deck.reading import read

pytestmark = pytest.mark.usefixtures("qapp")

FAULTY = """## One {wrong=4}

![A far picture](https://example.org/a.png)

## Two

![A near picture](art/gone.svg)

Greet your wife.
"""


def looked_through(text: str, words: WordTables | None = None, room: Room | None = None) -> DeckReport:
    shipped = read_word_tables(find_bundled().assets / "words", own_words_path())
    around = Surroundings(words=words or shipped, today=date(2026, 11, 22), room=room or Room())
    return Examination(read(text), make_renderer(find_bundled()), around).report(Path("evening.md"))


def test_faults_of_text_of_painting_and_of_care_come_in_the_order_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "faulty.md"
    path.write_text(FAULTY, encoding="utf-8")
    (report,) = examine([path])
    assert [(fault.line, fault.code) for fault in report.faults] == [
        (1, "unknown-attribute"),
        (3, "remote-picture"),
        (7, "missing-picture"),
        (9, "excluding-word"),
    ]


def test_a_deck_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    path = tmp_path / "good.md"
    path.write_text("## One\n\nWords.\n", encoding="utf-8")
    gone, good = examine([tmp_path / "gone.md", path])
    assert gone.refusal is not None
    assert good.refusal is None
    assert good.faults == ()


def test_a_slide_is_two_steps_and_there_are_two_for_the_whole_deck() -> None:
    deck = read("## One\n\n## Two\n")
    around = Surroundings(words=WordTables((), ""), today=date(2026, 11, 22))
    steps = list(Examination(deck, make_renderer(find_bundled()), around).steps())
    assert len(steps) == 2 * len(deck.slides) + 2


def test_the_room_of_the_settings_decides_what_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "evening.md"
    path.write_text("## One\n\nWords.\n", encoding="utf-8")
    (near,) = examine([path], Settings())
    (far,) = examine([path], Settings(room=Room(screen_height_m=1.0, back_row_m=20.0)))
    assert near.faults == ()
    assert near.reading is not None
    assert near.reading.size_units == 46
    assert [fault.code for fault in far.faults] == ["small-text", "small-text"]


def test_ones_own_words_are_looked_for(tmp_path: Path) -> None:
    own_words_path().parent.mkdir(parents=True)
    own_words_path().write_text('[[en.excluding]]\nwords = ["newlyweds"]\n', encoding="utf-8")
    path = tmp_path / "evening.md"
    path.write_text("## One\n\nNewlyweds.\n", encoding="utf-8")
    (report,) = examine([path])
    assert [fault.code for fault in report.faults] == ["excluding-word"]


def test_a_list_that_cannot_be_read_is_a_hint() -> None:
    report = looked_through("## One\n\nWords.\n", words=WordTables((), "Your list cannot be read."))
    assert [(fault.code, fault.line, fault.message) for fault in report.faults] == [
        ("own-words", 1, "Your list cannot be read.")
    ]


def test_several_hints_about_one_shared_file_are_all_named(tmp_path: Path) -> None:
    (tmp_path / "booking.yaml").write_text("url: http://example.org\nemail: you@example.org\n", encoding="utf-8")
    path = tmp_path / "evening.md"
    path.write_text("---\ntitle: Hello\nbooking: booking.yaml\n---\n", encoding="utf-8")
    (report,) = examine([path])
    assert [(fault.line, fault.code) for fault in report.faults] == [
        (3, "booking-http"),
        (3, "booking-placeholder"),
    ]
    assert report.faults[1].message == (
        "In booking.yaml: “http://example.org” and “you@example.org” look like placeholders."
    )
