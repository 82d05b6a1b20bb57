"""Owns the tests of what a deck learns from its last evenings: proposals, the edit of its text, taking it back."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from hearthside.store.bundled import Bundled
from hearthside.store.own_copies import own_copy
from hearthside.store.trouble import not_saved
from hearthside.windows.report.window import ReportWindow
from tests.windows.report.conftest import DECK, Past


@pytest.fixture
def opened(past: Past) -> ReportWindow:
    """The proposals of three evenings on which Hello took five minutes instead of three."""
    for day in (10, 12, 14):
        past.evening(f"2026-11-{day} 19:00:00", hello_seconds=300)
    window = past.look_back()
    window.view.minutes_button.click()
    return window


def test_they_are_offered_by_what_they_come_from(past: Past) -> None:
    past.evening("2026-11-10 19:00:00")
    window = past.look_back()
    assert window.view.minutes_button.text() == "Use the times of my last evening…"
    for day in (12, 14, 16):
        past.evening(f"2026-11-{day} 19:00:00")
    window.look_again()
    assert window.view.minutes_button.text() == "Use the averages of my last three evenings…"


def test_nothing_is_offered_where_rehearsals_are_all_there_is(past: Past) -> None:
    past.evening(rehearsal=True)
    assert not past.look_back().view.minutes_button.isVisible()


def test_each_proposal_says_slide_times_and_how_often_it_was_seen(opened: ReportWindow) -> None:
    assert opened.minutes.isVisible()
    assert opened.minutes.boxes[0].text() == "3  Hello  ·  3 min → 5 min  ·  seen on 3 evenings"
    assert all(box.isChecked() for box in opened.minutes.boxes)


def test_only_what_is_ticked_is_written_and_nothing_else_changes(opened: ReportWindow, past: Past) -> None:
    for box in opened.minutes.boxes[1:]:
        box.click()
    opened.minutes.apply_button.click()
    assert past.deck_path.read_text(encoding="utf-8") == DECK.replace("Hello {minutes=3}", "Hello {minutes=5}")
    assert opened.messages.accessibleName() == "“Wired for closeness” has the new minutes."
    assert opened.view.isVisible()


def test_it_can_be_taken_back(opened: ReportWindow, past: Past) -> None:
    opened.minutes.apply_button.click()
    assert past.deck_path.read_text(encoding="utf-8") != DECK
    opened.messages.buttons[0].click()
    assert past.deck_path.read_text(encoding="utf-8") == DECK


def test_without_a_tick_there_is_nothing_to_write(opened: ReportWindow) -> None:
    for box in opened.minutes.boxes:
        box.click()
    assert not opened.minutes.apply_button.isEnabled()


def test_not_now_changes_nothing(opened: ReportWindow, past: Past) -> None:
    opened.minutes.close_button.click()
    assert opened.view.isVisible()
    assert past.deck_path.read_text(encoding="utf-8") == DECK


def test_a_full_disk_is_said_and_nothing_is_lost(opened: ReportWindow, past: Past) -> None:
    past.trouble = not_saved(past.deck_path, OSError(errno.ENOSPC, "full"))
    opened.minutes.apply_button.click()
    assert "the disk is full" in opened.messages.accessibleName()
    assert past.deck_path.read_text(encoding="utf-8") == DECK


def test_what_another_program_wrote_meanwhile_stays(opened: ReportWindow, past: Past) -> None:
    past.deck_path.write_text(DECK + "\n<!-- mine -->\n", encoding="utf-8")
    opened.minutes.apply_button.click()
    assert "another program has changed the file" in opened.messages.accessibleName()
    assert past.deck_path.read_text(encoding="utf-8").endswith("<!-- mine -->\n")


def test_taking_back_does_not_overwrite_what_came_after(opened: ReportWindow, past: Past) -> None:
    opened.minutes.apply_button.click()
    later = past.deck_path.read_text(encoding="utf-8") + "\n<!-- mine -->\n"
    past.deck_path.write_text(later, encoding="utf-8")
    opened.messages.buttons[0].click()
    assert "another program has changed the file" in opened.messages.accessibleName()
    assert past.deck_path.read_text(encoding="utf-8") == later


def test_a_deck_that_comes_with_hearthside_stays_and_a_copy_has_the_minutes(past: Past, tmp_path: Path) -> None:
    mine = tmp_path / "Documents" / "Hearthside"
    past.own_copy = lambda deck: own_copy(deck, Bundled(tmp_path, past.deck_path.parent), mine, past._write)
    past.evening("2026-11-10 19:00:00", hello_seconds=300)
    window = past.look_back()
    window.view.minutes_button.click()
    told: list[tuple[Path, Path]] = []
    window.copied.connect(lambda *paths: told.append(paths))
    window.minutes.apply_button.click()
    assert past.deck_path.read_text(encoding="utf-8") == DECK
    assert told == [(past.deck_path, mine / "deck.md")]
    assert "Hello {minutes=5}" in (mine / "deck.md").read_text(encoding="utf-8")
    words = "“Wired for closeness” comes with Hearthside, so the new minutes are in a copy of your own: "
    assert window.messages.accessibleName() == f"{words}{mine / 'deck.md'}."
    assert "Undo" not in [button.text() for button in window.messages.buttons]
    past.trouble = not_saved(mine / "deck.md", OSError(errno.ENOSPC, "full"))
    window.minutes.applied.emit(window.minutes.ticked[:1])
    assert "the disk is full" in window.messages.accessibleName()
