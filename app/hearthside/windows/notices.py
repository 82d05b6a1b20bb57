"""Owns what the facilitator is told quietly on the console; the room never sees a notice."""

from __future__ import annotations

from msgspec import Struct

from hearthside.windows.commands import Command


class Notice(Struct, frozen=True):
    """One plain sentence, what can be done about it, and, where one key does it, that key and its command."""

    text: str
    mend: str = ""
    key: str = ""
    """The key as its cap says it: ``Ctrl+R``; empty where no key mends it."""
    command: Command | None = None
    """What the key, or a button on the notice, asks the controller to perform."""
    is_passing: bool = False
    """It is about this moment only, and goes by itself when the next slide comes or when it has been read."""
    is_brief: bool = False
    """It is only good to know, and goes by itself when it has been read."""
    subject: str = ""
    """It takes the place of an earlier notice of the same subject; empty where only its own words are alike."""

    def replaces(self, earlier: Notice) -> bool:
        """Tell whether nobody has to read ``earlier`` any more: it is alike, or its moment is past."""
        is_alike = bool(self.subject) and self.subject == earlier.subject
        return is_alike or self == earlier or (self.is_passing and earlier.is_passing)

    @property
    def goes_by_itself(self) -> bool:
        return self.is_passing or self.is_brief
