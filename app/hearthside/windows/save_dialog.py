"""Owns asking where a file shall go, while the evening goes on: nothing waits for the answer, and no clicker."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from hearthside.tr import tr
from hearthside.windows.console import palette

_SIZE = (760, 460)
_CLICKER_KEYS = frozenset({Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_F5})
"""What no name of a file is written with. A clicker's Esc closes the dialog, as it closes all that is open."""


class SaveQuestion(Struct, frozen=True):
    """What is asked: the dialog's title, the proposed file, and the kind of file (its words and its ending)."""

    title: str
    proposal: Path
    kind: str
    ending: str
    is_presenting: bool = True
    """In the console's colours, since a bright dialog would light the face of whoever presents; a clicker's keys go on
    turning pages; and no second question stops them: what lies there already is for ``then`` to spare."""


AskWhere = Callable[[QWidget, SaveQuestion, Callable[[Path], None]], QWidget | None]
"""Asks beside the window; calls back with the answer, or never. Returns what stands on the screen meanwhile."""


def ask_where(beside: QWidget, question: SaveQuestion, then: Callable[[Path], None]) -> QWidget:
    """Ask on the screen of ``beside`` and return at once. Every other window goes on taking keys."""
    dialog = QFileDialog(None, question.title, str(question.proposal.parent))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # Not the system's own: some of those hold up every window of the program until they are answered.
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setWindowModality(Qt.WindowModality.NonModal)
    if question.is_presenting:
        dialog.setPalette(_dark())
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([f"{question.kind} (*.{question.ending})", f"{tr('All files')} (*)"])
    dialog.setDefaultSuffix(question.ending)
    dialog.selectFile(question.proposal.name)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    place = beside.frameGeometry()
    dialog.resize(min(_SIZE[0], place.width()), min(_SIZE[1], place.height()))
    dialog.move(place.center() - dialog.rect().center())
    dialog.show()
    dialog.activateWindow()
    if question.is_presenting:
        keys = _ClickerKeys(dialog, beside)
        for part in (dialog, *dialog.findChildren(QWidget)):
            part.installEventFilter(keys)
    return dialog


class _ClickerKeys(QObject):
    """Hands a clicker's keys on to the window that the dialog stands beside."""

    def __init__(self, dialog: QFileDialog, beside: QWidget) -> None:
        super().__init__(dialog)
        self._beside = beside

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() not in _CLICKER_KEYS:
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.type() == QEvent.Type.KeyPress:
            QCoreApplication.sendEvent(self._beside, QKeyEvent(event))
        return True


def _dark() -> QPalette:
    """Return the console's colours."""
    role = QPalette.ColorRole
    colours = QPalette(QColor(palette.BUTTON), QColor(palette.PANEL))
    for each in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.HighlightedText):
        colours.setColor(each, QColor(palette.INK))
    for each in (role.Base, role.AlternateBase):
        colours.setColor(each, QColor(palette.FIELD))
    colours.setColor(role.Highlight, QColor(palette.NEXT))
    colours.setColor(role.PlaceholderText, QColor(palette.SOFT_INK))
    return colours
