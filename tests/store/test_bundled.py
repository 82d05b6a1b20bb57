"""What comes with Hearthside is found however it was installed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from hearthside.store.bundled import Bundled, find_bundled


def with_folders(root: Path) -> Bundled:
    for name in ("assets", "slides"):
        (root / name).mkdir(parents=True)
    return Bundled(root / "assets", root / "slides")


def test_this_very_program_finds_its_fonts_and_its_decks() -> None:
    bundled = find_bundled()
    assert list(bundled.assets.glob("fonts/*.ttf"))
    assert bundled.slides.is_dir()


def test_in_a_checkout_they_stand_beside_app(tmp_path: Path) -> None:
    package = tmp_path / "my copy" / "app" / "hearthside"
    package.mkdir(parents=True)
    expected = with_folders(tmp_path / "my copy")
    assert find_bundled(package) == expected


def test_an_installed_wheel_has_them_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "hearthside"
    expected = with_folders(package)
    with_folders(tmp_path)
    assert find_bundled(package) == expected


def test_a_frozen_program_has_them_where_it_unpacked_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = with_folders(tmp_path / "unpacked")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "unpacked"), raising=False)
    assert find_bundled(tmp_path / "unpacked" / "hearthside") == expected


def test_a_broken_installation_says_so(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    with pytest.raises(FileNotFoundError, match="Please install it again"):
        find_bundled(tmp_path / "app" / "hearthside")
