"""Owns the remarks that an import leaves for the trainer to look at: ``<!-- check: … -->``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from hearthside.deck.model import Deck
from hearthside.deck.source import Span

_MARK = re.compile(r"<!--\s*check\s*:(.*)-->", re.IGNORECASE | re.DOTALL)


class CheckMark(NamedTuple):
    """One remark: where it stands, from ``<!--`` to ``-->``, and its words on one line."""

    span: Span
    words: str


def check_marks(deck: Deck) -> Iterator[CheckMark]:
    """Yield every remark of ``deck`` that begins with ``check:``, in the order of the text."""
    for span in deck.comments:
        match = _MARK.fullmatch(deck.source.text, span.start, span.end)
        if match is not None:
            yield CheckMark(span, " ".join(match[1].split()))
