"""Owns the actions that belong to the window itself: files, undo, columns, and presenting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from hearthside.tr import tr
from hearthside.windows.editor.actions import Doable, Group
from hearthside.windows.editor.columns import Columns
from hearthside.windows.editor.files.file_keeping import FileKeeping


class Window(Protocol):
    """What these actions ask of the window."""

    def ask_for_new(self) -> None: ...
    def ask_for_deck(self) -> None: ...
    def close(self) -> bool: ...
    def present(self, *, from_cursor: bool) -> None: ...
    def apply_to_room(self) -> None: ...
    def show_menu(self) -> None: ...


def file_actions(keeping: FileKeeping, window: Window) -> tuple[Doable, ...]:
    """Return what can be done with the deck's file."""
    return (
        _file(
            "new", tr("New deck…"), window.ask_for_new, "Ctrl+N", tr("A new deck from a template, in its own window.")
        ),
        _file("open", tr("Open…"), window.ask_for_deck, "Ctrl+O", tr("Another deck, in its own window.")),
        _file("save", tr("Save"), keeping.save, "Ctrl+S", tr("Write the text to the deck’s file.")),
        _file("save-as", tr("Save as…"), keeping.save_as, "Ctrl+Shift+S", tr("Go on with the deck in another file.")),
        _file("revert", tr("Back to what is saved"), keeping.revert, "", tr("Undo brings your text back.")),
        _file("close", tr("Close"), window.close, "Ctrl+W", tr("Close this deck; unsaved text is asked about.")),
    )


def undo_actions(undo: Callable[[], None], redo: Callable[[], None]) -> tuple[Doable, ...]:
    """Return the ways back and forth."""
    return (
        Doable(name="undo", title=tr("Undo"), group=Group.EDIT, run=undo, keys=("Ctrl+Z",)),
        Doable(name="redo", title=tr("Redo"), group=Group.EDIT, run=redo, keys=("Ctrl+Y", "Ctrl+Shift+Z")),
    )


def view_actions(columns: Columns, window: Window) -> tuple[Doable, ...]:
    """Return what changes the window, not the deck."""
    return (
        _view("next-column", tr("Go to the next column"), lambda: columns.go_on(1), "F6"),
        _view("previous-column", tr("Go to the column before"), lambda: columns.go_on(-1), "Shift+F6"),
        _view("toggle-outline", tr("Show or hide the outline"), lambda: columns.toggle(0), "Alt+1"),
        _view("toggle-slide", tr("Show or hide the picture and its settings"), lambda: columns.toggle(2), "Alt+3"),
        _view("menu", tr("Open the menu"), window.show_menu, "F10"),
    )


def present_actions(window: Window) -> tuple[Doable, ...]:
    """Return the ways into the room; unsaved text comes along."""
    return (
        Doable(
            name="present",
            title=tr("Present from the beginning"),
            group=Group.PRESENT,
            run=lambda: window.present(from_cursor=False),
            keys=("F5",),
            explanation=tr("The text as it is now, saved or not."),
            words=(tr("start"), tr("show")),
        ),
        Doable(
            name="present-here",
            title=tr("Present from this slide"),
            group=Group.PRESENT,
            run=lambda: window.present(from_cursor=True),
            keys=("Shift+F5",),
            explanation=tr("The text as it is now, saved or not."),
        ),
        Doable(
            name="apply-to-room",
            title=tr("Apply to the room"),
            group=Group.PRESENT,
            run=window.apply_to_room,
            keys=("Ctrl+Return", "Ctrl+Enter"),
            explanation=tr("The room keeps the slides as they were until you apply."),
        ),
    )


def _file(name: str, title: str, run: Callable[[], object], key: str, explanation: str) -> Doable:
    keys = (key,) if key else ()
    return Doable(name=name, title=title, group=Group.FILE, run=lambda: _do(run), keys=keys, explanation=explanation)


def _view(name: str, title: str, run: Callable[[], None], key: str) -> Doable:
    return Doable(name=name, title=title, group=Group.VIEW, run=run, keys=(key,))


def _do(run: Callable[[], object]) -> None:
    run()
