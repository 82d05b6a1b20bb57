"""Owns changing what stands in ``{…}`` behind a slide's heading: one small text edit, and nothing else is touched."""

from __future__ import annotations

from hearthside.deck.attributes import FoundAttributes, Word, find_attributes
from hearthside.deck.edits import TextEdit
from hearthside.deck.model import Deck, Slide
from hearthside.deck.source import Span

_NEED_QUOTES = frozenset("\"'“”„‘’{}\\") | frozenset(" \t\n\r\u2028\u2029\xa0")
"""A value without any of these needs no quotes."""


def can_have_attributes(slide: Slide) -> bool:
    """Return whether there is a heading for them to stand behind."""
    return slide.heading_span is not None


def attribute_edit(deck: Deck, slide: Slide, name: str, value: str | None) -> TextEdit | None:
    """Return the edit after which ``slide`` has the attribute ``name`` with this value, or has none where it is None.

    Returns None where it is so already, or where the slide has no heading. A value cannot hold straight double quotes,
    braces or line ends: they become typographic quotes, round brackets and spaces.
    """
    found = _found(deck, slide)
    words = [word for word in found.words if word.kind == "named" and word.name == name] if found else []
    if value is None:
        return _without(deck, found, words[-1]) if found is not None and words else None
    if not words:
        return _with(deck, slide, found, attribute_text(name, value))
    return value_edit(deck.source.text, words[-1], value)


def attribute_text(name: str, value: str) -> str:
    """Return ``name`` with this value as an attribute list has it; see ``attribute_edit`` for what it cannot hold."""
    return f"{name}={_quoted(possible_value(value))}"


def value_edit(text: str, word: Word, value: str) -> TextEdit | None:
    """Return the edit that gives the named ``word`` of ``text`` this value; None where it has it already."""
    value = possible_value(value)
    if word.value == value:
        return None
    if text[word.value_span.start - 1] == '"':
        return TextEdit(word.value_span, value)
    return TextEdit(Span(word.span.start + len(word.name) + 1, word.span.end), _quoted(value))


def class_edit(deck: Deck, slide: Slide, name: str, *, is_on: bool) -> TextEdit | None:
    """Return the edit after which ``slide`` has the class ``.name``, or has it not; None where it is so already, or
    where the slide has no heading."""
    found = _found(deck, slide)
    words = [word for word in found.words if word.kind == "class" and word.name == name] if found else []
    if is_on == bool(words):
        return None
    if is_on:
        return _with(deck, slide, found, f".{name}", at_the_end=True)
    return _without(deck, found, words[-1]) if found is not None else None


def _found(deck: Deck, slide: Slide) -> FoundAttributes | None:
    span = slide.attributes.span
    return None if span is None else find_attributes(span.of(deck.source.text), span.start)


def _with(
    deck: Deck, slide: Slide, found: FoundAttributes | None, word: str, *, at_the_end: bool = False
) -> TextEdit | None:
    if found is None:
        heading = slide.heading_span
        if heading is None:
            return None
        end = heading.start + len(heading.of(deck.source.text).rstrip())
        return TextEdit(Span(end, end), f" {{{word}}}")
    if at_the_end:
        end = found.words[-1].span.end
        return TextEdit(Span(end, end), f" {word}")
    start = found.span.start + 1
    return TextEdit(Span(start, start), f"{word} ")


def _without(deck: Deck, found: FoundAttributes, word: Word) -> TextEdit:
    """Take ``word`` out with the space beside it, and the braces too where nothing is left in them."""
    text = deck.source.text
    if len(found.words) == 1:
        start = found.span.start
        while start > 0 and text[start - 1] in " \t":
            start -= 1
        return TextEdit(Span(start, found.span.end), "")
    start, end = word.span.start, word.span.end
    if word is found.words[-1]:
        while text[start - 1] in " \t":
            start -= 1
    else:
        while text[end] in " \t":
            end += 1
    return TextEdit(Span(start, end), "")


def possible_value(value: str) -> str:
    """Return ``value`` with what an attribute cannot hold replaced by what comes closest."""
    words = " ".join(value.split())
    return words.replace('"', "”").replace("{", "(").replace("}", ")")


def _quoted(value: str) -> str:
    return value if value and not _NEED_QUOTES.intersection(value) else f'"{value}"'
