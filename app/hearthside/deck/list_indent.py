"""Owns the indentation of lists: people indent by two, three or four columns, Python-Markdown reads four per level."""

from __future__ import annotations

import re

_ITEM = re.compile(r"( *)([-*+]|[0-9]{1,9}[.)])( +|$)(.*)")
_COLUMNS_PER_LEVEL = 4
DEEPEST_LIST = 8
"""Deeper items are shown at this level: no slide has use for more, and reading each level costs a recursion."""


def indent_list(lines: list[str]) -> tuple[list[str], bool]:
    """Return the lines of a list with four columns per level, and whether it was nested too deeply."""
    is_loose = "" in lines
    content_columns: list[int] = []
    result: list[str] = []
    is_after_blank = False
    is_too_deep = False
    for line in lines:
        if not line:
            result.append("")
            is_after_blank = True
            continue
        indent = len(line) - len(line.lstrip(" "))
        item = _ITEM.match(line)
        if item is not None:
            _close(content_columns, indent)
            depth = len(content_columns)
            is_too_deep = is_too_deep or depth >= DEEPEST_LIST
            content_columns.append(item.end(2) + min(len(item[3]) or 1, _COLUMNS_PER_LEVEL))
            if is_loose and result and result[-1]:
                result.append(
                    ""
                )  # a blank line anywhere makes them all loose: an item must not join the text before it
            mark = item[2].replace(")", ".")
            result.append(_indented(min(depth, DEEPEST_LIST - 1), 0, f"{mark} {item[4]}"))
        else:
            if is_after_blank:
                _close(content_columns, indent)
            depth = len(content_columns)
            extra = indent - content_columns[-1] if is_after_blank and content_columns else 0
            result.append(_indented(min(depth, DEEPEST_LIST), max(0, extra), line.lstrip(" ")))
        is_after_blank = False
    return result, is_too_deep


def _close(content_columns: list[int], indent: int) -> None:
    while content_columns and indent < content_columns[-1]:
        content_columns.pop()


def _indented(depth: int, extra: int, text: str) -> str:
    return " " * (depth * _COLUMNS_PER_LEVEL + extra) + text
