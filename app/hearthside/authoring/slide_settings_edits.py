"""Owns what the third column's fields do to the text: settings behind a slide's heading, and a heading to hold them."""

from __future__ import annotations

from hearthside.authoring.change import NO_CHANGE, Change
from hearthside.deck.attribute_edits import attribute_edit, class_edit
from hearthside.deck.edits import TextEdit
from hearthside.deck.model import Deck, IfLate, Layout
from hearthside.deck.slide_settings import STEPS
from hearthside.deck.source import Span
from hearthside.tr import tr


def set_layout(deck: Deck, index: int, layout: Layout | None) -> Change:
    """Return the change after which slide ``index`` has ``layout``, or lets its content choose."""
    return _attribute(deck, index, "layout", layout.value if layout is not None else None)


def set_minutes(deck: Deck, index: int, minutes: str) -> Change:
    """Return the change after which slide ``index`` names ``minutes``, as written; with none it shares what is left."""
    return _attribute(deck, index, "minutes", minutes.strip() or None)


def set_if_late(deck: Deck, index: int, if_late: IfLate | None) -> Change:
    """Return the change after which the text says what becomes of slide ``index`` when it is late, or says nothing."""
    return _attribute(deck, index, "if-late", if_late.value if if_late is not None else None)


def set_content_note(deck: Deck, index: int, note: str) -> Change:
    """Return the change after which slide ``index`` has this content note, or none."""
    return _attribute(deck, index, "content-note", note.strip() or None)


def set_steps(deck: Deck, index: int, *, is_on: bool) -> Change:
    """Return the change after which the lists of slide ``index`` come item by item, or all at once."""
    edit = class_edit(deck, deck.slides[index], STEPS, is_on=is_on)
    return NO_CHANGE if edit is None else Change((edit,))


def can_have_heading(deck: Deck, index: int) -> bool:
    """Return whether slide ``index`` stands in the text without a heading and could have one: the title's is the deck's
    title, and an end screen that nobody wrote has no text."""
    slide = deck.slides[index]
    return slide.heading_span is None and bool(slide.span) and not (index == 0 and deck.settings.title)


def give_heading(deck: Deck, index: int) -> Change:
    """Return the change that gives slide ``index`` a heading, whose words are selected to be typed over."""
    if not can_have_heading(deck, index):
        return NO_CHANGE
    text, span = deck.source.text, deck.slides[index].span
    words = tr("Heading")
    first = span.of(text)
    at = span.start + len(first) - len(first.lstrip("\n"))
    line_end = text.find("\n", at, span.end)
    if text[at : at + 3] == "---":
        at = span.end if line_end < 0 else line_end + 1
    before = "" if at == 0 or text[at - 1] == "\n" else "\n"
    rest = text[at : span.end]
    behind = "\n" if rest.startswith("\n") or not rest else "\n\n"
    new = f"{before}## {words}{behind}"
    start = at + len(before) + 3
    return Change((TextEdit(Span(at, at), new),), Span(start, start + len(words)))


def _attribute(deck: Deck, index: int, name: str, value: str | None) -> Change:
    edit = attribute_edit(deck, deck.slides[index], name, value)
    return NO_CHANGE if edit is None else Change((edit,))
