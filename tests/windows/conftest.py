"""Owns the decks on which the windows are tested."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from hearthside.windows.presenting.controller import PresentationController
from tests.windows.stage import Stage

EVENING = """---
title: An evening
---

# Beginning

## Reveals {.steps}

- First
- Second

## Words

Some words. 🌱

## More words

Other words.

# End

## Last words

Good night.
"""
"""Numbers: 1 title, 2 Beginning, 3 Reveals, 4 Words, 5 More words, 6 End, 7 Last words, 8 booking."""


@pytest.fixture(autouse=True)
def controllers_are_deleted_here(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Delete every controller when its test is over. Left to Python's collector, which may run on any thread that
    happens to be there, their timers would be stopped from the wrong one."""
    made: list[PresentationController] = []
    make = PresentationController.__init__

    def make_and_note(self: PresentationController, *arguments: Any, **more: Any) -> None:
        make(self, *arguments, **more)
        made.append(self)

    monkeypatch.setattr(PresentationController, "__init__", make_and_note)
    yield
    for controller in made:
        controller.evening.stop()
        shiboken6.delete(controller)


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Stage:
    """A session at the first slide of an evening."""
    return Stage(tmp_path, EVENING)
