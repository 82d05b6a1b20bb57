"""Owns reading plain text: which lines belong to one paragraph, and which look like a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from hearthside.article.manuscript import Block, Link, Manuscript
from hearthside.article.terms import count_words, one_line

_BULLET = re.compile(r"[ \t]*(?:[-*+•‣◦·–—]|[0-9]{1,3}[.)])[ \t]+(?=\S)")
_MARK_OF_BULLET = re.compile(r"\A[ \t]*[-*+•‣◦·–—][ \t]+(?=\S)")
_RULE = re.compile(r"[ \t]*([-=~_*#·.•])[ \t]*(?:\1[ \t]*){2,}\Z")
_URL = re.compile(r"https?://[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]'’]")
_NO_HEADING_ENDS = tuple(".!…,;。！，、；।")
_LONGEST_HEADING = 80
_MOST_HEADING_WORDS = 12
_MOST_WORDS_OF_A_LABEL = 5
"""Of a heading that ends in a colon with a list below it: “What helps:”."""
_WIDEST_WRAPPED = 200
_NARROWEST_WRAP = 50


def read_text(text: str) -> Manuscript:
    """Return the paragraphs of ``text``, whether its lines are paragraphs or wrapped at some width. Never raises."""
    lines = text.replace("\f", "\n\n").replace("\u2028", "\n").replace("\u2029", "\n\n").split("\n")
    groups = list(_groups(lines))
    width = max((len(line) for group in groups for line in group[:-1]), default=0)
    each_line = width > _WIDEST_WRAPPED
    blocks: list[Block] = []
    for group, following in pairwise([*groups, []]):
        paragraphs = group if each_line else _joined(group, max(width, _NARROWEST_WRAP))
        is_alone = each_line or len(paragraphs) == 1
        for at, paragraph in enumerate(paragraphs):
            below = next(iter([*paragraphs[at + 1 :], *following]), "")
            may_be_heading = is_alone or (at == 0 and _ends_in_colon(paragraph))
            blocks += _blocks(paragraph, may_be_heading=may_be_heading and not _announces_items(paragraph, below))
    return Manuscript(blocks=tuple(blocks))


def looks_like_heading(text: str) -> bool:
    """Return whether ``text``, standing alone, is short enough for a heading and does not end like a sentence."""
    return (
        len(text) <= _LONGEST_HEADING
        and count_words(text) <= _MOST_HEADING_WORDS
        and not text.endswith(_NO_HEADING_ENDS)
        and not text[0].islower()
        and any(character.isalpha() for character in text)
        and "://" not in text
    )


def _groups(lines: list[str]) -> Iterator[list[str]]:
    """Lines between empty ones; a line of dashes or stars parts them and says nothing."""
    group: list[str] = []
    for line in [*lines, ""]:
        if line.strip() and not _RULE.match(line):
            group.append(line.rstrip())
        elif group:
            yield group
            group = []


def _joined(lines: list[str], width: int) -> list[str]:
    """Put back together what was wrapped: a line breaks on purpose if the next one's first word would have fitted."""
    paragraphs = [lines[0]]
    for before, line in pairwise(lines):
        first_word = line.split(maxsplit=1)[0]
        if _BULLET.match(line) or len(before) + 1 + len(first_word) <= width:
            paragraphs.append(line)
        else:
            paragraphs[-1] += " " + line
    return paragraphs


def _blocks(paragraph: str, *, may_be_heading: bool) -> Iterator[Block]:
    is_item = _BULLET.match(paragraph) is not None
    text = one_line(_MARK_OF_BULLET.sub("", paragraph, count=1))
    if not text:
        return
    links = tuple(Link(url, url) for url in _URL.findall(text))
    is_soft = may_be_heading and (not is_item or paragraph[:1].isdigit()) and looks_like_heading(text)
    yield Block(text=text, links=links, is_soft=is_soft)


def _announces_items(line: str, below: str) -> bool:
    """Tell whether ``line`` begins a sentence that ends in the list below: “Here are a few words that help many:”."""
    is_list = _BULLET.match(below) is not None
    return is_list and _ends_in_colon(line) and count_words(line) > _MOST_WORDS_OF_A_LABEL


def _ends_in_colon(line: str) -> bool:
    return line.endswith((":", "："))
