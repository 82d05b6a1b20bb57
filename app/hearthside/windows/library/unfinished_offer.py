"""Owns how the library offers to go on with an evening that broke off."""

from __future__ import annotations

from collections.abc import Callable

from hearthside.tr import tr
from hearthside.windows.paper.message_bar import Answer, Message

UNFINISHED = "unfinished evening"
GO_ON_KEY = "Y"
"""The same key goes on in the console."""


def unfinished_offer(title: str, place: str, go_on: Callable[[], None]) -> Message:
    """Return the offer to ``go_on`` with the evening of the deck ``title`` at ``place``: ``slide 9, 2:08 left``.

    Saying "not now" forgets nothing: the next start offers it again.
    """
    words = tr("“{title}” was interrupted: {place}.").format(title=title, place=place)
    answers = (Answer(tr("Go on there"), go_on, GO_ON_KEY), Answer(tr("Not now"), lambda: None))
    return Message(UNFINISHED, words, answers, has_close=False)
