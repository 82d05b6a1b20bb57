"""Owns Python-Markdown: set up once per deck, raw HTML off, and asked for element trees instead of HTML.

The extensions are tables, attr_list, sane_lists and smarty. Fenced code is told apart before, by our own splitter,
since the extension fenced_code turns it into HTML where a tree is needed.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

import markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.smarty import SmartyExtension, SubstituteTextPattern
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import ENTITY_RE, InlineProcessor, SimpleTagInlineProcessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString
from typing_extensions import override

from hearthside.deck.typography import APOSTROPHE, Quotes, quotes_for

_MAIL = r"<([^<> !@]{1,200}@[^@<> ]{1,200})>"
_STRIKE = r"(~~)(?!\s|~)([^~]+?)(?<!\s)~~(?!~)"
_QUOTE_BESIDE_EMPHASIS = r"""["'](?=[*_~\x02])|(?<=[*_~\x03])["']"""
_OPENS_AFTER = re.compile(r"[\s(\[{–—/-]\Z")
_STYLE_MARKS = "*_~"


class MarkdownEngine:
    """Reads Markdown in one language. Not for several threads at once."""

    def __init__(self, language: str, references: Mapping[str, tuple[str, str]]) -> None:
        """``references`` are the deck's link definitions: name in lower case to address and title."""
        self._quotes = quotes_for(language)
        self._references = references
        self._markdown = self._make()

    def blocks(self, text: str) -> Element:
        """Return an element whose children are the blocks of ``text`` (line ends ``\\n``, no tabs).

        May raise anything, RecursionError included, on text that Python-Markdown cannot take.
        """
        root = Element("div")
        self._markdown.parser.parseChunk(root, text)
        if "]:" in text:
            # What Python-Markdown took for a definition, in a list item say, must not reach what is read after it.
            self._markdown.references = dict(self._references)
        return self._finish(root)

    def inline(self, text: str) -> Element:
        """Return a paragraph element of ``text``, whatever block it could be taken for. May raise like ``blocks``."""
        root = Element("div")
        SubElement(root, "p").text = text
        return self._finish(root)[0]

    def recover(self) -> None:
        """Forget the state in which a failed reading may have left Python-Markdown."""
        self._markdown = self._make()

    def words(self, text: str) -> str:
        """Return a text of the tree as it is shown: what was set aside while reading is put back."""
        if "\x02" not in text:
            return text
        return HTML_PLACEHOLDER_RE.sub(lambda match: self._stashed(int(match[1])), text)

    def _stashed(self, index: int) -> str:
        blocks = self._markdown.htmlStash.rawHtmlBlocks
        return str(blocks[index]) if index < len(blocks) else ""

    def _finish(self, root: Element) -> Element:
        self._markdown.htmlStash.reset()
        for processor in self._markdown.treeprocessors:
            root = processor.run(root) or root
        return root

    def _make(self) -> markdown.Markdown:
        smarty = SmartyExtension(substitutions=_substitutions(self._quotes))
        made = markdown.Markdown(
            extensions=[TableExtension(use_align_attribute=True), AttrListExtension(), SaneListExtension(), smarty]
        )
        made.parser.blockprocessors.deregister("setextheader")
        made.parser.blockprocessors.register(_HashHeading(made.parser), "hashheader", 70)
        for name in ("html", "entity", "automail"):
            made.inlinePatterns.deregister(name)
        made.inlinePatterns.register(_Mail(_MAIL, made), "mail", 110)
        made.inlinePatterns.register(_Entity(ENTITY_RE, made), "character", 80)
        made.inlinePatterns.register(SimpleTagInlineProcessor(_STRIKE, "del"), "strike", 65)
        made.inlinePatterns.register(_QuoteBesideEmphasis(self._quotes, made), "quote", 70)
        apostrophe = SubstituteTextPattern(r"(?<=\w)'(?=\w)", (APOSTROPHE,), made)
        smarty.inlinePatterns.register(apostrophe, "apostrophe", 100)
        made.treeprocessors.deregister("prettify")
        made.references.update(self._references)
        return made


class _HashHeading(HashHeaderProcessor):
    """A heading needs a space behind its ``#``: ``#hashtag`` is a word."""

    RE = re.compile(r"(?:^|\n) {0,3}(?P<level>#{1,6})(?P<header>(?:[ \t][^\n]*?)?)(?:[ \t]+#+)?[ \t]*(?:\n|$)")


class _Mail(InlineProcessor):
    @override
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        link = Element("a", {"href": f"mailto:{m[1]}"})
        link.text = AtomicString(m[1])
        return link, m.start(0), m.end(0)


class _Entity(InlineProcessor):
    """``&nbsp;`` and its like are characters, not markup."""

    @override
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]
        return html.unescape(m[1]), m.start(0), m.end(0)


class _QuoteBesideEmphasis(InlineProcessor):
    """Decides about quotes next to ``*`` or ``_``. Smarty sees each style's text alone and would open them all."""

    def __init__(self, quotes: Quotes, made: markdown.Markdown) -> None:
        super().__init__(_QUOTE_BESIDE_EMPHASIS, made)
        self._quotes = quotes

    @override
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]
        before = data[max(0, m.start() - 4) : m.start()].rstrip(_STYLE_MARKS)
        opens = not before or _OPENS_AFTER.search(before) is not None
        if m[0] == '"':
            mark = self._quotes.left_double if opens else self._quotes.right_double
        else:
            mark = self._quotes.left_single if opens else self._quotes.right_single
        return mark, m.start(0), m.end(0)


def _substitutions(quotes: Quotes) -> dict[str, str]:
    return {
        "left-double-quote": quotes.left_double,
        "right-double-quote": quotes.right_double,
        "left-single-quote": quotes.left_single,
        "right-single-quote": quotes.right_single,
        "mdash": "—",
        "ndash": "–",
        "ellipsis": "…",
    }
