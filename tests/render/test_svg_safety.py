"""What an SVG may bring along, and what is refused before anything draws it."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.render.svg_safety import MOST_BYTES, UnsafeSvg, checked_svg, recoloured, uses_only

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
PAPER = frozenset(("#b4452d", "#fbf6ef"))


def svg(inside: str) -> bytes:
    return f"{HEAD}{inside}</svg>".encode()


def test_a_plain_drawing_passes_unchanged() -> None:
    drawing = svg('<defs><linearGradient id="g"/></defs><path d="M0 0L9 9" fill="url(#g)"/><use href="#g"/>')
    assert checked_svg(drawing) == drawing.decode()
    assert checked_svg(b"\xef\xbb\xbf" + drawing) == drawing.decode()


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<foreignObject/>",
        '<image href="art.png"/>',
        '<image href="data:image/png;base64,AAAA"/>',
        '<use href="other.svg#x"/>',
        '<use xlink:href="http://example.org/x.svg#y"/>',
        '<a href="https://example.org"><path/></a>',
        '<path onclick="run()"/>',
        '<path fill="url(http://example.org/x)"/>',
        "<path style=\"fill: url('file:///etc/passwd')\"/>",
        "<style>@import 'http://example.org/x.css';</style>",
        "<style>path { fill: url(//example.org/x) }</style>",
        '<filter id="f"><feGaussianBlur stdDeviation="9999"/></filter>',
        '<path d="M0 0H9" stroke-dasharray="0.0001"/>',
        '<path d="M0 0H9" style="stroke-dasharray: 0.0001 0.0001"/>',
    ],
)
def test_what_reaches_out_or_runs_is_refused(inside: str) -> None:
    with pytest.raises(UnsafeSvg):
        checked_svg(svg(inside))


def test_declarations_are_refused_before_they_grow() -> None:
    bomb = '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "' + "&a;" * 1000 + '">]>' + HEAD + "<text>&b;</text></svg>"
    with pytest.raises(UnsafeSvg, match="DOCTYPE"):
        checked_svg(bomb.encode())


SVG_TYPE = 'PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"'


def test_the_line_that_drawing_programs_begin_with_is_let_through() -> None:
    for line in (f"<!DOCTYPE svg {SVG_TYPE}>", "<!DOCTYPE svg>"):
        drawing = line.encode() + svg('<path d="M0 0H9"/>')
        assert checked_svg(drawing) == drawing.decode()


@pytest.mark.parametrize(
    "declared",
    [
        'SYSTEM "http://example.org/x.dtd"',
        'PUBLIC "-//Example//DTD X//EN" "http://example.org/x.dtd"',
        "[]",
        f'{SVG_TYPE} [<!ENTITY a "aaaaaaaaaa">]',
        f'{SVG_TYPE} [<!ATTLIST svg onload CDATA "run()">]',
    ],
)
def test_any_other_document_type_is_refused(declared: str) -> None:
    with pytest.raises(UnsafeSvg, match="DOCTYPE"):
        checked_svg(f"<!DOCTYPE svg {declared}>".encode() + svg(""))


def test_a_stylesheet_from_elsewhere_is_refused() -> None:
    with pytest.raises(UnsafeSvg):
        checked_svg(b'<?xml-stylesheet href="http://example.org/x.css"?>' + svg(""))


def test_repeating_parts_of_parts_is_refused_at_once() -> None:
    levels = '<g id="l0"><path d="M0 0"/></g>' + "".join(
        f'<g id="l{level}">' + f'<use href="#l{level - 1}"/>' * 10 + "</g>" for level in range(1, 10)
    )
    started = time.process_time()
    with pytest.raises(UnsafeSvg, match="repeats"):
        checked_svg(svg(levels + '<use href="#l9"/>'))
    assert time.process_time() - started < 2


def test_a_part_that_repeats_itself_is_refused() -> None:
    with pytest.raises(UnsafeSvg):
        checked_svg(svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g><use href="#a"/>'))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not xml",
        b"<svg>",
        b"<html/>",
        b"\xff\xfe",
        svg("<g>" * 100 + "</g>" * 100),
        svg("<path/>" * 20_001),
        svg("<!--" + " " * MOST_BYTES + "-->"),
    ],
)
def test_what_is_no_drawing_or_too_large_is_refused(data: bytes) -> None:
    with pytest.raises(UnsafeSvg):
        checked_svg(data)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_refused_or_read_and_nothing_else(data: bytes) -> None:
    with suppress(UnsafeSvg):
        assert "svg" in checked_svg(data)


def test_only_a_drawing_in_the_papers_colours_is_recoloured() -> None:
    assert uses_only('<path fill="#B4452D" stroke="none"/>', PAPER)
    assert uses_only('<path style="fill:#b4452d;stroke:#FBF6EF"/>', PAPER)
    assert not uses_only('<path fill="#B4452D" stroke="black"/>', PAPER)
    assert not uses_only('<path fill="#123456"/>', PAPER)
    assert not uses_only('<path fill="rgb(1,2,3)"/>', PAPER)
    assert not uses_only("<path/>", PAPER)
    assert recoloured('<path fill="#B4452D" d="#b4452d"/>', {"#b4452d": "#ffb000"}).count("#ffb000") == 2
