"""Owns taking values out of a mapping of the front matter: as text, as a mapping, each name once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from hearthside.deck.fault_log import FaultLog
from hearthside.deck.near_miss import did_you_mean
from hearthside.deck.source import Span
from hearthside.deck.typography import educate
from hearthside.deck.yaml_nodes import Listing, Mapping, Node, Scalar
from hearthside.tr import tr


class Elsewhere(NamedTuple):
    """A file beside the deck that holds some of its settings, and its text."""

    file: str
    text: str


class Values:
    """The entries of one mapping. Names that nobody takes are what ``rest`` returns."""

    def __init__(
        self,
        entries: Iterable[tuple[Scalar, Node]],
        log: FaultLog,
        language: str = "en",
        *,
        whole: Span | None = None,
        where: Elsewhere | None = None,
    ) -> None:
        """``whole``: report everything there, for entries that are not in the deck's text but in a file, ``where``."""
        self.language = language
        self._log = log
        self._whole = whole
        self._where = where
        self._nodes: dict[str, tuple[Scalar, Node]] = {}
        for key, node in entries:
            if key.text in self._nodes:
                message = tr("“{name}” is given twice; the last one counts.").format(name=key.text)
                self.report("front-matter-twice", key, message, tr("Take one of them out."))
            self._nodes[key.text] = (key, node)

    def elsewhere(self, mapping: Mapping, place: Node, file: str, text: str) -> Values:
        """Return the names within ``mapping``, which stands in another file; faults of it are reported at ``place``."""
        return Values(mapping.items, self._log, self.language, whole=self.span(place), where=Elsewhere(file, text))

    def span(self, node: Node) -> Span:
        return self._whole if self._whole is not None else Span(node.start, node.end)

    def report(self, code: str, node: Node, message: str, mend: str) -> None:
        if self._where is not None:
            file, line = self._where.file, self._where.text.count("\n", 0, node.start) + 1
            message = tr("In {file}, line {line}: {trouble}").format(file=file, line=line, trouble=message)
        self._log.fault(code, self.span(node), message, mend)

    def take(self, name: str) -> Node | None:
        found = self._nodes.pop(name, None)
        return found[1] if found is not None else None

    def exact(self, name: str) -> Scalar | None:
        """Take ``name`` as a text, character for character; None where it is missing, empty, or no text."""
        node = self.take(name)
        if node is None or (isinstance(node, Scalar) and not node.text.strip()):
            return None
        if isinstance(node, Scalar):
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
            return Values(node.items, self._log, self.language, whole=self._whole, where=self._where)
        kind = tr("a list") if isinstance(node, Listing) else tr("one text")
        message = tr("“{name}” needs names and values, and here is {kind}.").format(name=name, kind=kind)
        self.report("front-matter-form", node, message, tr("Write for example {example}").format(example=example))
        return None

    def rest(self) -> dict[str, str]:
        """Return what nobody took, as text."""
        return {name: node.text if isinstance(node, Scalar) else "…" for name, (_, node) in self._nodes.items()}

    def report_rest(self, known: Iterable[str]) -> None:
        names = tuple(known)
        for name, (key, _) in self._nodes.items():
            message = tr("“{name}” means nothing here. It is kept, and does nothing.").format(name=name)
            self.report("unknown-setting", key, message, did_you_mean(name, names))
