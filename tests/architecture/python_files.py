"""Owns reading the product's Python files for the tests of its architecture."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent.parent
APP = ROOT / "app"


@dataclass(frozen=True)
class PythonFile:
    """One file: ``path`` relative to the repository (for the app: to ``app/``) and its text."""

    path: PurePosixPath
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, str(self.path))

    @property
    def module(self) -> str:
        """The name it is imported by: ``hearthside.deck.model``; a package goes by its folder."""
        parts = self.path.with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def layer(self) -> str:
        """The first name below ``hearthside``: ``deck``, ``windows``, ``cli``."""
        return self.module.split(".")[1] if "." in self.module else ""


@dataclass(frozen=True)
class Import:
    """One imported module; ``late`` where it stands inside a function."""

    module: str
    line: int
    late: bool


def app_files() -> list[PythonFile]:
    return _files_in(APP / "hearthside", APP)


def all_files() -> list[PythonFile]:
    folders = (APP, ROOT / "packaging", ROOT / "tests")
    return [file for folder in folders for file in _files_in(folder, ROOT)]


def imports(file: PythonFile) -> Iterator[Import]:
    """Yield what ``file`` imports, at any depth; ``from a import b`` counts as both ``a`` and ``a.b``."""
    late = {node for function in functions(file.tree) for node in ast.walk(function)}
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, node.lineno, node in late)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield Import(node.module, node.lineno, node in late)
            for alias in node.names:
                yield Import(f"{node.module}.{alias.name}", node.lineno, node in late)


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def _files_in(folder: Path, base: Path) -> list[PythonFile]:
    return [
        PythonFile(PurePosixPath(path.relative_to(base).as_posix()), path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.py"))
    ]
