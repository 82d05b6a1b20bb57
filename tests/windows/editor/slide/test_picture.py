"""The picture follows every key, keeps its last good state, and steps through reveals."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from hearthside.authoring.change import Change
from hearthside.deck.edits import TextEdit
from hearthside.deck.source import Span
from hearthside.render.renderer import SlideRenderer
from hearthside.windows.editor.window import EditorWindow
from tests.windows.editor.conftest import Studio
from tests.windows.editor.slide.conftest import HEAD, OpenDeck


def shown(window: EditorWindow) -> QImage:
    image = window.slide.picture.image
    assert image is not None
    return image.copy()


def settle(window: EditorWindow) -> None:
    for _ in range(5):
        QCoreApplication.processEvents()


def insert(window: EditorWindow, at: str, words: str) -> None:
    """Insert ``words`` behind the first ``at``."""
    place = window.editing.document.text.index(at) + len(at)
    window.editing.change(Change((TextEdit(Span(place, place), words),), Span(place, place)))
    settle(window)


def test_it_is_the_slide_as_the_room_sees_it(studio: Studio, open_deck: OpenDeck) -> None:
    window = open_deck("## A\n\nWords.\n")
    settle(window)
    image = shown(window)
    width = round(image.width() / image.devicePixelRatio())
    assert image == studio.renderer.image(window.editing.deck, 1, 0, width, image.devicePixelRatio())
    assert window.slide.view.accessibleName() == "The slide as the room sees it: 2, A"


def test_a_key_brings_another_picture(open_deck: OpenDeck) -> None:
    window = open_deck("## A\n\nWords.\n")
    settle(window)
    before = shown(window)
    QTest.keyClicks(window.text.view, "bc")
    settle(window)
    assert shown(window) != before
    assert window.slide.picture.waits_for == ""


def test_several_keys_at_once_are_one_picture(open_deck: OpenDeck) -> None:
    window = open_deck("## A\n\nWords.\n")
    settle(window)
    made: list[int] = []
    window.slide.picture.changed.connect(lambda: made.append(1))
    for _ in range(4):
        window.slide.picture._soon.start()
    settle(window)
    assert len(made) == 1


def test_a_half_written_slide_keeps_its_last_good_picture(open_deck: OpenDeck) -> None:
    window = open_deck("## A\n\nWords.\n\nMore words.\n")
    settle(window)
    before = shown(window)
    insert(window, "Words.\n", "\n::: notes\n")
    assert "never closed" in window.slide.picture.waits_for
    assert shown(window) == before
    assert "never closed" in window.slide.view.accessibleDescription()
    window.text.view.undo()
    settle(window)
    assert window.slide.picture.waits_for == ""


def test_the_first_colons_are_not_shown(open_deck: OpenDeck) -> None:
    window = open_deck("## A\n\nWords.\n\nMore words.\n")
    settle(window)
    before = shown(window)
    window.editing.show(Span(*[window.editing.document.text.index("\n\nMore") + 1] * 2))
    for key in ":::":
        QTest.keyClicks(window.text.view, key)
        settle(window)
        assert shown(window) == before
        assert window.slide.picture.waits_for


def test_a_half_written_slide_that_one_comes_to_is_shown_as_it_is(open_deck: OpenDeck) -> None:
    window = open_deck("## A\n\nWords.\n\n## B\n\n::: notes\nOpen.\n")
    settle(window)
    before = shown(window)
    window.editing.go_to_slide(2)
    settle(window)
    assert window.slide.picture.waits_for == ""
    assert shown(window) != before


def test_a_slide_that_cannot_be_painted_keeps_its_last_good_picture(
    studio: Studio, open_deck: OpenDeck, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_deck("## A\n\nWords.\n")
    settle(window)
    before = shown(window)

    def fail(*_arguments: object, **_more: object) -> QImage:
        raise ArithmeticError

    with studio.qtbot.captureExceptions() as caught:
        monkeypatch.setattr(SlideRenderer, "image", fail)
        insert(window, "Words", "!")
    assert caught
    monkeypatch.undo()
    assert shown(window) == before
    assert window.slide.picture.waits_for == "This slide cannot be shown as it is now."
    insert(window, "Words", "?")
    assert window.slide.picture.waits_for == ""


def test_reveals_are_stepped_through(open_deck: OpenDeck) -> None:
    window = open_deck("## A {.steps}\n\n- one\n- two\n\n## B\n")
    settle(window)
    bar = window.slide.steps
    full = shown(window)
    assert (bar.words.text(), bar.on.isEnabled(), bar.isVisible()) == ("all 2 steps", False, True)
    bar.back.click()
    settle(window)
    assert bar.words.text() == "step 1 of 2"
    assert shown(window) != full
    bar.on.click()
    settle(window)
    assert shown(window) == full
    window.editing.go_to_slide(2)
    settle(window)
    assert not bar.isVisible()


def test_it_is_as_wide_as_it_may_be(open_deck: OpenDeck) -> None:
    window = open_deck("## A\n\nWords.\n")
    for width, height in ((1366, 768), (1920, 1080), (900, 480)):
        window.resize(width, height)
        settle(window)
        image, view = shown(window), window.slide.view
        ratio = image.devicePixelRatio()
        assert abs(image.width() / ratio * 9 / 16 - image.height() / ratio) <= 1
        assert round(image.width() / ratio) == round(view._place().width())
        assert view.height() <= window.slide.height() * 0.53
    assert HEAD in window.editing.document.text
