"""Owns what end-to-end tests share: a desktop per process, two monitors per test, the app and its deck."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hearthside.render.renderer import SlideRenderer
from tests.end_to_end.driven_app import ROOM, DrivenApp
from tests.end_to_end.virtual_desktop import PROJECTOR, VirtualDesktop
from tests.end_to_end.watcher import Watcher

Start = Callable[..., DrivenApp]
Show = Callable[[int], tuple[DrivenApp, Watcher]]

DECK = """---
title: An evening
---

## One

The first slide. It has some words to be told by.

::: notes
**Say** A secret for the facilitator alone.
:::

## Two

- Another slide
- With a list

## Three {.steps}

- First
- Second

## Four

Nearly the end.
"""


@pytest.fixture(scope="session")
def bare_desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VirtualDesktop]:
    """An X server with a window manager, for all tests of one process."""
    desktop = VirtualDesktop(tmp_path_factory.mktemp("desktop"))
    yield desktop
    desktop.stop()


@pytest.fixture
def desktop(bare_desktop: VirtualDesktop) -> VirtualDesktop:
    """A laptop on the left and a projector on the right, whatever the test before left behind."""
    for name in set(bare_desktop.monitors()) - {"LAPTOP"}:
        bare_desktop.unplug(name)
    bare_desktop.plug("PROJECTOR", PROJECTOR)
    bare_desktop.move_mouse(200, 400)
    return bare_desktop


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    path = tmp_path / "an evening.md"
    path.write_text(DECK, encoding="utf-8")
    return path


@pytest.fixture
def start(desktop: VirtualDesktop, tmp_path: Path) -> Iterator[Start]:
    """Start the app with these arguments; all that were started are ended after the test.

    An evening begins at once, unless the test is about what comes before: ``preflight`` leaves that to the app.
    """
    started: list[DrivenApp] = []

    def start_app(*arguments: str, preflight: bool = False) -> DrivenApp:
        if arguments[:1] == ("present",) and not preflight:
            arguments = (*arguments, "--no-preflight")
        desktop.environment.update({name: value for name, value in os.environ.items() if name.startswith("XDG_")})
        started.append(DrivenApp(desktop, tmp_path, *arguments))
        return started[-1]

    yield start_app
    for app in started:
        app.stop()


@pytest.fixture
def show(start: Start, desktop: VirtualDesktop, renderer: SlideRenderer, deck: Path) -> Show:
    """Present the deck from the slide with this number on, and wait until that fills the projector."""

    def show_slide(number: int) -> tuple[DrivenApp, Watcher]:
        app, watcher = start("present", str(deck), "--from", str(number)), Watcher(desktop, renderer, deck)
        app.wait_for_area(ROOM, PROJECTOR)
        watcher.wait_for(number)
        return app, watcher

    return show_slide
