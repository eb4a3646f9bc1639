"""The package: parts as texts put into python-pptx's package, and saved as the same bytes every time.

Masters, layouts and properties are opened by python-pptx from a zip in memory; slides and notes are added as plain
parts with relationships of their own, since its object model costs a search of all relationships for each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from posixpath import dirname, relpath
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from recap_decks.deck.digest import MEMBER, digest_of, digest_part
from recap_decks.deck.parts import PartText, Relation
from recap_decks.deck.xml import Attributes, element, xml_file

if TYPE_CHECKING:
    from pptx.opc.package import Part
    from pptx.package import Package

_CONTENT_TYPES = "[Content_Types].xml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"

_EARLIEST, _LATEST = 1980, 2107  # the years that a zip's dates can say


def packed(root: Iterable[Relation], skeleton: Sequence[PartText], pages: Sequence[PartText], dated: datetime) -> bytes:
    """All parts as a file: `skeleton` holds what python-pptx is to know, `pages` whatever only it refers to.

    The skeleton's relationships may lead to pages. The same parts and date give the same bytes with one zlib.
    """
    package = _opened(root, skeleton)
    _add(package, skeleton, pages)
    stream = BytesIO()
    package.save(stream)
    return _settled(stream, dated)


def _opened(root: Iterable[Relation], skeleton: Sequence[PartText]) -> Package:
    from pptx import Presentation

    within = {part.name for part in skeleton}
    overrides = "".join(
        element("Override", {"PartName": part.name, "ContentType": part.content_type}) for part in skeleton
    )
    default = element("Default", {"Extension": "rels", "ContentType": _RELATIONS_TYPE})
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_STORED) as archive:
        archive.writestr(_CONTENT_TYPES, xml_file(element("Types", {"xmlns": _TYPES}, default + overrides)))
        archive.writestr("_rels/.rels", _relations_file("/", root))
        for part in skeleton:
            archive.writestr(part.name[1:], part.content)
            relations = [relation for relation in part.relations if relation.external or relation.target in within]
            if relations:
                folder, _, file = part.name[1:].rpartition("/")
                archive.writestr(f"{folder}/_rels/{file}.rels", _relations_file(part.name, relations))
    stream.seek(0)
    return Presentation(stream).part.package


def _relations_file(source: str, relations: Iterable[Relation]) -> bytes:
    entries = ""
    for relation in relations:
        target = relation.target if relation.external else relpath(relation.target, dirname(source))
        attributes: Attributes = {"Id": relation.id, "Type": relation.type, "Target": target}
        entries += element("Relationship", attributes | ({"TargetMode": "External"} if relation.external else {}))
    return xml_file(element("Relationships", {"xmlns": _RELATIONS}, entries))


def _add(package: Package, skeleton: Sequence[PartText], pages: Sequence[PartText]) -> None:
    from pptx.opc.package import Part
    from pptx.opc.packuri import PackURI

    parts: dict[str, Part] = {str(part.partname): part for part in package.iter_parts()}
    for page in pages:
        parts[page.name] = Part(PackURI(page.name), page.content_type, package, page.content)
    added = {page.name for page in pages}
    for source in (*skeleton, *pages):
        for relation in source.relations:
            if source.name in added or relation.target in added:
                _relate(parts, source.name, relation)


def _relate(parts: dict[str, Part], source: str, relation: Relation) -> None:
    """Under the id that the XML already names; the public way chooses an id, after reading all there are."""
    from pptx.opc.constants import RELATIONSHIP_TARGET_MODE
    from pptx.opc.package import _Relationship

    part = parts[source]
    mode = RELATIONSHIP_TARGET_MODE.EXTERNAL if relation.external else RELATIONSHIP_TARGET_MODE.INTERNAL
    target = relation.target if relation.external else parts[relation.target]
    part.rels._rels[relation.id] = _Relationship(part.partname.baseURI, relation.id, relation.type, mode, target)


def _settled(stream: BytesIO, dated: datetime) -> bytes:
    """The zip again without its clock times: content types first, then by name, all of one date; with its digest."""
    year = min(max(dated.year, _EARLIEST), _LATEST)
    stamp = (year, dated.month, dated.day, dated.hour, dated.minute, dated.second)
    if year != dated.year:
        stamp = (year, 1, 1, 0, 0, 0)
    result = BytesIO()
    with ZipFile(stream) as saved:
        members = {name: saved.read(name) for name in saved.namelist()}
    members[MEMBER] = digest_part(digest_of(members.items())).content
    with ZipFile(result, "w", ZIP_DEFLATED) as archive:
        for name in sorted(members, key=lambda name: (name != _CONTENT_TYPES, name)):
            entry = ZipInfo(name, stamp)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0  # the same on every system
            archive.writestr(entry, members[name])
    return result.getvalue()
