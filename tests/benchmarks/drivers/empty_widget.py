"""Shows an empty widget and nothing else: what any program with PySide6 needs before it has painted anything."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.drivers.first_paint import exit_after_first_paint


def main() -> int:
    application = QApplication(sys.argv)
    widget = QWidget()
    widget.resize(1366, 768)
    exit_after_first_paint(widget)
    widget.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
