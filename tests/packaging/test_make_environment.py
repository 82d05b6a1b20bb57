"""Making the environment: when from nothing, when in place, and what people read when it does not work."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import make_environment
import setup_lock
import system_packages
from environment import Environment, SetupRefused
from tests.packaging.played import play_environment, write_stamp


def site_packages(environment: Environment) -> Path:
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    return Path(
        environment.folder, *(("Lib",) if sys.platform == "win32" else ("lib", f"python{version}")), "site-packages"
    )


class Steps:
    """Plays the steps that take long, and remembers which were taken."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.pip_fails_with: str | None = None

    def make_folder(self, environment: Environment, lock: int) -> None:
        self.taken.append("folder")
        play_environment(environment)

    def install(self, environment: Environment, lock: int) -> str | None:
        packages = site_packages(environment)
        packages.mkdir(parents=True, exist_ok=True)
        (packages / "_editable_impl_hearthside.pth").write_text(f"{environment.root}/app", encoding="utf-8")
        assert not Path(environment.stamp_path).exists(), "an interrupted installation would pass for a finished one"
        self.taken.append(f"install {environment.extra}".strip())
        return self.pip_fails_with

    def ensure_libraries(self, say: Callable[[str], None]) -> None:
        self.taken.append("libraries")


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> Steps:
    steps = Steps()
    monkeypatch.setattr(make_environment, "_make_folder", steps.make_folder)
    monkeypatch.setattr(make_environment, "_install", steps.install)
    monkeypatch.setattr(system_packages, "ensure_libraries", steps.ensure_libraries)
    return steps


def test_the_first_start_makes_everything_and_stamps_it(environment: Environment, steps: Steps) -> None:
    make_environment.set_up(environment)
    assert steps.taken == ["folder", "install", "libraries"]
    assert environment.is_ready()


def test_python_finds_the_app_whatever_letters_its_path_has(
    environment: Environment, steps: Steps, checkout: Path
) -> None:
    make_environment.set_up(environment)
    path = (site_packages(environment) / "_editable_impl_hearthside.pth").read_text(encoding="ascii")
    assert (site_packages(environment) / path.rstrip("\n")).resolve() == checkout / "app"


def test_a_finished_environment_is_left_alone(ready: Environment, steps: Steps) -> None:
    make_environment.set_up(ready)
    assert steps.taken == []


def test_a_half_made_environment_is_made_again(environment: Environment, steps: Steps) -> None:
    play_environment(environment)
    make_environment.set_up(environment)
    assert steps.taken[0] == "folder"


def test_a_changed_project_is_installed_in_place(ready: Environment, steps: Steps, checkout: Path) -> None:
    (checkout / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    make_environment.set_up(ready)
    assert steps.taken == ["install", "libraries"]
    assert ready.is_ready()


def test_the_tests_add_their_tools_in_place(ready: Environment, steps: Steps) -> None:
    make_environment.set_up(Environment(ready.root, "dev"))
    assert steps.taken == ["install dev", "libraries"]
    assert ready.is_ready()


def test_an_environment_of_another_python_is_made_again(ready: Environment, steps: Steps) -> None:
    write_stamp(ready, ready.stamp().replace("python 3.", "python 2."))
    make_environment.set_up(ready)
    assert steps.taken[0] == "folder"


def test_where_pip_fails_at_first_the_next_start_begins_anew(environment: Environment, steps: Steps) -> None:
    steps.pip_fails_with = "ERROR: no"
    with pytest.raises(SetupRefused):
        make_environment.set_up(environment)
    assert environment.found_stamp() == ""


def test_where_pip_fails_at_an_update_the_next_start_tries_it_again(
    ready: Environment, steps: Steps, checkout: Path
) -> None:
    (checkout / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    steps.pip_fails_with = "ERROR: no"
    for _ in range(2):
        with pytest.raises(SetupRefused):
            make_environment.set_up(ready)
    assert steps.taken == ["install", "install"]
    assert not ready.is_ready()


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES])
def test_a_folder_that_cannot_be_written_is_named(
    environment: Environment, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_arguments: object) -> int:
        raise OSError(number, "no", environment.lock_path)

    monkeypatch.setattr("setup_lock.os.open", refuse)
    with pytest.raises(SetupRefused, match=r"copy the whole folder to a place of your own"):
        make_environment.set_up(environment)


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("WARNING: Retrying ... Temporary failure in name resolution", "connect to the internet"),
        ("NewConnectionError(...)\nERROR: No matching distribution found for PySide6-Essentials", "connect to the"),
        ("ERROR: No matching distribution found for PySide6-Essentials~=6.11.3", "There is no Qt"),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: something new", "What pip said:\nERROR: something new"),
    ],
)
def test_what_pip_says_becomes_plain_words(environment: Environment, steps: Steps, output: str, words: str) -> None:
    steps.pip_fails_with = output
    with pytest.raises(SetupRefused) as refusal:
        make_environment.set_up(environment)
    assert words in str(refusal.value)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "  Downloading PySide6_Essentials-6.11.3-cp310-abi3-manylinux.whl (80.3 MB)\n",
            "PySide6_Essentials (80.3 MB)",
        ),
        ("Downloading https://host/simple/segno-1.6.6-py3-none-any.whl (76 kB)\n", "segno (76 kB)"),
        ("Collecting segno\n", None),
        ("     ━━━━━━━━━ 80.3/80.3 MB\n", None),
    ],
)
def test_a_download_is_announced(
    environment: Environment,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    line: str,
    words: str | None,
) -> None:
    python = Path(environment.python)
    python.parent.mkdir(parents=True)
    (tmp_path / "line").write_text(line, encoding="utf-8")
    python.write_text(f"#!/bin/sh\ncat '{tmp_path}/line'\nexit 3\n", encoding="utf-8")
    python.chmod(0o755)
    with setup_lock.one_at_a_time(environment.lock_path, print) as lock:
        assert make_environment._install(environment, lock) == line.strip()
    said = capsys.readouterr().err
    assert said == (f"  downloading {words}\n" if words else "")
