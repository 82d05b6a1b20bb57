"""The slide that says where else people find help, from a deck's ``resources``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hearthside.deck.model import Deck
from hearthside.render.display_list import DisplayList
from hearthside.render.layout.grid import BODY_BOTTOM, LEFT, RIGHT, SMALLEST_BODY_PX
from hearthside.render.renderer import SlideRenderer
from tests.render.seen import find, pictures, texts, words_of

NEEDS = ("In danger now", "A listening ear", "Fear or harm at home", "Someone to work with")
PICTURE = "![A lantern](lantern.svg)\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="56" height="80"><circle cx="28" cy="40" r="20"/></svg>'

Show = Callable[..., DisplayList]


@pytest.fixture
def show(renderer: SlideRenderer, deck_of: Callable[..., Deck], tmp_path: Path) -> Show:
    (tmp_path / "lantern.svg").write_text(SVG, encoding="utf-8")

    def lay_out(countries: int, body: str = "") -> DisplayList:
        lines = ["last-checked: 2026-11-22", "countries:"]
        for country in range(countries):
            lines.append(f"  Land {country}:")
            lines += [
                f'    - {{name: {need}, contact: "0800 {country} {at}", note: all day}}'
                for at, need in enumerate(NEEDS)
            ]
        (tmp_path / "resources.yaml").write_text("\n".join(lines), encoding="utf-8")
        slide = f"## Support {{layout=resources}}\n\n{body}"
        return renderer.display_list(deck_of(slide, settings="resources: resources.yaml"), 1)

    return lay_out


def codes(shown: DisplayList) -> list[str]:
    return [fault.code for fault in shown.faults]


@pytest.mark.parametrize("body", ["", PICTURE])
@pytest.mark.parametrize("countries", [1, 2, 3])
def test_every_place_of_up_to_three_countries_can_be_read(show: Show, countries: int, body: str) -> None:
    shown = show(countries, body)

    assert codes(shown) == (["no-room-for-picture"] if body and countries == 3 else [])
    for country in range(countries):
        for at in range(len(NEEDS)):
            place = find(shown, f"0800 {country} {at}")
            assert place.size_px >= SMALLEST_BODY_PX
            assert not place.is_clipped
            assert LEFT <= place.rect.left() < place.rect.right() <= RIGHT
            assert place.rect.bottom() <= BODY_BOTTOM
    assert len(pictures(shown)) == (1 if body and countries < 3 else 0)


def test_a_need_has_one_row_for_all_countries(show: Show) -> None:
    shown = show(3)

    for at, need in enumerate(NEEDS):
        row = find(shown, need).rect
        assert {round(find(shown, f"0800 {country} {at}").rect.top()) for country in range(3)} == {round(row.top())}


def test_it_says_when_somebody_last_checked(show: Show) -> None:
    checked = find(show(1), "Last checked: 22 November 2026")

    assert checked.rect.top() > find(show(1), NEEDS[-1]).rect.bottom()


def test_its_own_words_stand_above(show: Show) -> None:
    shown = show(1, "Tonight may stir things up.\n")

    assert codes(shown) == []
    assert find(shown, "stir things up").rect.bottom() < find(shown, NEEDS[0]).rect.top()


@pytest.mark.parametrize("own", ["- My own list\n", "| My own list |\n|---|\n| 1 |\n"])
def test_a_list_or_table_of_its_own_comes_first(show: Show, own: str) -> None:
    shown = show(1, own)

    assert "My own list" in words_of(shown)
    assert NEEDS[0] not in words_of(shown)


def test_a_fourth_country_is_said_to_be_left_out(show: Show) -> None:
    shown = show(4)

    assert "Land 2" in words_of(shown)
    assert "Land 3" not in words_of(shown)
    (fault,) = [fault for fault in shown.faults if fault.code == "too-many-countries"]
    assert "Land 0, Land 1, Land 2" in fault.message


def test_far_too_much_is_reported(show: Show) -> None:
    assert "too-full" in codes(show(2, "A word.\n\n" * 12))


def test_without_countries_the_slide_is_what_stands_on_it(
    renderer: SlideRenderer, deck_of: Callable[..., Deck]
) -> None:
    deck = deck_of("## Support {layout=resources}\n\nAsk at the desk.\n", settings="resources: {countries: }")
    shown = renderer.display_list(deck, 1)

    assert "Ask at the desk." in words_of(shown)
    assert not [text for text in texts(shown) if "Last checked" in text.words]
