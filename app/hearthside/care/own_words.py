"""Owns which letters of a deck are its author's own words: not sources, quotations, addresses, code or remarks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hearthside.care.set_aside import lines_set_aside
from hearthside.deck.lexemes import flatten_line_ends
from hearthside.deck.model import Deck, Slide
from hearthside.deck.notes import said_spans
from hearthside.deck.source import Span

_BLANK = "\0"
"""Stands for each letter that is left out: no word, and no space between two words either."""

_LONGEST_LOOKED_AT = 200_000
"""Characters of one slide; the deck says itself that nobody can show more."""

_NOT_WORDS = (
    re.compile(r"(?<!`)(`{1,3})(?!`)[^`\n]+\1(?!`)"),
    re.compile(r"\]\([^()\n]*\)"),
    re.compile(r"^ {0,3}\[[^\[\]\n]+\]:[^\n]*$", re.MULTILINE),
    re.compile(r"(?<![^\W_])(?:[a-z][a-z0-9+.-]{1,15}://|www\.|mailto:)[^\s<>\"]+", re.IGNORECASE),
    re.compile(r"[^\s<>@\"]{1,64}@[^\s<>@\"]{1,255}"),
    re.compile(
        r"(?<![^\W_])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,12}(?:/[^\s<>\"]*)?(?![^\W_])", re.IGNORECASE
    ),
)
"""Inline code, what a link or a picture points to, definitions of links, and addresses, written out or bare."""
_YAML_REMARK = re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)


def own_words(deck: Deck, slide: Slide) -> str:
    """Return the slide's text, notes included, as long as it is in the source; what is no own word is blanked."""
    return _masked(_text(deck, slide.span), deck.comments.within(slide.span), slide.span.start)


def without_notes(slide: Slide, words: str) -> str:
    """Return ``words``, a text of the slide as long as in the source, with the speaker notes blanked too."""
    return _blanked(words, slide.notes_spans, slide.span.start)


def said_alone(slide: Slide, words: str) -> str:
    """Return ``words``, a text of the slide as long as in the source, with all blanked but what the notes want said."""
    kept: list[str] = []
    at = 0
    for notes in slide.notes_spans:
        start = notes.start - slide.span.start
        for said in said_spans(words[start : notes.end - slide.span.start]):
            first, last = start + said.start, start + said.end
            kept += [_BLANK * (first - at), words[first:last]]
            at = last
    return "".join([*kept, _BLANK * (len(words) - at)])


def shown_text(deck: Deck, slide: Slide) -> str:
    """Return the slide's text as long as it is in the source, with remarks and notes blanked and nothing else."""
    text = _blanked(_text(deck, slide.span), deck.comments.within(slide.span), slide.span.start)
    return without_notes(slide, text)


def words_at_the_top(deck: Deck) -> str:
    """Return the front matter, from the first letter of the deck on, in the same way."""
    text = _masked(_text(deck, deck.head), (), 0)
    return _YAML_REMARK.sub(_blanks, text)


def _text(deck: Deck, span: Span) -> str:
    return flatten_line_ends(span.of(deck.source.text)[:_LONGEST_LOOKED_AT])


def _masked(text: str, comments: Iterable[Span], offset: int) -> str:
    text = _blanked(text, comments, offset)
    text = _blanked(text, lines_set_aside(text), 0)
    for pattern in _NOT_WORDS:
        text = pattern.sub(_blanks, text)
    return text


def _blanked(text: str, spans: Iterable[Span], offset: int) -> str:
    """Return ``text``, which starts at ``offset`` of the source, with ``spans`` blanked."""
    parts = []
    at = 0
    for span in spans:
        start, end = span.start - offset, min(span.end - offset, len(text))
        if start < end:
            parts += [text[at:start], _BLANK * (end - start)]
            at = end
    return "".join([*parts, text[at:]])


def _blanks(match: re.Match[str]) -> str:
    return _BLANK * len(match[0])
