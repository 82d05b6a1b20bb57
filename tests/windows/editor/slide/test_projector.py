"""The picture on a second screen: shown, followed, taken away, and gone with its screen."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from hearthside.windows.editor.slide.projector import ProjectorWindow
from hearthside.windows.editor.window import EditorWindow
from tests.windows.editor.conftest import Studio, do, said
from tests.windows.editor.slide.conftest import LAPTOP, PROJECTOR, OpenDeck
from tests.windows.fake_desktop import FakeDesktop


def on_show(window: EditorWindow) -> ProjectorWindow:
    found = window.slide.projector._on_show
    assert found is not None
    return found


def test_it_fills_the_second_screen(open_deck: OpenDeck, desktop: FakeDesktop) -> None:
    window = open_deck("## A {.steps}\n\n- a\n- b\n")
    button = window.slide.show_on_projector
    assert (button.text(), button.isEnabled()) == ("Show on the projector", True)
    button.click()
    shown = on_show(window)
    assert desktop.where(shown) == "PROJECTOR"
    assert button.text() == "On PROJECTOR: take it away"
    shown.resize(1920, 1080)
    QCoreApplication.processEvents()
    image = shown.picture.image
    assert image is not None
    assert image.deviceIndependentSize().width() == 1920
    window.slide.steps.back.click()
    for _ in range(4):
        QCoreApplication.processEvents()
    assert shown.picture.step == 1
    button.click()
    assert window.slide.projector.screen is None
    assert not button.isChecked()


def test_escape_ends_it(open_deck: OpenDeck) -> None:
    window = open_deck("## A\n")
    do(window, "show-on-projector")
    QTest.keyClick(on_show(window), Qt.Key.Key_Escape)
    assert window.slide.projector.screen is None


def test_it_goes_with_its_screen(studio: Studio, open_deck: OpenDeck, desktop: FakeDesktop) -> None:
    window = open_deck("## A\n")
    do(window, "show-on-projector")
    desktop.plug(LAPTOP)
    window.slide.projector._look_at_screens()
    assert window.slide.projector.screen is None
    assert said(window).startswith("The screen PROJECTOR is gone")
    assert not window.slide.show_on_projector.isEnabled()
    do(window, "show-on-projector")
    assert said(window).startswith("There is no second screen")
    desktop.plug(LAPTOP, PROJECTOR)
    window.slide.projector._look_at_screens()
    assert window.slide.show_on_projector.isEnabled()


def test_another_resolution_is_filled_again(open_deck: OpenDeck, desktop: FakeDesktop) -> None:
    window = open_deck("## A\n")
    do(window, "show-on-projector")
    smaller = replace(PROJECTOR, width=1280, height=720)
    desktop.plug(LAPTOP, smaller)
    window.slide.projector._look_at_screens()
    assert window.slide.projector.screen == smaller


def test_a_session_has_the_projector(open_deck: OpenDeck) -> None:
    window = open_deck("## A\n")
    do(window, "show-on-projector")
    window.set_presenting(True)
    assert window.slide.projector.screen is None
    assert not window.slide.show_on_projector.isEnabled()
    window.set_presenting(False)
    assert window.slide.show_on_projector.isEnabled()


def test_it_ends_with_the_editor(open_deck: OpenDeck) -> None:
    window = open_deck("## A\n")
    do(window, "show-on-projector")
    window.close()
    assert window.slide.projector.screen is None
