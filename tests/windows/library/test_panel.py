"""What the right side says of the chosen deck."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from hearthside.deck.booking import Booking
from hearthside.deck.own_details import with_own_details
from hearthside.store.deck_files import open_deck
from hearthside.windows.library.plan_line import PlanLine
from tests.windows.library.conftest import Library
from tests.windows.library.looking import label, press
from tests.windows.library.test_sizes import Key


def test_the_plan_is_there_with_times_and_discussions(library: Library) -> None:
    window = library.open()
    words = [line.accessibleName() for line in window.panel.findChildren(PlanLine)]
    assert words[-2].startswith("Welcome, 10 min, at 19:")
    assert words[-1].startswith("Practice, 20 min, at 19:")
    assert words[-1].endswith("8 min of it talking together")
    assert label(window, "facts").startswith("19:00 to 19:30 · 30 min")
    assert label(window, "facts").endswith("1 discussion")
    assert window.panel.check.words() == ["✓ Nothing to mend"]


def test_only_ones_own_deck_says_where_it_lies(library: Library) -> None:
    own = library.deck("own.md")
    library.remember(own)
    window = library.open()
    places = [found.text() for found in window.panel.findChildren(QLabel, "small")]
    assert str(own) in places
    press(library, window, Key.Key_End)
    assert not any(str(library.shipped.parent) in found.text() for found in window.panel.findChildren(QLabel, "small"))


def test_what_is_scrolled_ends_at_the_panels_edge_or_above_its_foot(library: Library) -> None:
    library.remember(library.deck("own.md"))
    window = library.open()
    panel, scrolled = window.panel, window.panel.findChild(QScrollArea)
    assert scrolled is not None
    assert scrolled.geometry().bottom() < panel.forget_button.geometry().top()
    press(library, window, Key.Key_End)
    assert panel.forget_button.isHidden()
    QApplication.sendPostedEvents(panel)
    assert panel.height() - scrolled.geometry().bottom() <= 3


def test_faults_are_named(library: Library) -> None:
    path = library.deck("faulty.md")
    path.write_text(path.read_text() + "\n## Picture\n\n![A thing](art/gone.svg)\n", encoding="utf-8")
    library.remember(path)
    words = library.open().panel.check.words()
    assert words[0] == "1 thing to mend"
    assert "gone.svg" in words[1]


def test_hints_of_care_are_named_and_the_deck_is_ready(library: Library) -> None:
    path = library.deck("own.md")
    path.write_text(path.read_text() + "\n## Rest\n\nAsk your husband.\n", encoding="utf-8")
    library.remember(path)
    words = library.open().panel.check.words()
    assert words[0] == "✓ Ready to present · 1 hint"
    assert words[1].startswith("· Line 23: “husband” leaves out everyone who is not married.")


def test_what_the_decks_borrow_can_change(library: Library) -> None:
    path = library.deck("own.md")
    path.write_text(path.read_text().replace("minutes: 30", "booking: {url: https://example.org}", 1), encoding="utf-8")
    library.remember(path)
    mine: list[Booking] = []
    library.open_deck = lambda wanted: with_own_details(open_deck(wanted), mine[0] if mine else None)
    window = library.open()
    assert any("looks like a placeholder" in words for words in window.panel.check.words())
    mine.append(Booking(url="https://kims-page.net"))
    window.read_again()
    library.settle(window)
    assert not any("looks like a placeholder" in words for words in window.panel.check.words())
