"""Owns the words and figures of a clock: inside its ring, beside a clock that has none, and the quiet word below."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from hearthside.render.face import Face, Family
from hearthside.render.figures import paint_figures, set_figures
from hearthside.render.fonts import Fonts
from hearthside.render.text_setting import Align, Breaks, TextBlock, set_text, words
from hearthside.render.theme import Theme

_CAPTION_PX = 38.0
_LEAD_PX = 46.0
_HEADLINE_SIZES = (76.0, 66.0, 56.0, 48.0)
_QUIET_HEADLINE_PX = 46.0
_NOTE_PX = 30.0
_STRONG_NOTE_PX = 38.0
_HEADLINE_WIDER = 50.0
_WIDEST_HEADLINE = 470.0
"""Words stand nearer to the ring's middle line than figures, where it is wider."""
_BELOW_TIME = 36.0
_BELOW_HEADLINE = 22.0


class Parts(Struct, frozen=True):
    """What stands inside a ring: small words, the time or a headline in its place, and a caption."""

    lead: str
    text: str
    headline: str
    caption: str
    has_caption: bool
    """Whether there is one, though it may be left out just now."""


def paint_words(
    painter: QPainter,
    parts: Parts,
    place: QRectF,
    room: tuple[float, float],
    theme: Theme,
    fonts: Fonts,
    *,
    shows: Callable[[QRectF], bool] | None = None,
) -> None:
    """Paint ``parts`` into the middle of ``place``; ``room`` is the widest line and the largest figures, of which
    those may be left out that ``shows`` says no to."""
    lead, caption = parts.lead, parts.caption
    inner, largest_px = room
    centre = place.center()
    if parts.headline:
        _paint_headline(painter, parts.headline, caption, (centre, inner), theme, fonts)
        return
    figures = set_figures(parts.text, fonts, largest_px, inner)
    cap_height = figures.metrics.capHeight()
    baseline = centre.y() + cap_height * (0.22 if parts.has_caption and not lead else 0.5)
    painter.setPen(theme.heading)
    paint_figures(painter, figures, QPointF(centre.x(), baseline), shows)
    if lead:
        above = set_text(fonts, words(lead), _soft(theme, _LEAD_PX), inner, align=Align.CENTRE, max_lines=1)
        _draw(painter, above, centre.x() - inner / 2, baseline - cap_height - _BELOW_TIME - above.height)
    if caption:
        below = _caption(caption, inner, theme, fonts, _LEAD_PX if lead else _CAPTION_PX)
        _draw(painter, below, centre.x() - inner / 2, baseline + _BELOW_TIME)


def paint_beside(painter: QPainter, headline: str, caption: str, place: QRectF, theme: Theme, fonts: Fonts) -> None:
    """Paint what a clock without a ring says, on two lines: who speaks, or that the round is over and who is next."""
    y = place.top() + 18
    if headline:
        face = Face(family=Family.HEADING, size_px=_QUIET_HEADLINE_PX, leading_px=52, colour=theme.heading)
        text = set_text(fonts, words(headline), face, place.width(), align=Align.CENTRE, max_lines=1)
        _draw(painter, text, place.left(), y - 18)
        y += text.height - 10
    if caption:
        _draw(painter, _caption(caption, place.width(), theme, fonts), place.left(), y)


def paint_note(
    painter: QPainter,
    note: str,
    where: tuple[QPointF, float],
    theme: Theme,
    fonts: Fonts,
    *,
    strong: bool,
    with_pause: bool,
) -> None:
    """Paint ``note`` centred on ``where``: its baseline's middle, and the width that it keeps to.

    ``with_pause`` puts two small bars before it.
    """
    if not note:
        return
    place, width = where
    font = _note_font(note, width, fonts, strong=strong)
    metrics = QFontMetricsF(font)
    bars = 36.0 if with_pause else 0.0
    x = place.x() - (metrics.horizontalAdvance(note) + bars) / 2
    if with_pause:
        height = metrics.capHeight()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.soft_ink)
        for left in (x, x + 14):
            painter.drawRoundedRect(QRectF(left, place.y() - height, 8, height), 2.5, 2.5)
    painter.setFont(font)
    painter.setPen(theme.heading if strong and not with_pause else theme.soft_ink)
    painter.drawText(QPointF(x + bars, place.y()), note)


def _note_font(note: str, width: float, fonts: Fonts, *, strong: bool) -> QFont:
    if not strong:
        return fonts.body(_NOTE_PX)
    natural = QFontMetricsF(fonts.body(_STRONG_NOTE_PX, semibold=True)).horizontalAdvance(note)
    return fonts.body(max(_NOTE_PX, _STRONG_NOTE_PX * min(1.0, width / natural)), semibold=True)


def paint_quiet_time(painter: QPainter, text: str, where: tuple[QRectF, bool], theme: Theme, fonts: Fonts) -> None:
    """Paint ``text`` very quietly on ``where``, a place and whether in its middle; figures do not make it jump."""
    place, is_centred = where
    font = fonts.body(_CAPTION_PX, tabular=True)
    painter.setFont(font)
    painter.setPen(theme.soft_ink)
    metrics = QFontMetricsF(font)
    baseline = place.center().y() + metrics.capHeight() / 2
    x = place.center().x() - metrics.horizontalAdvance(text) / 2 if is_centred else place.left()
    painter.drawText(QPointF(x, baseline), text)


def _paint_headline(
    painter: QPainter, headline: str, caption: str, room: tuple[QPointF, float], theme: Theme, fonts: Fonts
) -> None:
    centre, inner = room
    width = min(inner + _HEADLINE_WIDER, _WIDEST_HEADLINE)
    block = _headline(headline, width, theme, fonts)
    below = _caption(caption, inner, theme, fonts) if caption else None
    height = block.height + (_BELOW_HEADLINE + below.height if below is not None else 0)
    y = centre.y() - height / 2
    _draw(painter, block, centre.x() - width / 2, y)
    if below is not None:
        _draw(painter, below, centre.x() - inner / 2, y + block.height + _BELOW_HEADLINE)


def _headline(text: str, width: float, theme: Theme, fonts: Fonts) -> TextBlock:
    block = None
    for size_px in _HEADLINE_SIZES:
        face = Face(family=Family.HEADING, size_px=size_px, leading_px=size_px * 1.16, colour=theme.heading)
        block = set_text(fonts, words(text), face, width, breaks=Breaks.EVEN, align=Align.CENTRE)
        if block.line_count <= 3 and block.width <= width:
            return block
    assert block is not None
    return block


def _caption(caption: str, width: float, theme: Theme, fonts: Fonts, size_px: float = _CAPTION_PX) -> TextBlock:
    """Set ``caption`` on two lines at most."""
    return set_text(
        fonts, words(caption), _soft(theme, size_px), width, breaks=Breaks.EVEN, align=Align.CENTRE, max_lines=2
    )


def _soft(theme: Theme, size_px: float) -> Face:
    return Face(
        family=Family.BODY, size_px=size_px, leading_px=round(size_px * 1.263), colour=theme.soft_ink, tabular=True
    )


def _draw(painter: QPainter, text: TextBlock, x: float, y: float) -> None:
    painter.setPen(text.colour)
    text.layout.draw(painter, QPointF(x, y))
