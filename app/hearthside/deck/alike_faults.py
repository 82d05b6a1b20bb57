"""Owns saying once what a deck's faults say alike on many slides; each stays a fault of its own in the data."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from hearthside.deck.faults import Fault
from hearthside.deck.import_guesses import of_slides
from hearthside.tr import tr


def told_once(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return ``faults`` as people read them: of those that are alike on several slides only the first, with all the
    slides in its message. The order stays."""
    found = tuple(faults)
    on_many = {words: slides for words, slides in slides_of_alike(found).items() if len(slides) > 1}
    mend = tr("Change what you like; then take each remark out.")
    told: list[Fault] = []
    said: set[str] = set()
    for fault in found:
        words = fault.remark.words if fault.remark is not None else ""
        if words not in on_many:
            told.append(fault)
        elif words not in said:
            told.append(replace(fault, message=of_slides(words, on_many[words]), mend=mend, proposal=None))
            said.add(words)
    return tuple(told)


def slides_of_alike(faults: Iterable[Fault]) -> dict[str, tuple[int, ...]]:
    """Return the numbers of the slides of ``faults`` that are remarks, by the remark's words; each number once."""
    slides: dict[str, tuple[int, ...]] = {}
    for fault in faults:
        if fault.remark is not None:
            before = slides.get(fault.remark.words, ())
            slides[fault.remark.words] = before if fault.remark.slide in before else (*before, fault.remark.slide)
    return slides
