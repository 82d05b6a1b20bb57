"""Owns putting something new into a deck: a slide behind the current one, or a block into it."""

from __future__ import annotations

from msgspec import Struct

from hearthside.authoring.cannot import Cannot
from hearthside.authoring.change import Change
from hearthside.authoring.fitting import Block, only_new_slides, stays_within_slide
from hearthside.authoring.slide_parts import body_parts, gap, gap_behind, head_end, is_notes
from hearthside.deck.edits import TextEdit
from hearthside.deck.model import Deck, Slide
from hearthside.deck.source import Span
from hearthside.tr import tr

_RULE = "---\n\n"
_SIDES = ("::: left", "::: right")


class CannotInsert(Cannot):
    """Why nothing is inserted."""


class Piece(Struct, frozen=True):
    """A text to insert, without line ends around it, and what of it is selected afterwards, ready to be typed over."""

    text: str
    selected: Span
    kind: Block = Block.TEXT


def piece(text: str, selected: str = "", kind: Block = Block.TEXT) -> Piece:
    """Return ``text`` with the first place of ``selected`` in it selected, or with the cursor at its end."""
    start = text.find(selected) if selected else len(text)
    return Piece(text, Span(start, start + len(selected)), kind)


def slide_inserted(deck: Deck, index: int, slide: Piece) -> Change:
    """Return the change that puts ``slide``, which begins with its heading, behind slide ``index`` (from 0).

    The booking screen stays the last. Raises CannotInsert where the text around would swallow it.
    """
    text = deck.source.text
    place = slide_place(deck, index)
    for prefix in ("", _RULE):  # behind a rule of its own, a heading would be taken for that slide's
        ahead = gap(text, place) + prefix
        edit = TextEdit(Span(place, place), ahead + slide.text + gap_behind(text, place))
        start = len(ahead) - len(prefix)
        if only_new_slides(deck, edit, [start]):
            return Change((edit,), _moved(slide.selected, place + len(ahead)))
    raise CannotInsert(_never_closed())


def slide_place(deck: Deck, index: int) -> int:
    """Return the offset at which a slide behind the one at ``index`` begins; nothing stands behind the booking
    screen."""
    last = deck.slides[-1]
    return last.span.start if index >= len(deck.slides) - 1 else deck.slides[index].span.end


def block_inserted(deck: Deck, index: int, offset: int | None, block: Piece) -> Change:
    """Return the change that puts ``block`` on slide ``index`` (from 0): behind the paragraph, list or fence in which
    ``offset`` is, else at the end of what the room sees, ahead of the notes.

    Raises CannotInsert where there is no slide, or where the text around would swallow the block.
    """
    if not deck.slides[index].span:
        raise CannotInsert(tr("There is no slide here yet. Add one first."))
    return _at(deck, block_place(deck, deck.slides[index], offset), block)


def notes_inserted(deck: Deck, index: int) -> Change:
    """Return the change after which slide ``index`` has notes and the cursor stands in them; those that it has are only
    gone to. Raises CannotInsert as ``block_inserted`` does."""
    slide = deck.slides[index]
    if slide.notes_spans:
        start = slide.notes_spans[0].start
        return Change((), Span(start, start))
    written = [part for part in slide.parts if part.of(deck.source.text).strip()]
    if not slide.span:
        raise CannotInsert(tr("There is no slide here yet. Add one first."))
    notes = Piece("::: notes\n\n:::", Span(len("::: notes\n"), len("::: notes\n")), Block.FENCE)
    return _at(deck, written[-1].end if written else head_end(deck, slide), notes)


def block_place(deck: Deck, slide: Slide, offset: int | None) -> int:
    """Return the offset behind which a block goes on ``slide``, see ``block_inserted``."""
    body, begin = body_parts(deck, slide), head_end(deck, slide)
    end = body[-1].end if body else begin
    if offset is None or not begin < offset <= slide.span.end or _in_notes(deck, slide, offset):
        return end
    ahead = [part for part in body if part.start <= offset]
    if not ahead:
        return begin
    return _place_in_side(deck.source.text, ahead[-1], offset) or ahead[-1].end


def _at(deck: Deck, place: int, block: Piece) -> Change:
    text = deck.source.text
    ahead = gap(text, place)
    edit = TextEdit(Span(place, place), ahead + block.text + gap_behind(text, place))
    if not stays_within_slide(deck, edit, Span(len(ahead), len(ahead) + len(block.text)), block.kind):
        raise CannotInsert(_never_closed())
    return Change((edit,), _moved(block.selected, place + len(ahead)))


def _place_in_side(text: str, part: Span, offset: int) -> int | None:
    """Return the end of the paragraph at ``offset`` where ``part`` is one of two sides and that is within it."""
    words = part.of(text)
    if not words.lstrip().startswith(_SIDES):
        return None
    first, last = part.start + words.find("\n") + 1, part.start + words.rstrip().rfind("\n") + 1
    if not first <= offset < last or not text.startswith(":::", last):
        return None
    ends = [end + 1 for end in (text.find("\n\n", offset, last), text.find("\n:::", offset, last)) if end >= 0]
    return min(ends, default=last)


def _in_notes(deck: Deck, slide: Slide, offset: int) -> bool:
    return any(part.start <= offset < part.end and is_notes(deck, part) for part in slide.parts)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _never_closed() -> str:
    return tr("It would be swallowed: a ::: part, code or a remark ahead of it is never closed. Close that first.")
