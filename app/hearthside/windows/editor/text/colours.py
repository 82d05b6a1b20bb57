"""Owns the colours and weights in which the format is shown while it is typed: those of the paper theme, on white."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout

from hearthside.authoring.inline_marks import Mark, runs
from hearthside.authoring.line_kinds import LineKind, LineState, kind_of
from hearthside.deck.fence_lines import fence_name
from hearthside.deck.scan import NOTES, TIMED_FENCES
from hearthside.render.theme import Theme
from hearthside.windows.utf16_units import length_in_units

_INDENT_PERCENT = 240
"""A space is narrow in a proportional typeface; so much wider, levels of a list can be told apart."""


class TextColours:
    """Makes a line's formats. Every text colour has a contrast of at least 4.5:1 on white."""

    def __init__(self, theme: Theme) -> None:
        self.current_line = QColor(theme.ground)
        self.found = QColor("#FBE3A7")
        self.found_here = QColor("#F4B75A")
        self.misspelled = QColor(theme.voices[0])
        first, second, third = theme.voices
        self._homes = {NOTES: _format(third), **dict.fromkeys(TIMED_FENCES, _format(second))}
        self._heading = _format(theme.heading, bold=True)
        self._soft = _format(theme.soft_ink)
        self._indent = QTextCharFormat()
        self._indent.setFontLetterSpacing(_INDENT_PERCENT)
        self._kinds = {LineKind.FRONT_MATTER: self._soft, LineKind.RULE: self._soft, LineKind.CODE: self._soft}
        self._marks = {
            Mark.BOLD: _format(bold=True),
            Mark.ITALIC: _format(italic=True),
            Mark.CODE: self._soft,
            Mark.COMMENT: _format(theme.soft_ink, italic=True),
            Mark.LINK: _format(second),
            Mark.PICTURE: _format(first),
            Mark.TARGET: _format(theme.soft_ink),
            Mark.ATTRIBUTES: _format(second, bold=False),
            Mark.LIST: _format(first, bold=True),
            Mark.PAUSE: _format(first, bold=True),
            Mark.KEY: _format(theme.heading, bold=True),
        }

    def text_colours(self) -> tuple[QColor, ...]:
        """Return every colour that text may have."""
        formats = (*self._homes.values(), self._heading, self._soft, *self._marks.values())
        return tuple(each.foreground().color() for each in formats if each.hasProperty(_FOREGROUND))

    def formats(self, line: str, state: LineState) -> list[QTextLayout.FormatRange]:
        """Return the formats of ``line``, which begins in ``state``; places in UTF-16 units, as Qt counts."""
        if not line:
            return []
        kind = kind_of(state, line)
        ranges = []
        indent = len(line) - len(line.lstrip(" "))
        if indent:
            ranges.append(_range(0, indent, self._indent))
        whole = self._whole(line, state, kind)
        if whole is not None:
            ranges.append(_range(0, length_in_units(line), whole))
        for start, end, mark in runs(line, kind):
            if mark is Mark.LIST and state.home:
                continue  # the fence's own colour is enough
            first = length_in_units(line[:start])
            ranges.append(_range(first, length_in_units(line[:end]) - first, self._marks[mark]))
        return ranges

    def _whole(self, line: str, state: LineState, kind: LineKind) -> QTextCharFormat | None:
        if kind is LineKind.HEADING and not state.fences:
            return self._heading
        home = state.home
        if kind is LineKind.FENCE_OPENING and not home:
            home = fence_name(line)
        if home or kind in (LineKind.FENCE_OPENING, LineKind.FENCE_CLOSING):
            inside = self._homes.get(home)
            is_mark = kind in (LineKind.FENCE_OPENING, LineKind.FENCE_CLOSING)
            return inside if inside is not None else self._soft if is_mark else None
        return self._kinds.get(kind)


_FOREGROUND = int(QTextCharFormat.Property.ForegroundBrush.value)


def _format(colour: QColor | None = None, *, bold: bool | None = None, italic: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    if colour is not None:
        made.setForeground(colour)
    if bold is not None:
        made.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    if italic:
        made.setFontItalic(True)
    return made


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = start
    made.length = length
    made.format = form
    return made
