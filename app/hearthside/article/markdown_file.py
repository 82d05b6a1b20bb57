"""Owns reading an article in Markdown: its front matter, and its text by way of Python-Markdown's HTML."""

from __future__ import annotations

import re
from dataclasses import replace

from hearthside.article.html_page import read_fragment
from hearthside.article.manuscript import Manuscript
from hearthside.article.plain_text import read_text
from hearthside.article.terms import one_line

_FRONT_MATTER = re.compile(r"\A﻿?---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^(title|author|lang|language)[ \t]*:[ \t]*(.+)$", re.IGNORECASE | re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)
_DEEP_QUOTE = re.compile(r"^((?:[ \t]*>){4})[ \t>]*", re.MULTILINE)
_DEEP_INDENT = re.compile(r"^[ \t]{16}[ \t]*", re.MULTILINE)
_TABLE_RULE = re.compile(r"^[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t:-]*$\n?", re.MULTILINE)


def read_markdown(text: str) -> Manuscript:
    """Return the article in ``text``; what Python-Markdown cannot take is read as plain text. Never raises."""
    front_matter = _FRONT_MATTER.match(text)
    declared = {key.lower(): _unquoted(value) for key, value in _ENTRY.findall(front_matter[1])} if front_matter else {}
    body = text[front_matter.end() :] if front_matter else text
    language = declared.get("lang") or declared.get("language") or ""
    return replace(
        _body(body),
        title=declared.get("title", ""),
        author=declared.get("author", ""),
        language=language[:2].lower() if re.match(r"[A-Za-z]{2}(?![A-Za-z])", language) else "",
    )


def has_markdown_headings(text: str) -> bool:
    """Return whether ``text`` is marked up, whatever its file is called: a line begins with ``#`` and a space."""
    return _HEADING.search(text) is not None


def _body(text: str) -> Manuscript:
    import markdown

    flat = _DEEP_INDENT.sub(" " * 16, _DEEP_QUOTE.sub(r"\1 ", _TABLE_RULE.sub("", text)))
    try:
        return read_fragment(markdown.markdown(flat, extensions=["sane_lists"]))
    except Exception:  # whatever trips Python-Markdown, the words are there
        return read_text(text)


def _unquoted(value: str) -> str:
    return one_line(value).strip("\"'“”")
