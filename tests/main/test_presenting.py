"""The objects are wired: a presentation from its first picture to its end, and whatever goes wrong meanwhile."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from hearthside import main
from hearthside.deck.booking import Booking
from hearthside.deck.faults import UnreadableDeck
from hearthside.presentation import Presentation
from hearthside.program import Program
from hearthside.shared import Shared
from hearthside.store.settings import Settings
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.laptop_care import LaptopCare
from hearthside.windows.wishes import PresentWishes
from tests.main.evenings import last_evening


def test_the_room_comes_first_and_the_console_follows(shared: Shared, deck_path: Path, qtbot: QtBot) -> None:
    made = Presentation(shared, shared.read(deck_path), PresentWishes(windowed=True))
    assert made.room.isVisible()
    consoles = [made.console]
    with qtbot.waitSignal(made.room.first_painted, timeout=4000):
        made.room.repaint()
    consoles.append(made.console)
    assert consoles[0] is None
    assert consoles[1] is not None
    assert consoles[1].isVisible()
    made.controller.end()


def test_it_begins_at_the_slide_that_was_asked_for(presentation: Presentation) -> None:
    assert presentation.controller.state.position.slide == 1


def test_ending_closes_both_windows_and_says_so_once(presentation: Presentation, qtbot: QtBot) -> None:
    with qtbot.waitSignal(presentation.over, timeout=2000):
        presentation.controller.end()
    assert not presentation.room.isVisible()
    assert presentation.console is not None
    assert not presentation.console.isVisible()


def test_a_fault_of_the_program_is_a_notice_and_written_down_once(presentation: Presentation, shared: Shared) -> None:
    heard: list[Notice] = []
    presentation.controller.notice_posted.connect(heard.append)
    for _ in range(3):
        try:
            raise RuntimeError("something of ours broke")
        except RuntimeError as error:
            presentation.tell_of(error)
    assert len(heard) == 1
    assert str(shared.log) in heard[0].mend
    assert shared.log.read_text(encoding="utf-8").count("something of ours broke") >= 1
    assert presentation.room.isVisible()


def test_an_exception_in_a_slot_does_not_end_the_evening(shared: Shared, deck_path: Path) -> None:
    program = Program(shared)
    ended: list[bool] = []
    seen: list[bool] = []
    program.present(shared.read(deck_path), PresentWishes(windowed=True), lambda: ended.append(True))

    def fail() -> None:
        raise RuntimeError("a slot broke")

    def look_and_leave() -> None:
        seen.append(not ended)
        shared.application.exit(0)

    QTimer.singleShot(0, fail)
    QTimer.singleShot(50, look_and_leave)
    before = sys.excepthook
    assert program.run() == 0
    assert seen == [True]
    assert sys.excepthook is before
    assert "a slot broke" in shared.log.read_text(encoding="utf-8")
    assert program._presentation is not None
    program._presentation.controller.end()
    assert ended == [True]


def test_the_laptop_is_let_go_after_an_exception(
    shared: Shared, deck_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    closed: list[bool] = []
    really_close = LaptopCare.close

    def close(self: LaptopCare) -> None:
        closed.append(True)
        really_close(self)

    monkeypatch.setattr(LaptopCare, "close", close)
    program = Program(shared)
    program.present(shared.read(deck_path), PresentWishes(windowed=True, preflight=False), lambda: None)
    presentation = program._presentation
    assert presentation is not None
    qtbot.waitUntil(lambda: presentation.care is not None, timeout=4000)

    def break_down(_application: object) -> int:
        raise RuntimeError("the loop broke")

    monkeypatch.setattr(QApplication, "exec", break_down)
    with pytest.raises(RuntimeError):
        program.run()
    assert closed == [True]
    assert not last_evening().is_ended
    presentation.controller.end()


def test_a_deck_that_cannot_be_read_opens_no_window(tmp_path: Path, qapp: QApplication) -> None:
    shown = [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    with pytest.raises(UnreadableDeck):
        main.present(tmp_path / "nothing.md", PresentWishes())
    assert [widget for widget in qapp.topLevelWidgets() if widget.isVisible()] == shown


def test_a_presented_deck_is_remembered(shared: Shared, deck_path: Path, qtbot: QtBot) -> None:
    program = Program(shared)
    program.present(shared.read(deck_path), PresentWishes(windowed=True, preflight=False), lambda: None)
    qtbot.waitUntil(lambda: [recent.path for recent in shared.recent.decks] == [deck_path])
    assert program._presentation is not None
    program._presentation.controller.end()
    program._interruption.stop()


def test_the_facilitators_own_booking_details_stand_in_where_a_deck_has_none(shared: Shared, deck_path: Path) -> None:
    shared.settings.keep(Settings(profile=Booking(email="me@example.org")))
    booking = shared.read(deck_path).settings.booking
    assert booking is not None
    assert booking.email == "me@example.org"
    deck_path.write_text("---\nbooking: {email: other@jos-page.net}\n---\n\n## One\n", encoding="utf-8")
    booking = shared.read(deck_path).settings.booking
    assert booking is not None
    assert booking.email == "other@jos-page.net"


@pytest.mark.parametrize(
    ("wishes", "words"),
    [(PresentWishes(from_slide=99, windowed=True), "99"), (PresentWishes(screen_name="VGA-9", windowed=True), "VGA-9")],
)
def test_a_wish_that_cannot_be_had_is_said_on_the_console(
    shared: Shared, deck_path: Path, qtbot: QtBot, wishes: PresentWishes, words: str
) -> None:
    heard: list[Notice] = []
    made = Presentation(shared, shared.read(deck_path), wishes)
    made.controller.notice_posted.connect(heard.append)
    qtbot.waitUntil(lambda: made.console is not None, timeout=4000)
    assert any(words in notice.text for notice in heard)
    made.controller.end()


class ShownWindows(QObject):
    """Names the kinds of all windows that show themselves."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.add(type(watched).__name__)
        return False


def test_nothing_but_the_two_windows_ever_shows_itself_on_a_screen(
    shared: Shared, deck_path: Path, qtbot: QtBot
) -> None:
    shown = ShownWindows()
    shared.application.installEventFilter(shown)
    made = Presentation(shared, shared.read(deck_path), PresentWishes(windowed=True))
    qtbot.waitUntil(lambda: made.console is not None, timeout=4000)
    shared.application.removeEventFilter(shown)
    made.controller.end()
    assert shown.names == {"AudienceWindow", "ConsoleWindow"}


def test_saved_details_are_told_of(shared: Shared, qtbot: QtBot) -> None:
    program = Program(shared)
    program.show_details()
    assert program._details is not None
    program._details.form.lines["fee"].setText("free")
    with qtbot.waitSignal(program.details_saved):
        program._details.save()
    program._details.close()
    program._interruption.stop()
