"""The outline as it is typed: in words, as JSON, and without Qt."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hearthside import cli
from tests.cli.commands import imported, written


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


def test_outline_names_the_faults_of_files_that_check_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "there.png").write_bytes(b"")
    text = "---\ntitle: T\ntheme: velvet\nseries: {next: gone.md}\n---\n\n## A\n\n"
    text += "![a](gone.png)\n\n## B\n\n![b](there.png)\n\n"
    text += "## C\n\n![c](https://example.org/c.png)\n\n## D\n\n- ![d](../d.png)\n"
    assert cli.main(["outline", "--json", str(written(tmp_path / "evening.md", text))]) == 0
    data = json.loads(capsys.readouterr().out)

    assert data["theme"] == "paper"
    assert [(fault["line"], fault["severity"]) for fault in data["faults"]] == [
        (3, "fault"),
        (4, "hint"),
        (9, "fault"),
        (17, "fault"),
        (21, "fault"),
    ]
    assert data["faults"][2]["message"] == "The picture “gone.png” was not found."
    assert data["faults"][2]["mend"]


def test_outline_with_pictures_and_a_theme_never_loads_qt(tmp_path: Path) -> None:
    path = written(tmp_path / "evening.md", "---\ntheme: velvet\n---\n\n## A\n\n![a](gone.png)\n")
    assert "PySide6" not in imported("outline", "--json", path)
