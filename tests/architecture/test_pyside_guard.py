"""The guard against PySide6 6.12.0, which loses a reference to None with every call that returns nothing.

Under CPython 3.10 and 3.11 the process aborts once None has none left; from 3.12 on None is immortal and cannot tell.
"""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

_CALLS = 1000
_OTHERS_MAY_HOLD = 50
"""References that the interpreter itself takes or lets go of meanwhile."""


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on: nothing to count")
def test_calls_that_return_nothing_leave_none_alone(qtbot: QtBot) -> None:
    label, thing = QLabel(), QObject()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        label.setText("warm")
        thing.setObjectName("hearth")
    assert abs(sys.getrefcount(None) - before) < _OTHERS_MAY_HOLD
