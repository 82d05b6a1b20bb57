"""Where no window can be shown, a plain sentence says so before Qt aborts."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from hearthside import display_check
from hearthside.display_check import display_problem
from hearthside.system_libraries import PackageManager, SystemLibrary, missing_libraries

_NOBODY_LISTENS_THERE = ":9871"
_WAYLAND = (
    SystemLibrary("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland"),
    SystemLibrary("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland"),
)


@pytest.fixture(autouse=True)
def complete_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display_check, "missing_libraries", lambda: ())


@pytest.fixture
def compositor() -> Iterator[Path]:
    """A socket on which something listens as a Wayland compositor would."""
    with TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as listener:
        path = Path(folder) / "wayland-7"
        listener.bind(str(path))
        listener.listen()
        yield path


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ""}, {"QT_QPA_PLATFORM": "xcb"}, {"QT_QPA_PLATFORM": ""}])
def test_without_a_display_there_is_a_sentence(environment: dict[str, str]) -> None:
    problem = display_problem(environment, "linux")
    assert problem is not None
    assert "no display here" in problem.message


@pytest.mark.parametrize("platform", ["offscreen", "offscreen:configfile=two.json", "minimal", "xcb;offscreen", "vnc"])
def test_a_platform_without_a_display_needs_none(platform: str) -> None:
    assert display_problem({"QT_QPA_PLATFORM": platform}, "linux") is None


@pytest.mark.parametrize("platform", ["windows", "cocoa:x=1", "typo;another"])
def test_a_platform_that_qt_does_not_know_is_named(platform: str) -> None:
    problem = display_problem({"QT_QPA_PLATFORM": platform, "DISPLAY": ":0"}, "linux")
    assert problem is not None
    assert f"“{platform}”" in problem.message


@pytest.mark.parametrize("variable", ["QT_QPA_PLATFORM_PLUGIN_PATH", "QT_PLUGIN_PATH"])
def test_a_platform_from_elsewhere_is_let_through(variable: str) -> None:
    assert display_problem({"QT_QPA_PLATFORM": "mine", variable: "/somewhere"}, "linux") is None


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_always_have_a_display(platform: str) -> None:
    assert display_problem({}, platform) is None


def test_a_display_that_does_not_answer_is_named() -> None:
    problem = display_problem({"DISPLAY": _NOBODY_LISTENS_THERE}, "linux")
    assert problem is not None
    assert _NOBODY_LISTENS_THERE in problem.message


@pytest.fixture
def without_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    cursor = SystemLibrary("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor")
    monkeypatch.setattr(display_check, "missing_libraries", lambda: (cursor,))
    monkeypatch.setattr(display_check, "package_manager", lambda: PackageManager("apt-get", "apt-get install -y"))


@pytest.mark.usefixtures("without_cursor")
def test_a_missing_library_is_named_with_the_command() -> None:
    problem = display_problem({"DISPLAY": _NOBODY_LISTENS_THERE}, "linux")
    assert problem is not None
    assert "libxcb-cursor0" in problem.message
    assert problem.mend.endswith("apt-get install -y libxcb-cursor0")


@pytest.mark.usefixtures("without_cursor")
def test_a_missing_library_is_named_without_a_display_too() -> None:
    problem = display_problem({}, "linux")
    assert problem is not None
    assert "no display here" in problem.message
    assert "Missing on this system: libxcb-cursor0. " in problem.mend
    assert problem.mend.endswith("apt-get install -y libxcb-cursor0")


@pytest.mark.usefixtures("without_cursor")
@pytest.mark.parametrize("environment", [{}, {"DISPLAY": _NOBODY_LISTENS_THERE}])
def test_the_display_alone_can_be_asked_for(environment: dict[str, str]) -> None:
    problem = display_problem(environment, "linux", libraries_too=False)
    assert problem is not None
    assert "libxcb-cursor0" not in problem.message + problem.mend


@pytest.mark.skipif(missing_libraries(_WAYLAND) != (), reason="this system has no Wayland libraries")
def test_a_wayland_compositor_is_a_display(compositor: Path) -> None:
    environment = {"WAYLAND_DISPLAY": compositor.name, "XDG_RUNTIME_DIR": str(compositor.parent)}
    assert display_problem(environment, "linux") is None
    assert display_problem({**environment, "QT_QPA_PLATFORM": "xcb"}, "linux") is not None


def test_a_compositor_that_is_gone_is_no_display(tmp_path: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert display_problem(environment, "linux") is not None
