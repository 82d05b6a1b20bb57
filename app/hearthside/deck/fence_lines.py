"""Owns what a line of ``:::`` opens, and notes that stray from the margin: indented, in a quotation or a list, or with
other colons than three. The room must not see notes for a slip of the hand, so these are notes all the same.
"""

from __future__ import annotations

import re

from msgspec import Struct

from hearthside.deck.source import Span
from hearthside.tr import tr

COLONS_AND_BLANKS = ":\uff1a \t"
"""What of an opening line is no name: a text typed with a Chinese or Japanese keyboard has wide colons."""
BEFORE = r"(?:[^\S\r\n]|[>\u200b\u2060\ufeff]|[-*+•](?=\s)|[0-9]{1,9}[.)](?=\s))*+"
"""What may stand ahead of the colons: blanks, invisible marks, the ``>`` of a quotation, the mark of a list item."""
COLONS = "[:\uff1a]"
_GAP = r"(?:[^\S\r\n]|[{.])*+"
_NOTES_OPENING = re.compile(
    rf"(?<![^\r\n])(?P<before>{BEFORE})(?:(?P<colons>{COLONS}{{3,}}+){_GAP}notes(?=[\s{{}}:\uff1a]|\Z)"
    rf"|(?P<two>{COLONS}{{2}}){_GAP}notes[^\S\r\n}}]*+}}?[^\S\r\n]*+(?=[\r\n]|\Z))",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^:\uff1a]*+[:\uff1a\s{.]*+(?P<name>[^\s}{]*+)")
_INVISIBLE = "\u200b\u2060\ufeff"
_TAB_COLUMNS = 4


class NotesOpening(Struct, frozen=True):
    """What stands ahead of the colons of a line that opens notes, and the colons."""

    before: str
    colons: str

    @property
    def is_at_margin(self) -> bool:
        """Whether any Markdown reader of such parts takes it for one."""
        return len(self.colons) >= 3 and len(self.before) <= 3 and not self.before.strip(" ")

    @property
    def columns(self) -> int:
        """How far the notes are set in, in columns of text."""
        return len(self.before.expandtabs(_TAB_COLUMNS))


def notes_opening(text: str, start: int) -> NotesOpening | None:
    """Return what is ahead of ``notes`` on the line of ``text`` that begins at ``start``; None where it opens none."""
    match = _NOTES_OPENING.match(text, start)
    return _opening(match) if match is not None else None


def has_stray_notes(flat: str) -> bool:
    """Return whether notes are opened anywhere in ``flat`` but at the margin, which is so in nearly no deck."""
    return any(not _opening(match).is_at_margin for match in _NOTES_OPENING.finditer(flat))


def fence_name(line: str) -> str:
    """Return the name that the opening ``line`` of a fence gives it."""
    return fence_name_span(line).of(line).casefold()


def fence_name_span(line: str) -> Span:
    """Return where in the opening ``line`` of a fence its name stands."""
    match = _NAME.match(line.rstrip().rstrip(":\uff1a"))
    return Span(*match.span("name")) if match is not None else Span(0, 0)


def slip_of(opening: NotesOpening) -> tuple[str, str] | None:
    """Return what is wrong with how notes are opened, and the mend; None where nothing is."""
    before, colons = opening.before, opening.colons
    margin = tr("Put ::: notes, and the ::: that closes it, at the margin: nothing may stand ahead of them.")
    three = tr("Write ::: notes, and ::: on a line of its own where they end.")
    if ">" in before:
        return tr("These notes stand in a quotation. They are kept private all the same."), margin
    if any(not character.isspace() and character not in _INVISIBLE for character in before):
        return tr("These notes stand in a list item. They are kept private all the same."), margin
    if len(colons) < 3:
        return tr("These notes are opened by two colons. They are kept private all the same."), three
    if "\uff1a" in colons:
        return tr("These notes are opened by wide colons. They are kept private all the same."), three
    if not opening.is_at_margin:
        return tr("These notes are indented. They are kept private all the same."), margin
    return None


def without_indent(line: str, columns: int) -> str:
    """Return ``line``, which holds no tabs, without the blanks and quotation marks in its first ``columns``."""
    return line[:columns].lstrip(" >\u00a0\u200b\u2060\ufeff") + line[columns:]


def _opening(match: re.Match[str]) -> NotesOpening:
    return NotesOpening(match["before"], match["colons"] or match["two"])
