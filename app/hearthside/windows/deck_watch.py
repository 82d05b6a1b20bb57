"""Owns watching the deck's file for changes by other programs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_REST_MILLISECONDS = 250
"""An editor that saves writes several times; the file is looked at when it has come to rest."""
_LOOK_AGAIN_MILLISECONDS = 3000


class DeckWatch(QObject):
    """Says when the file at ``path`` may be another. Its folder is watched too, because an atomic save puts a new
    file in the place of the one that was watched.

    Nothing tells when a folder was moved away or is back, least of all a stick or a share that is mounted again, so
    now and then both are looked at as well.
    """

    changed = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._watcher = QFileSystemWatcher(self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._rest.timeout.connect(self._settle)
        self._again = QTimer(self, interval=_LOOK_AGAIN_MILLISECONDS)
        self._again.timeout.connect(self._look_again)
        self._watcher.fileChanged.connect(lambda _path: self._rest.start())
        self._watcher.directoryChanged.connect(lambda _path: self._rest.start())
        self._seen = self._identities()
        self._watch()
        self._again.start()

    def stop(self) -> None:
        """Say nothing any more."""
        self._again.stop()
        self._rest.stop()
        self._watcher.blockSignals(True)

    def _settle(self) -> None:
        self._seen = self._identities()
        self._watch()
        self.changed.emit()

    def _watch(self) -> None:
        """Watch whatever of file and folder is there and not watched yet."""
        watched = {*self._watcher.files(), *self._watcher.directories()}
        for path in (self.path, self.path.parent):
            if str(path) not in watched and path.exists():
                self._watcher.addPath(str(path))

    def _look_again(self) -> None:
        """See whether the file, or its folder, is another than before: then what was watched is not what is there."""
        if self._identities() != self._seen:
            if watched := [*self._watcher.files(), *self._watcher.directories()]:
                self._watcher.removePaths(watched)
            self._rest.start()

    def _identities(self) -> tuple[tuple[int, ...], ...]:
        """Return what tells the file from another one, and its folder; nothing for what is not there."""
        return (_identity(self.path, with_content=True), _identity(self.path.parent, with_content=False))


def _identity(path: Path, *, with_content: bool) -> tuple[int, ...]:
    try:
        found = path.stat()
    except OSError:
        return ()
    content = (found.st_mtime_ns, found.st_size) if with_content else ()
    return (found.st_dev, found.st_ino, *content)
