"""Journals on disk: every line whole, at once, and no trouble of theirs is anybody's in the room."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hearthside.store import journal
from hearthside.store.journal import JournalWriter, journals, new_journal_path, read_lines, set_aside
from hearthside.store.trouble import StoreTrouble


def _writer(path: Path, troubles: list[StoreTrouble | None] | None = None) -> JournalWriter:
    return JournalWriter(path, (troubles if troubles is not None else []).append)


def test_what_is_appended_can_be_read_before_the_writer_closes(tmp_path: Path) -> None:
    writer = _writer(tmp_path / "deep" / "a.evening")
    writer.append(b"one")
    writer.append(b"two")
    assert read_lines(writer.path) == (b"one", b"two")
    writer.close()
    writer.close()
    writer.append(b"after the end")
    assert read_lines(writer.path) == (b"one", b"two")


def test_lines_of_a_killed_process_are_all_there(tmp_path: Path) -> None:
    script = (
        "import os, signal, sys\nfrom pathlib import Path\nfrom hearthside.store.journal import JournalWriter\n"
        "writer = JournalWriter(Path(sys.argv[1]), print)\n"
        "for number in range(50):\n    writer.append(b'%d' % number)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    path = tmp_path / "a.evening"
    environment = {**os.environ, "PYTHONPATH": str(Path(journal.__file__).parents[2])}
    subprocess.run([sys.executable, "-c", script, str(path)], check=False, capture_output=True, env=environment)
    assert read_lines(path) == tuple(b"%d" % number for number in range(50))


def test_a_line_cut_off_is_left_out_and_removed_before_more_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.evening"
    path.write_bytes(b"one\n" + b"x" * 200_000)
    assert read_lines(path) == (b"one",)
    writer = _writer(path)
    writer.append(b"two")
    writer.close()
    assert path.read_bytes() == b"one\ntwo\n"


def test_a_file_of_one_cut_line_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.evening"
    path.write_bytes(b"half a li")
    writer = _writer(path)
    writer.append(b"one")
    writer.close()
    assert path.read_bytes() == b"one\n"


def test_a_folder_that_cannot_be_made_is_reported_once(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    troubles: list[StoreTrouble | None] = []
    writer = _writer(tmp_path / "file" / "a.evening", troubles)
    writer.append(b"one")
    writer.close()
    assert len(troubles) == 1
    assert "a.evening" in str(troubles[0])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_reported_once_and_nothing_is_raised(tmp_path: Path) -> None:
    path = tmp_path / "a.evening"
    path.symlink_to("/dev/full")
    troubles: list[StoreTrouble | None] = []
    writer = _writer(path, troubles)
    writer.append(b"one")
    writer.append(b"two")
    writer.close()
    assert len(troubles) == 1


def test_a_disk_that_does_not_sync_is_reported_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_file: int) -> None:
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(os, "fsync", broken)
    troubles: list[StoreTrouble | None] = []
    writer = _writer(tmp_path / "a.evening", troubles)
    writer.append(b"one")
    writer.close()
    assert len(troubles) == 1


def test_the_newest_comes_first_and_names_are_never_taken_twice(tmp_path: Path) -> None:
    first = new_journal_path(tmp_path, "2026-11-22T190000")
    first.touch()
    second = new_journal_path(tmp_path, "2026-11-22T190000")
    second.touch()
    later = new_journal_path(tmp_path, "2026-11-23T190000")
    later.touch()
    (tmp_path / "foreign.txt").touch()
    assert len({first, second, later}) == 3
    assert journals(tmp_path)[0] == later
    assert set(journals(tmp_path)) == {first, second, later}


def test_the_oldest_make_room(tmp_path: Path) -> None:
    for number in range(205):
        (tmp_path / f"2026-01-{number:03}.evening").touch()
    _writer(tmp_path / "2026-02-01.evening").close()
    kept = journals(tmp_path)
    assert len(kept) == 200
    assert kept[0].name == "2026-02-01.evening"
    assert not (tmp_path / "2026-01-000.evening").exists()


def test_what_cannot_be_read_has_no_lines(tmp_path: Path) -> None:
    assert read_lines(tmp_path / "missing.evening") == ()
    assert read_lines(tmp_path) == ()
    assert journals(tmp_path / "missing") == ()
    huge = tmp_path / "huge.evening"
    with huge.open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    assert read_lines(huge) == ()


def test_set_aside_takes_it_out_of_the_list(tmp_path: Path) -> None:
    path = tmp_path / "a.evening"
    path.write_bytes(b"\x00\xff")
    set_aside(path)
    set_aside(path)
    assert journals(tmp_path) == ()
    assert (tmp_path / "a.damaged").exists()
