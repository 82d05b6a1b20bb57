"""Owns what a deck's file is called before anybody gave it a name."""

from __future__ import annotations

import re

from hearthside.tr import tr

_LONGEST = 60


def file_name_for(title: str) -> str:
    """Return a name for the file of a deck with this title: small letters and hyphens, good on every system."""
    words = re.sub(r"[\W_]+", "-", title.casefold()).strip("-")[:_LONGEST].strip("-")
    return f"{words or tr('my-deck')}.md"
