"""Owns how the bars below the text and the list of proposals over it look."""

from __future__ import annotations

from hearthside.render.theme import Theme


def bar_style_sheet(theme: Theme) -> str:
    """Return the style sheet for what belongs to the text column alone; the rest is the window's."""
    line, paper, ink = theme.line.name(), theme.ground.name(), theme.ink.name()
    return f"""
#textBar {{ background: {paper}; border: none; border-top: 1px solid {line};
    border-bottom-left-radius: 12px; border-bottom-right-radius: 12px; }}
#textBar QLineEdit, #textBar QPushButton {{ min-height: 30px; }}
#textBar QPushButton {{ padding: 0 10px; }}
#proposals {{ background: #FFFFFF; color: {ink}; border: 1px solid {line}; border-radius: 8px; padding: 3px;
    font-size: 15px; }}
#proposals::item {{ border: none; padding: 0; }}
"""
