"""Owns setting text: from runs to lines at exact places, with breaks that leave no word alone."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from hearthside.deck.blocks import Inline, Run
from hearthside.render.face import Face
from hearthside.render.fonts import Fonts

_LINE_SEPARATOR = "\u2028"
_ELLIPSIS = "…"
_LONGEST_TEXT = 20_000
"""Characters; more than this cannot be read on a slide at any size."""
_SLIGHTLY_WIDER = (1.0, 1.04, 1.08, 1.12)
_SHORT_WORD = 4


class Breaks(Enum):
    NATURAL = auto()
    """Lines as full as they get."""
    TIDY = auto()
    """As full as they get, but no single word alone on the last line."""
    EVEN = auto()
    """Lines of about the same length, as a headline wants them."""


class Align(Enum):
    LEADING = auto()
    CENTRE = auto()
    TRAILING = auto()


_MIRRORED = {Align.LEADING: Align.TRAILING, Align.CENTRE: Align.CENTRE, Align.TRAILING: Align.LEADING}


class TextBlock(Struct, frozen=True, eq=False, kw_only=True):
    """Text whose lines are placed. All lengths are logical units; ``baselines`` count from the block's top."""

    layout: QTextLayout
    colour: QColor
    width: float
    """The width of the longest line."""
    height: float
    baselines: tuple[float, ...]
    x_height: float
    whole: str
    """All that was to be set."""
    cut: bool
    """Whether lines were left out; the last one then ends in an ellipsis."""
    right_to_left: bool

    @property
    def line_count(self) -> int:
        return len(self.baselines)


def words(text: str) -> Inline:
    """Return ``text`` as one plain run."""
    return (Run(text),)


def is_right_to_left(text: str) -> bool:
    """Return whether the first letter with a direction runs from right to left."""
    for character in text[:2_000]:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def set_text(
    fonts: Fonts,
    runs: Inline,
    face: Face,
    width: float,
    *,
    breaks: Breaks = Breaks.NATURAL,
    align: Align = Align.LEADING,
    max_lines: int | None = None,
) -> TextBlock:
    """Set ``runs`` in ``face`` on lines of at most ``width``; past ``max_lines`` the text ends in an ellipsis."""
    cleaned = _shortened(_clean(runs), _LONGEST_TEXT)
    layout = _layout(fonts, cleaned, face)
    lines = _break_lines(layout, width)
    cut = False
    if max_lines is not None and len(lines) > max_lines:
        cut = True
        layout, lines = _cut(fonts, cleaned, face, width, max_lines, lines)
    if len(lines) > 1 and breaks is not Breaks.NATURAL and _LINE_SEPARATOR not in layout.text():
        lines = _break_lines(layout, _chosen_measure(layout, lines, width, breaks))
    right_to_left = is_right_to_left(layout.text())
    if right_to_left:
        align = _MIRRORED[align]
    metrics = QFontMetricsF(face.font(fonts))
    baselines, widest = _place_lines(lines, face, metrics, width, align)
    return TextBlock(
        layout=layout,
        colour=face.colour,
        width=widest,
        height=len(lines) * face.leading_px,
        baselines=baselines,
        x_height=metrics.xHeight(),
        whole="".join(run.text for run in cleaned),
        cut=cut,
        right_to_left=right_to_left,
    )


def _clean(runs: Inline) -> list[Run]:
    cleaned = []
    for run in runs:
        text = _LINE_SEPARATOR if run.text == "\n" else run.text.replace("\n", " ").replace("\t", "    ")
        cleaned.append(Run(text, run.strong, run.emphasis, run.code, run.strike, run.href))
    return cleaned


def _shortened(runs: Sequence[Run], length: int) -> list[Run]:
    kept: list[Run] = []
    for run in runs:
        if length <= 0:
            break
        kept.append(Run(run.text[:length], run.strong, run.emphasis, run.code, run.strike, run.href))
        length -= len(run.text)
    return kept


def _utf16_length(text: str) -> int:
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)


def _layout(fonts: Fonts, runs: Sequence[Run], face: Face) -> QTextLayout:
    text = "".join(run.text for run in runs)
    layout = QTextLayout(text, face.font(fonts))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    # Absolute, so that where a line stands is decided in one place, for both directions of writing.
    option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if is_right_to_left(text) else Qt.LayoutDirection.LeftToRight
    )
    layout.setTextOption(option)
    layout.setFormats(_formats(fonts, runs, face))
    layout.setCacheEnabled(True)
    return layout


def _formats(fonts: Fonts, runs: Sequence[Run], face: Face) -> list[QTextLayout.FormatRange]:
    formats = []
    start = 0
    for run in runs:
        length = _utf16_length(run.text)
        if run.strong or run.emphasis or run.code or run.strike or run.href:
            formats.append(_format(fonts, run, face, start, length))
        start += length
    return formats


def _format(fonts: Fonts, run: Run, face: Face, start: int, length: int) -> QTextLayout.FormatRange:
    from PySide6.QtGui import QTextCharFormat  # PySide6 takes 2 ms to make this class, and few titles need it

    character_format = QTextCharFormat()
    character_format.setFont(face.font(fonts, run))
    if run.href and face.link_colour is not None:
        character_format.setForeground(QBrush(face.link_colour))
    if run.code and face.code_ground is not None:
        character_format.setBackground(QBrush(face.code_ground))
    range_ = QTextLayout.FormatRange()
    range_.start = start
    range_.length = length
    range_.format = character_format
    return range_


def _break_lines(layout: QTextLayout, width: float) -> list[QTextLine]:
    lines = []
    layout.beginLayout()
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        lines.append(line)
    layout.endLayout()
    return lines


def _chosen_measure(layout: QTextLayout, lines: list[QTextLine], width: float, breaks: Breaks) -> float:
    if breaks is Breaks.EVEN:
        return _even_measure(layout, len(lines), width)
    return _without_lone_word(layout, lines, width)


def _even_measure(layout: QTextLayout, line_count: int, width: float) -> float:
    """Return a measure at which the lines come out alike, the first rather longer than the last."""
    narrowest = _narrowest(layout, line_count, width)
    for part in _SLIGHTLY_WIDER:
        measure = min(width, narrowest * part)
        lines = _break_lines(layout, measure)
        if len(lines) != line_count or _ends_lonely(layout, lines):
            break
        if lines[0].naturalTextWidth() >= lines[-1].naturalTextWidth() and not _breaks_after_short_word(layout, lines):
            return measure
    return narrowest


def _narrowest(layout: QTextLayout, line_count: int, width: float) -> float:
    """Return the smallest measure that needs no more than ``line_count`` lines and breaks no word."""
    low, high = width / 3, width
    while high - low > 4:
        middle = (low + high) / 2
        lines = _break_lines(layout, middle)
        if len(lines) > line_count or _breaks_a_word(layout, lines):
            low = middle
        else:
            high = middle
    return high


def _without_lone_word(layout: QTextLayout, lines: list[QTextLine], width: float) -> float:
    """Return the widest measure with as many lines whose last one has company; ``width`` where there is none."""
    if not _ends_lonely(layout, lines):
        return width
    step = width / 40
    for taken in range(1, 14):
        measure = width - taken * step
        tried = _break_lines(layout, measure)
        if len(tried) > len(lines) or _breaks_a_word(layout, tried):
            return width
        if not _ends_lonely(layout, tried):
            return measure
    return width


def _ends_lonely(layout: QTextLayout, lines: list[QTextLine]) -> bool:
    last = lines[-1]
    text = layout.text().encode("utf-16-le")[last.textStart() * 2 :].decode("utf-16-le", "ignore").strip()
    return " " not in text


def _breaks_a_word(layout: QTextLayout, lines: list[QTextLine]) -> bool:
    text = layout.text().encode("utf-16-le")
    return any(_joins_letters(text, line.textStart()) for line in lines[1:])


def _breaks_after_short_word(layout: QTextLayout, lines: list[QTextLine]) -> bool:
    """Return whether a line ends with a word such as "the" or "your", which belongs to what follows."""
    text = layout.text().encode("utf-16-le")
    before = (text[: line.textStart() * 2].decode("utf-16-le", "ignore").split() for line in lines[1:])
    return any(words_before and len(words_before[-1]) <= _SHORT_WORD for words_before in before)


def _joins_letters(text: bytes, at: int) -> bool:
    before = text[at * 2 - 2 : at * 2].decode("utf-16-le", "ignore")
    after = text[at * 2 : at * 2 + 2].decode("utf-16-le", "ignore")
    return before.isalnum() and after.isalnum() and ord(before) < 0x2E80


def _cut(
    fonts: Fonts, runs: list[Run], face: Face, width: float, max_lines: int, lines: list[QTextLine]
) -> tuple[QTextLayout, list[QTextLine]]:
    last = lines[max_lines - 1]
    length = last.textStart() + last.textLength()
    while True:
        kept = _shortened(runs, length)
        if kept:
            end = kept[-1]
            kept[-1] = Run(
                end.text.rstrip(" ,.;:" + _LINE_SEPARATOR) + _ELLIPSIS,
                end.strong, end.emphasis, end.code, end.strike, end.href,
            )  # fmt: skip
        layout = _layout(fonts, kept, face)
        lines = _break_lines(layout, width)
        if len(lines) <= max_lines or length <= 1:
            return layout, lines
        length -= max(1, (len(lines) - max_lines) * 2)


def _place_lines(
    lines: list[QTextLine], face: Face, metrics: QFontMetricsF, width: float, align: Align
) -> tuple[tuple[float, ...], float]:
    """Put every line on its baseline; return the baselines and the width of the longest line."""
    first_baseline = (face.leading_px - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    baselines = []
    widest = 0.0
    for index, line in enumerate(lines):
        baseline = first_baseline + index * face.leading_px
        used = line.naturalTextWidth() - face.tracking * face.size_px
        free = width - used
        shift = free / 2 if align is Align.CENTRE else free if align is Align.TRAILING else 0.0
        line.setPosition(QPointF(shift, baseline - line.ascent()))
        baselines.append(baseline)
        widest = max(widest, used)
    return tuple(baselines), widest
