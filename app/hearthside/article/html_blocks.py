"""Owns turning a tree of HTML elements into blocks: what is a paragraph, what a heading, what nobody reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Protocol
from urllib.parse import urljoin

from hearthside.article.manuscript import Block, Link
from hearthside.article.markup_remains import row_in_words
from hearthside.article.plain_text import looks_like_heading
from hearthside.article.terms import count_words, one_line

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
_FOOTNOTE = re.compile(r"(?:^|[\s_:-])(?:fn|foot-?notes?|end-?notes?|cite[_-]note)(?:$|[\s_:\d-])", re.IGNORECASE)
_MAY_BE_FOOTNOTES = frozenset(("li", "ol", "div", "section", "aside", "p", "dd"))
_MOST_WORDS_OF_A_CELL = 30
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
    def iter(self, *tags: str) -> Iterator[Element]: ...
    def itertext(self) -> Iterable[str]: ...
    def find(self, path: str) -> Element | None: ...


def blocks_of(root: Element, base_url: str = "") -> tuple[Block, ...]:
    """Return the paragraphs and headings below ``root`` in their order.

    An item of a list, a row of a table and a line between two breaks are paragraphs; of a table that only arranges the
    page, a cell. A link without a scheme is
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


def _is_footnote(element: Element) -> bool:
    names = f"{element.get('id') or ''} {element.get('class') or ''}"
    return element.tag in _MAY_BE_FOOTNOTES and _FOOTNOTE.search(names) is not None


def _has_plain_rows(table: Element) -> bool:
    """Tell a table of facts from one that only arranges a page: several cells in each row, each of few words."""
    rows = list(table.iter("tr"))
    cells = [list(row.iter("td", "th")) for row in rows]
    if len(rows) < 2 or any(len(row) < 2 for row in cells) or len(list(table.iter("table"))) > 1:
        return False
    return all(count_words("".join(cell.itertext())) <= _MOST_WORDS_OF_A_CELL for row in cells for cell in row)


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
        self._footnote_depth = 0

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
            elif child.tag == "table" and _has_plain_rows(child):
                self._end_block()
                self._add_rows(child)
                self._say(child.tail)
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
            self._footnote_depth += _is_footnote(element)
            heading = _HEADING.match(str(tag))
            self._level = int(heading[1]) if heading else self._level

    def _leave(self, element: Element) -> None:
        if element.tag in _STRONG:
            self._strong_depth -= 1
        if element.tag == "br" or element.tag in _INLINE:
            return
        self._end_block()
        self._footnote_depth -= _is_footnote(element)
        if _HEADING.match(str(element.tag)):
            self._level = 0

    def _add_rows(self, table: Element) -> None:
        """A row is a paragraph that says what each of its cells is, where the table's first row says so."""
        heads: list[str] = []
        for row in table.iter("tr"):
            cells = [one_line("".join(cell.itertext())) for cell in row.iter("td", "th")]
            if not heads and not self._has_cells(row):
                heads = cells
            elif any(cells):
                for link in row.iter("a"):
                    self._note_link(link)
                links = tuple(self._links)
                self._links.clear()
                text = row_in_words(cells, [*heads, *[""] * len(cells)][: len(cells)] if heads else None)
                self.blocks.append(Block(text=text, links=links))

    def _has_cells(self, row: Element) -> bool:
        return next(iter(row.iter("td")), None) is not None

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
            is_source = self._footnote_depth > 0 and not self._level
            self.blocks.append(
                Block(text=text, level=self._level, links=links, is_soft=is_soft and not is_source, is_source=is_source)
            )
        self._words.clear()
        self._links.clear()
        self._strong_letters = self._line_breaks = 0
