"""Owns telling whether a text repeats eight words of another one in a row, knowing nothing of that one but hashes.

The decks were written after reading an article that belongs to its author. Their facts may be the same, their sentences
may not. The article is therefore not in this repository. What is kept of it, in ``article-word-runs.txt``, are salted
hashes of every eight words that follow one another in it, sorted, so that nothing can be read out of them.

The file was made, and is made again for another article, with

    python -m tests.slides.word_runs ARTICLE.txt > tests/slides/article-word-runs.txt
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

WORDS_IN_A_ROW = 8
_SALT = b"hearthside-runs"
_HASH_BYTES = 8
_WORD = re.compile(r"[^\W_]+")


def word_runs(text: str) -> Iterator[tuple[str, str]]:
    """Yield every eight words in a row of ``text`` as a hash in hexadecimal digits, and as they stand there.

    Words are letters and digits in lower case: neither marks nor line ends make a difference. A shorter text has none.
    """
    words = _WORD.findall(text.casefold())
    for at in range(len(words) - WORDS_IN_A_ROW + 1):
        run = " ".join(words[at : at + WORDS_IN_A_ROW])
        yield blake2b(run.encode(), digest_size=_HASH_BYTES, salt=_SALT).hexdigest(), run


def hashes_of(text: str) -> list[str]:
    """Return the hashes of all word runs of ``text``, sorted, each once."""
    return sorted({found for found, _ in word_runs(text)})


def repeated(text: str, known: frozenset[str]) -> list[str]:
    """Return the word runs of ``text`` that are among the ``known`` hashes."""
    return [run for found, run in word_runs(text) if found in known]


if __name__ == "__main__":
    sys.stdout.write("".join(f"{line}\n" for line in hashes_of(Path(sys.argv[1]).read_text(encoding="utf-8"))))
