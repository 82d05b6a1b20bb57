"""Owns the slide on which people talk: the question, whose turn it is, the clock, the rounds as a bar."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from hearthside.deck.activities import ClockDisplay, Discussion, DiscussionFormat, Round
from hearthside.deck.durations import format_clock, format_minutes
from hearthside.deck.formats import room_label
from hearthside.render.clock_face import ClockFace, ClockMark
from hearthside.render.display_list import ClockPlace, Disc, DisplayList, Group, Item, PlacedText
from hearthside.render.layout.body import pictures_in
from hearthside.render.layout.fitting import first_that_fits
from hearthside.render.layout.flow import Flow
from hearthside.render.layout.furniture import place_top_line
from hearthside.render.layout.grid import KICKER_BASELINE, LEFT
from hearthside.render.layout.motif import circles, ring_of
from hearthside.render.layout.page import Page, Sheet, new_sheet
from hearthside.render.layout.picture_box import report_pictures
from hearthside.render.layout.round_bar import place_rounds, shows_bar
from hearthside.render.layout.text import lay_out_text
from hearthside.render.text_setting import Align, Breaks, TextBlock, set_text, words
from hearthside.render.theme import Theme
from hearthside.session.activity_clock import Phase
from hearthside.session.clock_plan import ClockKind
from hearthside.session.room_clock import RoomStage, StagedRound, round_on_show
from hearthside.session.round_words import next_words
from hearthside.tr import tr

_RING = QRectF(1190, 158, 590, 590)
_LOWERED = 84.0
"""Without a bar of rounds below, everything stands that much lower."""
_KICKER_BASELINE = KICKER_BASELINE + 6
_KICKER_TOP = _KICKER_BASELINE - 20
_TEXT_WIDTH = 930.0
_QUESTION_TOP = 168.0
_TEXT_BOTTOM = 846.0
_SIZES = (
    (84.0, 46.0, 2),
    (78.0, 44.0, 2),
    (72.0, 44.0, 2),
    (76.0, 44.0, 3),
    (76.0, 40.0, 3),
    (68.0, 40.0, 4),
    (62.0, 38.0, 4),
    (56.0, 36.0, 5),
    (48.0, 36.0, 5),
)
"""Sizes of the question and of the words below it, and the lines that the question may take."""
_ROUNDED_FROM_SECONDS = 120
_ROUNDED_TO_SECONDS = 30
"""How long a conversation is in all, once minutes were added or taken, is said to the room as people say it."""
_LINES_GAP = 30.0
_LINE_GAP = 10.0
_LAST_LINE_GAP = 12.0
"""More of it before what is for all: it belongs to none of the roles above it."""


def lay_out_discussion(page: Page) -> DisplayList:
    """Lay out a discussion as it stands before its clock is started, or around the clock that runs."""
    discussion = page.slide.activity
    if not isinstance(discussion, Discussion) or not discussion.rounds:
        return lay_out_text(page)
    sheet = new_sheet(page, page.theme.discussion_ground)
    faces = replace(page.faces, accent=page.theme.voices[0])
    has_bar = shows_bar(discussion, page.stage)
    lowered = _place_words(sheet, discussion, has_bar=has_bar)
    place_top_line(sheet, _kicker(discussion, page.stage), faces, _KICKER_BASELINE, lowered)
    _place_clock(sheet, discussion, _RING if has_bar else _RING.translated(0, _LOWERED))
    if has_bar:
        place_rounds(sheet, discussion, page.stage)
    return sheet.display_list()


def _kicker(discussion: Discussion, stage: RoomStage | None) -> str:
    if discussion.clock is ClockDisplay.HIDDEN:
        return room_label(discussion.format)
    planned = discussion.total_seconds
    seconds = planned if stage is None else sum(round(each.seconds) for each in stage.rounds)
    if seconds != planned and seconds >= _ROUNDED_FROM_SECONDS:
        seconds = round(seconds / _ROUNDED_TO_SECONDS) * _ROUNDED_TO_SECONDS
    total = format_minutes(seconds)
    return f"{room_label(discussion.format)}  ·  {total}"


class _Line(Struct, frozen=True):
    """A line under the question: what is marked by a filled disc is said, by a ring is heard, by none is for all."""

    text: str
    mark: str = ""


def _lines(discussion: Discussion, stage: RoomStage | None) -> list[_Line]:
    lines = _roles_before_start(discussion)
    if stage is not None and stage.is_begun:
        lines = _roles(round_on_show(discussion, stage), is_next=stage.phase is Phase.GAP)
    if discussion.solo:
        is_for_all = discussion.format is DiscussionFormat.SOLO
        task = (
            discussion.solo[:1].upper() + discussion.solo[1:]
            if is_for_all
            else tr("On your own: {task}").format(task=discussion.solo)
        )
        lines.append(_Line(task, "alone"))
    if discussion.shows_pass:
        lines.append(_Line(tr("You may pass, write, or step out.")))
    return lines


def _roles_before_start(discussion: Discussion) -> list[_Line]:
    """Return what the discussion is about as a whole: its first round in which somebody listens."""
    speaking = next((round_ for round_ in discussion.rounds if round_.job), None)
    return [] if speaking is None else _roles(speaking)


def _roles(round_: Round | None, *, is_next: bool = False) -> list[_Line]:
    if round_ is None:
        return []
    role = _Line(next_words(round_.text) if is_next else round_.text, "alone" if round_.silent else "speaks")
    return [role, _Line(round_.job, "listens")] if round_.job else [role]


def _stages(discussion: Discussion) -> list[RoomStage | None]:
    """Return every stage at which the slide may stand, so that its question has one place for all of them."""
    rounds = tuple(StagedRound(number, round_.seconds) for number, round_ in enumerate(discussion.rounds))
    return [
        None,
        *(
            RoomStage(kind=ClockKind.DISCUSSION, phase=Phase.GAP, rounds=rounds, on_show=index)
            for index in range(len(rounds))
        ),
    ]


class _Words(Struct, frozen=True):
    """Question, the slide's own words and the lines under them, set at one size."""

    question: TextBlock
    flow: Flow
    lines: list[TextBlock]
    most_height: float
    """What the lines of any round need."""
    cut: TextBlock | None
    """A line, of whatever round, of which words are left out."""

    @property
    def bottom(self) -> float:
        return self.flow.bottom + _LINES_GAP + self.most_height

    @property
    def is_whole(self) -> bool:
        return self.bottom <= _TEXT_BOTTOM and not self.question.cut


def _place_words(sheet: Sheet, discussion: Discussion, *, has_bar: bool) -> float:
    """Place question, words and lines so that they and the kicker lie around the ring's middle; return how far they
    were lowered for that."""
    page = sheet.page
    lines = _lines(discussion, page.stage)
    lines_at_any_time = [_lines(discussion, stage) for stage in _stages(discussion)]

    def make(sizes: tuple[float, float, int]) -> _Words:
        question_px, body_px, most_lines = sizes
        face = page.faces.title(question_px)
        question = set_text(
            page.fonts, page.slide.content.title, face, _TEXT_WIDTH, breaks=Breaks.EVEN, max_lines=most_lines
        )
        line_px = min(body_px, 40.0)
        at_any_time = [(each, [_set_line(page, line, line_px) for line in each]) for each in lines_at_any_time]
        set_lines = [_set_line(page, line, line_px) for line in lines]
        most = max(_height(each, texts) for each, texts in (*at_any_time, (lines, set_lines)))
        cut = next((text for _, texts in at_any_time for text in texts if text.cut), None)
        return _Words(question, _own_words(page, question, body_px), set_lines, most, cut)

    made, _ = first_that_fits(_SIZES, make, lambda made: made.is_whole and made.cut is None)
    if made.cut is not None:
        sheet.report_cut(made.cut)
    middle = _RING.center().y() + (_LOWERED if not has_bar else 0)
    y = max(0.0, middle - (_KICKER_TOP + made.bottom - _LINE_GAP) / 2)
    lines_top = made.flow.bottom + _LINES_GAP
    items: list[Item] = [PlacedText(text=made.question, x=LEFT, y=_QUESTION_TOP)]
    if not made.is_whole:
        sheet.too_full()
        lines_top = max(_QUESTION_TOP + made.question.height, lines_top - (made.bottom - _TEXT_BOTTOM))
        sheet.clipped(made.flow.items, QRectF(LEFT - 20, 0, _TEXT_WIDTH + 40, lines_top))
    else:
        items += made.flow.items
    items += _line_items(page.theme, lines, made.lines, lines_top)
    sheet.add(Group(y=y, items=tuple(items)))
    report_pictures(sheet, pictures_in(page.slide.content.blocks))
    return y


def _gap_above(lines: list[_Line], at: int) -> float:
    return _LAST_LINE_GAP if at and lines[at - 1].mark and not lines[at].mark else 0.0


def _height(lines: list[_Line], texts: list[TextBlock]) -> float:
    return sum(_gap_above(lines, at) + text.height + _LINE_GAP for at, text in enumerate(texts))


def _own_words(page: Page, question: TextBlock, size_px: float) -> Flow:
    top = _QUESTION_TOP + question.height
    flow = Flow(
        page=page, faces=page.faces, x=LEFT, y=top + 30, width=_TEXT_WIDTH - 40, size_px=size_px, picture_height=200
    )
    flow.bottom = top
    flow.add(page.slide.content.blocks)
    return flow


def _set_line(page: Page, line: _Line, size_px: float) -> TextBlock:
    face = page.faces.body(size_px, soft=not line.mark)
    indent = 44 if line.mark else 0
    return set_text(page.fonts, words(line.text), face, _TEXT_WIDTH - indent - 20, breaks=Breaks.TIDY, max_lines=3)


def _line_items(theme: Theme, lines: list[_Line], texts: list[TextBlock], y: float) -> list[Item]:
    items: list[Item] = []
    colours: dict[str, tuple[QColor | None, QColor]] = {
        "speaks": (theme.voices[0], theme.voices[0]),
        "listens": (None, theme.voices[1]),
        "alone": (None, theme.voices[2]),
    }
    for at, (line, text) in enumerate(zip(lines, texts, strict=True)):
        y += _gap_above(lines, at)
        if line.mark and text.baselines:
            fill, outline = colours[line.mark]
            middle = y + text.baselines[0] - text.x_height / 2
            items.append(Disc(x=LEFT + 12, y=middle, radius=10.5, fill=fill, outline=outline, outline_width=3.5))
        items.append(PlacedText(text=text, x=LEFT + (44 if line.mark else 0), y=y))
        y += text.height + _LINE_GAP
    return items


def _place_clock(sheet: Sheet, discussion: Discussion, ring: QRectF) -> None:
    first = discussion.rounds[0]
    if discussion.clock is not ClockDisplay.VISIBLE:
        centre = ring.center()
        sheet.add(*circles(sheet.page.theme, ring_of(3, centre.x(), centre.y(), 118, 180)))
    face = ClockFace(
        text=format_clock(first.seconds),
        fraction=1.0,
        caption=first.text,
        marks=marks_of(first, discussion),
        display=discussion.clock,
    )
    sheet.add(ClockPlace(rect=ring, face=face))
    if sheet.page.stage is None and face.marks and discussion.clock is ClockDisplay.VISIBLE:
        _place_legend(sheet, ring)


def marks_of(round_: Round, discussion: Discussion) -> tuple[ClockMark, ...]:
    """Return where the turns of a shared round change, groups that change at the same time sharing one mark."""
    changes: dict[int, list[int]] = {}
    for size, seconds in sorted(round_.marks.items()):
        if not discussion.sizes or size in discussion.sizes:
            for second in seconds:
                changes.setdefault(second, []).append(size)
    return tuple(
        ClockMark(second / round_.seconds, " · ".join(str(size) for size in sizes))
        for second, sizes in sorted(changes.items())
    )


def _place_legend(sheet: Sheet, ring: QRectF) -> None:
    page = sheet.page
    text = set_text(
        page.fonts,
        words(tr("Change turns at your group’s number")),
        page.faces.body(30, soft=True),
        ring.width(),
        align=Align.CENTRE,
        max_lines=1,
    )
    sheet.text_on_baseline(text, ring.left(), ring.bottom() + 64)
