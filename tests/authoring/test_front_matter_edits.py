"""Settings are changed one by one; comments, order, quotes and everything else at the top of the deck stay."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.authoring.front_matter_edits import CannotSet, settings_changed, settings_of
from hearthside.deck.edits import apply_edits
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source


def deck_of(text: str) -> Deck:
    return parse_deck(Source(text), read_shared=lambda _name: "url: https://example.org/shared\n")


def changed(text: str, **wanted: str) -> str:
    names = {name.replace("__", ".").replace("_", "-"): value for name, value in wanted.items()}
    return apply_edits(text, settings_changed(deck_of(text), names).edits)


def top(*lines: str) -> str:
    return "---\n" + "".join(f"{line}\n" for line in lines) + "---\n\n## A\n"


def test_quotes_order_and_remarks_stay() -> None:
    before = top("# my deck", "title: 'Old'   # said so", "theme:   paper", 'author: "Me"', "odd: 1")
    after = top(
        "# my deck", "title: 'It''s new'   # said so", "subtitle: More", "theme:   evening", 'author: "You"', "odd: 1"
    )
    assert changed(before, title="It's new", subtitle="More", theme="evening", author="You") == after


def test_a_deck_without_front_matter_gets_one() -> None:
    assert changed("## A\n", title="T", start="19:00") == '---\ntitle: T\nstart: "19:00"\n---\n\n## A\n'
    assert changed("---\n\nWords\n", title="T") == "---\ntitle: T\n---\n\n---\n\nWords\n"
    assert changed("", title="T") == "---\ntitle: T\n---\n"
    assert changed("---\n---\n\n## A\n", title="T") == top("title: T")


def test_what_is_emptied_goes_with_its_line() -> None:
    before = top("title: T", "series: {name: S, part: 1 of 3}", "minutes: 90")
    assert changed(before, minutes="", series__part="") == top("title: T", "series: {name: S}")
    assert changed(before, series__name="", series__part="") == top("title: T", "minutes: 90")


@pytest.mark.parametrize(
    ("before", "wanted", "after"),
    [
        (["series: {name: S}"], {"series__part": "1 of 3"}, ["series: {name: S, part: 1 of 3}"]),
        (["series: {}"], {"series__name": "a, b"}, ['series: {name: "a, b"}']),
        (
            ["booking:", "    url: x", "    fee: z"],
            {"booking__email": "a@b.c"},
            ["booking:", "    url: x", "    email: a@b.c", "    fee: z"],
        ),
        (["booking:"], {"booking__url": "x"}, ["booking:", "  url: x"]),
        (
            ["title: T"],
            {"booking__next_workshop__title": "R"},
            ["title: T", "booking:", "  next-workshop:", "    title: R"],
        ),
        (
            ["booking: b.yaml"],
            {"booking__next_workshop__title": "R"},
            ["booking:", "  shared: b.yaml", "  next-workshop:", "    title: R"],
        ),
        (["booking: b.yaml # ours"], {"booking__fee": "z"}, ["booking:", "  shared: b.yaml", "  fee: z # ours"]),
        (["booking:", "  url: x", "theme: paper"], {"booking": "b.yaml"}, ["theme: paper", "booking: b.yaml"]),
        (["title: >", "  Two", "  lines", "theme: paper"], {"title": "One"}, ["title: One", "theme: paper"]),
        (["title: A", "title: B"], {"title": ""}, []),
        (["author:", "theme: paper"], {"author": "Me"}, ["author: Me", "theme: paper"]),
    ],
)
def test_settings_within_settings(before: list[str], wanted: dict[str, str], after: list[str]) -> None:
    assert changed(top(*before), **wanted) == top(*after)


def test_a_remark_that_would_be_the_last_is_not_taken_for_a_section() -> None:
    before = top("theme: paper", "# a remark", "title: T")
    assert changed(before, title="") == top("theme: paper", "# a remark", "title:")


def test_a_setting_that_is_so_already_changes_nothing() -> None:
    text = top('title: "A  title"', "start: 19:00")
    assert settings_changed(deck_of(text), {"title": "A title", "start": "19:00", "subtitle": ""}).edits == ()


def test_settings_are_told_as_they_are_written() -> None:
    text = top("title: Say 'hi' -- now", "booking: {next-workshop: {date: 2026-12-10}}", "resources: r.yaml")
    assert settings_of(deck_of(text)) == {
        "title": "Say 'hi' -- now",
        "booking.next-workshop.date": "2026-12-10",
        "resources": "r.yaml",
    }


def test_the_shared_file_stays_beside_what_the_deck_says_itself() -> None:
    deck = deck_of(changed(top("booking: b.yaml"), booking__next_workshop__title="Repair"))
    booking = deck.settings.booking
    assert booking is not None
    assert booking.url == "https://example.org/shared"
    assert booking.next_workshop is not None
    assert booking.next_workshop.title == "Repair"


def test_a_form_that_only_its_author_can_change_is_left_alone() -> None:
    with pytest.raises(CannotSet, match="in the text itself"):
        changed("---\n{title: T, theme: paper}\n---\n\n## A\n", title="New, and more")


_ODD = st.sampled_from("abz09 :#-'\"{}[],&*!|>%@`?\\é😀\u2028\xa0\u200d")
_VALUES = st.text(st.one_of(_ODD, st.characters(exclude_categories=["Cs"])), max_size=14)
_NAMES = st.sampled_from(
    [
        *("title", "subtitle", "author", "minutes", "start", "language", "series.name", "series.part"),
        *("booking.url", "booking.fee", "booking.next-workshop.title", "booking.next-workshop.time"),
    ]
)
_LINES = st.lists(
    st.sampled_from(
        [
            "title: Plain words",
            "subtitle: 'Single' # why",
            'author: "Double: quoted"',
            "# a remark",
            "",
            "minutes:",
            "unknown: [1, 2]",
            "series: {name: S, part: 1 of 3}",
            "booking:\n  url: https://example.org  # here\n  next-workshop:\n      title: X\n",
            "credentials: >-\n  two\n  lines",
            "language: en",
        ]
    ),
    unique=True,
    max_size=8,
)


@given(_LINES, st.dictionaries(_NAMES, _VALUES, min_size=1, max_size=4), st.sampled_from(["## A\n", "", "---\n\nB\n"]))
@settings(max_examples=200, deadline=None)
def test_whatever_is_set_is_read_back_and_the_rest_stays(lines: list[str], wanted: dict[str, str], body: str) -> None:
    text = "---\n" + "".join(f"{line}\n" for line in ["theme: paper", *lines]) + "---\n\n" + body
    deck = deck_of(text)
    before = settings_of(deck)
    after = deck_of(apply_edits(text, settings_changed(deck, wanted).edits))
    said = {name: " ".join(value.split()) for name, value in wanted.items()}
    assert settings_of(after) == {name: value for name, value in {**before, **said}.items() if value}
    assert [slide.span.of(after.source.text) for slide in after.slides[-2:]] == [
        slide.span.of(text) for slide in deck.slides[-2:]
    ] or not body
    kept = [line for line in text.split("\n") if line.startswith(("#", "unknown", "theme", "credentials", "  two"))]
    assert [line for line in after.source.text.split("\n") if line in kept] == kept
