"""Owns guessing what language an article is written in: by its script, and by the small words it uses most."""

from __future__ import annotations

import re
from collections import Counter

from hearthside.article.function_words import FUNCTION_WORDS

_SAMPLE_CHARACTERS = 20_000
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SCRIPTS = (
    ("ja", 0.1, re.compile("[\u3040-\u30ff]")),
    ("zh", 0.1, re.compile("[\u4e00-\u9fff]")),
    ("ko", 0.1, re.compile("[\uac00-\ud7af]")),
    ("he", 0.1, re.compile("[\u0590-\u05ff]")),
    ("ar", 0.1, re.compile("[\u0600-\u06ff]")),
    ("uk", 0.03, re.compile("[іїєґІЇЄҐ]")),
    ("ru", 0.1, re.compile("[\u0400-\u04ff]")),
    ("el", 0.1, re.compile("[\u0370-\u03ff]")),
    ("hi", 0.1, re.compile("[\u0900-\u097f]")),
    ("th", 0.1, re.compile("[\u0e00-\u0e7f]")),
)
"""With the share of all letters from which on they tell: few of Ukrainian's are not Russian's too."""
_OF_ONE_SCRIPT = {
    "he": ("he", "yi"),
    "ar": ("ar", "fa", "ur"),
    "ru": ("ru", "bg", "sr", "mk"),
    "hi": ("hi", "mr", "ne"),
}
_LEAST_SHARE_OF_SMALL_WORDS = 0.12
_WORDS_TO_BE_SURE = 30


def guess_language(text: str, declared: str = "") -> str:
    """Return the language of ``text``, ISO 639-1: what it looks like, else what is ``declared``, else English."""
    sample = text[:_SAMPLE_CHARACTERS]
    letters = sum(map(str.isalpha, sample))
    for code, least_share, script in _SCRIPTS:
        if len(script.findall(sample)) > least_share * letters:
            return declared if declared in _OF_ONE_SCRIPT.get(code, ()) else code
    found = _WORD.findall(sample.casefold())
    counts = Counter(found)
    shares = {code: sum(counts[word] for word in small) / max(1, len(found)) for code, small in FUNCTION_WORDS.items()}
    best = max(shares, key=lambda code: shares[code])
    is_sure = len(found) >= _WORDS_TO_BE_SURE and shares[best] >= _LEAST_SHARE_OF_SMALL_WORDS
    if is_sure and shares[best] > shares.get(declared, 0):
        return best
    return declared or (best if shares[best] >= _LEAST_SHARE_OF_SMALL_WORDS else "en")
