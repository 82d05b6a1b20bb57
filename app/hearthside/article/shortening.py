"""Owns making a sentence short: only by leaving words out, at clause boundaries, never inside a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import east_asian_width

from hearthside.article.english import (
    DASHED,
    INSERTED,
    LOOSE_ENDS,
    OPENING,
    PHRASE,
    SUBORDINATE,
    is_fragment,
)

_BRACKETS = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
_CLAUSE = re.compile(
    r"\s*[;:—–]\s|\s-\s|,\s+(?=(?:which|who|whose|where|when|while|whereas|because|but|so|yet|as|if|although|though|unless"
    r"|until|since|not|\w{3,}ing)\b)|\s(?=(?:because|which|whereas|although|though|so that|while)\s)",
    re.IGNORECASE,
)
_WEAKER = re.compile(r"[,，、]\s*|\s(?=(?:and|or|but|when|where|und|oder|et|ou|y|o|en|e)\s)", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not|never|rarely|hardly|no|none|nobody|nothing|cannot)\b|n['’]t\b", re.IGNORECASE)
_REASON = re.compile(r"\s*(?:because|without|unless|until|except|if|but)\b", re.IGNORECASE)
"""“They don’t part because they argue” denies the reason, “nobody comes without one” not the coming: cut there, the
rest would say what is not meant."""
_PAIRS = (("“", "”"), ("«", "»"), ("„", "“"), ("(", ")"), ("[", "]"))
_LONGEST_READ = 1000
"""Characters of a sentence that are looked at: no boundary behind them could make it short."""
_NARROWEST_PART = 8
_FEWEST_WORDS = 3
_FEWEST_WORDS_OF_A_PART = 4


class Shortened(NamedTuple):
    """``is_whole`` is False where no boundary was near enough: then ``text`` ends with dots."""

    text: str
    is_whole: bool


def columns(text: str) -> int:
    """Return how wide ``text`` is, in narrow letters; a Chinese or Japanese character counts two."""
    return len(text) if text.isascii() else len(text) + sum(east_asian_width(character) in "WF" for character in text)


def shortened(sentence: str, most_columns: int, language: str = "en") -> Shortened:
    """Return ``sentence`` in at most ``most_columns``, without a full stop, beginning with a capital letter."""
    sentence = sentence[:_LONGEST_READ]
    is_english = language.casefold().startswith("en")
    text = _bare(_BRACKETS.sub("", sentence)) or _bare(sentence)
    if is_english:
        text = _without_insertions(OPENING.sub("", text, count=1) if OPENING.match(text) else text)
    text = _bare(text)
    if columns(text) <= most_columns:
        return Shortened(_capital(text), True)
    for boundary in (_CLAUSE, _WEAKER, PHRASE) if is_english else (_CLAUSE, _WEAKER):
        found = [part for part in _parts(text, boundary) if columns(part) <= most_columns]
        fewest = _FEWEST_WORDS if boundary is _CLAUSE else _FEWEST_WORDS_OF_A_PART
        whole = [part for part in found if _can_stand(part, fewest, is_english=is_english)]
        if whole:
            return Shortened(_capital(whole[-1]), True)
    return Shortened(_capital(f"{_cut(text, most_columns - 1)}…"), False)


def _without_insertions(text: str) -> str:
    shorter = DASHED.sub(" ", text, count=1)
    inserted = INSERTED.search(shorter)
    # Behind “When it rains,” stands what the sentence is about.
    if inserted is not None and not SUBORDINATE.match(shorter[: inserted.start()]):
        shorter = f"{shorter[: inserted.start()]} {shorter[inserted.end() :]}"
    return shorter if len(shorter.split()) >= _FEWEST_WORDS_OF_A_PART else text


def _parts(text: str, boundary: re.Pattern[str]) -> Iterator[str]:
    """Yield what stands before each boundary, the longest last; of a list that is cut, only its first member stays."""
    for match in boundary.finditer(text):
        part = _bare(text[: match.start()])
        rest = text[match.end() :]
        if _DENIED.search(part) and _REASON.match(rest):
            continue
        if boundary is _WEAKER and re.match(r"(?:and|or)\b", rest.strip(), re.IGNORECASE):
            part = re.sub(r"(?:,\s[^,]{1,40}){1,4}\Z", "", part)
        yield part


def _can_stand(part: str, fewest_words: int, *, is_english: bool) -> bool:
    """Tell whether ``part`` reads like a whole: long enough, nothing left open, and in English with a verb in it."""
    words = part.split()
    if columns(part) < _NARROWEST_PART:
        return False
    if any(part.count(left) != part.count(right) for left, right in _PAIRS) or part.count('"') % 2:
        return False
    is_long_enough = len(words) >= fewest_words or (len(part) < columns(part) and not is_english)
    return is_long_enough and not (is_english and is_fragment(part))


def _cut(text: str, most_columns: int) -> str:
    """Return as many whole words as fit, none of them one that only leads on; a single endless word is cut."""
    fitting = text
    while columns(fitting) > most_columns:
        fitting = fitting[: len(fitting) - max(1, (columns(fitting) - most_columns) // 2)]
    if " " not in fitting:
        return fitting
    words = fitting.split() if text[len(fitting) : len(fitting) + 1] in (" ", "") else fitting.split()[:-1]
    while len(words) > 1 and LOOSE_ENDS.fullmatch(words[-1].strip(",")):
        words.pop()
    return _bare(" ".join(words)).replace('"', "")


def _bare(text: str) -> str:
    """Return ``text`` without the marks that end or join sentences; a question keeps its mark."""
    return text.strip().rstrip(" .,;:!–—-。，、；：…").lstrip(" ,;:.…–—•·")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
