"""The rules of the architecture, held against every file of the product."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.architecture import rules
from tests.architecture.python_files import PythonFile, all_files, app_files


@pytest.mark.parametrize(
    "rule",
    [
        rules.qt_where_none_belongs,
        rules.late_imports,
        rules.busy_packages,
        rules.module_state,
        rules.names_that_say_nothing,
    ],
)
def test_the_app_keeps_the_rule(rule: Callable[[PythonFile], Iterator[str]]) -> None:
    offences = [offence for file in app_files() for offence in rule(file)]
    assert not offences, "\n".join(offences)


def test_no_python_file_is_too_long() -> None:
    offences = [offence for file in all_files() for offence in rules.too_long(file)]
    assert not offences, "\n".join(offences)


def test_every_module_but_a_test_says_what_it_owns() -> None:
    modules = [file for file in all_files() if not file.path.name.startswith("test_")]
    offences = [offence for file in modules for offence in rules.without_docstring(file)]
    assert not offences, "\n".join(offences)


def test_no_module_imports_itself_in_a_circle() -> None:
    assert not list(rules.import_cycles(app_files()))
