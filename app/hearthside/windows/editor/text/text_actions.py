"""Owns the actions of the text column, for menus, keys and the palette."""

from __future__ import annotations

from collections.abc import Callable

from hearthside.authoring.change import NO_CHANGE, Change
from hearthside.authoring.formatting import Style, styled
from hearthside.authoring.list_typing import indented, made_list, outdented
from hearthside.tr import tr
from hearthside.windows.editor.actions import Doable, Group
from hearthside.windows.editor.text.column import TextColumn


def text_actions(column: TextColumn) -> tuple[Doable, ...]:
    """Return all that can be done in ``column``, but undo and redo, which are the window's."""
    return (*_writing(column), *_finding(column), *_clipboard(column), *_looking(column))


def _writing(column: TextColumn) -> tuple[Doable, ...]:
    editing, view = column.editing, column.view

    def style(wanted: Style) -> None:
        _change(column, styled(editing.document.text, view.selection, wanted, column.book.state(view.line)))

    def make_list(*, numbered: bool) -> None:
        _change(column, made_list(editing.document.text, view.selection, numbered=numbered))

    for_words = tr("The selected words, or the word here.")
    return (
        _text("bold", tr("Bold"), lambda: style(Style.BOLD), "Ctrl+B", for_words),
        _text(
            "italic", tr("Italic"), lambda: style(Style.ITALIC), "Ctrl+I", tr("The selected words, or the word here.")
        ),
        _text("link", tr("Link…"), column.link_bar.open, "Ctrl+K", tr("Where the selected words lead.")),
        _text("bullets", tr("List with bullets"), lambda: make_list(numbered=False), "Ctrl+Shift+8"),
        _text("numbers", tr("List with numbers"), lambda: make_list(numbered=True), "Ctrl+Shift+7"),
        _text(
            "indent",
            tr("Item one level in"),
            lambda: _change(column, indented(editing.document.text, view.selection)),
            "Ctrl+]",
            tr("In a list Tab does the same."),
        ),
        _text(
            "outdent",
            tr("Item one level out"),
            lambda: _change(column, outdented(editing.document.text, view.selection)),
            "Ctrl+[",
            tr("In a list Shift+Tab does the same."),
        ),
        _text(
            "complete",
            tr("Propose what can stand here"),
            column.completing.open,
            "Ctrl+Space",
            tr("Fences, formats, attributes, pictures and names of the front matter."),
        ),
    )


def _finding(column: TextColumn) -> tuple[Doable, ...]:
    bar = column.find_bar
    return (
        _edit("find", tr("Find…"), lambda: bar.open(replacing=False), "Ctrl+F"),
        _edit("replace", tr("Replace…"), lambda: bar.open(replacing=True), "Ctrl+H"),
        _edit("find-next", tr("Find the next"), bar.go_on, "F3"),
        _edit("find-previous", tr("Find the one before"), lambda: bar.go_on(backwards=True), "Shift+F3"),
    )


def _clipboard(column: TextColumn) -> tuple[Doable, ...]:
    view = column.view
    return (
        _of_every_field("cut", tr("Cut"), view.cut, "Ctrl+X"),
        _of_every_field("copy", tr("Copy"), view.copy, "Ctrl+C"),
        _of_every_field(
            "paste", tr("Paste"), view.paste, "Ctrl+V", tr("Bold, links and lists stay; a picture is kept.")
        ),
        _edit(
            "paste-plain",
            tr("Paste as plain text"),
            column.pasting.paste_plain,
            "Ctrl+Shift+V",
            tr("Without bold, links and lists."),
        ),
        _of_every_field("select-all", tr("Select all"), view.selectAll, "Ctrl+A"),
    )


def _looking(column: TextColumn) -> tuple[Doable, ...]:
    zoom = column.zoom
    return (
        _view("text-larger", tr("Larger text"), lambda: zoom.step(1), ("Ctrl++", "Ctrl+=")),
        _view("text-smaller", tr("Smaller text"), lambda: zoom.step(-1), ("Ctrl+-",)),
        _view("text-usual", tr("Text in its usual size"), zoom.reset, ("Ctrl+0",)),
        _view("spelling", tr("Underline misspelled words, or do not"), column.toggle_spelling, ("F7",)),
    )


def _change(column: TextColumn, change: Change | None) -> None:
    if change is not None and change != NO_CHANGE:
        column.editing.change(change)
    column.view.setFocus()


def _text(name: str, title: str, run: Callable[[], None], key: str, explanation: str = "") -> Doable:
    return _made(name, title, Group.TEXT, run, (key,), explanation)


def _edit(name: str, title: str, run: Callable[[], None], key: str = "", explanation: str = "") -> Doable:
    return _made(name, title, Group.EDIT, run, (key,) if key else (), explanation)


def _of_every_field(name: str, title: str, run: Callable[[], None], key: str, explanation: str = "") -> Doable:
    return Doable(name=name, title=title, group=Group.EDIT, run=run, field_key=key, explanation=explanation)


def _view(name: str, title: str, run: Callable[[], None], keys: tuple[str, ...]) -> Doable:
    return _made(name, title, Group.VIEW, run, keys, "")


def _made(
    name: str, title: str, group: Group, run: Callable[[], None], keys: tuple[str, ...], explanation: str
) -> Doable:
    return Doable(name=name, title=title, group=group, run=run, keys=keys, explanation=explanation)
