"""A deck's own digest, by which a later build knows whether somebody has edited it.

It stands in a custom property, since office programs keep those when they save. It is taken over all other parts:
whoever saves the deck in any program changes at least one of their bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256
from typing import BinaryIO
from zipfile import ZipFile

from recap_decks.deck.parts import CUSTOM_PROPERTIES, PartText
from recap_decks.deck.xml import element, text, xml_file

CUSTOM_NAME = "/docProps/custom.xml"
MEMBER = CUSTOM_NAME[1:]
"""The digest's part, as the zip names it."""

_PROPERTY = "recap-decks digest"
_LARGEST = 1_000_000_000  # bytes unpacked: what is larger was never built here

_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
# Every custom property has this set's id, and its own number from 2 (MS-OSHARED, 2.3.3.2.3.1).
_SET, _FIRST = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", 2


def digest_part(digest: str = "") -> PartText:
    """The part that holds `digest`, as `digest_of` gives it (ECMA-376 part 1, 22.3)."""
    value = element("vt:lpwstr", content=text(digest))
    one = element("property", {"fmtid": _SET, "pid": _FIRST, "name": _PROPERTY}, value)
    root = element("Properties", {"xmlns": _CUSTOM, "xmlns:vt": _TYPES}, one)
    return PartText(CUSTOM_NAME, CUSTOM_PROPERTIES, xml_file(root))


def digest_of(members: Iterable[tuple[str, bytes]]) -> str:
    """The digest of a deck by its zip's names and contents; that of the digest's own part is left out."""
    whole = sha256()
    for name, content in sorted(members):
        if name != MEMBER:
            whole.update(f"{len(name.encode())} {name} {len(content)} ".encode())
            whole.update(content)
    return f"sha256:{whole.hexdigest()}"


def is_as_built(file: BinaryIO) -> bool:
    """Whether `file` is a deck that has its digest and still matches it. What cannot be read is not."""
    try:
        with ZipFile(file) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _LARGEST:
                return False
            names = archive.namelist()
            if len(set(names)) < len(names) or MEMBER not in names:
                return False
            said = re.search(rb">(sha256:[0-9a-f]{64})<", archive.read(MEMBER))
            return said is not None and said[1].decode() == digest_of((name, archive.read(name)) for name in names)
    except Exception:  # zipfile raises errors of many kinds for what is damaged, encrypted or no zip at all
        return False
