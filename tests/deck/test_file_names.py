"""Names for files made from titles."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.deck.file_names import deck_file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Mindful Communication", "mindful-communication.md"),
        ("Don’t go: why we stay", "dont-go-why-we-stay.md"),
        ("Über Nähe", "über-nähe.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        ("CON", "con-deck.md"),
        ("?!", "evening.md"),
        ("", "evening.md"),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert deck_file_name(title) == name


@settings(max_examples=200)
@given(st.text(max_size=200))
def test_any_title_gives_a_name_for_every_system(title: str) -> None:
    name = deck_file_name(title)
    assert name.endswith(".md")
    assert len(name.encode(errors="replace")) <= 90
    assert not set(name) & set('/\\:*?"<>|\0 ')
    assert not name.startswith(".")
