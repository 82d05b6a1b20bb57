"""Entering one's own details: what is typed is seen, saved whole, and never lost by a slip."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hearthside.deck.booking import Booking, NextWorkshop
from hearthside.deck.room import Room
from hearthside.render.renderer import SlideRenderer
from hearthside.store.settings import Settings, SettingsFile
from hearthside.windows.details.fields import details_of, field_groups, values_of
from hearthside.windows.details.window import DetailsNeeds, DetailsWindow
from tests.windows.settling import settle

MINE = Booking(
    name="Kim Rivers",
    credentials="PhD candidate, Sexology",
    url="https://kims-page.net/book",
    next_workshop=NextWorkshop(title="Mindful Communication", date="2026-12-10"),
)


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.toml")


@pytest.fixture
def window(settings: SettingsFile, qtbot: QtBot, renderer: SlideRenderer) -> Iterator[DetailsWindow]:
    settings.keep(Settings(profile=MINE))
    window = DetailsWindow(DetailsNeeds(settings, renderer, lambda: date(2026, 11, 26)))
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    settle()
    yield window
    window._was_warned = True
    window.close()
    window.deleteLater()
    settle()


def seen(window: DetailsWindow) -> QImage:
    window.show_picture()
    image = window.preview._image
    assert image is not None
    return image.copy()


def remarks(window: DetailsWindow) -> list[str]:
    return [label.text() for label in window.form.findChildren(QLabel, "wrong") if label.isVisible()]


def type_into(window: DetailsWindow, name: str, text: str) -> None:
    window.form.lines[name].setFocus()
    window.form.lines[name].selectAll()
    QTest.keyClicks(window.form.lines[name], text)


def test_it_shows_what_is_saved(window: DetailsWindow) -> None:
    assert window.form.details == MINE
    assert window.form.room == Room()
    assert not window.has_changes
    assert not window.save_button.isEnabled()


def test_what_is_typed_is_seen_beside_it(window: DetailsWindow) -> None:
    before = seen(window)
    type_into(window, "phone", "+49 30 9018 2020")
    assert seen(window) != before


def test_ctrl_s_saves_everything_and_says_so(window: DetailsWindow, settings: SettingsFile, tmp_path: Path) -> None:
    type_into(window, "next-workshop.time", "19:00")
    window.form.back_row.setValue(9)
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    table = tomllib.loads((tmp_path / "settings.toml").read_text())
    assert table["profile"]["next_workshop"]["time"] == "19:00"
    assert table["profile"]["name"] == "Kim Rivers"
    assert table["room"]["back_row_m"] == 9
    assert "saved" in window.messages.accessibleName()
    assert not window.has_changes
    assert SettingsFile(tmp_path / "settings.toml").current == settings.current


def test_it_says_which_decks_show_them(window: DetailsWindow) -> None:
    words = [label.text() for label in window.findChildren(QLabel, "soft") if label.isVisible()]
    assert any("placeholders such as hello@example.org" in text for text in words)


def test_emptied_it_is_no_profile_any_more(window: DetailsWindow, settings: SettingsFile) -> None:
    for line in window.form.lines.values():
        line.clear()
    window.save_button.click()
    assert settings.current.profile is None


def test_what_cannot_be_saved_is_said_and_stays_in_the_form(
    window: DetailsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    type_into(window, "fee", "20 to 60 euros")
    window.save()
    assert "the disk is full" in window.messages.accessibleName()
    assert window.form.lines["fee"].text() == "20 to 60 euros"


def test_closing_with_changes_asks_once_in_a_line(window: DetailsWindow, settings: SettingsFile) -> None:
    type_into(window, "fee", "free")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert "Not saved yet" in window.messages.accessibleName()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert settings.current.profile == MINE
    assert window.form.details == MINE


def test_a_change_after_the_question_is_asked_about_anew(window: DetailsWindow) -> None:
    type_into(window, "fee", "free")
    window.close()
    type_into(window, "fee", "not free")
    window.close()
    assert window.isVisible()


@pytest.mark.parametrize(("answer", "fee"), [("Save and close", "free"), ("Leave it out", MINE.fee)])
def test_the_question_before_closing_is_answered_with_the_mouse(
    window: DetailsWindow, settings: SettingsFile, answer: str, fee: str
) -> None:
    """A line with nothing but “Close” beside it did not say which of the two that would be."""
    type_into(window, "fee", "free")
    window.close()
    type_into(window, "phone", "+49 30 000000")
    assert window.messages.close_button.isHidden()
    button = next(button for button in window.messages.buttons if button.text() == answer)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not window.isVisible()
    assert settings.current.profile is not None
    assert settings.current.profile.fee == fee


def test_without_changes_it_closes_at_once(window: DetailsWindow, settings: SettingsFile) -> None:
    window.close()
    assert not window.isVisible()
    assert "details" in settings.current.windows


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("url", "nowhere", "not a web address"),
        ("url", "http://kims-page.net", "https://"),
        ("email", "kim", "not a mail address"),
        ("next-workshop.date", "soon", "not a date"),
        ("next-workshop.date", "2026-11-25", "is over"),
        ("next-workshop.duration", "long", "not a length of time"),
        ("next-workshop.timezone", "Mars", "not a time zone"),
        ("name", "Dr Kim", "candidate"),
    ],
)
def test_what_to_look_at_is_said_below_its_line(window: DetailsWindow, name: str, text: str, words: str) -> None:
    assert remarks(window) == []
    type_into(window, name, text)
    (remark,) = remarks(window)
    assert words in remark
    assert window.form.lines[name].accessibleDescription() == remark
    type_into(window, name, " ")
    window.form.lines[name].clear()
    assert remarks(window) == []


def test_how_far_the_code_can_be_read_follows_the_room(window: DetailsWindow) -> None:
    window.show_picture()
    assert "about 4.5 m" in window.distance.text()
    window.form.screen_height.setValue(2.5)
    window.show_picture()
    assert "about 9 m" in window.distance.text()
    window.form.lines["url"].clear()
    window.show_picture()
    assert window.distance.text() == ""


def test_every_part_has_a_name_and_tab_reaches_all_in_order(window: DetailsWindow) -> None:
    parts: list[QWidget] = [*window.form.lines.values(), window.form.screen_height, window.form.back_row]
    assert all(part.accessibleName() for part in parts)
    parts[0].setFocus()
    reached = []
    for _ in parts:
        reached.append(QApplication.focusWidget())
        QTest.keyClick(window, Qt.Key.Key_Tab)
    assert reached == parts


@pytest.mark.parametrize("size", [(720, 420), (911, 512), (1366, 768), (1920, 1080)])
def test_nothing_is_cut_off_but_what_can_be_scrolled_to(window: DetailsWindow, size: tuple[int, int]) -> None:
    type_into(window, "url", "http://bit.ly/a-rather-long-address?utm_source=x")
    window.resize(*size)
    settle()
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= needed, label.text()
            assert label.wordWrap() or label.width() >= label.sizeHint().width(), label.text()
    for box in (window.form.screen_height, window.form.back_row):
        assert box.lineEdit().width() > box.fontMetrics().horizontalAdvance(box.text())
    assert window.form.width() <= window._scrolled.viewport().width()


def test_the_lines_are_all_the_details_there_are() -> None:
    named = [field.name for group in field_groups() for field in group.fields]
    assert sorted(named) == sorted(values_of(None))
    assert details_of(values_of(MINE)) == MINE
    assert details_of(values_of(None)) is None
    assert details_of({"name": "  a \t b "}) == Booking(name="a b")
