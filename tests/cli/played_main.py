"""Owns what stands for the module that opens windows: it notes how it was called."""

from __future__ import annotations

from types import ModuleType


class PlayedMain(ModuleType):
    """Stands for hearthside.main: notes how it was called."""

    def __init__(self) -> None:
        super().__init__("hearthside.main")
        self.calls: list[tuple[object, ...]] = []

    def open_library(self) -> int:
        self.calls.append(())
        return 0

    def present(self, *wishes: object) -> int:
        self.calls.append(wishes)
        return 0

    def edit(self, *wishes: object) -> int:
        self.calls.append(("edit", *wishes))
        return 0
