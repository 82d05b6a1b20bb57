"""Places that are words for people are told from paths, addresses and what the format is made of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.authoring.finding import Wanted, find_all, replaced_all
from hearthside.authoring.words_only import in_words
from hearthside.deck.edits import apply_edits
from tests.authoring.changed_decks import deck_of
from tests.authoring.typed import ODD_TEXT

DECK = """---
title: Rest and rest
theme: rest
next: rest.md
booking:
  invitation: Do you want to rest?
  url: https://example.org/rest
  next-workshop: {title: More rest, place: "At rest, by the lake", date: rest}
  offer: >
    Rest for couples,
    and for rest-less people
rest: rest
---

# Rest {minutes=4 content-note="rest is mentioned" .rest}

![Rest](art/rest.svg) and [rest](rest.md "rest") or rest@example.org, https://example.org/rest, `rest`

[rest]: https://example.org/rest.html

<!-- rest -->

::: discuss rest solo="Write about rest"
- Rest 2:00 rest
:::

::: notes
**Say** rest.
:::
"""
RESTED = """---
title: Calm and calm
theme: rest
next: rest.md
booking:
  invitation: Do you want to calm?
  url: https://example.org/rest
  next-workshop: {title: More calm, place: "At calm, by the lake", date: rest}
  offer: >
    calm for couples,
    and for calm-less people
rest: rest
---

# calm {minutes=4 content-note="calm is mentioned" .rest}

![calm](art/rest.svg) and [calm](rest.md "calm") or rest@example.org, https://example.org/rest, `calm`

[calm]: https://example.org/rest.html

<!-- calm -->

::: discuss rest solo="Write about calm"
- calm 2:00 calm
:::

::: notes
**Say** calm.
:::
""".replace("title: Calm", "title: calm")


def replace_all(text: str, old: str, new: str) -> str:
    return apply_edits(text, replaced_all(in_words(text, find_all(text, Wanted(old))), new).edits)


def test_words_are_replaced_and_what_leads_somewhere_is_not() -> None:
    assert replace_all(DECK, "rest", "calm").splitlines() == RESTED.splitlines()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("::: notes\n**Say** hello\n:::\n", "say"),
        ("::: discuss pairs\n- Speak 2:00 shared optional\n:::\n", "shared"),
        ("::: discuss pairs\n- Speak 2:00 shared optional\n:::\n", "optional"),
        ("::: notes\nWords\n:::\n", "notes"),
        ("## One {if-late=skip}\n", "skip"),
        ("Words\n\n---\n\nMore\n", "---"),
        ("![Two](<art/two cups.svg>)\n", "cups"),
        ("---\ntitle: A\n---\n", "title"),
        ("---\nseries: {name: A, next: b.md}\n---\n", "b.md"),
        ("See www.example.org/cups\n", "cups"),
    ],
)
def test_what_the_format_is_made_of_stays(text: str, word: str) -> None:
    assert replace_all(text, word, "XXX") == text


@pytest.mark.parametrize(
    "text",
    ["**Say** hello\n", "We optional\n", "- Speak 2:00 shared\n", "# {say} it\n", "> quoted\n", "```\ncode\n```\n"],
)
def test_words_are_words_where_they_mean_nothing_else(text: str) -> None:
    word = next(word for word in ("say", "optional", "shared", "quoted", "code") if word in text.casefold())
    assert "XXX" in replace_all(text, word, "XXX")


@settings(max_examples=150)
@given(ODD_TEXT, st.sampled_from(["a", "b", ":", "[", "é", "😀"]))
def test_a_place_is_kept_whole_and_in_order_or_left_out(text: str, word: str) -> None:
    found = find_all(text, Wanted(word, with_case=True))
    kept = in_words(text, found)
    assert set(kept) <= set(found)
    assert list(kept) == sorted(kept)


def test_a_deck_reads_as_before_but_for_its_words() -> None:
    before, after = deck_of(DECK), deck_of(replace_all(DECK, "rest", "calm"))
    assert len(after.slides) == len(before.slides)
    assert [fault.code for fault in after.faults] == [fault.code for fault in before.faults]
