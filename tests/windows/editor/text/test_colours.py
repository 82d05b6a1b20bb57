"""The format can be read while it is typed: enough contrast, a fence in one colour, colours that follow edits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor, QTextFormat

from hearthside.render.renderer import SlideRenderer
from hearthside.render.theme import contrast_ratio
from hearthside.windows.editor.text.colours import TextColours
from tests.windows.editor.text.conftest import Typing

FOREGROUND = int(QTextFormat.Property.ForegroundBrush.value)
TEXT = "## A {minutes=2}\n\n::: notes\n**Say** hello\n:::\n\n::: discuss pairs\n- Speak 1:00\n:::\n\nwords 😀 **bold**"


def colour(typing: Typing, line: int, column: int = 0) -> str:
    """Return the colour of a character as it is painted; an empty string for the view's own."""
    typing.view.grab()
    found = ""
    for each in typing.view.document().findBlockByNumber(line).layout().formats():
        if each.start <= column < each.start + each.length and each.format.hasProperty(FOREGROUND):
            found = each.format.foreground().color().name()
    return found


def test_every_colour_can_be_read_on_white(renderer: SlideRenderer) -> None:
    colours = TextColours(renderer.themes.named("paper")).text_colours()
    assert len(colours) > 8
    for each in colours:
        assert contrast_ratio(each, QColor("#FFFFFF")) >= 4.5, each.name()


def test_fences_have_their_colours_to_the_end(start: Callable[..., Typing], renderer: SlideRenderer) -> None:
    typing = start(TEXT)
    _, teal, violet = (voice.name() for voice in renderer.themes.named("paper").voices)
    assert [colour(typing, line) for line in (2, 3, 4)] == [violet] * 3
    assert [colour(typing, line) for line in (6, 7, 8)] == [teal] * 3
    assert colour(typing, 10) == ""
    assert colour(typing, 0) == renderer.themes.named("paper").heading.name()


def test_colours_follow_an_edit_far_above(start: Callable[..., Typing]) -> None:
    typing = start(TEXT)
    notes = colour(typing, 3)
    typing.put_cursor(TEXT.index("::: notes"), TEXT.index("::: notes") + 9)
    typing.type("x")
    assert colour(typing, 3) == ""
    typing.view.undo()
    assert colour(typing, 3) == notes


def test_bold_behind_an_emoji_is_bold_where_it_stands(start: Callable[..., Typing]) -> None:
    typing = start(TEXT)
    typing.view.grab()
    block = typing.view.document().findBlockByNumber(10)
    bold = next(each for each in block.layout().formats() if each.format.fontWeight() > 500)
    assert (bold.start, bold.length) == (9, 8)  # an emoji is two of Qt's units


def test_colouring_is_no_edit(start: Callable[..., Typing]) -> None:
    typing = start(TEXT)
    typing.view.grab()
    assert not typing.view.document().isUndoAvailable()
    assert typing.editing.document.is_saved
