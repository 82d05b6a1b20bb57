"""The lists of words: the shipped ones are whole, a person's own adds to them, and a strange one does no harm."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.care.vocabulary import Excluding, Vocabularies
from tests.care.hints import hints, shipped_words

OWN = {
    "en": {
        "allowed": ["Guys"],
        "excluding": [
            {"words": ["newlyweds"], "instead": "people", "reason": "speaks of weddings"},
            {"words": ["husband"], "reason": "is not said in this group"},
            {"words": ["folks"]},
        ],
        "heavy": [{"subject": "war", "words": ["war*"]}],
    },
    "de": {"excluding": [{"words": ["Ehefrau"], "instead": "Partner:in", "reason": "lässt Unverheiratete aus"}]},
}


def said(text: str, tables: list[Any]) -> dict[str, Excluding]:
    return {each.words: each.meaning for each in Vocabularies(tables).of("en").excluding.find(text)}


def test_every_shipped_word_has_a_reason_and_another_way_to_say_it() -> None:
    text = "husband, you guys, crazy, both of you, YOUR OTHER HALF, ladies, wheelchair bound, opposite sex"
    found = list(shipped_words().of("en").excluding.find(text))
    assert len(found) == 8
    assert all(each.meaning.reason and each.meaning.instead for each in found)


def test_ones_own_list_adds_changes_and_allows() -> None:
    shipped = {"en": {"excluding": [{"words": ["husband", "guys"], "instead": "partner", "reason": "leaves out"}]}}
    found = said("guys, husband, newlyweds, folks", [shipped, OWN])
    assert found == {
        "husband": Excluding("is not said in this group", ""),
        "newlyweds": Excluding("speaks of weddings", "people"),
        "folks": Excluding("", ""),
    }


def test_each_language_has_its_own_words() -> None:
    words = Vocabularies([OWN])
    assert [each.words for each in words.of("de-AT").excluding.find("Die Ehefrau. The husband.")] == ["Ehefrau"]
    assert list(words.of("fr").excluding.find("Ehefrau, husband")) == []
    assert [each.meaning for each in words.of("en_GB").heavy.find("the wars")] == ["war"]


def test_words_without_reason_are_still_said_in_whole_sentences() -> None:
    (hint,) = hints("## Hello\n\nHello folks.\n", Vocabularies([OWN]))
    assert (hint.message, hint.mend) == (
        "“folks” is on the list of words to look at.",
        "Perhaps there is another word for it.",
    )


PLAIN: st.SearchStrategy[object] = st.none() | st.integers() | st.text(max_size=8)
TOML: st.SearchStrategy[object] = PLAIN | st.lists(PLAIN, max_size=3)
ENTRY = st.dictionaries(st.sampled_from(["words", "reason", "instead", "subject"]), TOML, max_size=3)
TABLE = st.dictionaries(
    st.sampled_from(["excluding", "heavy", "choices", "allowed"]), TOML | st.lists(TOML | ENTRY, max_size=3)
)


@settings(max_examples=100)
@given(TABLE | TOML)
def test_a_table_of_any_form_is_read(table: Any) -> None:
    words = Vocabularies([{"en": table}]).of("en")
    list(words.excluding.find("any text"))
    list(words.heavy.find("any text"))


@pytest.mark.parametrize("word", ["x" * 81, " ", ""])
def test_words_that_nobody_would_write_are_passed_over(word: str) -> None:
    assert said(word, [{"en": {"excluding": [{"words": [word]}]}}]) == {}
