"""Owns writing a discussion's form into the deck: a new fence, or the few words of one that are to be others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from hearthside.authoring.cannot import Cannot
from hearthside.authoring.change import NO_CHANGE, Change
from hearthside.authoring.discussion_fence import WrittenFence, WrittenRound, written_fence
from hearthside.authoring.discussion_form import (
    DiscussionForm,
    RoundForm,
    fence_text,
    flags_of,
    item_text,
    named_values,
    tidy,
)
from hearthside.authoring.fitting import only_this_slide
from hearthside.authoring.insertions import block_inserted, slide_inserted
from hearthside.authoring.pieces import discussion_piece, fence_piece, sample_title
from hearthside.authoring.slide_marks import title_span
from hearthside.deck.attribute_edits import attribute_text, value_edit
from hearthside.deck.attributes import Word
from hearthside.deck.edits import TextEdit, apply_edits
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.rounds import round_parts
from hearthside.deck.source import Source, Span
from hearthside.tr import tr

_NUMBER = re.compile(r"\d+")
_BULLET = "- "


class CannotWrite(Cannot):
    """Why a form cannot be written as it is."""


def read_form(deck: Deck, index: int) -> DiscussionForm | None:
    """Return what the discussion on slide ``index`` (from 0) says; None where the slide has none."""
    written = written_fence(deck, index)
    return written.form if written is not None else None


def can_take_discussion(deck: Deck, index: int) -> bool:
    """Return whether a discussion could be put on slide ``index``: it has a heading to ask, and no clock yet."""
    slide = deck.slides[index]
    return slide.heading_span is not None and slide.activity is None and not slide.starts_section


def discussion_inserted(
    deck: Deck, index: int, form: DiscussionForm, *, on_this_slide: bool, question: str = ""
) -> Change:
    """Return the change that puts a discussion on slide ``index`` (from 0), or on a new one behind it that asks
    ``question``, or one that is ready to be typed over. What is typed next goes into the question, whichever it is: a
    sample of one is selected, one that somebody wrote stays.

    Raises CannotInsert, or CannotWrite where the form would not be read as it is.
    """
    form = tidy(form)
    fence = fence_text(form)
    if on_this_slide:
        inserted = block_inserted(deck, index, None, fence_piece(fence))
        change = replace(inserted, select=_question(deck, index))
    else:
        change = slide_inserted(deck, index, discussion_piece(fence, question))
    (edit,) = change.edits
    _check(deck, deck.slides[index].span if on_this_slide else edit.span, change.edits, form)
    return change


def _question(deck: Deck, index: int) -> Span | None:
    """Return the place to type the question of slide ``index``, which is its title."""
    title = title_span(deck, deck.slides[index])
    if title is None or title.of(deck.source.text) == sample_title():
        return title
    return Span(title.end, title.end)


def discussion_rewritten(deck: Deck, index: int, form: DiscussionForm) -> Change:
    """Return the change after which the discussion on slide ``index`` (from 0) says what ``form`` says.

    Only what differs from what is there is touched; attributes that nobody knows stay. Rows know by their ``origin``
    which item they are. Raises CannotWrite where there is no discussion, or it would not be read as it is.
    """
    written = written_fence(deck, index)
    if written is None:
        raise CannotWrite(tr("There is no discussion on this slide any more."))
    form = tidy(form)
    edits = (*_head_edits(deck.source.text, written, form), *_round_edits(deck.source.text, written, form))
    if not edits:
        return NO_CHANGE
    _check(deck, deck.slides[index].span, edits, form)
    if not only_this_slide(deck, edits):
        raise CannotWrite(tr("These words would reach into other slides. Try them without special marks."))
    return Change(edits)


def _check(deck: Deck, region: Span, edits: Sequence[TextEdit], form: DiscussionForm) -> None:
    """Raise CannotWrite unless the slide in ``region``, after ``edits`` within it, is read as having ``form``."""
    alone = f"\n{_applied(deck.source.text, region, edits)}"  # the line end: a rule ahead of all is no slide's
    after = parse_deck(Source(alone))
    read = next((found for index in range(len(after.slides)) if (found := read_form(after, index))), None)
    if read is None or _without_origins(read) != _without_origins(form):
        raise CannotWrite(tr("These words cannot stand in a discussion as they are. Try them without special marks."))


def _head_edits(text: str, written: WrittenFence, form: DiscussionForm) -> Iterator[TextEdit]:
    words = written.words
    end = words[-1].span.end if words else written.words_start
    if form.format is not written.form.format:
        if words and words[0].kind in ("other", "class"):
            yield TextEdit(words[0].span, form.format.value)
        else:
            yield TextEdit(Span(written.words_start, written.words_start), f" {form.format.value}")
    before, after = named_values(tidy(written.form)), named_values(form)
    for name in dict.fromkeys((*before, *after)):
        value = after.get(name)
        if value == before.get(name):
            continue
        known = [word for word in words if word.kind == "named" and word.name == name]
        if value is None:
            yield from (_without(text, word) for word in known)
        elif known:
            edit = value_edit(text, known[-1], value)
            if edit is not None:
                yield edit
        else:
            yield TextEdit(Span(end, end), f" {attribute_text(name, value)}")


def _without(text: str, word: Word) -> TextEdit:
    """Take ``word`` out with the space ahead of it."""
    start = word.span.start
    while text[start - 1] in " \t":
        start -= 1
    return TextEdit(Span(start, word.span.end), "")


def _round_edits(text: str, written: WrittenFence, form: DiscussionForm) -> Iterator[TextEdit]:
    rounds = written.rounds
    origins = [row.origin for row in form.rounds]
    if origins == list(range(len(rounds))):
        for old, row in zip(rounds, form.rounds, strict=True):
            yield from _item_edits(text, old, row)
    elif not rounds:
        lines = "".join(f"{_BULLET}{item_text(row)}\n" for row in form.rounds)
        place = written.list_place
        ahead = "" if text[:place].endswith("\n") else "\n"
        behind = "" if text.startswith(":", place) else "\n"
        yield TextEdit(Span(place, place), ahead + lines + behind)
    else:
        region = Span(rounds[0].lines.start, rounds[-1].lines.end)
        yield TextEdit(region, _rebuilt(text, rounds, form.rounds))


def _rebuilt(text: str, rounds: Sequence[WrittenRound], rows: Sequence[RoundForm]) -> str:
    """Return the whole list: items that are kept as they are written, in the order of ``rows``."""
    bullet = text[rounds[0].lines.start : rounds[0].content.start] or _BULLET
    is_last_line = not rounds[-1].lines.of(text).endswith("\n")
    pieces = []
    for number, row in enumerate(rows, 1):
        if row.origin is None:
            piece = f"{bullet}{item_text(row)}\n"
        else:
            old = rounds[row.origin]
            piece = _applied(text, old.lines, _item_edits(text, old, row))
            piece = piece if piece.endswith("\n") else piece + "\n"
        pieces.append(_NUMBER.sub(str(number), piece, count=1) if _NUMBER.search(bullet) else piece)
    made = "".join(pieces)
    return made.removesuffix("\n") if is_last_line else made


def _applied(text: str, span: Span, edits: Iterable[TextEdit]) -> str:
    moved = [TextEdit(Span(edit.span.start - span.start, edit.span.end - span.start), edit.new) for edit in edits]
    return apply_edits(span.of(text), moved)


def _item_edits(text: str, old: WrittenRound, row: RoundForm) -> Iterator[TextEdit]:
    """Change words, length of time and flags of one item, each only where it differs."""
    if replace(row, origin=old.row.origin) == old.row:
        return
    whole = TextEdit(old.content, " ".join([item_text(row), *old.remarks]))
    if old.remarks:
        yield whole
        return
    found = []
    at = old.content.start
    stood = (old.parts.words, old.parts.duration, old.parts.flags)
    words, duration, flags = (Span(at + part.start, at + part.end) for part in stood)
    if row.text != old.row.text:
        found.append(TextEdit(words, row.text if old.row.text else f"{row.text} "))
    if row.duration != old.row.duration:
        found.append(TextEdit(duration, row.duration if duration else f" {row.duration}"))
    if flags_of(row) != flags_of(old.row):
        found.append(TextEdit(flags, "".join(f" {flag}" for flag in flags_of(row))))
    item = _applied(text, old.content, found)
    parts = round_parts(item)
    is_read = (" ".join(parts.words.of(item).split()), parts.duration.of(item)) == (row.text, row.duration)
    yield from found if is_read else (whole,)


def _without_origins(form: DiscussionForm) -> DiscussionForm:
    return replace(tidy(form), rounds=tuple(replace(row, origin=None) for row in form.rounds))
