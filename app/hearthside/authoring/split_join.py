"""Owns making two slides of one that is too full, and one of two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearthside.authoring.cannot import Cannot
from hearthside.authoring.change import Change
from hearthside.authoring.fitting import only_new_slides
from hearthside.authoring.open_ends import has_open_end
from hearthside.authoring.slide_order import movable
from hearthside.authoring.slide_parts import gap, is_head, is_notes
from hearthside.deck.attribute_edits import attribute_edit
from hearthside.deck.durations import parse_duration
from hearthside.deck.edits import TextEdit, apply_edits, as_one
from hearthside.deck.minutes_edits import minutes_text
from hearthside.deck.model import Deck, Slide
from hearthside.deck.source import Span
from hearthside.tr import tr

_LIST_ITEM = re.compile(r"^(?:[-*+]|\d{1,9}[.)])[ \t]+\S", re.MULTILINE)
_RULE = "---"


class CannotSplit(Cannot):
    """Why a slide stays one."""


class CannotJoin(Cannot):
    """Why two slides stay two."""


def split(deck: Deck, index: int, offset: int) -> Change:
    """Return the change that makes two slides of the one at ``index``, the second with the same heading.

    They part between paragraphs, pictures, lists or list items: at the place nearest to ``offset`` where that stands in
    the slide's body, else where both halves are about as long. Notes stay with the first. The cursor goes to the
    second. Raises CannotSplit where there is only one such piece.
    """
    text, slide = deck.source.text, deck.slides[index]
    places = list(_places(deck, slide))
    if not places or index not in movable(deck):
        words = tr("There is nothing on this slide to part: it takes two paragraphs, pictures or list items.")
        raise CannotSplit(words)
    if has_open_end(deck, slide):
        raise CannotSplit(_open_end())
    body = [part for part in slide.parts if not is_notes(deck, part)]
    begin = places[0][1]
    middle = (begin + body[-1].end) // 2
    inside = begin < offset <= slide.span.end
    place = min((place for place, _ in places), key=lambda place: abs(place - (offset if inside else middle)))
    notes = [part for part in slide.parts if part.start >= place and is_notes(deck, part)]
    kept = "".join(part.of(text).rstrip("\n") + "\n\n" for part in notes)
    again = _heading_again(deck, slide)
    new = gap(text, place) + kept + again
    edits = [TextEdit(Span(place, place), new), *(_taken_out(text, part) for part in notes)]
    start = place + len(new) - len(again)
    if not only_new_slides(deck, as_one(text, edits), [start - place]):
        raise CannotSplit(_open_end())
    after = place + len(new.rstrip("\n"))
    return Change(tuple(edits), Span(after, after))


def join(deck: Deck, index: int) -> Change:
    """Return the change that makes one slide of the one at ``index`` and the next, whose own title becomes a heading
    inside the slide. Their minutes are added. Raises CannotJoin where the two cannot be one."""
    if index not in movable(deck) or index + 1 not in movable(deck):
        raise CannotJoin(tr("There is no slide behind this one that it could be joined with."))
    one, two = deck.slides[index], deck.slides[index + 1]
    if two.starts_section:
        raise CannotJoin(tr("The next slide starts a section. Move it, or make a slide of it first."))
    if one.activity is not None and two.activity is not None:
        raise CannotJoin(tr("Both slides have a clock, and a slide can only have one."))
    if has_open_end(deck, one) or has_open_end(deck, two):
        raise CannotJoin(_open_end())
    text = deck.source.text
    start = two.span.start
    end = two.heading_span.end if two.heading_span is not None else two.parts[0].end
    title = two.title_text if two.title_text != one.title_text else ""
    while not title and text[end : end + 1] == "\n":
        end += 1
    edits = [TextEdit(Span(start, end), gap(text, start) + (f"### {title}\n" if title else ""))]
    if not only_new_slides(deck, as_one(text, edits), []):
        raise CannotJoin(_open_end())
    minutes = _minutes_together(deck, one, two)
    return Change((*([minutes] if minutes is not None else []), *edits))


def _open_end() -> str:
    return tr("A ::: part, code or remark here is never closed. Close it first: it would swallow what comes behind it.")


def _places(deck: Deck, slide: Slide) -> Iterator[tuple[int, int]]:
    """Yield where the slide may part, and where its body begins."""
    text = deck.source.text
    body = [
        part
        for part in slide.parts
        if part.of(text).strip() and not is_notes(deck, part) and not is_head(deck, slide, part)
    ]
    for number, part in enumerate(body):
        if number > 0:
            yield part.start, body[0].start
        if not part.of(text).lstrip().startswith(("```", "~~~", ":::", "<!--")):
            items = list(_LIST_ITEM.finditer(part.of(text)))
            for item in items[1:]:
                yield part.start + item.start(), body[0].start


def _heading_again(deck: Deck, slide: Slide) -> str:
    heading = slide.heading_span
    if heading is None:
        return f"{_RULE}\n\n"
    edits = []
    if slide.attributes.span is not None:
        edits.append(TextEdit(slide.attributes.span, ""))
    line = apply_edits(deck.source.text, edits)[heading.start : heading.end - _length(edits)]
    return f"## {line.strip().lstrip('#').strip()}\n\n"


def _length(edits: list[TextEdit]) -> int:
    return sum(len(edit.span) for edit in edits)


def _taken_out(text: str, part: Span) -> TextEdit:
    """Take a part out with the blank lines behind it, or, at the end of the text, with those ahead of it."""
    end = part.end
    while end < len(text) and text[end] == "\n":
        end += 1
    return TextEdit(Span(part.start, end), "")


def _minutes_together(deck: Deck, one: Slide, two: Slide) -> TextEdit | None:
    named = [slide.attributes.named.get("minutes") for slide in (one, two)]
    seconds = [parse_duration(value) for value in named if value is not None]
    if len(seconds) < len(named) or one.starts_section or None in seconds:
        return None
    return attribute_edit(deck, one, "minutes", minutes_text(sum(each or 0 for each in seconds)))
