"""Masters, layouts and theme: where every size, space and colour of slide text is kept."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation
from pptx.shapes.picture import Picture as PptxPicture
from tests.deck import sample
from tests.deck import sample_layouts as layouts
from tests.deck.package_reading import Parts
from tests.layout.slides.laid_out import laid_out

from recap_decks.deck.palette import Palette
from recap_decks.deck.writer import write_deck
from recap_decks.problems import InternalFault
from recap_decks.scene.items import Picture
from recap_decks.scene.slides import TITLE, SlideLayout
from recap_decks.style.tokens import load_style, style_names
from recap_decks.units import Box, emu

MASTER = "ppt/slideMasters/slideMaster1.xml"
COVER, AGENDA, DIVIDER, TWO, TWO_SMALL, DRAWN, ROWS, CODE = range(1, 9)


def layout(number: int) -> str:
    return f"ppt/slideLayouts/slideLayout{number}.xml"


def levels(parts: Parts, part: str, index: int) -> Any:
    return parts.find(part, f"//p:sp[.//p:ph[@idx='{index}']]/p:txBody/a:lstStyle/*")


def test_each_layout_in_use_is_one_layout(deck: bytes) -> None:
    presentation = Presentation(BytesIO(deck))
    assert [each.name for each in presentation.slide_layouts] == [
        *("Cover", "Agenda", "Divider", "Two topics", "Two topics 2", "Title only", "Rows", "Code"),
    ]
    used = [slide.slide_layout.name for slide in presentation.slides]
    assert used[3:5] == ["Two topics", "Two topics 2"]


def test_layouts_hold_prompts_and_places(deck: bytes) -> None:
    two = Presentation(BytesIO(deck)).slide_layouts[TWO - 1]
    for placeholder in layouts.TWO.placeholders:
        written = next(
            each for each in two.shapes if each.is_placeholder and each.placeholder_format.idx == placeholder.index
        )
        assert (written.left, written.top) == (emu(placeholder.box.x), emu(placeholder.box.y))
        assert written.name == placeholder.name
        if placeholder.kind != "sldNum":
            assert written.text_frame.text == placeholder.prompt  # type: ignore[attr-defined]  # python-pptx says any shape


def test_prompts_show_their_levels(parts: Parts) -> None:
    shown = parts.find(layout(TWO), "//p:sp[.//p:ph[@idx='31']]//a:p")
    assert [each.xpath("string(.//*[local-name()='t'])") for each in shown] == ["Topic", "Summary", "Point", "Detail"]
    assert shown[0].find("{*}pPr") is None
    assert [each.find("{*}pPr").get("lvl") for each in shown[1:]] == ["1", "2", "3"]


def test_levels_hold_the_format(parts: Parts) -> None:
    first, _, third, _ = levels(parts, layout(TWO), 31)
    assert [each.tag.rpartition("}")[2] for each in third] == [
        *("lnSpc", "spcBef", "spcAft", "buFont", "buChar", "defRPr"),
    ]
    assert dict(third.attrib) == {"marL": str(emu(14)), "indent": str(-emu(14)), "algn": "l"}
    assert [child[0].get("val") for child in third[:3]] == ["1800", "1000", "0"]
    assert dict(third[-1].attrib) == {"sz": "1400", "b": "0", "i": "0", "spc": "0"}
    assert dict(first[-1].attrib) == {"sz": "1800", "b": "1", "i": "0", "spc": "0"}
    title = parts.find(layout(TWO), "//p:sp[.//p:ph[@type='title']]//a:defRPr")[0]
    assert title.get("spc") == "-28"
    code = levels(parts, layout(CODE), 31)[0][-1]
    assert [each.get("typeface") for each in code.iter("{*}latin")] == ["Courier New"]


def test_levels_with_a_tab_stop_have_no_indent_anywhere(parts: Parts) -> None:
    """LibreOffice gives up tab stops where an indent is said, on the layout or on the master."""
    for index, part in ((31, layout(AGENDA)), (31, layout(DIVIDER))):
        for at, level in enumerate(levels(parts, part, index), start=1):
            if level.find("{*}tabLst") is not None:
                assert level.get("indent") is None
                assert not parts.find(MASTER, f"//p:bodyStyle/a:lvl{at}pPr/@indent")
    stops = [each.attrib for each in levels(parts, layout(AGENDA), 31)[1].iter("{*}tab")]
    assert stops == [{"pos": str(emu(layouts.FULL - 2)), "algn": "r"}]


def test_master_knows_all_levels_and_frames(parts: Parts) -> None:
    for style, count in (("titleStyle", 1), ("bodyStyle", 9), ("otherStyle", 9)):
        found = parts.find(MASTER, f"//p:txStyles/p:{style}/*")
        assert [each.tag.rpartition("}")[2] for each in found] == [f"a:lvl{n}pPr"[2:] for n in range(1, count + 1)]
    lefts = [int(each) for each in parts.find(MASTER, "//p:bodyStyle/*/@marL")]
    assert lefts == sorted(lefts)
    assert [str(each) for each in parts.find(MASTER, "//p:ph/@type")] == ["title", "body", "ftr", "sldNum"]
    frames = parts.find(MASTER, "//p:txBody/a:bodyPr")
    assert {tuple(frame.get(f"{side}Ins") for side in "ltrb") for frame in frames} == {("0", "0", "0", "0")}
    assert all(frame.get("anchor") == "t" and frame[0].tag.endswith("}noAutofit") for frame in frames)


def test_every_foot_has_a_run(parts: Parts) -> None:
    for number in range(AGENDA, CODE + 1):
        assert parts.find(layout(number), "string(//p:sp[.//p:ph[@type='ftr']]//a:r/a:t)") == "KubeCon 2024"
    assert parts.find(MASTER, "count(//p:sp[.//p:ph[@type='ftr']]//a:r)") == 1


def test_fixed_items_are_the_layouts_alone(parts: Parts) -> None:
    rule = parts.find(layout(TWO), "//p:cxnSp")
    assert len(rule) == 1
    assert rule[0].xpath("count(.//*[local-name()='decorative'])") == 1
    assert not parts.slide(4, "//p:cxnSp")


def test_theme_is_the_styles(parts: Parts) -> None:
    for name in ("ppt/theme/theme1.xml", "ppt/theme/theme2.xml"):
        slots = {each.tag.rpartition("}")[2]: each[0].get("val") for each in parts.find(name, "//a:clrScheme/*")}
        colours = sample.STYLE.colours
        assert list(slots) == [
            *("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"),
            *("hlink", "folHlink"),
        ]
        assert (slots["dk1"], slots["lt1"], slots["dk2"], slots["lt2"]) == (
            *(colours["ink"], colours["paper"], colours["muted"], colours["hair"]),
        )
        assert (slots["hlink"], slots["folHlink"]) == (colours["ink"], colours["ink"])
        assert {str(each) for each in parts.find(name, "//a:latin/@typeface")} == {"Arial"}


def test_colours_refer_to_the_theme_where_it_has_them() -> None:
    palette = Palette(sample.STYLE)
    assert 'schemeClr val="tx2"' in palette.fill("muted")
    assert 'schemeClr val="accent1"' in palette.fill("accent_text")  # the same green as the accent
    assert 'schemeClr val="bg1"' in palette.fill("on_accent")
    assert '<a:schemeClr val="tx1"><a:hueOff' in palette.fill("tint")  # a tone of ink
    assert '<a:schemeClr val="accent1"><a:hueOff' in palette.fill("on_accent_soft")
    for style in map(load_style, style_names()):
        assert "srgbClr" not in "".join(map(Palette(style).fill, style.colours))
    with pytest.raises(InternalFault, match="no colour 'mauve'"):
        palette.fill("mauve")


def test_links_are_paper_on_the_accent_alone(parts: Parts) -> None:
    for part in (layout(DIVIDER), "ppt/slides/slide3.xml"):
        mapped = parts.find(part, "//a:overrideClrMapping")[0]
        assert (mapped.get("hlink"), mapped.get("folHlink"), mapped.get("tx1")) == ("lt1", "lt1", "dk1")
    for part in (layout(TWO), "ppt/slides/slide4.xml"):
        assert parts.find(part, "count(//a:masterClrMapping)") == 1


def test_links_are_read_on_any_accent() -> None:
    bright = replace(sample.STYLE, colours={**sample.STYLE.colours, "accent": "FFD400"})
    assert Palette(bright).link_slot("accent") == "dk1"


def test_grounds_are_said_where_they_are_not_the_rank_aboves(parts: Parts) -> None:
    assert parts.find(layout(DIVIDER), "string(//p:bg//a:schemeClr/@val)") == "accent1"
    assert not parts.find(layout(TWO), "//p:bg")
    assert not parts.slide(3, "//p:bg")
    other = sample.slide("one", layouts.DIVIDER, sample.filled(layouts.DIVIDER, TITLE, "One"))
    other = replace(other, scene=replace(other.scene, ground="paper"))
    written = Parts(write_deck(replace(sample.deck(), slides=(other,)), sample.STYLE))
    assert written.slide(1, "string(//p:bg//a:schemeClr/@val)") == "bg1"
    assert written.slide(1, "count(//a:masterClrMapping)") == 1


def test_layout_pictures_are_packed() -> None:
    logo = Picture(Box(0, 0, 40, 30), sample.png(), "image/png", "logo")
    branded = replace(layouts.DRAWN, fixed=(logo,))
    scene = sample.slide("one", branded, sample.filled(branded, TITLE, "One"))
    written = write_deck(replace(sample.deck(), slides=(scene,)), sample.STYLE)
    shape = Presentation(BytesIO(written)).slide_layouts[0].shapes[0]
    assert isinstance(shape, PptxPicture)
    assert shape.image.blob == sample.png()


def test_a_deck_of_one_bare_layout_can_be_written() -> None:
    bare = SlideLayout("Bare", "cust", "paper", ())
    written = write_deck(replace(sample.deck(), slides=(sample.slide("one", bare),)), sample.STYLE)
    assert len(Presentation(BytesIO(written)).slides) == 1


def test_the_masters_foot_is_a_contents_whose_colour_has_no_tone() -> None:
    deck = laid_out("title: Recap\nthemes: [{title: Theme, summary: It matters.}]").deck
    parts = Parts(write_deck(deck, load_style("default")))
    path = "//p:sp[.//p:ph[@type='ftr' or @type='sldNum']]//a:schemeClr"
    assert any(len(colour) for colour in parts.find(layout(1), path))  # the cover's, which comes first
    # LibreOffice keeps the tones of a master in its layouts.
    assert [(colour.get("val"), len(colour)) for colour in parts.find(MASTER, path)] == [("tx2", 0)] * 2
