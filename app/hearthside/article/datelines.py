"""Owns telling what a blog says about its own page at the top of an article: when it was written, how long it takes."""

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
_BLOCKS_AT_THE_HEAD = 5


def without_datelines(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return ``blocks`` without such lines among the first few; nothing is taken that would leave no paragraph."""
    left = tuple(
        block
        for at, block in enumerate(blocks)
        if at >= _BLOCKS_AT_THE_HEAD or block.level or not _DATELINE.fullmatch(block.text)
    )
    return left if any(not block.level for block in left) else blocks
