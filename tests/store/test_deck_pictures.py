"""New pictures go beside the deck under a name that nobody uses."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.store.deck_pictures import LARGEST_PICTURE_BYTES, pictures_below, plain_name, save_picture
from hearthside.store.trouble import StoreTrouble


def test_nothing_is_written_over(tmp_path: Path) -> None:
    assert save_picture(tmp_path, "A quiet place", ".png", b"1") == "art/a-quiet-place.png"
    assert save_picture(tmp_path, "A quiet place", ".png", b"2") == "art/a-quiet-place-2.png"
    assert (tmp_path / "art/a-quiet-place.png").read_bytes() == b"1"
    assert (tmp_path / "art/a-quiet-place-2.png").read_bytes() == b"2"


@pytest.mark.parametrize(
    ("title", "name"),
    [("../../etc: Über & Ähnliches", "etc-uber-ahnliches"), ("שלום", "picture"), ("", "picture"), ("a" * 99, "a" * 48)],
)
def test_names_fit_every_system(title: str, name: str) -> None:
    assert plain_name(title) == name


def test_a_picture_that_is_too_large_or_has_no_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="too large"):
        save_picture(tmp_path, "x", ".png", b"0" * (LARGEST_PICTURE_BYTES + 1))
    with pytest.raises(StoreTrouble):
        save_picture(tmp_path / "gone", "x", ".png", b"1")


def test_a_folder_that_leads_elsewhere_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    deck = tmp_path / "deck"
    deck.mkdir()
    (deck / "art").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StoreTrouble, match="leads away"):
        save_picture(deck, "x", ".png", b"1")
    assert not list((tmp_path / "elsewhere").iterdir())


def test_pictures_are_listed_without_links_hidden_files_and_other_kinds(tmp_path: Path) -> None:
    for name in ("b.PNG", "a.svg", "art/c.webp", "x.txt", ".hidden/d.png", "1/2/3/4/deep.png", "1/2/3/near.jpg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "link.png").symlink_to(tmp_path / "b.PNG")
    assert pictures_below(tmp_path) == ("a.svg", "b.PNG", "art/c.webp", "1/2/3/near.jpg")
    assert pictures_below(tmp_path / "gone") == ()
