"""The check that every build passes: sound decks do, and each fault that it knows is found and named."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from tests.deck import sample
from tests.deck.package_reading import changed

from recap_decks.deck.package_check import check_package
from recap_decks.deck.writer import write_deck
from recap_decks.problems import InternalFault

Change = Callable[[str, bytes], "tuple[str, bytes] | None"]

SLIDE, SECURITY = "ppt/slides/slide1.xml", "ppt/slides/slide4.xml"
PRESENTATION, MASTER, LAYOUT = (
    "ppt/presentation.xml",
    "ppt/slideMasters/slideMaster1.xml",
    "ppt/slideLayouts/slideLayout4.xml",
)
NOTES_MASTER, NOTES = "ppt/notesMasters/notesMaster1.xml", "ppt/notesSlides/notesSlide1.xml"


def instead(part: str, pattern: str, replacement: str) -> Change:
    """Changes the first match in a part, which must be there."""

    def change(name: str, content: bytes) -> tuple[str, bytes]:
        if name != part:
            return name, content
        new, count = re.subn(pattern.encode(), replacement.encode(), content, count=1, flags=re.DOTALL)
        assert count == 1, f"{pattern} is not in {part}"
        return name, new

    return change


def without(part: str) -> Change:
    return lambda name, content: None if name == part else (name, content)


def test_sound_decks_pass(deck: bytes) -> None:
    check_package(deck)
    check_package(write_deck(replace(sample.deck(), slides=sample.deck().slides[:1]), sample.STYLE))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (without(NOTES), "a content type is given for /ppt/notesSlides/notesSlide1.xml, which is not there"),
        (without("[Content_Types].xml"), "it cannot be read"),
        (
            instead("[Content_Types].xml", '<Override PartName="/ppt/slides/slide2.xml"[^>]*>', ""),
            "slide2.xml has no content type",
        ),
        (instead("[Content_Types].xml", '<Default Extension="png"[^>]*>', ""), "image1.png has no content type"),
        (instead(PRESENTATION, r'<p:sldId id="257"', '<p:sldId id="256"'), "slide ids repeat or are out of range"),
        (instead(PRESENTATION, r'<p:sldId id="257"', '<p:sldId id="12"'), "slide ids repeat or are out of range"),
        (
            instead(PRESENTATION, r'<p:sldId id="257" r:id="rId\d+"/>', ""),
            "the slides listed are not the slides stored",
        ),
        (
            instead(PRESENTATION, "<p:notesMasterIdLst>.*</p:notesMasterIdLst>", ""),
            "the notes master is listed without",
        ),
        (instead(PRESENTATION, '<p14:sldId id="257"/>', ""), "the sections do not hold every slide once"),
        (instead(PRESENTATION, 'name="Observing"', 'name="Opening"'), "two sections have one name"),
        (
            instead(MASTER, '<p:sldLayoutId id="2147483649"', '<p:sldLayoutId id="2147483648"'),
            "master and layout ids repeat",
        ),
        (instead(MASTER, '<p:sldLayoutId id="2147483649" [^>]*>', ""), "does not list each of its layouts"),
        (
            instead(MASTER, "(<p:clrMap [^>]*>)(<p:sldLayoutIdLst>.*</p:sldLayoutIdLst>)", r"\2\1"),
            "before its colour map",
        ),
        (instead(LAYOUT, 'cSld name="Two topics"', 'cSld name="Agenda"'), "2 layouts are named 'Agenda'"),
        (instead(LAYOUT, "<a:r><a:rPr [^>]*/><a:t>KubeCon 2024</a:t></a:r>", ""), "its foot has no run"),
        (
            instead(NOTES_MASTER, 'type="hdr"', 'type="body"'),
            "has the placeholders body, body, dt, ftr, sldImg, sldNum",
        ),
        (instead(SLIDE, 'idx="1"', 'idx="7"'), "placeholder subTitle 7 stands 1 times, or not on"),
        (instead(SLIDE, 'id="3"', 'id="2"'), "2 shapes have the id 2"),
        (instead(SLIDE, "<a:lstStyle/>", ""), "has no whole text body"),
        (instead(SLIDE, 'x="[0-9]+"', 'x="1.5"'), "'1.5' is no whole number"),
        (instead(SLIDE, 'cx="[1-9][0-9]*"', 'cx="-4"'), "a shape has a negative size"),
        (instead(SLIDE, "<p:grpSpPr>.*?</p:grpSpPr>", ""), "its shape tree does not begin as one"),
        (instead(SLIDE, "What was", "What \x07was"), "it cannot be read"),
        (
            instead(SECURITY, 'hlinkClick r:id="[^"]*"', 'hlinkClick r:id="rId99"'),
            "refers to rId99, which is no relationship",
        ),
        (instead("ppt/slideLayouts/slideLayout3.xml", "<a:effectLst/>", ""), "its background has no effect list"),
        (instead("ppt/slides/_rels/slide1.xml.rels", 'Id="rId2"', 'Id="rId1"'), "has an id twice"),
        (
            instead("ppt/slides/_rels/slide1.xml.rels", "slideLayout1.xml", "slideLayout99.xml"),
            "slideLayout99.xml, which is not",
        ),
        (
            instead("ppt/slides/_rels/slide1.xml.rels", "relationships/slideLayout", "relationships/other"),
            "has 0 relationships of kind slideLayout",
        ),
        (
            instead("ppt/slides/_rels/slide1.xml.rels", "notesSlide1.xml", "notesSlide4.xml"),
            "slide1.xml does not lead back to its notes",
        ),
        (
            instead(f"{MASTER.replace('slideMaster1', '_rels/slideMaster1')}.rels", "theme1.xml", "../theme.xml"),
            "which is not there",
        ),
    ],
)
def test_each_fault_is_found(deck: bytes, change: Change, fault: str) -> None:
    with pytest.raises(InternalFault, match=re.escape(fault)):
        check_package(changed(deck, change))


def test_zip_faults_are_found(deck: bytes) -> None:
    with ZipFile(BytesIO(deck)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name in reversed(files):
            archive.writestr(name, files[name])
        archive.writestr("ppt/media/", b"")
        archive.writestr("ppt/lost.xml", b"<x/>")
    with pytest.raises(InternalFault) as caught:
        check_package(stream.getvalue())
    for fault in (
        "[Content_Types].xml is not stored first",
        "ppt/media/ is a folder",
        "nothing leads to /ppt/lost.xml",
    ):
        assert fault in str(caught.value)
    with pytest.raises(InternalFault, match="it cannot be read"):
        check_package(b"no zip")
