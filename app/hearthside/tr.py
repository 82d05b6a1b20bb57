"""Owns the one way in which user-facing words become translatable."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

_LOCALE_FOLDER = Path(__file__).parent / "locale"


@cache
def _translation() -> gettext.NullTranslations:
    return gettext.translation("hearthside", _LOCALE_FOLDER, fallback=True)


def tr(text: str, /) -> str:
    """Return ``text`` in the user's language, or unchanged where no translation exists.

    Pass a literal; fill in values afterwards with ``.format``, so that the catalogue holds whole sentences.
    """
    return _translation().gettext(text)


def ntr(one: str, many: str, count: int, /) -> str:
    """Return the words for ``count`` things in the user's language, which may have more forms than these two.

    Pass literals; fill in values, ``count`` too, afterwards with ``.format``.
    """
    return _translation().ngettext(one, many, count)
