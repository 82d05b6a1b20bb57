"""Owns what an SVG file may contain before anything draws it: no way out of the file, no bombs, bounded size.

A drawing may come from anywhere. It is parsed by expat with every declaration refused, so no entity is ever expanded.
The line by which drawing programs say that a file is SVG declares nothing, and nobody fetches what it names.
"""

from __future__ import annotations

import re
from collections import defaultdict

from msgspec import Struct, field

from hearthside.tr import tr

MOST_BYTES = 2 * 1024 * 1024
MOST_ELEMENTS = 20_000
MOST_DEPTH = 64
_REFUSED_ELEMENTS = frozenset(
    ("script", "foreignobject", "iframe", "object", "embed", "audio", "video", "image", "filter", "handler", "listener")
)
# Patterns as text: ``re`` compiles each with the first drawing and keeps it, so that a start need not.
_URL = r"(?i)url\(\s*['\"]?\s*(?!#)"
_COLOUR = r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b"
_NAMED_COLOUR = r"(?i)\b(?:fill|stroke|stop-color|color)\s*[:=]\s*[\"']?\s*([a-zA-Z]+)\b(?!\()"
_COLOURLESS = frozenset(("none", "inherit", "transparent", "currentcolor", "url", "evenodd", "nonzero"))
_NUMBER = r"(?i)[-+]?[\d.]+(?:e[-+]?\d+)?"
_SVG_TYPE = "-//W3C//DTD SVG "


class UnsafeSvg(Exception):
    """An SVG that is not drawn; ``str()`` of it says why, in plain words."""


class _Watch(Struct):
    """What is counted while the file streams through expat."""

    elements: int = 0
    open_ids: list[str | None] = field(default_factory=list)
    root: str = ""
    sizes: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    uses: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def checked_svg(data: bytes) -> str:
    """Return the text of ``data`` where it is an SVG that is safe to draw. Raises UnsafeSvg otherwise."""
    if len(data) > MOST_BYTES:
        raise UnsafeSvg(tr("the drawing is larger than 2 MB"))
    from xml.parsers import expat

    watch = _Watch()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _check_doctype
    parser.EntityDeclHandler = _refuse_declaration
    parser.ProcessingInstructionHandler = _check_instruction
    parser.StartElementHandler = lambda name, attributes: _start(watch, name, attributes)
    parser.EndElementHandler = lambda _name: watch.open_ids.pop()
    parser.CharacterDataHandler = _check_text
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError) as error:
        raise UnsafeSvg(tr("the file is not a whole SVG drawing")) from error
    if watch.root != "svg":
        raise UnsafeSvg(tr("the file is not an SVG drawing"))
    _check_repeats(watch)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnsafeSvg(tr("the file is not written in UTF-8")) from error


def uses_only(svg: str, colours: frozenset[str]) -> bool:
    """Return whether every colour in ``svg`` is one of ``colours`` (lower case, six digits)."""
    if not all(match.group().lower() in colours for match in re.finditer(_COLOUR, svg)):
        return False
    named = (match.group(1).lower() for match in re.finditer(_NAMED_COLOUR, svg))
    return all(name in _COLOURLESS for name in named) and "rgb(" not in svg and re.search(_COLOUR, svg) is not None


def recoloured(svg: str, colours: dict[str, str]) -> str:
    """Return ``svg`` with each colour that is a key of ``colours`` (lower case, six digits) replaced by its value."""
    return re.sub(_COLOUR, lambda match: colours.get(match.group().lower(), match.group()), svg)


def _check_doctype(_name: str, system_id: str | None, public_id: str | None, has_declarations: bool) -> None:
    if has_declarations or (system_id and not (public_id or "").startswith(_SVG_TYPE)):
        _refuse_declaration()


def _refuse_declaration(*_arguments: object) -> None:
    raise UnsafeSvg(tr("the drawing declares things of its own (DOCTYPE or ENTITY)"))


def _check_instruction(_target: str, data: str) -> None:
    if "href" in data.lower():
        raise UnsafeSvg(tr("the drawing reaches outside its own file"))


def _check_text(text: str) -> None:
    if "@import" in text.lower() or re.search(_URL, text):
        raise UnsafeSvg(tr("the drawing reaches outside its own file"))


def _start(watch: _Watch, name: str, attributes: dict[str, str]) -> None:
    local = name.rsplit(":", 1)[-1].lower()
    if not watch.elements:
        watch.root = local
    watch.elements += 1
    if watch.elements > MOST_ELEMENTS or len(watch.open_ids) >= MOST_DEPTH:
        raise UnsafeSvg(tr("the drawing has more parts than can be drawn in time"))
    if local in _REFUSED_ELEMENTS:
        raise UnsafeSvg(tr("the drawing contains a part that is not drawn here ({part})").format(part=local))
    for key, value in attributes.items():
        _check_attribute(key.rsplit(":", 1)[-1].lower(), value)
    _count(watch, local, attributes)


def _check_attribute(key: str, value: str) -> None:
    if key.startswith("on"):
        raise UnsafeSvg(tr("the drawing contains a script"))
    if key in ("href", "src") and not value.strip().startswith("#"):
        raise UnsafeSvg(tr("the drawing reaches outside its own file"))
    if re.search(_URL, value):
        raise UnsafeSvg(tr("the drawing reaches outside its own file"))
    # Thousands of dashes a unit take minutes to draw.
    if key == "stroke-dasharray" or "stroke-dasharray" in value:
        dashes = value.partition("stroke-dasharray:")[2] or value
        lengths = [float(number) for number in re.findall(_NUMBER, dashes.partition(";")[0])]
        if lengths and 0 < sum(map(abs, lengths)) < 0.5:
            raise UnsafeSvg(tr("the drawing has a line of dashes too fine to be drawn"))


def _count(watch: _Watch, local: str, attributes: dict[str, str]) -> None:
    for around in watch.open_ids:
        if around is not None:
            watch.sizes[around] += 1
    if local == "use":
        target = next((value for key, value in attributes.items() if key.rsplit(":", 1)[-1] == "href"), "")
        for around in (*watch.open_ids, None):
            watch.uses[around or ""].append(target.strip().lstrip("#"))
    watch.open_ids.append(attributes.get("id"))


def _check_repeats(watch: _Watch) -> None:
    """Refuse ``use`` that repeats parts of parts of parts until nothing can draw them."""
    weights: dict[str, int] = {}

    def weight(name: str, above: tuple[str, ...]) -> int:
        if name in above or len(above) > 12:
            raise UnsafeSvg(tr("the drawing repeats parts inside themselves"))
        if name not in weights:
            weights[name] = watch.sizes[name] + 1 + sum(weight(use, (*above, name)) for use in watch.uses[name])
        return min(weights[name], MOST_ELEMENTS + 1)

    if sum(weight(use, ()) for use in list(watch.uses[""])) > MOST_ELEMENTS:
        raise UnsafeSvg(tr("the drawing repeats parts until there are too many to draw"))
