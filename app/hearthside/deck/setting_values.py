"""Owns taking values out of a mapping of the front matter: as text, as a mapping, each name once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hearthside.deck.edits import TextEdit
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.near_miss import did_you_mean, near_edit
from hearthside.deck.setting_places import Place
from hearthside.deck.source import Span
from hearthside.deck.typography import educate
from hearthside.deck.yaml_nodes import Listing, Mapping, Node, Scalar
from hearthside.tr import tr


class Values:
    """The entries of one mapping. Names that nobody takes are what ``rest`` returns."""

    def __init__(
        self,
        entries: Iterable[tuple[Scalar, Node]],
        log: FaultLog,
        language: str = "en",
        *,
        within: str = "",
        shared: Place | None = None,
        text: str = "",
    ) -> None:
        """``within`` is the name of the mapping. ``shared``: report everything there, for entries that are not in the
        deck's text but in ``text``, that of another file."""
        self.language = language
        self._log = log
        self._within = within
        self._shared = shared
        self._text = text
        self.places: dict[str, Place] = {}
        """Where every text that was taken stands, those within mappings included."""
        self._nodes: dict[str, tuple[Scalar, Node]] = {}
        for key, node in entries:
            if key.text in self._nodes:
                message = tr("“{name}” is given twice; the last one counts.").format(name=key.text)
                self.report("front-matter-twice", key, message, tr("Take one of them out."))
            self._nodes[key.text] = (key, node)

    def elsewhere(self, name: str, mapping: Mapping, place: Node, file: str, text: str) -> Values:
        """Return what the setting ``name`` holds: ``mapping``, which stands in ``file``, whose text is ``text``.

        Its faults are reported at ``place``, with their line in the file.
        """
        return self._inner(mapping, f"{name}.", Place(self._place(place).span, file), text)

    def report(self, code: str, node: Node, message: str, mend: str, proposal: TextEdit | None = None) -> None:
        """Report what is wrong with ``node``; ``proposal`` is an edit of the text in which it stands."""
        place = self._place(node)
        if place.file:
            line = self._text.count("\n", 0, node.start) + 1
            message = tr("In {file}, line {line}: {trouble}").format(file=place.file, line=line, trouble=message)
        self._log.fault(code, place.span, message, mend, None if place.file else proposal)

    def take(self, name: str) -> Node | None:
        found = self._nodes.pop(name, None)
        return found[1] if found is not None else None

    def exact(self, name: str) -> Scalar | None:
        """Take ``name`` as a text, character for character; None where it is missing, empty, or no text."""
        node = self.take(name)
        if node is None or (isinstance(node, Scalar) and not node.text.strip()):
            return None
        if isinstance(node, Scalar):
            self.places[self._within + name] = self._place(node)
            return Scalar(" ".join(node.text.split()), node.start, node.end)
        self.report(
            "front-matter-form",
            node,
            tr("“{name}” is one text, not a list of things.").format(name=name),
            tr('Write it behind the name, in quotes if it has brackets: {name}: "…"').format(name=name),
        )
        return None

    def words(self, name: str) -> str:
        """Take ``name`` as words for people: proper quotes and dashes; empty where there are none."""
        scalar = self.exact(name)
        return educate(scalar.text, self.language) if scalar is not None else ""

    def date(self, name: str) -> str:
        """Take ``name`` as a date, ``2026-12-10``; one that is none is reported and kept as it was written."""
        scalar = self.exact(name)
        if scalar is None:
            return ""
        try:
            date.fromisoformat(scalar.text)
        except ValueError:
            message = tr("“{text}” is not a date that can be read.").format(text=scalar.text)
            self.report("bad-setting", scalar, message, tr("Write year, month and day: 2026-12-10"))
        return scalar.text

    def mapping(self, name: str, node: Node | None, example: str) -> Values | None:
        """Return the names within ``node``; None, and a fault where there is something else."""
        if node is None or (isinstance(node, Scalar) and not node.text):
            return None
        if isinstance(node, Mapping):
            return self._inner(node, f"{self._within}{name}.", self._shared, self._text)
        kind = tr("a list") if isinstance(node, Listing) else tr("one text")
        message = tr("“{name}” needs names and values, and here is {kind}.").format(name=name, kind=kind)
        self.report("front-matter-form", node, message, tr("Write for example {example}").format(example=example))
        return None

    def _inner(self, mapping: Mapping, within: str, shared: Place | None, text: str) -> Values:
        inner = Values(mapping.items, self._log, self.language, within=within, shared=shared, text=text)
        inner.places = self.places
        return inner

    def _place(self, node: Node) -> Place:
        return self._shared or Place(Span(node.start, node.end))

    def rest(self) -> dict[str, str]:
        """Return what nobody took, as text."""
        return {name: node.text if isinstance(node, Scalar) else "…" for name, (_, node) in self._nodes.items()}

    def report_rest(self, known: Iterable[str]) -> None:
        names = tuple(known)
        for name, (key, _) in self._nodes.items():
            message = tr("“{name}” means nothing here. It is kept, and does nothing.").format(name=name)
            near = near_edit(name, key.start, names) if key.end - key.start == len(name) else None
            self.report("unknown-setting", key, message, did_you_mean(name, names), near)
