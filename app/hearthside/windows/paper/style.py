"""Owns the style sheet that all paper windows share: light and roomy, in the theme's colours and the window's sizes."""

from __future__ import annotations

from collections.abc import Callable

from hearthside.render.fonts import BODY_FAMILY, HEADING_FAMILY
from hearthside.render.theme import Theme
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.paper.steady_scroll import IDLE

WHITE = "#FFFFFF"


def style_sheet(theme: Theme, sizes: Sizes) -> str:
    """Return the style sheet for every widget of such a window.

    Whatever gets a wider border with the keyboard's focus gives that much of its padding away, so that its words stay
    where they are and none of them is cut off.
    """
    px = sizes.px
    ground, paper = theme.discussion_ground.name(), theme.ground.name()
    ink, heading, soft = theme.ink.name(), theme.heading.name(), theme.soft_ink.name()
    veil = f"rgba({theme.heading.red()}, {theme.heading.green()}, {theme.heading.blue()}, 110)"
    line, first, second = theme.line.name(), theme.voices[0].name(), theme.voices[1].name()
    return f"""
QWidget {{ color: {ink}; font-family: "{BODY_FAMILY}"; font-size: {px(15)}px; }}
PaperWindow {{ background: {ground}; }}
#name {{ font-family: "{HEADING_FAMILY}"; font-weight: 600; font-size: {px(26)}px; color: {heading}; }}
#panel {{ background: {WHITE}; border: 1px solid {line}; border-radius: {px(12)}px; }}
#title {{ font-family: "{HEADING_FAMILY}"; font-weight: 600; font-size: {px(30)}px; color: {heading}; }}
#subtitle {{ font-size: {px(17)}px; color: {soft}; }}
#soft, #facts, #empty {{ color: {soft}; }}
#small {{ color: {soft}; font-size: {px(13)}px; }}
#label {{ font-weight: 700; font-size: {px(15)}px; color: {ink}; }}
#good {{ color: {second}; }}
#wrong {{ color: {first}; }}
#notice {{ background: {paper}; border: 1px solid {line}; border-radius: {px(10)}px; padding: {px(8)}px {px(12)}px; }}
{_fields(theme, px)}
QPushButton {{ background: {WHITE}; border: 1px solid {line}; border-radius: {px(8)}px; padding: 0 {px(16)}px;
    min-height: {px(38)}px; }}
QPushButton:hover {{ background: {paper}; border-color: {line}; }}
QPushButton:pressed {{ background: {line}; }}
QPushButton:focus {{ border: 2px solid {second}; padding: 0 {px(16) - 1}px; }}
#present {{ background: {heading}; color: {paper}; border: 2px solid {heading}; font-weight: 600; font-size: {px(17)}px;
    min-height: {px(48) - 4}px; padding: 0 {px(24) - 2}px; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
{_menus(theme, px)}
#present:hover {{ background: {ink}; border-color: {ink}; }}
#present:focus {{ border-color: {first}; }}
#present:disabled {{ background: {line}; border-color: {line}; color: {soft}; }}
#quiet, #link {{ background: transparent; border: none; color: {soft}; padding: 0 {px(4)}px; min-height: {px(26)}px;
    font-size: {px(13)}px; text-decoration: underline; }}
#link {{ color: {second}; padding: 0 {px(4)}px 0 0; }}
#quiet:hover, #link:hover {{ color: {ink}; }}
#quiet:focus {{ padding: 0 {px(4) - 2}px; }}
#quiet:focus, #link:focus {{ border: 2px solid {second}; border-radius: {px(5)}px; }}
QCheckBox {{ color: {soft}; font-size: {px(14)}px; spacing: {px(7)}px; border: 2px solid transparent;
    border-radius: {px(5)}px; padding: {px(1)}px {px(3)}px; }}
QCheckBox:focus {{ border-color: {second}; }}
#keys {{ background: {veil}; }}
#cap {{ background: {paper}; border: 1px solid {line}; border-radius: {px(5)}px; padding: {px(1)}px {px(7)}px;
    font-size: {px(14)}px; }}
QListView {{ background: transparent; border: none; outline: none; }}
QScrollArea, #scrolled {{ background: transparent; border: none; }}
{_scroll_bars(theme, px)}
{_file_dialogs(theme, px)}
QToolTip {{ background: {WHITE}; color: {ink}; border: 1px solid {line}; padding: 4px; }}
"""


def _fields(theme: Theme, px: Callable[[float], int]) -> str:
    line, ink, ground = theme.line.name(), theme.ink.name(), theme.discussion_ground.name()
    return f"""
QLineEdit, QComboBox, QAbstractSpinBox {{ background: {WHITE}; border: 1px solid {line}; border-radius: {px(8)}px;
    padding: 0 {px(10)}px; min-height: {px(38)}px;
    selection-background-color: {theme.heading.name()}; selection-color: {theme.ground.name()}; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ border: 2px solid {theme.voices[1].name()}; }}
QComboBox QLineEdit, QAbstractSpinBox QLineEdit {{ background: transparent; border: none; padding: 0; min-height: 0; }}
QComboBox::drop-down {{ background: transparent; border: none; width: {px(28)}px; }}
QComboBox QAbstractItemView {{ background: {WHITE}; color: {ink}; border: 1px solid {line}; outline: none;
    selection-background-color: {ground}; selection-color: {ink}; }}"""


def _menus(theme: Theme, px: Callable[[float], int]) -> str:
    line, ink, ground = theme.line.name(), theme.ink.name(), theme.discussion_ground.name()
    return f"""
QMenu {{ background: {WHITE}; border: 1px solid {line}; padding: {px(6)}px 0; }}
QMenu::item {{ padding: {px(6)}px {px(28)}px {px(6)}px {px(18)}px; }}
QMenu::item:selected {{ background: {ground}; color: {ink}; }}
QMenu::item:disabled {{ background: transparent; color: {theme.line.darker(125).name()}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {px(6)}px {px(12)}px; }}"""


def _file_dialogs(theme: Theme, px: Callable[[float], int]) -> str:
    """Qt's own dialogs: where a desktop brings its own, those are shown."""
    line = theme.line.name()
    return f"""
QFileDialog {{ background: {theme.discussion_ground.name()}; }}
QFileDialog QTreeView, QFileDialog QListView {{ background: {WHITE}; border: 1px solid {line};
    border-radius: {px(8)}px; }}
QFileDialog QHeaderView {{ background: {WHITE}; }}
QFileDialog QHeaderView::section {{ background: {WHITE}; border: none; border-bottom: 1px solid {line};
    padding: {px(5)}px {px(8)}px; }}"""


def _scroll_bars(theme: Theme, px: Callable[[float], int]) -> str:
    line, soft = theme.line.name(), theme.soft_ink.name()
    return f"""
QScrollBar:vertical {{ background: transparent; width: {px(10)}px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {line}; border-radius: {px(10) // 2}px; min-height: {px(36)}px; }}
QScrollBar::handle:vertical:hover {{ background: {soft}; }}
QScrollBar:horizontal {{ background: transparent; height: {px(10)}px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {line}; border-radius: {px(10) // 2}px; min-width: {px(36)}px; }}
QScrollBar::handle:horizontal:hover {{ background: {soft}; }}
QScrollBar[{IDLE}="true"]::handle:vertical {{ background: transparent; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}"""
