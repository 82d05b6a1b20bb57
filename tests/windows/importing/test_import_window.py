"""The import window: an article chosen, dropped or pasted; a deck looked at; nothing written unasked."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from msgspec.structs import force_setattr
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hearthside.article.model import Article
from hearthside.deck.booking import Booking
from hearthside.render.renderer import SlideRenderer
from hearthside.store.deck_files import open_deck
from hearthside.store.settings import Settings, SettingsFile
from hearthside.windows.importing.maker import DeckMaker, Made
from hearthside.windows.importing.window import ImportNeeds, ImportWindow
from tests.article.made_articles import an_article, paragraph

Key = Qt.Key

_TEXT = "\n\n".join(["Three ways to begin", paragraph(1), "The first way:", paragraph(2), paragraph(3)])


@dataclass
class Desk:
    """The window under test, and what stands around it."""

    folder: Path
    qtbot: QtBot
    window: ImportWindow
    clipboard: QMimeData
    saved: list[Path]
    asked: list[Path] = field(default_factory=list)
    article: Path | None = None
    place: Path | None = None

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.is_busy)

    def read(self) -> Path:
        """Have an ordinary article on show and return its path."""
        path = self.folder / "article.txt"
        path.write_text(_TEXT, encoding="utf-8")
        self.window.open_article(path)
        self.settle()
        return path

    def files(self) -> set[str]:
        return {path.name for path in self.folder.iterdir()} - {"settings.toml"}

    def ask_for_place(self, _parent: QWidget, proposed: Path) -> Path | None:
        self.asked.append(proposed)
        return self.place


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, renderer: SlideRenderer) -> Iterator[Desk]:
    desk: Desk
    clipboard = QMimeData()

    def place(parent: QWidget, proposed: Path) -> Path | None:
        return desk.ask_for_place(parent, proposed)

    needs = ImportNeeds(
        renderer,
        SettingsFile(tmp_path / "settings.toml"),
        ask_for_article=lambda *_: desk.article,
        ask_for_place=place,
        clipboard=lambda: clipboard,
    )
    window = ImportWindow(needs)
    saved: list[Path] = []
    window.saved.connect(saved.append)
    qtbot.addWidget(window)
    desk = Desk(tmp_path, qtbot, window, clipboard, saved)
    window.show()
    yield desk
    window.close()
    window.release()


def names(desk: Desk) -> list[str]:
    model = desk.window.page.slides.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_a_chosen_article_is_shown_as_a_deck_and_nothing_is_written(desk: Desk) -> None:
    desk.article = desk.folder / "article.txt"
    desk.article.write_text(_TEXT, encoding="utf-8")
    QTest.mouseClick(desk.window.start.choose_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert names(desk)[0] == "Three ways to begin"
    assert "The first way" in names(desk)
    assert desk.window.page.isVisible()
    assert desk.window.page.slides.hasFocus()
    assert desk.window.page.checks.line_count > 5
    assert desk.files() == {"article.txt"}


def test_the_clipboard_is_read_in_its_rich_form(desk: Desk) -> None:
    desk.clipboard.setText("something else that is long enough to be read as an article by itself.")
    desk.clipboard.setHtml(f"<h1>Pasted words</h1><p>{paragraph(1)}</p><h2>A part</h2><p>{paragraph(2)}</p>")
    desk.window.paste()
    desk.settle()
    assert names(desk)[0] == "Pasted words"
    assert "A part" in names(desk)


def test_a_copied_file_is_opened(desk: Desk) -> None:
    path = desk.folder / "article.txt"
    path.write_text(_TEXT, encoding="utf-8")
    desk.clipboard.setUrls([QUrl.fromLocalFile(str(path))])
    QTest.keyClick(desk.window, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert names(desk)[0] == "Three ways to begin"


def test_an_empty_clipboard_is_said_in_the_window(desk: Desk) -> None:
    desk.window.paste()
    desk.settle()
    assert desk.window.start.problem.text()
    assert not desk.window.save_button.isVisible()


def test_what_is_no_article_is_said_in_the_window(desk: Desk) -> None:
    path = desk.folder / "picture.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    desk.window.open_article(path)
    desk.settle()
    assert desk.window.start.isVisible()
    assert desk.window.start.problem.text().endswith(".")
    assert desk.window.start.choose_button.hasFocus()


def test_other_minutes_make_another_deck(desk: Desk) -> None:
    desk.read()
    desk.window.minutes.box.setValue(30)
    desk.settle()
    facts = [label.text() for label in desk.window.findChildren(QLabel) if label.objectName() == "soft"]
    assert any(text.startswith("30 min · ") for text in facts)
    QTest.mouseClick(desk.window.minutes.more_button, Qt.MouseButton.LeftButton)
    desk.settle()
    desk.place = desk.folder / "deck.md"
    desk.window.save_button.click()
    assert open_deck(desk.folder / "deck.md").planned_seconds == 35 * 60


def test_it_is_saved_where_somebody_says(desk: Desk) -> None:
    path = desk.read()
    desk.place = desk.folder / "mine.md"
    QTest.keyClick(desk.window, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert desk.asked == [path.with_name("three-ways-to-begin.md")]
    assert desk.saved == [desk.folder / "mine.md"]
    assert open_deck(desk.folder / "mine.md").settings.title == "Three ways to begin"
    assert not desk.window.isVisible()


def said(desk: Desk) -> str:
    message = desk.window.messages.current
    return message.words if message is not None else ""


def test_nothing_is_overwritten_before_somebody_says_so(desk: Desk) -> None:
    desk.read()
    desk.place = desk.folder / "mine.md"
    desk.place.write_text("mine", encoding="utf-8")
    desk.window.save_button.click()
    assert "“mine.md” exists already" in said(desk)
    keep, _ = desk.window.messages.buttons
    assert keep.hasFocus()
    keep.click()
    assert desk.place.read_text(encoding="utf-8") == "mine"
    assert desk.saved == []
    desk.window.save_button.click()
    _, overwrite = desk.window.messages.buttons
    overwrite.click()
    assert open_deck(desk.place).settings.title == "Three ways to begin"
    assert desk.saved == [desk.place]


def test_the_article_keeps_its_file(desk: Desk) -> None:
    path = desk.read()
    desk.place = path
    desk.window.save_button.click()
    assert "own article" in said(desk)
    assert path.read_text(encoding="utf-8") == _TEXT


def test_nothing_is_saved_among_the_shipped_decks(desk: Desk) -> None:
    force_setattr(desk.window._needs, "is_shipped", lambda path: path.parent.name == "shipped")
    desk.read()
    desk.place = desk.folder / "shipped" / "mine.md"
    desk.place.parent.mkdir()
    desk.window.save_button.click()
    assert "come with Hearthside" in said(desk)
    assert not desk.place.exists()


def test_a_folder_that_is_gone_is_said_in_the_window(desk: Desk) -> None:
    desk.read()
    desk.place = desk.folder / "gone" / "mine.md"
    desk.window.save_button.click()
    assert "folder is gone" in said(desk)
    assert desk.window.isVisible()


def test_a_mark_leads_to_its_slides_one_after_another(desk: Desk) -> None:
    desk.read()
    checks, slides = desk.window.page.checks, desk.window.page.slides
    row = next(row for row in range(checks.count()) if checks.item(row).text().count("guessed headline"))
    seen = []
    for _ in range(2):
        checks.itemActivated.emit(checks.item(row))
        seen.append(slides.currentIndex().row())
    assert len(set(seen)) == 2
    assert f"guessed headline: {seen[0] + 1}, {seen[1] + 1}" in checks.item(row).text()


def test_escape_stops_reading(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = threading.Event()

    def slowly(_path: Path) -> Article:
        go_on.wait(30)
        return an_article()

    monkeypatch.setattr("hearthside.windows.importing.window.read_article", slowly)
    desk.window.open_article(desk.folder / "slow.txt")
    assert desk.window.start.cancel_button.isVisible()
    QTest.keyClick(desk.window, Key.Key_Escape)
    go_on.set()
    assert desk.window.isVisible()
    assert desk.window.start.choose_button.isVisible()
    desk.window.release()
    QApplication.processEvents()
    assert not desk.window.save_button.isVisible()


def test_only_what_was_asked_for_last_is_told_of(qtbot: QtBot) -> None:
    maker = DeckMaker()
    told: list[object] = []
    maker.made.connect(told.append)
    go_on = threading.Event()

    def first() -> Article:
        go_on.wait(30)
        return an_article(1)

    maker.make(first, 60)
    maker.make(lambda: an_article(3), 60)
    go_on.set()
    qtbot.waitUntil(lambda: not maker.is_busy)
    maker.stop()
    QApplication.processEvents()
    assert [len(made.article.sections) for made in told if isinstance(made, Made)] == [4]


def test_a_dropped_article_is_read(desk: Desk) -> None:
    path = desk.folder / "article.md"
    path.write_text(f"# Dropped\n\n{paragraph(1)}\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.window, QDragEnterEvent(QPointF(9, 9).toPoint(), *arguments))
    assert "article.md" in desk.window.drop_hint.accessibleName()
    QApplication.sendEvent(desk.window, QDropEvent(QPointF(9, 9), *arguments))
    desk.settle()
    assert names(desk)[0] == "Dropped"


def test_everything_can_be_reached_and_has_a_name(desk: Desk) -> None:
    desk.read()
    window = desk.window
    parts = [window.page.slides, window.page.checks, window.minutes.box, window.save_button, window.other_button]
    for part in parts:
        assert part.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert part.accessibleName()
    assert all(
        button.accessibleName() or button.text() for button in window.findChildren(QPushButton) if button.isVisible()
    )


@pytest.mark.parametrize("size", [(911, 512), (1366, 768), (1920, 1080)])
def test_it_fits_the_screens_that_there_are(desk: Desk, size: tuple[int, int]) -> None:
    desk.read()
    desk.window.resize(*size)
    QApplication.processEvents()
    window = desk.window
    assert (window.width(), window.height()) == size
    assert window.rect().contains(window.save_button.mapTo(window, window.save_button.rect().bottomRight()))
    assert window.page.checks.height() > 60
    desk.settle()


def test_its_size_is_remembered(desk: Desk, renderer: SlideRenderer, qtbot: QtBot) -> None:
    desk.window.resize(780, 500)
    desk.window.close()
    again = ImportWindow(ImportNeeds(renderer, SettingsFile(desk.folder / "settings.toml")))
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (780, 500)


def test_the_end_screen_is_shown_with_ones_own_details(desk: Desk) -> None:
    desk.window._needs.settings.keep(Settings(profile=Booking(email="kim@kims-page.net")))
    desk.read()
    shown = desk.window.page._deck
    assert shown is not None
    assert shown.settings.booking is not None
    assert shown.settings.booking.email == "kim@kims-page.net"
    assert desk.window._made is not None
    assert "kims-page" not in desk.window._made.deck.source.text
