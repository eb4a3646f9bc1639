"""Whether a deck is as it was built."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from openxml_audit import OpenXmlValidator
from pptx import Presentation
from tests.deck.package_reading import Parts, changed

from recap_decks.deck.digest import MEMBER, is_as_built


def as_built(deck: bytes) -> bool:
    return is_as_built(BytesIO(deck))


def test_a_deck_matches_its_own_digest_and_stays_valid(deck: bytes, tmp_path: Path) -> None:
    assert as_built(deck)
    path = tmp_path / "deck.pptx"
    path.write_bytes(deck)
    assert OpenXmlValidator().validate(path).is_valid
    assert Parts(deck).find(MEMBER, "string(/*/*/@name)") == "recap-decks digest"


def test_packing_alone_is_no_edit(deck: bytes) -> None:
    packed = BytesIO()
    with ZipFile(BytesIO(deck)) as source, ZipFile(packed, "w", ZIP_STORED) as target:
        for name in reversed(source.namelist()):
            target.writestr(name, source.read(name))
    assert as_built(packed.getvalue())


@pytest.mark.parametrize("part", ["ppt/slides/slide1.xml", "docProps/core.xml", "ppt/presentation.xml"])
def test_any_part_edited_is_noticed(deck: bytes, part: str) -> None:
    edited = changed(deck, lambda name, content: (name, content + b" " if name == part else content))
    assert not as_built(edited)


def test_a_part_more_less_or_of_another_name_is_noticed(deck: bytes) -> None:
    last = "ppt/slides/slide1.xml"
    assert not as_built(changed(deck, lambda name, content: None if name == last else (name, content)))
    assert not as_built(changed(deck, lambda name, content: ("ppt/x.xml" if name == last else name, content)))
    assert not as_built(changed(deck, lambda name, content: None if name == MEMBER else (name, content)))
    more = BytesIO(deck)
    with ZipFile(more, "a") as archive:
        archive.writestr("ppt/x.xml", b"")
    assert not as_built(more.getvalue())


def test_an_edit_with_python_pptx_is_noticed(deck: bytes) -> None:
    presentation = Presentation(BytesIO(deck))
    presentation.slides[1].shapes[0].name = "Mine"
    edited = BytesIO()
    presentation.save(edited)
    assert MEMBER in ZipFile(edited).namelist()
    assert not as_built(edited.getvalue())


@pytest.mark.parametrize("file", [b"", b"of an earlier build", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_deck_was_not_built(file: bytes) -> None:
    assert not as_built(file)


def test_damaged_decks_are_not_as_built(deck: bytes) -> None:
    for at in range(0, len(deck), len(deck) // 60):
        damaged = bytearray(deck)
        damaged[at : at + 3] = bytes(255 - byte for byte in damaged[at : at + 3])
        is_as_built(BytesIO(bytes(damaged)))  # raises nothing
        assert not as_built(deck[:at])
