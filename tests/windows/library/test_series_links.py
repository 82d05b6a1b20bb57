"""From one deck of a series to its neighbours, with a click or a key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hearthside.windows.library.series_links import SeriesLinks
from hearthside.windows.library.window import LibraryWindow
from tests.windows.library.conftest import DECK, Library

SERIES = "series: {{name: Three, part: {part} of 3{names}}}\nstart:"


def deck(folder: Path, file: str, title: str, part: int, names: str = "") -> Path:
    path = folder / file
    text = DECK.format(title=title).replace("start:", SERIES.format(part=part, names=names), 1)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def three(library: Library) -> tuple[Path, Path, Path]:
    """Three shipped decks in a series; their names are in another order than their parts."""
    slides = library.shipped.parent
    return (
        deck(slides, "wired-for-closeness.md", "One", 1, ", next: zwei.md"),
        deck(slides, "zwei.md", "Two & a half", 2, ", previous: wired-for-closeness.md, next: drei.md"),
        deck(slides, "drei.md", "Three", 3, ", previous: zwei.md, next: gone.md"),
    )


def shown(links: SeriesLinks) -> tuple[str, ...]:
    buttons = (links.previous_button, links.next_button)
    return tuple(button.accessibleName() for button in buttons if not button.isHidden())


def titles(window: LibraryWindow) -> list[str]:
    return [str(window.shelf_view.list.model().index(row, 0).data()) for row in range(4)]


def test_a_series_stands_in_the_order_of_its_parts(library: Library, three: tuple[Path, ...]) -> None:
    assert titles(library.open()) == ["Comes with Hearthside", "One", "Two & a half", "Three"]


def test_the_panel_leads_to_the_neighbours_that_are_there(library: Library, three: tuple[Path, ...]) -> None:
    window = library.open()
    links = window.panel.series_links
    assert shown(links) == ("After this: Two & a half",)
    assert links.next_button.text() == "After this: Two && a half"
    QTest.mouseClick(links.next_button, Qt.MouseButton.LeftButton)
    assert window.shelf_view.selected_path == three[1]
    assert shown(links) == ("Before this: One", "After this: Three")
    assert library.recent.decks == ()


def test_keys_lead_there_and_back(library: Library, three: tuple[Path, ...]) -> None:
    window = library.open()
    window.activateWindow()
    library.qtbot.waitUntil(window.isActiveWindow)
    keys = (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    seen = []
    for key in keys:
        QTest.keyClick(window.shelf_view.list, key, Qt.KeyboardModifier.AltModifier)
        seen.append(window.shelf_view.selected_path)
    assert seen == [three[1], three[2], three[2], three[1]]
    assert shown(window.panel.series_links) == ("Before this: One", "After this: Three")


def test_a_neighbour_that_a_search_hides_is_shown(library: Library, three: tuple[Path, ...]) -> None:
    window = library.open()
    window.top.search.setText("half")
    QTest.mouseClick(window.panel.series_links.previous_button, Qt.MouseButton.LeftButton)
    assert window.shelf_view.selected_path == three[0]
    assert window.top.search.text() == ""


def test_a_neighbour_that_is_not_on_the_shelf_comes_onto_it(library: Library) -> None:
    one, two = deck(library.folder, "a.md", "A", 1, ", next: b.md"), deck(library.folder, "b.md", "B", 2)
    library.remember(one)
    window = library.open()
    QTest.mouseClick(window.panel.series_links.next_button, Qt.MouseButton.LeftButton)
    library.settle(window)
    assert window.shelf_view.selected_path == two
    assert [known.path for known in library.recent.decks] == [two, one]


def test_a_deck_outside_a_series_leads_nowhere(library: Library) -> None:
    assert library.open().panel.series_links.isHidden()


def test_a_very_long_title_is_cut_for_the_eye_alone(library: Library, three: tuple[Path, ...]) -> None:
    deck(three[0].parent, "zwei.md", "word " * 500, 2)
    button = library.open().panel.series_links.next_button
    assert len(button.text()) < 60
    assert len(button.accessibleName()) > 2000
