"""Owns the proof that the objects are wired: a presentation from start to end, what survives, what is written down."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from hearthside import main
from hearthside.deck.booking import Booking
from hearthside.deck.faults import UnreadableDeck
from hearthside.evenings.archive import find_evening
from hearthside.main import ArticleDesk, Program
from hearthside.presentation import Presentation, Shared
from hearthside.render.renderer import make_renderer
from hearthside.session.clock import SystemClock
from hearthside.session.evening_record import EveningRecord
from hearthside.session.events import Moved, SessionEnded, SessionStarted
from hearthside.session.state import Position
from hearthside.store.bundled import find_bundled
from hearthside.store.drafts import Draft, drafts_folder, write_draft
from hearthside.store.journal import journal_folder
from hearthside.store.recent import RecentDecks
from hearthside.store.settings import Settings, SettingsFile
from hearthside.windows.commands import Command
from hearthside.windows.laptop_care import LaptopCare
from hearthside.windows.library.window import LibraryNeeds, LibraryWindow
from hearthside.windows.notices import Notice
from hearthside.windows.paper.message_bar import Message
from hearthside.windows.wishes import PresentWishes
from tests.evenings.writing import written_evening
from tests.session.fake_clock import FakeClock

DECK = "---\ntitle: An evening\n---\n\n## One\n\nWords.\n\n## Two\n\nMore.\n"


class Messages:
    """Stands for the library: notes what is said in it."""

    def __init__(self) -> None:
        self.said: list[Message] = []
        self.messages = self

    def say(self, message: Message) -> None:
        self.said.append(message)


@pytest.fixture
def shared(qapp: QApplication, tmp_path: Path) -> Shared:
    """What a process works with, its files in a folder of the test."""
    bundled = find_bundled()
    return Shared(
        application=qapp,
        bundled=bundled,
        renderer=make_renderer(bundled),
        settings=SettingsFile(tmp_path / "settings.toml"),
        recent=RecentDecks(tmp_path / "recent.toml"),
        clock=SystemClock(),
        log=tmp_path / "state" / "faults.log",
    )


@pytest.fixture
def deck_path(tmp_path: Path) -> Path:
    path = tmp_path / "evening.md"
    path.write_text(DECK, encoding="utf-8")
    return path


@pytest.fixture
def presentation(shared: Shared, deck_path: Path, qtbot: QtBot) -> Iterator[Presentation]:
    """A presentation whose room has its first picture."""
    made = Presentation(shared, shared.read(deck_path), PresentWishes(from_slide=2, windowed=True))
    qtbot.waitUntil(lambda: made.console is not None, timeout=4000)
    yield made
    made.controller.end()


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


def last_evening() -> EveningRecord:
    evening = find_evening(journal_folder(), "last")
    assert evening is not None
    return evening.record


def test_the_evening_is_written_down_from_its_start_to_its_end(presentation: Presentation, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: presentation.care is not None, timeout=4000)
    presentation.controller.press(Command.NEXT)
    presentation.controller.end()
    record = last_evening()
    assert [entry.fact for entry in record.entries] == [
        SessionStarted(Position(1)),
        Moved(Position(2)),
        SessionEnded(),
    ]


def test_an_evening_that_broke_off_is_taken_up_before_anything_is_shown(
    shared: Shared, deck_path: Path, qtbot: QtBot
) -> None:
    deck = shared.read(deck_path)
    written_evening(journal_folder(), deck, now_clock(), Moved(Position(2)))
    made = Presentation(shared, deck, PresentWishes(windowed=True, resume=True))
    assert made.controller.state.position == Position(2)
    qtbot.waitUntil(lambda: made.care is not None, timeout=4000)
    made.controller.end()
    assert last_evening().is_ended


def test_with_nothing_to_go_on_with_it_says_so(shared: Shared, deck_path: Path, qtbot: QtBot) -> None:
    made = Presentation(shared, shared.read(deck_path), PresentWishes(windowed=True, resume=True))
    heard: list[Notice] = []
    made.controller.notice_posted.connect(heard.append)
    qtbot.waitUntil(lambda: made.care is not None, timeout=4000)
    assert "There is no evening to go on with: this is a new one." in {notice.text for notice in heard}
    made.controller.end()


def test_the_library_hears_of_an_evening_that_broke_off(shared: Shared, deck_path: Path) -> None:
    offers = [shared.unfinished_evening()]
    written_evening(journal_folder(), shared.read(deck_path), now_clock(), Moved(Position(2)))
    offers.append(shared.unfinished_evening())
    deck_path.write_bytes(b"\xff\xfe\xff")
    offers.append(shared.unfinished_evening())
    assert offers == [None, (deck_path, "An evening", "slide 3"), None]


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


def now_clock() -> FakeClock:
    """Return a clock that shows the time that it is."""
    clock = FakeClock()
    clock._wall_seconds = SystemClock().now().wall_seconds - 60
    return clock


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
    deck_path.write_text("---\nbooking: {email: other@example.org}\n---\n\n## One\n", encoding="utf-8")
    booking = shared.read(deck_path).settings.booking
    assert booking is not None
    assert booking.email == "other@example.org"


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


def test_ended_with_that_wish_the_evening_is_looked_back_on(shared: Shared, deck_path: Path, qtbot: QtBot) -> None:
    program = Program(shared)
    over: list[bool] = []
    wishes = PresentWishes(windowed=True, preflight=False)
    program.show_evenings()
    evenings = program._evenings
    assert evenings is not None
    # What follows, such as the library, shows its window first: shown after it, it would come to lie over this one.
    program.present(shared.read(deck_path), wishes, lambda: over.append(evenings.isVisible()))
    assert not evenings.isVisible()  # the room shall see nothing of it
    presentation = program._presentation
    assert presentation is not None
    qtbot.waitUntil(lambda: presentation._recovery is not None, timeout=4000)
    presentation.controller.go_to(2)
    assert presentation.console is not None
    presentation.controller.perform(Command.QUIT)
    presentation.console.end_bar.report_button.click()
    assert over == [False]
    assert evenings.isVisible()
    assert evenings.shown is not None
    assert evenings.shown.title == "An evening"
    evenings.close()
    program._interruption.stop()


def test_unsaved_work_is_offered_in_the_library(shared: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = Draft(
        deck_path=None, title="Found again", wall_seconds=1.0, offset=0, file_fingerprint="", text="## Typed\n"
    )
    write_draft(drafts_folder() / "1.draft", draft)
    program, asked = Program(shared), Messages()
    main._offer_unsaved(asked, program, 2.0)  # type: ignore[arg-type]
    (message,) = asked.said
    assert "“Found again”" in message.words
    message.answers[0].run()
    (window,) = program.editors.windows
    assert window.editing.document.text == "## Typed\n"
    window.keeping.close_agreed.emit()
    program._interruption.stop()


def test_the_library_opens_past_evenings(shared: Shared, qtbot: QtBot) -> None:
    program = Program(shared)
    program.show_evenings()
    assert program._evenings is not None
    first = program._evenings
    program.show_evenings()
    assert program._evenings is first
    first.close()
    program._interruption.stop()


def test_a_deck_made_from_an_article_stands_in_the_library(shared: Shared, deck_path: Path, qtbot: QtBot) -> None:
    library = LibraryWindow(
        LibraryNeeds(
            shared.recent,
            shared.settings,
            shared.bundled,
            shared.renderer,
            shared.clock,
            shared.read,
            shared.look_through,
        )
    )
    qtbot.addWidget(library)
    desk = ArticleDesk(shared, library)
    library.import_requested.emit(None)
    window = desk._window
    assert window is not None
    assert window.isVisible()
    desk.hide()
    assert not window.isVisible()
    library.import_requested.emit(None)
    assert desk._window is window
    window.saved.emit(deck_path)
    assert library.shelf_view.selected_path == deck_path
    assert library.isVisible()
    window.close()
    window.release()
    library.close()


def looked_over(shared: Shared, deck_path: Path, qtbot: QtBot, wishes: PresentWishes) -> bool:
    """Return whether everything is looked over first; the evening is ended again."""
    made = Presentation(shared, shared.read(deck_path), wishes)
    qtbot.waitUntil(lambda: made.console is not None, timeout=4000)
    was_open = made.preflight is not None
    made.controller.end()
    return was_open


@pytest.mark.parametrize(
    ("is_shown", "wishes", "is_open"),
    [
        (True, PresentWishes(windowed=True), True),
        (True, PresentWishes(windowed=True, resume=False), True),
        (True, PresentWishes(windowed=True, resume=True), False),
        (True, PresentWishes(windowed=True, from_slide=2), False),
        (True, PresentWishes(windowed=True, is_rehearsal=True), False),
        (True, PresentWishes(windowed=True, preflight=False), False),
        (False, PresentWishes(windowed=True), False),
        (False, PresentWishes(windowed=True, from_slide=2, is_rehearsal=True, preflight=True), True),
    ],
)
def test_everything_is_looked_over_first_where_that_is_wanted(
    shared: Shared, deck_path: Path, qtbot: QtBot, is_shown: bool, wishes: PresentWishes, is_open: bool
) -> None:
    shared.settings.keep(Settings(shows_preflight=is_shown))
    assert looked_over(shared, deck_path, qtbot, wishes) is is_open


def test_after_a_breakdown_nothing_stands_before_going_on(shared: Shared, deck_path: Path, qtbot: QtBot) -> None:
    written_evening(journal_folder(), shared.read(deck_path), now_clock(), Moved(Position(2)))
    assert not looked_over(shared, deck_path, qtbot, PresentWishes(windowed=True))
    assert looked_over(shared, deck_path, qtbot, PresentWishes(windowed=True, resume=False))


def test_what_is_looked_over_is_no_evening_until_it_begins(shared: Shared, deck_path: Path, qtbot: QtBot) -> None:
    made = Presentation(shared, shared.read(deck_path), PresentWishes(windowed=True))
    qtbot.waitUntil(lambda: made.preflight is not None, timeout=4000)
    preflight, care = made.preflight, made.care
    assert preflight is not None
    assert care is not None
    quiet = [care.is_quiet]
    assert not journal_folder().exists()
    preflight.begin()
    quiet.append(care.is_quiet)
    assert quiet == [True, False]
    assert made.care is care
    assert [entry.fact for entry in last_evening().entries] == [SessionStarted()]
    made.controller.end()


def test_gone_back_from_it_leaves_no_evening(shared: Shared, deck_path: Path, qtbot: QtBot) -> None:
    made = Presentation(shared, shared.read(deck_path), PresentWishes(windowed=True))
    qtbot.waitUntil(lambda: made.preflight is not None, timeout=4000)
    with qtbot.waitSignal(made.over, timeout=2000):
        made.controller.end()
    assert not journal_folder().exists()


def test_own_details_are_put_away_while_somebody_presents_with_what_was_typed(
    shared: Shared, deck_path: Path, qtbot: QtBot
) -> None:
    program = Program(shared)
    program.show_details()
    details = program._details
    assert details is not None
    details.form.lines["fee"].setText("free")
    program.present(shared.read(deck_path), PresentWishes(windowed=True), lambda: None)
    assert not details.isVisible()
    assert program._presentation is not None
    program._presentation.controller.end()
    program.show_details()
    assert program._details is details
    assert details.isVisible()
    assert details.form.lines["fee"].text() == "free"
    details.save()
    assert shared.read(deck_path).settings.booking == Booking(fee="free")
    details.close()
    program._interruption.stop()
