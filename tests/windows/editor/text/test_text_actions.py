"""The actions of the text column do what they say, each once, with keys that do not collide."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hearthside.windows.editor.actions import Actions
from hearthside.windows.editor.text.text_actions import text_actions
from tests.windows.editor.text.conftest import Typing


def actions_of(typing: Typing) -> Actions:
    actions = Actions(typing.column)
    actions.add(*text_actions(typing.column))
    return actions


@pytest.mark.parametrize(
    ("name", "after"),
    [
        ("bold", "**words** here"),
        ("italic", "*words* here"),
        ("bullets", "- words here"),
        ("numbers", "1. words here"),
    ],
)
def test_writing(start: Callable[..., Typing], name: str, after: str) -> None:
    typing = start("words here")
    typing.put_cursor(0, 5)
    action = actions_of(typing).action(name)
    action.trigger()
    assert typing.text == after
    action.trigger()
    assert typing.text == "words here"


def test_items_go_in_and_out(start: Callable[..., Typing]) -> None:
    typing = start("- a\n- b")
    actions = actions_of(typing)
    actions.action("indent").trigger()
    assert typing.text == "- a\n  - b"
    actions.action("outdent").trigger()
    assert typing.text == "- a\n- b"


def test_bars_and_lists_are_opened(start: Callable[..., Typing]) -> None:
    typing = start("## A {")
    actions = actions_of(typing)
    actions.action("replace").trigger()
    assert typing.column.find_bar.isVisible()
    assert typing.column.find_bar.replacement.isVisible()
    actions.action("find").trigger()
    assert not typing.column.find_bar.replacement.isVisible()
    actions.action("link").trigger()
    assert typing.column.link_bar.isVisible()
    actions.action("complete").trigger()
    assert typing.column.completing.is_open


def test_front_matter_is_never_made_bold(start: Callable[..., Typing]) -> None:
    typing = start("---\ntitle: words\n---\n")
    typing.put_cursor(12, 16)
    actions_of(typing).action("bold").trigger()
    assert typing.text == "---\ntitle: words\n---\n"
