"""Owns what becomes of an imported article: the file that its deck goes into, and what is said about it."""

from __future__ import annotations

import os
from pathlib import Path

from hearthside.article.deck_text import deck_text
from hearthside.article.model import Article
from hearthside.deck.check_marks import check_marks, marks_by_words
from hearthside.deck.decode import decode
from hearthside.deck.file_names import deck_file_name
from hearthside.deck.import_guesses import of_slides
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.export.plan_text import minutes_text
from hearthside.export.terminal import shown
from hearthside.store.atomic import write_atomically
from hearthside.tr import ntr, tr


class DeckExists(Exception):
    """There is a file of that name already, and nobody said that it may be replaced. Nothing was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(tr("“{name}” exists already.").format(name=path.name))
        self.path = path


def deck_of(article: Article, minutes: int, folder: Path | None = None) -> Deck:
    """Return the deck that ``article`` makes, before anything is written; shared files are looked for in ``folder``."""
    data = deck_text(article, minutes=minutes).encode()
    return parse_deck(decode(data, folder / deck_file_name(article.title) if folder is not None else None))


def place_for(article: Article, article_path: Path, wanted: Path | None = None) -> Path:
    """Return where the deck goes: to ``wanted``, or into it where that is a folder; else beside the article, whose own
    name it never has."""
    name = deck_file_name(article.title)
    if wanted is not None and not wanted.is_dir():
        return wanted
    place = (wanted if wanted is not None else article_path.parent) / name
    return place.with_stem(f"{place.stem}-deck") if is_same_file(place, article_path) else place


def is_same_file(one: Path, other: Path) -> bool:
    """Return whether both paths lead to the same place, links followed, whether or not there is something."""
    return os.path.realpath(one) == os.path.realpath(other)


def save_deck(deck: Deck, path: Path, *, may_replace: bool) -> None:
    """Write ``deck`` to ``path``, whole or not at all. Raises DeckExists, and StoreTrouble where it cannot be saved."""
    if not may_replace and os.path.lexists(path):
        raise DeckExists(path)
    write_atomically(path, deck.source.to_bytes())


def imported_text(deck: Deck, path: Path) -> str:
    """Return what a trainer reads after an import: what was made, and what there is to check in it."""
    made = tr("{path}: {sections}, {slides}, {minutes}.").format(
        path=shown(str(path)),
        sections=ntr("1 section", "{count} sections", len(deck.sections)).format(count=len(deck.sections)),
        slides=ntr("1 slide", "{count} slides", len(deck.slides)).format(count=len(deck.slides)),
        minutes=minutes_text(deck.planned_seconds),
    )
    lines = [made, "", f"{tr('To check')}:"]
    for words, marks in marks_by_words(check_marks(deck)).items():
        slides = {mark.slide for mark in marks}
        where = tr("line {line}") if len(marks) == 1 else tr("from line {line} on")
        said = of_slides(words, slides) if len(slides) > 1 else words
        lines.append(f"- {shown(said)} ({where.format(line=marks[0].line)})")
    return "\n".join(lines)
