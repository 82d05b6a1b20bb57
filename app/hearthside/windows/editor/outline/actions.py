"""Owns the outline's actions and their keys: those for the whole window, and those that work in the outline alone."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from hearthside.tr import tr
from hearthside.windows.editor.actions import Doable, Group
from hearthside.windows.editor.outline.deeds import SlideDeeds

OUTLINE_KEYS = (
    ("duplicate-slide", ("Ctrl+D",)),
    ("delete-slide", ("Del", "Backspace")),
    ("cut-slides", ("Ctrl+X",)),
    ("copy-slides", ("Ctrl+C",)),
    ("paste-slides", ("Ctrl+V",)),
    ("select-all-slides", ("Ctrl+A",)),
    ("edit-slide-title", ("F2",)),
)
"""By an action's name. In the text these keys mean something else, so they are no keys of the window."""


def names_by_key() -> dict[str, str]:
    """Return the names of ``OUTLINE_KEYS``, each by its keys."""
    return {key: name for name, keys in OUTLINE_KEYS for key in keys}


def outline_actions(deeds: SlideDeeds) -> tuple[Doable, ...]:
    """Return everything that can be done to the slides that are chosen in the outline."""
    found = (*_order(deeds), *_clipboard(deeds), *_making(deeds))
    keys = dict(OUTLINE_KEYS)
    in_outline = tr("In the outline: {key}.")
    return tuple(
        replace(doable, explanation=f"{doable.explanation} {in_outline.format(key=keys[doable.name][0])}".lstrip())
        if doable.name in keys
        else doable
        for doable in found
    )


def _order(deeds: SlideDeeds) -> tuple[Doable, ...]:
    return (
        _doable("move-slide-up", tr("Move up"), deeds.move_up, "Ctrl+Shift+Up"),
        _doable("move-slide-down", tr("Move down"), deeds.move_down, "Ctrl+Shift+Down"),
        _doable("move-slide-to-start", tr("Move to the beginning"), deeds.move_to_start),
        _doable("move-slide-to-end", tr("Move to the end"), deeds.move_to_end),
    )


def _clipboard(deeds: SlideDeeds) -> tuple[Doable, ...]:
    return (
        _doable("duplicate-slide", tr("Duplicate"), deeds.duplicate, words=(tr("copy"), tr("double"))),
        _doable("cut-slides", tr("Cut slides"), deeds.cut),
        _doable("copy-slides", tr("Copy slides"), deeds.copy),
        _doable("paste-slides", tr("Paste slides"), deeds.paste),
        _doable("delete-slide", tr("Delete"), deeds.delete, words=(tr("remove"),)),
        _doable("select-all-slides", tr("Select all slides"), deeds.choose_all),
    )


def _making(deeds: SlideDeeds) -> tuple[Doable, ...]:
    return (
        _doable(
            "split-slide",
            tr("Split in two"),
            deeds.split,
            why=tr("At the cursor, or in the middle: the second slide takes the same heading."),
            words=(tr("too full"), tr("part")),
        ),
        _doable(
            "join-slides",
            tr("Join with the next"),
            deeds.join,
            why=tr("The next slide's text comes onto this one; minutes are added."),
            words=(tr("merge"), tr("combine")),
        ),
        _doable(
            "cut-slides-if-late",
            tr("May be cut if late"),
            deeds.mark_if_late,
            why=tr("Marks the chosen slides as the first to go when time is short, or takes the mark away."),
        ),
        _doable("edit-slide-title", tr("Edit the title"), deeds.edit_title, words=(tr("rename"), tr("heading"))),
    )


def _doable(
    name: str, title: str, run: Callable[[], None], *keys: str, why: str = "", words: tuple[str, ...] = ()
) -> Doable:
    return Doable(name=name, title=title, group=Group.SLIDE, run=run, keys=keys, explanation=why, words=words)
