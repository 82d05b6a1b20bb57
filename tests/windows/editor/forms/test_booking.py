"""The form of the booking details: the deck's own, or those of a shared file."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.deck.booking import Booking
from hearthside.deck.own_details import with_own_details
from hearthside.windows.editor.forms.booking import BookingSheet
from tests.windows.editor.forms.bench import TEXT, Bench


def _booking(bench: Bench) -> BookingSheet:
    bench.do("edit-booking")
    assert isinstance(bench.form, BookingSheet)
    return bench.form


def test_booking_details_become_the_decks_own(bench: Bench) -> None:
    form = _booking(bench)
    form.lines.line("url").setText("example.org")
    bench.host.apply()
    assert bench.focusWidget() is form.lines.fields["url"]
    form.lines.line("url").setText("https://example.org/book")
    form.lines.line("next-workshop.title").setText("Repair")
    bench.host.apply()
    said = "booking:\n  url: https://example.org/book\n  next-workshop:\n    title: Repair\n"
    assert bench.text == TEXT.replace('"19:00"\n', f'"19:00"\n{said}')


@pytest.fixture
def sharing(bench: Bench) -> Bench:
    (bench.path.parent / "booking.yaml").write_text("url: https://example.org/shared\nfee: Sliding scale\n")
    bench.do("edit-booking")
    form = bench.form
    assert isinstance(form, BookingSheet)
    form.lines.line("booking.shared").setText("booking.yaml")
    bench.host.apply()
    assert "booking: booking.yaml\n" in bench.text
    return bench


def test_a_shared_file_shows_through_and_stays(sharing: Bench) -> None:
    form = _booking(sharing)
    assert form.lines.line("fee").text() == ""
    assert form.lines.line("fee").placeholderText() == "Sliding scale"
    assert "booking.yaml, which several decks may share" in form.words.text()
    form.lines.line("fee").setText("Free")
    sharing.host.apply()
    assert "booking:\n  shared: booking.yaml\n  fee: Free\n" in sharing.text


def test_a_deck_is_given_details_of_its_own(sharing: Bench) -> None:
    _booking(sharing).own_button.click()
    sharing.host.apply()
    assert "booking:\n  url: https://example.org/shared\n  fee: Sliding scale\n---" in sharing.text


def test_the_shared_file_itself_can_be_opened(sharing: Bench) -> None:
    opened: list[Path] = []
    form = BookingSheet(sharing.editing.settled_deck(), opened.append)
    sharing.host.open(form)
    form.file_button.click()
    assert opened == [(sharing.path.parent / "booking.yaml").resolve()]


def test_what_ones_own_details_lend_shows_through(sharing: Bench) -> None:
    deck = with_own_details(sharing.editing.settled_deck(), Booking(url="https://kims-page.net"))
    form = BookingSheet(deck)
    sharing.host.open(form)
    assert form.lines.line("url").placeholderText() == "https://kims-page.net"
    assert form.lines.line("fee").placeholderText() == "Sliding scale"
    assert "comes from your own details in the library, because booking.yaml" in form.words.text()
