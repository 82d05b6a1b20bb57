"""Owns the rounds of a discussion as a bar: one stretch for each, its name and length under it on lines of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from hearthside.deck.activities import ClockDisplay, Discussion
from hearthside.deck.durations import format_clock
from hearthside.render.display_list import Plate, ProgressPlace
from hearthside.render.face import Face, Family
from hearthside.render.layout.fitting import first_that_fits
from hearthside.render.layout.grid import LEFT, WIDTH
from hearthside.render.layout.page import Sheet
from hearthside.render.text_setting import Breaks, TextBlock, set_text, words
from hearthside.session.activity_clock import Phase
from hearthside.session.room_clock import RoomStage

_TOP = 884.0
_HEIGHT = 14.0
_GAP = 18.0
_WORD_GAP = 14.0
_LABEL_SIZES = (30.0, 28.0, 26.0, 24.0)
_NAME_BASELINE = 938.0
_MOST_ROUNDS = 12


def shows_bar(discussion: Discussion, stage: RoomStage | None = None) -> bool:
    """Return whether the rounds are shown as a bar: a single round whose time the ring shows needs none, and a hidden
    clock has nothing to show."""
    if discussion.clock is ClockDisplay.HIDDEN:
        return False
    count = len(discussion.rounds if stage is None else stage.rounds)
    return count > 1 or discussion.clock is not ClockDisplay.VISIBLE


def place_rounds(sheet: Sheet, discussion: Discussion, stage: RoomStage | None = None) -> None:
    """Put the bar: rounds that are over are full, the present one stands out and fills, and before the start none is.

    Only beside a visible clock it says how long they are.
    """
    rounds = _rounds(discussion, stage)[:_MOST_ROUNDS]
    present = 0 if stage is None else stage.on_show
    widths, labels = _labels(sheet, rounds, present, shows_lengths=discussion.clock is ClockDisplay.VISIBLE)
    theme = sheet.page.theme
    on_one_line = all(
        length is None or name.width + _WORD_GAP + length.width <= width
        for width, (name, length) in zip(widths, labels, strict=True)
    )
    x = LEFT
    for index, (width, (name, length)) in enumerate(zip(widths, labels, strict=True)):
        stretch = QRectF(x, _TOP, width, _HEIGHT)
        is_done = stage is not None and index < stage.done
        sheet.add(Plate(rect=stretch, fill=theme.voices[0] if is_done else theme.line, corner=_HEIGHT / 2))
        if stage is not None and stage.phase is Phase.ROUND and index == present:
            sheet.add(ProgressPlace(rect=stretch, fill=theme.voices[0]))
        # Whole, it stands under the question in its own time.
        sheet.text_on_baseline(name, x, _NAME_BASELINE, may_end_early=True)
        if length is not None and on_one_line:
            sheet.text_on_baseline(length, x + name.width + _WORD_GAP, _NAME_BASELINE)
        elif length is not None:
            sheet.text_on_baseline(length, x, _NAME_BASELINE + name.height)
        x += width + _GAP


def _rounds(discussion: Discussion, stage: RoomStage | None) -> list[tuple[str, int]]:
    """Return each round's name and planned seconds; a round that the deck has no longer has no name."""
    if stage is None:
        return [(round_.text, round_.seconds) for round_ in discussion.rounds]
    names = {number: round_.text for number, round_ in enumerate(discussion.rounds)}
    return [(names.get(round_.number, ""), round(round_.seconds)) for round_ in stage.rounds]


_Label = tuple[TextBlock, TextBlock | None]


def _labels(
    sheet: Sheet, rounds: Sequence[tuple[str, int]], present: int, *, shows_lengths: bool
) -> tuple[list[float], list[_Label]]:
    """Return the stretches' widths and their labels, at the largest size at which no name needs a second line.

    Widths say how long a round is; one too short for its name borrows from the others.
    """
    free = WIDTH - _GAP * (len(rounds) - 1)

    def needs(size_px: float) -> tuple[list[Face], list[float]]:
        # Every name is measured as if it were the present one, so that the bar stands still from round to round.
        strong = _face(sheet, size_px, is_present=True)
        faces = [_face(sheet, size_px, is_present=index == present) for index in range(len(rounds))]
        return faces, [_natural_width(sheet, name, strong) for name, _ in rounds]

    (faces, needed), _ = first_that_fits(_LABEL_SIZES, needs, lambda made: sum(made[1]) <= free)
    widths = shared_widths([seconds for _, seconds in rounds], needed, free)
    labels: list[_Label] = []
    for (text, seconds), face, width in zip(rounds, faces, widths, strict=True):
        name = set_text(sheet.page.fonts, words(text), face, width + 2, breaks=Breaks.EVEN, max_lines=1)
        length = None
        if shows_lengths:
            clock_face = _face(sheet, face.size_px, is_present=face.family is Family.STRONG)
            length = set_text(sheet.page.fonts, words(format_clock(seconds)), clock_face, 200)
        labels.append((name, length))
    return widths, labels


def _face(sheet: Sheet, size_px: float, *, is_present: bool) -> Face:
    faces = sheet.page.faces
    family = Family.STRONG if is_present else Family.BODY
    colour = faces.ink if is_present else faces.soft_ink
    return Face(family=family, size_px=size_px, leading_px=size_px * 1.25, colour=colour, tabular=True)


def _natural_width(sheet: Sheet, text: str, face: Face) -> float:
    return set_text(sheet.page.fonts, words(text), face, 10_000).width + _WORD_GAP


def shared_widths(weights: Sequence[float], needed: Sequence[float], total: float) -> list[float]:
    """Return widths in proportion to ``weights`` that add up to ``total``, none narrower than what it ``needed``.

    Where not even that fits, everything gives way in proportion to its need.
    """
    if sum(needed) >= total:
        return [need * total / sum(needed) for need in needed]
    fixed: dict[int, float] = {}
    while True:
        rest = total - sum(fixed.values())
        open_weight = sum(weight for index, weight in enumerate(weights) if index not in fixed) or 1.0
        short = [
            index
            for index, weight in enumerate(weights)
            if index not in fixed and rest * weight / open_weight < needed[index]
        ]
        if not short:
            return [
                fixed[index] if index in fixed else rest * weight / open_weight for index, weight in enumerate(weights)
            ]
        fixed.update((index, needed[index]) for index in short)
