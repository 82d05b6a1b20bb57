"""Owns which lines open and close notes that stray from the margin, and what stands in them. Few decks have any."""

from __future__ import annotations

import re

from hearthside.deck.fence_lines import BEFORE, COLONS, notes_opening

_OPENING = re.compile(rf"{BEFORE}{COLONS}{{3,}}+[^\S\r\n]*+[^\s:\uff1a]")
_CLOSING = re.compile(rf"{BEFORE}({COLONS}{{2,}}+)[^\S\r\n]*+(?=[\r\n]|\Z)")
_CODE = re.compile(rf"{BEFORE}(`{{3,}}(?=[^`\n]*(?:\n|\Z))|~{{3,}})")
_SLIDE = re.compile(r"^ {0,3}(?:#{1,2}(?=[ \t\n]|\Z)|-{3,}[ \t]*$)", re.MULTILINE)
_LONGEST_CODE_FENCE = 20


def stray_mark(text: str, start: int, fewest_colons: int) -> bool | None:
    """Tell whether the line of ``text`` at ``start``, which is nothing at the margin, opens a fence or closes one.

    ``fewest_colons`` close one inside notes that stray from the margin; 0 is outside them, where such notes alone open.
    """
    if notes_opening(text, start) is not None:
        return True
    if not fewest_colons:
        return None
    closing = _CLOSING.match(text, start)
    if closing is not None and len(closing[1]) >= fewest_colons:
        return False
    return True if _OPENING.match(text, start) else None


class StrayNotes:
    """Follows the lines of one text: whether they are inside notes that stray from the margin, and what opens them."""

    def __init__(self, flat: str) -> None:
        self._flat = flat
        self._depth = 0
        self._fewest_colons = 3
        self._code_end = 0
        self._slide_at = -1
        self._no_code: dict[str, tuple[int, int]] = {}

    def at_margin(self, *, opens: bool) -> None:
        """Take note of an ordinary line of colons."""
        if self._depth:
            self._depth += 1 if opens else -1

    def end(self) -> None:
        """Take note of a heading or a rule: whatever is still open, such notes are read no further than their slide."""
        self._depth = 0

    def opens(self, start: int, end: int) -> bool | None:
        """Tell whether the line, which is nothing at the margin, opens (True) or closes (False) a fence; else None.

        Lines of code that is set in open and close nothing. All lines are asked about in the order of the text.
        """
        flat = self._flat
        if start < self._code_end:
            return None
        opens = stray_mark(flat, start, self._fewest_colons if self._depth else 0)
        if opens is not None:
            if not self._depth and (opening := notes_opening(flat, start)) is not None:
                self._fewest_colons = min(3, len(opening.colons))
            self._depth += 1 if opens else -1
            return opens
        if code := _CODE.match(flat, start):
            self._code(code[1], end)
        return None

    def _code(self, fence: str, start: int) -> None:
        """Find where on its slide code that is set in ends; what was not found is not looked for again."""
        character, count = fence[0], min(len(fence), _LONGEST_CODE_FENCE)
        if self._slide_at < start:
            slide = _SLIDE.search(self._flat, start)
            self._slide_at = slide.start() if slide is not None else len(self._flat)
        looked_until, looked_for = self._no_code.get(character, (0, 0))
        if start < looked_until and count >= looked_for:
            return
        closing = re.compile(rf"^{BEFORE}{character}{{{count},}}[ \t]*$", re.MULTILINE)
        if close := closing.search(self._flat, start, self._slide_at):
            self._code_end = close.end()
        else:
            self._no_code[character] = self._slide_at, count
