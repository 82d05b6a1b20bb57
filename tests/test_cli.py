"""The commands as they are typed: exit codes, output, what is imported."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QImage

from hearthside import cli
from hearthside.deck.booking import Booking
from hearthside.display_check import DisplayProblem
from hearthside.session.events import Moved
from hearthside.session.state import Position
from hearthside.store.deck_files import open_deck
from hearthside.store.journal import journal_folder
from hearthside.store.settings import Settings, SettingsFile, settings_path
from hearthside.windows.wishes import PresentWishes
from tests.evenings.writing import written_evening
from tests.session.fake_clock import FakeClock

pytestmark = pytest.mark.usefixtures("qapp")
"""Else a command that paints leaves an application behind that no test with windows can use."""

EVENING = """---
title: An evening
minutes: 30
---

# Welcome

## Hello

Words.

::: notes
**Say** Welcome, all of you.
:::

## What helps you rest?

::: discuss pairs sizes=2,3 solo="Write a line"
- Speak 6:00 shared
- Share 2:00 optional
:::
"""


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    return written(tmp_path / "evening.md", EVENING)


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def run(*argv: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, with no display and no offscreen platform chosen for it."""
    environment = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[1]), "PYTHONIOENCODING": "utf-8"}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    command = [sys.executable, "-W", "error", "-m", "hearthside", *map(str, argv)]
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=60, check=False)


def imported(*argv: str | Path) -> str:
    """Return what `python -X importtime` says was imported."""
    environment = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[1])}
    command = [sys.executable, "-X", "importtime", "-m", "hearthside", *map(str, argv)]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert "hearthside.cli" in done.stderr
    return done.stderr


# check


def test_a_deck_without_faults_passes(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(evening)]) == 0
    assert capsys.readouterr().out.rstrip().endswith("evening.md: nothing to mend.")


def test_a_missing_picture_is_a_fault_with_its_place(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(evening, EVENING + "\n## Picture\n\n![Somebody rests](art/gone.svg)\n")
    assert cli.main(["check", str(evening)]) == 1
    line = next(line for line in capsys.readouterr().out.splitlines() if "gone.svg" in line)
    number = (EVENING + "\n## Picture\n\n").count("\n") + 1
    assert line.startswith(f"{evening}:{number}:")
    assert " — " in line


def test_a_slide_that_is_too_full_is_a_fault(evening: Path) -> None:
    written(evening, EVENING + "\n## Full\n\n" + "So many words about closeness. " * 120)
    assert cli.main(["check", str(evening)]) == 1


def test_several_decks_and_the_worst_decides(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gone = evening.parent / "gone.md"
    assert cli.main(["check", str(evening), str(gone)]) == 2
    out = capsys.readouterr().out
    assert "evening.md: nothing to mend." in out
    assert "gone.md" in out


def test_check_as_json(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(evening, EVENING + "\n## Picture\n\n![Somebody rests](art/gone.svg)\n")
    assert cli.main(["check", "--format", "json", str(evening)]) == 1
    (deck,) = json.loads(capsys.readouterr().out)["decks"]
    assert deck["title"] == "An evening"
    assert deck["refusal"] is None
    (fault,) = deck["faults"]
    assert set(fault) == {"line", "column", "severity", "code", "message", "mend"}
    assert fault["severity"] == "fault"


def test_an_empty_file_is_something_to_mend(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evening.write_bytes(b"\xef\xbb\xbf")
    assert cli.main(["check", str(evening)]) == 1
    assert "This deck is empty" in capsys.readouterr().out


def test_check_works_without_a_display(evening: Path) -> None:
    done = run("check", evening)
    assert (done.returncode, done.stderr) == (0, "")


# outline


def test_outline_as_json_has_the_agreed_form(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["outline", "--json", str(evening)]) == 0
    data = json.loads(capsys.readouterr().out)
    assert set(data) == {"title", "minutes", "theme", "sections", "slides", "booking", "faults"}
    assert (data["title"], data["minutes"]) == ("An evening", 30)
    assert [set(section) for section in data["sections"]] == [{"title", "planned_seconds"}]
    slide = next(slide for slide in data["slides"] if slide["discussion"])
    assert set(slide) == {
        "number",
        "section",
        "title",
        "layout",
        "planned_seconds",
        "if_late",
        "steps",
        "notes",
        "lines",
        "pictures",
        "discussion",
    }
    discussion = slide["discussion"]
    assert (discussion["format"], discussion["total_seconds"]) == ("pairs", 480)
    first = discussion["rounds"][0]
    assert set(first) == {"text", "seconds", "kind", "optional", "silent", "marks"}
    assert (first["kind"], first["seconds"]) == ("shared", 360)
    assert first["marks"]["2"] == [180]
    assert "Welcome, all of you." in next(slide for slide in data["slides"] if slide["title"] == "Hello")["notes"]


def test_a_deck_without_booking_details_has_the_facilitators_own_everywhere(
    evening: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    SettingsFile(settings_path()).keep(Settings(profile=Booking(email="me@example.org")))
    assert cli.main(["outline", "--json", str(evening)]) == 0
    assert json.loads(capsys.readouterr().out)["booking"]["email"] == "me@example.org"
    own = picture_of_the_end(evening, "own")
    SettingsFile(settings_path()).keep(Settings())
    assert picture_of_the_end(evening, "none") != own
    written(evening, EVENING.replace("---\n", "---\nbooking: {email: other@example.org}\n", 1))
    capsys.readouterr()
    assert cli.main(["outline", "--json", str(evening)]) == 0
    assert json.loads(capsys.readouterr().out)["booking"]["email"] == "other@example.org"


def picture_of_the_end(deck: Path, folder: str) -> bytes:
    out = deck.parent / folder
    assert run("export", deck, "--png", out, "--width", "320", "--slides", "5-").returncode == 0
    (picture,) = out.glob("*.png")
    return picture.read_bytes()


def test_settings_that_cannot_be_read_stop_no_command(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_bytes(b"profile = ")
    assert cli.main(["outline", str(evening)]) == 0
    assert "settings.toml.damaged" in capsys.readouterr().err


def test_outline_in_words(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["outline", str(evening)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("An evening\n")
    assert "What helps you rest?" in out


@pytest.mark.parametrize("argv", [("--help",), ("--version",), ("check", "--help")])
def test_what_only_prints_never_loads_qt(argv: tuple[str, ...]) -> None:
    assert "PySide6" not in imported(*argv)


def test_outline_never_loads_qt(evening: Path) -> None:
    assert "PySide6" not in imported("outline", "--json", evening)


# export


def test_export_works_without_a_display(evening: Path) -> None:
    done = run("export", evening, "--png", evening.parent / "out", "--width", "320", "--slides", "1-2")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("2 pictures written to ")
    names = sorted(path.name for path in (evening.parent / "out").iterdir())
    assert names == ["evening-01.png", "evening-02.png"]
    assert QImage(str(evening.parent / "out" / names[0])).width() == 320


def test_one_picture_is_said_in_the_singular(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(evening.parent / "out")
    assert cli.main(["export", str(evening), "--png", out, "--width", "320", "--slides", "2"]) == 0
    assert capsys.readouterr().out == f"1 picture written to {out}.\n"


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


# files that are no decks


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


# doctor, library, present


def test_doctor_works_without_a_display() -> None:
    done = run("doctor")
    assert done.returncode == 1, done.stdout
    assert done.stderr == ""
    assert "! Display" in done.stdout
    assert done.stdout.endswith("1 thing is missing.\n")
    for subject in ("Hearthside", "Python", "Qt", "Fonts", "Sound", "Display"):
        assert subject in done.stdout


def test_doctor_names_the_screens(capsys: pytest.CaptureFixture[str], qapp: object) -> None:
    assert cli.main(["doctor"]) == 0
    assert "800 × 800" in capsys.readouterr().out


def test_without_a_display_windows_are_refused_in_a_sentence(evening: Path) -> None:
    for argv in ((), ("present", evening)):
        done = run(*argv)
        assert done.returncode == 2
        assert "no display" in done.stderr
        assert "Traceback" not in done.stderr


class PlayedMain(ModuleType):
    """Stands for hearthside.main: notes how it was called."""

    def __init__(self) -> None:
        super().__init__("hearthside.main")
        self.calls: list[tuple[object, ...]] = []

    def open_library(self) -> int:
        self.calls.append(())
        return 0

    def present(self, *wishes: object) -> int:
        self.calls.append(wishes)
        return 0

    def edit(self, *wishes: object) -> int:
        self.calls.append(("edit", *wishes))
        return 0


@pytest.fixture
def played_main(monkeypatch: pytest.MonkeyPatch) -> PlayedMain:
    played = PlayedMain()
    monkeypatch.setitem(sys.modules, "hearthside.main", played)
    return played


def test_no_command_opens_the_library(played_main: PlayedMain) -> None:
    assert cli.main([]) == 0
    assert played_main.calls == [()]


def test_present_passes_the_wishes_on(played_main: PlayedMain, evening: Path) -> None:
    assert cli.main(["present", str(evening)]) == 0
    assert cli.main(["present", str(evening), "--from", "3", "--windowed", "--screen", "HDMI-1"]) == 0
    assert cli.main(["present", str(evening), "--resume"]) == 0
    assert cli.main(["rehearse", str(evening), "--no-resume"]) == 0
    assert cli.main(["present", str(evening), "--preflight"]) == 0
    assert cli.main(["present", str(evening), "--no-preflight"]) == 0
    assert played_main.calls == [
        (evening, PresentWishes()),
        (evening, PresentWishes(from_slide=3, windowed=True, screen_name="HDMI-1")),
        (evening, PresentWishes(resume=True)),
        (evening, PresentWishes(resume=False, is_rehearsal=True)),
        (evening, PresentWishes(preflight=True)),
        (evening, PresentWishes(preflight=False)),
    ]


def test_edit_passes_the_slide_on(played_main: PlayedMain, evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["edit", str(evening)]) == 0
    assert cli.main(["edit", "not-there-yet.md", "--slide", "4"]) == 0
    assert cli.main(["edit", str(evening), "--slide", "0"]) == 2
    assert capsys.readouterr().err.startswith("--slide takes a slide's number, 1 or more, not “0”.")
    assert played_main.calls == [("edit", evening, 1), ("edit", Path("not-there-yet.md"), 4)]


def test_resume_and_no_resume_exclude_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["present", "deck.md", "--resume", "--no-resume"]) == 2
    assert capsys.readouterr().err.startswith("--no-resume and --resume do not go together.")


def test_a_display_that_lacks_libraries_is_said_before_qt_starts(
    played_main: PlayedMain, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    problem = DisplayProblem("A library is missing.", "Install it.", ("libxcb-cursor0",))
    monkeypatch.setattr(cli, "display_problem", lambda _environment: problem)
    assert cli.main(["edit", "deck.md"]) == 2
    assert capsys.readouterr().err == "hearthside: A library is missing. Install it.\n"
    assert cli.main([]) == 2
    assert capsys.readouterr().err == "hearthside: A library is missing. Install it.\n"
    assert not played_main.calls


# ways to end


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("Hearthside ")


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


def test_a_broken_installation_is_a_sentence(
    evening: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(path: Path) -> None:
        raise ImportError("libEGL.so.1: cannot open shared object file")

    monkeypatch.setattr(cli, "open_deck", broken)
    assert cli.main(["outline", str(evening)]) == 2
    assert "hearthside doctor" in capsys.readouterr().err


def test_the_report_tells_of_the_last_evening(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deck = open_deck(evening)
    clock = FakeClock()
    written_evening(journal_folder(), deck, clock, Moved(Position(1)), ended=True)
    clock.pass_seconds(600)
    last = written_evening(journal_folder(), deck, clock, Moved(Position(1)), is_rehearsal=True).path
    for named in ((), ("last",), ("1",), (str(last),), (last.stem,)):
        assert cli.main(["report", *named]) == 0
        assert capsys.readouterr().out.startswith("REHEARSAL")
    assert cli.main(["report", "2"]) == 0
    assert not capsys.readouterr().out.startswith("REHEARSAL")
    assert cli.main(["report", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rehearsal"] is True


def test_the_report_does_without_the_deck(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written_evening(journal_folder(), open_deck(evening), FakeClock(), Moved(Position(1)), ended=True)
    evening.unlink()
    assert cli.main(["report"]) == 0
    assert "Slide 1" in capsys.readouterr().out


@pytest.mark.parametrize("wanted", ["last", "3", "gone.evening", "/", "9" * 5000])
def test_where_there_is_no_evening_the_report_says_so(wanted: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["report", wanted]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert ("no evening to report on" in said.err) is (wanted == "last" or wanted.isdecimal())


def test_a_number_beyond_the_evenings_that_there_are_is_said(capsys: pytest.CaptureFixture[str], evening: Path) -> None:
    written_evening(journal_folder(), open_deck(evening), FakeClock(), Moved(Position(1)), ended=True)
    assert cli.main(["report", "3"]) == 2
    assert "no evening number 3" in capsys.readouterr().err
