"""Owns a notice that stands on the console for as long as it is true."""

from __future__ import annotations

from hearthside.windows.notices import Notice
from hearthside.windows.presenting.controller import PresentationController


class StandingNotice:
    """At most one at a time: another takes its place."""

    def __init__(self, controller: PresentationController) -> None:
        self._controller = controller
        self._told: Notice | None = None

    def say(self, notice: Notice) -> None:
        """Say ``notice`` from now on."""
        self.take_back()
        self._told = notice
        self._controller.post(notice)

    def take_back(self) -> None:
        """Nothing of it is true any more."""
        if self._told is not None:
            self._controller.notice_withdrawn.emit(self._told)
            self._told = None
