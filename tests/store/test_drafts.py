"""Owns the tests of drafts: what goes in comes out, what is damaged does not, and nobody else can read them."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from msgspec.structs import replace

from hearthside.store.drafts import Draft, drafts, new_draft_place, read_draft, remove_draft, write_draft
from hearthside.store.trouble import StoreTrouble

DRAFT = Draft(
    deck_path=Path("/home/anna/evening.md"),
    title="An evening",
    wall_seconds=1_700_000_000.5,
    offset=3,
    file_fingerprint="1-2-3",
    text="## Ünïcode 🌱\n\u2028\ud83c half\nsecond line\n",
)


def test_it_comes_back(tmp_path: Path) -> None:
    place = new_draft_place(tmp_path / "deep" / "drafts", 5, "ab")
    write_draft(place, DRAFT)
    assert read_draft(place) == DRAFT


def test_a_deck_without_a_place(tmp_path: Path) -> None:
    write_draft(tmp_path / "1.draft", replace(DRAFT, deck_path=None))
    assert read_draft(tmp_path / "1.draft") == replace(DRAFT, deck_path=None)


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    odd = replace(DRAFT, deck_path=Path(os.fsdecode(b"/home/anna/\xff.md")))
    write_draft(tmp_path / "1.draft", odd)
    assert read_draft(tmp_path / "1.draft") == odd


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a person's files apart by other means")
def test_it_is_private(tmp_path: Path) -> None:
    place = tmp_path / "drafts" / "1.draft"
    write_draft(place, DRAFT)
    write_draft(place, DRAFT)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


@pytest.mark.parametrize("damage", [lambda data: data[:-1], lambda data: b"{" + data, lambda data: data[:40]])
def test_a_damaged_one_is_none(tmp_path: Path, damage: object) -> None:
    place = tmp_path / "1.draft"
    write_draft(place, DRAFT)
    place.write_bytes(damage(place.read_bytes()))  # type: ignore[operator]
    assert read_draft(place) is None


@pytest.mark.parametrize("content", [b"", b"[]\n", b"\xff\n", b'{"version": 2}\n', b"[" * 200_000])
def test_a_foreign_one_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "1.draft").write_bytes(content)
    assert read_draft(tmp_path / "1.draft") is None


def test_the_newest_first_and_not_too_many(tmp_path: Path) -> None:
    places = [new_draft_place(tmp_path, seconds, "x") for seconds in range(45)]
    for place in places:
        write_draft(place, DRAFT)
    assert drafts(tmp_path) == tuple(reversed(places[-40:]))


def test_no_folder_has_none(tmp_path: Path) -> None:
    assert drafts(tmp_path / "none") == ()
    remove_draft(tmp_path / "none" / "1.draft")


def test_trouble_is_told(tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("in the way")
    with pytest.raises(StoreTrouble):
        write_draft(tmp_path / "drafts" / "1.draft", DRAFT)
