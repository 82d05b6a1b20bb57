"""Owns what the library says of a file that was opened and is no deck: what it is, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hearthside.deck.faults import UnreadableDeck
from hearthside.tr import tr
from hearthside.windows.paper.file_kinds import FileKind, kind_of_file
from hearthside.windows.paper.message_bar import Answer, Message

NO_DECK = "no-deck"
"""The subject of these messages: of several files, the last one is spoken of."""


def no_deck_message(path: Path, import_article: Callable[[], None]) -> Message | None:
    """Return what to say of the file at ``path`` by its kind alone, before it is read; None where it may be a deck."""
    kind = kind_of_file(path) if path.is_file() else FileKind.DECK  # of what is no file, whoever reads it says more
    if kind is FileKind.ARTICLE:
        words = tr("“{name}” is an article, and no deck yet. A deck can be made from it; the article stays as it is.")
        answers = (Answer(tr("Make a deck from it"), import_article),)
        return Message(NO_DECK, words.format(name=path.name), answers, takes_keyboard=True)
    if kind is FileKind.OTHER:
        return refused_message(path, _other(path))
    return None


def refused_message(path: Path, refusal: UnreadableDeck) -> Message:
    """Return what to say of the file at ``path``, which is refused."""
    words = f"{refusal} {refusal.mend}".rstrip()
    if path.name not in words:
        words = f"{tr('“{name}” was not opened.').format(name=path.name)} {words}"
    return Message(NO_DECK, words, takes_keyboard=True)


def _other(path: Path) -> UnreadableDeck:
    words = tr("“{name}” is neither a deck nor an article.").format(name=path.name)
    return UnreadableDeck(
        words, tr("A deck is a file that ends in .md; an article can be a .txt, .md, .html or .docx file.")
    )
