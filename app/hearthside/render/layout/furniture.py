"""Owns what stands on most slides whatever their layout: kicker, title and footer."""

from __future__ import annotations

from hearthside.deck.blocks import Inline
from hearthside.render.face import Face
from hearthside.render.fonts import Fonts
from hearthside.render.layout.grid import (
    BODY_TOP,
    FOOTER_BASELINE,
    HEADING_LEADING,
    KICKER_BASELINE,
    KICKER_PX,
    LEFT,
    RIGHT,
    TITLE_BASELINE,
    TITLE_PX,
    TOP,
    WIDTH,
)
from hearthside.render.layout.page import Faces, Page, Sheet
from hearthside.render.text_setting import Align, Breaks, TextBlock, set_text, words

_NOTE_WIDTH = 860.0
# Sizes that a title is tried at, with the lines that it may take there.
_TITLE_SIZES = ((TITLE_PX, 2), (76.0, 2), (68.0, 3), (60.0, 3), (52.0, 4))


def fitting_title(
    fonts: Fonts, runs: Inline, face: Face, width: float, sizes: tuple[tuple[float, int], ...] = _TITLE_SIZES
) -> TextBlock:
    """Return ``runs`` set at the largest of ``sizes`` that holds it; at the last one the rest is left out."""
    for size_px, most_lines in sizes[:-1]:
        text = set_text(fonts, runs, face.sized(size_px), width, breaks=Breaks.EVEN)
        if text.line_count <= most_lines:
            return text
    size_px, most_lines = sizes[-1]
    return set_text(fonts, runs, face.sized(size_px), width, breaks=Breaks.EVEN, max_lines=most_lines)


def place_kicker(sheet: Sheet, text: str, faces: Faces, baseline: float = KICKER_BASELINE, x: float = LEFT) -> None:
    """Put ``text`` in letterspaced capitals; nothing where it is empty."""
    if text:
        kicker = set_text(sheet.page.fonts, words(text.upper()), faces.kicker(), RIGHT - x, max_lines=1)
        sheet.text_on_baseline(kicker, x, baseline)


def content_note(page: Page) -> str:
    """Return what the slide says before it is read: one neutral line, and that everybody chooses."""
    note = page.slide.content_note.strip()
    return note[:1].upper() + note[1:]


def place_content_note(sheet: Sheet, baseline: float = KICKER_BASELINE) -> None:
    """Put the content note quietly in the upper right corner; nothing where there is none."""
    note = content_note(sheet.page)
    if note:
        face = sheet.page.faces.body(KICKER_PX, soft=True)
        text = set_text(sheet.page.fonts, words(note), face, _NOTE_WIDTH, align=Align.TRAILING, max_lines=1)
        sheet.text_on_baseline(text, RIGHT - _NOTE_WIDTH, baseline)


def place_header(sheet: Sheet) -> float:
    """Put the section's name and the slide's title; return where the body may start."""
    page = sheet.page
    place_kicker(sheet, page.section_title, page.faces)
    place_content_note(sheet)
    runs = page.slide.content.title
    if not runs:
        return TOP + 72 if page.section_title else TOP
    title = fitting_title(page.fonts, runs, page.faces.title(TITLE_PX), WIDTH)
    sheet.text_on_baseline(title, LEFT, TITLE_BASELINE)
    return BODY_TOP + title.height - TITLE_PX * HEADING_LEADING


def place_footer(sheet: Sheet) -> None:
    """Put the deck's title on the left and the slide's number on the right."""
    page = sheet.page
    face = page.faces.footer()
    number = set_text(page.fonts, words(str(page.slide.number)), face, 200, align=Align.TRAILING)
    sheet.text_on_baseline(number, RIGHT - 200, FOOTER_BASELINE)
    if page.deck.settings.title:
        title = set_text(page.fonts, words(page.deck.settings.title), face, WIDTH - 240, max_lines=1)
        sheet.text_on_baseline(title, LEFT, FOOTER_BASELINE)
