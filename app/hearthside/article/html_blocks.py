"""Owns turning a tree of HTML elements into blocks: what is a paragraph, what a heading, what nobody reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Protocol
from urllib.parse import urljoin

from hearthside.article.manuscript import Block, Link
from hearthside.article.plain_text import looks_like_heading
from hearthside.article.terms import one_line

MOST_ELEMENTS = 100_000
_UNREAD = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "title", "svg", "math", "canvas", "object", "iframe"),
        *("button", "select", "textarea", "input", "audio", "video", "picture", "img", "rt", "rp", "dialog", "nav"),
    )
)
_INLINE = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i"),
        *("ins", "kbd", "label", "mark", "q", "ruby", "rb", "s", "samp", "small", "span", "strike", "strong", "sub"),
        *("sup", "time", "tt", "u", "var", "wbr", "o:p"),
    )
)
_STRONG = frozenset(("b", "strong"))
_HEADING = re.compile(r"h([1-6])\Z")
_REFERENCE = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡]|[a-z])[\])]?\Z")
_LEADS_BACK = "↑↩︎¶ "
_OPENABLE = ("https://", "http://", "mailto:", "tel:")


class Element(Protocol):
    """What lxml's elements are asked for here."""

    tag: object
    text: str | None
    tail: str | None

    def get(self, key: str) -> str | None: ...
    def __iter__(self) -> Iterator[Element]: ...
    def itertext(self) -> Iterable[str]: ...
    def find(self, path: str) -> Element | None: ...


def blocks_of(root: Element, base_url: str = "") -> tuple[Block, ...]:
    """Return the paragraphs and headings below ``root`` in their order.

    An item of a list, a cell of a table and a line between two breaks are paragraphs. A link without a scheme is
    seen from ``base_url``, and left out where there is none.
    """
    walk = _Walk(base_url)
    walk.run(root)
    return tuple(walk.blocks)


def absolute(url: str | None, base_url: str) -> str:
    """Return ``url`` as it can be opened from anywhere; empty where it cannot, or leads to a place on its page."""
    try:
        whole = urljoin(base_url, (url or "").strip())
    except ValueError:
        return ""
    return whole if whole.lower().startswith(_OPENABLE) and not (url or "").strip().startswith("#") else ""


class _Walk:
    """Walks without recursion: a page may be nested as deeply as it likes."""

    def __init__(self, base_url: str) -> None:
        self.blocks: list[Block] = []
        self._base_url = base_url
        self._words: list[str] = []
        self._strong_letters = 0
        self._links: list[Link] = []
        self._level = 0
        self._strong_depth = 0
        self._line_breaks = 0

    def run(self, root: Element) -> None:
        self._say(root.text)
        stack = [(root, iter(root))]
        while stack:
            element, children = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                if stack:
                    self._leave(element)
                    self._say(element.tail)
            elif self._is_read(child):
                self._enter(child)
                self._say(child.text)
                stack.append((child, iter(child)))
            else:
                self._say(child.tail)
        self._end_block()

    def _is_read(self, element: Element) -> bool:
        if not isinstance(element.tag, str) or element.tag in _UNREAD:  # comments have a function for a tag
            return False
        if element.tag == "sup":
            return element.find(".//a") is None or not _REFERENCE.match("".join(element.itertext()).strip())
        # What is said below a picture means little without it; a quotation's figure names who is quoted.
        return element.tag != "figure" or element.find(".//blockquote") is not None

    def _enter(self, element: Element) -> None:
        tag = element.tag
        if tag == "br":
            self._line_breaks += 1
            self._words.append("\n")
            return
        if tag in _STRONG:
            self._strong_depth += 1
        elif tag == "a":
            self._note_link(element)
        if tag not in _INLINE:
            self._end_block()
            heading = _HEADING.match(str(tag))
            self._level = int(heading[1]) if heading else self._level

    def _leave(self, element: Element) -> None:
        if element.tag in _STRONG:
            self._strong_depth -= 1
        if element.tag == "br" or element.tag in _INLINE:
            return
        self._end_block()
        if _HEADING.match(str(element.tag)):
            self._level = 0

    def _note_link(self, element: Element) -> None:
        url = absolute(element.get("href"), self._base_url)
        words = one_line("".join(element.itertext()))
        if words:
            self._links.append(Link(words, url))

    def _say(self, text: str | None) -> None:
        if not text:
            return
        if not text.isspace():
            if self._line_breaks > 1:
                self._end_block()
            self._line_breaks = 0
            self._strong_letters += self._strong_depth > 0 and sum(map(str.isalnum, text))
        self._words.append(text)

    def _end_block(self) -> None:
        text = one_line("".join(self._words)).rstrip(_LEADS_BACK)
        if text:
            letters = sum(map(str.isalnum, text))
            is_soft = not self._level and 0 < letters <= self._strong_letters and looks_like_heading(text)
            links = tuple(self._links)
            self.blocks.append(Block(text=text, level=self._level, links=links, is_soft=is_soft))
        self._words.clear()
        self._links.clear()
        self._strong_letters = self._line_breaks = 0
