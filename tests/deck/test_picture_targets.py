"""Where a picture may not lead, told without looking at the disk."""

from __future__ import annotations

import pytest

from hearthside.deck.picture_targets import can_be_shown, is_remote, leaves_folder
from tests.deck.reading import codes, fault_of, read


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("https://example.org/a.png", "remote-picture"),
        ("HTTP://example.org/a.png", "remote-picture"),
        ("//example.org/a.png", "remote-picture"),
        ("file:///etc/a.png", "remote-picture"),
        ("data:image/png;base64,AAAA", "remote-picture"),
        ("\\\\\\\\server\\\\share\\\\a.png", "remote-picture"),
        ("/etc/a.png", "picture-outside"),
        ("../a.png", "picture-outside"),
        ("art/../../a.png", "picture-outside"),
        ("art\\\\..\\\\..\\\\a.png", "picture-outside"),
        ("%2e%2e/a.png", "picture-outside"),
        ("~/a.png", "picture-outside"),
        ("C:/a.png", "picture-outside"),
        ("c:a.png", "picture-outside"),
        ("art/a.gif", "picture-kind"),
        ("art/a", "picture-kind"),
        ("", "no-picture"),
    ],
)
def test_a_picture_that_can_never_be_shown_is_reported(target: str, code: str) -> None:
    deck = read(f"## A\n\nWords ![what it shows]({target})\n")
    fault = fault_of(deck, code)

    assert codes(deck) == [code]
    assert (fault.line, fault.column) == (3, 7)
    assert fault.mend


def test_only_what_is_on_the_network_is_said_to_be_there() -> None:
    def words(target: str) -> str:
        return fault_of(read(f"## A\n\n![what it shows]({target})\n"), "remote-picture").message

    assert all("on the network" in words(target) for target in ("https://example.org/a.png", "//example.org/a.png"))
    assert all(
        "no file beside the deck" in words(target) for target in ("file:///etc/a.png", "data:image/png;base64,A")
    )


@pytest.mark.parametrize(
    "target", ["a.svg", "art/a.png", "./art/a.JPG", "art/../a.jpeg", "art/b/../a.webp", "my picture.png", "a%20b.png"]
)
def test_a_picture_beside_the_deck_is_fine(target: str) -> None:
    assert codes(read(f"## A\n\n![what it shows]({target})\n")) == []


def test_a_picture_without_a_description_is_a_hint() -> None:
    assert fault_of(read("## A\n\n![](a.png)\n"), "no-description").severity.value == "hint"


def test_pictures_in_notes_and_sides_and_lists_are_looked_at_too() -> None:
    text = "## A\n\n::: left\n- a ![x](../1.png)\n:::\n\n> ![x](../2.png)\n\n::: notes\n![x](../3.png)\n:::\n"

    assert codes(read(text)) == ["picture-outside"] * 3


def test_nul_and_spaces_do_not_fool_it() -> None:
    assert leaves_folder("a\0.png")
    assert leaves_folder("  ../a.png")
    assert is_remote(" https://x/y.png")


@pytest.mark.parametrize("target", ["a.png", "art/A.SVG", "art/a%20b.webp", "a..b.jpg"])
def test_what_may_be_a_picture_can_be_shown(target: str) -> None:
    assert can_be_shown(target)


@pytest.mark.parametrize("target", ["", "  ", "https://example.org/a.png", "../a.png", "C:/a.png", "a.gif", "art/a"])
def test_what_the_reader_reports_cannot_be_shown(target: str) -> None:
    assert not can_be_shown(target)
    assert len(codes(read(f"## A\n\n![x](<{target}>)\n"))) == 1
