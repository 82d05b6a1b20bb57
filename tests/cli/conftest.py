"""Owns the deck on which the commands are tried, and what stands for the windows."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.commands import written
from tests.cli.played_main import PlayedMain

EVENING = """---
title: An evening
minutes: 30
---

# Welcome

## Hello

Words.

::: notes
**Say** Welcome, all of you.
:::

## What helps you rest?

::: discuss pairs sizes=2,3 solo="Write a line"
- Speak 6:00 shared
- Share 2:00 optional
:::
"""


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    return written(tmp_path / "evening.md", EVENING)


@pytest.fixture
def played_main(monkeypatch: pytest.MonkeyPatch) -> PlayedMain:
    played = PlayedMain()
    monkeypatch.setitem(sys.modules, "hearthside.main", played)
    return played
