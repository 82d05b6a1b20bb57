"""Owns making a slide of the model out of one cut from the text: everything that costs nothing to know."""

from __future__ import annotations

from msgspec import Struct

from hearthside.deck.fault_log import FaultLog
from hearthside.deck.headings import Heading, read_heading
from hearthside.deck.lexemes import Lexed
from hearthside.deck.plain_words import plain_words
from hearthside.deck.scan import RawSlide
from hearthside.deck.slide_settings import NO_SETTINGS, SlideSettings, read_slide_settings
from hearthside.deck.slide_text import SlideText, sort_pieces, words_of
from hearthside.deck.source import Span
from hearthside.deck.timed_fences import Surroundings


class Draft(Struct, frozen=True):
    """A slide before the plan is made."""

    raw: RawSlide
    heading: Heading | None
    title_text: str
    settings: SlideSettings
    text: SlideText
    words: int

    @staticmethod
    def of_nothing(raw: RawSlide) -> Draft:
        """Return the draft of a slide that the deck does not write."""
        return Draft(raw, None, "", NO_SETTINGS, SlideText(None, (), ()), 0)

    @property
    def starts_section(self) -> bool:
        return self.raw.heading is not None and self.raw.heading.detail == 1


def draft_of(raw: RawSlide, lexed: Lexed, around: Surroundings, log: FaultLog, title_text: str = "") -> Draft:
    """Read the heading, the attributes and the fences of a slide; its Markdown stays unread.

    ``title_text`` is the title of a slide whose title is not a heading of its own.
    """
    heading = None
    settings = NO_SETTINGS
    if raw.heading is not None:
        line = Span(raw.heading.start, raw.heading.end)
        heading = read_heading(lexed.flat, line, raw.heading.detail, lexed.comments)
        title_text = plain_words(heading.markdown, around.language)
        settings = read_slide_settings(heading.attributes, log)
    text = sort_pieces(raw, around, log)
    return Draft(raw, heading, title_text, settings, text, words_of(lexed.flat, raw, lexed.comments))
