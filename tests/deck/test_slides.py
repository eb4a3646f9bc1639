"""Slides: what is written beside the layout, and that python-pptx reads all of it back."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation
from tests.deck import sample
from tests.deck import sample_layouts as layouts
from tests.deck.package_reading import Parts

from recap_decks.deck.package_check import check_package
from recap_decks.deck.writer import write_deck
from recap_decks.problems import InternalFault
from recap_decks.scene.items import Anchor, Item, Piece, TextBox
from recap_decks.scene.slides import TITLE, DeckScene
from recap_decks.units import emu

COVER, AGENDA, PART, SECURITY, SMALL, DRAWN, ROWS, CODE = range(1, 9)


def shape(part: Parts, number: int, index: int) -> Any:
    """The slide's placeholder of that index."""
    return part.slide(number, f"//p:sp[p:nvSpPr/p:nvPr/p:ph[@idx='{index}' or ({index} = 0 and not(@idx))]]")[0]


def run_properties(body: Any, text: str) -> Any:
    """The properties of the run with that text."""
    return next(run[0] for run in body.iter("{*}r") if run[-1].text == text)


def with_items(*items: Item, number: int = DRAWN) -> DeckScene:
    """The sample with more items on one slide."""
    scene = sample.deck()
    slides = list(scene.slides)
    old = slides[number - 1]
    slides[number - 1] = replace(old, scene=replace(old.scene, items=(*old.scene.items, *items)))
    return replace(scene, slides=tuple(slides))


def test_every_text_is_read_back_by_placeholder(deck: bytes) -> None:
    presentation = Presentation(BytesIO(deck))
    for scene, slide in zip(sample.deck().slides, presentation.slides, strict=True):
        wanted = {
            item.placeholder: "\n".join(paragraph.plain for paragraph in item.paragraphs)
            for item in scene.items
            if isinstance(item, TextBox) and item.placeholder is not None
        }
        read = {each.placeholder_format.idx: each.text_frame.text.replace("\v", "\n") for each in slide.placeholders}
        written = {at: text.replace(sample.ODD_CHARACTERS, sample.ODD_AS_WRITTEN) for at, text in wanted.items()}
        assert read == written
        assert slide.shapes.title is not None
        assert slide.shapes.title.text_frame.text == scene.title


def test_placeholders_stand_where_the_scene_has_them(deck: bytes) -> None:
    presentation = Presentation(BytesIO(deck))
    for scene, slide in zip(sample.deck().slides, presentation.slides, strict=True):
        for item in scene.items:
            if isinstance(item, TextBox) and item.placeholder is not None:
                place = next(each for each in slide.placeholders if each.placeholder_format.idx == item.placeholder)
                assert (place.left, place.top) == (emu(item.box.x), emu(item.box.y))
                assert abs(place.left + place.width - emu(item.box.right)) <= 1


def test_only_a_moved_box_says_its_place(parts: Parts) -> None:
    assert [str(each) for each in parts.slide(SMALL, "//p:sp[p:spPr/a:xfrm]//p:ph/@idx")] == ["31"]
    assert not parts.slide(SECURITY, "//p:sp[.//p:ph]/p:spPr/*")


def test_text_says_only_what_its_level_does_not(parts: Parts) -> None:
    body = shape(parts, SECURITY, 31)
    assert dict(run_properties(body, "Zero trust").attrib) == {"lang": "en-GB"}
    assert dict(run_properties(body, "Identity-based Access: ").attrib) == {"lang": "en-GB", "b": "1"}
    assert dict(run_properties(body, "see").attrib) == {"lang": "en-GB", "i": "1"}
    assert dict(run_properties(body, "old").attrib) == {"lang": "en-GB", "strike": "sngStrike"}
    assert [each.get("typeface") for each in run_properties(body, "kubectl get pods")] == ["Courier New"]
    assert [paragraph.find("{*}pPr").attrib for paragraph in list(body.iter("{*}p"))[1:4]] == [
        {"lvl": "1"},
        {"lvl": "2"},
        {"lvl": "3"},
    ]
    assert not list(body.iter("{*}spcBef", "{*}lnSpc", "{*}buChar"))
    assert body.xpath("string(.//a:bodyPr/@rIns)", namespaces={"a": body.nsmap["a"]}) == str(emu(20))


def test_bold_level_with_plain_run_says_so() -> None:
    heading = layouts.TOPIC_LEVELS[layouts.HEADING]
    place = layouts.TWO.placeholder(31)
    plain = Piece("plain", "text", 18, "accent", tracking=0.5)
    text = replace(sample.filled(layouts.TWO, 31), paragraphs=(sample.paragraph([plain], heading),), box=place.box)
    scene = sample.slide("one", layouts.TWO, sample.filled(layouts.TWO, TITLE, "One"), text)
    written = Parts(write_deck(replace(sample.deck(), slides=(scene,)), sample.STYLE))
    properties = run_properties(shape(written, 1, 31), "plain")
    assert dict(properties.attrib) == {"lang": "en-GB", "b": "0", "spc": "50"}
    assert properties.xpath("string(*/*/@val)") == "accent1"


def test_space_beyond_the_levels_is_said_on_its_paragraph_alone() -> None:
    levels = layouts.TOPIC_LEVELS
    paragraphs = (
        sample.paragraph("Heading", levels[0]),
        sample.paragraph("Point", levels[2], 2, extra_before=7.5),
        sample.paragraph("Point", levels[2], 2),
    )
    text = replace(sample.filled(layouts.TWO, 31), paragraphs=paragraphs)
    scene = sample.slide("one", layouts.TWO, sample.filled(layouts.TWO, TITLE, "One"), text)
    written = Parts(write_deck(replace(sample.deck(), slides=(scene,)), sample.STYLE))
    assert [str(each) for each in written.slide(1, "//a:spcBef/a:spcPts/@val")] == ["1750"]


def test_alignment_is_said_where_it_is_not_the_layouts(parts: Parts) -> None:
    assert [str(each) for each in parts.slide(SMALL, "//a:pPr/@algn")] == ["r", "r"]
    assert not parts.slide(SECURITY, "//a:pPr/@algn")


def test_odd_characters_are_escaped_or_left_out(deck: bytes) -> None:
    body = Presentation(BytesIO(deck)).slides[SECURITY - 1].placeholders[31]
    assert body.text_frame.paragraphs[3].text == sample.ODD_AS_WRITTEN


def test_forced_breaks_are_breaks_and_tabs_stay(parts: Parts) -> None:
    assert parts.slide(COVER, "count(//a:br)") == 1
    assert parts.slide(ROWS, "string(//a:t[contains(., 'Minimal')])") == "\tMinimal required permissions"


def test_number_is_a_field(parts: Parts) -> None:
    assert parts.slide(SECURITY, "string(//a:fld[@type='slidenum']/a:t)") == "4"
    assert parts.slide(SECURITY, "count(//a:r[a:t='4'])") == 0


def test_links_lead_where_they_say(parts: Parts) -> None:
    def led(number: int) -> dict[str, str]:
        return {
            link.getparent().getnext().text: parts.target(
                f"ppt/slides/slide{number}.xml", str(link.get(f"{{{link.nsmap['r']}}}id"))
            )
            for link in parts.slide(number, "//a:r/a:rPr/a:hlinkClick")
        }

    first, second = sample.LONG_LINK
    assert led(AGENDA) == {
        "Protecting and observing": "slide3.xml",
        "Security": "slide4.xml",
        "4": "slide4.xml",
        "Observability": "slide6.xml",
        "6": "slide6.xml",
        f"{first} ": "slide6.xml",
        second: "slide6.xml",
    }
    assert led(SECURITY) == {"handbook": "https://example.org/a%20b?q=1&r=2"}
    assert parts.slide(DRAWN, "count(//p:cNvPr/a:hlinkClick[@action='ppaction://hlinksldjump'])") == 2


def test_a_tab_stands_outside_its_link(parts: Parts) -> None:
    tabs = parts.slide(AGENDA, "//a:r[a:t='\t']/a:rPr")
    assert len(tabs) == 2
    assert all(not list(tab) for tab in tabs)  # neither a link nor the number's colour


def test_one_address_is_one_relationship() -> None:
    level = layouts.ROW_LEVELS[0]
    pieces = [sample.piece(words, level, link="https://a.example/") for words in ("one", "two")]
    text = sample.filled(layouts.ROWS, 31, (0, pieces[:1]), (0, pieces[1:]))
    scene = sample.slide("one", layouts.ROWS, sample.filled(layouts.ROWS, TITLE, "One"), text)
    written = Parts(write_deck(replace(sample.deck(), slides=(scene,)), sample.STYLE))
    assert written.files["ppt/slides/_rels/slide1.xml.rels"].count(b"https://a.example/") == 1


def test_language_is_on_every_run(parts: Parts) -> None:
    for name in parts.files:
        if name.startswith(("ppt/slides/", "ppt/notesSlides/", "ppt/slideLayouts/")) and name.endswith(".xml"):
            assert not parts.find(name, "//a:r[not(a:rPr/@lang='en-GB')] | //a:fld[not(a:rPr/@lang='en-GB')]")
            assert not parts.find(name, "//a:endParaRPr[not(@lang='en-GB')]")


def test_order_is_title_decoration_text_descriptions(parts: Parts) -> None:
    names = [str(each) for each in parts.slide(DRAWN, "/*/p:cSld/p:spTree/*/*/p:cNvPr/@name")]
    assert names == [
        "Title",
        "rd:drawn/panel",
        "rd:drawn/photo",
        "rd:drawn/rule",
        "rd:drawn/rule 2",
        "rd:drawn/caption",
        "Foot",
        "Number",
        "rd:drawn/progress",
        "rd:drawn/photo 2",
        "rd:drawn/photo 3",
        "rd:drawn/figure",
    ]


def test_decoration_under_the_title_stays_under_it() -> None:
    title = layouts.TITLE_PLACE.box
    scene = with_items(sample.ring(title.x, title.y, title.height, "tint", name="ground"))
    written = Parts(write_deck(scene, sample.STYLE))
    names = [str(each) for each in written.slide(DRAWN, "/*/p:cSld/p:spTree/*/*/p:cNvPr/@name")]
    assert names[:2] == ["rd:drawn/ground", "Title"]


def test_drawn_shapes_are_described_or_decoration(parts: Parts) -> None:
    for number in range(COVER, CODE + 1):
        for each in parts.slide(number, "//p:cNvPr[starts-with(@name, 'rd:')][not(../p:cNvSpPr/@txBox)]"):
            marked = each.xpath("count(.//*[local-name()='decorative'][@val='1'])")
            assert (each.get("descr") is not None) != bool(marked), each.get("name")
    described = {str(each) for each in parts.slide(DRAWN, "//p:cNvPr/@descr")}
    assert described == {"A green field", "An orange field", "A square with a hole", "Theme 2 of 2"}


def test_shapes_are_native_and_exact(deck: bytes) -> None:
    shapes = {shape.name: shape for shape in Presentation(BytesIO(deck)).slides[DRAWN - 1].shapes}
    line = shapes["rd:drawn/rule 2"]
    assert (line.begin_x, line.begin_y) == (emu(864), emu(360))
    assert (line.end_x, line.end_y) == (emu(648), emu(320))
    figure = shapes["rd:drawn/figure"]
    assert (figure.left, figure.top, figure.width, figure.height) == (emu(792), emu(150), emu(60), emu(60))
    path = figure._element.find(".//{*}path")
    assert (path.get("w"), path.get("h")) == (str(emu(60)), str(emu(60)))
    assert [child.tag.rpartition("}")[2] for child in path] == [
        *("moveTo", "lnTo", "lnTo", "lnTo", "close"),
        *("moveTo", "cubicBezTo", "cubicBezTo", "cubicBezTo", "cubicBezTo", "close"),
    ]
    assert [member.name for member in shapes["rd:drawn/progress"].shapes] == ["rd:drawn/rule 3", "rd:drawn/now"]


def test_hidden_slides_are_hidden(parts: Parts) -> None:
    assert [parts.slide(number, "string(/p:sld/@show)") for number in (ROWS, CODE)] == ["", "0"]


def test_notes_are_kept_paragraph_by_paragraph(deck: bytes) -> None:
    slides = Presentation(BytesIO(deck)).slides
    assert [slide.has_notes_slide for slide in slides] == [True, False, False, True, False, False, False, False]
    frame = slides[0].notes_slide.notes_text_frame
    assert frame is not None
    assert [paragraph.text for paragraph in frame.paragraphs] == ["Welcome.", "Second paragraph of notes & more."]


def test_sections_follow_the_scenes(parts: Parts) -> None:
    sections = parts.find("ppt/presentation.xml", "//p14:section")
    held = [(each.get("name"), [int(slide.get("id")) for slide in each.iter("{*}sldId")]) for each in sections]
    assert held == [
        ("Opening", [256, 257]),
        ("Protecting", [258, 259, 260]),
        ("Observing", [261]),
        ("Protecting 2", [262, 263]),
    ]
    assert len({each.get("id") for each in sections}) == 4


def test_no_sections_without_names() -> None:
    scene = sample.deck()
    unnamed = replace(scene, slides=tuple(replace(slide, section="") for slide in scene.slides))
    assert b"section" not in Parts(write_deck(unnamed, sample.STYLE)).files["ppt/presentation.xml"]


def one_key_twice(scene: DeckScene) -> DeckScene:
    return replace(scene, slides=(scene.slides[0], *scene.slides))


def lost_jump(scene: DeckScene) -> DeckScene:
    return replace(scene, slides=scene.slides[:3])


@pytest.mark.parametrize(
    ("broken", "what"),
    [
        (one_key_twice(sample.deck()), "two slides of the deck have one key"),
        (lost_jump(sample.deck()), "a link jumps to the slide 'security', which is not in the deck"),
        (with_items(Anchor("a", 3)), "a slide cannot draw a Anchor"),
        (with_items(sample.filled(layouts.TWO, 32, "text")), "layout 'Title only' has no placeholder 32 for 'Topic 2'"),
        (with_items(sample.ring(0, 0, 9, "mauve")), "the style has no colour 'mauve'"),
        (
            with_items(replace(sample.filled(layouts.TWO, 32, (3, "deep")), placeholder=TITLE), number=CODE),
            "'deep' has level 3, its placeholder 1 levels",
        ),
    ],
)
def test_contradictions_are_refused(broken: DeckScene, what: str) -> None:
    with pytest.raises(InternalFault) as caught:
        write_deck(broken, sample.STYLE)
    assert str(caught.value) == what


def test_placeholder_filled_twice_is_found_by_the_check() -> None:
    twice = with_items(sample.filled(layouts.CODE, 31, "again"), number=CODE)
    with pytest.raises(InternalFault, match=r"placeholder body 31 stands 2 times"):
        check_package(write_deck(twice, sample.STYLE))
