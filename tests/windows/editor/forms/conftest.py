"""Owns the small editor of each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hearthside.render.renderer import SlideRenderer
from tests.windows.editor.forms.bench import Bench


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot, renderer: SlideRenderer) -> Iterator[Bench]:
    bench = Bench(tmp_path, renderer)
    qtbot.addWidget(bench)
    bench.show()
    yield bench
    bench.editing.stop()
