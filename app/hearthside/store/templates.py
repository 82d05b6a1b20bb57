"""Owns the templates that a new deck may begin with."""

from __future__ import annotations

from enum import Enum

from hearthside.deck.decode import decode
from hearthside.deck.source import Source
from hearthside.store.bundled import Bundled
from hearthside.tr import tr


class Template(Enum):
    """A deck that is there to be written over."""

    EVENING = "evening"
    TALK = "talk"
    BLANK = "blank"

    @property
    def title(self) -> str:
        """What people choose it by."""
        return {
            Template.EVENING: tr("An evening with two conversations"),
            Template.TALK: tr("A short talk"),
            Template.BLANK: tr("Blank"),
        }[self]


def template_source(bundled: Bundled, template: Template) -> Source:
    """Return the text of ``template``, which lies in no file yet. Raises OSError where it did not come along."""
    return decode((bundled.assets / "templates" / f"{template.value}.md").read_bytes())
