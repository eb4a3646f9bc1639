"""The package: the same bytes every time, opened by other readers, valid against Office's own schemas."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openxml_audit import OpenXmlValidator
from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TARGET_MODE, RELATIONSHIP_TYPE
from pptx.opc.package import Part, _Relationship
from pptx.opc.packuri import PackURI
from tests.deck import sample
from tests.deck.package_reading import Parts, changed

from recap_decks.deck.writer import write_deck


def test_same_deck_is_same_bytes(deck: bytes) -> None:
    assert write_deck(sample.deck(), sample.STYLE) == deck


def test_zip_is_ordered_and_bears_the_decks_date(deck: bytes) -> None:
    with ZipFile(BytesIO(deck)) as archive:
        entries = archive.infolist()
    names = [entry.filename for entry in entries]
    assert names[0] == "[Content_Types].xml"
    assert names[1:] == sorted(names[1:])
    assert {entry.date_time for entry in entries} == {(2024, 3, 22, 9, 30, 6)}  # a zip counts every second second
    assert {entry.create_system for entry in entries} == {0}


@pytest.mark.parametrize(
    ("dated", "in_core", "in_zip"),
    [
        (datetime(1970, 5, 6), "1970-05-06T00:00:00Z", (1980, 1, 1, 0, 0, 0)),
        (datetime(2200, 5, 6), "2200-05-06T00:00:00Z", (2107, 1, 1, 0, 0, 0)),
        (
            datetime(2024, 3, 22, 1, 30, tzinfo=timezone(timedelta(hours=2))),
            "2024-03-21T23:30:00Z",
            (2024, 3, 21, 23, 30, 0),
        ),
        (datetime(2024, 3, 22, tzinfo=UTC), "2024-03-22T00:00:00Z", (2024, 3, 22, 0, 0, 0)),
    ],
)
def test_any_date_can_be_written(dated: datetime, in_core: str, in_zip: tuple[int, ...]) -> None:
    scene = sample.deck()
    written = write_deck(replace(scene, facts=replace(scene.facts, dated=dated)), sample.STYLE)
    with ZipFile(BytesIO(written)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {in_zip}
        core = archive.read("docProps/core.xml").decode()
    assert core.count(f">{in_core}<") == 2


def test_document_facts_are_told(deck: bytes, parts: Parts) -> None:
    facts = Presentation(BytesIO(deck)).core_properties
    assert (facts.title, facts.subject, facts.author) == ("KubeCon & more", "A recap", "The team")
    assert (facts.keywords, facts.language) == ("recap, cloud", "en-GB")
    assert (facts.created, facts.modified) == (sample.DATED, sample.DATED)
    assert parts.find("docProps/app.xml", "string(/*/*)") == "recap-decks"
    assert parts.find("docProps/app.xml", "count(/*/*)") == 1


def test_long_title_is_cut_in_the_properties_alone() -> None:
    title = "A long title " * 30
    scene = sample.deck()
    written = write_deck(replace(scene, facts=replace(scene.facts, title=title)), sample.STYLE)
    assert Presentation(BytesIO(written)).core_properties.title == title[:255]


def test_office_schemas_hold(deck: bytes, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(deck)
    result = OpenXmlValidator().validate(path)
    assert result.is_valid, [str(error) for error in result.errors]


def test_office_schemas_would_complain(deck: bytes, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(changed(deck, lambda name, content: (name, content.replace(b"<a:lnSpc>", b"<a:lnSpac>", 1))))
    assert not OpenXmlValidator().validate(path).is_valid


def test_private_names_of_python_pptx_are_as_they_were() -> None:
    package = Presentation().part.package
    part = Part(PackURI("/ppt/slides/slide1.xml"), CONTENT_TYPE.PML_SLIDE, package, b"<x/>")
    relationship = _Relationship(
        "/ppt", "rId77", RELATIONSHIP_TYPE.SLIDE, RELATIONSHIP_TARGET_MODE.INTERNAL, target=part
    )
    package.main_document_part.rels._rels["rId77"] = relationship
    assert package.main_document_part.related_part("rId77") is part
    stream = BytesIO()
    package.save(stream)
    with ZipFile(stream) as archive:
        assert archive.read("ppt/slides/slide1.xml") == b"<x/>"
        assert b'Id="rId77"' in archive.read("ppt/_rels/presentation.xml.rels")


def test_pictures_are_stored_once(deck: bytes, parts: Parts) -> None:
    stored = [name for name in parts.files if name.startswith("ppt/media/")]
    assert sorted(stored) == ["ppt/media/image1.png", "ppt/media/image2.png"]
    slide = Presentation(BytesIO(deck)).slides[5]
    blobs = [shape.image.blob for shape in slide.shapes if shape.shape_type == 13]
    assert Counter(blobs) == Counter([sample.png(), sample.png(), sample.png((194, 122, 26))])
