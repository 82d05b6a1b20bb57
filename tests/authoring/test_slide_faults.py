"""Faults are their slide's, and those of a half-written part are told from the others, in a glimpse too."""

from __future__ import annotations

from hearthside.authoring.glimpse import glimpse
from hearthside.authoring.slide_faults import by_slide, carried, half_written, structure_faults_on
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from hearthside.store.deck_files import reparse

_TEXT = "---\ntitle: T\nminuts: 9\n---\n\n## A\n\nWords.\n\n## B {colour=red}\n\n## C {layout=x}\n"


def test_each_has_its_slide() -> None:
    deck = parse_deck(Source(_TEXT))
    found = by_slide(deck, deck.faults)
    assert {slide: [fault.code for fault in faults] for slide, faults in found.items()} == {
        0: ["unknown-setting"],
        2: ["unknown-attribute"],
        3: ["bad-layout"],
    }
    for index in range(len(deck.slides)):
        assert structure_faults_on(deck, index) == found.get(index, ())


def test_an_open_part_is_half_written_and_a_wrong_word_is_not() -> None:
    deck = parse_deck(Source(_TEXT + "\n## D\n\n::: notes\n"))
    open_part = half_written(structure_faults_on(deck, 4))
    assert open_part is not None
    assert open_part.code == "unclosed-fence"
    assert half_written(structure_faults_on(deck, 2)) is None


def test_a_glimpse_knows_it_before_the_deck_does() -> None:
    deck = parse_deck(Source(_TEXT))
    typed = _TEXT.replace("Words.\n", "Words.\n\n::: notes\n")
    seen = glimpse(deck, typed, typed.index("notes"), reparse)
    fault = half_written(structure_faults_on(seen.deck, seen.slide))
    assert fault is not None
    assert seen.slide == 1


def test_faults_are_carried_past_an_edit() -> None:
    deck = parse_deck(Source(_TEXT))
    typed = _TEXT.replace("Words.", "Many more words.").replace("{colour=red}", "{colour=blue}")
    found = carried(deck.faults, _TEXT, typed)
    assert [(fault.code, fault.span.of(typed)) for fault in found] == [
        ("unknown-setting", "minuts"),
        ("bad-layout", "x"),
    ]
