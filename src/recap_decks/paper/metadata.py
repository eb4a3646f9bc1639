"""What a file says of itself in XMP (ISO 16684-1): the same as in its information dictionary, that it is tagged, and,
for an archive, by which part of PDF/A."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from itertools import accumulate
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from recap_decks.scene.slides import DocumentFacts

if TYPE_CHECKING:
    from recap_decks.paper.archive import Archive

# What XML 1.0 does not allow in any form (production 2, Char), and the carriage return, which it reads as another.
_FORBIDDEN = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_LONGEST = 8_000  # characters, of four bytes at most

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}

# PDF/A wants to be told of properties that it does not know (ISO 19005-2, 6.6.2.3.3): here PDF/UA's own.
_EXTENSION = """\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
 <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
  <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
  <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
  <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
  <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
   <pdfaProperty:name>part</pdfaProperty:name>
   <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
   <pdfaProperty:category>internal</pdfaProperty:category>
   <pdfaProperty:description>Which part of ISO 14289 the file conforms to</pdfaProperty:description>
  </rdf:li></rdf:Seq></pdfaSchema:property>
 </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def xmp_packet(facts: DocumentFacts, *, creator: str, producer: str, archive: Archive | None = None) -> bytes:
    """The metadata of a document, in UTF-8."""
    moment = xmp_date(facts.dated)
    said = [
        _one("dc:format", "application/pdf"),
        _alternatives("dc:title", facts.title),
        *([_alternatives("dc:description", facts.subject)] if facts.subject else []),
        *([_listed("dc:creator", "Seq", [facts.author])] if facts.author else []),
        _listed("dc:language", "Bag", [facts.language]),
        *([_listed("dc:subject", "Bag", facts.keywords)] if facts.keywords else []),
        _one("pdf:Producer", producer),
        *([_one("pdf:Keywords", ", ".join(facts.keywords))] if facts.keywords else []),
        _one("xmp:CreatorTool", creator),
        _one("xmp:CreateDate", moment),
        _one("xmp:ModifyDate", moment),
        _one("pdfuaid:part", "1"),
    ]
    if archive is not None:
        said += [_one("pdfaid:part", str(archive.part)), _one("pdfaid:conformance", archive.conformance)]
    names = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _NAMESPACES.items())
    whole = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'<rdf:Description rdf:about="" {names}>\n'
        + "\n".join(said)
        + "\n</rdf:Description>\n"
        + (_EXTENSION if archive is not None else "")
        + '</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="w"?>'
    )
    return whole.encode()


def xmp_date(moment: datetime) -> str:
    """A date as XMP has it: to the second, with its zone if it has one (ISO 16684-1, 8.2.1.1)."""
    return moment.replace(microsecond=0).isoformat()


def pdf_date(moment: datetime) -> str:
    """A date string (ISO 32000-1, 7.9.4); without a zone where `moment` has none."""
    zone = moment.strftime("%z")
    return f"D:{moment:%Y%m%d%H%M%S}" + (f"{zone[:3]}'{zone[3:5]}'" if zone else "")


def sayable(text: str) -> str:
    """A text as XML can say it."""
    return _FORBIDDEN.sub(" ", text)


def bounded_facts(facts: DocumentFacts) -> DocumentFacts:
    """The facts in strings of bounded length, as the information dictionary and XMP both have to say them."""
    ends = accumulate(len(word) + len(", ") for word in facts.keywords)
    keywords = tuple(word for word, end in zip(facts.keywords, ends, strict=True) if end <= _LONGEST)
    title, subject, author = bounded(facts.title), bounded(facts.subject), bounded(facts.author)
    return replace(facts, title=title, subject=subject, author=author, keywords=keywords)


def bounded(text: str) -> str:
    """A text about a document, or a part of it, that is a string in any encoding: PDF/A takes 32,767 bytes (ISO
    19005-2, 6.1.13). What is longer stands whole on the pages, or in their structure."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _text(value: str) -> str:
    return escape(sayable(value))


def _one(name: str, value: str) -> str:
    return f"<{name}>{_text(value)}</{name}>"


def _alternatives(name: str, value: str) -> str:
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{_text(value)}</rdf:li></rdf:Alt></{name}>'


def _listed(name: str, kind: str, values: tuple[str, ...] | list[str]) -> str:
    items = "".join(f"<rdf:li>{_text(value)}</rdf:li>" for value in values)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>"
