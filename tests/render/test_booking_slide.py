"""The end screen: every combination of details, and a code that says exactly what is shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import to_builtins
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from hearthside.deck.booking import Booking, NextWorkshop
from hearthside.deck.model import Deck
from hearthside.deck.own_details import with_own_details
from hearthside.deck.room import Room
from hearthside.deck.source import Source
from hearthside.render.layout.closing_words import coming_date
from hearthside.render.layout.grid import LEFT, RIGHT
from hearthside.render.qr import CODE_LOGICAL_PX, QUIET_ZONE, qr_path, scan_distance_m
from hearthside.render.renderer import SlideRenderer
from hearthside.render.theme import contrast_ratio
from hearthside.store.deck_files import reparse
from tests.render.seen import SeenText, find, plates, texts, words_of

DeckOf = Callable[..., Deck]
SHORT = "https://example.org/book"
LONG = "https://workshops.example.org/en/relationships/2026/autumn/mindful-communication/request?from=workshop&in=en"
FULL = Booking(
    name="Your name",
    credentials="PhD candidate, Clinical Sexology",
    bio="Works with people in relationships of every shape.",
    invitation="Would you like to talk further?",
    url=SHORT,
    email="hello@example.org",
    phone="+49 30 1234567",
    offer="Individuals, couples, non-monogamous relationships and groups",
    fee="Sliding scale",
    next_workshop=NextWorkshop(title="Mindful Communication", date="2026-12-10", time="19:00", place="Online"),
    disclaimer="Education, not therapy. Not for emergencies.",
)


def end_of(details: Booking, theme: str = "paper", head: str = "", end: str = "") -> Deck:
    """Return a deck that ends with ``details``."""
    deck = reparse(Source(f"---\ntitle: An evening\ntheme: {theme}\n{head}---\n\n## A\n\nWords.\n\n{end}"))
    return with_own_details(deck, details)


def shown_end(renderer: SlideRenderer, deck: Deck) -> list[SeenText]:
    return texts(renderer.display_list(deck, len(deck.slides) - 1))


def without_spaces(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("theme", ["paper", "evening", "contrast"])
@pytest.mark.parametrize("width_px", [1366, 1920])
@pytest.mark.parametrize("url", [SHORT, LONG, "http://example.org/ü?q=a b".replace(" ", "%20")])
def test_a_camera_reads_from_the_picture_exactly_the_address_that_is_shown(
    renderer: SlideRenderer, theme: str, width_px: int, url: str
) -> None:
    deck = end_of(Booking(url=url), theme)
    image = renderer.image(deck, len(deck.slides) - 1, 0, width_px)
    found = zxingcpp.read_barcodes(image, try_invert=False, try_rotate=False)
    assert [each.text for each in found] == [url]
    assert url in (without_spaces(text.words) for text in shown_end(renderer, deck))


@pytest.mark.parametrize("theme", ["paper", "evening", "contrast"])
def test_the_code_is_dark_on_light_and_its_quiet_zone_is_light(renderer: SlideRenderer, theme: str) -> None:
    deck = end_of(Booking(url=SHORT), theme)
    closing = renderer.theme(deck).closing
    assert contrast_ratio(closing.card, closing.card_ink) >= 7
    assert closing.card.lightnessF() > closing.card_ink.lightnessF()
    (card,) = plates(renderer.display_list(deck, len(deck.slides) - 1))
    image = renderer.image(deck, len(deck.slides) - 1, 0, 1920)
    side = CODE_LOGICAL_PX / (25 + 2 * QUIET_ZONE)
    code = QRectF(0, 0, CODE_LOGICAL_PX, CODE_LOGICAL_PX)
    code.moveCenter(card.center())
    code.moveTop(card.top() + (card.width() - code.width()) / 2)
    free = QUIET_ZONE * side - 2
    around = [
        (code.left() + along, code.top() + deep)
        for along in range(0, round(code.width()), 7)
        for deep in (2, free, code.height() - free, code.height() - 3)
    ]
    assert {image.pixelColor(int(x), int(y)).name() for x, y in around} == {closing.card.name()}


def test_the_code_fills_its_place_but_for_the_quiet_zone(qapp: object) -> None:
    import segno

    address = "https://example.org/book?x=1"
    place = QRectF(100, 50, 520, 520)
    path = qr_path(address, place)
    assert path is not None
    matrix = [bytes(row) for row in segno.make(address, error="m", micro=False).matrix]
    side = place.width() / (len(matrix) + 2 * QUIET_ZONE)
    for row, cells in enumerate(matrix):
        for column, dark in enumerate(cells):
            x = place.left() + (column + QUIET_ZONE + 0.5) * side
            y = place.top() + (row + QUIET_ZONE + 0.5) * side
            assert path.contains(QRectF(x, y, 0.1, 0.1).center()) == bool(dark)
    assert path.boundingRect().left() - place.left() == pytest.approx(QUIET_ZONE * side)


def test_an_address_that_no_code_can_hold_is_shown_without_one(qapp: object) -> None:
    assert qr_path("", QRectF(0, 0, 9, 9)) is None
    assert qr_path("x" * 5000, QRectF(0, 0, 9, 9)) is None
    assert scan_distance_m("x" * 5000, Room()) is None


@pytest.mark.parametrize("url", ["javascript:alert(1)", "nowhere", "mailto:hello@example.org"])
def test_what_is_no_web_address_is_shown_as_written_and_has_no_code(renderer: SlideRenderer, url: str) -> None:
    deck = end_of(Booking(url=url))
    assert find(renderer.display_list(deck, 2), url).words == url
    assert "Scan" not in words_of(renderer.display_list(deck, 2))
    assert not plates(renderer.display_list(deck, 2))


def test_an_address_too_long_to_be_shown_whole_is_never_shown_in_part(renderer: SlideRenderer) -> None:
    deck = end_of(Booking(url="https://example.org/" + "long/" * 80))
    shown = words_of(renderer.display_list(deck, 2))
    assert "example.org/…" in shown
    assert "long/" not in shown
    (fault,) = renderer.faults(deck, 2)
    assert fault.code == "long-address"
    assert "the code is all that leads there" in fault.message
    assert "Scan" in shown


@pytest.mark.parametrize("url", ["https://example.org/" + "long/" * 1000, "www.example.org/" + "long/" * 80])
def test_of_a_code_that_is_not_there_nothing_is_said(renderer: SlideRenderer, url: str) -> None:
    deck = end_of(Booking(url=url))
    assert "Scan" not in words_of(renderer.display_list(deck, 2))
    (fault,) = renderer.faults(deck, 2)
    assert fault.code == "long-address"
    assert fault.message.endswith("there is no code for it: nothing leads there.")


def test_how_far_a_code_can_be_scanned_follows_from_the_room(qapp: object) -> None:
    assert scan_distance_m(SHORT, Room()) == 4.5
    assert scan_distance_m(SHORT, Room(screen_height_m=2.5)) == 9.0
    assert scan_distance_m(SHORT, Room(screen_height_m=0.15)) == 0.5
    of_many_squares = scan_distance_m(LONG, Room())
    assert of_many_squares is not None
    assert of_many_squares < 4.5
    assert scan_distance_m("", Room()) is None


def test_everything_there_is_is_said_once(renderer: SlideRenderer) -> None:
    shown = words_of(renderer.display_list(end_of(FULL), 2))
    values = to_builtins(FULL)
    workshop = values.pop("next_workshop")
    for words in (*values.values(), workshop["title"], "Thu 10 December, 19:00 · Online"):
        assert shown.count(words) == 1, words
    assert renderer.faults(end_of(FULL), 2) == ()


@pytest.mark.parametrize("theme", ["paper", "evening", "contrast"])
def test_its_softest_words_can_be_read_where_the_circles_overlap(renderer: SlideRenderer, theme: str) -> None:
    deck = end_of(FULL, theme)
    image, soft = renderer.image(deck, 2, 0, 960), renderer.theme(deck).closing.soft_ink
    grounds = {image.pixelColor(x, y).name() for x in range(2, 66, 8) for y in range(300, 538, 4)}
    grounds |= {image.pixelColor(x, 530).name() for x in range(70, 560, 10)}
    assert theme == "contrast" or len(grounds) >= 4
    assert min(contrast_ratio(soft, QColor(each)) for each in grounds) >= 7


def test_with_nothing_to_say_the_evening_ends_with_a_warm_word(renderer: SlideRenderer) -> None:
    said = [text.words for text in shown_end(renderer, end_of(Booking()))]
    assert said == ["AN EVENING", "Thank you for coming", "Go gently, and get home well."]
    assert renderer.faults(end_of(Booking()), 2) == ()


def test_the_slides_own_words_stay_where_there_is_nothing_to_book(renderer: SlideRenderer) -> None:
    deck = end_of(Booking(), end="## Sit a while {layout=booking}\n\nTake what helps.\n")
    said = [text.words for text in shown_end(renderer, deck)]
    assert said == ["THANK YOU FOR COMING", "Sit a while", "Take what helps."]


@pytest.mark.parametrize(
    ("details", "head", "foot"),
    [
        (Booking(phone="1"), "author: Ada\ncredentials: PhD candidate\n", "Ada, PhD candidate"),
        (Booking(phone="1", name="Kim"), "author: Ada\ncredentials: PhD candidate\n", "Kim"),
        (Booking(phone="1", name="Kim", credentials="MSc"), "author: Ada\n", "Kim, MSc"),
        (Booking(phone="1", credentials="MSc"), "author: Ada\n", "Ada, MSc"),
        (Booking(phone="1", disclaimer="No therapy."), "author: Ada\n", "Ada  ·  No therapy."),
    ],
)
def test_who_invites(renderer: SlideRenderer, details: Booking, head: str, foot: str) -> None:
    assert shown_end(renderer, end_of(details, head=head))[-1].words == foot


def test_the_neighbours_in_the_series_are_named_by_their_titles(renderer: SlideRenderer, tmp_path: Path) -> None:
    (tmp_path / "before.md").write_text('---\r\ntitle: "It\'s a beginning"\r\n---\r\n', encoding="utf-8")
    (tmp_path / "after.md").write_text("---\ntitle: The end\n---\n", encoding="utf-8")
    series = "series: {part: 2 of 3, previous: before.md, next: after.md}\n"

    def end(rest: str) -> str:
        text = f"---\ntitle: T\n{series}{rest}---\n"
        return words_of(renderer.display_list(reparse(Source(text, tmp_path / "deck.md", folder=tmp_path)), 1))

    assert "Before this: It’s a beginning  ·  After this: The end" in end("")
    named = end("booking: {next-workshop: {title: the END}}\n")
    assert "Next workshop: the END" in named
    assert "After this" not in named


@pytest.mark.parametrize("name", ["gone.md", "../outside.md", "/etc/hostname", "."])
def test_a_neighbour_that_cannot_be_read_is_not_named(renderer: SlideRenderer, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "decks"
    folder.mkdir()
    (tmp_path / "outside.md").write_text("---\ntitle: Outside\n---\n", encoding="utf-8")
    text = f'---\ntitle: T\nseries: {{previous: "{name}"}}\n---\n'
    deck = reparse(Source(text, folder / "deck.md", folder=folder))
    assert "Before this" not in words_of(renderer.display_list(deck, 1))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Thu 10 December, 19:00 · Online"),
        ("en-GB", "Thu 10 December, 19:00 · Online"),
        ("xx", "Thu 10 December, 19:00 · Online"),
        ("de", "Donnerstag, 10. Dezember, 19:00 · Online"),
        ("fr", "jeudi 10 décembre, 19:00 · Online"),
        ("es", "jueves, 10 de diciembre, 19:00 · Online"),
        ("pt-BR", "quinta-feira, 10 de dezembro, 19:00 · Online"),
        ("ru", "четверг, 10 декабря, 19:00 · Online"),
        ("hu", "december 10., csütörtök, 19:00 · Online"),
        ("lv", "ceturtdiena 10. decembris, 19:00 · Online"),
        ("ja", "12月10日木曜日, 19:00 · Online"),
        ("he", "יום חמישי, 10 בדצמבר, 19:00 · Online"),
    ],
)
def test_dates_are_said_in_words_of_the_decks_language(language: str, words: str) -> None:
    workshop = NextWorkshop(title="More", date="2026-12-10", time="19:00", place="Online")
    assert coming_date(workshop, language) == words


def test_what_is_no_date_is_shown_as_written() -> None:
    assert coming_date(NextWorkshop(date="some day soon"), "en") == "some day soon"
    assert coming_date(NextWorkshop(time="19:00"), "en") == "19:00"


def test_a_deck_from_right_to_left_has_everything_on_that_side(renderer: SlideRenderer) -> None:
    deck = end_of(
        Booking(invitation="רוצים לדבר עוד?", url=SHORT), head="language: he\n", end="## תודה {layout=booking}\n"
    )
    rights = {round(text.rect.right()) for text in shown_end(renderer, deck)[2:4]}
    assert max(rights) - min(rights) <= 4


phrases = st.sampled_from(
    ["", "Hello", "A few words about it", "Many words that need more than one line. " * 3, "שלום", "💛"]
)
bookings = st.builds(
    Booking,
    name=phrases,
    credentials=phrases,
    bio=phrases,
    invitation=phrases,
    url=st.sampled_from(["", SHORT, LONG, "nowhere"]),
    email=st.sampled_from(["", "hello@example.org", "a." * 40 + "@example.org"]),
    phone=phrases,
    offer=phrases,
    fee=phrases,
    next_workshop=st.none()
    | st.builds(
        NextWorkshop, title=phrases, date=st.sampled_from(["", "2026-12-10", "soon"]), time=phrases, place=phrases
    ),
    disclaimer=phrases,
)


@given(bookings, st.sampled_from(["paper", "contrast"]))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_there_is_nothing_overlaps_and_nothing_leaves_the_slide(
    renderer: SlideRenderer, details: Booking, theme: str
) -> None:
    deck = end_of(details, theme)
    shown = renderer.display_list(deck, 2)
    seen = [text for text in texts(shown) if not text.is_clipped]
    boxes = [text.rect for text in seen] + [card for card in plates(shown) if "Scan to get in touch" in words_of(shown)]
    for index, one in enumerate(boxes):
        assert one.left() >= LEFT - 6
        assert one.right() <= RIGHT + 6
        assert one.bottom() <= 994
        for text, other in zip(seen[index + 1 :], boxes[index + 1 :], strict=False):
            if text.words != "Scan to get in touch":
                assert not one.intersects(other), (seen[index].words, text.words)
    assert min(text.size_px for text in seen if text.words != text.words.upper()) >= 30
    is_full = any(fault.code == "too-full" for fault in shown.faults)
    assert is_full or not any(text.is_clipped for text in texts(shown))
