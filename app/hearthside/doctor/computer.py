"""Owns the order in which a computer is looked at."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator, Mapping

from hearthside.display_check import display_problem
from hearthside.doctor.findings import Finding
from hearthside.doctor.libraries import libraries_findings
from hearthside.doctor.missing_part import how_to_install_again
from hearthside.doctor.sound import look_for_sound
from hearthside.export.terminal import shown
from hearthside.store.bundled import Bundled, find_bundled
from hearthside.system_libraries import libraries_behind, missing_libraries
from hearthside.tr import tr
from hearthside.version import hearthside_version


def examine_computer(environment: Mapping[str, str]) -> list[Finding]:
    """Look at versions, libraries, screens, fonts, decks and sound. What cannot be looked at becomes a finding too."""
    bundled = find_bundled()
    return [
        Finding(subject=tr("Hearthside"), words=hearthside_version()),
        Finding(subject=tr("Python"), words=f"{platform.python_version()}, {sys.executable}"),
        Finding(subject=tr("System"), words=f"{platform.system()} {platform.release()}, {platform.machine()}"),
        *_painting(bundled, environment),
        _decks_finding(bundled),
        look_for_sound(bundled.assets / "sounds"),
    ]


def _painting(bundled: Bundled, environment: Mapping[str, str]) -> Iterator[Finding]:
    try:
        from hearthside.doctor.painting import painting_findings
    except ImportError as problem:
        yield from _without_qt(str(problem))
        yield from _display(environment)
        return
    yield from libraries_findings(missing_libraries())
    yield from _display(environment)
    yield from painting_findings(bundled, with_display=display_problem(environment) is None)


def _without_qt(reason: str) -> Iterator[Finding]:
    behind = libraries_behind(reason)
    yield from libraries_findings(behind or missing_libraries())
    mend = tr("It can be, once the libraries above are installed.") if behind else how_to_install_again()
    words = tr("cannot be loaded: {reason}").format(reason=shown(reason))
    yield Finding(subject=tr("Qt"), words=words, missing=True, mend=mend)


def _display(environment: Mapping[str, str]) -> Iterator[Finding]:
    """Look for the display alone: whether there is one or not, the libraries have a finding of their own."""
    problem = display_problem(environment, libraries_too=False)
    if problem is not None:
        yield Finding(subject=tr("Display"), words=problem.message, missing=True, mend=problem.mend)


def _decks_finding(bundled: Bundled) -> Finding:
    decks = sorted(path.name for path in bundled.slides.glob("*.md") if path.name != "FORMAT.md")
    if decks:
        return Finding(subject=tr("Decks"), words=f"{', '.join(decks)}\n{bundled.slides}")
    return Finding(
        subject=tr("Decks"),
        words=tr("the decks that come with Hearthside are not in {folder}").format(folder=bundled.slides),
        missing=True,
        mend=tr("Install Hearthside again."),
    )
