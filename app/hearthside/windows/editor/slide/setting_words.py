"""Owns what is said about a slide's minutes, and about a slide that can have no settings."""

from __future__ import annotations

from hearthside.authoring.slide_settings_edits import can_have_heading
from hearthside.deck.activities import Begin
from hearthside.deck.durations import format_minutes
from hearthside.deck.minutes_edits import minutes_text
from hearthside.deck.model import Deck, Slide
from hearthside.tr import tr


def minutes_of(deck: Deck, slide: Slide) -> str:
    """Return ``12 min of 90, by its clock``: what is planned for the slide, or for the section that it starts, of the
    whole, and where nobody said so, how that came about."""
    if slide.starts_section and slide.section is not None:
        seconds = deck.sections[slide.section].planned_seconds
        words = tr("section: {planned}").format(planned=format_minutes(seconds))
    else:
        words = format_minutes(slide.planned_seconds)
        if not slide.planned_seconds:
            return ""  # the title before the start, the end screen after the end
    if deck.settings.minutes is not None:
        words = tr("{planned} of {minutes}").format(planned=words, minutes=deck.settings.minutes)
    if "minutes" in slide.attributes.named:
        return words
    return tr("{planned}, {reason}").format(planned=words, reason=_why(slide))


def minutes_hint(deck: Deck, slide: Slide) -> str:
    """Return what stands in the empty field, which is narrow: what the plan gives a slide that names no minutes, in the
    form in which they are typed."""
    if slide.starts_section and slide.section is not None:
        return minutes_text(deck.sections[slide.section].planned_seconds)
    return minutes_text(slide.planned_seconds)


def _why(slide: Slide) -> str:
    if slide.starts_section:
        return tr("its slides added up")
    if slide.activity is not None and not isinstance(slide.activity, Begin):
        return tr("by its clock")
    return tr("by its amount of text")


def no_settings_words(deck: Deck, index: int) -> str:
    """Return why slide ``index`` has no settings of its own."""
    if can_have_heading(deck, index):
        return tr("Layout, minutes and the like stand behind a slide’s heading, and this slide has none.")
    if index == 0:
        return tr("The title slide is made from the settings at the top of the deck.")
    return tr("The end screen is made from the booking details; it comes last by itself.")
