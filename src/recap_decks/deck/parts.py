"""A part of the package as a value: its name, its bytes and what it refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml."

PRESENTATION = f"{_PRESENTATION}presentation.main+xml"
PRESENTATION_PROPERTIES = f"{_PRESENTATION}presProps+xml"
VIEW_PROPERTIES = f"{_PRESENTATION}viewProps+xml"
TABLE_STYLES = f"{_PRESENTATION}tableStyles+xml"
MASTER = f"{_PRESENTATION}slideMaster+xml"
LAYOUT = f"{_PRESENTATION}slideLayout+xml"
SLIDE = f"{_PRESENTATION}slide+xml"
NOTES_MASTER = f"{_PRESENTATION}notesMaster+xml"
NOTES = f"{_PRESENTATION}notesSlide+xml"
THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
CORE_PROPERTIES = "application/vnd.openxmlformats-package.core-properties+xml"
EXTENDED_PROPERTIES = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
CUSTOM_PROPERTIES = "application/vnd.openxmlformats-officedocument.custom-properties+xml"

# What an address may not hold literally (RFC 3987, 2.2); a stray percent sign is left to whoever opens it.
_NOT_IN_ADDRESSES = re.compile(r'[\x00-\x20\x7f<>"{}|\\^`]')


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship (ECMA-376 part 2, 6.5): `target` is a part's name from the root, or an address outside."""

    id: str
    type: str
    target: str
    external: bool = False


@dataclass(frozen=True, slots=True)
class PartText:
    """A part: `name` from the root, such as `/ppt/slides/slide1.xml`."""

    name: str
    content_type: str
    content: bytes
    relations: tuple[Relation, ...] = ()


@dataclass(slots=True)
class Relations:
    """Collects what one part refers to, each target once."""

    _ids: dict[tuple[str, str, bool], str] = field(default_factory=dict)

    def to(self, kind: str, target: str) -> str:
        """The id of the relationship to the part `target`; `kind` is the type's last word, such as `slide`."""
        return self._id(_OFFICE + kind, target, external=False)

    def to_package_type(self, relation_type: str, target: str) -> str:
        """Likewise, with the whole type."""
        return self._id(relation_type, target, external=False)

    def out(self, address: str) -> str:
        """The id of the hyperlink to `address`."""
        target = _NOT_IN_ADDRESSES.sub(lambda match: f"%{ord(match[0]):02X}", address)
        return self._id(f"{_OFFICE}hyperlink", target, external=True)

    def __iter__(self) -> Iterator[Relation]:
        return (Relation(id_, type_, target, external) for (type_, target, external), id_ in self._ids.items())

    def _id(self, relation_type: str, target: str, *, external: bool) -> str:
        return self._ids.setdefault((relation_type, target, external), f"rId{len(self._ids) + 1}")
