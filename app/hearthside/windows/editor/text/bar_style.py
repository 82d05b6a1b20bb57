"""Owns how the bars below the text and the list of proposals over it look."""

from __future__ import annotations

from hearthside.render.theme import Theme
from hearthside.windows.paper.sizes import Sizes


def bar_style_sheet(theme: Theme, sizes: Sizes) -> str:
    """Return the style sheet for what belongs to the text column alone; the rest is the window's."""
    px = sizes.px
    line, paper, ink = theme.line.name(), theme.ground.name(), theme.ink.name()
    return f"""
#textBar {{ background: {paper}; border: none; border-top: 1px solid {line};
    border-bottom-left-radius: {px(12)}px; border-bottom-right-radius: {px(12)}px; }}
#textBar QLineEdit, #textBar QPushButton {{ min-height: {px(30)}px; }}
#textBar QPushButton {{ padding: 0 {px(10)}px; }}
#proposals {{ background: #FFFFFF; color: {ink}; border: 1px solid {line}; border-radius: 8px; padding: 3px;
    font-size: {px(15)}px; }}
#proposals::item {{ border: none; padding: 0; }}
"""
