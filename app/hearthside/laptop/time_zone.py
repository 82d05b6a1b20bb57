"""Owns which time zone this laptop lives in, by its name: what a calendar entry needs and Python does not tell."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


def local_zone() -> ZoneInfo:
    """Return the laptop's time zone; UTC where its settings contradict each other or name none."""
    from zoneinfo import ZoneInfo  # only somebody who saves a calendar entry needs these

    import tzlocal

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # "no configuration found, UTC it is" is for administrators
        try:
            return tzlocal.get_localzone()
        except (LookupError, ValueError, OSError):
            return ZoneInfo("UTC")
