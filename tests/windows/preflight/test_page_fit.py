"""Owns the proof that the page's words have the room they need, however much there is to say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from hearthside.deck.faults import Fault, Severity
from hearthside.deck.source import Span
from hearthside.laptop.battery import Charge
from hearthside.windows.commands import Command
from hearthside.windows.console.button import ConsoleButton
from hearthside.windows.console.words import ShortenedWords, Words
from tests.windows.preflight.conftest import Before, LookedThrough
from tests.windows.settling import settle

_LONG = "The picture “art/a-very-long-name-of-a-picture-that-somebody-once-gave-it.svg” was not found in the folder."


@pytest.fixture
def found() -> LookedThrough:
    found = LookedThrough()
    codes = ("booking-placeholder", "resources-old", "missing-picture", "bad-fence", "odd")
    found.faults = tuple(
        Fault(code, Span(0, 0), 400 + at, 1, _LONG, "Check the spelling, or put it there.", Severity.FAULT)
        for at, code in enumerate(codes)
    )
    return found


def _inside(part: QWidget, whole: QWidget) -> bool:
    place = QRect(part.mapTo(whole, QPoint(0, 0)), part.size())
    return whole.rect().contains(place)


@pytest.mark.parametrize("size", [(911, 512), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("is_asked", [False, True])
def test_nothing_is_cut_off(before: Before, size: tuple[int, int], is_asked: bool) -> None:
    laptop = before.laptop
    laptop.has_sound = laptop.awake = False
    laptop.charge = Charge(8, plugged_in=False)
    before.preflight.tick()
    if is_asked:
        before.stage.controller.perform(Command.QUIT)
    before.stage.window.resize(*size)
    settle()
    page = before.preflight.page
    assert page.width() <= size[0]
    assert _inside(page.begin_button, before.stage.window)
    assert _inside(page.always, before.stage.window)
    assert page.still.width() >= page.still.sizeHint().width()
    assert page.back_button.geometry().right() < page.still.x()
    for row in page.rows.values():
        assert row.width() <= page.area.viewport().width()
        for words in row.findChildren(Words):
            if words.isVisible() and not isinstance(words, ShortenedWords):
                assert words.width() >= words.minimumSizeHint().width(), words.text()
                assert words.height() >= words.heightForWidth(words.width()), words.text()
                assert _inside(words, row), words.text()
        for button in row.findChildren(ConsoleButton):
            assert button.width() >= button.sizeHint().width()
            assert _inside(button, row)


@pytest.mark.parametrize("size", [(911, 512), (1366, 768)])
def test_it_is_one_glance_without_scrolling(before: Before, size: tuple[int, int]) -> None:
    before.stage.window.resize(*size)
    settle()
    assert before.preflight.page.area.verticalScrollBar().maximum() == 0
