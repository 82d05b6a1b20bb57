"""Owns looking one deck through for care, slide by slide: every hint that needs no painting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hearthside.care.booking_care import booking_faults
from hearthside.care.excluding import report_excluding
from hearthside.care.fullness import report_fullness
from hearthside.care.heaviness import Heaviness
from hearthside.care.import_marks import report_import_marks
from hearthside.care.own_words import own_words, words_at_the_top
from hearthside.care.plan_care import report_plan
from hearthside.care.resources import report_resources
from hearthside.care.talking import report_talking
from hearthside.care.vocabulary import Vocabulary
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck, Layout, Slide


def care_step_by_step(deck: Deck, vocabulary: Vocabulary, today: date) -> Iterator[tuple[Fault, ...]]:
    """Yield the hints of every slide in turn, then those of the deck as a whole: one step more than it has slides.

    ``vocabulary`` is that of the deck's language. All are hints: a deck can be presented with every one of them.
    """
    heaviness = Heaviness(vocabulary)
    for slide in deck.slides:
        yield _care_of(deck, slide, heaviness, vocabulary, today)
    log = FaultLog(deck.source)
    heaviness.report_deck(log)
    report_plan(deck, log)
    report_import_marks(deck, log)
    report_excluding(words_at_the_top(deck), deck.head.start, vocabulary.excluding, log)
    yield (*log.found, *booking_faults(deck, today))


def care_of_slide(deck: Deck, index: int, vocabulary: Vocabulary, today: date) -> tuple[Fault, ...]:
    """Return the hints of slide ``index`` (from 0) alone, quickly; not what takes the whole deck to see."""
    slide, heaviness = deck.slides[index], Heaviness(vocabulary)
    if slide.section is not None and not slide.starts_section:
        first = deck.slides[deck.sections[slide.section].first_slide]  # whose content note covers this slide too
        heaviness.report_slide(first, own_words(deck, first), FaultLog(deck.source))
    return _care_of(deck, slide, heaviness, vocabulary, today)


def _care_of(deck: Deck, slide: Slide, heaviness: Heaviness, vocabulary: Vocabulary, today: date) -> tuple[Fault, ...]:
    log = FaultLog(deck.source)
    words = own_words(deck, slide)
    report_excluding(words, slide.span.start, vocabulary.excluding, log)
    heaviness.report_slide(slide, words, log)
    report_talking(deck.source, slide, log)
    report_fullness(slide, log)
    if slide.content.layout is Layout.RESOURCES:
        report_resources(deck, slide, vocabulary.last_checked, today, log)
    return tuple(log.found)
