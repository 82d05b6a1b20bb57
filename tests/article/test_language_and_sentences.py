"""Languages are told by their small words or their script; sentences end where the language ends them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.article.language import guess_language
from hearthside.article.sentences import split_sentences
from hearthside.article.terms import count_words, words
from tests.article.articles import ARABIC, ESSAY, GERMAN, JAPANESE, SPANISH


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ESSAY, "en"),
        (GERMAN, "de"),
        (SPANISH, "es"),
        (JAPANESE, "ja"),
        (ARABIC, "ar"),
        ("Чайник каже, що хтось хоче залишитися, і двері це чують.", "uk"),
        ("Чайник говорит, что кто-то хочет остаться.", "ru"),
        ("水壶说有人想留下来。", "zh"),
        ("12345", "en"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert guess_language(text) == language


def test_a_template_that_declares_another_language_is_not_believed() -> None:
    assert guess_language(GERMAN, "en") == "de"
    assert guess_language("Ja.", "fi") == "fi"
    assert guess_language(ARABIC, "fa") == "fa"


@pytest.mark.parametrize(
    ("text", "language", "sentences"),
    [
        (
            "Dr. Quill poured, i.e. waited. “Really?” Yes!",
            "en",
            ("Dr. Quill poured, i.e. waited.", "“Really?”", "Yes!"),
        ),
        ("Am 3. Mai kam sie z. B. spät. Sie blieb.", "de", ("Am 3. Mai kam sie z. B. spät.", "Sie blieb.")),
        ("お湯です。お茶です！", "ja", ("お湯です。", "お茶です！")),
        ("One.\n\nTwo.", "xx", ("One.", "Two.")),
        ("", "en", ()),
        ("No end", "", ("No end",)),
    ],
)
def test_sentences(text: str, language: str, sentences: tuple[str, ...]) -> None:
    assert split_sentences(text, language) == sentences


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["en", "de", "ja", "ar", "th", "hi", "", "zz"]) | st.text(max_size=3))
def test_no_text_is_lost_between_sentences(text: str, language: str) -> None:
    found = split_sentences(text, language)

    assert all(sentence == sentence.strip() != "" for sentence in found)
    if text.isprintable():
        assert "".join("".join(found).split()) == "".join(text.split())


def test_words_of_scripts_without_spaces_are_pairs() -> None:
    assert words("Don't お湯です") == ["don't", "お湯", "湯で", "です"]
    assert count_words("two words お湯です") == 4
