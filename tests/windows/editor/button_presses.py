"""Owns what the editor's buttons and keys do to a text, for tests that press them in any order at any place."""

from __future__ import annotations

from collections.abc import Callable

from hearthside.authoring.cannot import Cannot
from hearthside.authoring.change import NO_CHANGE, Change
from hearthside.authoring.discussion_form import DiscussionForm, rows_of_format
from hearthside.authoring.discussion_text import discussion_inserted, discussion_rewritten
from hearthside.authoring.finding import Wanted, find_all, replaced_all
from hearthside.authoring.formatting import Style, styled
from hearthside.authoring.formatting_links import link_at, linked
from hearthside.authoring.front_matter_edits import settings_changed
from hearthside.authoring.insertions import Piece, block_inserted, notes_inserted, slide_inserted
from hearthside.authoring.list_typing import made_list
from hearthside.authoring.pasting import pasted_markdown, pasted_pictures
from hearthside.authoring.pieces import (
    begin_piece,
    breathing_piece,
    pause_piece,
    picture_piece,
    remark_piece,
    section_piece,
    sides_piece,
    slide_piece,
    table_piece,
)
from hearthside.authoring.slide_marks import cut_if_late
from hearthside.authoring.slide_order import CannotMove, deleted, doubled, inserted, moved
from hearthside.authoring.slide_steps import section_places
from hearthside.authoring.slide_texts import slides_text
from hearthside.authoring.split_join import CannotJoin, CannotSplit, join, split
from hearthside.deck.activities import DiscussionFormat
from hearthside.deck.attribute_edits import attribute_edit, class_edit
from hearthside.deck.edits import TextEdit
from hearthside.deck.minutes_edits import minutes_edits
from hearthside.deck.model import Deck
from hearthside.deck.source import Span

Press = Callable[[Deck, Span, int], Change | None]
"""What a button does: in this deck, with this selection, and a whole number for whatever else it depends on."""

REFUSALS = (Cannot, CannotMove, CannotSplit, CannotJoin)


def _slide(deck: Deck, number: int) -> int:
    return number % len(deck.slides)


def _some(deck: Deck, number: int) -> list[int]:
    """Choose slides by the bits of ``number``."""
    return [index for index in range(len(deck.slides)) if number >> (index % 8) & 1]


def _of_edit(edit: TextEdit | None) -> Change:
    return NO_CHANGE if edit is None else Change((edit,))


def _attribute(name: str, *values: str | None) -> Press:
    def press(deck: Deck, _selection: Span, number: int) -> Change:
        slide = deck.slides[_slide(deck, number)]
        return _of_edit(attribute_edit(deck, slide, name, values[number % len(values)]))

    return press


def _styled(style: Style) -> Press:
    return lambda deck, selection, _number: styled(deck.source.text, selection, style)


def _block(piece: Piece) -> Press:
    return lambda deck, selection, number: block_inserted(
        deck, _slide(deck, number), selection.end if number % 2 else None, piece
    )


def _new_slide(*pieces: Piece) -> Press:
    return lambda deck, _selection, number: slide_inserted(deck, _slide(deck, number), pieces[number % len(pieces)])


def _form(number: int) -> DiscussionForm:
    format_ = list(DiscussionFormat)[number % len(DiscussionFormat)]
    rounds = rows_of_format(format_, people=10) if number % 3 else ()
    return DiscussionForm(format=format_, rounds=rounds, sizes=(2, 3) if number % 2 else ())


def _setting(name: str, *values: str) -> Press:
    return lambda deck, _selection, number: settings_changed(deck, {name: values[number % len(values)]})


def _section_moved(deck: Deck, _selection: Span, number: int) -> Change:
    if not deck.sections:
        return NO_CHANGE
    section = deck.sections[number % len(deck.sections)]
    places = section_places(deck)
    return moved(
        deck,
        range(section.first_slide, section.first_slide + section.slide_count),
        places[number // 7 % len(places)],
    )


PRESSES: dict[str, Press] = {
    "move": lambda deck, _selection, number: moved(deck, _some(deck, number), _slide(deck, number // 7)),
    "move-section": _section_moved,
    "paste-slides": lambda deck, _selection, number: inserted(
        deck, slides_text(deck, _some(deck, number)), _slide(deck, number // 7)
    ),
    "double": lambda deck, _selection, number: doubled(deck, _some(deck, number)),
    "delete": lambda deck, _selection, number: deleted(deck, [_slide(deck, number)]),
    "split": lambda deck, selection, number: split(deck, _slide(deck, number), selection.end),
    "join": lambda deck, _selection, number: join(deck, _slide(deck, number)),
    "minutes": lambda deck, _selection, number: Change(minutes_edits(deck, {_slide(deck, number): number})),
    "if-late": _attribute("if-late", "skip", None),
    "content-note": _attribute("content-note", "Ein Wort 😀 zu viel", 'so "genannt"\u2028{x}', None),
    "steps": lambda deck, _selection, number: _of_edit(
        class_edit(deck, deck.slides[_slide(deck, number)], "steps", is_on=number % 2 == 0)
    ),
    "if-late-many": lambda deck, _selection, number: cut_if_late(deck, _some(deck, number), is_on=number % 2 == 0),
    "slide": _new_slide(slide_piece(), section_piece(), breathing_piece("1:30"), begin_piece()),
    "picture": _block(picture_piece("Zwei Tassen 😀 [warm]", "art/zwei tassen.png")),
    "sides": _block(sides_piece()),
    "table": _block(table_piece()),
    "pause": _block(pause_piece()),
    "remark": _block(remark_piece()),
    "notes": lambda deck, _selection, number: notes_inserted(deck, _slide(deck, number)),
    "discussion": lambda deck, _selection, number: discussion_inserted(
        deck, _slide(deck, number), _form(number), on_this_slide=number % 2 == 0
    ),
    "other-discussion": lambda deck, _selection, number: discussion_rewritten(
        deck, _slide(deck, number), _form(number)
    ),
    "deck-title": _setting("title", "Ein 😀: Abend", "שלום # עולם", 'e\u0301 "so"', ""),
    "deck-theme": _setting("theme", "evening", ""),
    "next-workshop": _setting("booking.next-workshop.date", "2026-12-10", ""),
    "bold": _styled(Style.BOLD),
    "italic": _styled(Style.ITALIC),
    "link": lambda deck, selection, _number: linked(
        link_at(deck.source.text, selection), "hier 👩\u200d👧", "example.org"
    ),
    "list": lambda deck, selection, number: made_list(deck.source.text, selection, numbered=number % 2 == 0),
    "paste-page": lambda deck, selection, _number: pasted_markdown(
        deck.source.text, selection, "## Neu\u00a0hier\r\n\r\n- e\u0301ins\r\n- zwei"
    ),
    "paste-picture": lambda deck, selection, _number: pasted_pictures(
        deck.source.text, selection, ["art/ein bild.png"]
    ),
    "replace-all": lambda deck, _selection, number: replaced_all(
        find_all(deck.source.text, Wanted("a")), ("", "a", "ää", "😀")[number % 4]
    ),
}
