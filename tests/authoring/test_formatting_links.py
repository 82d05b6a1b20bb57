"""Words become links, links are found again, and taken away."""

from __future__ import annotations

import pytest

from hearthside.authoring.formatting_links import link_at, linked, unlinked, whole_address
from tests.authoring.typed import marked, read


def test_selected_words_become_a_link() -> None:
    text, selection = read("see [[this page]] now")
    link = link_at(text, selection)
    assert (link.words, link.address) == ("this page", "")
    assert marked(text, linked(link, link.words, "example.org")) == "see [this page](https://example.org)| now"


def test_the_link_around_the_cursor_is_changed_or_taken_away() -> None:
    text, selection = read("see [this p|age](https://example.org/a) now")
    link = link_at(text, selection)
    assert (link.words, link.address) == ("this page", "https://example.org/a")
    assert marked(text, linked(link, "that", "https://example.org/b")) == "see [that](https://example.org/b)| now"
    assert marked(text, unlinked(link)) == "see [[this page]] now"
    assert marked(text, linked(link, "that", " ")) == "see [[this page]] now"


def test_a_picture_is_no_link() -> None:
    text, selection = read("![a pict|ure](art/x.png)")
    assert link_at(text, selection).words == "picture"


def test_a_selected_address_is_where_the_link_leads() -> None:
    text, selection = read("see [[https://example.org]]")
    assert link_at(text, selection).address == "https://example.org"


def test_an_address_with_brackets_or_spaces_is_set_apart_and_words_cannot_break_out() -> None:
    text, selection = read("|")
    change = linked(link_at(text, selection), "a ] b\nc", "https://example.org/a_(b)")
    assert marked(text, change) == "[a   b c](<https://example.org/a_(b)>)|"


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("example.org/page", "https://example.org/page"),
        ("hello@example.org", "mailto:hello@example.org"),
        ("http://example.org", "http://example.org"),
        ("mindful.md", "mindful.md"),
        ("art/x.png", "art/x.png"),
        ("a>\nb", "ab"),
    ],
)
def test_people_leave_the_scheme_out(typed: str, address: str) -> None:
    assert whole_address(typed) == address
