"""Owns the proof that saving a new file never writes over what is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.store.new_files import holds, save_new
from hearthside.store.trouble import StoreTrouble


def test_a_free_name_is_taken_as_it_is(tmp_path: Path) -> None:
    assert save_new(tmp_path / "kim.vcf", b"card") == (tmp_path / "kim.vcf", True)
    assert (tmp_path / "kim.vcf").read_bytes() == b"card"


def test_what_is_there_stays_and_the_name_gives_way(tmp_path: Path) -> None:
    (tmp_path / "kim.vcf").write_bytes(b"other")
    (tmp_path / "kim 2.vcf").symlink_to(tmp_path / "nowhere")
    (tmp_path / "kim 3.vcf").mkdir()
    assert save_new(tmp_path / "kim.vcf", b"card") == (tmp_path / "kim 4.vcf", True)
    assert (tmp_path / "kim.vcf").read_bytes() == b"other"
    assert not (tmp_path / "nowhere").exists()


def test_the_very_same_is_not_saved_twice(tmp_path: Path) -> None:
    save_new(tmp_path / "kim.vcf", b"card")
    assert save_new(tmp_path / "kim.vcf", b"card") == (tmp_path / "kim.vcf", False)
    assert [path.name for path in tmp_path.iterdir()] == ["kim.vcf"]


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="not saved"):
        save_new(tmp_path / "gone" / "kim.vcf", b"card")


def test_what_a_file_holds(tmp_path: Path) -> None:
    (tmp_path / "kim.vcf").write_bytes(b"card")
    assert holds(tmp_path / "kim.vcf", b"card")
    assert not holds(tmp_path / "kim.vcf", b"care")
    assert not holds(tmp_path / "kim.vcf", b"a longer card")
    assert not holds(tmp_path, b"card")
    assert not holds(tmp_path / "gone.vcf", b"card")
