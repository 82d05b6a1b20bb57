"""Owns telling lines that are no part of an article: dates and reading times, greetings, credits, tags, buttons."""

from __future__ import annotations

import re

from hearthside.article.manuscript import Block

_DATE = r"""(?:\d{1,2}\.?\s+[^\W\d_]{3,12}\.?\s+\d{4} | [^\W\d_]{3,12}\.?\s+\d{1,2},?\s+\d{4} | \d{4}-\d\d-\d\d
    | \d{1,2}[./]\d{1,2}[./]\d{2,4})"""
_LABEL = r"""(?:(?:last\ |first\ )?(?:updated|published|posted|written) | veröffentlicht | aktualisiert | stand)
    (?:\ on|\ am)?"""
_READ = r"""(?:\d{1,3}[\s-]*min(?:ute)?s?\.?\s+(?:read|reading(?:\ time)?|to\ read|lesezeit)
    | (?:reading\ time|lesezeit)\s*:?\s*\d{1,3}\s*min\w*\.? | \d{1,5}\ (?:comments?|kommentare?))"""
_PART = rf"(?:(?:{_LABEL}\s*:?\s*)?{_DATE}|{_READ})"
_DATELINE = re.compile(rf"{_PART}(?:\s*[·|•,/–—-]\s*{_PART}){{0,3}}\s*\.?", re.IGNORECASE | re.VERBOSE)
_GREETING = re.compile(
    r"(?:hi|hello|hey|dear|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|bonjour|hola)\b[^.?!:;]{0,40}[,!]?",
    re.IGNORECASE,
)
_FAREWELL = re.compile(
    r"(?:(?:all the |with )?(?:best|kind|warm|warmest)(?: regards| wishes)?|sincerely(?: yours)?|cheers|yours"
    r"|(?:viele|herzliche|liebe|beste) grüße|mit freundlichen grüßen|alles liebe|cordialement|saludos)\s*[,!.]?",
    re.IGNORECASE,
)
_OF_A_PAGE = re.compile(
    r"(?:photo|image|picture|foto|bild)(?:\s*:| by\b| credit\b| von\b)[^.!?]{0,80}\.?"
    r"|(?:share this|share on|teilen|tags?|categories|filed under|schlagwörter|kategorien)\b\s*:[^.!?]{0,120}",
    re.IGNORECASE,
)
_BLOCKS_AT_THE_HEAD = 5
_BLOCKS_AT_THE_FOOT = 6
_MOST_WORDS_OF_A_NAME = 3


def without_asides(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return ``blocks`` without such lines; a name below a farewell goes with it.

    Dates and greetings are looked for at the head, farewells at the foot. Nothing is taken that would leave no
    paragraph.
    """
    taken = {at for at, block in enumerate(blocks) if not block.level and _is_aside(block.text, at, len(blocks))}
    for at in [at for at in taken if _FAREWELL.fullmatch(blocks[at].text)]:
        if at + 1 < len(blocks) and len(blocks[at + 1].text.split()) <= _MOST_WORDS_OF_A_NAME:
            taken.add(at + 1)
    left = tuple(block for at, block in enumerate(blocks) if at not in taken)
    return left if any(not block.level for block in left) else blocks


def _is_aside(text: str, at: int, count: int) -> bool:
    if at < _BLOCKS_AT_THE_HEAD and (_DATELINE.fullmatch(text) or (at < 2 and _GREETING.fullmatch(text))):
        return True
    if at >= count - _BLOCKS_AT_THE_FOOT and _FAREWELL.fullmatch(text):
        return True
    return _OF_A_PAGE.fullmatch(text) is not None
