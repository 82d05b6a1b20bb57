"""Owns what is known of an article once it has been read, whatever kind of file it came from."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct


class ArticleSection(Struct, frozen=True, kw_only=True):
    """A stretch of an article under one heading."""

    heading: str
    """As the article has it, without a colon at its end; a proposed one where ``is_guess``; empty before the first."""
    paragraphs: tuple[str, ...]
    """Plain text, each on one line; a list's item is a paragraph of its own."""
    is_guess: bool = False
    """Whether the reader set this section's beginning where the subject seems to change."""
    subheadings: tuple[int, ...] = ()
    """Indexes of those paragraphs that are headings of a lower level in the article."""


class NextEvening(Struct, frozen=True, kw_only=True):
    """An evening that an article announces; everything but its date may be empty."""

    date: str
    """ISO 8601."""
    title: str = ""
    time: str = ""
    """``19:00``."""
    place: str = ""


class Differing(NamedTuple):
    """What an article says in several places, and not alike: one of a booking's fields, and its values."""

    field: str
    """``url``, ``email``, ``phone``, ``fee`` or ``date``."""
    values: tuple[str, ...]
    """At least two; the first is the one that was taken."""


class BookingCall(Struct, frozen=True, kw_only=True):
    """The sentences in which an article invites people to book, and what they say; each field but the text may be
    empty."""

    text: str
    url: str = ""
    """Empty where the article names no address, as in plain text that says “click here”."""
    email: str = ""
    phone: str = ""
    fee: str = ""
    evening: NextEvening | None = None
    differing: tuple[Differing, ...] = ()


class Article(Struct, frozen=True, kw_only=True):
    """An article: its text in sections, and what stands around it."""

    title: str
    """Never empty."""
    sections: tuple[ArticleSection, ...]
    """At least one, and none without a paragraph."""
    language: str = "en"
    """ISO 639-1, guessed from the text."""
    author: str = ""
    bio: str = ""
    """The author's own words about themselves, as written."""
    credentials: str = ""
    """The part of the bio that names degrees and posts, as written: a “candidate” stays one."""
    offer: str = ""
    """Whom the author works with, or what they offer, as written."""
    booking: BookingCall | None = None
    sources: tuple[str, ...] = ()
    """Footnotes and reading lists, each as written."""
    previous_title: str = ""
    next_title: str = ""
    title_is_guess: bool = False
    """Whether the article names no title, so that its file's name or its first words have to do."""


class UnreadableArticle(Exception):
    """No article can be read from this. ``str()`` is one plain sentence for people; ``mend`` says what they can do."""

    def __init__(self, message: str, mend: str) -> None:
        super().__init__(message)
        self.mend = mend
