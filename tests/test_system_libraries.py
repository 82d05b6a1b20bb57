"""Which package holds what, and the command that installs it."""

from __future__ import annotations

import shutil
import sys

import pytest

from hearthside import system_libraries
from hearthside.system_libraries import (
    PackageManager,
    SystemLibrary,
    apt_works_here,
    install_command,
    missing_libraries,
    package_manager,
    packages_for,
)

_APT = PackageManager("apt-get", "apt-get install -y")
_SHAPE = SystemLibrary("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb")
_RANDR = SystemLibrary("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb")


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "is_root", lambda: False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libraries are looked for on Linux only")
def test_only_what_cannot_be_loaded_is_missing() -> None:
    libc = SystemLibrary("libc.so.6", "libc6", "glibc", "glibc")
    nowhere = SystemLibrary("libnowhere.so.9", "libnowhere9", "nowhere", "nowhere")
    assert missing_libraries([libc, nowhere]) == (nowhere,)


def test_outside_linux_nothing_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert missing_libraries([SystemLibrary("libnowhere.so.9", "", "", "")]) == ()


def test_a_package_that_holds_two_libraries_is_named_once() -> None:
    assert packages_for([_SHAPE, _RANDR], PackageManager("dnf", "dnf install")) == ("libxcb",)
    assert packages_for([_SHAPE, _RANDR], _APT) == ("libxcb-randr0", "libxcb-shape0")


def test_without_a_known_package_manager_the_files_are_named() -> None:
    assert packages_for([_SHAPE], None) == ("libxcb-shape.so.0",)
    assert install_command(["libxcb-shape.so.0"], None) == ""


@pytest.mark.usefixtures("person")
def test_a_person_installs_with_sudo() -> None:
    assert install_command(["a", "b"], _APT) == "sudo apt-get install -y a b"


@pytest.mark.parametrize("program", ["apt-get", "dnf", "pacman"])
def test_the_package_manager_that_is_there_is_found(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name == program else None)
    found = package_manager()
    assert found is not None
    assert found.program == program


@pytest.mark.usefixtures("person")
def test_nobody_but_root_installs() -> None:
    assert not apt_works_here()
