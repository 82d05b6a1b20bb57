"""Owns making .docx files for tests, whole and damaged, of no more than what a reader looks at."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml"
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = f"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>"""
_LINKS = f"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId9" Type="{_OFFICE}/hyperlink" Target="https://example.org/book"
TargetMode="External"/></Relationships>"""
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="' + _OFFICE + '"'
_STYLES = f"""<?xml version="1.0"?><w:styles {_WORD}>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style></w:styles>"""

TITLE, HEADING, SUBHEADING = "Titel", "berschrift1", "berschrift2"
"""A German word processor's names of the styles; what they are called inside is the same everywhere."""
LINK = "\ue000"
"""Stands before the words of a run that leads to https://example.org/book."""


def word_file(paragraphs: Iterable[tuple[str, str]], more_parts: Mapping[str, bytes] | None = None) -> bytes:
    """Return a .docx of ``paragraphs``, each a style (empty for none) and its text."""
    body = "".join(_paragraph(style, text) for style, text in paragraphs)
    return packed(f'<?xml version="1.0"?><w:document {_WORD}><w:body>{body}</w:body></w:document>', more_parts)


def packed(document: str, more_parts: Mapping[str, bytes] | None = None) -> bytes:
    """Return a .docx around the XML of its text."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        archive.writestr("word/_rels/document.xml.rels", _LINKS)
        archive.writestr("word/styles.xml", _STYLES)
        archive.writestr("word/document.xml", document)
        for name, part in (more_parts or {}).items():
            archive.writestr(name, part)
    return data.getvalue()


def _paragraph(style: str, text: str) -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    runs = "".join(
        f'<w:hyperlink r:id="rId9">{_run(part[1:])}</w:hyperlink>' if part.startswith(LINK) else _run(part)
        for part in text.split("|")
    )
    return f"<w:p>{properties}{runs}</w:p>"


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
