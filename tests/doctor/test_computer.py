"""What the doctor says of a computer that lacks libraries, Qt or a display: all of it at once."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from types import ModuleType

import pytest
from typing_extensions import override

from hearthside import system_libraries
from hearthside.doctor import computer, libraries
from hearthside.doctor.computer import examine_computer
from hearthside.doctor.findings import Finding
from hearthside.system_libraries import PackageManager

_PAINTING = "hearthside.doctor.painting"
_NO_EGL = "libEGL.so.1: cannot open shared object file: No such file or directory"


class WithoutQt(MetaPathFinder):
    """Answers the import of what paints as Python does where that cannot be loaded."""

    def __init__(self, reason: str) -> None:
        self._reason = reason

    @override
    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None, /) -> None:
        if fullname == _PAINTING:
            raise ImportError(self._reason)


class Machine:
    """Plays a Linux with apt that lacks the libraries in ``lost``."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        self.lost: set[str] = set()
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr(system_libraries, "_loads", lambda name: name not in self.lost)
        monkeypatch.setattr(system_libraries, "is_root", lambda: False)
        monkeypatch.setattr(system_libraries, "_apt_has_lists", lambda: True)
        monkeypatch.setattr(libraries, "package_manager", lambda: PackageManager("apt-get", "apt-get install -y"))

    def lose_qt(self, reason: str) -> None:
        self._monkeypatch.delitem(sys.modules, _PAINTING, raising=False)
        self._monkeypatch.setattr(sys, "meta_path", [WithoutQt(reason), *sys.meta_path])

    def findings(self, **environment: str) -> dict[str, Finding]:
        return {finding.subject: finding for finding in examine_computer(environment)}


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(monkeypatch)


@pytest.mark.parametrize("environment", [{}, {"QT_QPA_PLATFORM": "offscreen"}, {"DISPLAY": ":9871"}])
def test_a_missing_library_is_named_whatever_the_display_is(
    machine: Machine, environment: dict[str, str], qapp: object
) -> None:
    machine.lost.add("libxcb-cursor.so.0")
    found = machine.findings(**environment)
    assert found["Libraries"].missing
    assert found["Libraries"].words == "libxcb-cursor.so.0 is missing; it is in the package libxcb-cursor0"
    assert found["Libraries"].mend == "Install with: sudo apt-get install -y libxcb-cursor0"
    assert ("Display" in found) == ("QT_QPA_PLATFORM" not in environment)
    assert "Fonts" in found


def test_without_a_library_that_qt_needs_everything_is_told_at_once(machine: Machine) -> None:
    machine.lost |= {"libEGL.so.1", "libxcb-cursor.so.0"}
    machine.lose_qt(_NO_EGL)
    found = machine.findings()
    assert found["Libraries"].words.splitlines() == [
        "libEGL.so.1 is missing; it is in the package libegl1",
        "libxcb-cursor.so.0 is missing; it is in the package libxcb-cursor0",
    ]
    assert found["Libraries"].mend == "Install with: sudo apt-get install -y libegl1 libxcb-cursor0"
    assert found["Qt"].words == f"cannot be loaded: {_NO_EGL}"
    assert found["Qt"].mend == "It can be, once the libraries above are installed."
    assert "no display here" in found["Display"].words
    assert "libegl1" not in found["Display"].words + found["Display"].mend


def test_qt_that_is_not_there_is_installed_again(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(computer, "how_to_install_again", lambda: "Do it again.")
    machine.lose_qt("No module named 'PySide6'")
    found = machine.findings(QT_QPA_PLATFORM="offscreen")
    assert not found["Libraries"].missing
    assert found["Qt"].missing
    assert found["Qt"].mend == "Do it again."


def test_a_system_without_a_known_package_manager_has_its_files_named(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    monkeypatch.setattr(libraries, "package_manager", lambda: None)
    machine.lost.add("libxcb-cursor.so.0")
    found = machine.findings(QT_QPA_PLATFORM="offscreen")["Libraries"]
    assert found.words == "libxcb-cursor.so.0 is missing"
    assert found.mend == "Please install them with your system's package manager."


def test_outside_linux_nothing_is_said_of_libraries(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert "Libraries" not in machine.findings(QT_QPA_PLATFORM="offscreen")
