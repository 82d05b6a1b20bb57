"""People's words are spelled, the format's are not; British English is English."""

from __future__ import annotations

import pytest

from hearthside.authoring.line_kinds import PLAIN, Inside, LineState
from hearthside.authoring.spelling import Speller, load_speller
from hearthside.authoring.spelling_words import words_to_spell


def words(line: str, state: LineState = PLAIN) -> list[str]:
    return [span.of(line) for span in words_to_spell(line, state)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("## Closeness **lives** here {minutes=4 layout=quote}", ["Closeness", "lives", "here"]),
        ("See [this page](https://example.org/abc) or www.example.org", ["See", "this", "page", "or"]),
        ("![A lamp](art/lamp.svg)", ["lamp"]),
        ("::: discuss pairs sizes=2", []),
        ("Use `some code` don’t é😀tat", ["Use", "don’t", "tat"]),
        ("B12 NASA x a_b mail@example.org", []),
        ("שלום עולם", ["שלום", "עולם"]),
        (". . .", []),
        ("**Sources** Coan et al 2006", ["et", "al"]),
        ("words <!-- remark --> more", ["words", "more"]),
    ],
)
def test_what_is_spelled(line: str, expected: list[str]) -> None:
    assert words(line) == expected


def test_of_the_front_matter_only_words_for_people() -> None:
    state = LineState(Inside.FRONT_MATTER)
    assert words("title: Wired for closeness", state) == ["Wired", "for", "closeness"]
    assert words("theme: paper", state) == []


def speller(language: str, *known: str) -> Speller:
    return Speller(language, dict.fromkeys(known, 1), lambda _word: ())


def test_british_spellings_and_possessives_are_right() -> None:
    english = speller("en", "color", "realize", "center", "traveling", "friend", "anesthetic")
    for word in ("colour", "Colours'"[:6], "realise", "centre", "travelling", "friend’s", "anaesthetic"):
        assert english.knows(word), word
    assert not english.knows("colur")


def test_german_words_may_be_put_together() -> None:
    german = speller("de", "weiß", "gespräch", "gesprächen", "runde", "kreis")
    assert german.knows("Gesprächsrunde")
    assert german.knows("Weiß")
    assert not german.knows("Gesprächsrunte")


def test_the_kept_list_of_english() -> None:
    english = load_speller("en-GB")
    assert english is not None
    assert english.knows("Closeness")
    assert not english.knows("closenes")
    assert "Closeness" in english.suggestions("Closenes")
    assert "conversation" in english.suggestions("conversatoinn")


def test_a_language_without_a_list_has_no_speller() -> None:
    assert load_speller("tlh") is None
