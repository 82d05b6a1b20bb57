"""Owns the rules of the architecture that an import linter cannot hold; each names what offends it."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

from tests.architecture.python_files import Import, PythonFile, functions, imports

MOST_LINES_OF_A_FILE = 500
MOST_LINES_OF_A_FUNCTION = 60
MOST_METHODS_OF_A_CLASS = 24
_QT = ("PySide6", "shiboken6")
_PAINTING = frozenset({"render", "export", "doctor"})
_WINDOWS = frozenset({"windows", "shared", "open_room", "presentation", "program", "article_desk", "main"})
_PAINTING_MAY_USE = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtSvg")
_MAY_IMPORT_LATE = frozenset(
    {
        "hearthside.cli",
        "hearthside.main",
        "hearthside.article_desk",
        "hearthside.presentation",
        "hearthside.program",
        "hearthside.shared",
        "hearthside.doctor.computer",
        "hearthside.deck.lexemes",
        "hearthside.deck.slide_reader",
        "hearthside.render.layout.choose",
        "hearthside.render.layout.title",
        "hearthside.render.pictures",
    }
)
"""Commands without Qt must not pay for it; the doctor has to survive a Qt that cannot be loaded; opening a deck, and
with it the start of the app, must not wait for Python-Markdown, nor for layouts and drawings that nobody has seen,
nor for what hardly any deck has."""
_NAMES_THAT_SAY_NOTHING = frozenset({"utils", "util", "common", "manager", "managers", "helpers", "misc"})
_MUTABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
_MUTABLE_TYPES = frozenset({"list", "dict", "set", "bytearray", "deque", "defaultdict", "OrderedDict", "Counter"})
_CHANGING = frozenset(
    {"add", "append", "clear", "discard", "extend", "insert", "pop", "popitem", "remove", "setdefault", "update"}
)


def qt_where_none_belongs(file: PythonFile) -> Iterator[str]:
    """No Qt below render; QtWidgets and the rest of Qt only in windows and main."""
    for found in imports(file):
        if found.module.split(".")[0] not in _QT or file.layer in _WINDOWS:
            continue
        if file.layer not in _PAINTING or not _fit_for_painting(found.module):
            yield f"{file.path}:{found.line} imports {found.module}"


def late_imports(file: PythonFile) -> Iterator[str]:
    """An import of ours inside a function hides a cycle."""
    for found in imports(file):
        if found.late and _is_ours(found) and file.module not in _MAY_IMPORT_LATE:
            yield f"{file.path}:{found.line} imports {found.module} inside a function"


def import_cycles(files: Iterable[PythonFile]) -> Iterator[str]:
    """Name a cycle of imports, imports for types alone included."""
    by_name = {file.module: file for file in files}
    graph = {
        name: {found.module for found in imports(file) if found.module in by_name and not found.late} - {name}
        for name, file in by_name.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as cycle:
        yield " < ".join(cycle.args[1])


def busy_packages(file: PythonFile) -> Iterator[str]:
    """A package's ``__init__`` holds its docstring and nothing else: nothing is re-exported."""
    if file.path.name == "__init__.py" and len(file.tree.body) > 1:
        yield f"{file.path} holds more than a docstring"


def module_state(file: PythonFile) -> Iterator[str]:
    """Nothing that changes lives in a module: no ``global``, no mutable variable, no constant that is changed."""
    names = dict(_module_names_with_mutable_values(file.tree))
    for name, line in names.items():
        if not name.isupper():
            yield f"{file.path}:{line} binds {name} to something mutable"
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Global):
            yield f"{file.path}:{node.lineno} uses global"
        changed = _changed_name(node)
        if changed in names:
            yield f"{file.path}:{getattr(node, 'lineno', 0)} changes {changed}"


def names_that_say_nothing(file: PythonFile) -> Iterator[str]:
    if _NAMES_THAT_SAY_NOTHING & set(file.path.with_suffix("").parts):
        yield f"{file.path} has a name that says nothing"


def too_long(file: PythonFile) -> Iterator[str]:
    """Long files, long functions, classes with many methods."""
    lines = file.text.count("\n")
    if lines > MOST_LINES_OF_A_FILE:
        yield f"{file.path} has {lines} lines"
    for function in functions(file.tree):
        length = (function.end_lineno or function.lineno) - function.lineno + 1
        if length > MOST_LINES_OF_A_FUNCTION:
            yield f"{file.path}:{function.lineno} {function.name} has {length} lines"
    for node in ast.walk(file.tree):
        if isinstance(node, ast.ClassDef):
            methods = sum(isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef) for part in node.body)
            if methods > MOST_METHODS_OF_A_CLASS:
                yield f"{file.path}:{node.lineno} {node.name} has {methods} methods"


def without_docstring(file: PythonFile) -> Iterator[str]:
    if not ast.get_docstring(file.tree):
        yield f"{file.path} does not say what it owns"


def _fit_for_painting(module: str) -> bool:
    return module == "PySide6" or any(
        module == allowed or module.startswith(f"{allowed}.") for allowed in _PAINTING_MAY_USE
    )


def _is_ours(found: Import) -> bool:
    return found.module.split(".")[0] == "hearthside"


def _module_names_with_mutable_values(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None and _is_mutable(node.value):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from ((target.id, node.lineno) for target in targets if isinstance(target, ast.Name))


def _is_mutable(value: ast.expr) -> bool:
    if isinstance(value, ast.Call):
        called = value.func
        name = called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""
        return name in _MUTABLE_TYPES
    return isinstance(value, _MUTABLE)


def _changed_name(node: ast.AST) -> str | None:
    """Return the name whose value ``node`` changes in place, if it does that."""
    changed: ast.expr | None = None
    if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
        changed = node.value
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _CHANGING:
        changed = node.func.value
    return changed.id if isinstance(changed, ast.Name) else None
