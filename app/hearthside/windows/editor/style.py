"""Owns the style sheet of the editor: the one of all paper windows, and what it has besides."""

from __future__ import annotations

from hearthside.render.theme import Theme
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.paper.style import WHITE
from hearthside.windows.paper.style import style_sheet as paper_style_sheet


def style_sheet(theme: Theme, sizes: Sizes) -> str:
    """Return the style sheet for every widget of the window."""
    px = sizes.px
    first, second, ink = theme.voices[0].name(), theme.voices[1].name(), theme.ink.name()
    heading, line, ground = theme.heading.name(), theme.line.name(), theme.discussion_ground.name()
    paper, soft = theme.ground.name(), theme.soft_ink.name()
    return f"""
{paper_style_sheet(theme, sizes)}
#primary {{ background: {heading}; color: {paper}; border: 1px solid {heading}; font-weight: 600; }}
#primary:hover {{ background: {ink}; }}
#primary:focus {{ border: 2px solid {first}; }}
#primary:disabled {{ background: {line}; color: {soft}; border-color: {line}; }}
#secondary {{ border: 1px solid {heading}; color: {heading}; font-weight: 600; }}
#secondary:disabled, QPushButton:disabled {{ color: {soft}; border-color: {line}; }}
QPlainTextEdit, QTextEdit {{ background: transparent; border: none; color: {ink};
    selection-background-color: {heading}; selection-color: {paper}; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {line}; }}
QMenu::item:disabled {{ color: {soft}; }}
QListWidget {{ background: transparent; border: none; outline: none; }}
QListWidget::item {{ border: 1px solid transparent; border-radius: {px(8)}px; padding: {px(6)}px {px(8)}px; }}
QListWidget::item:selected {{ background: {ground}; border-color: {first}; color: {ink}; }}
QComboBox, QSpinBox {{ padding: 0 {px(8)}px; min-height: {px(34)}px; }}
QCheckBox, QRadioButton {{ spacing: {px(8)}px; padding: {px(3)}px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {second}; border-radius: {px(5)}px; padding: {px(1)}px; }}
#mine, #theirs, #same {{ background: {WHITE}; border: 1px solid {line}; border-radius: {px(8)}px;
    padding: {px(8)}px {px(10)}px; }}
#same {{ background: transparent; border-color: transparent; color: {soft}; padding: 0 {px(10)}px; }}
#mine[chosen="true"], #theirs[chosen="true"] {{ border: 2px solid {second}; background: {paper}; }}
"""
