"""Owns what is said about a slide's minutes, and about a slide that can have no settings."""

from __future__ import annotations

from hearthside.authoring.slide_settings_edits import can_have_heading
from hearthside.deck.activities import Begin
from hearthside.deck.durations import format_minutes
from hearthside.deck.minutes_edits import minutes_text
from hearthside.deck.model import Deck, Slide
from hearthside.tr import tr


def minutes_of(deck: Deck, slide: Slide) -> str:
    """Return ``12 min of 90``: what is planned for the slide, or for the section that it starts, of the whole."""
    if slide.starts_section and slide.section is not None:
        seconds = deck.sections[slide.section].planned_seconds
        words = tr("section: {planned}").format(planned=format_minutes(seconds))
    else:
        words = format_minutes(slide.planned_seconds)
        if not slide.planned_seconds:
            return ""  # the title before the start, the end screen after the end
    if deck.settings.minutes is None:
        return words
    return tr("{planned} of {minutes}").format(planned=words, minutes=deck.settings.minutes)


def minutes_hint(deck: Deck, slide: Slide) -> str:
    """Return what stands in the empty field: what the plan gives a slide that names no minutes."""
    if slide.starts_section and slide.section is not None:
        return tr("{minutes}, added up").format(minutes=minutes_text(deck.sections[slide.section].planned_seconds))
    planned = minutes_text(slide.planned_seconds)
    if slide.activity is not None and not isinstance(slide.activity, Begin):
        return tr("{minutes}, by its clock").format(minutes=planned)
    return tr("{minutes}, shared").format(minutes=planned)


def no_settings_words(deck: Deck, index: int) -> str:
    """Return why slide ``index`` has no settings of its own."""
    if can_have_heading(deck, index):
        return tr("Layout, minutes and the like stand behind a slide’s heading, and this slide has none.")
    if index == 0:
        return tr("The title slide is made from the settings at the top of the deck.")
    return tr("The end screen is made from the booking details; it comes last by itself.")
