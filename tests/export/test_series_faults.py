"""A series that leads nowhere: said in the check with its line, and never more than a hint."""

from __future__ import annotations

from pathlib import Path

from hearthside.deck.faults import Severity
from hearthside.export.examination import examine
from hearthside.export.series_faults import series_faults
from hearthside.store.deck_files import open_deck

DECK = """---
title: The middle one
series:
  name: Three
  previous: before.md
  next: {next}
---

## One
"""


def middle(folder: Path, next_name: str) -> Path:
    path = folder / "middle.md"
    path.write_text(DECK.format(next=next_name), encoding="utf-8")
    return path


def test_neighbours_that_are_there_are_nothing_to_mend(tmp_path: Path) -> None:
    for name in ("before.md", "after.md"):
        (tmp_path / name).write_text("## One\n", encoding="utf-8")
    assert series_faults(open_deck(middle(tmp_path, "after.md"))) == ()


def test_one_that_comes_with_hearthside_is_there(tmp_path: Path) -> None:
    (tmp_path / "before.md").write_text("## One\n", encoding="utf-8")
    assert series_faults(open_deck(middle(tmp_path, "secure-functioning.md"))) == ()


def test_each_one_that_is_not_is_named_where_it_stands(tmp_path: Path) -> None:
    faults = series_faults(open_deck(middle(tmp_path, "../after.md")))
    assert [(fault.line, fault.column, fault.severity) for fault in faults] == [
        (5, 13, Severity.HINT),
        (6, 9, Severity.HINT),
    ]
    assert "no deck “before.md”" in faults[0].message
    assert "outside" in faults[1].message
    assert all(fault.mend for fault in faults)


def test_the_check_says_so_too(tmp_path: Path, qapp: object) -> None:
    (report,) = examine([middle(tmp_path, "after.md")])
    assert [fault.code for fault in report.faults] == ["no-neighbour", "no-neighbour"]
