"""Owns the table of where else people find help: a row for each need, a column for each country."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hearthside.deck.blocks import Inline, Run, Table
from hearthside.deck.resources import CountryHelp, HelpEntry
from hearthside.render.layout.page import Sheet
from hearthside.render.text_setting import words
from hearthside.tr import tr

MOST_COUNTRIES = 3
"""As many stand side by side in a size that can be read."""
_LINE_BREAK = Run("\n")
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def help_table(sheet: Sheet, countries: Sequence[CountryHelp]) -> Table:
    """Return ``countries`` as a table; entries of the same name share a row. Too many countries are reported."""
    shown = countries[:MOST_COUNTRIES]
    if len(shown) < len(countries):
        _report_left_out(sheet, shown)
    names = [words(each.country) for each in shown]
    needs = dict.fromkeys(entry.name for each in shown for entry in each.entries)
    is_alone = len(shown) == 1
    rows = tuple((words(need), *(_contacts(each, need, is_alone=is_alone) for each in shown)) for need in needs)
    header = (names[0], ()) if is_alone else ((), *names)
    return Table(header=header, rows=rows, alignments=(), span=sheet.page.slide.span)


def _contacts(country: CountryHelp, need: str, *, is_alone: bool) -> Inline:
    how = _on_one_line if is_alone else _on_two_lines
    return _on_lines(how(entry) for entry in country.entries if entry.name == need)


def _on_one_line(entry: HelpEntry) -> Inline:
    """Return the contact, which is what somebody takes home, and behind it the note."""
    contact, note = _contact(entry), _note(entry)
    return (*contact, Run(", "), *note) if contact and note else contact or note


def _on_two_lines(entry: HelpEntry) -> Inline:
    return _on_lines(part for part in (_contact(entry), _note(entry)) if part)


def _contact(entry: HelpEntry) -> Inline:
    return (Run(entry.contact, strong=True),) if entry.contact else ()


def _note(entry: HelpEntry) -> Inline:
    return words(entry.note.replace(" ", _NO_BREAK_SPACE)) if entry.note else ()


def _on_lines(parts: Iterable[Inline]) -> Inline:
    runs: list[Run] = []
    for part in parts:
        runs += (_LINE_BREAK, *part) if runs else part
    return tuple(runs)


def _report_left_out(sheet: Sheet, shown: Sequence[CountryHelp]) -> None:
    sheet.slide_fault(
        "too-many-countries",
        tr("Only {countries} are shown: more countries do not fit in a size that can be read.").format(
            countries=", ".join(each.country for each in shown)
        ),
        tr("Keep the countries in which people in the room live, and put the others on a handout."),
    )
