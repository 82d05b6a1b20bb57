"""Owns the editor's upper edge: which deck this is, whether it is saved, and the buttons that are needed most."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from hearthside.render.theme import Theme
from hearthside.tr import tr
from hearthside.windows.console.icons import Icons
from hearthside.windows.editor.action_button import ActionButton
from hearthside.windows.editor.actions import Actions, Doable
from hearthside.windows.editor.title_label import TitleLabel
from hearthside.windows.paper.sizes import Sizes


class EditorTopBar(QWidget):
    """Buttons stand here for those of the actions that there are; ``More`` has all of them, by group."""

    def __init__(
        self, actions: Actions, saved: QWidget, theme: Theme, icons_folder: Path, parent: QWidget | None = None
    ) -> None:
        """``saved`` says beside the title whether the text is saved."""
        super().__init__(parent)
        self._actions = actions
        self._theme = theme
        self._icons = Icons(icons_folder)
        self.title = TitleLabel()
        self._saved = saved
        self._buttons: dict[str, ActionButton] = {}
        self.more_button = QPushButton(tr("More"))
        self.more_button.setAccessibleName(tr("More: everything that can be done here (F10)"))
        self.more_button.setToolTip(tr("Everything that can be done here (F10)"))
        self.menu = QMenu(self.more_button)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.more_button.setMenu(self.menu)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._sizes: Sizes | None = None
        actions.changed.connect(self._arrange)
        self._arrange()

    def button(self, name: str) -> ActionButton:
        """Return the button of the action of that name. Raises KeyError."""
        return self._buttons[name]

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._sizes = sizes
        self._row.setSpacing(sizes.px(8))
        side = sizes.px(20)
        ratio = self.devicePixelRatioF()
        for name, icon, colour, faded in (
            ("undo", "undo", self._theme.ink, self._theme.line),
            ("redo", "redo", self._theme.ink, self._theme.line),
            ("present", "start", self._theme.ground, self._theme.ground),
        ):
            button = self._buttons.get(name)
            if button is not None:
                picture = QIcon(self._icons.pixmap(icon, colour.name(), side, ratio))
                picture.addPixmap(self._icons.pixmap(icon, faded.name(), side, ratio), QIcon.Mode.Disabled)
                button.setIcon(picture)
                button.setIconSize(QSize(side, side))

    def show_menu(self) -> None:
        """Open the menu with everything."""
        self.more_button.showMenu()

    def _arrange(self) -> None:
        """Make a button for each action that is there by now, and put all in their order."""
        there = {doable.name for doable, _ in self._actions.all}
        for name, words in (
            ("insert-slide", tr("+ Slide")),
            ("insert-discussion", tr("+ Discussion")),
            ("insert-picture", tr("+ Picture")),
            ("undo", ""),
            ("redo", ""),
            ("apply-to-room", tr("Apply to the room")),
            ("present", tr("Present")),
        ):
            if name in there and name not in self._buttons:
                button = self._buttons[name] = ActionButton(self._actions.action(name), words)
                if name in ("present", "apply-to-room"):
                    button.setObjectName("primary" if name == "present" else "secondary")
        while self._row.count():
            self._row.takeAt(0)
        self._row.addWidget(self.title)
        self._row.addSpacing(4)
        self._row.addWidget(self._saved)
        self._row.addSpacing(12)
        self._add("insert-slide", "insert-discussion", "insert-picture", "undo", "redo")
        self._row.addWidget(self.more_button)
        self._row.addStretch(1)
        self._add("apply-to-room", "present")
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        if self._sizes is not None:
            self.set_sizes(self._sizes)

    def _add(self, *names: str) -> None:
        for name in names:
            if name in self._buttons:
                self._row.addWidget(self._buttons[name], 0, Qt.AlignmentFlag.AlignVCenter)

    def _fill_menu(self) -> None:
        self.menu.clear()
        for old in self.menu.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            old.deleteLater()
        menus: dict[tuple[str, ...], QMenu] = {(): self.menu}
        for doable, action in self._actions.all:
            path: tuple[str, ...] = ()
            for title in filter(None, (doable.group.title, doable.under)):
                above, path = menus[path], (*path, title)
                if path not in menus:
                    menus[path] = above.addMenu(title)
                    menus[path].setToolTipsVisible(True)
            menus[path].addAction(_with_key(doable, action, menus[path]) if doable.field_key else action)


def _with_key(doable: Doable, action: QAction, menu: QMenu) -> QAction:
    """Return a stand-in for ``action`` that shows the key which every field has for it, and does not take that key."""
    shown = QAction(f"{action.text()}\t{doable.shown_key}", menu)
    shown.setObjectName(doable.name)
    shown.setEnabled(action.isEnabled())
    shown.setToolTip(action.toolTip())
    shown.triggered.connect(action.trigger)
    return shown
