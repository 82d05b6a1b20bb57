"""Owns what counts as a word of an article, in scripts with spaces and without."""

from __future__ import annotations

import re

_RUN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_WITHOUT_SPACES = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+"
)
_STEM_LETTERS = 6
_SPACE = re.compile(r"\s+")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")


def one_line(text: str) -> str:
    """Return ``text`` on one line, without what nobody sees: soft hyphens, control characters, half characters."""
    return _SPACE.sub(" ", _UNSEEN.sub("", text)).strip()


def words(text: str) -> list[str]:
    """Return the words of ``text`` in lower case; of scripts without spaces, pairs of characters."""
    found: list[str] = []
    for run in _RUN.findall(text.casefold()):
        if _WITHOUT_SPACES.search(run):
            found += _pairs(run)
        else:
            found.append(run)
    return found


def count_words(text: str) -> int:
    """Return about how many words a reader would count; two characters make one where there are no spaces."""
    dense = sum(len(run) for run in _WITHOUT_SPACES.findall(text))
    return len(_WITHOUT_SPACES.sub(" ", text).split()) + (dense + 1) // 2


def is_dense(text: str) -> bool:
    """Return whether ``text`` is written in a script that puts no spaces between words."""
    return _WITHOUT_SPACES.search(text) is not None


def stems(text: str) -> list[str]:
    """Return the words of ``text`` cut to their first letters, which makes one of most inflections in any language."""
    return [word[:_STEM_LETTERS] for word in words(text)]


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)] or [run]
