"""Owns links: the one around the cursor, making one of words, and taking one away."""

from __future__ import annotations

import re

from msgspec import Struct

from hearthside.authoring.change import NO_CHANGE, Change
from hearthside.authoring.formatting import word_at
from hearthside.authoring.inline_marks import LINK
from hearthside.deck.edits import TextEdit
from hearthside.deck.source import Span

_LONGEST_ADDRESS = 2_000
_LOOKS_LIKE_MAIL = re.compile(r"[^\s@:/]+@[^\s@/]+\.[^\s@/]+")
_HAS_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_LOOKS_LIKE_PAGE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)


class Link(Struct, frozen=True):
    """A link as it stands or as it is to be: ``span`` covers all of it, empty words stand for the address itself."""

    span: Span
    words: str
    address: str = ""


def link_at(text: str, selection: Span) -> Link:
    """Return the link around ``selection``, else the selected words or the word there, ready to become one."""
    begin = text.rfind("\n", 0, selection.start) + 1
    end = text.find("\n", selection.start)
    for found in LINK.finditer(text, begin, end if end >= 0 else len(text)):
        if not found[1] and found.start() <= selection.start and selection.end <= found.end():
            return Link(Span(*found.span()), found[2], found[3].strip("<>"))
    span = selection or word_at(text, selection.start) or selection
    words = span.of(text)
    if "\n" in words:
        return Link(Span(selection.end, selection.end), "")
    if whole_address(words) != words.strip() or _HAS_SCHEME.match(words):
        return Link(span, "", words.strip())  # an address was selected
    return Link(span, words)


def linked(link: Link, words: str, address: str) -> Change:
    """Return the change that puts a link with these ``words`` to ``address`` in the place of ``link``."""
    address = whole_address(address)
    if not address:
        return unlinked(link)
    shown = re.sub(r"[\[\]\n]", " ", words).strip() or address
    target = f"<{address}>" if re.search(r"[()\s]", address) else address
    new = f"[{shown}]({target})"
    place = link.span.start + len(new)
    return Change((TextEdit(link.span, new),), Span(place, place))


def unlinked(link: Link) -> Change:
    """Return the change that leaves the words alone of ``link``."""
    if not link.address:
        return NO_CHANGE
    words = link.words or link.address
    return Change((TextEdit(link.span, words),), Span(link.span.start, link.span.start + len(words)))


def whole_address(typed: str) -> str:
    """Return ``typed`` with the scheme that people leave out: for a page, or for a mail address."""
    address = re.sub(r"[<>\n\r]", "", typed).strip()[:_LONGEST_ADDRESS]
    if _LOOKS_LIKE_MAIL.fullmatch(address):
        return f"mailto:{address}"
    if not _HAS_SCHEME.match(address) and _LOOKS_LIKE_PAGE.fullmatch(address) and not address.endswith(".md"):
        return f"https://{address}"
    return address
