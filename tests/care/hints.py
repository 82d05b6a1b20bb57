"""Owns short ways of looking a deck through for care in a test."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path

from hearthside.care.check import care_step_by_step
from hearthside.care.vocabulary import Vocabularies
from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck
from hearthside.store.bundled import find_bundled
from hearthside.store.word_files import read_word_tables
from tests.deck.reading import read

TODAY = date(2026, 11, 22)


@cache
def shipped_words() -> Vocabularies:
    """Return the lists that come with Hearthside, without anybody's own."""
    return Vocabularies(read_word_tables(find_bundled().assets / "words", Path("/nobody/has/words.toml")).tables)


def hints_of(deck: Deck, vocabularies: Vocabularies | None = None, today: date = TODAY) -> list[Fault]:
    """Return everything that care says of ``deck``, in the order of the text."""
    vocabulary = (vocabularies or shipped_words()).of(deck.settings.language)
    found = chain.from_iterable(care_step_by_step(deck, vocabulary, today))
    return sorted(found, key=lambda fault: fault.span.start)


def hints(text: str, vocabularies: Vocabularies | None = None, today: date = TODAY) -> list[Fault]:
    """Return the same for the deck that ``text`` says; the common indentation of its lines is taken off."""
    return hints_of(read(text), vocabularies, today)


def codes(text: str) -> list[str]:
    return [hint.code for hint in hints(text)]


def hint(text: str, code: str, today: date = TODAY) -> Fault:
    """Return the one hint with ``code``."""
    found = [each for each in hints(text, today=today) if each.code == code]
    assert len(found) == 1, [each.code for each in hints(text, today=today)]
    return found[0]
