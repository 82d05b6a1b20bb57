"""Owns the tests of how things grow with the window."""

from __future__ import annotations

import pytest

from hearthside.windows.console.sizes import sizes_for


@pytest.mark.parametrize(
    ("width_px", "height_px", "text_px"), [(911, 512, 13), (1366, 768, 15), (1920, 1080, 21), (3840, 2160, 42)]
)
def test_text_grows_with_the_window(width_px: int, height_px: int, text_px: int) -> None:
    assert sizes_for(width_px, height_px).text_px == text_px


def test_a_narrow_window_is_compact() -> None:
    assert sizes_for(911, 512).compact
    assert not sizes_for(1366, 768).compact
    assert not sizes_for(1920, 1080).compact


def test_a_small_change_changes_nothing() -> None:
    assert sizes_for(1366, 768) == sizes_for(1370, 770)
