"""Deck, session and store work in a process in which there is no Qt at all."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.architecture.python_files import APP, ROOT, app_files

_LAYERS_WITHOUT_QT = (
    "evenings",
    "deck",
    "session",
    "store",
    "laptop",
    "article",
    "authoring",
    "care",
    "preflight",
    "tr",
    "arguments",
    "display_check",
    "system_libraries",
)
_IMPORT_ALL = """
import importlib, sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
sys.path.insert(0, sys.argv[1])
for name in sys.argv[2:]:
    importlib.import_module(name)
"""


def run_without_qt(*modules: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", "-W", "error", "-c", _IMPORT_ALL, str(APP), *modules]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


def test_every_module_below_render_imports_without_qt() -> None:
    modules = [file.module for file in app_files() if file.layer in _LAYERS_WITHOUT_QT]
    assert len(modules) > len(_LAYERS_WITHOUT_QT)
    done = run_without_qt(*modules)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("module", ["PySide6.QtCore", "shiboken6"])
def test_the_process_of_this_test_really_has_no_qt(module: str) -> None:
    assert "ModuleNotFoundError" in run_without_qt(module).stderr
