"""Owns the hint at words that leave somebody in the room out."""

from __future__ import annotations

from hearthside.care.vocabulary import Excluding
from hearthside.care.word_finder import FoundWord, WordFinder
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.source import Span
from hearthside.tr import tr


def report_excluding(text: str, offset: int, words: WordFinder[Excluding], log: FaultLog) -> None:
    """Hint at every one of ``words`` in ``text``, which stands at ``offset`` in the source: why, and what instead."""
    for found in words.find(text):
        log.hint("excluding-word", Span(offset + found.start, offset + found.end), _message(found), _mend(found))


def _message(found: FoundWord[Excluding]) -> str:
    if not found.meaning.reason:
        return tr("“{words}” is on the list of words to look at.").format(words=found.words)
    return tr("“{words}” {reason}.").format(words=found.words, reason=found.meaning.reason.rstrip("."))


def _mend(found: FoundWord[Excluding]) -> str:
    if not found.meaning.instead:
        return tr("Perhaps there is another word for it.")
    return tr("Perhaps: {instead}.").format(instead=found.meaning.instead.rstrip("."))
