"""Signs that no bundled typeface has are found on the slide on which they stand, and named as people see them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from hearthside.deck.faults import Severity
from hearthside.deck.model import Deck
from hearthside.render.foreign_signs import ForeignSigns, sign_faults
from hearthside.render.renderer import SlideRenderer

DeckOf = Callable[..., Deck]


def signs(renderer: SlideRenderer, deck: Deck, index: int) -> tuple[str, ...]:
    return ForeignSigns().on(deck, index, renderer.display_list(deck, index))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ready ✓", ("✓",)),
        ("Near ♥ and 😀", ("♥", "😀")),
        ("A family: 👩‍👩‍👧.", ("👩‍👩‍👧",)),
        ("Step 1️⃣ of 3", ("1️⃣",)),
        ("שלום", ("ש", "ל", "ו")),
        ("你好，朋友", ("你", "好", "，")),
        ("✓ ✓ ✓ ♥", ("✓", "♥")),
    ],
)  # fmt: skip
def test_what_no_bundled_typeface_has_is_found(
    renderer: SlideRenderer, deck_of: DeckOf, text: str, found: tuple[str, ...]
) -> None:
    assert signs(renderer, deck_of(f"## Heading\n\n{text}\n"), 1) == found


@pytest.mark.parametrize(
    "text",
    [
        "“Well” — she’s said: so… 1–2 · ½ × 20 °C",
        "Žluťoučký kůň, ça va, Straße, İstanbul, łódź, þú",
        unicodedata.normalize("NFD", "é à ü š"),
        "no\u2011break, so\u00adft, thin\u202fspace, em\u2003space",
        "- one\n- two\n    - three",
        "```\n    deep\n```",
    ],
)
def test_what_the_bundled_typefaces_have_is_no_matter(renderer: SlideRenderer, deck_of: DeckOf, text: str) -> None:
    assert signs(renderer, deck_of(f"## Héading\n\n{text}\n"), 1) == ()


def test_they_are_found_wherever_they_stand_on_a_slide(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    rounds = "- Speak 3:00\n- Listen ♥ 3:00"
    for text in (
        "## ♥\n\nx\n",
        f"## Ask\n\n::: discuss turns\n{rounds}\n:::\n",
        "## T\n\n| a | ♥ |\n|---|---|\n| b | c |\n",
    ):
        assert signs(renderer, deck_of(text), 1) == ("♥",)


def test_what_footer_and_kicker_repeat_is_said_once(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of("# Rest ☾\n\n## A\n\nx\n", settings="title: Close ♥")
    assert [signs(renderer, deck, index) for index in range(4)] == [("♥",), ("☾",), (), ()]
    (fault,) = sign_faults(deck, 0, ("♥",))
    assert fault.line == 4


def test_the_hint_names_them_at_the_heading(deck_of: DeckOf) -> None:
    deck = deck_of("## Heading\n\nReady ✓ ♥\n")
    (fault,) = sign_faults(deck, 1, ("✓", "♥"))
    assert fault.severity is Severity.HINT
    assert "✓ ♥" in fault.message
    assert fault.mend
    assert fault.line == 6
    assert sign_faults(deck, 1, ()) == ()
