"""A document's objects packed into a file: all but streams together, compressed (ISO 32000-1, 7.5.7 and 7.5.8).

reportlab writes each object on its own, as PDF 1.4 had it. A structure tree is thousands of small ones: packed, a
tagged file is smaller than an untagged one is unpacked.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from reportlab.pdfbase.pdfdoc import format as formatted

_HEADER = b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n"  # the second line tells that the file is no text: 7.5.2
_STREAM_END = b"endstream\n"
_PACKED_TOGETHER = 200  # readers unpack a whole stream for one object
_FREE, _PLAIN, _PACKED = 0, 1, 2  # 7.5.8.3, table 18
_LAST_GENERATION = 0xFFFF


class _Object(NamedTuple):
    number: int
    syntax: bytes

    @property
    def is_stream(self) -> bool:
        return self.syntax.endswith(_STREAM_END)


def packed_file(document: Any) -> bytes:
    """The file of a reportlab document, which is complete and must not be used afterwards. What identifies it follows
    from its content."""
    objects = list(_objects(document))
    packed = [one for one in objects if not one.is_stream]
    file = bytearray(_HEADER % document._pdfVersion)
    places = {0: (_FREE, 0, _LAST_GENERATION)}
    for number, syntax in (one for one in objects if one.is_stream):
        places[number] = _PLAIN, len(file), 0
        file += _indirect(number, _with_end_apart(syntax))
    number = len(objects)
    for start in range(0, len(packed), _PACKED_TOGETHER):
        together = packed[start : start + _PACKED_TOGETHER]
        number += 1
        places |= {one.number: (_PACKED, number, index) for index, one in enumerate(together)}
        places[number] = _PLAIN, len(file), 0
        file += _indirect(number, _object_stream(together))
    identifier = hashlib.md5(b"".join(one.syntax for one in objects), usedforsecurity=False).hexdigest()
    facts = f"/Root {_reference(document, document.Catalog)} /Info {_reference(document, document.info)}"
    facts += f" /ID [<{identifier}> <{identifier}>]"
    start = len(file)
    places[number + 1] = _PLAIN, start, 0
    file += _indirect(number + 1, _references(places, facts))
    return bytes(file + b"startxref\n%d\n%%%%EOF\n" % start)


def _objects(document: Any) -> Iterator[_Object]:
    """All objects in syntax, by their numbers from 1 on. Some come to be while others are written."""
    number = 1
    while number in document.numberToId:
        content = document.idToObject[document.numberToId[number]]
        yield _Object(number, formatted(content, document, toplevel=1))
        number += 1


def _reference(document: Any, content: Any) -> str:
    syntax: bytes = formatted(document.Reference(content), document)
    return syntax.decode("ascii")


def _with_end_apart(stream: bytes) -> bytes:
    """A stream as reportlab writes it, with a line's end between its data and what closes it: 7.3.8.1 recommends that,
    and PDF/A demands it (ISO 19005-2, 6.1.7.1). Of two bytes, lest data that end in a carriage return seem to lose
    it."""
    return stream.removesuffix(_STREAM_END) + b"\r\n" + _STREAM_END


def _indirect(number: int, syntax: bytes) -> bytes:
    return b"%d 0 obj\n%sendobj\n" % (number, syntax)


def _stream(facts: str, data: bytes) -> bytes:
    compressed = zlib.compress(data)
    whole = f"<< {facts} /Filter /FlateDecode /Length {len(compressed)} >>\nstream\n".encode("ascii")
    return _with_end_apart(whole + compressed + _STREAM_END)


def _object_stream(objects: Sequence[_Object]) -> bytes:
    """Objects one after the other, each one's number and place said before."""
    said, bodies = [], bytearray()
    for number, syntax in objects:
        said.append(f"{number} {len(bodies)}")
        bodies += syntax if syntax.endswith(b"\n") else syntax + b"\n"
    head = " ".join(said).encode("ascii") + b"\n"
    return _stream(f"/Type /ObjStm /N {len(objects)} /First {len(head)}", head + bodies)


def _references(places: dict[int, tuple[int, int, int]], facts: str) -> bytes:
    """Where each object is, from 0 on without a gap: a row of numbers of a constant width."""
    wide = (max(place for _, place, _ in places.values()).bit_length() + 7) // 8
    rows = b"".join(
        kind.to_bytes(1, "big") + place.to_bytes(wide, "big") + last.to_bytes(2, "big")
        for _, (kind, place, last) in sorted(places.items())
    )
    return _stream(f"/Type /XRef /Size {len(places)} /W [1 {wide} 2] {facts}", rows)
