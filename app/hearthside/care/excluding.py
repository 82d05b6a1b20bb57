"""Owns the hint at words that leave somebody in the room out."""

from __future__ import annotations

import re

from hearthside.care.vocabulary import Excluding
from hearthside.care.word_finder import FoundWord, WordFinder
from hearthside.deck.edits import TextEdit
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.source import Span
from hearthside.tr import tr

_SEVERAL = re.compile(r",|;|/|…|\bor\b|^what\b|^the kind\b", re.IGNORECASE)
"""Several words to choose from, or a description of one."""


def report_excluding(text: str, offset: int, words: WordFinder[Excluding], log: FaultLog) -> None:
    """Hint at every one of ``words`` in ``text``, which stands at ``offset`` in the source: why, and what instead."""
    for found in words.find(text):
        span = Span(offset + found.start, offset + found.end)
        instead = _one_word_for_it(found)
        proposal = TextEdit(span, instead) if instead else None
        log.hint("excluding-word", span, _message(found), _mend(found), proposal)


def _message(found: FoundWord[Excluding]) -> str:
    if not found.meaning.reason:
        return tr("“{words}” is on the list of words to look at.").format(words=found.words)
    return tr("“{words}” {reason}.").format(words=found.words, reason=found.meaning.reason.rstrip("."))


def _mend(found: FoundWord[Excluding]) -> str:
    if not found.meaning.instead:
        return tr("Perhaps there is another word for it.")
    return tr("Perhaps: {instead}.").format(instead=found.meaning.instead.rstrip("."))


def _one_word_for_it(found: FoundWord[Excluding]) -> str:
    """Return what can stand in the words' place as it is; empty where that is for a person to choose."""
    instead = found.meaning.instead.strip().rstrip(".")
    if not instead or _SEVERAL.search(instead):
        return ""
    return instead[0].upper() + instead[1:] if found.words[:1].isupper() else instead
