"""An unexpected fault of the program is written down, and writing it down is never a fault of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.store.error_log import error_log_path, write_down


def fault(words: str) -> Exception:
    """Return a fault as it arrives: raised, with a traceback."""
    try:
        raise RuntimeError(words)
    except RuntimeError as error:
        return error


def test_each_fault_is_written_down_with_its_place(tmp_path: Path) -> None:
    log = tmp_path / "state" / "hearthside" / "faults.log"
    assert write_down(fault("the first"), log)
    assert write_down(fault("the \ud800 second"), log)
    words = log.read_text(encoding="utf-8")
    assert "RuntimeError: the first" in words
    assert "RuntimeError: the \\ud800 second" in words
    assert words.count(f'File "{__file__}"') == 2


def test_a_log_that_has_grown_large_begins_anew(tmp_path: Path) -> None:
    log = tmp_path / "faults.log"
    log.write_text("x" * (512 * 1024 + 1))
    assert write_down(fault("new"), log)
    assert log.stat().st_size < 5000
    assert (tmp_path / "faults.old.log").stat().st_size > 512 * 1024


def test_a_log_of_the_largest_size_goes_on(tmp_path: Path) -> None:
    log = tmp_path / "faults.log"
    log.write_text("x" * (512 * 1024))
    assert write_down(fault("new"), log)
    assert list(tmp_path.iterdir()) == [log]


@pytest.mark.parametrize("in_the_way", ["state", "state/faults.log"])
def test_a_log_that_cannot_be_written_is_no_fault(tmp_path: Path, in_the_way: str) -> None:
    if in_the_way == "state":
        (tmp_path / "state").write_text("a file where the folder belongs")
    else:
        (tmp_path / in_the_way).mkdir(parents=True)
    assert not write_down(fault("unheard"), tmp_path / "state" / "faults.log")


def test_the_log_belongs_to_the_person() -> None:
    assert error_log_path().parts[-2:] == ("hearthside", "faults.log")
