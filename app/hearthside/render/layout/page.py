"""Owns what a layout is given and what it fills: the page to lay out and the sheet that becomes a display list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from hearthside.deck.blocks import Picture
from hearthside.deck.faults import Fault, Severity
from hearthside.deck.model import Deck, Slide
from hearthside.deck.source import Span
from hearthside.render.display_list import Clip, DisplayList, Fade, Item, PlacedText, texts_in
from hearthside.render.face import Face, Family
from hearthside.render.fonts import Fonts
from hearthside.render.layout.grid import (
    BODY_LEADING,
    BODY_PX,
    FOOTER_PX,
    HEADING_LEADING,
    KICKER_PX,
    MEASURE_CHARACTERS,
)
from hearthside.render.picture_ref import PictureProblem, PictureRef
from hearthside.render.pictures import PictureStore
from hearthside.render.text_setting import TextBlock
from hearthside.render.theme import Theme
from hearthside.tr import tr

if TYPE_CHECKING:  # a slide without a clock needs nothing of the session
    from hearthside.session.room_clock import RoomStage


_NAMED_BY_CHARACTERS = 48


class Faces(Struct, frozen=True, eq=False, kw_only=True):
    """The faces of one colour scheme: the page's, or the dark closing slide's."""

    ink: QColor
    heading: QColor
    soft_ink: QColor
    accent: QColor
    voices: tuple[QColor, QColor, QColor]
    code_ground: QColor

    def title(self, size_px: float) -> Face:
        return Face(family=Family.HEADING, size_px=size_px, leading_px=size_px * HEADING_LEADING, colour=self.heading)

    def spoken(self, size_px: float) -> Face:
        """Fraunces Italic: for what somebody said."""
        return replace(self.title(size_px * 1.0), family=Family.HEADING_EMPHASIS, leading_px=size_px * 1.3)

    def body(self, size_px: float = BODY_PX, *, soft: bool = False) -> Face:
        return Face(
            family=Family.BODY,
            size_px=size_px,
            leading_px=round(size_px * BODY_LEADING),
            colour=self.soft_ink if soft else self.ink,
            code_ground=self.code_ground,
        )

    def semibold(self, size_px: float) -> Face:
        return replace(self.body(size_px), family=Family.SEMIBOLD)

    def kicker(self, size_px: float = KICKER_PX) -> Face:
        return Face(
            family=Family.SEMIBOLD, size_px=size_px, leading_px=size_px * 1.3, colour=self.accent, tracking=0.055
        )

    def footer(self) -> Face:
        return self.body(FOOTER_PX, soft=True)


class Page(Struct, frozen=True, eq=False, kw_only=True):
    """One slide to be laid out, with everything that its layout may ask."""

    deck: Deck
    slide: Slide
    theme: Theme
    fonts: Fonts
    pictures: PictureStore
    back_at: str = ""
    """When the wait ends, as a clock time; empty until a session knows it."""
    stage: RoomStage | None = None
    """How far the slide's clock has come; None before there is one."""

    @property
    def is_clock_begun(self) -> bool:
        """Whether the slide's clock was started at least once."""
        return self.stage is not None and self.stage.is_begun

    @property
    def faces(self) -> Faces:
        theme = self.theme
        return Faces(
            ink=theme.ink,
            heading=theme.heading,
            soft_ink=theme.soft_ink,
            accent=theme.voices[1],
            voices=theme.voices,
            code_ground=theme.surface,
        )

    @property
    def section_title(self) -> str:
        """The name of the section that the slide belongs to; empty before the first one."""
        index = self.slide.section
        return "" if index is None else self.deck.sections[index].title

    def measure(self, size_px: float) -> float:
        """Return how wide a line of body text at ``size_px`` may be."""
        return self.fonts.width_of_characters(MEASURE_CHARACTERS, size_px)

    def picture(self, picture: Picture) -> PictureRef | PictureProblem:
        """Return the file behind ``picture``, or why it is not shown."""
        source = self.deck.source
        folder = source.folder or (source.path.parent if source.path is not None else None)
        return self.pictures.find(picture.target, folder)


class Sheet(Struct, kw_only=True):
    """What a layout has put on its page so far."""

    page: Page
    ground: QColor
    items: list[Item] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def add(self, *items: Item) -> None:
        self.items.extend(items)

    def text(self, text: TextBlock, x: float, y: float, step: int = 0) -> None:
        """Put ``text`` with its box's upper left corner at ``x``, ``y``."""
        self.items.append(PlacedText(text=text, x=x, y=y, step=step))

    def text_on_baseline(
        self, text: TextBlock, x: float, baseline: float, step: int = 0, *, may_end_early: bool = False
    ) -> None:
        """Put ``text`` with its first line standing on ``baseline``."""
        y = baseline - (text.baselines[0] if text.baselines else 0)
        self.items.append(PlacedText(text=text, x=x, y=y, step=step, may_end_early=may_end_early))

    def clipped(self, items: Iterable[Item], rect: QRectF) -> None:
        """Put ``items``, of which whatever goes below ``rect`` fades away."""
        fade = QRectF(rect.left(), rect.bottom() - 72, rect.width(), 72)
        self.items.append(Clip(rect=rect, items=(*items, Fade(rect=fade, colour=self.ground))))

    def fault(self, code: str, span: Span, message: str, mend: str, severity: Severity = Severity.FAULT) -> None:
        position = self.page.deck.source.position(span.start)
        if not any(known.code == code and known.span == span for known in self.faults):
            self.faults.append(Fault(code, span, position.line, position.column, message, mend, severity))

    def slide_fault(self, code: str, message: str, mend: str, severity: Severity = Severity.FAULT) -> None:
        """Report what concerns the whole slide: at its heading, where it has one."""
        slide = self.page.slide
        self.fault(code, slide.heading_span or slide.span, message, mend, severity)

    def too_full(self) -> None:
        """Report that the slide's text would have to be smaller than people can read."""
        self.slide_fault(
            "too-full",
            tr("There is more on this slide than fits in a size that can be read from the back."),
            tr("Share it between two slides, or say part of it instead."),
        )

    def report_cut(self, text: TextBlock) -> None:
        """Report ``text`` if words of it are left out: at the slide's heading, or at the setting that holds it."""
        if not text.cut:
            return
        name, span = self._origin(text.whole)
        if any(known.code == "too-full" and known.span == span for known in self.faults):
            return
        beginning = f"{name}: {text.whole}" if name else text.whole
        message = tr("“{words}” is too long to be shown whole in a size that can be read, so its end is left out.")
        self.fault(
            "cut-text",
            span,
            message.format(words=_beginning(beginning)),
            tr("Shorten it, or say part of it instead."),
        )

    def _origin(self, words: str) -> tuple[str, Span]:
        """Return the setting whose text is in ``words`` and where it stands; of slides' own words, no name and the
        slide's heading."""
        deck, slide = self.page.deck, self.page.slide
        own = slide.span.of(deck.source.text)
        found = [(deck.settings.text_of(name), name) for name in deck.settings.places]
        held = [(text, name) for text, name in found if text and text in words and text not in own]
        if not held:
            return "", slide.heading_span or slide.span
        name = max(held, key=lambda each: len(each[0]))[1]
        return name.rpartition(".")[2], deck.settings.places[name].span

    def display_list(self) -> DisplayList:
        """Return what was put; a text of which words are left out is a fault, unless it may end early."""
        for placed in texts_in(self.items):
            if not placed.may_end_early:
                self.report_cut(placed.text)
        return DisplayList(
            ground=self.ground,
            items=tuple(self.items),
            faults=tuple(self.faults),
        )


def _beginning(text: str) -> str:
    """Return the first words of ``text``, by which its author knows it."""
    flat = " ".join(text[: 2 * _NAMED_BY_CHARACTERS].split())
    if len(flat) <= _NAMED_BY_CHARACTERS:
        return flat
    named = flat[:_NAMED_BY_CHARACTERS]
    return (named.rpartition(" ")[0] or named) + "…"


def new_sheet(page: Page, ground: QColor | None = None) -> Sheet:
    """Return an empty sheet for ``page`` on its theme's ground, or on ``ground``."""
    return Sheet(page=page, ground=ground if ground is not None else page.theme.ground)
