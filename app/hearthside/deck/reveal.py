"""Owns reveal steps: after how many presses of Next each block and each list item of a slide shows."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from hearthside.deck.blocks import Block, ItemList, ListItem, Picture, Quotation, Sides


class Pause(Struct, frozen=True):
    """``. . .``: what follows waits for a press."""


class Shown(Struct, frozen=True):
    """A block as read. ``has_steps``: a list whose items come one by one."""

    block: Block
    has_steps: bool = False


class ShownSides(Struct, frozen=True):
    """Two sides: the left one's steps come first."""

    sides: Sides
    left: tuple[Pause | Shown, ...]
    right: tuple[Pause | Shown, ...]


class Revealer:
    """Counts presses through one slide. No press ever shows nothing: pauses without anything behind them count none.

    Text after a list that comes one by one waits for its last item, as a conclusion does. A picture does not: it
    belongs to the whole slide, and only a pause makes it wait.
    """

    def __init__(self) -> None:
        self.steps = 0
        self._pause_waits = False
        self._step_of_last_pause = 0

    def reveal(self, items: Iterable[Pause | Shown | ShownSides]) -> tuple[Block, ...]:
        """Return the blocks with their steps, going on from the blocks before."""
        found: list[Block] = []
        for item in items:
            if isinstance(item, Pause):
                self._pause_waits = True
            elif isinstance(item, ShownSides):
                found.append(self._sides(item))
            elif item.has_steps and isinstance(item.block, ItemList) and item.block.items:
                found.append(self._one_by_one(item.block))
            else:
                self._take_pause()
                is_picture = isinstance(item.block, Picture)
                found.append(_at(item.block, self._step_of_last_pause if is_picture else self.steps))
        return tuple(found)

    def _take_pause(self) -> None:
        if self._pause_waits:
            self.steps += 1
            self._step_of_last_pause = self.steps
            self._pause_waits = False

    def _one_by_one(self, block: ItemList) -> ItemList:
        if self._pause_waits:  # the first item's own press is the pause
            self._step_of_last_pause = self.steps + 1
            self._pause_waits = False
        items: list[ListItem] = []
        for item in block.items:
            self.steps += 1
            items.append(_item_at(item, self.steps))
        return replace(block, items=tuple(items), step=items[0].step)

    def _sides(self, item: ShownSides) -> Sides:
        left = self.reveal(item.left)
        right = self.reveal(item.right)
        first = min((block.step for block in (*left, *right)), default=self.steps)
        return replace(item.sides, left=left, right=right, step=first)


def _at(block: Block, step: int) -> Block:
    """Return ``block`` with ``step``, and with it everything inside: nothing shows before what it stands in."""
    if step == 0:
        return block
    if isinstance(block, ItemList):
        return replace(block, step=step, items=tuple(_item_at(item, step) for item in block.items))
    if isinstance(block, Quotation):
        return replace(block, step=step, blocks=tuple(_at(inside, step) for inside in block.blocks))
    return replace(block, step=step)


def _item_at(item: ListItem, step: int) -> ListItem:
    return replace(item, step=step, blocks=tuple(_at(block, step) for block in item.blocks))
