"""Owns the order in which a computer is looked at."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator, Mapping

from hearthside.display_check import display_problem
from hearthside.doctor.findings import Finding
from hearthside.doctor.sound import look_for_sound
from hearthside.store.bundled import Bundled, find_bundled
from hearthside.tr import tr
from hearthside.version import hearthside_version


def examine_computer(environment: Mapping[str, str]) -> list[Finding]:
    """Look at versions, screens, fonts, shipped decks and sound. What cannot be looked at becomes a finding too."""
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
    except ImportError as missing:
        yield Finding(
            subject=tr("Qt"),
            words=tr("cannot be loaded: {reason}").format(reason=missing),
            missing=True,
            mend=tr("Start `python3 app` once: it installs what is missing, or names the command that does."),
        )
        return
    problem = display_problem(environment)
    if problem is not None:
        yield Finding(subject=tr("Display"), words=problem.message, missing=True, mend=problem.mend)
    yield from painting_findings(bundled, with_display=problem is None)


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
