"""Reveal steps: each press of Next shows something."""

from __future__ import annotations

import pytest

from hearthside.deck.blocks import Block, ItemList, Quotation, Sides
from tests.deck.reading import content, read


def steps(text: str) -> tuple[int, list[object]]:
    found = content(f"## A {{attributes}}\n\n{text}\n".replace(" {attributes}", ""))
    return found.steps, [_steps(block) for block in found.blocks]


def stepped(text: str) -> tuple[int, list[object]]:
    found = content(f"## A {{.steps}}\n\n{text}\n")
    return found.steps, [_steps(block) for block in found.blocks]


def _steps(block: Block) -> object:
    if isinstance(block, ItemList):
        return [item.step for item in block.items]
    if isinstance(block, Sides):
        return [_steps(one) for one in block.left], [_steps(one) for one in block.right]
    return block.step


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n\nb", (0, [0, 0])),
        ("a\n\n. . .\n\nb\n\nc", (1, [0, 1, 1])),
        ("a\n\n. . .\n\nb\n\n. . .\n\nc", (2, [0, 1, 2])),
        ("a\n. . .\nb", (1, [0, 1])),
        ("a\n\n. . .\n\n. . .\n\nb", (1, [0, 1])),
        ("a\n\n. . .", (0, [0])),
        (". . .\n\na", (1, [1])),
        ("- a\n- b", (0, [[0, 0]])),
        ("{.steps}\n- a\n- b\n\nc", (2, [[1, 2], 2])),
        ("{.steps}\n\n- a\n- b", (2, [[1, 2]])),
        ("- a\n- b\n{.steps}", (2, [[1, 2]])),
        ("{: .steps}\n1. a\n2. b", (2, [[1, 2]])),
        ("a\n\n. . .\n\n{.steps}\n- b\n- c\n\n. . .\n\nd", (3, [0, [1, 2], 3])),
        ("- a\n\n. . .\n\n- b", (1, [[0], [1]])),
        ("::: left\na\n\n. . .\n\nb\n:::\n\n::: right\nc\n\n. . .\n\nd\n:::", (2, [([0, 1], [1, 2])])),
    ],
)
def test_steps(text: str, expected: tuple[int, list[object]]) -> None:
    assert steps(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n- b\n- c", (3, [[1, 2, 3]])),
        ("- a\n- b\n\n![d](x.svg)", (2, [[1, 2], 0])),
        ("- a\n\n. . .\n\n![d](x.svg)\n\n- b\n\n![d](y.svg)", (3, [[1], 2, [3], 2])),
        ("a\n\n. . .\n\n- b\n- c\n\n![d](x.svg)", (2, [0, [1, 2], 1])),
        ("a\n\n- b\n- c\n\nd\n\n1. e", (3, [0, [1, 2], 2, [3]])),
        ("a\n\n. . .\n\nb\n\n- c\n- d", (3, [0, 1, [2, 3]])),
        ("::: left\n- a\n:::\n::: right\n- b\n:::", (2, [([[1]], [[2]])])),
    ],
)
def test_steps_on_the_heading_are_for_all_lists(text: str, expected: tuple[int, list[object]]) -> None:
    assert stepped(text) == expected


def test_what_stands_in_an_item_shows_with_it() -> None:
    (found,) = content("## A {.steps}\n\n- a\n    - b\n- c\n    - d\n").blocks
    assert isinstance(found, ItemList)
    inner = [block for item in found.items for block in item.blocks if isinstance(block, ItemList)]

    assert [(one.step, [item.step for item in one.items]) for one in inner] == [(1, [1]), (2, [2])]


def test_what_stands_in_a_quotation_shows_with_it() -> None:
    found = content("## A\n\na\n\n. . .\n\n> b\n").blocks[1]
    assert isinstance(found, Quotation)

    assert (found.step, found.blocks[0].step) == (1, 1)


def test_pauses_in_notes_count_for_nothing() -> None:
    assert content("## A\n\na\n\n::: notes\nb\n\n. . .\n\nc\n:::\n").steps == 0


def test_every_press_shows_something() -> None:
    text = ". . .\n\na\n\n. . .\n\n. . .\n\n- b\n\n. . .\n\n::: left\n. . .\n\n:::\n::: right\nc\n:::\n\n. . .\n"
    found = read(f"## A {{.steps}}\n\n{text}").slides[0].content
    seen: set[int] = set()

    def look(blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            seen.add(block.step)
            if isinstance(block, ItemList):
                seen.update(item.step for item in block.items)
            elif isinstance(block, Sides):
                look(block.left)
                look(block.right)

    look(found.blocks)
    assert set(range(1, found.steps + 1)) <= seen
