"""Each rule finds what it is there to find, and leaves alone what is right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

import pytest

from tests.architecture import rules
from tests.architecture.python_files import PythonFile

Rule = Callable[[PythonFile], Iterator[str]]

_LONG_FUNCTION = "def f():\n" + "    pass\n" * rules.MOST_LINES_OF_A_FUNCTION
_CROWDED_CLASS = "class C:\n" + "".join(
    f"    def m{number}(self): ...\n" for number in range(rules.MOST_METHODS_OF_A_CLASS + 1)
)


def file_at(path: str, text: str) -> PythonFile:
    return PythonFile(PurePosixPath(path), text)


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (rules.qt_where_none_belongs, "hearthside/deck/a.py", "from PySide6.QtCore import QObject"),
        (rules.qt_where_none_belongs, "hearthside/session/a.py", "def f():\n    import PySide6"),
        (rules.qt_where_none_belongs, "hearthside/cli.py", "import shiboken6"),
        (rules.qt_where_none_belongs, "hearthside/render/a.py", "from PySide6 import QtWidgets"),
        (rules.qt_where_none_belongs, "hearthside/export/a.py", "from PySide6.QtWidgets import QWidget"),
        (rules.late_imports, "hearthside/deck/a.py", "def f():\n    from hearthside.deck import b"),
        (rules.busy_packages, "hearthside/deck/__init__.py", '"""Deck."""\nfrom hearthside.deck.model import Deck'),
        (rules.module_state, "hearthside/deck/a.py", "seen = []"),
        (rules.module_state, "hearthside/deck/a.py", "seen: dict[str, int] = dict()"),
        (rules.module_state, "hearthside/deck/a.py", "SEEN = {}\ndef f():\n    SEEN['a'] = 1"),
        (rules.module_state, "hearthside/deck/a.py", "SEEN = collections.deque()\ndef f():\n    SEEN.append(1)"),
        (rules.module_state, "hearthside/deck/a.py", "def f():\n    global count\n    count = 1"),
        (rules.names_that_say_nothing, "hearthside/deck/utils.py", ""),
        (rules.names_that_say_nothing, "hearthside/common/a.py", ""),
        (rules.too_long, "hearthside/deck/a.py", "\n" * (rules.MOST_LINES_OF_A_FILE + 1)),
        (rules.too_long, "hearthside/deck/a.py", _LONG_FUNCTION),
        (rules.too_long, "hearthside/deck/a.py", _CROWDED_CLASS),
        (rules.without_docstring, "hearthside/deck/a.py", "import os"),
    ],
)
def test_an_offence_is_found(rule: Rule, path: str, text: str) -> None:
    assert list(rule(file_at(path, text)))


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (rules.qt_where_none_belongs, "hearthside/render/a.py", "from PySide6.QtGui import QPainter"),
        (rules.qt_where_none_belongs, "hearthside/windows/a.py", "from PySide6.QtWidgets import QWidget"),
        (rules.late_imports, "hearthside/deck/a.py", "def f():\n    import markdown"),
        (rules.late_imports, "hearthside/cli.py", "def f():\n    from hearthside.main import present"),
        (rules.busy_packages, "hearthside/deck/__init__.py", '"""Deck."""'),
        (rules.module_state, "hearthside/deck/a.py", "NAMES = {'a': 1}\ndef f():\n    names = []\n    names.append(1)"),
        (rules.names_that_say_nothing, "hearthside/deck/commons.py", ""),
        (rules.too_long, "hearthside/deck/a.py", _LONG_FUNCTION.removesuffix("    pass\n")),
        (rules.without_docstring, "hearthside/deck/a.py", '"""Owns a."""'),
    ],
)
def test_what_is_right_is_left_alone(rule: Rule, path: str, text: str) -> None:
    assert not list(rule(file_at(path, text)))


def test_a_circle_of_imports_is_found() -> None:
    circle = [
        file_at("hearthside/a.py", "from hearthside import b"),
        file_at("hearthside/b.py", "import hearthside.c"),
        file_at("hearthside/c.py", "from hearthside.a import thing"),
    ]
    assert list(rules.import_cycles(circle))
    assert not list(rules.import_cycles(circle[:2]))
