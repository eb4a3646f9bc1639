"""The package (ECMA-376 part 2): parts, what they refer to and what each is, saved as the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from io import BytesIO
from posixpath import dirname, relpath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from recap_decks.deck.digest import MEMBER, digest_of, digest_part
from recap_decks.deck.parts import PartText, Relation
from recap_decks.deck.xml import Attributes, element, xml_file
from recap_decks.problems import InternalFault

_CONTENT_TYPES = "[Content_Types].xml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"

_EARLIEST, _LATEST = 1980, 2107  # the years that a zip's dates can say


def packed(root: Iterable[Relation], parts: Sequence[PartText], dated: datetime) -> bytes:
    """All parts as a file, with its digest; `root` is what the package itself refers to.

    The same parts and date give the same bytes with one zlib. Raises InternalFault where two parts have one name.
    """
    members = {_CONTENT_TYPES: _types_file(parts), "_rels/.rels": _relations_file("/", root)}
    for part in parts:
        if part.name[1:] in members:
            raise InternalFault(f"two parts of the deck are named {part.name}")
        members[part.name[1:]] = part.content
        if part.relations:
            folder, _, file = part.name[1:].rpartition("/")
            members[f"{folder}/_rels/{file}.rels"] = _relations_file(part.name, part.relations)
    members[MEMBER] = digest_part(digest_of(members.items())).content
    return _zipped(members, dated)


def _types_file(parts: Iterable[PartText]) -> bytes:
    """What each part is: pictures by their extension, all others by name."""
    types = {"rels": _RELATIONS_TYPE, "xml": "application/xml"}
    overrides = ""
    for part in parts:
        if part.name.endswith(".xml"):
            overrides += element("Override", {"PartName": part.name, "ContentType": part.content_type})
        else:
            types[part.name.rpartition(".")[2]] = part.content_type
    defaults = "".join(element("Default", {"Extension": name, "ContentType": type_}) for name, type_ in types.items())
    return xml_file(element("Types", {"xmlns": _TYPES}, defaults + overrides))


def _relations_file(source: str, relations: Iterable[Relation]) -> bytes:
    entries = ""
    for relation in relations:
        target = relation.target if relation.external else relpath(relation.target, dirname(source))
        attributes: Attributes = {"Id": relation.id, "Type": relation.type, "Target": target}
        entries += element("Relationship", attributes | ({"TargetMode": "External"} if relation.external else {}))
    return xml_file(element("Relationships", {"xmlns": _RELATIONS}, entries))


def _zipped(members: Mapping[str, bytes], dated: datetime) -> bytes:
    """A zip without the clock's times: content types first, then by name, all of one date."""
    year = min(max(dated.year, _EARLIEST), _LATEST)
    stamp = (year, dated.month, dated.day, dated.hour, dated.minute, dated.second)
    if year != dated.year:
        stamp = (year, 1, 1, 0, 0, 0)
    result = BytesIO()
    with ZipFile(result, "w", ZIP_DEFLATED) as archive:
        for name in sorted(members, key=lambda name: (name != _CONTENT_TYPES, name)):
            entry = ZipInfo(name, stamp)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0  # the same on every system
            archive.writestr(entry, members[name])
    return result.getvalue()
