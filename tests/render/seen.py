"""Owns looking into a display list: every text and picture at its place on the slide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from hearthside.render.display_list import Clip, DisplayList, Group, Item, PlacedPicture, PlacedText, Plate


@dataclass(frozen=True)
class SeenText:
    """A text where it stands: ``rect`` is what its letters cover, capitals' tops to the last baseline."""

    words: str
    rect: QRectF
    step: int
    size_px: float
    is_clipped: bool
    lines: tuple[str, ...]


def texts(display_list: DisplayList) -> list[SeenText]:
    return [_seen(item, x, y, step, clipped) for item, x, y, step, clipped in _all(display_list.items)
            if isinstance(item, PlacedText)]  # fmt: skip


def pictures(display_list: DisplayList) -> list[QRectF]:
    return [
        item.rect.translated(x, y) for item, x, y, _, _ in _all(display_list.items) if isinstance(item, PlacedPicture)
    ]


def plates(display_list: DisplayList) -> list[QRectF]:
    return [item.rect.translated(x, y) for item, x, y, _, _ in _all(display_list.items) if isinstance(item, Plate)]


def words_of(display_list: DisplayList) -> str:
    return "\n".join(text.words for text in texts(display_list))


def find(display_list: DisplayList, words: str) -> SeenText:
    """Return the one text that contains ``words``."""
    found = [text for text in texts(display_list) if words in text.words]
    assert len(found) == 1, [text.words for text in texts(display_list)]
    return found[0]


def _all(
    items: Iterable[Item], x: float = 0, y: float = 0, step: int = 0, clipped: bool = False
) -> Iterator[tuple[Item, float, float, int, bool]]:
    for item in items:
        if isinstance(item, Group):
            yield from _all(item.items, x + item.x, y + item.y, max(step, item.step), clipped)
        elif isinstance(item, Clip):
            yield from _all(item.items, x, y, max(step, item.step), True)
        else:
            yield item, x, y, max(step, item.step), clipped


def _seen(item: PlacedText, x: float, y: float, step: int, clipped: bool) -> SeenText:
    layout = item.text.layout
    raw = layout.text().encode("utf-16-le")
    rect = QRectF()
    lines = []
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        natural = line.naturalTextRect()
        baseline = line.y() + line.ascent()
        size = layout.font().pixelSize()
        rect = rect.united(QRectF(natural.x(), baseline - size * 0.72, natural.width(), size * 0.72))
        start, length = line.textStart(), line.textLength()
        lines.append(raw[start * 2 : (start + length) * 2].decode("utf-16-le", "ignore").strip())
    return SeenText(
        layout.text(), rect.translated(x + item.x, y + item.y), step, layout.font().pixelSize(), clipped, tuple(lines)
    )
