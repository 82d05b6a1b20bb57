"""What is said of a file that cannot be read, and how much of one that can."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.chosen_file import NoPlainFile, UnreadableFile, read_up_to


def test_one_byte_more_than_asked_for_tells_that_a_file_is_too_long(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_bytes(b"12345678")
    assert read_up_to(path, 8) == b"12345678"
    assert read_up_to(path, 5) == b"123456"


def test_a_folder_is_told_from_other_things_that_are_no_files(tmp_path: Path) -> None:
    for path, is_folder in ((tmp_path, True), (Path("/dev/null"), False)):
        with pytest.raises(NoPlainFile) as caught:
            read_up_to(path, 8)
        assert caught.value.is_folder == is_folder


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="There is no file “gone") as caught:
        read_up_to(tmp_path / "gone.md", 8)
    assert caught.value.mend


def test_a_name_that_no_system_takes_is_refused_in_words() -> None:
    with pytest.raises(UnreadableFile, match="cannot be read: the system gives no reason"):
        read_up_to(Path("a\0b"), 8)
