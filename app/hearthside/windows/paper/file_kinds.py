"""Owns telling, before it is opened, whether a file is a deck, an article that a deck can be made from, or neither."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import Path


class FileKind(Enum):
    """What somebody chose, or let go over a window."""

    DECK = "deck"
    ARTICLE = "article"
    OTHER = "other"


_DECK_ENDINGS = frozenset({".md", ".markdown"})
_EITHER_ENDING = ".txt"
_ARTICLE_ENDINGS = frozenset({".html", ".htm", ".docx"})
_FRONT = r"\A\ufeff?---[ \t]*\r?\n"
_HAS_HEADINGS = re.compile(rf"{_FRONT}|^#{{1,2}}[ \t]", re.MULTILINE)
_HAS_SLIDES = re.compile(rf"{_FRONT}|^##[ \t]", re.MULTILINE)
"""For a file of any name: in many a language of computers, one ``#`` begins a remark."""
_PEEKED_BYTES = 64 * 1024


def kind_by_name(path: Path) -> FileKind:
    """Return what the file at ``path`` is by the end of its name; a .txt file, by whether it has a deck's headings."""
    ending = path.suffix.lower()
    if ending in _DECK_ENDINGS or (ending == _EITHER_ENDING and _looks_like_a_deck(path, _HAS_HEADINGS)):
        return FileKind.DECK
    if ending in _ARTICLE_ENDINGS or ending == _EITHER_ENDING:
        return FileKind.ARTICLE
    return FileKind.OTHER


def kind_of_file(path: Path) -> FileKind:
    """Return what the file at ``path`` is; one whose name says nothing is a deck where it has a deck's slides."""
    found = kind_by_name(path)
    return FileKind.DECK if found is FileKind.OTHER and _looks_like_a_deck(path, _HAS_SLIDES) else found


def _looks_like_a_deck(path: Path, marks: re.Pattern[str]) -> bool:
    try:
        if not path.is_file():  # a pipe would keep the window waiting
            return False
        with path.open("rb") as file:
            text = file.read(_PEEKED_BYTES).decode("utf-8", errors="replace")
    except OSError:
        return False
    return marks.search(text) is not None
