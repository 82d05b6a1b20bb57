"""Owns the style sheet of the details window: the one of all paper windows, and what it has besides."""

from __future__ import annotations

from hearthside.render.theme import Theme
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.paper.style import style_sheet as paper_style_sheet


def style_sheet(theme: Theme, sizes: Sizes) -> str:
    """Return the style sheet for every widget of the window."""
    px = sizes.px
    return f"""
{paper_style_sheet(theme, sizes)}
#wrong {{ font-size: {px(13)}px; }}
QLineEdit, QDoubleSpinBox {{ min-height: {px(32)}px; }}
QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{ width: 0; border: none; }}
"""
