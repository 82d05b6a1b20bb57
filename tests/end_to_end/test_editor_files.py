"""Owns the proof that an editor which is killed loses next to nothing, and that two of them do not harm one another."""

from __future__ import annotations

import os
from pathlib import Path

from tests.end_to_end.conftest import Start
from tests.end_to_end.driven_app import CONSOLE, DrivenApp
from tests.end_to_end.virtual_desktop import VirtualDesktop
from tests.end_to_end.waiting import until

SAVED = "An evening – Hearthside"
UNSAVED = "An evening* – Hearthside"


def type_in(app: DrivenApp, desktop: VirtualDesktop, words: str, title: str = SAVED) -> None:
    """Type ``words`` at the end of the deck."""
    desktop.focus(app.window(title))
    desktop.key("ctrl+End")
    desktop.run("xdotool", "type", "--delay", "5", words)


def drafts() -> list[str]:
    """Return what the drafts say."""
    folder = Path(os.environ["XDG_STATE_HOME"]) / "hearthside" / "drafts"
    return [path.read_text(encoding="utf-8") for path in folder.glob("*.draft")]


def test_what_was_typed_two_seconds_before_a_kill_is_there_again(
    start: Start, desktop: VirtualDesktop, deck: Path
) -> None:
    before = deck.read_text(encoding="utf-8")
    app = start("edit", str(deck))
    type_in(app, desktop, "Typed and never saved.")
    until(lambda: any("Typed and never saved." in draft for draft in drafts()), "a draft")
    app.kill()
    assert deck.read_text(encoding="utf-8") == before
    again = start("edit", str(deck))
    again.window(SAVED)
    desktop.focus(again.window(SAVED))
    desktop.key("Return")  # the offer has the keyboard: Restore
    desktop.focus(again.window(UNSAVED))
    desktop.key("ctrl+s")
    until(lambda: deck.read_text(encoding="utf-8") == before + "Typed and never saved.", "the text in the file")
    until(lambda: not drafts(), "no draft any more")


def test_the_second_of_two_editors_overwrites_nothing(start: Start, desktop: VirtualDesktop, deck: Path) -> None:
    before = deck.read_text(encoding="utf-8")
    first = start("edit", str(deck))
    type_in(first, desktop, "First.")
    first.window(UNSAVED)
    second = start("edit", str(deck))
    type_in(second, desktop, "Second.")
    until(lambda: SAVED not in desktop.windows(), "both unsaved")
    desktop.key("ctrl+s")
    until(lambda: deck.read_text(encoding="utf-8") == before + "Second.", "the second one's text")
    desktop.focus(first.window(UNSAVED))
    desktop.key("ctrl+s")
    until(lambda: any("First." in draft for draft in drafts()), "the first one's text kept")
    assert deck.read_text(encoding="utf-8") == before + "Second."


def test_unsaved_text_is_presented_and_written_on_afterwards(start: Start, desktop: VirtualDesktop, deck: Path) -> None:
    before = deck.read_text(encoding="utf-8")
    app = start("edit", str(deck))
    type_in(app, desktop, "Not saved yet.")
    desktop.focus(app.window(UNSAVED))
    desktop.key("shift+F5")
    app.press("ctrl+q", "ctrl+q", window=CONSOLE)
    until(lambda: not app.is_shown(CONSOLE), "the end of the session")
    desktop.focus(app.window(UNSAVED))
    desktop.key("ctrl+s")
    until(lambda: deck.read_text(encoding="utf-8") == before + "Not saved yet.", "the text in the file")
    desktop.focus(app.window(SAVED))
    desktop.key("ctrl+w")
    assert app.wait() == 0
