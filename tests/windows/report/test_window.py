"""Owns the tests of the window of past evenings: which it lists, what its chart shows, and that nothing is cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from hearthside.windows.report.rows import ReportRow, clock
from tests.windows.report.conftest import Past


def _row(rows: tuple[ReportRow, ...], title: str) -> ReportRow:
    return next(row for row in rows if row.title == title)


def test_without_evenings_it_says_so(past: Past) -> None:
    window = past.look_back()
    assert window.shown is None
    said = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("No evening has been presented yet.") for text in said)


def test_it_lists_evenings_the_newest_first_with_the_mark_of_a_rehearsal(past: Past) -> None:
    past.evening("2026-11-10 19:00:00")
    past.evening("2026-11-12 19:00:00", rehearsal=True)
    window = past.look_back()
    items = [window.list.item(row).text() for row in range(window.list.count())]
    assert items == [
        "Wired for closeness\n12 Nov 2026 · 19:00 · REHEARSAL",
        "Wired for closeness\n10 Nov 2026 · 19:00",
    ]
    assert window.view.rehearsal.isVisible()
    QTest.keyClick(window.list, Qt.Key.Key_Down)
    assert not window.view.rehearsal.isVisible()


def test_the_wanted_evening_is_shown_first(past: Past) -> None:
    past.evening("2026-11-10 19:00:00")
    past.evening("2026-11-12 19:00:00")
    oldest = min(past.journals.iterdir())
    window = past.look_back(oldest)
    assert window.shown is not None
    assert window.shown.path == oldest
    assert window.shown.day == "10 Nov 2026"


def test_planned_and_actual_times_of_slides_and_sections(past: Past) -> None:
    past.evening(hello_seconds=300)
    rows = past.look_back().view.chart.rows
    hello = _row(rows, "Hello")
    assert (hello.number, hello.times, hello.difference) == ("3", "5:00 of 3:00", "+2:00")
    question = _row(rows, "What helps you rest?")
    assert question.remarks == "1:00 added · 0:45 overtime"
    sections = [row.title for row in rows if row.is_section]
    assert sections == ["Welcome", "Together"]
    welcome = _row(rows, "Welcome")
    assert welcome.is_section
    assert welcome.times == "6:00 of 5:00"


def test_slides_that_were_not_shown_are_named(past: Past) -> None:
    past.evening(hello_seconds=0)
    view = past.look_back().view
    row = next(row for row in view.chart.rows if not row.was_shown)
    assert row.times == f"not shown ({clock(row.planned_seconds)})"
    assert row.difference == ""
    missed = sum(row.planned_seconds for row in view.chart.rows if not (row.was_shown or row.is_section))
    assert {tile.words: tile.number for tile in view.shown_tiles}["not shown"] == clock(missed)
    assert any(row.remarks.endswith("of it not shown") for row in view.chart.rows if row.is_section)


def test_the_evening_in_a_few_numbers(past: Past) -> None:
    past.evening()
    said = {tile.words: tile.number for tile in past.look_back().view.shown_tiles}
    assert said["planned"] == "20:00"
    assert said["given to rounds"] == "+1:00"
    assert said["of overtime"] == "0:45"
    assert said["in one Hold"] == "1:30"


def test_bars_are_as_long_as_what_they_stand_for(past: Past) -> None:
    past.evening(hello_seconds=360)
    window = past.look_back()
    chart = window.view.chart
    place = next(place for row, place in chart.places() if row.title == "Hello")
    image = QImage(chart.size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    chart.render(image)
    line = [image.pixelColor(x, round(place.center().y())).name() for x in range(image.width())]
    longer, took = chart._theme.voices[0].name(), chart._theme.voices[1].name()
    assert line.count(took) == pytest.approx(chart.bar_width(180), abs=6)
    assert line.count(took) + line.count(longer) == pytest.approx(chart.bar_width(360), abs=25)


def test_an_evening_that_broke_off_says_so(past: Past) -> None:
    past.evening(ends=False)
    window = past.look_back()
    assert any("broke off" in label.text() for label in window.findChildren(QLabel))


def test_a_deck_that_is_gone_leaves_numbers_in_the_place_of_titles(past: Past) -> None:
    past.evening()
    past.deck_path.unlink()
    window = past.look_back()
    titles = [row.title for row in window.view.chart.rows]
    assert "Slide 3" in titles
    assert "Section 1" in titles
    assert not window.view.minutes_button.isVisible()


def test_a_damaged_journal_stands_in_nobodys_way(past: Past) -> None:
    past.evening()
    (past.journals / "2026-12-01T190000.evening").write_bytes(b"\xff\x00 nothing of ours\n")
    assert past.look_back().list.count() == 1


def test_who_cannot_see_the_chart_gets_it_as_text(past: Past) -> None:
    past.evening()
    spoken = past.look_back().view.chart.accessibleDescription()
    assert "Hello" in spoken
    assert "+2:00" in spoken


@pytest.mark.parametrize("size", [(911, 512), (1366, 768), (1920, 1080)])
def test_no_word_is_cut(past: Past, size: tuple[int, int]) -> None:
    past.evening()
    window = past.look_back()
    window.resize(*size)
    for _ in range(4):
        QApplication.processEvents()
    assert (window.width(), window.height()) == size
    for label in window.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            assert label.width() >= label.sizeHint().width(), label.text()
    for button in window.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()
    assert window.view.chart.width() <= window.view.scrolled.viewport().width()


def test_esc_closes_it(past: Past) -> None:
    window = past.look_back()
    window.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(window.list, Qt.Key.Key_Escape)
    assert not window.isVisible()
