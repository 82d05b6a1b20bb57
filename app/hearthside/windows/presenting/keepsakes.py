"""Owns what people take home from an evening: a contact, the next workshop, a link. It saves, copies, and says so.

Nothing is asked before: it is saved where the last one was, and whoever wants it elsewhere says so afterwards.
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from hearthside.deck.booking import Booking
from hearthside.deck.who_invites import who_invites
from hearthside.export.calendar import next_workshop_entry, next_workshop_file_name
from hearthside.export.contact import contact_card, contact_file_name
from hearthside.laptop.time_zone import local_zone
from hearthside.store.new_files import NewFile, holds, save_new
from hearthside.store.own_folders import documents_folder
from hearthside.store.settings import SettingsFile
from hearthside.store.trouble import StoreTrouble
from hearthside.tr import tr
from hearthside.windows.commands import Command
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.save_dialog import AskWhere, SaveQuestion, ask_where


class _Keepsake(Struct, frozen=True):
    """What is saved, the name that it wants, and how a dialog asks about it."""

    data: bytes
    name: str
    title: str
    kind: str
    ending: str


class Keepsakes(QObject):
    """One question at a time stands open; a new one takes the place of the one before, the session's end of any."""

    def __init__(
        self,
        controller: PresentationController,
        settings: SettingsFile,
        window: QWidget,
        ask: AskWhere = ask_where,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._settings = settings
        self._window = window
        self._ask = ask
        self._open: QWidget | None = None
        self._last: tuple[_Keepsake, NewFile | None] | None = None
        controller.ended.connect(self._close)

    def save_contact(self) -> None:
        """Save the contact, and say where."""
        host = who_invites(self._controller.deck)
        card = contact_card(self._booking, host.name, host.credentials)
        if card is not None:
            name = contact_file_name(host.name)
            self._save(_Keepsake(card, name, tr("Save contact"), tr("Contact"), "vcf"))

    def save_workshop(self) -> None:
        """Save the next workshop as a calendar entry, and say where."""
        booking, now = self._booking, dt.datetime.fromtimestamp(self._controller.now().wall_seconds, dt.UTC)
        entry = next_workshop_entry(booking, who_invites(self._controller.deck).words, local_zone(), now)
        if entry is not None and booking.next_workshop is not None:
            name = next_workshop_file_name(booking.next_workshop)
            self._save(_Keepsake(entry, name, tr("Save next workshop"), tr("Calendar entry"), "ics"))

    def choose_place(self) -> None:
        """Ask where what was saved last shall be instead; nothing waits for the answer."""
        if self._last is None:
            return
        self._close()
        keepsake, saved = self._last
        proposal = self._folder() / keepsake.name if saved is None else saved.path
        question = SaveQuestion(keepsake.title, proposal, keepsake.kind, keepsake.ending)
        asked = self._open = self._ask(self._window, question, lambda path: self._move(keepsake, saved, path))
        if asked is not None:
            asked.destroyed.connect(lambda: self._forget(asked))

    def copy_link(self) -> None:
        """Put the address on the clipboard, exactly as the room sees it."""
        QGuiApplication.clipboard().setText(self._booking.url)
        self._controller.post(Notice(tr("The link is copied, to paste into a chat or a mail."), is_passing=True))

    @property
    def _booking(self) -> Booking:
        return self._controller.deck.settings.booking or Booking()

    def _folder(self) -> Path:
        known = Path(self._settings.current.last_saved_folder)
        if known.is_absolute() and known.is_dir():
            return known
        return documents_folder()

    def _save(self, keepsake: _Keepsake) -> None:
        self._close()
        self._keep(keepsake, self._folder() / keepsake.name)

    def _move(self, keepsake: _Keepsake, before: NewFile | None, path: Path) -> None:
        """Save ``keepsake`` at ``path`` and take away what was saved in the wrong place, as long as it is unchanged."""
        saved = self._keep(keepsake, path)
        if saved is None:
            return
        self._settings.keep(replace(self._settings.current, last_saved_folder=str(saved.path.parent)))
        if before is not None and before.is_made and before.path != saved.path and holds(before.path, keepsake.data):
            with suppress(OSError):
                before.path.unlink()

    def _keep(self, keepsake: _Keepsake, path: Path) -> NewFile | None:
        elsewhere = Command.SAVE_ELSEWHERE
        try:
            saved = save_new(path, keepsake.data)
        except StoreTrouble as trouble:
            self._last = (keepsake, None)
            self._controller.post(Notice(str(trouble), trouble.mend, "", elsewhere, subject=keepsake.kind))
            return None
        self._last = (keepsake, saved)
        words = tr("Saved as “{name}” in {folder}.") if saved.is_made else tr("“{name}” is in {folder} already.")
        words = words.format(name=saved.path.name, folder=saved.path.parent)
        self._controller.post(Notice(words, "", "", elsewhere, is_passing=True, subject=keepsake.kind))
        return saved

    def _forget(self, asked: QWidget) -> None:
        if self._open is not asked:
            return  # another question has taken its place
        self._open = None
        if self._controller.state.is_running:
            self._window.activateWindow()

    def _close(self) -> None:
        if self._open is not None:
            self._open.close()
