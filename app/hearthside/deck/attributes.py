"""Owns the form of ``{minutes=4 if-late=skip .steps}``: finding it behind a heading and telling its words apart."""

from __future__ import annotations

import re

from msgspec import Struct

from hearthside.deck.fault_log import FaultLog
from hearthside.deck.source import Span
from hearthside.tr import tr

_WORD = re.compile(
    r"""(?P<name>[^\W\d][\w-]*)=(?:"(?P<q1>[^"]*)"|“(?P<q2>[^”]*)”|„(?P<q3>[^“”]*)[“”]|'(?P<q4>[^']*)'|‘(?P<q5>[^’]*)’"""
    r"""|(?P<bare>[^\s"“„{}]*))(?=\s|\Z)"""
    r"""|\.(?P<class>[\w-]+)(?=\s|\Z)|\#(?P<id>[^\s{}]+)(?=\s|\Z)|(?P<other>\S+)"""
)


class Word(Struct, frozen=True):
    """One word of an attribute list. ``span`` covers all of it, ``value_span`` what stands behind the ``=``."""

    kind: str
    """``named``, ``class``, ``id``, or ``other`` for what is none of these."""
    name: str
    value: str
    span: Span
    value_span: Span


class FoundAttributes(Struct, frozen=True):
    """An attribute list as written: ``span`` includes the braces."""

    words: tuple[Word, ...]
    span: Span


def find_attributes(text: str, offset: int) -> FoundAttributes | None:
    """Return the attribute list with which ``text`` ends, or None; ``offset`` is where ``text`` starts in the source.

    Braces that hold nothing of the form ``name=value``, ``.class`` or ``#id`` are words of the heading.
    """
    end = len(text.rstrip())
    start = _opening_brace(text, end)
    if start is None:
        return None
    words = split_words(text[start + 1 : end - 1], offset + start + 1)
    if not any(word.kind != "other" for word in words):
        return None
    return FoundAttributes(words, Span(offset + start, offset + end))


def split_words(text: str, offset: int) -> tuple[Word, ...]:
    """Return the words of an attribute list without its braces; ``offset`` is where ``text`` starts in the source."""
    return tuple(_word(match, offset) for match in _WORD.finditer(text))


def report_stray_words(words: tuple[Word, ...], log: FaultLog) -> None:
    """Report words that are no attributes, identifiers, which nothing here asks for, and names that are given twice."""
    seen: set[str] = set()
    for word in words:
        if word.kind == "other":
            log.fault(
                "attribute-form",
                word.span,
                tr("“{word}” is not an attribute.").format(word=word.name),
                tr("Write name=value, with quotes round a value of several words, or a dot before a class: .steps"),
            )
        elif word.kind == "id":
            message = tr("“#{name}” is kept, and does nothing here.").format(name=word.value)
            log.hint(
                "unknown-attribute", word.span, message, tr("Leave it if another program needs it, or take it out.")
            )
        elif word.kind == "named":
            if word.name in seen:
                log.fault(
                    "attribute-twice",
                    word.span,
                    tr("“{name}” is given twice; the last one counts.").format(name=word.name),
                    tr("Take one of them out."),
                )
            seen.add(word.name)


def _opening_brace(text: str, end: int) -> int | None:
    """Find, from the closing brace at the end of ``text[:end]`` back, the one that opens it; quotes may hold braces."""
    if end == 0 or text[end - 1] != "}":
        return None
    at = end - 2
    while at >= 0:
        character = text[at]
        if character == "{":
            return None if at > 0 and text[at - 1] == "\\" else at
        if character == "}":
            return None
        if character in '"”':
            opening = text.rfind("“" if character == "”" else '"', 0, at)
            if opening < 0:
                return None
            at = opening
        at -= 1
    return None


def _word(match: re.Match[str], offset: int) -> Word:
    span = Span(offset + match.start(), offset + match.end())
    if match["class"] is not None:
        return Word("class", match["class"], "", span, span)
    if match["id"] is not None:
        return Word("id", "id", match["id"], span, span)
    if match["other"] is not None:
        return Word("other", match["other"], "", span, span)
    group = next(name for name in ("q1", "q2", "q3", "q4", "q5", "bare") if match[name] is not None)
    value_span = Span(offset + match.start(group), offset + match.end(group))
    return Word("named", match["name"].casefold(), match[group], span, value_span)
