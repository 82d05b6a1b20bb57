"""Owns what people take home from an evening: a contact, the next workshop, a link. It saves, copies, and says so."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from hearthside.deck.booking import Booking
from hearthside.deck.who_invites import who_invites
from hearthside.export.calendar import next_workshop_entry, next_workshop_file_name
from hearthside.export.contact import contact_card, contact_file_name
from hearthside.laptop.time_zone import local_zone
from hearthside.store.atomic import write_atomically
from hearthside.store.settings import SettingsFile
from hearthside.store.trouble import StoreTrouble
from hearthside.tr import tr
from hearthside.windows.controller import PresentationController
from hearthside.windows.notices import Notice
from hearthside.windows.save_dialog import AskWhere, SaveQuestion, ask_where


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
        controller.ended.connect(self._close)

    def save_contact(self) -> None:
        """Ask where the contact shall go, and save it there."""
        host = who_invites(self._controller.deck)
        card = contact_card(self._booking, host.name, host.credentials)
        if card is not None:
            self._save(card, contact_file_name(host.name), tr("Save contact"), tr("Contact"), "vcf")

    def save_workshop(self) -> None:
        """Ask where the next workshop shall go, and save it there as a calendar entry."""
        booking, now = self._booking, dt.datetime.fromtimestamp(self._controller.now().wall_seconds, dt.UTC)
        entry = next_workshop_entry(booking, who_invites(self._controller.deck).words, local_zone(), now)
        if entry is not None and booking.next_workshop is not None:
            name = next_workshop_file_name(booking.next_workshop)
            self._save(entry, name, tr("Save next workshop"), tr("Calendar entry"), "ics")

    def copy_link(self) -> None:
        """Put the address on the clipboard, exactly as the room sees it."""
        QGuiApplication.clipboard().setText(self._booking.url)
        self._controller.post(Notice(tr("The link is copied, to paste into a chat or a mail."), is_passing=True))

    @property
    def _booking(self) -> Booking:
        return self._controller.deck.settings.booking or Booking()

    def _save(self, data: bytes, name: str, title: str, kind: str, ending: str) -> None:
        self._close()
        question = SaveQuestion(title, self._folder() / name, kind, ending)
        asked = self._open = self._ask(self._window, question, lambda path: self._write(path, data))
        if asked is not None:
            asked.destroyed.connect(lambda: self._forget(asked))

    def _folder(self) -> Path:
        known = Path(self._settings.current.last_saved_folder)
        if known.is_absolute() and known.is_dir():
            return known
        documents = platformdirs.user_documents_path()
        return documents if documents.is_dir() else Path.home()

    def _write(self, path: Path, data: bytes) -> None:
        try:
            write_atomically(path, data)
        except StoreTrouble as trouble:
            self._controller.post(Notice(str(trouble), trouble.mend))
            return
        self._settings.keep(replace(self._settings.current, last_saved_folder=str(path.parent)))
        words = tr("Saved as “{name}” in {folder}.").format(name=path.name, folder=path.parent)
        self._controller.post(Notice(words, is_passing=True))

    def _forget(self, asked: QWidget) -> None:
        if self._open is not asked:
            return  # another question has taken its place
        self._open = None
        if self._controller.state.is_running:
            self._window.activateWindow()

    def _close(self) -> None:
        if self._open is not None:
            self._open.close()
