"""Owns what may be typed behind ``hearthside``: commands, options, help, and plain words for a slip of the keyboard."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NoReturn, Protocol

from typing_extensions import override

from hearthside.article.minutes import FEWEST_MINUTES, MOST_MINUTES, USUAL_MINUTES
from hearthside.tr import tr

SMALLEST_WIDTH_PX = 160
LARGEST_WIDTH_PX = 7680
_MOST_DIGITS = 9


class PlainParser(argparse.ArgumentParser):
    """An argument parser that explains a mistake in one or two plain sentences and exits with 2."""

    @override
    def error(self, message: str) -> NoReturn:
        help_command = tr("`{program} --help` shows what there is.").format(program=self.prog)
        self.exit(2, f"{plain_words(message)} {help_command}\n")


def plain_words(message: str) -> str:
    """Return argparse's ``message`` as a sentence for somebody who has never read a manual page."""
    patterns = (
        (r"the following arguments are required: DECK.*", tr("Please say which deck: the path of a Markdown file.")),
        (r"the following arguments are required: ARTICLE.*", tr("Please say which article: the path of its file.")),
        (r"the following arguments are required: (.+)", tr("Something is missing: {0}.")),
        (r"unrecognized arguments: (.+)", tr("“{0}” is not something Hearthside knows here.")),
        (r"argument COMMAND: invalid choice: '?(.+?\.(?:md|markdown|txt))'? \(choose.*", _deck_without_command()),
        (r"argument COMMAND: invalid choice: '?(.+?)'? \(choose from.*", _no_such_command()),
        (r"argument (\S+): invalid choice: '?(.+?)'? \(choose from (.+)\)", tr("{0} takes one of {2}, not “{1}”.")),
        (r"argument (\S+): expected (?:one|at least one) argument", tr("{0} needs a value behind it.")),
        (r"argument (\S+): not allowed with argument (\S+)", tr("{0} and {1} do not go together.")),
        (r"argument \S+: (.+)", "{0}"),
    )
    for pattern, words in patterns:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return words.format(*found.groups())
    return message[:1].upper() + message[1:] + "."


def _deck_without_command() -> str:
    return tr("What should be done with “{0}”? To present it: `hearthside present {0}`.")


def _no_such_command() -> str:
    return tr("There is no command “{0}”. There are: ") + ", ".join(_COMMANDS) + "."


class ShowVersion(argparse.Action):
    """``--version``: the number is asked for only now, because finding it out takes time."""

    @override
    def __call__(self, parser: argparse.ArgumentParser, *_arguments: Any) -> None:
        sys.stdout.write(f"Hearthside {self.const()}\n")
        parser.exit()


def make_parser(version: Callable[[], str], typed: Sequence[str] = ()) -> PlainParser:
    """Return the parser for the command line ``typed``; ``version`` says what ``--version`` prints.

    Where ``typed`` begins with a command, it is the only one that is set up: the others would take 3 ms of a start.
    """
    parser = PlainParser(
        prog="hearthside",
        description=tr("Present a workshop: slides for the room, notes for you. Without a command, the library opens."),
        epilog=tr("`hearthside COMMAND --help` says more about one command."),
    )
    parser.add_argument("--version", action=ShowVersion, nargs=0, const=version, help=tr("print the version"))
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title=tr("commands"))
    for name, add in _COMMANDS.items():
        if name in typed[:1] or not (typed and typed[0] in _COMMANDS):
            add(commands)
    return parser


class _Commands(Protocol):
    """What argparse's subparsers can do; their own type has a private name."""

    def add_parser(self, name: str, **words: Any) -> argparse.ArgumentParser: ...


def _add_present(commands: _Commands) -> None:
    words = tr("present a deck: slides on the projector, notes on the laptop")
    _add_showing(commands.add_parser("present", help=words, description=_sentence(words)))


def _add_rehearse(commands: _Commands) -> None:
    words = tr("practise an evening: the same as present, and its report says that it was a rehearsal")
    _add_showing(commands.add_parser("rehearse", help=words, description=_sentence(words)))


def _add_showing(parser: argparse.ArgumentParser) -> None:
    _add_deck(parser)
    parser.add_argument(
        "--from", dest="from_slide", metavar="N", type=_number_for("--from"), default=1, help=tr("begin at slide N")
    )
    parser.add_argument("--windowed", action="store_true", help=tr("show the room's picture in an ordinary window"))
    parser.add_argument(
        "--screen", metavar="NAME", help=tr("show the room's picture on this screen; `hearthside doctor` names them")
    )
    either = parser.add_mutually_exclusive_group()
    words = tr("go on at once where an evening with this deck broke off: slide, clocks and all")
    either.add_argument("--resume", dest="resume", action="store_true", default=None, help=words)
    words = tr("begin a new evening without asking about one that broke off")
    either.add_argument("--no-resume", dest="resume", action="store_false", default=None, help=words)
    first = parser.add_mutually_exclusive_group()
    words = tr("look everything over first: screens, sound, power, time, deck")
    first.add_argument("--preflight", dest="preflight", action="store_true", default=None, help=words)
    words = tr("begin at once, without looking everything over")
    first.add_argument("--no-preflight", dest="preflight", action="store_false", default=None, help=words)


def _add_edit(commands: _Commands) -> None:
    words = tr("write a deck: its text, its slides and what is to mend, side by side")
    parser = commands.add_parser("edit", help=words, description=_sentence(words))
    parser.add_argument(
        "deck", metavar="DECK", type=Path, help=tr("the deck: a Markdown file; one that is not there yet is begun")
    )
    parser.add_argument(
        "--slide", metavar="N", type=_number_for("--slide"), default=1, help=tr("with the cursor in slide N")
    )


def _add_check(commands: _Commands) -> None:
    words = tr("look decks through and say, line by line, what to mend")
    parser = commands.add_parser(
        "check",
        help=words,
        description=_sentence(words),
        epilog=tr("Exit code: 0 nothing worse than hints, 1 something to mend, 2 a deck cannot be read."),
    )
    parser.add_argument("decks", metavar="DECK", nargs="+", type=Path, help=tr("a deck: a Markdown file"))
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help=tr("words for people, or JSON for programs")
    )


def _add_outline(commands: _Commands) -> None:
    words = tr("print a deck's plan: sections, slides, minutes, discussions")
    parser = commands.add_parser("outline", help=words, description=_sentence(words))
    _add_deck(parser)
    parser.add_argument("--json", action="store_true", help=tr("print JSON, with notes, pictures, rounds and faults"))


def _add_export(commands: _Commands) -> None:
    words = tr("write a deck's slides as pictures; needs no display, and notes are never part of them")
    parser = commands.add_parser("export", help=words, description=_sentence(words))
    _add_deck(parser)
    parser.add_argument(
        "--png", metavar="DIR", type=Path, required=True, help=tr("the folder for the pictures; it is made if missing")
    )
    parser.add_argument(
        "--width", metavar="PIXELS", type=_width, default=1920, help=tr("each picture's width (1920 if not said)")
    )
    parser.add_argument("--slides", metavar="1-3,7,9-", help=tr("only these slides (all if not said)"))


def _add_report(commands: _Commands) -> None:
    words = tr("say what an evening came to: planned and actual times, holds, overtime; never what was said")
    parser = commands.add_parser("report", help=words, description=_sentence(words))
    parser.add_argument(
        "session",
        metavar="SESSION",
        nargs="?",
        default="last",
        help=tr("`last` (if not said), a number counted back from it, or the path of a journal"),
    )
    parser.add_argument("--json", action="store_true", help=tr("print JSON for programs"))


def _add_import(commands: _Commands) -> None:
    words = tr("make a deck from an article, to be edited before it is presented")
    parser = commands.add_parser("import", help=words, description=_sentence(words))
    parser.add_argument(
        "article", metavar="ARTICLE", type=Path, help=tr("the article: a .txt, .md, .html or .docx file")
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="DECK",
        type=Path,
        help=tr("the deck's file, or a folder for it (if not said: beside the article, named after its title)"),
    )
    parser.add_argument(
        "--minutes",
        metavar="MINUTES",
        type=_evening_minutes,
        default=USUAL_MINUTES,
        help=tr("how long the evening is, from {low} to {high} minutes ({usual} if not said)").format(
            low=FEWEST_MINUTES, high=MOST_MINUTES, usual=USUAL_MINUTES
        ),
    )
    parser.add_argument("--overwrite", action="store_true", help=tr("replace a deck of that name, unasked"))


def _add_doctor(commands: _Commands) -> None:
    words = tr("say what this computer has and lacks: screens, fonts, sound, versions")
    commands.add_parser("doctor", help=words, description=_sentence(words))


_COMMANDS: Final[Mapping[str, Callable[[_Commands], None]]] = MappingProxyType(
    {
        "present": _add_present,
        "rehearse": _add_rehearse,
        "edit": _add_edit,
        "check": _add_check,
        "outline": _add_outline,
        "export": _add_export,
        "report": _add_report,
        "import": _add_import,
        "doctor": _add_doctor,
    }
)


def _add_deck(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("deck", metavar="DECK", type=Path, help=tr("the deck: a Markdown file"))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "."


def _number_for(option: str) -> Callable[[str], int]:
    """Return what reads the number of a slide, from 1, behind ``option``."""

    def slide_number(text: str) -> int:
        number = _number(text)
        if number is None or number < 1:
            words = tr("{option} takes a slide's number, 1 or more, not “{text}”.")
            raise argparse.ArgumentTypeError(words.format(option=option, text=text))
        return number

    return slide_number


def _number(text: str) -> int | None:
    """Return the whole number that ``text`` says, None where it says none that anybody could mean."""
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else None


def _evening_minutes(text: str) -> int:
    number = _number(text)
    if number is None or not FEWEST_MINUTES <= number <= MOST_MINUTES:
        words = tr("--minutes takes a number of minutes from {low} to {high}, not “{text}”.")
        raise argparse.ArgumentTypeError(words.format(low=FEWEST_MINUTES, high=MOST_MINUTES, text=text))
    return number


def _width(text: str) -> int:
    number = _number(text)
    if number is None or not SMALLEST_WIDTH_PX <= number <= LARGEST_WIDTH_PX:
        words = tr("--width takes a number of pixels from {low} to {high}, not “{text}”.")
        raise argparse.ArgumentTypeError(words.format(low=SMALLEST_WIDTH_PX, high=LARGEST_WIDTH_PX, text=text))
    return number
