"""Owns what stands on most slides whatever their layout: kicker, content note, title and footer."""

from __future__ import annotations

from msgspec.structs import replace

from hearthside.deck.blocks import Inline
from hearthside.render.face import Face
from hearthside.render.fonts import Fonts
from hearthside.render.layout.fitting import first_that_fits
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
_NARROWEST_NOTE = 480.0
_NOTE_LEADING_PX = 36.0
_NOTE_LINES = 2
_BESIDE_NOTE = 48.0
"""At least so much between the kicker and the note."""
_LEAST_KICKER = 300.0
"""As much of a section's name as a long note leaves: a word or two, by which one knows it."""
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


def place_kicker(sheet: Sheet, text: str, faces: Faces, baseline: float = KICKER_BASELINE) -> None:
    """Put ``text`` in letterspaced capitals; nothing where it is empty."""
    if text:
        sheet.text_on_baseline(_set_kicker(sheet.page, text, faces, WIDTH), LEFT, baseline)


def _set_kicker(page: Page, text: str, faces: Faces, width: float) -> TextBlock:
    return set_text(page.fonts, words(text.upper()), faces.kicker(), width, max_lines=1)


def content_note(page: Page) -> str:
    """Return what the slide says before it is read: one neutral line, and that everybody chooses."""
    note = page.slide.content_note.strip()
    return note[:1].upper() + note[1:]


def place_top_line(
    sheet: Sheet, kicker: str, faces: Faces | None = None, baseline: float = KICKER_BASELINE, lowered: float = 0.0
) -> None:
    """Put ``kicker`` on the left and the content note on the right, never over one another; nothing for what is empty.

    ``lowered`` is how far the kicker stands below the note's ``baseline``. Where both share a line, the kicker is
    shortened before the note loses a word.
    """
    page = sheet.page
    faces = page.faces if faces is None else faces
    set_kicker = _set_kicker(page, kicker, faces, WIDTH) if kicker else None
    is_beside = set_kicker is not None and lowered < _NOTE_LEADING_PX
    taken = _place_content_note(sheet, baseline, set_kicker.width if set_kicker and is_beside else 0.0)
    if set_kicker is None:
        return
    if taken and is_beside and set_kicker.width + _BESIDE_NOTE + taken > WIDTH:
        set_kicker = _set_kicker(page, kicker, faces, WIDTH - _BESIDE_NOTE - taken)
    sheet.text_on_baseline(set_kicker, LEFT, baseline + lowered, may_end_early=True)


def _place_content_note(sheet: Sheet, baseline: float, beside: float) -> float:
    """Put the content note quietly in the upper right corner; return how wide it is, 0 where there is none.

    It says that everybody may choose, so everything else gives way first: it takes a second line, above the first,
    then the place of a kicker that is ``beside`` wide but for a word or two.
    """
    note = content_note(sheet.page)
    if not note:
        return 0.0
    face = replace(sheet.page.faces.body(KICKER_PX, soft=True), leading_px=_NOTE_LEADING_PX)

    def make(width: float) -> tuple[TextBlock, float]:
        text = set_text(
            sheet.page.fonts, words(note), face, width, breaks=Breaks.EVEN, align=Align.TRAILING, max_lines=_NOTE_LINES
        )
        return text, width

    (text, width), _ = first_that_fits(_note_widths(beside), make, lambda made: not made[0].cut)
    lowest = text.baselines[-1] - text.baselines[0]
    x = RIGHT - (text.width if text.right_to_left else width)
    sheet.text_on_baseline(text, x, baseline - lowest)
    return text.width


def _note_widths(beside: float) -> list[float]:
    """Return the widths that a note is tried at: beside the whole kicker, its usual one, and all that it can have."""
    whole, most = (WIDTH - (taken + _BESIDE_NOTE if taken else 0.0) for taken in (beside, min(beside, _LEAST_KICKER)))
    return [width for width in (min(_NOTE_WIDTH, whole), _NOTE_WIDTH, most) if width >= _NARROWEST_NOTE]


def place_header(sheet: Sheet) -> float:
    """Put the section's name and the slide's title; return where the body may start."""
    page = sheet.page
    place_top_line(sheet, page.section_title)
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
        sheet.text_on_baseline(title, LEFT, FOOTER_BASELINE, may_end_early=True)
