"""Owns taking away what is left of Markdown in words: text is pasted into mails, pages and word processors with it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from hearthside.article.manuscript import Block, Link
from hearthside.article.plain_text import looks_like_heading

_BOLD = re.compile(r"(?P<mark>\*\*\*?)(?=[^\s*])(?P<words>[^*]{1,2000})(?<=\S)(?P=mark)")
_STRONG = re.compile(r"(?<!\w)(?P<mark>___?)(?=\S)(?P<words>[^_]{1,2000})(?P=mark)(?!\w)")
_LOOSE_BOLD = re.compile(r"(?<!\w)\*\*+|\*\*+(?!\w)")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])(?P<words>[^*\n]{1,2000}?)(?<=\S)\*(?![\w*])")
_UNDERSCORED = re.compile(r"(?<![\w_/])_(?=[^\s_])(?P<words>[^_\n]{1,2000}?)(?<=\S)_(?![\w_])")
_STRUCK = re.compile(r"(?P<mark>~~|==)(?=\S)(?P<words>[^~=]{1,2000}?)(?<=\S)(?P=mark)")
_CODE = re.compile(r"(?P<ticks>`{1,3})(?P<words>[^`]{1,2000})(?P=ticks)")
_LINK = re.compile(r"!?\[(?P<words>[^\[\]]{1,500})\]\((?P<url>[^()\s]{1,2000})(?:\s+\"[^\"]{0,200}\")?\)")
_BARE_LINK = re.compile(r"<(?P<url>(?:https?://|mailto:)[^<>\s]{1,2000})>")
_REFERENCE = re.compile(r"\[\^[^\[\]\s]{1,40}\](?!:)")
_ATTRIBUTES = re.compile(r"\s*\{(?:[:\s]*[#.][\w-]{1,60})+\s*\}\s*\Z")
_AT_START = re.compile(
    r"\A(?:(?P<hashes>\#{1,6})\s+(?=\S) | >+\s*(?=\S) | [•‣◦▪●○■□►✓✔]\s*(?=\S)"
    r" | [-*+]\s+(?=\S) | \[[ xX]\]\s+(?=\S) | :::\s*)",
    re.VERBOSE,
)
_CLOSING_HASHES = re.compile(r"\s+#{1,6}\Z")
_CONTENTS = re.compile(r"\[\[?_?TOC_?\]?\]", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])")
_KEPT = re.compile("[\ue021-\ue07e]")
_PRIVATE_USE = 0xE000
"""Where escaped characters wait while the others are looked at."""
_MOST_AT_START = 4


def without_markup(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return ``blocks`` as they read without stars, hashes, ticks and brackets that only mark something up.

    Stars that stand for themselves stay, as in “2 * 3”. A line that is bold throughout may be a heading.
    """
    found = (_cleaned(block) for block in blocks)
    return tuple(block for block in found if block is not None)


def plain(text: str) -> str:
    """Return ``text`` without marks, on one line."""
    return _inline(_row(text)[0])


def _cleaned(block: Block) -> Block | None:
    text, level = _row(block.text)
    bare = text.rstrip(":： ")
    is_bold = _BOLD.fullmatch(bare) is not None or _STRONG.fullmatch(bare) is not None
    links = tuple(
        Link(_inline(match["words"]) if "words" in match.re.groupindex else match["url"], match["url"])
        for pattern in (_LINK, _BARE_LINK)
        for match in pattern.finditer(text)
    )
    text = _inline(text)
    if not any(map(str.isalnum, text)):
        return None
    is_soft = block.is_soft or (is_bold and not block.level and looks_like_heading(text))
    return replace(block, text=text, level=block.level or level, is_soft=is_soft, links=(*block.links, *links))


def _row(text: str) -> tuple[str, int]:
    """Return ``text`` without what marks its beginning, and the level of the heading that its hashes make of it."""
    level = 0
    for _ in range(_MOST_AT_START):
        start = _AT_START.match(text)
        if start is None:
            break
        hashes = start["hashes"]
        level = len(hashes) if hashes else level
        text = text[start.end() :]
    if level:
        text = _CLOSING_HASHES.sub("", text)
    if text.startswith("|") and text.endswith("|") and text.count("|") > 2:
        cells = [cell.strip() for cell in text.strip("|").split("|")]
        text = row_in_words([cell if any(map(str.isalnum, cell)) else "" for cell in cells])
    return _ATTRIBUTES.sub("", text), level


def row_in_words(cells: list[str], heads: list[str] | None = None) -> str:
    """Return a table's row as one line: what it is about, and then the other cells, each behind its column's head."""
    named = [
        f"{head.rstrip(':')}: {cell}" if head else cell
        for cell, head in zip(cells, heads or [""] * len(cells), strict=False)
    ]
    rest = [name for name, cell in zip(named[1:], cells[1:], strict=True) if cell]
    if not cells[0]:
        return "; ".join(rest)
    between = " – " if len(rest) > 1 or (heads and any(heads[1:])) else ": "
    return between.join(part for part in (cells[0].rstrip(":"), "; ".join(rest)) if part)


def _inline(text: str) -> str:
    text = _ESCAPED.sub(lambda match: chr(_PRIVATE_USE + ord(match[1])), text)
    text = _CONTENTS.sub(" ", _REFERENCE.sub("", text))
    text = _BARE_LINK.sub(r"\g<url>", _LINK.sub(r"\g<words>", text))
    for pattern in (_CODE, _BOLD, _STRONG, _EMPHASIS, _UNDERSCORED, _STRUCK):
        text = pattern.sub(r"\g<words>", text)
    text = _KEPT.sub(lambda match: chr(ord(match[0]) - _PRIVATE_USE), _LOOSE_BOLD.sub("", text))
    return " ".join(text.split())
