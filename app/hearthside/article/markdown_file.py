"""Owns reading an article in Markdown: its front matter, and its text by way of Python-Markdown's HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearthside.article.html_page import read_fragment
from hearthside.article.manuscript import Block, Manuscript
from hearthside.article.plain_text import read_text
from hearthside.article.terms import one_line
from hearthside.deck.markdown_limits import is_too_much

_FRONT_MATTER = re.compile(r"\A﻿?---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^(title|author|lang|language)[ \t]*:[ \t]*(.+)$", re.IGNORECASE | re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)
_DEEP_QUOTE = re.compile(r"^((?:[ \t]*>){4})[ \t>]*", re.MULTILINE)
_DEEP_INDENT = re.compile(r"^[ \t]{8}[ \t]+", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)[^\n]*$\n?", re.MULTILINE)
_REFERENCE = re.compile(r"^ {0,3}\[([^\[\]\n^][^\[\]\n]{0,199})\]:[ \t]{0,9}<?([^\s<>]{1,2000})", re.MULTILINE)
_FOOTNOTE_MARK = re.compile(r"\[\^[^\[\]\s]{1,40}\](?!:)")
_FOOTNOTE = re.compile(r"^ {0,3}\[(?=\^[^\[\]\s]{1,40}\]:)", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_CHUNKS_AT_ONCE = 100


def read_markdown(text: str) -> Manuscript:
    """Return the article in ``text``; what Python-Markdown cannot take is read as plain text. Never raises."""
    front_matter = _FRONT_MATTER.match(text)
    declared = {key.lower(): _unquoted(value) for key, value in _ENTRY.findall(front_matter[1])} if front_matter else {}
    body = text[front_matter.end() :] if front_matter else text
    language = declared.get("lang") or declared.get("language") or ""
    return Manuscript(
        blocks=tuple(_blocks(body)),
        title=declared.get("title", ""),
        author=declared.get("author", ""),
        language=language[:2].lower() if re.match(r"[A-Za-z]{2}(?![A-Za-z])", language) else "",
    )


def has_markdown_headings(text: str) -> bool:
    """Return whether ``text`` is marked up, whatever its file is called: a line begins with ``#`` and a space."""
    return _HEADING.search(text) is not None


def _blocks(text: str) -> Iterator[Block]:
    import markdown

    references = {name.lower(): (url, "") for name, url in _REFERENCE.findall(text)}
    for chunks in _batches(_flattened(text)):
        together = "\n\n".join(chunks)
        if len(chunks) == 1 and is_too_much(together):
            yield from read_text(together).blocks
            continue
        engine = markdown.Markdown(extensions=["sane_lists", "tables"])
        engine.references.update(references)
        try:
            yield from read_fragment(engine.convert(together)).blocks
        except Exception:  # whatever trips Python-Markdown, the words are there
            yield from read_text(together).blocks


def _flattened(text: str) -> str:
    """Take away what says nothing in words, and nesting beyond what a text needs; footnotes become paragraphs."""
    footnotes = ((_FOOTNOTE_MARK, ""), (_FOOTNOTE, "\n\\["))
    for pattern, plain in (*footnotes, (_FENCE, ""), (_DEEP_QUOTE, r"\1 "), (_DEEP_INDENT, " " * 8)):
        text = pattern.sub(plain, text)
    return text


def _batches(text: str) -> Iterator[list[str]]:
    """Paragraphs, so many at a time that Python-Markdown takes them quickly; one that it cannot take is alone."""
    batch: list[str] = []
    for chunk in _BLANK_LINES.split(text):
        if is_too_much(chunk):
            yield batch
            yield [chunk]
            batch = []
        else:
            batch.append(chunk)
        if len(batch) == _CHUNKS_AT_ONCE:
            yield batch
            batch = []
    yield batch


def _unquoted(value: str) -> str:
    return one_line(value).strip("\"'“”")
