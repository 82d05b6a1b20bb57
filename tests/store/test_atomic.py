"""A file is saved whole or not at all, and the reason is said in plain words."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hearthside.store.atomic import ChangedOnDisk, write_atomically
from hearthside.store.fingerprint import fingerprint
from hearthside.store.trouble import StoreTrouble

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="links and permission bits are POSIX")


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    path = tmp_path / "Thriving relationships" / "deck 1.md"
    path.parent.mkdir()
    path.write_bytes(b"# Old\r\n")
    return path


def failing(code: int) -> OSError:
    return OSError(code, os.strerror(code))


def test_a_new_file_and_an_old_one_hold_exactly_the_new_bytes(deck: Path) -> None:
    write_atomically(deck, b"\xef\xbb\xbf# New\r\n")
    write_atomically(deck.with_name("other.md"), b"")
    assert deck.read_bytes() == b"\xef\xbb\xbf# New\r\n"
    assert deck.with_name("other.md").read_bytes() == b""
    assert len(list(deck.parent.iterdir())) == 2, "no draft is left"


@given(before=st.binary(max_size=50), after=st.binary(max_size=50))
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_was_there_the_new_bytes_are(tmp_path: Path, before: bytes, after: bytes) -> None:
    path = tmp_path / "deck.md"
    path.write_bytes(before)
    write_atomically(path, after, fingerprint(before))
    assert path.read_bytes() == after


def test_a_file_that_another_program_changed_is_left_alone(deck: Path) -> None:
    known = fingerprint(deck.read_bytes())
    deck.write_bytes(b"# Changed elsewhere\n")
    with pytest.raises(ChangedOnDisk) as refusal:
        write_atomically(deck, b"# Mine\n", known)
    assert deck.read_bytes() == b"# Changed elsewhere\n"
    assert list(deck.parent.iterdir()) == [deck]
    assert str(refusal.value) == "“deck 1.md” was not saved: another program has changed the file."
    assert refusal.value.mend == "Load it again, then make your change once more."


def test_a_file_that_is_gone_was_changed_too(deck: Path) -> None:
    known = fingerprint(deck.read_bytes())
    deck.unlink()
    with pytest.raises(ChangedOnDisk):
        write_atomically(deck, b"# Mine\n", known)
    assert not deck.exists()


def test_the_conflict_is_looked_for_at_the_last_moment(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = fingerprint(deck.read_bytes())
    real_fsync = os.fsync

    def another_program_writes_meanwhile(handle: int) -> None:
        deck.write_bytes(b"# Changed meanwhile\n")
        real_fsync(handle)

    monkeypatch.setattr(os, "fsync", another_program_writes_meanwhile)
    with pytest.raises(ChangedOnDisk):
        write_atomically(deck, b"# Mine\n", known)
    assert deck.read_bytes() == b"# Changed meanwhile\n"


@posix_only
def test_the_bytes_and_the_new_name_are_both_on_the_disk(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bool] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(stat.S_ISDIR(os.fstat(handle).st_mode)))
    write_atomically(deck, b"# New\n")
    assert synced == [False, True], "the file first, then its folder"


@posix_only
def test_permissions_stay_and_a_new_file_gets_the_usual_ones(deck: Path) -> None:
    deck.chmod(0o640)
    write_atomically(deck, b"# New\n")
    assert stat.S_IMODE(deck.stat().st_mode) == 0o640
    usual = deck.with_name("usual.md")
    usual.touch()
    write_atomically(deck.with_name("new.md"), b"")
    assert deck.with_name("new.md").stat().st_mode == usual.stat().st_mode


@posix_only
def test_the_owner_stays_where_the_system_allows_it(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given_to: list[tuple[int, int]] = []

    def refused(_path: Path, user: int, group: int) -> None:
        given_to.append((user, group))
        raise failing(errno.EPERM)

    monkeypatch.setattr(os, "chown", refused)
    write_atomically(deck, b"# New\n")
    assert given_to == [(deck.stat().st_uid, deck.stat().st_gid)]
    assert deck.read_bytes() == b"# New\n"


@posix_only
def test_a_symbolic_link_stays_one_and_the_real_file_is_written(deck: Path, tmp_path: Path) -> None:
    link = tmp_path / "tonight.md"
    link.symlink_to(deck)
    write_atomically(link, b"# New\n", fingerprint(b"# Old\r\n"))
    assert link.is_symlink()
    assert deck.read_bytes() == b"# New\n"


@posix_only
def test_links_in_a_circle_are_a_trouble_like_any_other(tmp_path: Path) -> None:
    link = tmp_path / "deck.md"
    link.symlink_to(link)
    with pytest.raises(StoreTrouble):
        write_atomically(link, b"")


@posix_only
def test_a_read_only_file_is_not_replaced(deck: Path) -> None:
    deck.chmod(0o444)
    with pytest.raises(StoreTrouble) as trouble:
        write_atomically(deck, b"# New\n")
    assert str(trouble.value) == "“deck 1.md” was not saved: the file or its folder is read-only."
    assert deck.read_bytes() == b"# Old\r\n"


def test_a_full_disk_leaves_the_old_file_and_no_draft(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise failing(errno.ENOSPC)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreTrouble) as trouble:
        write_atomically(deck, b"# New\n")
    assert str(trouble.value) == "“deck 1.md” was not saved: the disk is full."
    assert (trouble.value.errno, trouble.value.strerror) == (errno.ENOSPC, "the disk is full")
    assert trouble.value.mend == "Make some room on the disk, then save again."
    assert deck.read_bytes() == b"# Old\r\n"
    assert list(deck.parent.iterdir()) == [deck]


def test_a_folder_that_is_gone_is_named_as_the_reason(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="its folder is gone"):
        write_atomically(tmp_path / "stick" / "deck.md", b"")


@posix_only
def test_a_folder_of_that_name_is_named_as_the_reason(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="there is a folder of that name"):
        write_atomically(tmp_path, b"")
    assert list(tmp_path.parent.glob(".hearthside-*")) == []


@posix_only
def test_a_name_that_is_too_long_is_named_as_the_reason(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="its name is too long"):
        write_atomically(tmp_path / ("x" * 300), b"")


def test_any_other_reason_is_given_in_the_systems_words(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_self: Path, _target: Path) -> Path:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "replace", broken)
    with pytest.raises(StoreTrouble, match="was not saved: Input/output error"):
        write_atomically(deck, b"# New\n")
    assert list(deck.parent.iterdir()) == [deck]


def test_trouble_is_an_os_error_for_whoever_knows_no_better() -> None:
    assert issubclass(ChangedOnDisk, StoreTrouble)
    assert issubclass(StoreTrouble, OSError)


def test_other_bytes_have_another_fingerprint() -> None:
    assert fingerprint(b"a") == fingerprint(b"a") != fingerprint(b"a\n")
