"""Owns what "Mend it" writes: for each fault that can be mended without asking, the one change that does."""

from __future__ import annotations

import re
from collections.abc import Callable

from hearthside.authoring.change import Change
from hearthside.authoring.glimpse import slide_at
from hearthside.deck.attribute_edits import attribute_edit, class_edit
from hearthside.deck.edits import TextEdit
from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck
from hearthside.deck.slide_settings import STEPS
from hearthside.deck.source import Span
from hearthside.tr import tr

_FENCE = re.compile(r"[ \t]*(:{3,})")
_CODE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_PASS_OFF = re.compile(r"[ \t]*\bpass=(?:\"off\"|'off'|off)(?=[\s}]|\Z)", re.IGNORECASE)
_NO_DESCRIPTION = re.compile(r"!\[[ \t]*\](?=\()")


def mend_for(deck: Deck, fault: Fault) -> Change | None:
    """Return the change that mends ``fault``, found in ``deck``; None where a person has to say how.

    Everything that has nothing to do with the fault stays as it is.
    """
    proposal = fault.proposal
    if proposal is not None:
        # Names are compared without case, and a letter may be as long as two of them: only plain ones can be counted.
        is_certain = fault.code == "excluding-word" or proposal.span.of(deck.source.text).isascii()
        return _change(proposal) if is_certain else None
    make = _MENDS.get(fault.code)
    edit = make(deck, fault) if make is not None else None
    return None if edit is None else _change(edit)


def place_to_write(deck: Deck, fault: Fault) -> Span | None:
    """Return where a person has to type what mends ``fault``, if that is a place of its own: in empty brackets."""
    if fault.code != "no-description":
        return None
    match = _NO_DESCRIPTION.search(deck.source.text, fault.span.start, fault.span.end)
    return None if match is None else Span(match.start() + 2, match.end() - 1)


def _change(edit: TextEdit) -> Change:
    return Change((edit,))


def _close_fence(deck: Deck, fault: Fault) -> TextEdit | None:
    """Close it at the end of its slide: that is where it ends as things are."""
    match = _FENCE.match(deck.source.text, fault.span.start, fault.span.end)
    return None if match is None else _at_the_end_of_slide(deck, fault, match[1])


def _close_code(deck: Deck, fault: Fault) -> TextEdit | None:
    match = _CODE.match(deck.source.text, fault.span.start, fault.span.end)
    return None if match is None else _at_the_end_of_slide(deck, fault, match[1])


def _at_the_end_of_slide(deck: Deck, fault: Fault, line: str) -> TextEdit:
    text = deck.source.text
    span = deck.slides[slide_at(deck, fault.span.start)].span
    end = span.start + len(span.of(text).rstrip())
    return TextEdit(Span(end, end), f"\n{line}" if text[end : end + 1] == "\n" else f"\n{line}\n")


def _without_its_line(deck: Deck, fault: Fault) -> TextEdit:
    """Take out what the fault covers, and the whole line where nothing else stands in it."""
    text = deck.source.text
    start, end = fault.span.start, fault.span.start + len(fault.span.of(text).rstrip())
    begin = text.rfind("\n", 0, start) + 1
    behind = text.find("\n", end)
    behind = len(text) if behind < 0 else behind + 1
    if text[begin:start].strip() or text[end:behind].strip():
        return TextEdit(Span(start, end), "")
    return TextEdit(Span(begin, behind), "")


def _close_remark(deck: Deck, fault: Fault) -> TextEdit | None:
    """An end would be that of an open remark further up, if there is one: that comes first."""
    if any(each.code == fault.code and each.span < fault.span for each in deck.structure_faults):
        return None
    end = fault.span.start + len(fault.span.of(deck.source.text).rstrip())
    return TextEdit(Span(end, end), " -->")


def _offer_solo(deck: Deck, fault: Fault) -> TextEdit:
    line = fault.span.of(deck.source.text).rstrip()
    end = fault.span.start + len(line.removesuffix("}").rstrip() if line.endswith("}") else line)
    words = tr("Write three lines for yourself").replace('"', "”")
    return TextEdit(Span(end, end), f' solo="{words}"')


def _show_pass(deck: Deck, fault: Fault) -> TextEdit | None:
    match = _PASS_OFF.search(deck.source.text, fault.span.start, fault.span.end)
    return None if match is None else TextEdit(Span(match.start(), match.end()), "")


def _encrypt(deck: Deck, fault: Fault) -> TextEdit | None:
    at = deck.source.text.casefold().find("http:", fault.span.start, fault.span.end)
    return None if at < 0 else TextEdit(Span(at + 4, at + 4), "s")


def _slide_attribute(name: str) -> Callable[[Deck, Fault], TextEdit | None]:
    def without(deck: Deck, fault: Fault) -> TextEdit | None:
        return attribute_edit(deck, deck.slides[slide_at(deck, fault.span.start)], name, None)

    return without


def _without_steps(deck: Deck, fault: Fault) -> TextEdit | None:
    return class_edit(deck, deck.slides[slide_at(deck, fault.span.start)], STEPS, is_on=False)


def _without_clocks_layout(deck: Deck, fault: Fault) -> TextEdit | None:
    """A slide with a clock needs no layout=; one without a clock needs a person who writes one."""
    slide = deck.slides[slide_at(deck, fault.span.start)]
    return attribute_edit(deck, slide, "layout", None) if slide.activity is not None else None


_MENDS: dict[str, Callable[[Deck, Fault], TextEdit | None]] = {
    "unclosed-fence": _close_fence,
    "unclosed-code": _close_code,
    "unclosed-comment": _close_remark,
    "stray-fence": _without_its_line,
    "to-check": _without_its_line,
    "no-solo": _offer_solo,
    "pass-hidden": _show_pass,
    "booking-http": _encrypt,
    "slide-overfull": _slide_attribute("minutes"),
    "layout-and-clock": _without_clocks_layout,
    "steps-without-list": _without_steps,
}
