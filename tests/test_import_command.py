"""``hearthside import``: what is written, what is said, and what is never overwritten."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from typing_extensions import override

from hearthside import cli
from hearthside.store import bundled
from hearthside.store.bundled import Bundled
from hearthside.store.deck_files import open_deck

_ARTICLE = """Three small beginnings

Trust grows in small moments. A cup of tea says more than a speech. It helps to be asked.

The first one:

Good listeners ask one question more than they answer. They wait for the reply. That takes practice.
"""


class _Terminal(io.StringIO):
    @override
    def isatty(self) -> bool:
        return True


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(_ARTICLE, encoding="utf-8")
    return path


def deck_path(article: Path) -> Path:
    return article.with_name("three-small-beginnings.md")


def test_a_deck_is_written_beside_the_article(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", str(article), "--minutes", "45"]) == 0
    deck = open_deck(deck_path(article))
    assert deck.settings.title == "Three small beginnings"
    assert deck.planned_seconds == 45 * 60
    said = capsys.readouterr().out
    assert "45 min" in said
    assert "To check:" in said


def test_output_says_where(article: Path, tmp_path: Path) -> None:
    assert cli.main(["import", str(article), "-o", str(tmp_path / "mine.md")]) == 0
    assert open_deck(tmp_path / "mine.md").settings.minutes == 90
    assert not deck_path(article).exists()


def test_without_a_terminal_nothing_is_overwritten(
    article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    deck_path(article).write_text("mine", encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    assert cli.main(["import", str(article)]) == 2
    assert "--overwrite" in capsys.readouterr().err
    assert deck_path(article).read_text(encoding="utf-8") == "mine"
    assert cli.main(["import", str(article), "--overwrite"]) == 0
    assert open_deck(deck_path(article)).settings.title == "Three small beginnings"


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("\n", 2), ("no\n", 2), ("", 2)])
def test_at_a_terminal_it_is_asked(article: Path, monkeypatch: pytest.MonkeyPatch, answer: str, code: int) -> None:
    deck_path(article).write_text("mine", encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", _Terminal(answer))
    assert cli.main(["import", str(article)]) == code
    assert (deck_path(article).read_text(encoding="utf-8") == "mine") == (code == 2)


def test_the_article_itself_is_never_overwritten(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", str(article), "-o", str(article), "--overwrite"]) == 2
    assert "own article" in capsys.readouterr().err
    assert article.read_text(encoding="utf-8") == _ARTICLE


@pytest.mark.parametrize("name", ["wired-for-closeness.md", "quite-new.md", "..", "linked"])
def test_nothing_is_written_among_the_decks_that_come_with_hearthside(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    slides = tmp_path / "program" / "slides"
    (slides / "art").mkdir(parents=True)
    shipped = slides / "wired-for-closeness.md"
    shipped.write_text("shipped", encoding="utf-8")
    (tmp_path / "linked").symlink_to(shipped)
    monkeypatch.setattr(bundled, "find_bundled", lambda: Bundled(tmp_path / "program" / "assets", slides))
    wanted = {"..": slides / "art" / "..", "linked": tmp_path / "linked"}.get(name, slides / name)
    assert cli.main(["import", str(article), "-o", str(wanted), "--overwrite"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "come with Hearthside" in said.err
    assert "-o" in said.err
    assert shipped.read_text(encoding="utf-8") == "shipped"
    assert sorted(path.name for path in slides.iterdir()) == ["art", "wired-for-closeness.md"]


def test_what_is_no_article_is_refused_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    assert cli.main(["import", str(tmp_path / "empty.txt")]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("hearthside: This file is empty.")
    assert list(tmp_path.glob("*.md")) == []


def test_a_folder_that_cannot_be_written_is_said(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", str(article), "-o", str(article.parent / "gone" / "deck.md")]) == 2
    assert "folder is gone" in capsys.readouterr().err


def test_no_qt_is_needed(article: Path) -> None:
    code = "import sys; sys.modules['PySide6'] = None; from hearthside.cli import main; sys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", code, "import", str(article)],
        env={"PYTHONPATH": str(Path(cli.__file__).parents[1])},
        check=False,
    )
    assert done.returncode == 0
