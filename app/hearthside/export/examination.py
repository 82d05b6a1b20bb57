"""Owns looking a deck through: what its text says wrong, what painting it brings to light, and what care would add."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import chain
from pathlib import Path

from msgspec import Struct, field

from hearthside.care.check import care_step_by_step
from hearthside.care.legibility import Legibility
from hearthside.care.vocabulary import Vocabularies
from hearthside.deck.booking import Booking
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.faults import Fault, UnreadableDeck
from hearthside.deck.model import Deck
from hearthside.deck.own_details import with_own_details
from hearthside.deck.room import Room
from hearthside.deck.source import Span
from hearthside.export.fault_order import in_order
from hearthside.export.fault_report import DeckReport
from hearthside.export.offscreen import painting_application
from hearthside.export.paint_findings import PaintFindings
from hearthside.export.series_faults import series_faults
from hearthside.render.renderer import SlideRenderer, make_renderer
from hearthside.store.bundled import find_bundled
from hearthside.store.deck_files import open_deck
from hearthside.store.settings import Settings
from hearthside.store.word_files import WordTables, own_words_path, read_word_tables
from hearthside.tr import tr


class Surroundings(Struct, frozen=True, kw_only=True):
    """What a deck is looked through with besides a painter: the words, the room, the day."""

    words: WordTables
    today: date
    room: Room = field(default_factory=Room)


class Step(Struct, frozen=True):
    """What one step of looking through found: on the slide with this index or, where that is None, in the deck."""

    slide: int | None
    faults: tuple[Fault, ...]


class Examination:
    """One deck being looked through, in steps none of which takes long."""

    def __init__(
        self, deck: Deck, renderer: SlideRenderer, surroundings: Surroundings, known: PaintFindings | None = None
    ) -> None:
        """``known`` is what painting brought to light in an earlier state of the same deck."""
        self._deck = deck
        self._painted = known if known is not None else PaintFindings(renderer)
        self._around = surroundings
        self._legibility = Legibility(surroundings.room)

    def steps(self) -> Iterator[Step]:
        """Yield what is wrong with the deck's structure; then of each slide, in two steps, its form and painting, and
        what care has to say; last, what only a look at everything tells."""
        deck = self._deck
        self._painted.begin(deck)
        yield Step(None, (*deck.structure_faults, *series_faults(deck)))
        vocabulary = Vocabularies(self._around.words.tables).of(deck.settings.language)
        care = care_step_by_step(deck, vocabulary, self._around.today)
        for index, slide in enumerate(deck.slides):
            painted = self._painted.of(deck, index)
            self._legibility.look_at(slide, painted.smallest)
            yield Step(index, (*slide.faults, *painted.faults))
            yield Step(index, next(care))
        yield Step(None, (*chain.from_iterable(care), *self._of_the_room()))

    def report(self, path: Path) -> DeckReport:
        """Take all steps and return what came of them; the deck is the one at ``path``."""
        faults = in_order(chain.from_iterable(step.faults for step in self.steps()))
        return DeckReport(path=path, title=self._deck.settings.title, faults=faults, reading=self._legibility.smallest)

    def _of_the_room(self) -> tuple[Fault, ...]:
        log = FaultLog(self._deck.source)
        self._legibility.report(log)
        if self._around.words.notice:
            mend = tr("Look at the file in a text editor; assets/words/en.toml shows the form.")
            log.hint("own-words", Span(0, 0), self._around.words.notice, mend)
        return tuple(log.found)


def examine(paths: Sequence[Path], settings: Settings | None = None) -> list[DeckReport]:
    """Open and look through every deck, in order; needs no display. An unreadable one becomes a report that says so.

    ``settings`` are the facilitator's: their room, and their booking details for decks that bring none.
    """
    application = painting_application()
    renderer = make_renderer(find_bundled())
    own = settings or Settings()
    surroundings = surroundings_today(own.room)
    reports = [_examine_one(path, own.profile, renderer, surroundings) for path in paths]
    del application
    return reports


def surroundings_today(room: Room) -> Surroundings:
    """Return this computer's lists of words and the day that it is here, for a deck in ``room``."""
    words = read_word_tables(find_bundled().assets / "words", own_words_path())
    return Surroundings(words=words, today=datetime.now().astimezone().date(), room=room)


def _examine_one(
    path: Path, details: Booking | None, renderer: SlideRenderer, surroundings: Surroundings
) -> DeckReport:
    try:
        deck = with_own_details(open_deck(path), details)
    except UnreadableDeck as refusal:
        return DeckReport(path=path, refusal=refusal)
    return Examination(deck, renderer, surroundings).report(path)
