"""Owns one round of a discussion on the console: its number, what happens, how long, and what is special about it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hearthside.deck.activities import Round, RoundKind
from hearthside.deck.durations import format_clock
from hearthside.render.fonts import BODY_FAMILY
from hearthside.tr import tr
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.console.words import ClockWords, Panel, ShortenedWords, Words


class RoundPill(Panel):
    """A pill with the round's words and its time; what else there is to know stands behind it, softly."""

    def __init__(self, number: int, round_: Round, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__("pill", parent)
        text = ShortenedWords("pill")
        text.say(f"{number}  {round_.text}")
        time = ClockWords()
        time.set_figures(BODY_FAMILY, sizes.small_px)
        time.say(format_clock(round_.seconds))
        tags = Words("caption")
        tags.say(" · ".join(round_tags(round_)))
        row = QHBoxLayout(self)
        row.setContentsMargins(sizes.px(9), sizes.px(3), sizes.px(9), sizes.px(3))
        row.setSpacing(sizes.px(6))
        for part in (text, time, tags):
            row.addWidget(part)


def round_tags(round_: Round) -> tuple[str, ...]:
    """Return what is special about a round, in words."""
    tags = []
    if round_.kind is RoundKind.SHARED:
        tags.append(tr("shared"))
    if round_.kind is RoundKind.EACH:
        tags.append(tr("{time} each").format(time=format_clock(round_.each_seconds)))
    if round_.optional:
        tags.append(tr("optional"))
    if round_.silent:
        tags.append(tr("silent"))
    return tuple(tags)
