"""Opening decks from disk: bounded, refused with a reason, and shared files from the deck's own folder only."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hearthside.deck.decode import LIMIT_BYTES
from hearthside.deck.faults import UnreadableDeck
from hearthside.store.deck_files import open_deck, read_beside, reparse

DECK = "---\ntitle: T\nbooking: booking.yaml\n---\n\n## A\n\n*words*\n"


def test_a_deck_is_read_with_its_shared_details(tmp_path: Path) -> None:
    path = tmp_path / "my deck ü.md"
    path.write_bytes(DECK.encode())
    (tmp_path / "booking.yaml").write_text("url: https://example.org/book\n", encoding="utf-8")
    deck = open_deck(path)

    assert deck.settings.booking is not None
    assert deck.settings.booking.url == "https://example.org/book"
    assert deck.source.path == path
    assert deck.source.folder == tmp_path
    assert deck.source.to_bytes() == path.read_bytes()
    assert deck.faults == ()


def test_what_was_read_before_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "deck.md"
    path.write_text("## A\n\n*words*\n\n", encoding="utf-8")
    before = open_deck(path)
    kept = before.slides[0].content
    path.write_text("## A\n\n*words*\n\n## B\n", encoding="utf-8")

    assert open_deck(path, before).slides[0].content is kept


def test_an_edited_text_is_read_as_if_it_stood_in_its_file(tmp_path: Path) -> None:
    path = tmp_path / "deck.md"
    path.write_text(DECK, encoding="utf-8")
    (tmp_path / "booking.yaml").write_text("fee: Sliding scale\n", encoding="utf-8")
    deck = open_deck(path)
    booking = reparse(deck.source, deck).settings.booking

    assert booking is not None
    assert booking.fee == "Sliding scale"


def test_no_file_is_refused_with_a_reason(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDeck, match=r"no file “none\.md”") as refusal:
        open_deck(tmp_path / "none.md")
    assert refusal.value.mend


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDeck, match="is a folder"):
        open_deck(tmp_path)
    with pytest.raises(UnreadableDeck, match=r"“\.” is a folder"):
        open_deck(Path())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")

    with pytest.raises(UnreadableDeck, match="not a file"):
        open_deck(tmp_path / "pipe.md")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no /dev/zero")
def test_a_device_is_refused() -> None:
    with pytest.raises(UnreadableDeck, match="not a file"):
        open_deck(Path("/dev/zero"))


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    for name in ("a\0b.md", "x" * 5000):
        with pytest.raises(UnreadableDeck):
            open_deck(tmp_path / name)


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "deck.md"
    path.write_text("# A\n", encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableDeck, match="may not be read"):
        open_deck(path)


def test_too_large_a_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.md"
    with path.open("wb") as file:
        file.truncate(LIMIT_BYTES + 1)

    with pytest.raises(UnreadableDeck, match="16 MB"):
        open_deck(path)


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "picture.md"
    path.write_bytes(b"\x89\r\n\x1a\n\xff\xfe\xfd")

    with pytest.raises(UnreadableDeck, match="UTF-8"):
        open_deck(path)


@pytest.mark.parametrize(
    "name", ["../secret.yaml", "/etc/hostname", "link.yaml", "none.yaml", "folder", "a\0b", "large.yaml", "bad.yaml"]
)
def test_shared_files_are_read_from_the_decks_folder_only(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "decks"
    (folder / "folder").mkdir(parents=True)
    (tmp_path / "secret.yaml").write_text("fee: secret\n", encoding="utf-8")
    (folder / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (folder / "large.yaml").write_bytes(b"a" * 300_000)
    (folder / "bad.yaml").write_bytes(b"\xff\xff\xff")

    assert read_beside(folder, name) is None


def test_shared_files_may_stand_below_the_decks_folder(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "booking.yaml").write_text("fee: x\n", encoding="utf-8")

    assert read_beside(tmp_path, "shared/booking.yaml") == "fee: x\n"
