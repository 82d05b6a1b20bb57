"""Owns counting the words of a deck's text, and how long it takes to say them."""

from __future__ import annotations

import re

from msgspec import Struct

from hearthside.deck.fence_lines import notes_opening
from hearthside.deck.model import Deck, Slide

WORDS_PER_MINUTE = 130
"""Lectures in English are spoken at about 140 words a minute (Tauroza and Allison, Speech rates in British English,
Applied Linguistics 11, 1990); a workshop leaves room for breathing, so somewhat fewer are counted on."""

_WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*")
_SILENT = re.compile(
    r"^[ \t>]*[:\uff1a]{2,}.*$|\{[^{}\n]*\}[ \t]*$|\]\([^()\n]*\)|https?://\S+|^!\[[^\]\n]*\]"
    r"|^ {0,3}-{3,}[ \t]*$",
    re.MULTILINE,
)


class Count(Struct, frozen=True):
    """Words, and the seconds that it takes to say them."""

    words: int

    @property
    def seconds(self) -> int:
        return round(self.words * 60 / WORDS_PER_MINUTE)


def count_words(text: str) -> Count:
    """Return how many words of ``text`` people hear or read: fences, attributes, addresses and comments are none."""
    if any(mark in text for mark in ("<!--", ":::", "{", "](", "http", "---")):
        text = _SILENT.sub(" ", _without_comments(text))
    return Count(sum(1 for _ in _WORD.finditer(text)))


def _without_comments(text: str) -> str:
    pieces, at = [], 0
    while (opening := text.find("<!--", at)) >= 0 and (closing := text.find("-->", opening)) >= 0:
        pieces.append(text[at:opening])
        at = closing + len("-->")
    return " ".join((*pieces, text[at:]))


def count_notes(deck: Deck, slide: Slide) -> Count:
    """Return how many words the notes of ``slide`` have, whose spans speak of the text of ``deck``."""
    text = deck.source.text
    return Count(sum(count_words(part.of(text)).words for part in slide.parts if notes_opening(text, part.start)))
