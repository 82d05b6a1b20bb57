"""Shows an empty widget at the size of the room's window and prints the memory that the process has then, in bytes."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.drivers.memory_use import memory_bytes


def main() -> int:
    application = QApplication(sys.argv)
    widget = QWidget()
    widget.resize(1920, 1080)
    widget.show()
    QTimer.singleShot(1000, application.quit)
    code = application.exec()
    print(*memory_bytes(), f"QWidget {widget.width()} × {widget.height()}", sep="\t")
    return code


if __name__ == "__main__":
    sys.exit(main())
