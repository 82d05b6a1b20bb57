"""What cannot be done is one sentence and an exit code, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hearthside import cli
from hearthside.display_check import DisplayProblem
from hearthside.doctor import missing_part
from hearthside.store.settings import settings_path
from hearthside.system_libraries import PackageManager
from tests.cli.commands import run, written
from tests.cli.conftest import EVENING
from tests.cli.played_main import PlayedMain


def test_settings_that_cannot_be_read_stop_no_command(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_bytes(b"profile = ")
    assert cli.main(["outline", str(evening)]) == 0
    assert "settings.toml.damaged" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--png", "{folder}/out", "--slides", "7-9"), "its slides are 1 to 5"),
        (("--png", "{folder}/out", "--slides", ""), "does not name slides"),
        (("--png", "{folder}/evening.md"), "is a file, not a folder"),
    ],
)
def test_nonsense_is_refused_in_one_sentence(
    evening: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    filled = [argument.format(folder=evening.parent) for argument in arguments]
    assert cli.main(["export", str(evening), *filled]) == 2
    said = capsys.readouterr()
    assert words in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""
    assert sorted(path.name for path in evening.parent.iterdir()) == ["evening.md"]


@pytest.mark.parametrize("command", ["check", "outline", "export", "present"])
def test_a_file_that_is_no_deck_is_one_sentence_and_exit_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    picture = tmp_path / "holiday.md"
    picture.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" * 40)
    more = ["--png", str(tmp_path / "out")] if command == "export" else []
    for path in (tmp_path / "gone.md", tmp_path, picture):
        assert cli.main([command, str(path), *more]) == 2
        said = capsys.readouterr()
        text = (said.out + said.err).strip()
        assert text
        assert "\n" not in text
        assert "Traceback" not in text


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_said_so(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evening.chmod(0)
    assert cli.main(["outline", str(evening)]) == 2
    assert "evening.md" in capsys.readouterr().err


def test_without_a_display_windows_are_refused_in_a_sentence(evening: Path) -> None:
    for argv in ((), ("present", evening)):
        done = run(*argv)
        assert done.returncode == 2
        assert "no display" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_display_that_lacks_libraries_is_said_before_qt_starts(
    played_main: PlayedMain, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    problem = DisplayProblem("A library is missing.", "Install it.")
    monkeypatch.setattr(cli, "display_problem", lambda _environment: problem)
    assert cli.main(["edit", "deck.md"]) == 2
    assert capsys.readouterr().err == "hearthside: A library is missing. Install it.\n"
    assert cli.main([]) == 2
    assert capsys.readouterr().err == "hearthside: A library is missing. Install it.\n"
    assert not played_main.calls


def test_ctrl_c_ends_quietly(
    evening: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(path: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "open_deck", interrupted)
    assert cli.main(["outline", str(evening)]) == 130
    assert "Traceback" not in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_fault(evening: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[1])}
    command = [sys.executable, "-W", "error", "-m", "hearthside", "outline", "--json", str(evening)]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait(60) == 141
    assert said == b""


def test_a_terminal_that_knows_no_letters_gets_the_rest(evening: Path) -> None:
    written(evening, EVENING.replace("An evening", "Zoë’s evening 🌱"))
    environment = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[1]), "PYTHONIOENCODING": "ascii"}
    for more in ([], ["--json"]):
        command = [sys.executable, "-m", "hearthside", "outline", str(evening), *more]
        done = subprocess.run(command, env=environment, capture_output=True, encoding="ascii", timeout=60, check=False)
        assert (done.returncode, done.stderr) == (0, "")
        assert "evening" in done.stdout


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("libEGL.so.1: cannot open shared object file", "Missing on this system: libegl1. Install with: "),
        ("No module named 'markdown_it'", "(No module named 'markdown_it'). Install Hearthside again.\n"),
    ],
)
def test_a_broken_installation_is_a_sentence(
    evening: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    reason: str,
    words: str,
) -> None:
    def broken(path: Path) -> None:
        raise ImportError(reason)

    monkeypatch.setattr(cli, "open_deck", broken)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(missing_part, "package_manager", lambda: PackageManager("apt-get", "apt-get install -y"))
    assert cli.main(["outline", str(evening)]) == 2
    said = capsys.readouterr().err
    assert words in said
    assert said.count("\n") == 1
    assert ("apt-get install -y libegl1\n" in said) == ("libEGL" in reason)
