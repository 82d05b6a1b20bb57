"""The library says once what a deck's faults say alike."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from hearthside.deck.faults import Fault, Severity, SlideRemark
from hearthside.deck.import_guesses import Guess, remark
from hearthside.deck.source import Span
from hearthside.windows.library.check_lines import CheckLines


def test_twelve_slides_with_one_guess_are_one_line(qtbot: QtBot) -> None:
    lines = CheckLines("#666666")
    qtbot.addWidget(lines)
    words = remark(Guess.HEADLINE)
    faults = [
        Fault("to-check", Span(at, at), at, 1, words, "", Severity.HINT, None, SlideRemark(at, words))
        for at in range(3, 15)
    ]
    lines.show_faults(faults, Path("deck.md"))
    first, second = lines.words()
    assert first == "✓ Ready to present · 1 hint"
    assert second.startswith("· Line 3: 12 slides have a guessed headline: 3, 4, 5, 6")
