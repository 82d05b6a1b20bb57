"""Owns the proof that somebody without a deck makes one with keyboard and mouse, and presents it, in the real app."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hearthside.render.renderer import SlideRenderer
from hearthside.store.deck_files import open_deck
from tests.end_to_end.conftest import Start
from tests.end_to_end.driven_app import CONSOLE, LIBRARY, ROOM, DrivenApp
from tests.end_to_end.test_editor_files import drafts
from tests.end_to_end.test_preflight import begun
from tests.end_to_end.virtual_desktop import PROJECTOR, VirtualDesktop
from tests.end_to_end.waiting import until
from tests.end_to_end.watcher import Watcher

NEW = "My evening – Hearthside"
UNSAVED = "Near and far* – Hearthside"
SAVED = "Near and far – Hearthside"
CHANGED = "Near, and far* – Hearthside"
CHANGED_AND_SAVED = "Near, and far – Hearthside"
DIALOG = "Save the deck as"

_OUTLINE_ROW_3 = (130, 316)
"""Where in the window the third slide's picture is, in pixels."""

_HEAD = "---\ntitle: Near and far\nminutes: 60\n---\n\n"
_FIRST = "## The first slide\n\nYour words.\n\n"
_SECOND = "## What settles you?\n\n- Feet on the floor\n- A look around\n\n"
_DISCUSSION = "## Which distance is yours?\n\n::: discuss pairs sizes=2,3,4 cues=half,1:00\n:::\n\n"
_LAST = "## Going home\n\nTake your time."
TYPED = f"{_HEAD}{_FIRST}{_SECOND}{_DISCUSSION}{_LAST}"
REORDERED = f"{_HEAD}{_SECOND}{_FIRST}{_DISCUSSION}{_LAST}"


class Writer:
    """Hands at the editor's window, whatever its title is just now, and eyes on what it keeps of the text."""

    def __init__(self, app: DrivenApp, desktop: VirtualDesktop) -> None:
        self.app = app
        self.desktop = desktop

    def at(self, title: str) -> None:
        """Give the window with this title the keyboard."""
        self.desktop.focus(self.app.window(title))
        self.wait_for_keyboard(title)

    def wait_for_keyboard(self, title: str) -> None:
        """Wait until the window with this title has the keyboard."""
        until(lambda: self.desktop.focused() == self.app.window(title), f"the keyboard at “{title}”")

    def type(self, *parts: str) -> None:
        """Type words as they are, and press keys: a part such as ``<ctrl+m>``."""
        for part in parts:
            if part.startswith("<"):
                self.desktop.key(part.strip("<>"))
            else:
                self.desktop.run("xdotool", "type", "--delay", "8", "--", part)

    def choose_the_third_slide(self, title: str) -> None:
        """Click at its picture in the outline."""
        area = self.app.area(title)
        self.app.click(area.x + _OUTLINE_ROW_3[0], area.y + _OUTLINE_ROW_3[1])

    def wait_for_text(self, is_so: Callable[[str], bool], what: str) -> None:
        """Wait until the text, as it is kept for an accident, is so."""
        until(lambda: any(is_so(draft.partition("\n")[2]) for draft in drafts()), what)


def test_a_deck_from_nothing_to_the_room(
    start: Start, desktop: VirtualDesktop, renderer: SlideRenderer, tmp_path: Path
) -> None:
    app = start()
    writer = begin_a_deck(app, desktop)
    write_the_slides(writer)
    writer.choose_the_third_slide(UNSAVED)
    writer.type("<ctrl+shift+Up>", "<Return>")  # and back to the text
    writer.wait_for_text(lambda text: text.rstrip("\n") == REORDERED, "the slides in another order")
    path = tmp_path / "near.md"
    save_in(writer, path)
    saved = path.read_text(encoding="utf-8")
    assert saved.rstrip("\n") == REORDERED
    assert len(open_deck(path).slides) == 6, "a title, four slides, and the end screen"
    present_and_change(writer, renderer, path)
    end_the_session(app)
    writer.at(CHANGED)
    writer.type("<ctrl+s>", "<ctrl+w>")
    until(lambda: not app.is_shown(CHANGED) and not app.is_shown(CHANGED_AND_SAVED), "a closed editor")
    assert path.read_text(encoding="utf-8") == saved.replace("Near and far", "Near, and far")


def begin_a_deck(app: DrivenApp, desktop: VirtualDesktop) -> Writer:
    """Choose the blank template in the library and give the deck its title."""
    desktop.focus(app.window(LIBRARY))
    before = len(shown_windows(desktop))
    desktop.key("ctrl+n")
    until(lambda: len(shown_windows(desktop)) > before, "the menu of templates")
    writer = Writer(app, desktop)
    writer.type("<Down>", "<Down>", "<Down>", "<Return>")
    writer.at(NEW)
    writer.type("Near and far")
    writer.at(UNSAVED)
    return writer


def shown_windows(desktop: VirtualDesktop) -> list[str]:
    """Return the ids of all windows of the app, menus included."""
    return desktop.run("xdotool", "search", "--onlyvisible", "--class", "hearthside").split()


def write_the_slides(writer: Writer) -> None:
    """Write three slides behind the first; the discussion comes from its form."""
    writer.type("<ctrl+End>", "<ctrl+m>", "What settles you?", "<Return>", "<Return>")
    writer.type("- Feet on the floor", "<Return>", "A look around")
    writer.type("<ctrl+shift+d>", "Which distance is yours?", "<Return>")
    writer.wait_for_text(lambda text: _DISCUSSION.strip() in text, "the discussion")
    writer.type("<ctrl+m>", "Going home", "<Return>", "<Return>", "Take your time.")
    writer.wait_for_text(lambda text: text.rstrip("\n") == TYPED, "the deck as it was typed")


def save_in(writer: Writer, path: Path) -> None:
    """Save a deck that has no file yet."""
    writer.at(UNSAVED)
    writer.type("<ctrl+s>")
    writer.at(DIALOG)
    writer.type("<ctrl+a>", str(path), "<Return>")
    until(path.exists, "the file")
    writer.app.window(SAVED)


def present_and_change(writer: Writer, renderer: SlideRenderer, path: Path) -> None:
    """Present from the beginning, and change the title: the room sees it when it is applied, and not before."""
    app, desktop = writer.app, writer.desktop
    changed = path.with_name("changed.md")
    changed.write_text(path.read_text(encoding="utf-8").replace("Near and far", "Near, and far"), encoding="utf-8")
    before, after = (Watcher(desktop, renderer, each) for each in (path, changed))
    writer.at(SAVED)
    writer.type("<F5>")
    app.wait_for_area(ROOM, PROJECTOR)
    before.wait_for(1)
    app.press("Next")  # everything was looked over; the evening begins
    until(begun, "the evening begun")
    app.press("Right")
    before.wait_for(2)
    app.press("Left")
    before.wait_for(1)
    writer.at(SAVED)
    writer.type("<ctrl+Home>", "<Down>", "<Home>", *["<Right>"] * len("title: Near"), ",")
    app.window(CHANGED)
    before.wait_for(1)
    writer.type("<ctrl+Return>")
    after.wait_for(1)


def end_the_session(app: DrivenApp) -> None:
    app.press("ctrl+q", "ctrl+q", window=CONSOLE)
    until(lambda: not app.is_shown(CONSOLE) and not app.is_shown(ROOM), "the end of the session")
