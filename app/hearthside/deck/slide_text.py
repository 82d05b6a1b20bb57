"""Owns where each piece of a slide's text goes: onto the slide, to a side, into the notes, or into its timed fence."""

from __future__ import annotations

from msgspec import Struct

from hearthside.deck.activities import Activity
from hearthside.deck.comments import Comments
from hearthside.deck.edits import TextEdit
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.fence_lines import slip_of
from hearthside.deck.near_miss import did_you_mean, near_edit
from hearthside.deck.scan import (
    KNOWN_FENCES,
    LEFT,
    NOTES,
    RIGHT,
    TIMED_FENCES,
    Fence,
    Piece,
    RawSlide,
)
from hearthside.deck.source import Span
from hearthside.deck.timed_fences import Surroundings, read_timed_fence
from hearthside.tr import tr

_LONGEST_COUNTED = 100_000
_CHARACTERS_PER_WORD = 6


class SlideText(Struct, frozen=True):
    """A slide's pieces, sorted. ``body`` holds those of the sides too, in the order of the text."""

    activity: Activity | None
    body: tuple[Piece, ...]
    notes: tuple[Piece, ...]


def sort_pieces(slide: RawSlide, around: Surroundings, log: FaultLog) -> SlideText:
    """Sort the text of ``slide`` and read its timed fence; report fences that cannot mean what was meant."""
    for piece in slide.pieces:
        if not piece.is_closed:
            message = tr("This code is never closed, so it ends before the next slide.")
            log.fault("unclosed-code", piece.span, message, tr("Write ``` on a line of its own where it ends."))
    if not slide.fences and not slide.stray_closes:
        return SlideText(None, tuple(slide.pieces), ())
    timed = next((fence for fence in slide.fences if fence.home is fence and fence.name in TIMED_FENCES), None)
    for fence in slide.fences:
        _check(fence, timed, around, log)
    for span in slide.stray_closes:
        message = tr("This ::: closes nothing.")
        log.fault("stray-fence", span, message, tr("Take the line out, or open a part above it, such as ::: notes"))
    for span in slide.inner_headings[:1]:
        message = tr("This heading stands inside a “:::” part, so it starts no slide.")
        log.hint("heading-in-fence", span, message, tr("If it should, write ::: on a line of its own above it."))
    body = [piece for piece in slide.pieces if _is_body(piece, timed)]
    notes = tuple(piece for piece in slide.pieces if piece.home is not None and piece.home.name == NOTES)
    activity = None
    if timed is not None:
        inside = [piece for piece in slide.pieces if piece.home is timed]
        activity, others = read_timed_fence(timed, inside, around, log)
        body = sorted([*body, *others], key=lambda piece: piece.span.start)
    return SlideText(activity, tuple(body), notes)


def notes_text(text: str, pieces: tuple[Piece, ...], comments: Comments) -> str:
    """Return the notes' Markdown as written, without the fences and without comments."""
    if not pieces:
        return ""
    return "".join([comments.text_outside(text, piece.span) for piece in pieces]).strip("\r\n")


def _is_body(piece: Piece, timed: Fence | None) -> bool:
    if piece.home is None:
        return True
    return piece.home is not timed and piece.home.name != NOTES


def _check(fence: Fence, timed: Fence | None, around: Surroundings, log: FaultLog) -> None:
    line = _line(fence, around.flat)
    slip = slip_of(fence.opening) if fence.opening is not None else None
    if slip is not None:
        log.fault("stray-notes", line, *slip)
    if not fence.is_closed:
        log.fault(
            "unclosed-fence",
            line,
            tr("This “::: {name}” is never closed, so it ends with its slide.").format(name=fence.name),
            tr("Write ::: on a line of its own where it ends."),
        )
    if fence.name not in KNOWN_FENCES:
        message = tr("There is no “::: {name}”; what stands in it is shown as text.").format(name=fence.name)
        at = line.of(around.flat).casefold().find(fence.name)
        near = near_edit(fence.name, line.start + at, KNOWN_FENCES) if at >= 0 else None
        log.fault("unknown-fence", line, message, did_you_mean(fence.name, KNOWN_FENCES), near)
    elif fence.home is not fence or (fence.name in (LEFT, RIGHT) and fence.is_in_side):
        message = tr("“::: {name}” cannot stand inside another part; what stands in it goes with that part.")
        log.fault("nested-fence", line, message.format(name=fence.name), tr("Close the part around it first, with :::"))
    elif fence.name in TIMED_FENCES and fence is not timed:
        message = tr("A slide has one clock; this second one is shown as its text.")
        log.fault("second-activity", line, message, tr("Give it a slide of its own."))
    elif fence.name not in TIMED_FENCES and fence.arguments.of(around.flat).strip(" \t{}"):
        message = tr("“::: {name}” takes nothing behind its name.").format(name=fence.name)
        log.fault("unknown-attribute", fence.arguments, message, tr("Take it out."), TextEdit(fence.arguments, ""))


def _line(fence: Fence, flat: str) -> Span:
    return Span(fence.line.start, fence.line.start + len(fence.line.of(flat).rstrip()))


def words_of(flat: str, slide: RawSlide, comments: Comments) -> int:
    """Return about how many words stand in ``slide``, notes included and comments left out."""
    span = Span(slide.start, slide.end)
    if len(span) > _LONGEST_COUNTED:
        return len(span) // _CHARACTERS_PER_WORD
    return sum(len(part.of(flat).split()) for part in comments.outside(span))
