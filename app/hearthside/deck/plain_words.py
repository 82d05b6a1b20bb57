"""Owns a line's words without its Markdown marks, for outlines and searches; quick, and without Python-Markdown."""

from __future__ import annotations

import re

from hearthside.deck.typography import educate

_MARKED = re.compile(r"[*_`\[\]<&\\~\"']|--|\.\.\.")
_LONGEST_MARKED = 1000
"""A longer line is shown with its marks rather than searched for them."""

_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_KEPT = re.compile(r"(?<!\\)(`+)(.+?)(?<!`)\1(?!`)|\\([!-/:-@\[-`{-~])")
_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*|[^<>\s@]+@[^<>\s@]+)>")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_STARS = re.compile(r"(\*{1,3}|~~)(?=\S)(.+?)(?<=\S)\1")
_UNDERSCORES = re.compile(r"(?<!\w)(_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)")
_PLACEHOLDER = re.compile("\ue000([0-9]+)\ue001")


def plain_words(markdown: str, language: str) -> str:
    """Return the words of one line of Markdown as they are shown, in the typography of ``language``."""
    text = _SPACE.sub(" ", markdown).strip(" ")
    if not _MARKED.search(text):
        return text
    if len(text) > _LONGEST_MARKED or "\ue000" in text:
        return educate(text, language)
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[2].strip() if match[2] is not None else match[3])
        return f"\ue000{len(kept) - 1}\ue001"

    text = _KEPT.sub(keep, text)
    text = _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", text))
    text = _ENTITY.sub(lambda match: _character(match[0]), text)
    for pattern in (_STARS, _STARS, _UNDERSCORES, _UNDERSCORES):
        text = pattern.sub(r"\2", text)
    whole = educate(text, language)
    return _PLACEHOLDER.sub(lambda match: kept[int(match[1])] if int(match[1]) < len(kept) else match[0], whole)


def _character(entity: str) -> str:
    from html import unescape  # its table of names is large; few headings have one

    return unescape(entity)
