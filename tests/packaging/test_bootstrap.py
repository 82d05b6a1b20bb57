"""What every start does: look at the stamp, and become the environment's Python."""

from __future__ import annotations

import ast
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import bootstrap
import make_environment
from environment import Environment, SetupRefused
from tests.packaging.played import play_environment, write_stamp

_ROOT = Path(__file__).resolve().parent.parent.parent


def test_a_stamped_environment_is_ready(ready: Environment) -> None:
    assert ready.is_ready()


def test_without_an_environment_nothing_is_ready(environment: Environment) -> None:
    assert not environment.is_ready()


def test_an_environment_without_a_stamp_is_half_made(environment: Environment) -> None:
    play_environment(environment)
    assert not environment.is_ready()


def test_a_stamp_alone_is_not_enough(ready: Environment) -> None:
    Path(ready.python).unlink()
    assert not ready.is_ready()
    assert ready.found_stamp() == ""


def test_a_changed_project_is_noticed(ready: Environment, checkout: Path) -> None:
    (checkout / "pyproject.toml").write_text('[project]\nname = "hearthside"\nversion = "2"\n', encoding="utf-8")
    assert not ready.is_ready()


def test_another_python_is_noticed(ready: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert not ready.is_ready()


def test_a_moved_checkout_is_noticed(ready: Environment, checkout: Path) -> None:
    moved = checkout.rename(checkout.with_name("moved"))
    assert not Environment(str(moved)).is_ready()


def test_an_environment_for_the_tests_serves_the_app_and_not_the_other_way_round(ready: Environment) -> None:
    for_tests = Environment(ready.root, "dev")
    assert not for_tests.is_ready()
    write_stamp(for_tests)
    assert for_tests.is_ready()
    assert ready.is_ready()


@pytest.mark.parametrize(("folder", "module"), [("app", "hearthside"), ("tests", "pytest")])
def test_a_start_from_anywhere_passes_its_arguments_on(
    ready: Environment, checkout: Path, tmp_path: Path, folder: str, module: str
) -> None:
    write_stamp(Environment(ready.root, "dev"))
    command = [sys.executable, str(checkout / folder), "present", "my deck.md", ""]
    started = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    lines = started.stdout.splitlines()
    assert lines[1:4] == ["<-P>", "<-m>", f"<{module}>"]
    assert lines[-3:] == ["<present>", "<my deck.md>", "<>"]
    assert lines[0] == f"python started in {checkout if folder == 'tests' else tmp_path.resolve()}"
    assert started.stderr == ""


def test_a_start_with_the_stamp_in_order_imports_next_to_nothing() -> None:
    script = "import sys; before = set(sys.modules); import bootstrap; print(*sorted(set(sys.modules) - before))"
    command = [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, sys.argv[1]); {script}"]
    imported = subprocess.run([*command, str(_ROOT / "packaging")], capture_output=True, text=True, check=True)
    assert set(imported.stdout.split()) <= {
        "__future__",
        "bootstrap",
        "environment",
        "hashlib",
        "_hashlib",
        "_blake2",
        "warnings",
    }


def test_a_refusal_is_said_in_plain_words(
    environment: Environment, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(environment: Environment, *, programs: bool) -> None:
        raise SetupRefused("No, because.")

    monkeypatch.setattr(make_environment, "set_up", refuse)
    monkeypatch.setattr(bootstrap, "ROOT", environment.root)
    assert bootstrap.start("hearthside", []) == bootstrap.CANNOT
    assert capsys.readouterr().err == "No, because.\n"


def test_ctrl_c_while_setting_up_is_no_traceback(
    environment: Environment, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(environment: Environment, *, programs: bool) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(make_environment, "set_up", stop)
    monkeypatch.setattr(bootstrap, "ROOT", environment.root)
    assert bootstrap.start("hearthside", []) == bootstrap.STOPPED
    assert "Start again whenever you like." in capsys.readouterr().err


@pytest.mark.parametrize("folder", ["app", "tests"])
def test_a_python_that_is_too_old_says_so(
    folder: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 10))
    with pytest.raises(SystemExit) as ending:
        runpy.run_path(str(_ROOT / folder / "__main__.py"))
    assert ending.value.code == bootstrap.CANNOT
    assert "needs Python 3.11 or newer, and this is Python 3.8" in capsys.readouterr().err


@pytest.mark.parametrize("folder", ["app", "tests"])
def test_an_old_python_can_read_the_first_file(folder: str) -> None:
    text = (_ROOT / folder / "__main__.py").read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 4))
    assert text.isascii()


@pytest.mark.skipif(sys.platform == "win32", reason="locks and the played Python are POSIX ones")
def test_two_starts_at_once_set_up_once(environment: Environment, checkout: Path) -> None:
    import fcntl

    holder = os.open(environment.lock_path, os.O_RDWR | os.O_CREAT)
    fcntl.flock(holder, fcntl.LOCK_EX)
    second = subprocess.Popen(
        [sys.executable, str(checkout / "app"), "--version"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    with second:
        assert second.stderr is not None
        assert second.stdout is not None
        assert "waiting for it" in second.stderr.readline()
        play_environment(environment)
        write_stamp(environment)
        os.close(holder)
        assert "<--version>" in second.stdout.read()
        assert second.stderr.read() == ""
