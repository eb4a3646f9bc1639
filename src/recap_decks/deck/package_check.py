"""What a package must be so that PowerPoint opens it without asking to repair it, checked on every build.

Schemas and other readers let most of these faults pass; each has made PowerPoint refuse somebody's deck. The tests
hold more (the schemas, what a reader sees); what is here is quick and looks at the bytes alone.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from recap_decks.deck.xml import P14, A, P, R
from recap_decks.problems import InternalFault

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTENT_TYPES = "[Content_Types].xml"
_WHOLE = re.compile(r"-?[0-9]+")
_WHOLE_ATTRIBUTES = ("x", "y", "cx", "cy", "w", "h", "marL", "indent", "pos", "spc", "lIns", "tIns", "rIns", "bIns")
_NOT_WHOLE = re.compile(rf'\s(?:{"|".join(_WHOLE_ATTRIBUTES)})\s*=\s*["\'](?!-?[0-9]+["\'])'.encode())
_LAST_SLIDE_ID = 2**31 - 1

_LISTING = ("presentation", "sldMaster", "sldLayout", "notesMaster")

Found = Iterator[str]


@dataclass(frozen=True, slots=True)
class _Link:
    kind: str  # the relationship type's last word
    target: str  # a part's name from the root, or an address
    external: bool


@dataclass(slots=True)
class _Package:
    """What one part is held against another by. Trees are kept of the few parts that list others: those of all slides
    would take ten times what the rest of a build does."""

    names: list[str]  # as stored
    links: dict[str, dict[str, _Link]] = field(default_factory=dict)  # by source, then by id
    used: dict[str, set[str]] = field(default_factory=dict)  # by part name from the root: the ids it refers to
    kinds: dict[str, list[str]] = field(default_factory=dict)  # by a presentation root's tag: the parts' names
    roots: dict[str, _Element] = field(default_factory=dict)
    placeholders: dict[str, Counter[tuple[str, str]]] = field(default_factory=dict)  # type and index

    def of_kind(self, tag: str) -> dict[str, _Element]:
        """The parts whose root is that presentation element, one of `_LISTING`."""
        return {name: self.roots[name] for name in self.kinds.get(tag, ())}

    def targets(self, source: str, kind: str) -> list[str]:
        """Where the source's relationships of that kind lead."""
        return [link.target for link in self.links.get(source, {}).values() if link.kind == kind]


def check_package(data: bytes) -> None:
    """InternalFault, naming every fault found, unless the file is a package that PowerPoint can be given."""
    faults = list(_faults(data))
    if faults:
        raise InternalFault("the deck written is not sound: " + "; ".join(faults))


def _faults(data: bytes) -> Found:
    from lxml.etree import XMLSyntaxError

    try:
        with ZipFile(BytesIO(data)) as archive:
            package = _Package(archive.namelist())
            yield from _stored(package.names)
            for name in package.names:
                yield from _read(name, archive.read(name), package)
            yield from _content_types(package, archive.read(_CONTENT_TYPES))
    except (BadZipFile, XMLSyntaxError, KeyError) as error:
        yield f"it cannot be read: {error}"
        return
    for check in (_relationships, _presentation, _masters, _notes, _slides):
        yield from check(package)


def _stored(names: list[str]) -> Found:
    if names[:1] != [_CONTENT_TYPES]:
        yield f"{_CONTENT_TYPES} is not stored first"
    yield from (f"{name} is stored {count} times" for name, count in Counter(names).items() if count > 1)
    yield from (f"{name} is a folder" for name in names if name.endswith("/"))


def _read(stored: str, content: bytes, package: _Package) -> Found:
    """Adds a file to what the package holds, and finds what is wrong with it by itself."""
    from lxml.etree import fromstring

    if stored.endswith(".rels"):
        source = _source(stored)
        entries = list(fromstring(content))
        package.links[source] = {str(each.get("Id")): _link(source, each) for each in entries}
        if len(package.links[source]) < len(entries):
            yield f"{stored} has an id twice"
    elif stored.endswith(".xml") and stored != _CONTENT_TYPES:
        name, root = f"/{stored}", fromstring(content)
        package.used[name] = {str(value) for value in _select("//@r:*")(root)}
        namespace, _, kind = root.tag.rpartition("}")
        if namespace == f"{{{P}":
            package.kinds.setdefault(kind, []).append(name)
            if kind in _LISTING:
                package.roots[name] = root
            if kind in ("sld", "sldLayout"):
                package.placeholders[name] = Counter(_placeholders(root))
            yield from _drawn(name, content, root)


def _source(relations_name: str) -> str:
    folder, file = posixpath.split(relations_name)
    return posixpath.join("/", posixpath.dirname(folder), file.removesuffix(".rels"))


def _link(source: str, entry: _Element) -> _Link:
    kind, target = str(entry.get("Type")).rpartition("/")[2], str(entry.get("Target"))
    if entry.get("TargetMode") == "External":
        return _Link(kind, target, external=True)
    return _Link(kind, posixpath.normpath(posixpath.join(posixpath.dirname(source), target)), external=False)


def _content_types(package: _Package, content: bytes) -> Found:
    from lxml.etree import fromstring

    types = fromstring(content)
    stored = {f"/{name}" for name in package.names if name != _CONTENT_TYPES}
    overridden = {str(each.get("PartName")) for each in types if each.get("PartName")}
    extensions = {str(each.get("Extension")).lower() for each in types if each.get("Extension")}
    yield from (f"a content type is given for {name}, which is not there" for name in sorted(overridden - stored))
    for name in sorted(stored - overridden):
        # The type that all .xml files share says nothing of a part.
        if name.endswith(".xml") or name.rpartition(".")[2].lower() not in extensions:
            yield f"{name} has no content type"


def _relationships(package: _Package) -> Found:
    stored = {f"/{name}" for name in package.names if not name.endswith(".rels") and name != _CONTENT_TYPES}
    reached = set[str]()
    for source, links in package.links.items():
        if source != "/" and source not in stored:
            yield f"relationships of {source}, which is not there"
        for id_, link in links.items():
            if link.external:
                continue
            reached.add(link.target)
            if link.target not in stored:
                yield f"{source} {id_} leads to {link.target}, which is not there"
    yield from (f"nothing leads to {name}" for name in sorted(stored - reached))
    for name, used in package.used.items():
        for id_ in sorted(used - package.links.get(name, {}).keys()):
            yield f"{name} refers to {id_}, which is no relationship"


def _presentation(package: _Package) -> Found:
    for name, root in package.of_kind("presentation").items():
        ids = [int(each) for each in _select("p:sldIdLst/p:sldId/@id")(root)]
        if len(set(ids)) < len(ids) or any(not 256 <= id_ <= _LAST_SLIDE_ID for id_ in ids):
            yield "slide ids repeat or are out of range"
        links = package.links.get(name, {})
        in_order = [links[str(each)].target for each in _select("p:sldIdLst/p:sldId/@r:id")(root) if each in links]
        if sorted(in_order) != sorted(package.kinds.get("sld", ())):
            yield "the slides listed are not the slides stored"
        large = [int(each) for each in _select("p:sldMasterIdLst/p:sldMasterId/@id")(root)]
        for master in package.of_kind("sldMaster").values():
            large += [int(each) for each in _select("p:sldLayoutIdLst/p:sldLayoutId/@id")(master)]
        if len(set(large)) < len(large) or any(id_ <= _LAST_SLIDE_ID for id_ in large):
            yield "master and layout ids repeat or are out of range"
        if bool(_select("p:notesMasterIdLst")(root)) != bool(package.targets(name, "notesMaster")):
            yield "the notes master is listed without a relationship, or the other way round"
        grouped = [int(each) for each in _select("//p14:sldId/@id")(root)]
        if grouped and grouped != ids:
            yield "the sections do not hold every slide once, in order"
        section_names = [str(each) for each in _select("//p14:section/@name")(root)]
        if len(set(section_names)) < len(section_names):
            yield "two sections have one name"


def _masters(package: _Package) -> Found:
    for name, root in package.of_kind("sldMaster").items():
        yield from _exactly_one(package, name, "theme")
        children = [_local(child) for child in root]
        if children.index("clrMap") > children.index("sldLayoutIdLst"):
            yield f"{name}: its layouts stand before its colour map"
        listed = {str(each) for each in _select("p:sldLayoutIdLst/p:sldLayoutId/@r:id")(root)}
        if len(listed) != len(package.targets(name, "slideLayout")):
            yield f"{name} does not list each of its layouts"
    names = Counter(str(_select("string(p:cSld/@name)")(root)) for root in package.of_kind("sldLayout").values())
    yield from (f"{count} layouts are named {name!r}" for name, count in names.items() if count > 1)
    for name, root in package.of_kind("sldLayout").items():
        yield from _exactly_one(package, name, "slideMaster")
        for foot in _select("p:cSld/p:spTree/p:sp[p:nvSpPr/p:nvPr/p:ph/@type='ftr']")(root):
            if not _select(".//a:r")(foot):
                yield f"{name}: its foot has no run"


def _notes(package: _Package) -> Found:
    for name, root in package.of_kind("notesMaster").items():
        yield from _exactly_one(package, name, "theme")
        kinds = sorted(str(each) for each in _select("//p:ph/@type")(root))
        if kinds != ["body", "dt", "ftr", "hdr", "sldImg", "sldNum"]:
            yield f"{name} has the placeholders {', '.join(kinds)}"
    for name in package.kinds.get("notes", ()):
        yield from _exactly_one(package, name, "notesMaster")
        yield from _exactly_one(package, name, "slide")
        for slide in package.targets(name, "slide"):
            if package.targets(slide, "notesSlide") != [name]:
                yield f"{slide} does not lead back to its notes {name}"


def _slides(package: _Package) -> Found:
    for name in package.kinds.get("sld", ()):
        yield from _exactly_one(package, name, "slideLayout")
        for layout in package.targets(name, "slideLayout"):
            for place, count in package.placeholders[name].items():
                if count > 1 or place not in package.placeholders.get(layout, {}):
                    yield f"{name}: placeholder {place[0]} {place[1]} stands {count} times, or not on {layout}"


def _placeholders(root: _Element) -> Iterable[tuple[str, str]]:
    return ((str(each.get("type", "obj")), str(each.get("idx", "0"))) for each in _select("//p:ph")(root))


def _drawn(name: str, content: bytes, root: _Element) -> Found:
    """What is wrong with the shapes of one part."""
    if _NOT_WHOLE.search(content):  # ten times as quick as to ask the tree, but a text may look alike
        whole = _select(
            " | ".join(f"//*[not(self::a:headEnd or self::a:tailEnd)]/@{name}" for name in _WHOLE_ATTRIBUTES)
        )
        yield from (f"{name}: {value!r} is no whole number" for value in whole(root) if not _WHOLE.fullmatch(value))
    if _select("//a:ext[@cx < 0 or @cy < 0]")(root):
        yield f"{name}: a shape has a negative size"
    ids = Counter(str(each) for each in _select("//p:cNvPr/@id")(root))
    yield from (f"{name}: {count} shapes have the id {id_}" for id_, count in ids.items() if count > 1)
    if _select("//p:bgPr[not(a:effectLst)]")(root):
        yield f"{name}: its background has no effect list"
    if _select("//p:spTree[not(p:nvGrpSpPr and p:grpSpPr)]")(root):
        yield f"{name}: its shape tree does not begin as one"
    for shape in _select(_SHAPES_WITHOUT_TEXT)(root):
        yield f"{name}: the shape {_select('string(p:nvSpPr/p:cNvPr/@name)')(shape)!r} has no whole text body"


_SHAPES_WITHOUT_TEXT = (
    "//p:sp[not(p:txBody/a:bodyPr and p:txBody/a:lstStyle and p:txBody/a:p)][not(p:nvSpPr/p:nvPr/p:ph/@type='sldImg')]"
)


def _exactly_one(package: _Package, source: str, kind: str) -> Found:
    count = len(package.targets(source, kind))
    if count != 1:
        yield f"{source} has {count} relationships of kind {kind} instead of one"


def _local(node: _Element) -> str:
    return str(node.tag).rpartition("}")[2]


@cache
def _select(path: str) -> Callable[[_Element], Any]:
    """The compiled path: what it finds in an element, a list of elements or strings, or one string."""
    from lxml.etree import XPath

    return XPath(path, namespaces={"a": A, "p": P, "r": R, "p14": P14})
