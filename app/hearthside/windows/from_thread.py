"""Owns bringing word from another thread to the thread of the windows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot


class FromThread(QObject):
    """``send`` may be called from any thread; ``arrived`` is emitted on the one that this object was made on."""

    arrived = Signal(object)
    _sent = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sent.connect(self._arrive, Qt.ConnectionType.QueuedConnection)

    def send(self, word: object) -> None:
        """Have ``word`` arrive soon."""
        self._sent.emit(word)

    @Slot(object)
    def _arrive(self, word: object) -> None:
        self.arrived.emit(word)
