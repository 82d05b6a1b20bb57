"""Owns the command line: what each command does, its exit code, and plain words for whatever goes wrong.

Qt is imported only inside the commands that need it, so that ``--help``, ``--version`` and ``outline`` answer at once.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from hearthside.arguments import make_parser
from hearthside.deck.booking import Booking
from hearthside.deck.faults import UnreadableDeck
from hearthside.deck.model import Deck
from hearthside.deck.own_details import with_own_details
from hearthside.display_check import display_problem
from hearthside.export.terminal import shown
from hearthside.store.deck_files import open_deck
from hearthside.store.trouble import StoreTrouble
from hearthside.tr import ntr, tr
from hearthside.version import hearthside_version

if TYPE_CHECKING:
    from hearthside.store.settings import Settings

CANNOT = 2
"""The exit code where a command could not do its work: nothing to read, nowhere to write, no display."""
_STOPPED_BY_CTRL_C = 130
_READER_WENT_AWAY = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command (``sys.argv``'s where ``argv`` is None) and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        _never_fail_on_a_letter(stream)
    try:
        typed = sys.argv[1:] if argv is None else argv
        arguments = make_parser(hearthside_version, typed).parse_args(typed)
        code = _run(arguments)
        sys.stdout.flush()
        return code
    except SystemExit as ending:  # argparse ends this way after --help, --version and a mistake
        return ending.code if isinstance(ending.code, int) else CANNOT
    except UnreadableDeck as refusal:
        return _cannot(shown(str(refusal)), refusal.mend)
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return _STOPPED_BY_CTRL_C
    except BrokenPipeError:
        _let_standard_output_go()
        return _READER_WENT_AWAY
    except StoreTrouble as trouble:
        return _cannot(str(trouble), trouble.mend)
    except OSError as problem:
        return _cannot(_words_for(problem))
    except ImportError as problem:
        from hearthside.doctor.missing_part import about_missing_part

        return _cannot(*about_missing_part(str(problem)))


def _run(arguments: argparse.Namespace) -> int:
    match arguments.command:
        case None | "present" | "rehearse" | "edit":
            return _with_windows(arguments)
        case "check":
            return _check(arguments.decks, as_json=arguments.format == "json")
        case "outline":
            return _outline(arguments.deck, as_json=arguments.json)
        case "export":
            return _export(arguments.deck, arguments.png, arguments.width, arguments.slides)
        case "import":
            return _import(arguments.article, arguments.output, arguments.minutes, may_replace=arguments.overwrite)
        case "report":
            return _report(arguments.session, as_json=arguments.json)
    return _doctor()


def _with_windows(arguments: argparse.Namespace) -> int:
    """Run a command that opens windows, where there can be any."""
    problem = display_problem(os.environ)
    if problem is not None:
        return _cannot(problem.message, problem.mend)
    with _quick_start():
        if arguments.command is None:
            from hearthside.main import open_library

            return open_library()
        if arguments.command == "edit":
            from hearthside.main import edit

            return edit(arguments.deck, arguments.slide)
        return _present(arguments)


def _present(arguments: argparse.Namespace) -> int:
    from hearthside.main import present
    from hearthside.windows.wishes import PresentWishes

    wishes = PresentWishes(
        from_slide=arguments.from_slide,
        windowed=arguments.windowed,
        screen_name=arguments.screen,
        resume=arguments.resume,
        is_rehearsal=arguments.command == "rehearse",
        preflight=arguments.preflight,
    )
    return present(arguments.deck, wishes)


@contextmanager
def _quick_start() -> Iterator[None]:
    """Import without PySide6's look-out, and collect no garbage until the windows do so by themselves: imports leave
    hardly any, and looking for it takes 10 ms of a start."""
    collected = gc.isenabled()
    gc.disable()
    try:
        from hearthside.windows.plain_imports import import_plainly

        import_plainly()
        yield
    finally:
        if collected:
            gc.enable()


def _check(paths: Sequence[Path], *, as_json: bool) -> int:
    from hearthside.export.examination import examine
    from hearthside.export.fault_report import exit_code, report_data, report_text

    reports = examine(paths, _own_settings())
    _say(_json(report_data(reports)) if as_json else report_text(reports))
    return exit_code(reports)


def _outline(path: Path, *, as_json: bool) -> int:
    from hearthside.export.plan_text import plan_text

    deck = with_own_details(open_deck(path), _own_details())
    _say(_json(_outline_data(deck)) if as_json else plan_text(deck))
    return 0


def _outline_data(deck: Deck) -> object:
    """Return the deck as data, with all faults that can be found without painting it."""
    from hearthside.deck.outline import outline
    from hearthside.export.file_faults import file_faults
    from hearthside.store.bundled import find_bundled, theme_names

    assets = find_bundled().assets
    themes = theme_names(assets / "themes")
    return outline(deck, file_faults(deck, assets, themes), themes)


def _export(path: Path, folder: Path, width_px: int, slides: str | None) -> int:
    from hearthside.export.slide_ranges import BadSlideRange, parse_slide_ranges

    deck = with_own_details(open_deck(path), _own_details())
    try:
        numbers = parse_slide_ranges(slides if slides is not None else "1-", len(deck.slides))
    except BadSlideRange as problem:
        return _cannot(str(problem))
    return _write_pictures(deck, folder, width_px, numbers)


def _write_pictures(deck: Deck, folder: Path, width_px: int, numbers: Sequence[int]) -> int:
    from hearthside.export.offscreen import painting_application
    from hearthside.export.pictures import ExportRefused, export_pngs
    from hearthside.render.renderer import make_renderer
    from hearthside.store.bundled import find_bundled

    application = painting_application()
    try:
        written = export_pngs(
            deck, make_renderer(find_bundled()), folder, width_px, numbers, progress=_progress_on(sys.stderr)
        )
    except ExportRefused as refusal:
        return _cannot(str(refusal))
    del application
    words = ntr("1 picture written to {folder}.", "{count} pictures written to {folder}.", len(written))
    _say(words.format(count=len(written), folder=shown(str(folder))))
    return 0


def _report(wanted: str, *, as_json: bool) -> int:
    from hearthside.evenings.archive import find_evening
    from hearthside.export.report_text import report_text
    from hearthside.session.report import report, to_json
    from hearthside.store.journal import journal_folder

    evening = find_evening(journal_folder(), wanted)
    made = None if evening is None else report(evening.record, evening.name)
    if evening is None or made is None:
        return _no_report(wanted, is_first=find_evening(journal_folder(), "last") is None)
    _say(_json(to_json(made)) if as_json else report_text(made, _deck_or_none(evening.deck_path)))
    return 0


def _import(path: Path, wanted: Path | None, minutes: int, *, may_replace: bool) -> int:
    from hearthside.article.model import UnreadableArticle
    from hearthside.article.reading import read_article
    from hearthside.export.imported_deck import DeckExists, deck_of, imported_text, is_same_file, place_for, save_deck
    from hearthside.store.bundled import is_shipped

    try:
        article = read_article(path)
    except UnreadableArticle as refusal:
        return _cannot(shown(str(refusal)), refusal.mend)
    deck = deck_of(article, minutes)
    place = place_for(article, path, wanted)
    if is_same_file(place, path):
        return _cannot(tr("The deck would take the place of its own article."), tr("Choose another name with -o."))
    if is_shipped(place):
        words = tr("The decks in that folder come with Hearthside, and its next version brings them anew.")
        return _cannot(words, tr("Choose another folder with -o."))
    try:
        save_deck(deck, place, may_replace=may_replace)
    except DeckExists as refusal:
        if not sys.stdin.isatty():
            return _cannot(shown(str(refusal)), tr("Choose another name with -o, or say --overwrite."))
        if not _says_yes(tr("{problem} Overwrite? [y/N] ").format(problem=shown(str(refusal)))):
            return _cannot(tr("Nothing was written."))
        save_deck(deck, place, may_replace=True)
    _say(imported_text(deck, place))
    return 0


def _says_yes(question: str) -> bool:
    try:
        answer = input(question)
    except EOFError:
        return False
    return answer.strip().casefold() in {"y", "yes", tr("yes").casefold()}


def _no_report(wanted: str, *, is_first: bool) -> int:
    if wanted == "last" or (is_first and wanted.isdecimal()):
        return _cannot(tr("There is no evening to report on yet."), tr("Each evening that is presented leaves one."))
    if wanted.isdecimal():
        message = tr("There is no evening number {number}: 1 is the last one, 2 the one before.")
        return _cannot(message.format(number=wanted))
    message = tr("“{path}” is not the journal of an evening.").format(path=shown(wanted))
    return _cannot(message, tr("`hearthside report` tells of the last one."))


def _deck_or_none(path: Path) -> Deck | None:
    try:
        return open_deck(path)
    except UnreadableDeck:
        return None


def _doctor() -> int:
    from hearthside.doctor.computer import examine_computer
    from hearthside.doctor.findings import findings_text, something_is_missing

    findings = examine_computer(os.environ)
    _say(findings_text(findings))
    return 1 if something_is_missing(findings) else 0


def _own_details() -> Booking | None:
    return _own_settings().profile


def _own_settings() -> Settings:
    """Return the facilitator's settings; that they cannot be read is said, and stops nothing."""
    from hearthside.store.settings import SettingsFile, settings_path

    settings = SettingsFile(settings_path())
    if settings.notice:
        print(f"hearthside: {settings.notice}", file=sys.stderr)
    return settings.current


def _say(text: str) -> None:
    print(text)


def _json(data: object) -> str:
    """Return ``data`` as indented JSON, with letters escaped only where the output could not carry them."""
    carries_all = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") == "utf8"
    import json  # only the commands for other programs speak it

    return json.dumps(data, ensure_ascii=not carries_all, indent=2)


def _cannot(message: str, mend: str = "") -> int:
    print(f"hearthside: {message} {mend}".rstrip(), file=sys.stderr)
    return CANNOT


def _words_for(problem: OSError) -> str:
    reason = problem.strerror
    if reason is None:
        return str(problem)
    if problem.filename is None:
        return tr("This did not work: {reason}.").format(reason=reason)
    return tr("“{path}”: {reason}.").format(path=shown(str(problem.filename)), reason=reason)


def _progress_on(stream: TextIO) -> Callable[[int, int], None]:
    """Return a teller that keeps one line up to date where ``stream`` is a terminal, and is silent elsewhere."""
    shows = stream.isatty()

    def tell(done: int, total: int) -> None:
        if not shows:
            return
        words = tr("Painting {done} of {total}").format(done=done, total=total)
        stream.write(f"\r{words}" if done < total else f"\r{' ' * len(words)}\r")
        stream.flush()

    return tell


def _never_fail_on_a_letter(stream: TextIO) -> None:
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="replace")


def _let_standard_output_go() -> None:
    """Point standard output at nothing, so that Python's own flush at exit does not complain a second time."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)
