"""Lists of words: the shipped ones, a person's own beside the settings, and one that cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hearthside.store.bundled import find_bundled
from hearthside.store.settings import settings_path
from hearthside.store.word_files import own_words_path, read_word_tables

SHIPPED = find_bundled().assets / "words"


def test_the_shipped_lists_can_be_read() -> None:
    tables, notice = read_word_tables(SHIPPED, own_words_path())
    assert [set(table) for table in tables] == [{"en"}]
    assert notice == ""


def test_ones_own_lies_beside_the_settings_and_comes_last(tmp_path: Path) -> None:
    assert own_words_path().parent == settings_path().parent
    own = tmp_path / "words.toml"
    own.write_text('[de]\nallowed = ["Ü"]\n', encoding="utf-8")
    tables, notice = read_word_tables(SHIPPED, own)
    assert (tables[-1], notice) == ({"de": {"allowed": ["Ü"]}}, "")


@pytest.mark.parametrize("data", [b"[en\n", b"\xff\xfe", b"#" * 300_000], ids=["torn", "no text", "too large"])
def test_a_damaged_one_is_named_left_alone_and_done_without(tmp_path: Path, data: bytes) -> None:
    own = tmp_path / "words.toml"
    own.write_bytes(data)
    tables, notice = read_word_tables(SHIPPED, own)
    assert len(tables) == 1
    assert str(own) in notice
    assert own.read_bytes() == data
    assert [path.name for path in tmp_path.iterdir()] == ["words.toml"]


def test_what_is_no_file_is_none(tmp_path: Path) -> None:
    (tmp_path / "words.toml").mkdir()
    assert read_word_tables(SHIPPED, tmp_path / "words.toml").notice == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in its file system")
def test_a_pipe_holds_nobody_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "words.toml")
    assert read_word_tables(SHIPPED, tmp_path / "words.toml").notice == ""
