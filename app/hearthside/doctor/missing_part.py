"""Owns what is said where something that Hearthside imports cannot be imported: what it is, and what brings it back."""

from __future__ import annotations

import sys
from pathlib import Path

from hearthside.export.terminal import shown
from hearthside.system_libraries import advice_for, libraries_behind, package_manager
from hearthside.tr import tr

_STAMP = "hearthside-stamp"
"""What `python3 app` leaves in the environment that it made."""


def about_missing_part(reason: str) -> tuple[str, str]:
    """Return what to say where an import failed and Python said ``reason``, and the mend."""
    message = tr("A part that Hearthside needs is missing ({reason}).").format(reason=shown(reason))
    libraries = libraries_behind(reason)
    if not libraries:
        return message, how_to_install_again()
    advice = advice_for(libraries, package_manager())
    return f"{message} {advice.words}", advice.mend


def how_to_install_again(environment: Path | None = None) -> str:
    """Return how parts that Hearthside brings along come back into ``environment`` (this Python's own if None).

    A start of `python3 app` looks no further than at its stamp, so its folder has to go first.
    """
    folder = environment or Path(sys.prefix)
    if not (folder / _STAMP).is_file():
        return tr("Install Hearthside again.")
    words = tr("Delete the folder {folder}, then start `python3 app`: it sets Hearthside up again.")
    return words.format(folder=shown(str(folder)))
