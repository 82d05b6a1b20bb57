"""What is said where something cannot be imported."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.doctor import missing_part
from hearthside.doctor.missing_part import about_missing_part, how_to_install_again
from hearthside.system_libraries import PackageManager, SystemLibrary

_EGL = SystemLibrary("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd")


def test_a_library_comes_with_its_package_and_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(missing_part, "libraries_behind", lambda _reason: (_EGL,))
    monkeypatch.setattr(missing_part, "package_manager", lambda: PackageManager("dnf", "dnf install"))
    message, mend = about_missing_part("libEGL.so.1: cannot open shared object file\n")
    assert message == (
        "A part that Hearthside needs is missing (libEGL.so.1: cannot open shared object file). "
        "Missing on this system: libglvnd-egl."
    )
    assert mend.startswith("Install with: ")
    assert mend.endswith("dnf install libglvnd-egl")


def test_an_environment_that_was_set_up_here_has_to_go_first(tmp_path: Path) -> None:
    (tmp_path / "hearthside-stamp").touch()
    assert how_to_install_again(tmp_path) == (
        f"Delete the folder {tmp_path}, then start `python3 app`: it sets Hearthside up again."
    )


def test_elsewhere_hearthside_is_installed_again(tmp_path: Path) -> None:
    assert how_to_install_again(tmp_path) == "Install Hearthside again."
