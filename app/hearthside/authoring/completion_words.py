"""Owns the words of the format as they are proposed while typing, each with what it does."""

from __future__ import annotations

from collections.abc import Iterator

from hearthside.authoring.proposal import Proposal
from hearthside.authoring.spelling import LANGUAGES
from hearthside.deck.activities import ClockDisplay, DiscussionFormat, Sound
from hearthside.deck.booking_values import BOOKING_NAMES, WORKSHOP_NAMES
from hearthside.deck.deck_settings import SERIES_NAMES, SETTING_NAMES
from hearthside.deck.discussion import DISCUSSION_ATTRIBUTES
from hearthside.deck.formats import room_label
from hearthside.deck.model import Cue, IfLate, Layout
from hearthside.deck.scan import KNOWN_FENCES
from hearthside.deck.slide_settings import KNOWN_ATTRIBUTES, KNOWN_CLASSES
from hearthside.tr import tr


def fence_words() -> Iterator[Proposal]:
    """Yield the names of fences."""
    explanations = {
        "notes": tr("Only on your console"),
        "left": tr("The left side of the slide"),
        "right": tr("The right side of the slide"),
        "discuss": tr("A timed conversation"),
        "breathe": tr("Quiet breathing, with a length"),
        "break": tr("A break that says when it ends"),
        "begin": tr("Waits for the start of the evening"),
    }
    for name in KNOWN_FENCES:
        yield Proposal(f" {name}", explanations.get(name, ""))


def heading_words(typed: str) -> Iterator[Proposal]:
    """Yield attributes of a slide, or, behind ``name=``, its values."""
    explanations = {
        "minutes": tr("How long the slide takes"),
        "if-late": tr("What to do with it when it is late"),
        "layout": tr("How the slide is laid out"),
        "content-note": tr("Said before the slide is shown"),
    }
    if "=" not in typed:
        yield from (Proposal(f"{name}=", explanations.get(name, "")) for name in KNOWN_ATTRIBUTES)
        yield from (Proposal(f".{name}", tr("List items come one by one")) for name in KNOWN_CLASSES)
        return
    values = {
        "minutes": ("2", "3", "5", "8", "10", "15"),
        "if-late": tuple(each.value for each in IfLate),
        "layout": tuple(each.value for each in Layout),
    }
    name = typed.partition("=")[0]
    yield from (Proposal(f"{name}={value}") for value in values.get(name, ()))


def discuss_words(typed: str, *, is_first: bool) -> Iterator[Proposal]:
    """Yield the formats of a discussion for its first word, else its attributes, or, behind ``name=``, values."""
    if is_first:
        yield from (Proposal(each.value, room_label(each)) for each in DiscussionFormat)
        return
    if "=" not in typed:
        explanations = {
            "sizes": tr("Groups that hear a tone at their change"),
            "cues": tr("When a soft tone sounds"),
            "sound": tr("The sound of the clock"),
            "clock": tr("How the clock is shown"),
            "gap": tr("Seconds between rounds"),
            "people": tr("How many speak, for rounds with each"),
            "solo": tr("For people who came alone"),
            "pass": tr("Whether the slide says that people may pass"),
        }
        yield from (Proposal(f"{name}=", explanations.get(name, "")) for name in DISCUSSION_ATTRIBUTES)
        return
    values = {
        "sizes": ("2,3,4", "2,3", "2"),
        "cues": ("half,1:00", "half", "1:00"),
        "sound": tuple(each.value for each in Sound),
        "clock": tuple(each.value for each in ClockDisplay),
        "gap": ("5", "0", "10"),
        "pass": ("off",),
        "solo": (f'"{tr("Write three lines")}"',),
    }
    name = typed.partition("=")[0]
    yield from (Proposal(f"{name}={value}") for value in values.get(name, ()))


def round_words() -> Iterator[Proposal]:
    """Yield what may stand behind the length of a round."""
    yield Proposal("shared", tr("The group divides the time by its size"))
    yield Proposal("each", tr("The time is for each person"))
    yield Proposal("optional", tr("The first to go when it is late"))
    yield Proposal("silent", tr("Nobody speaks"))


def note_cues() -> Iterator[Proposal]:
    """Yield the bold words with which notes begin."""
    for cue in Cue:
        yield Proposal(f"{cue.value}** ", tr("A label on your console"))


def deck_names(parent: str) -> Iterator[Proposal]:
    """Yield the names of the front matter, or of what stands under ``parent`` in it."""
    names = {"booking": BOOKING_NAMES, "series": SERIES_NAMES, "next-workshop": WORKSHOP_NAMES, "": SETTING_NAMES}
    explanations = {
        "title": tr("The deck’s title"),
        "minutes": tr("How long the evening is"),
        "start": tr('When it begins: "19:00"'),
        "theme": tr("The colours"),
        "language": tr("Two letters: en"),
        "series": tr("The workshops it belongs to"),
        "booking": tr("How people reach you"),
    }
    for name in names.get(parent, ()):
        yield Proposal(f"{name}: ", "" if parent else explanations.get(name, ""))


def front_values(name: str, themes: tuple[str, ...]) -> Iterator[Proposal]:
    """Yield what may stand behind ``name:``."""
    values = {"theme": themes, "language": LANGUAGES, "minutes": ("60", "90", "120"), "start": ('"19:00"',)}
    yield from (Proposal(value) for value in values.get(name, ()))
