"""The outline marks what the watch over the deck knows, hints of care and of the whole deck among it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.windows.editor.outline.conftest import DECK, Bench
from tests.windows.editor.outline.test_choosing import put_cursor
from tests.windows.editor.outline.test_sparing import mark_of


def messages(bench: Bench, name: str) -> str:
    mark = mark_of(bench, name)
    return "" if mark is None else " ".join(mark.messages)


def look(bench: Bench, qtbot: QtBot) -> None:
    """Have the whole deck looked through, and nothing begin by itself any more."""
    with qtbot.waitSignal(bench.watch.changed):
        bench.watch.look()
    bench.watch._pause.stop()


def test_a_hint_of_care_is_marked_as_soon_as_its_slide_is_in_sight(
    make_bench: Callable[[str], Bench], qtbot: QtBot
) -> None:
    bench = make_bench(DECK.replace("One.", "Ask your husband."))
    bench.watch._pause.stop()
    qtbot.waitUntil(lambda: "leaves people out" in messages(bench, "First"))
    mark = mark_of(bench, "First")
    assert mark is not None
    assert (mark.faults, mark.summary) == (0, f"{mark.hints} hint" + "s" * (mark.hints > 1))
    assert bench.watch.known is None


def test_what_only_a_look_at_the_whole_deck_finds_stays_with_its_slide(
    make_bench: Callable[[str], Bench], qtbot: QtBot
) -> None:
    bench = make_bench(DECK.replace("Three.", "Three.\n\n<!-- check: is this still so? -->"))
    assert "is this still so?" not in messages(bench, "Second")
    look(bench, qtbot)
    assert "is this still so?" in messages(bench, "Second")
    put_cursor(bench, "## First")
    with qtbot.waitSignal(bench.editing.deck_changed):
        bench.text.view.insertPlainText("## New\n\nWords.\n\n")
    assert "is this still so?" in messages(bench, "Second")
    assert mark_of(bench, "First") is None
    put_cursor(bench, "Three.")
    with qtbot.waitSignal(bench.editing.deck_changed):
        QTest.keyClicks(bench.text.view, "x")
    assert bench.rows.index("Second") == 5
    assert 4 in bench.watch._stale
    bench.watch.look_first([4])
    qtbot.waitUntil(lambda: not bench.watch._stale)
    assert "is this still so?" in messages(bench, "Second")


def test_the_whole_deck_is_looked_through_without_being_seen(make_bench: Callable[[str], Bench], qtbot: QtBot) -> None:
    bench = make_bench(DECK)
    bench.resize(900, 200)
    bench.watch.look_first([])
    look(bench, qtbot)
    assert mark_of(bench, "Fourth") is not None
    assert mark_of(bench, "First") is None


def test_a_picture_that_came_meanwhile_is_looked_for_again(make_bench: Callable[[str], Bench], qtbot: QtBot) -> None:
    bench = make_bench(DECK)
    bench.editing.go_to_slide(6)
    qtbot.waitUntil(lambda: mark_of(bench, "Fourth") is not None)
    bench.watch._pause.stop()
    folder = bench.editing.document.source.folder
    assert folder is not None
    (folder / "art").mkdir()
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40"/></svg>'
    (folder / "art" / "nothing.svg").write_text(svg, encoding="utf-8")
    before = mark_of(bench, "Fourth")
    bench.watch.look_soon()
    qtbot.waitUntil(lambda: mark_of(bench, "Fourth") != before)
