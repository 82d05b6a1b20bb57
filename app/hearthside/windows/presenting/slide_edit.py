"""Owns the text of one slide as the quick edit sees it, and what an edit of it would do to the whole deck."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from msgspec.structs import replace

from hearthside.deck.edits import TextEdit, apply_edits
from hearthside.deck.faults import Fault, Severity
from hearthside.deck.model import Deck, DeckSettings
from hearthside.deck.source import Source, Span
from hearthside.tr import tr
from hearthside.windows.notices import Notice

Reparse: TypeAlias = Callable[[Source, Deck], Deck]
"""Reads a changed text as the deck's file would be read; slides of the given deck that did not change are reused."""

LayoutFaults: TypeAlias = Callable[[Deck, int], tuple[Fault, ...]]
"""What only painting finds out about a slide (index from 0): too full, a picture that is not there."""


_NO_SETTINGS = DeckSettings()


def no_layout_faults(_deck: Deck, _index: int) -> tuple[Fault, ...]:
    """Return none: slides are not looked over by the painter."""
    return ()


def editable_span(deck: Deck, index: int) -> Span:
    """Return what the quick edit shows of slide ``index`` (from 0); the first slide brings the front matter along."""
    span = deck.slides[index].span
    return Span(deck.head.start, span.end) if index == 0 else span


def slide_text(deck: Deck, index: int) -> str:
    """Return the source of slide ``index`` (from 0) with line ends as ``\\n``, without the blank lines behind it."""
    text = editable_span(deck, index).of(deck.source.text)
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")


def find_slide_with_text(deck: Deck, index: int, text: str) -> int | None:
    """Return the slide that reads ``text``: the one at ``index`` where it does, else the only other one that does."""
    if index < len(deck.slides) and slide_text(deck, index) == text:
        return index
    found = [at for at in range(len(deck.slides)) if slide_text(deck, at) == text]
    return found[0] if len(found) == 1 else None


def edited_deck(
    deck: Deck, index: int, text: str, reparse: Reparse, layout_faults: LayoutFaults = no_layout_faults
) -> Deck | Notice:
    """Return the deck in which slide ``index`` reads ``text``, or a notice that says why it is better left alone.

    An edit is left alone where it would bring a fault that was not there, change any other slide, or put out all that
    stands at the top of the deck.
    """
    span = editable_span(deck, index)
    old = span.of(deck.source.text)
    new = _with_line_ends_of(old or deck.source.text, text.rstrip("\n")) + _blank_tail(old)
    if index > 0 and not old:
        new = "\n" + new + "\n"
    if new == old:
        return deck
    changed = replace(deck.source, text=apply_edits(deck.source.text, [TextEdit(span, new)]))
    after = reparse(changed, deck)
    return _objection(deck, after, index, layout_faults) or after


def new_fault(
    before: Deck, index: int, after: Deck, indices: range, layout_faults: LayoutFaults = no_layout_faults
) -> Fault | None:
    """Return what is wrong with the slides ``indices`` of ``after``, or with that deck as a whole, and was not with
    slide ``index`` of the deck ``before``; hints are not wrong."""
    known = {fault.code for fault in _faults(before, range(index, index + 1), layout_faults)}
    found = _faults(after, indices, layout_faults)
    return next((fault for fault in found if fault.code not in known), None)


def _with_line_ends_of(sample: str, text: str) -> str:
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    return unix.replace("\n", "\r\n") if "\r\n" in sample else unix


def _blank_tail(text: str) -> str:
    return text[len(text.rstrip("\r\n")) :]


def _objection(before: Deck, after: Deck, index: int, layout_faults: LayoutFaults) -> Notice | None:
    behind = len(before.slides) - index - 1
    first_behind = len(after.slides) - behind
    if first_behind <= index or not (
        _texts(before, range(index)) == _texts(after, range(index))
        and _texts(before, range(index + 1, len(before.slides)))
        == _texts(after, range(first_behind, len(after.slides)))
    ):
        return Notice(
            tr("This edit would change other slides too, so the room still shows the slide as it was."),
            tr("Check the heading, and that every ::: and every code fence is closed."),
        )
    if before.settings != _NO_SETTINGS and after.settings == _NO_SETTINGS:
        return Notice(
            tr("The lines at the top of the deck would be lost, so the room still shows the slide as it was."),
            tr("They begin and end with --- on a line of its own, and nothing stands before the first."),
        )
    new = new_fault(before, index, after, range(index, first_behind), layout_faults)
    if new is None:
        return None
    where = tr("Line {line} of the file: ").format(line=new.line)
    return Notice(where + new.message, new.mend + " " + tr("The room still shows the slide as it was."))


def _texts(deck: Deck, indices: range) -> list[str]:
    return [deck.slides[index].span.of(deck.source.text) for index in indices]


def _faults(deck: Deck, indices: range, layout_faults: LayoutFaults) -> list[Fault]:
    """Return all that is wrong with the deck as a whole and with these slides; hints are not wrong."""
    found = [*deck.structure_faults]
    for index in indices:
        found += (*deck.slides[index].faults, *layout_faults(deck, index))
    return [fault for fault in found if fault.severity is Severity.FAULT]
