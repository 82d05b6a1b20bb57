from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.deck.plain_yaml import read_plainly
from hearthside.deck.yaml_text import read_with_pyyaml
from hearthside.store.bundled import find_bundled

_NAMES = st.sampled_from(["title", "next-workshop", "a", "null", "B_2"])
_PIECES = st.sampled_from(
    [*"abZ019 :#,?[]{}&*!|>%@`\"'\\-_.~éß漢…", "null", ": ", " #", "''", "19:00", "https://a.example/b?c=d", "  "]
)
_VALUES = st.lists(_PIECES, max_size=6).map("".join)
_QUOTED = st.one_of(_VALUES, _VALUES.map('"{}"'.format), _VALUES.map("'{}'".format))
_PAIRS = st.tuples(_NAMES, st.sampled_from([": ", ":  ", ":", " : "]), _QUOTED).map("".join)
_BRACES = st.lists(_PAIRS, max_size=3).map(", ".join).map("{{{}}}".format)
_LINES = st.one_of(
    _PAIRS,
    st.tuples(_NAMES, _BRACES).map(": ".join),
    _NAMES.map("{}:".format),
    st.sampled_from(["", " ", "# remark", "  # remark", "- item", "---", "\ttitle: a"]),
)
_TEXTS = st.lists(st.tuples(st.sampled_from(["", "", "", "  ", "    "]), _LINES).map("".join), max_size=6).map(
    "\n".join
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(_TEXTS, _TEXTS.map("{}\n".format)))
def test_what_is_read_plainly_is_what_pyyaml_reads(text: str) -> None:
    plain = read_plainly(text)
    if plain is not None:
        assert plain == read_with_pyyaml(text)


@pytest.mark.parametrize(
    "text",
    [
        "title: An evening\n",
        'start: "19:00"\n',
        "theme: 'ember'",
        "series: {name: Thriving relationships, part: 1 of 3}\n",
        'booking:\n  url: https://example.org/book\n  # a remark\n\n  next: {title: More, time: "19:00"}\nminutes: 90\n',
    ],
)
def test_what_decks_say_is_read_plainly(text: str) -> None:
    assert read_plainly(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a",
        "a: b\n  c",
        "a: |\n  b\n",
        "a: *b",
        "a:\n",
        "a: b: c",
        'a: "\\n"',
        "a: [b]",
        "a:\n    b: 1\n  c: 2\n",
        "a: b # c",
    ],
)
def test_what_takes_more_is_left_to_pyyaml(text: str) -> None:
    assert read_plainly(text) is None


def test_every_shipped_deck_is_read_plainly() -> None:
    """Otherwise starting with it waits for the import of PyYAML."""
    for path in find_bundled().slides.glob("*.md"):
        text = path.read_text(encoding="utf-8")
        if text.startswith("---\n"):
            assert read_plainly(text[4 : text.index("\n---\n") + 1]) is not None, path.name
