"""The laptop's time zone by its name."""

from __future__ import annotations

import warnings

import pytest
import tzlocal

from hearthside.laptop.time_zone import local_zone


def test_it_is_the_laptop_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    tzlocal.reload_localzone()
    assert local_zone().key == "Europe/Berlin"
    monkeypatch.delenv("TZ")
    tzlocal.reload_localzone()


@pytest.mark.parametrize("trouble", [LookupError, ValueError, OSError])
def test_settings_that_contradict_each_other_are_utc(monkeypatch: pytest.MonkeyPatch, trouble: type[Exception]) -> None:
    def confused() -> None:
        warnings.warn("no zone at all", stacklevel=1)
        raise trouble

    monkeypatch.setattr(tzlocal, "get_localzone", confused)
    assert local_zone().key == "UTC"
