"""Owns how the third column's small fields and lines look; the rest is the window's."""

from __future__ import annotations

from hearthside.render.theme import Theme
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.paper.style import WHITE


def column_style_sheet(theme: Theme, sizes: Sizes) -> str:
    """Return the style sheet of the third column."""
    px = sizes.px
    line, second, ink, soft = theme.line.name(), theme.voices[1].name(), theme.ink.name(), theme.soft_ink.name()
    return f"""
QLineEdit, QComboBox {{ min-height: {px(29)}px; padding: 0 {px(8)}px; }}
QComboBox::drop-down {{ border: none; background: transparent; width: {px(24)}px; }}
QComboBox:focus {{ border: 2px solid {second}; }}
QComboBox:disabled, QLineEdit:disabled {{ color: {soft}; }}
QComboBox QAbstractItemView {{ background: {WHITE}; color: {ink}; border: 1px solid {line}; outline: none;
    selection-background-color: {theme.discussion_ground.name()}; selection-color: {ink}; }}
QCheckBox {{ font-size: {px(15)}px; color: {ink}; }}
QCheckBox:disabled {{ color: {soft}; }}
QPushButton {{ min-height: {px(32)}px; }}
#link, #quiet {{ min-height: {px(20)}px; text-align: left; }}
#quiet:disabled {{ text-decoration: none; }}
#step {{ min-height: {px(22)}px; min-width: {px(26)}px; padding: 0; border-radius: {px(6)}px; }}
#step:disabled {{ color: {line}; }}
#faultLine {{ border-left: 3px solid transparent; }}
#faultLine[isCurrent="true"] {{ border-left: 3px solid {theme.voices[0].name()}; background: {theme.ground.name()}; }}
"""
