"""What may be typed behind `hearthside`, and what is said about a slip."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.arguments import make_parser


def said(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """Return what is answered to ``argv``: the same whether all commands are set up or only the typed one."""
    answers = set()
    for typed in ((), argv):
        with pytest.raises(SystemExit) as ending:
            make_parser(lambda: "1.2.3", typed).parse_args(argv)
        assert ending.value.code == 2
        answers.add(capsys.readouterr().err)
    (answer,) = answers
    return answer


@pytest.mark.parametrize(
    "argv", [(), *((command,) for command in ("present", "rehearse", "edit", "check", "outline", "export", "report"))]
)
def test_help_is_the_same_where_only_the_typed_command_is_set_up(
    capsys: pytest.CaptureFixture[str], argv: tuple[str, ...]
) -> None:
    said = []
    for typed in ((), argv):
        with pytest.raises(SystemExit):
            make_parser(lambda: "1.2.3", typed).parse_args([*argv, "--help"])
        said.append(capsys.readouterr().out)
    assert said[0] == said[1] != ""


def test_no_command_means_the_library() -> None:
    assert make_parser(lambda: "1.2.3").parse_args([]).command is None


def test_present_takes_where_to_begin_and_where_to_show() -> None:
    arguments = make_parser(lambda: "1.2.3").parse_args(
        ["present", "a.md", "--from", "7", "--windowed", "--screen", "HDMI-1"]
    )
    assert (arguments.deck, arguments.from_slide, arguments.windowed, arguments.screen) == (
        Path("a.md"),
        7,
        True,
        "HDMI-1",
    )


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("presnt",), "There is no command “presnt”"),
        (("my deck.md",), "`hearthside present my deck.md`"),
        (("present",), "which deck"),
        (("check",), "which deck"),
        (("export", "a.md"), "--png"),
        (("export", "a.md", "--png", "out", "--width", "wide"), "from 160 to 7680, not “wide”"),
        (("export", "a.md", "--png", "out", "--width", "99999"), "from 160 to 7680"),
        (("present", "a.md", "--from", "0"), "1 or more, not “0”"),
        (("present", "a.md", "--from", "9" * 5000), "1 or more, not “999"),
        (("present", "a.md", "--from"), "--from needs a value"),
        (("check", "a.md", "--format", "xml"), "--format takes one of"),
        (("outline", "a.md", "--loud"), "“--loud” is not something Hearthside knows here"),
    ],
)
def test_a_slip_is_answered_in_plain_words(
    capsys: pytest.CaptureFixture[str], argv: tuple[str, ...], words: str
) -> None:
    answer = said(capsys, *argv)
    assert words in answer
    assert "--help` shows what there is." in answer
    assert "usage:" not in answer


def test_braces_in_what_was_typed_are_only_letters(capsys: pytest.CaptureFixture[str]) -> None:
    assert "{0.__class__}" in said(capsys, "{0.__class__}")
