"""Owns the hints about heavy subjects: announced, with a choice, and with a slide that says where people find help."""

from __future__ import annotations

from hearthside.care.own_words import own_words, words_for_the_room
from hearthside.care.vocabulary import Vocabulary
from hearthside.deck.activities import Discussion
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.model import Deck, Layout, Slide
from hearthside.deck.source import Span
from hearthside.tr import tr

_NEED_NO_NOTE = frozenset({Layout.TITLE, Layout.RESOURCES, Layout.BOOKING})
"""A title cannot announce itself; where help is found, and how to book, may be said at any time."""


class Heaviness:
    """Looks at one slide of ``deck`` after another, and remembers what the whole deck has to answer for."""

    def __init__(self, deck: Deck, vocabulary: Vocabulary) -> None:
        self._deck = deck
        self._vocabulary = vocabulary
        self._first: tuple[Span, str] | None = None
        self._has_resources = False

    def report_slide(self, slide: Slide, log: FaultLog) -> None:
        """Hint at a heavy word that nothing announces, and at a content note that offers no choice."""
        if slide.content.layout is Layout.RESOURCES:
            self._has_resources = True
        if slide.content_note.strip():
            self._remember(slide.attributes.span or slide.span, slide.content_note.strip())
            self._report_choice(slide, log)
        if slide.content.layout in _NEED_NO_NOTE:
            return
        found = next(self._vocabulary.heavy.find(words_for_the_room(self._deck, slide)), None)
        if found is None:
            return
        span = Span(slide.span.start + found.start, slide.span.start + found.end)
        self._remember(span, found.meaning)
        if self._is_announced(slide):
            return
        message = tr("“{words}” can be heavy for somebody in the room, and comes unannounced.")
        mend = tr('Announce it behind the heading of the slide or its section: {{content-note="mentions {subject}"}}')
        words = message.format(words=found.words)
        log.hint("heavy-unannounced", span, words, mend.format(subject=found.meaning))

    def report_deck(self, log: FaultLog) -> None:
        """After the last slide: hint at a deck that speaks of heavy things and names no place to find help."""
        if self._first is None or self._has_resources:
            return
        span, subject = self._first
        message = tr("This deck speaks of heavy things ({subject}), and no slide says where people find help.")
        mend = tr("Add a slide near the end: ## Resources, a list of services, and the day you checked them.")
        log.hint("no-resources", span, message.format(subject=subject), mend)

    def _remember(self, span: Span, subject: str) -> None:
        self._first = self._first or (span, subject)

    def _is_announced(self, slide: Slide) -> bool:
        return bool(slide.content_note.strip() or self._opening(slide).content_note.strip())

    def _report_choice(self, slide: Slide, log: FaultLog) -> None:
        """A choice may be in the note, on the slide, in what is said with it, or with the section's own note."""
        opening = self._opening(slide)
        if opening is not slide and opening.content_note.strip() and self._offers_choice(opening):
            return
        if self._offers_choice(slide):
            return
        message = tr("This says what is to come, and not yet that everybody may choose.")
        mend = tr("Offer a choice in the note or in what you say with it: “step out any time, come back any time”.")
        log.hint("note-without-choice", slide.attributes.span or slide.span, message, mend)

    def _offers_choice(self, slide: Slide) -> bool:
        if isinstance(slide.activity, Discussion) and slide.activity.shows_pass:
            return True
        return next(self._vocabulary.choices.find(own_words(self._deck, slide)), None) is not None

    def _opening(self, slide: Slide) -> Slide:
        """Return the slide that opens the section of ``slide``; a slide outside of any is its own."""
        if slide.section is None:
            return slide
        return self._deck.slides[self._deck.sections[slide.section].first_slide]
