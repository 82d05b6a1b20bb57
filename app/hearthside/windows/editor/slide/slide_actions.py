"""Owns the third column's actions: through what is to be fixed, mending it, the projector, and the slide's layout."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from hearthside.authoring.layout_choices import layout_words
from hearthside.deck.faults import Fault
from hearthside.deck.model import Layout
from hearthside.deck.source import Span
from hearthside.tr import tr
from hearthside.windows.editor.actions import Doable, Group
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.slide.column import SlideColumn
from hearthside.windows.notices import Notice

_CHOSEN = (
    Layout.TEXT,
    Layout.STATEMENT,
    Layout.QUOTE,
    Layout.PICTURE,
    Layout.BESIDE,
    Layout.COLUMNS,
    Layout.TABLE,
    Layout.AGREEMENTS,
    Layout.SECTION,
)


def slide_actions(editing: Editing, column: SlideColumn) -> tuple[Doable, ...]:
    """Return what can be done with the slide at the cursor besides writing it."""
    walk = _Walk(editing, column)
    return (
        _slide("next-fault", tr("Go to the next thing to mend"), walk.go_on, "F8"),
        _slide("previous-fault", tr("Go to the thing to mend before"), walk.go_back, "Shift+F8"),
        _slide("mend-it", tr("Mend it"), walk.mend, "Ctrl+."),
        Doable(
            name="show-on-projector",
            title=tr("Show on the projector"),
            group=Group.VIEW,
            run=column.projector.toggle,
            keys=("Ctrl+F5",),
            explanation=tr("The picture of the slide that you write, on a second screen; again takes it away."),
        ),
        *_settings(column),
    )


def _settings(column: SlideColumn) -> tuple[Doable, ...]:
    settings = column.settings
    layouts = [("automatic", tr("automatic"), None), *((each.value, layout_words(each), each) for each in _CHOSEN)]
    return (
        Doable(
            name="reveal-steps",
            title=tr("Reveal item by item, or all at once"),
            group=Group.SLIDE,
            run=settings.toggle_steps,
            words=(tr("steps"), tr("animation")),
        ),
        Doable(name="give-heading", title=tr("Give it a heading"), group=Group.SLIDE, run=settings.add_heading),
        *(
            Doable(
                name=f"layout-{name}",
                title=tr("Layout: {layout}").format(layout=words),
                group=Group.SLIDE,
                run=partial(settings.set_chosen_layout, layout),
                under=tr("Layout"),
            )
            for name, words, layout in layouts
        ),
    )


class _Walk:
    """Leads from one thing to mend to the next, around the whole deck."""

    def __init__(self, editing: Editing, column: SlideColumn) -> None:
        self._editing = editing
        self._column = column
        self._checks = column.checks
        self._came_to: tuple[Fault, Span] | None = None
        """What was gone to last, and what that selected."""

    def go_on(self) -> None:
        faults = self._checks.all_faults()
        at = self._at(faults)
        if at is None:
            start = self._editing.selection.start
            at = next((index for index, fault in enumerate(faults) if fault.span.start >= start), 0) - 1
        self._go(faults, at + 1)

    def go_back(self) -> None:
        faults = self._checks.all_faults()
        at = self._at(faults)
        if at is None:
            start = self._editing.selection.start
            at = next((index for index, fault in enumerate(faults) if fault.span.start >= start), len(faults))
        self._go(faults, at - 1)

    def mend(self) -> None:
        """Mend what the cursor stands in, else the first thing on its slide that can be mended."""
        place = self._editing.selection
        can = [fault for fault in self._checks.all_faults() if self._checks.can_mend(fault)]
        under = [fault for fault in can if fault.span.start <= place.start and place.end <= fault.span.end]
        under.sort(key=lambda fault: len(fault.span))
        self._checks.look()
        here = [fault for fault in self._checks.here if self._checks.can_mend(fault)]
        found = (under or here)[:1]
        if found:
            self._checks.mend(found[0])
        else:
            words = tr("There is nothing on this slide that mends itself.")
            self._editing.post(Notice(words, is_brief=True))

    def _at(self, faults: tuple[Fault, ...]) -> int | None:
        """Return which of ``faults`` was gone to last, as long as the cursor is still there."""
        if self._came_to is None or self._came_to[1] != self._editing.selection:
            return None
        last = self._came_to[0]
        alike = [index for index, fault in enumerate(faults) if _is_alike(fault, last)]
        return alike[0] if alike else None

    def _go(self, faults: tuple[Fault, ...], index: int) -> None:
        if not faults:
            self._editing.post(Notice(tr("Nothing to mend."), is_brief=True))
            return
        fault = faults[index % len(faults)]
        self._checks.go_to(fault)
        self._came_to = (fault, self._editing.selection)
        if not self._column.show_fault(fault):
            self._editing.post(Notice(fault.message, fault.mend, is_brief=True))


def _is_alike(one: Fault, other: Fault) -> bool:
    return (one.code, one.span, one.message) == (other.code, other.span, other.message)


def _slide(name: str, title: str, run: Callable[[], None], key: str) -> Doable:
    return Doable(name=name, title=title, group=Group.SLIDE, run=run, keys=(key,))
