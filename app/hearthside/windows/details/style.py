"""Owns the style sheet of the details window: the one of all paper windows, and what it has besides."""

from __future__ import annotations

from hearthside.render.theme import Theme
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.paper.style import WHITE
from hearthside.windows.paper.style import style_sheet as paper_style_sheet


def style_sheet(theme: Theme, sizes: Sizes) -> str:
    """Return the style sheet for every widget of the window."""
    px = sizes.px
    line, second, ground = theme.line.name(), theme.voices[1].name(), theme.discussion_ground.name()
    return f"""
{paper_style_sheet(theme, sizes)}
#details {{ background: {ground}; }}
#wrong {{ font-size: {px(13)}px; }}
QLineEdit {{ min-height: {px(32)}px; }}
QDoubleSpinBox {{ background: {WHITE}; border: 1px solid {line}; border-radius: {px(8)}px; padding: 0 {px(10)}px;
    min-height: {px(32)}px; }}
QDoubleSpinBox QLineEdit {{ min-height: 0; border: none; padding: 0; background: transparent; }}
QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{ width: 0; border: none; }}
QDoubleSpinBox:focus {{ border: 2px solid {second}; }}
"""
