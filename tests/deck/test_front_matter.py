"""The lines at the top: where they end, and that one wrong line never costs the others."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hearthside.deck.model import Series
from tests.deck.reading import assert_tiles, codes, fault_of, read, read_exactly

FULL = """\
---
title: Wired for closeness
subtitle: "What bodies can't say"
author: Your name
credentials: PhD candidate, Clinical Sexology
minutes: 90
start: 19:00
theme: evening
language: en-GB
series: {name: Thriving relationships, part: 1 of 3, next: mindful-communication.md}
---

# One
"""


def test_every_setting_is_read() -> None:
    settings = read_exactly(FULL).settings

    assert settings.title == "Wired for closeness"
    assert settings.subtitle == "What bodies can’t say"
    assert settings.author == "Your name"
    assert settings.credentials == "PhD candidate, Clinical Sexology"
    assert settings.minutes == 90
    assert settings.start == "19:00"
    assert settings.theme == "evening"
    assert settings.language == "en-GB"
    assert settings.series == Series(name="Thriving relationships", part=1, total=3, next="mindful-communication.md")
    assert codes(read_exactly(FULL)) == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(end: str) -> None:
    deck = read_exactly(FULL.replace("\n", end))

    assert replace(deck.settings, places={}) == replace(read_exactly(FULL).settings, places={})
    assert deck.settings.places.keys() == read_exactly(FULL).settings.places.keys()
    assert codes(deck) == []
    assert_tiles(deck)


def test_the_head_ends_with_its_dashes() -> None:
    deck = read_exactly("---\ntitle: T\n---\n\n# One\n")

    assert deck.head.of(deck.source.text) == "---\ntitle: T\n---\n"


@pytest.mark.parametrize(
    "text", ["", "Words\n", "---\n\ntitle: T\n---\n", "---\n# One\n\ntext\n\n---\n\nmore\n", "---\n## One\n"]
)
def test_a_deck_without_front_matter_has_an_empty_head(text: str) -> None:
    deck = read_exactly(text)

    assert len(deck.head) == 0
    assert "unclosed-front-matter" not in codes(deck)
    assert_tiles(deck)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: T\n\n# One\n\n## Two\n",
        "---\ntitle: T\n# One\n\n## Two\n",
        "---\ntitle: T\n\n# One\n\nWords.\n\n---\n\n## Two\n",
        "---\ntitle: T\n\n# One\n\n---\n## Two\n",
    ],
)
def test_front_matter_that_is_never_closed_costs_no_slide(text: str) -> None:
    deck = read_exactly(text)

    assert deck.settings.title == "T"
    assert "One" in [one.title_text for one in deck.slides]
    assert "Two" in [one.title_text for one in deck.slides]
    assert fault_of(deck, "unclosed-front-matter").line == 1
    assert_tiles(deck)


def test_a_comment_in_the_front_matter_is_no_slide() -> None:
    deck = read_exactly("---\n# my settings\ntitle: T\n\n# times\nminutes: 60\n---\n## One\n")

    assert deck.settings.minutes == 60
    assert codes(deck) == []


@pytest.mark.parametrize(
    ("line", "code", "where"),
    [
        ("subtitle: Closeness: what", "front-matter-yaml", (3, 20)),
        ("\tauthor: x", "front-matter-yaml", (3, 1)),
        ('subtitle: "never closed', "front-matter-yaml", None),
        ("series: [a, b", "front-matter-yaml", None),
        ("subtitle: @home", "front-matter-yaml", None),
        ("subtitle: *x", "front-matter-yaml", (3, 11)),
        ("subtitle: a\x07b", "front-matter-yaml", None),
        ("- item", "front-matter-yaml", None),
        ("subtitle: [a, b]", "front-matter-form", (3, 11)),
        ("subtitle: {a: b}", "front-matter-form", (3, 11)),
        ("booking: [a, b]", "front-matter-form", (3, 10)),
        ("series: only words", "front-matter-form", (3, 9)),
        ("title: Other", "front-matter-twice", (3, 1)),
        ("minutes: abc", "bad-setting", (3, 10)),
        ("minutes: -5", "bad-setting", (3, 10)),
        ("minutes: 0", "bad-setting", (3, 10)),
        ("start: soon", "bad-setting", (3, 8)),
        ("start: 25:00", "bad-setting", (3, 8)),
        ("language: Deutsch!", "bad-setting", (3, 11)),
        ("series: {part: last}", "bad-setting", (3, 16)),
        ("titel: x", "unknown-setting", (3, 1)),
        ("series: {foo: x}", "unknown-setting", (3, 10)),
        ("booking: {foo: x}", "unknown-setting", (3, 11)),
        ("booking: {url: example.org}", "booking-value", (3, 16)),
        ("booking: {url: 'javascript:alert(1)'}", "booking-value", (3, 16)),
        ("booking: {email: hello}", "booking-value", (3, 18)),
        ("booking: {next-workshop: {date: tomorrow}}", "bad-setting", (3, 33)),
        ("booking: missing.yaml", "shared-booking", (3, 10)),
        ("a: [[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]", "front-matter-yaml", None),
    ],
)
def test_a_wrong_line_is_reported_and_the_others_are_read(line: str, code: str, where: tuple[int, int] | None) -> None:
    deck = read_exactly(
        f"---\ntitle: T\n{line}\nminutes: 75\ntheme: evening\n---\n\n# One\n".replace(
            "minutes: 75\n", "" if line.startswith("minutes") else "minutes: 75\n"
        )
    )
    fault = next(fault for fault in deck.faults if fault.code == code)

    assert fault.message
    assert fault.mend
    if where is not None:
        assert (fault.line, fault.column) == where
    assert deck.settings.title in ("T", "Other")
    assert deck.settings.theme == "evening"
    assert deck.slides[0].content.layout.value == "title"
    assert deck.slides[1].title_text == "One"


def test_a_title_with_a_colon_is_still_the_title() -> None:
    deck = read_exactly("---\ntitle: Closeness: what bodies know\n---\n")

    assert deck.settings.title == "Closeness: what bodies know"


def test_a_list_where_a_mapping_belongs_is_reported() -> None:
    deck = read_exactly("---\n- one\n- two\n---\n\n# One\n")

    assert codes(deck) == ["front-matter-form"]
    assert deck.slides[0].title_text == "One"


def test_an_unknown_setting_is_kept() -> None:
    assert read_exactly("---\ntitle: T\ntitel: x\n---\n").settings.unknown == {"titel": "x"}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("19:00", "19:00"),
        ('"19:00"', "19:00"),
        ("9:30", "09:30"),
        ("19.30", "19:30"),
        ("7 pm", "19:00"),
        ("12:15 a.m.", "00:15"),
        ("19", "19:00"),
        ("19:00:00", "19:00"),
    ],
)
def test_a_start_is_a_time_of_day_and_never_a_number(text: str, start: str) -> None:
    deck = read_exactly(f"---\ntitle: T\nstart: {text}\n---\n")

    assert deck.settings.start == start
    assert codes(deck) == []


def test_bombs_stay_small() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"] + [
        f"{chr(98 + at)}: &{chr(98 + at)} [{', '.join([f'*{chr(97 + at)}'] * 9)}]" for at in range(9)
    ]
    deck = read_exactly("---\ntitle: T\n" + "\n".join(lines) + "\n---\n")

    assert deck.settings.title == "T"
    assert "front-matter-yaml" in codes(deck)


def test_front_matter_of_several_megabytes_gives_its_first_lines() -> None:
    deck = read_exactly("---\ntitle: T\nminutes: 60\n" + "x: y\n" * 600_000 + "---\n\n# One\n")

    assert deck.settings.title == "T"
    assert deck.settings.minutes == 60
    assert "front-matter-too-long" in codes(deck)


def test_settings_have_defaults() -> None:
    settings = read("# One\n").settings

    assert (settings.theme, settings.language, settings.minutes, settings.booking) == ("paper", "en", None, None)


@pytest.mark.parametrize("more", ["", "subtitle: |\n  Words\n", "author: 'It''s me'\n"])
def test_a_question_in_braces_costs_nothing(more: str) -> None:
    deck = read_exactly(
        "---\ntitle: T\nbooking: {invitation: Shall we talk?, url: https://example.org,"
        f" next-workshop: {{title: What now?, place: Online}}}}\n{more}minutes: 60\n---\n\n# One\n"
    )

    booking = deck.settings.booking
    assert booking is not None
    assert booking.invitation == "Shall we talk?"
    assert booking.url == "https://example.org"
    assert booking.next_workshop is not None
    assert booking.next_workshop.title == "What now?"
    assert deck.settings.minutes == 60
    assert codes(deck) == []


def test_a_theme_may_be_named_in_any_case() -> None:
    deck = read_exactly("---\ntitle: T\ntheme: Paper\n---\n")

    assert deck.settings.theme == "paper"
    assert deck.settings.places["theme"].span.of(deck.source.text) == "Paper"


@pytest.mark.parametrize("first", ["---x", "--- oops", "---\u00a0", "--- title: One"])
def test_a_first_line_that_was_spoilt_does_not_show_the_room_the_settings(first: str) -> None:
    deck = read_exactly(f"{first}\ntitle: An evening\nminutes: 75\n---\n\n## One\n\nWords.\n")
    assert deck.settings.title == "An evening"
    assert deck.settings.minutes == 75
    assert [slide.title_text for slide in deck.slides][1:2] == ["One"]
    assert codes(deck) == ["front-matter-opening"]
    assert_tiles(deck)


@pytest.mark.parametrize(
    "text",
    [
        "----\ntitle: An evening\n---\n\n## One\n",
        "---x\n\ntitle: An evening\n---\n",
        "---x\ntitle: An evening\n\n## One\n",
        "---x\nDear friends: come in.\n# One\n---\n",
        "--- a rule of words\n\n## One\n",
    ],
)
def test_what_is_not_settings_for_certain_stays_a_slides_text(text: str) -> None:
    assert "front-matter-opening" not in codes(read_exactly(text))
    assert_tiles(read_exactly(text))
