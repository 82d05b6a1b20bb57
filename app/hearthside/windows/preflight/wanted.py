"""Owns the decision whether everything is looked over before an evening begins."""

from __future__ import annotations

from pathlib import Path

from hearthside.store.settings import Settings
from hearthside.windows.controller import PresentationController
from hearthside.windows.recovery import broke_off
from hearthside.windows.wishes import PresentWishes


def wants_preflight(
    wishes: PresentWishes, settings: Settings, controller: PresentationController, journal_folder: Path
) -> bool:
    """Return whether to look things over first: as wished, else as the settings say, for a new evening from its first
    slide. Never where somebody wants to go on, or may want to: one that broke off waits in ``journal_folder``."""
    if wishes.resume or wishes.preflight is not None:
        return bool(wishes.preflight) and not wishes.resume
    if not settings.shows_preflight or wishes.from_slide > 1 or wishes.is_rehearsal:
        return False
    is_offered = wishes.resume is None
    return not (is_offered and broke_off(journal_folder, controller.deck, controller.now(), is_rehearsal=False))
