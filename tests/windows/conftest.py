"""Owns the decks on which the windows are tested."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hearthside.render.renderer import SlideRenderer, make_renderer
from hearthside.store.bundled import find_bundled
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


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Stage:
    """A session at the first slide of an evening."""
    return Stage(tmp_path, EVENING)


@pytest.fixture(scope="session")
def renderer(qapp: object) -> SlideRenderer:
    """The real renderer with the real fonts."""
    return make_renderer(find_bundled())
