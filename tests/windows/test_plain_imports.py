"""PySide6's hold on imports is undone: no source is read and kept for a module that is imported after it."""

from __future__ import annotations

import subprocess
import sys

from tests.architecture.python_files import APP

_IMPORT_AFTER_QT = """
import builtins, sys
sys.path.insert(0, sys.argv[1])
import PySide6.QtCore
assert builtins.__import__.__name__ == "__feature_import__", "PySide6 leaves imports alone by now: plain_imports can go"
if sys.argv[2] == "plainly":
    from hearthside.windows.plain_imports import import_plainly
    import_plainly()
    assert builtins.__import__.__name__ != "__feature_import__"
from hearthside.deck import faults
import linecache
print(any("source.py" in name for name in linecache.cache))
"""


def source_is_kept(how: str) -> bool:
    command = [sys.executable, "-c", _IMPORT_AFTER_QT, str(APP), how]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == "True"


def test_no_source_is_kept_once_imports_are_plain() -> None:
    assert not source_is_kept("plainly")


def test_the_measure_would_notice() -> None:
    assert source_is_kept("as PySide6 does it")
