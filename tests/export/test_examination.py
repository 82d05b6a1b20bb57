"""Looking decks through: every fault once, in the order of the text."""

from __future__ import annotations

from pathlib import Path

from hearthside.export.examination import examine

FAULTY = """## One {wrong=4}

![A far picture](https://example.org/a.png)

## Two

![A near picture](art/gone.svg)
"""


def test_faults_of_text_and_of_painting_come_in_the_order_of_the_text(tmp_path: Path, qapp: object) -> None:
    path = tmp_path / "faulty.md"
    path.write_text(FAULTY, encoding="utf-8")
    (report,) = examine([path])
    assert [(fault.line, fault.code) for fault in report.faults] == [
        (1, "unknown-attribute"),
        (3, "remote-picture"),
        (7, "missing-picture"),
    ]


def test_a_deck_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path, qapp: object) -> None:
    path = tmp_path / "good.md"
    path.write_text("## One\n\nWords.\n", encoding="utf-8")
    gone, good = examine([tmp_path / "gone.md", path])
    assert gone.refusal is not None
    assert good.refusal is None
    assert good.faults == ()
