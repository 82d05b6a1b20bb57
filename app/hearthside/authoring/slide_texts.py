"""Owns slides as pieces of text that are carried to another place or another deck: cut out, and cut apart again."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from hearthside.authoring.line_ends import with_plain_line_ends
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.front_matter import read_front_matter
from hearthside.deck.model import Deck
from hearthside.deck.slide_starts import slide_starts_behind
from hearthside.deck.source import Source

RULE = "---\n\n"
"""What starts a slide that has no heading."""
_WORDS_AHEAD = "words\n\n"


def slides_text(deck: Deck, indexes: Iterable[int]) -> str:
    """Return the slides at ``indexes``, in their order, as text that ``slides_in`` takes apart into just these.

    Of a title slide made of the front matter there is only what stands behind that.
    """
    texts = [deck.slides[index].span.of(deck.source.text) for index in sorted(set(indexes))]
    pieces = [text if _starts_by_itself(text) else RULE + text.lstrip("\n") for text in texts if text.strip()]
    return "".join([apart(piece) for piece in pieces[:-1]] + [piece.rstrip("\n") + "\n" for piece in pieces[-1:]])


def slides_in(text: str) -> list[str]:
    """Return the text of each slide in a piece of a deck's text without front matter. Words ahead of the first heading
    or rule become a slide of their own; line ends are all ``\\n``."""
    text = with_plain_line_ends(text).strip("\n")
    if not text.strip():
        return []
    if not _starts_by_itself(text):
        text = RULE + text
    return [text[start:end] for start, end in pairwise((*slide_starts_behind(text, 0), len(text)))]


def without_front_matter(text: str) -> str:
    """Return what stands behind the front matter of ``text``, which may be a whole deck."""
    plain = with_plain_line_ends(text)
    return plain[read_front_matter(plain, FaultLog(Source(plain))).head.end :]


def apart(piece: str) -> str:
    """Return ``piece`` with a blank line behind it, or as many as it has."""
    return piece.rstrip("\n") + max("\n\n", line_ends_behind(piece), key=len)


def line_ends_behind(piece: str) -> str:
    """Return the ``\\n`` that ``piece`` ends with."""
    return piece[len(piece.rstrip("\n")) :]


def _starts_by_itself(piece: str) -> bool:
    """Return whether ``piece`` begins with a heading or a rule that starts a slide, whatever stands ahead of it."""
    return slide_starts_behind(_WORDS_AHEAD + piece, 0)[1:2] == (len(_WORDS_AHEAD),)
