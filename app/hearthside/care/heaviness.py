"""Owns the hints about heavy subjects: announced, with a choice, and with a slide that says where people find help."""

from __future__ import annotations

from hearthside.care.own_words import said_alone, without_notes
from hearthside.care.vocabulary import Vocabulary
from hearthside.deck.activities import Discussion
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.model import Layout, Slide
from hearthside.deck.source import Span
from hearthside.tr import tr

_NEED_NO_NOTE = frozenset({Layout.TITLE, Layout.RESOURCES, Layout.BOOKING})
"""A title cannot announce itself; where help is found, and how to book, may be said at any time."""


class Heaviness:
    """Looks at one slide of a deck after another, and remembers what concerns all of it."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._section_note = False
        self._section_choice = False
        self._first: tuple[Span, str] | None = None
        self._has_resources = False

    def report_slide(self, slide: Slide, words: str, log: FaultLog) -> None:
        """Hint at a heavy word that nothing announces, and at a content note that offers no choice.

        ``words`` are the slide's ``own_words``. Slides come in the order of the deck.
        """
        if slide.starts_section:
            self._section_note, self._section_choice = False, False
        if slide.content.layout is Layout.RESOURCES:
            self._has_resources = True
        if slide.content_note.strip():
            self._look_at_note(slide, words, log)
        if slide.content.layout not in _NEED_NO_NOTE:
            is_heavy = self._look_at_words(slide, without_notes(slide, words), log)
            if not is_heavy:  # one hint for a slide is enough
                self._look_at_said(slide, words, log)

    def report_deck(self, log: FaultLog) -> None:
        """After the last slide: hint at a deck that speaks of heavy things and names no place to find help."""
        if self._first is None or self._has_resources:
            return
        span, subject = self._first
        message = tr("This deck speaks of heavy things ({subject}), and no slide says where people find help.")
        mend = tr("Add a slide near the end: ## Resources, a list of services, and the day you checked them.")
        log.hint("no-resources", span, message.format(subject=subject), mend)

    def _look_at_note(self, slide: Slide, words: str, log: FaultLog) -> None:
        """A choice may be in the note, on the slide, in what is said with it, or with the section's own note."""
        span = slide.attributes.span or slide.span
        self._remember(span, slide.content_note.strip())
        offers = self._offers_choice(slide, words)
        if slide.starts_section:
            self._section_note, self._section_choice = True, offers
        if not offers and not self._section_choice:
            message = tr("This says what is to come, and not yet that everybody may choose.")
            mend = tr("Offer a choice in the note or in what you say with it: “step out any time, come back any time”.")
            log.hint("note-without-choice", span, message, mend)

    def _look_at_said(self, slide: Slide, words: str, log: FaultLog) -> None:
        """What is said is heard as what is shown is read; words that offer a choice are an announcement themselves."""
        said = said_alone(slide, words)
        if next(self._vocabulary.choices.find(said), None) is None:
            self._look_at_words(slide, said, log)

    def _look_at_words(self, slide: Slide, words: str, log: FaultLog) -> bool:
        """Return whether there is anything heavy in ``words``."""
        found = self._vocabulary.first_heavy(words)
        if found is None:
            return False
        span = Span(slide.span.start + found.start, slide.span.start + found.end)
        self._remember(span, found.meaning)
        if slide.content_note.strip() or self._section_note:
            return True
        message = tr("“{words}” can be heavy for somebody in the room, and comes unannounced.")
        mend = tr('Announce it behind the heading of the slide or its section: {{content-note="mentions {subject}"}}')
        log.hint("heavy-unannounced", span, message.format(words=found.words), mend.format(subject=found.meaning))
        return True

    def _remember(self, span: Span, subject: str) -> None:
        self._first = self._first or (span, subject)

    def _offers_choice(self, slide: Slide, words: str) -> bool:
        if isinstance(slide.activity, Discussion) and slide.activity.shows_pass:
            return True
        return next(self._vocabulary.choices.find(words), None) is not None
