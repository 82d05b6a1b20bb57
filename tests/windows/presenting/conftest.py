"""Owns the evening of each test that breaks off."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.windows.presenting.recovery.interrupted import Interrupted


@pytest.fixture
def evening(tmp_path: Path, qapp: object) -> Interrupted:
    return Interrupted(tmp_path)
