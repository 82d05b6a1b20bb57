"""Owns the style sheet of the library: the one of all paper windows, and what it has besides."""

from __future__ import annotations

from hearthside.render.theme import Theme
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.paper.style import style_sheet as paper_style_sheet


def style_sheet(theme: Theme, sizes: Sizes) -> str:
    """Return the style sheet for every widget of the window."""
    px = sizes.px
    return f"""
{paper_style_sheet(theme, sizes)}
#series {{ font-weight: 600; font-size: {px(14)}px; color: {theme.voices[1].name()}; }}
#edit {{ font-size: {px(17)}px; min-height: {px(46)}px; }}
"""
