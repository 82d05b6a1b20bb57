"""Setting text: where lines break, where they stand, and in which letters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont, QRawFont

from hearthside.deck.blocks import Run
from hearthside.render.face import Face, Family
from hearthside.render.figures import set_figures
from hearthside.render.fonts import BODY_FAMILY, HEADING_FAMILY, Fonts
from hearthside.render.layout.grid import BODY_PX, MEASURE_CHARACTERS
from hearthside.render.text_setting import Align, Breaks, TextBlock, set_text, words

BODY = Face(family=Family.BODY, size_px=46, leading_px=63, colour=QColor("black"))
TITLE = Face(family=Family.HEADING, size_px=84, leading_px=98, colour=QColor("black"))


def lines_of(text: TextBlock) -> list[str]:
    raw = text.layout.text().encode("utf-16-le")
    lines = [text.layout.lineAt(index) for index in range(text.layout.lineCount())]
    return [raw[line.textStart() * 2 : (line.textStart() + line.textLength()) * 2].decode("utf-16-le").strip()
            for line in lines]  # fmt: skip


def test_the_bundled_fonts_are_loaded_and_used(fonts: Fonts) -> None:
    assert fonts.missing == ()
    assert QRawFont.fromFont(fonts.heading(84)).familyName() == HEADING_FAMILY
    assert QRawFont.fromFont(fonts.body(46)).familyName() == BODY_FAMILY
    assert QRawFont.fromFont(fonts.body(46, strong=True)).weight() == 700


def test_figures_on_a_clock_are_all_of_one_width(fonts: Fonts) -> None:
    assert len({set_figures(f"{figure}:{figure}{figure}", fonts, 168, 2000).width for figure in "0123456789"}) == 1
    face = Face(family=Family.BODY, size_px=30, leading_px=40, colour=QColor("black"), tabular=True)
    assert len({round(set_text(fonts, words(figure * 4), face, 2000).width, 1) for figure in "0123456789"}) == 1


def test_an_even_headline_leaves_no_word_alone(fonts: Fonts) -> None:
    text = set_text(fonts, words("Keep the conversation going"), TITLE, 1000, breaks=Breaks.EVEN)
    assert lines_of(text) == ["Keep the", "conversation going"]
    text = set_text(
        fonts, words("When did you last feel your partner settle just because you were near?"), TITLE, 930,
        breaks=Breaks.EVEN,
    )  # fmt: skip
    assert all(" " in line for line in lines_of(text))


def test_an_even_headline_prefers_a_longer_first_line(fonts: Fonts) -> None:
    text = set_text(fonts, words("One small thing this week"), TITLE, 930, breaks=Breaks.EVEN)
    assert lines_of(text) == ["One small thing", "this week"]


def test_a_tidy_paragraph_leaves_no_word_alone(fonts: Fonts) -> None:
    sentence = words("Insula notices what you feel in your body")
    width = set_text(fonts, words("Insula notices what you feel in your"), BODY, 4000).width + 4
    assert lines_of(set_text(fonts, sentence, BODY, width))[-1] == "body"
    assert lines_of(set_text(fonts, sentence, BODY, width, breaks=Breaks.TIDY))[-1] == "your body"


def test_a_word_that_must_stay_alone_does_not_disturb_the_lines_before_it(fonts: Fonts) -> None:
    text = set_text(fonts, words("See https://example.org/a/very/long/address"), BODY, 800, breaks=Breaks.TIDY)
    tops = [text.layout.lineAt(index).y() for index in range(text.layout.lineCount())]
    assert text.line_count == len(tops)
    assert tops == sorted(set(tops))


def test_lines_stand_one_leading_apart_whatever_letters_they_hold(fonts: Fonts) -> None:
    text = set_text(fonts, words("plain 日本語 " * 30), BODY, 700)
    assert [round(b - a, 3) for a, b in zip(text.baselines, text.baselines[1:], strict=False)] == [63.0] * (
        text.line_count - 1
    )
    for index, baseline in enumerate(text.baselines):
        line = text.layout.lineAt(index)
        assert line.y() + line.ascent() == pytest.approx(baseline, abs=0.02)


def test_text_that_is_cut_says_so_and_ends_in_an_ellipsis(fonts: Fonts) -> None:
    text = set_text(fonts, words("one two three four five six seven " * 9), BODY, 600, max_lines=2)
    assert text.cut
    assert text.line_count == 2
    assert lines_of(text)[-1].endswith("…")
    assert not set_text(fonts, words("short"), BODY, 600, max_lines=2).cut


def test_right_to_left_text_stands_at_the_right(fonts: Fonts) -> None:
    text = set_text(fonts, words("קרבה יש לה גוף"), BODY, 1000)
    assert text.right_to_left
    line = text.layout.lineAt(0)
    assert line.naturalTextRect().right() == pytest.approx(1000, abs=1)
    centred = set_text(fonts, words("middle"), BODY, 1000, align=Align.CENTRE)
    assert centred.layout.lineAt(0).naturalTextRect().center().x() == pytest.approx(500, abs=1)


def test_the_measure_holds_fewer_than_sixty_characters_of_prose(fonts: Fonts) -> None:
    prose = "People who sit together long enough stop counting the minutes, and that is what an evening is for. " * 4
    width = fonts.width_of_characters(MEASURE_CHARACTERS, BODY_PX)
    assert all(len(line) <= 64 for line in lines_of(set_text(fonts, words(prose), BODY, width)))
    lengths = [len(line) for line in lines_of(set_text(fonts, words(prose), BODY, width))][:-1]
    assert sum(lengths) / len(lengths) < 60


def test_styles_are_kept_behind_letters_outside_the_first_plane(fonts: Fonts) -> None:
    text = set_text(fonts, (Run("💛💛 "), Run("bold", strong=True), Run(" plain")), BODY, 2000)
    formats = text.layout.formats()
    assert [(range_.start, range_.length) for range_ in formats] == [(5, 4)]


def test_every_font_looks_alike_offscreen_and_on_any_screen(fonts: Fonts) -> None:
    for font in (fonts.heading(84), fonts.heading(84, emphasis=True), fonts.body(46), fonts.body(46, strong=True)):
        assert font.hintingPreference() == QFont.HintingPreference.PreferNoHinting
        assert font.styleStrategy() & QFont.StyleStrategy.NoSubpixelAntialias
        assert font.pixelSize() in (84, 46)


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(max_size=120),
    width=st.floats(min_value=1, max_value=2000),
    breaks=st.sampled_from(Breaks),
    max_lines=st.none() | st.integers(min_value=1, max_value=3),
)
def test_no_text_at_all_is_too_strange(
    fonts: Fonts, text: str, width: float, breaks: Breaks, max_lines: int | None
) -> None:
    block = set_text(fonts, words(text), BODY, width, breaks=breaks, max_lines=max_lines)
    assert block.line_count == block.layout.lineCount()
    assert max_lines is None or width < 120 or block.line_count <= max_lines  # a letter and "…" may need that much
