"""Owns the style sheet of the window of past evenings: the one of all paper windows, and what it has besides."""

from __future__ import annotations

from hearthside.render.fonts import HEADING_FAMILY
from hearthside.render.theme import Theme
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.paper.style import WHITE
from hearthside.windows.paper.style import style_sheet as paper_style_sheet


def style_sheet(theme: Theme, sizes: Sizes) -> str:
    """Return the style sheet for every widget of the window."""
    px = sizes.px
    first, second, ink = theme.voices[0].name(), theme.voices[1].name(), theme.ink.name()
    heading, line, ground = theme.heading.name(), theme.line.name(), theme.discussion_ground.name()
    return f"""
{paper_style_sheet(theme, sizes)}
#report {{ background: {ground}; }}
#number {{ font-family: "{HEADING_FAMILY}"; font-weight: 600; font-size: {px(25)}px; color: {heading}; }}
#rehearsal {{ color: {first}; border: 1px solid {first}; border-radius: {px(11)}px; font-weight: 700;
    font-size: {px(13)}px; padding: {px(3)}px {px(11)}px; }}
QListWidget {{ background: transparent; border: none; outline: none; }}
QListWidget::item {{ background: transparent; border: 1px solid transparent; border-radius: {px(8)}px; color: {ink};
    padding: {px(7)}px {px(9)}px; }}
QListWidget::item:selected {{ background: {WHITE}; border-color: {line}; color: {ink}; }}
QListWidget::item:selected:focus {{ border-color: {second}; }}
QCheckBox {{ spacing: {px(10)}px; padding: {px(4)}px; }}
QCheckBox:focus {{ border: 2px solid {second}; border-radius: {px(5)}px; padding: {px(2)}px; }}
"""
