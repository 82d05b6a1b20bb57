"""Owns what a button or a key wants done: edits of the text, and what is selected afterwards."""

from __future__ import annotations

from msgspec import Struct

from hearthside.deck.edits import TextEdit
from hearthside.deck.source import Span


class Change(Struct, frozen=True):
    """One step of undo. ``edits`` speak of the text before; ``select`` of the text after, None leaves the cursor be."""

    edits: tuple[TextEdit, ...]
    select: Span | None = None


NO_CHANGE = Change(())
