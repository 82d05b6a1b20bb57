"""A text becomes a YAML value that every reader of YAML takes for just that text, whoever writes it."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.article.escaping import yaml_text
from hearthside.deck.yaml_words import yaml_quoted, yaml_value

_ODD = st.sampled_from("abz09 :#-'\"{}[],&*!|>%@`?\\é😀\u2028\xa0\u200d")
_VALUES = st.text(st.one_of(_ODD, st.characters(exclude_categories=["Cs"])), max_size=14)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("19:00", '"19:00"'),
        ("no", '"no"'),
        ("Yes", '"Yes"'),
        ("null", '"null"'),
        ("90", "90"),
        ("2026-12-10", "2026-12-10"),
        ("0301234", '"0301234"'),
        ("+49 30", '"+49 30"'),
        ("Closeness: an evening", '"Closeness: an evening"'),
        ("tea #1", '"tea #1"'),
        ("- dash", '"- dash"'),
        ("[a]", '"[a]"'),
        ('say "hi"', 'say "hi"'),
        ('"hi"', "'\"hi\"'"),
        ("back\\slash: x", "'back\\slash: x'"),
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("Nähe 😀", "Nähe 😀"),
        ("a\x07b", '"a\\U00000007b"'),
    ],
)
def test_a_value_is_quoted_where_it_has_to_be(value: str, written: str) -> None:
    assert yaml_value(value) == written


@given(_VALUES, st.sampled_from(["", "'", '"']), st.booleans())
@settings(max_examples=200, deadline=None)
def test_every_reader_of_yaml_takes_a_value_for_its_text(value: str, quote: str, in_braces: bool) -> None:
    value = " ".join(value.split())
    if not value:
        return
    written = yaml_value(value, quote, in_braces=in_braces)
    text = f"{{a: {written}, b: c}}" if in_braces else f"a: {written}\nb: c\n"
    found = yaml.safe_load(text)
    assert str(found["a"]) == value
    assert found["b"] == "c"


@pytest.mark.parametrize(
    ("value", "written"),
    [("plain", '"plain"'), ('say "hi"', "'say \"hi\"'"), ("it's", '"it\'s"'), ('it\'s "it"', '"it\'s \\"it\\""')],
)
def test_quotes_are_those_that_leave_the_words_alone(value: str, written: str) -> None:
    assert yaml_quoted(value) == written
    assert yaml_text(value) == written


@given(_VALUES)
@settings(max_examples=100, deadline=None)
def test_an_article_and_the_editor_quote_alike(value: str) -> None:
    written = yaml_text(value)
    assert written[0] == written[-1]
    assert written[0] in "'\""
    words = yaml.safe_load(f"a: {{b: {written}}}")["a"]["b"]
    assert written == yaml_quoted(words)
