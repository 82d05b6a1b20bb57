"""Words in a few lines."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from hearthside.windows.paper.fitted_lines import fitted_lines


def test_short_words_are_one_line(qtbot: QtBot) -> None:
    assert fitted_lines("Wired", QFont(), 500, 2) == ["Wired"]


def test_long_words_are_broken_and_end_with_an_ellipsis(qtbot: QtBot) -> None:
    font = QFont()
    lines = fitted_lines("one two three four five six seven eight nine ten " * 4, font, 120, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert all(QFontMetrics(font).horizontalAdvance(line) <= 120 for line in lines)


def test_letters_beyond_the_first_plane_are_not_cut_in_half(qtbot: QtBot) -> None:
    words = "👩‍👩‍👧 and 🧑‍🤝‍🧑 talk about closeness this evening"
    assert " ".join(fitted_lines(words, QFont(), 160, 9)) == words


def test_nothing_is_no_line(qtbot: QtBot) -> None:
    assert fitted_lines("", QFont(), 100, 2) == []
