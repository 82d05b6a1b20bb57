"""Text from a deck in a terminal: harmless, and in columns."""

from __future__ import annotations

from hearthside.export.terminal import padded, shown


def test_nothing_in_a_deck_can_steer_the_terminal() -> None:
    assert "\x1b" not in shown("red \x1b[31malert\x07")
    assert "\u202e" not in shown("abc\u202edef")


def test_what_is_shown_stays_on_one_line() -> None:
    assert shown(" two\nlines\there ") == "two lines here"


def test_letters_of_the_world_are_left_alone() -> None:
    assert shown("Zoë · 親密さ · 👩\u200d👩\u200d👧") == "Zoë · 親密さ · 👩\u200d👩\u200d👧"


def test_a_short_text_is_filled() -> None:
    assert padded("ab", 4) == "ab  "


def test_a_long_text_is_cut_with_an_ellipsis() -> None:
    assert padded("closeness", 5) == "clos…"


def test_wide_and_combining_letters_keep_the_columns() -> None:
    assert padded("親密", 6) == "親密  "
    assert padded("親密さ", 4) == "親… "
    assert padded("e\u0301e\u0301", 3) == "e\u0301e\u0301 "
