"""Owns the form of what holds for the whole deck: its title, its author, its times, its look, its series."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.authoring.cannot import Cannot
from hearthside.authoring.change import Change
from hearthside.authoring.front_matter_edits import settings_changed, settings_of
from hearthside.authoring.glimpse import Glimpse
from hearthside.authoring.setting_faults import setting_faults
from hearthside.deck.model import Deck
from hearthside.render.renderer import SlideRenderer
from hearthside.tr import tr
from hearthside.windows.editor.forms.form import Form
from hearthside.windows.editor.forms.theme_choice import ThemeChoice
from hearthside.windows.paper.lines import Lines
from hearthside.windows.paper.sizes import Sizes

_DEFAULT_THEME = "paper"
_RESOURCES = "resources"


class DeckSettingsSheet(Form):
    """Edits the settings at the top of the deck. Only fields that changed are written."""

    def __init__(self, deck: Deck, renderer: SlideRenderer) -> None:
        super().__init__(tr("The whole deck"))
        self._before = settings_of(deck)
        self.themes = ThemeChoice(renderer, deck)
        self._build()
        for name in self.lines.fields:
            if name != "theme":
                self.lines.line(name).setText(self._before.get(name, ""))
                self.lines.line(name).setCursorPosition(0)
        self.themes.choose(self._before.get("theme", _DEFAULT_THEME))
        self.lines.changed.connect(self._tell)
        self.themes.chosen.connect(self._tell)
        self._tell()

    @override
    def change(self, deck: Deck) -> Change:
        faults = setting_faults(self._wanted())
        if faults:
            raise Cannot(next(iter(faults.values())))
        return settings_changed(deck, self._wanted())

    @override
    def first_field(self) -> QWidget:
        return self.lines.fields["title"]

    @override
    def first_wrong(self) -> QWidget | None:
        faults = setting_faults(self._wanted())
        return next((self.lines.fields[name] for name in self.lines.fields if name in faults), None)

    @override
    def shown(self, after: Glimpse) -> Glimpse:
        return Glimpse(after.deck, 0)

    @override
    def set_sizes(self, sizes: Sizes) -> None:
        self._column.setContentsMargins(0, 0, sizes.px(10), 0)
        self.lines.set_sizes(sizes)
        self.themes.set_sizes(sizes)

    def _wanted(self) -> dict[str, str]:
        """Return the settings that are to be others than they are."""
        said = {name: self.lines.text(name) for name in self.lines.fields if name != "theme"}
        theme = self.themes.value
        if theme and theme != self._before.get("theme", _DEFAULT_THEME):
            said["theme"] = theme
        return {name: value for name, value in said.items() if value != self._before.get(name, "")}

    def _tell(self) -> None:
        self.lines.show_faults(setting_faults(self._wanted()))
        self.changed.emit()

    def _build(self) -> None:
        self.lines = lines = Lines()
        lines.add_line("title", tr("Title"))
        lines.add_line("subtitle", tr("Subtitle"))
        lines.add_line("author", tr("Who invites"))
        lines.add_line("credentials", tr("Credentials"), tr("as you want them read, “candidate” included"))
        lines.add_heading(tr("When"))
        lines.add_line("minutes", tr("Minutes"), "90")
        lines.add_line("start", tr("Begins at"), "19:00")
        lines.add_heading(tr("How it looks"))
        lines.add("theme", tr("Theme"), self.themes)
        lines.add_line("language", tr("Language"), "en", tr("Two letters. It decides about quotation marks."))
        lines.add_heading(tr("Workshops that belong together"))
        lines.add_line("series.name", tr("Name of the series"), tr("Thriving relationships"))
        lines.add_line("series.part", tr("Part"), tr("1 of 3"))
        lines.add_line("series.previous", tr("Deck before"), "part-one.md")
        lines.add_line("series.next", tr("Deck after"), "part-three.md")
        if not any(name.startswith(f"{_RESOURCES}.") for name in self._before):  # else they stand in the text itself
            lines.add_heading(tr("Where people find help"))
            hint = tr("A file beside the deck, which several decks may share.")
            lines.add_line(_RESOURCES, tr("File"), "resources.yaml", hint)
        self._column = QVBoxLayout(self)
        self._column.addWidget(lines)
        self._column.addStretch(1)
