"""Which package holds what, and the command that installs it."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import pytest

from hearthside import system_libraries
from hearthside.system_libraries import (
    PackageManager,
    SystemLibrary,
    advice_for,
    apt_works_here,
    install_command,
    libraries_behind,
    missing_libraries,
    package_manager,
    packages_for,
)

_APT = PackageManager("apt-get", "apt-get install -y")
_SHAPE = SystemLibrary("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb")
_CURSOR = SystemLibrary("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor")
_RANDR = SystemLibrary("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb")


_OF_EVERY_SYSTEM = ("libc.", "libm.", "libgcc_s.", "libz.", "libzstd.")
_COMES_ALONG = ("libQt6", "libicu")


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "is_root", lambda: False)


@pytest.fixture(autouse=True)
def lists(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where apt keeps what it knows of packages; it has fetched that."""
    (tmp_path / "deb.example.org_main_binary-amd64_Packages.lz4").touch()
    monkeypatch.setattr(system_libraries, "_LISTS_OF_APT", tmp_path)
    return tmp_path


@pytest.fixture
def lost(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names of libraries that this computer lacks: none yet."""
    names: set[str] = set()
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_libraries, "_loads", lambda file_name: file_name not in names)
    return names


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
    assert advice_for([_SHAPE], None).words == "Missing on this system: libxcb-shape.so.0."
    assert advice_for([_SHAPE], None).mend == "Please install them with your system's package manager."


@pytest.mark.usefixtures("person")
def test_a_person_installs_with_sudo() -> None:
    assert install_command(["a", "b"], _APT) == "sudo apt-get install -y a b"


@pytest.mark.usefixtures("person")
def test_where_apt_knows_no_packages_it_fetches_its_lists_first(lists: Path) -> None:
    for listing in lists.iterdir():
        listing.unlink()
    assert install_command(["a"], _APT) == "sudo apt-get update && sudo apt-get install -y a"
    assert install_command(["a"], PackageManager("dnf", "dnf install")) == "sudo dnf install a"
    lists.rmdir()
    assert install_command(["a"], _APT) == "sudo apt-get update && sudo apt-get install -y a"


def test_root_needs_no_sudo(monkeypatch: pytest.MonkeyPatch, lists: Path) -> None:
    monkeypatch.setattr(system_libraries, "is_root", lambda: True)
    assert install_command(["a"], _APT) == "apt-get install -y a"
    monkeypatch.setattr(system_libraries, "_LISTS_OF_APT", lists / "gone")
    assert install_command(["a"], _APT) == "apt-get update && apt-get install -y a"


def test_a_failed_import_is_answered_with_all_that_is_missing(lost: set[str]) -> None:
    lost |= {"libEGL.so.1", "libxcb-cursor.so.0"}
    reason = "libEGL.so.1: cannot open shared object file: No such file or directory"
    assert [library.apt for library in libraries_behind(reason)] == ["libegl1", "libxcb-cursor0"]
    for other in ("libGLdispatch.so.0: cannot open shared object file", "cannot open shared object file"):
        assert [library.apt for library in libraries_behind(other)] == ["libegl1", "libxcb-cursor0"]


def test_a_library_that_python_names_is_named_though_it_loads(lost: set[str]) -> None:
    assert not lost
    assert [library.apt for library in libraries_behind("libEGL.so.1: file too short")] == ["libegl1"]


def test_a_module_that_is_missing_is_no_librarys_fault(lost: set[str]) -> None:
    lost.add("libxcb-cursor.so.0")
    assert libraries_behind("No module named 'PySide6'") == ()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt brings all of its libraries along")
@pytest.mark.parametrize(
    "file", ["lib/libQt6Core.so.6", "lib/libQt6Gui.so.6", "lib/libQt6DBus.so.6", "lib/libQt6XcbQpa.so.6"]
)
def test_all_that_qt_is_linked_to_is_known_here(file: str) -> None:
    import PySide6

    linked = (Path(PySide6.__file__).parent / "Qt" / file).read_bytes()
    names = {name.decode() for name in re.findall(rb"(?<=\0)lib[\w.-]*\.so\.\d+(?=\0)", linked)}
    assert names
    of_the_system = {name for name in names if not name.startswith((*_OF_EVERY_SYSTEM, *_COMES_ALONG))}
    assert {name for name in of_the_system if not libraries_behind(f"{name}: cannot open shared object file")} == set()


@pytest.mark.usefixtures("person")
def test_advice_names_all_packages_in_one_command() -> None:
    advice = advice_for([_SHAPE, _CURSOR], _APT)
    assert advice.packages == ("libxcb-cursor0", "libxcb-shape0")
    assert advice.words == "Missing on this system: libxcb-cursor0, libxcb-shape0."
    assert advice.mend == "Install with: sudo apt-get install -y libxcb-cursor0 libxcb-shape0"


@pytest.mark.parametrize("program", ["apt-get", "dnf", "pacman"])
def test_the_package_manager_that_is_there_is_found(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name == program else None)
    found = package_manager()
    assert found is not None
    assert found.program == program


@pytest.mark.usefixtures("person")
def test_nobody_but_root_installs() -> None:
    assert not apt_works_here()
