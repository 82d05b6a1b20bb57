"""No eight words in a row of the article stand anywhere in the repository."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.slides.word_runs import WORDS_IN_A_ROW, hashes_of, repeated

ROOT = Path(__file__).resolve().parents[2]
KNOWN = frozenset((Path(__file__).parent / "article-word-runs.txt").read_text(encoding="ascii").split())
TOP = ("app", "assets", "packaging", "slides", "tests", ".ci")
MADE_BY_PROGRAMS = frozenset({"__pycache__", "node_modules", "actual"})

INVENTED = "The baker's otter, who rarely slept before noon, kept nine umbrellas in a piano."
"""Nobody's article, hashed in the same way: the check would find it."""


def text_files() -> Iterator[Path]:
    yield from (path for path in ROOT.iterdir() if path.is_file())
    for top in TOP:
        for path in (ROOT / top).rglob("*"):
            if path.is_file() and not MADE_BY_PROGRAMS & set(path.parts):
                yield path


def read(path: Path) -> str | None:
    """Return the text in ``path``; None for a font, a picture or a sound."""
    data = path.read_bytes()
    if b"\0" in data:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def test_no_sentence_of_the_article_stands_in_the_repository() -> None:
    looked_at = {path: text for path in text_files() if (text := read(path)) is not None}
    names = {path.relative_to(ROOT).as_posix() for path in looked_at}
    assert {"README.md", "slides/wired-for-closeness.md", "slides/art/voles.svg", "tests/conftest.py"} <= names
    found = {str(path.relative_to(ROOT)): runs for path, text in looked_at.items() if (runs := repeated(text, KNOWN))}
    assert found == {}


def test_the_hashes_are_those_of_an_article() -> None:
    assert 300 < len(KNOWN) < 5_000
    assert {len(found) for found in KNOWN} == {16}


@pytest.mark.parametrize(
    "text",
    [
        INVENTED,
        "# rarely slept before noon,\n# kept **nine** umbrellas in",
        "OTTER WHO RARELY SLEPT\r\n\tBEFORE_NOON KEPT NINE",
        "an otter, who — rarely — slept before noon, kept nine!",
    ],
)
def test_a_sentence_is_found_however_it_is_set(text: str) -> None:
    known = frozenset(hashes_of(INVENTED))
    assert repeated(f"Some words before. {text} And some behind.", known)


def test_seven_words_in_a_row_are_anybodys() -> None:
    assert WORDS_IN_A_ROW == 8
    assert repeated("Rarely slept before noon, kept nine umbrellas at home.", frozenset(hashes_of(INVENTED))) == []
