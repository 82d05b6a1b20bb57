"""What has to come from the system: installed where that is possible, otherwise named with the exact command."""

from __future__ import annotations

import shutil

import pytest

import system_packages
from environment import SetupRefused
from hearthside import system_libraries
from hearthside.system_libraries import PackageManager, SystemLibrary, packages_for

_APT = PackageManager("apt-get", "apt-get install -y")
_DNF = PackageManager("dnf", "dnf install")
_CURSOR = SystemLibrary("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor")


class Machine:
    """Plays a computer: who is at it, what installs packages, what is missing until something was installed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = False
        self.manager: PackageManager | None = _APT
        self.installing_works = True
        self.has_lists = True
        self.complete = False
        self.commands: list[tuple[str, ...]] = []
        self.said: list[str] = []
        monkeypatch.setattr(system_libraries, "is_root", lambda: self.root)
        monkeypatch.setattr(system_libraries, "_apt_has_lists", lambda: self.has_lists)
        monkeypatch.setattr(system_packages, "apt_works_here", lambda: self.root and self.manager is _APT)
        monkeypatch.setattr(system_packages, "package_manager", lambda: self.manager)
        monkeypatch.setattr(system_packages, "missing_libraries", lambda: () if self.complete else (_CURSOR,))
        monkeypatch.setattr(system_packages, "_can_make_environments", lambda: self.complete)
        monkeypatch.setattr(system_packages, "_apt", self.apt)

    def apt(self, command: list[str]) -> str:
        self.commands.append(tuple(command))
        self.has_lists = self.has_lists or "update" in command
        works = self.installing_works and self.has_lists
        self.complete = self.complete or ("install" in command and works)
        return "" if works else "E: Unable to locate package"

    def say(self, words: str) -> None:
        self.said.append(words)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(monkeypatch)


def test_root_on_apt_gets_the_venv_module_installed(machine: Machine) -> None:
    machine.root = True
    system_packages.ensure_venv_module(machine.say)
    assert machine.commands[0][-1].endswith("-venv")
    assert machine.said == [f"Installing with apt-get: {machine.commands[0][-1]} …"]


def test_a_person_on_apt_gets_the_command_for_the_venv_module(machine: Machine) -> None:
    with pytest.raises(SetupRefused, match=r"Install it with: sudo apt-get install -y python3[.\d]*-venv$"):
        system_packages.ensure_venv_module(machine.say)
    assert machine.commands == []


def test_elsewhere_a_python_without_venv_is_named(machine: Machine) -> None:
    machine.manager = None
    with pytest.raises(SetupRefused, match=r"lacks its venv or ensurepip module"):
        system_packages.ensure_venv_module(machine.say)


def test_a_venv_module_that_cannot_be_installed_is_named_with_the_command(machine: Machine) -> None:
    machine.root, machine.installing_works = True, False
    with pytest.raises(SetupRefused, match=r"Install it with: apt-get install -y python3[.\d]*-venv$"):
        system_packages.ensure_venv_module(machine.say)


def test_root_on_apt_gets_libraries_installed(machine: Machine) -> None:
    machine.root = True
    system_packages.ensure_libraries(machine.say)
    assert machine.commands[0][-1] == "libxcb-cursor0"
    assert len(machine.said) == 1


@pytest.mark.parametrize(
    ("manager", "words"),
    [
        (_APT, "Install with: sudo apt-get install -y libxcb-cursor0"),
        (_DNF, "Install with: sudo dnf install xcb-util-cursor"),
        (None, "Please install them with your system's package manager."),
    ],
)
def test_a_person_gets_the_command_for_libraries(machine: Machine, manager: PackageManager | None, words: str) -> None:
    machine.manager = manager
    system_packages.ensure_libraries(machine.say)
    assert machine.commands == []
    (package,) = packages_for([_CURSOR], manager)
    assert machine.said == [f"Windows need some libraries of the system. Missing on this system: {package}.", words]


def test_a_machine_without_lists_of_packages_gets_them_first(machine: Machine) -> None:
    machine.root, machine.has_lists = True, False
    system_packages.ensure_libraries(machine.say)
    assert [command[1] for command in machine.commands] == ["install", "update", "install"]
    assert machine.complete
    assert len(machine.said) == 1


def test_where_apt_fails_it_fetches_its_lists_and_tries_again(machine: Machine) -> None:
    machine.root, machine.installing_works = True, False
    system_packages.ensure_libraries(machine.say)
    assert [command[1] for command in machine.commands] == ["install", "update"]
    assert "E: Unable to locate package" in machine.said
    assert machine.said[-1] == "Install with: apt-get install -y libxcb-cursor0"


def test_programs_for_end_to_end_tests_are_installed_as_root_only(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda program: None if program == "Xvfb" else f"/usr/bin/{program}")
    system_packages.ensure_programs(machine.say)
    assert machine.commands == []
    machine.root = True
    system_packages.ensure_programs(machine.say)
    assert machine.commands[0][-1] == "xvfb"
