"""Owns when the re-fit is open, and how long taking it back is offered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from hearthside.windows.console.desk import Desk
from hearthside.windows.console.notice_bar import NoticeBar
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.controller import PresentationController

REFIT = "re-fit"
"""The name under which the controller knows it to be open."""


class RefitCare(QObject):
    """Opens and closes the re-fit on the desk; a stray key later in the evening takes nothing back."""

    def __init__(
        self,
        controller: PresentationController,
        desk: Desk,
        notices: NoticeBar,
        close: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        """``close`` closes what is open under a name and gives the keys back to the window."""
        super().__init__(parent)
        self._controller = controller
        self._desk = desk
        self._notices = notices
        self._close = close
        self._notice: Notice | None = None
        desk.parts.refit.closed.connect(lambda: close(REFIT))
        desk.parts.refit.applied.connect(self._offer_undo)

    def toggle(self) -> None:
        """Open the re-fit, unless something is being typed in its place, or close it."""
        refit = self._desk.parts.refit
        if refit.isVisible():
            self._close(REFIT)
        elif not self._desk.parts.quick_edit.isVisible():
            self._desk.show_instead_of_notes(refit)
            refit.open()
            self._controller.opened(REFIT, refit.take_key)

    def undo(self) -> None:
        """Take the last re-fit back while that is offered: in the open panel, or in the notice after applying."""
        is_offered = self._notice is not None and self._notices.current == self._notice
        if is_offered or self._desk.parts.refit.isVisible():
            self._controller.time.undo_refit()
            self._withdraw()

    def _offer_undo(self, notice: Notice) -> None:
        self._withdraw()
        self._notice = notice
        self._notices.post(notice)

    def _withdraw(self) -> None:
        notice, self._notice = self._notice, None
        if notice is not None:
            self._notices.withdraw(notice)
