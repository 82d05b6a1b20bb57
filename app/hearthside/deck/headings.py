"""Owns a slide's heading line: its words, its level and the attributes behind them."""

from __future__ import annotations

import re

from msgspec import Struct

from hearthside.deck.attributes import FoundAttributes, find_attributes
from hearthside.deck.comments import Comments
from hearthside.deck.source import Span

_CLOSING_HASHES = re.compile(r"(?:^|(?<=[ \t]))#+[ \t]*\Z")


class Heading(Struct, frozen=True):
    """``markdown`` is what stands between the hashes and the attributes, without comments; ``span`` where it stands."""

    markdown: str
    span: Span
    attributes: FoundAttributes | None


def read_heading(flat: str, line: Span, level: int, comments: Comments) -> Heading:
    """Read a heading line (several lines where a comment in it reaches further)."""
    text = _without_comments(flat, line, comments)
    start = text.index("#") + level
    body = _without_closing_hashes(text[start:])
    attributes = find_attributes(body, line.start + start) if body.endswith("}") else None
    if attributes is not None:
        body = _without_closing_hashes(body[: attributes.span.start - line.start - start])
    markdown = body.strip()
    begin = line.start + start + len(body) - len(body.lstrip())
    span = Span(begin, begin + len(markdown))
    # Python-Markdown marks what it sets aside with these two; from a deck they would be taken for its own.
    return Heading(markdown.replace("\x02", "").replace("\x03", ""), span, attributes)


def _without_comments(flat: str, line: Span, comments: Comments) -> str:
    """Return the line with each comment, and each line end in or after it, as spaces: places stay the same."""
    outside = comments.outside(line)
    if outside == [line]:
        return line.of(flat).replace("\n", " ")
    text = [" "] * len(line)
    for span in outside:
        text[span.start - line.start : span.end - line.start] = span.of(flat)
    return "".join(text).replace("\n", " ")


def _without_closing_hashes(body: str) -> str:
    body = body.rstrip()
    return _CLOSING_HASHES.sub("", body).rstrip() if body.endswith("#") else body
