"""Slides on paper: at their own size, and small on a page."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from tests.paper.reports import A4, FACTS, characters, lines, page, piece, pixels, png, text_box, words, written

from recap_decks.paper.writer import write_slides
from recap_decks.scene.items import Anchor, Item, Miniature, Picture, Role, Rule, Scene, TextBox
from recap_decks.scene.pages import Bookmark, PagesScene
from recap_decks.style.metrics import load_face
from recap_decks.style.tokens import load_style
from recap_decks.units import Box

STYLE = load_style("default")
WIDE = (960.0, 540.0)


def slide(*items: Item, key: str = "slide", ground: str = "paper") -> Scene:
    return Scene(key, *WIDE, ground, items)


def at_full_size(*pages: Scene, numbers: tuple[int, ...] = (), bookmarks: tuple[Bookmark, ...] = ()) -> bytes:
    return write_slides(PagesScene(FACTS, pages, bookmarks, numbers), STYLE)


def small(*items: Item, ground: str = "paper", box: Box | None = None) -> Miniature:
    """Those items on a slide, a quarter as large as they are."""
    return Miniature(box or Box(100, 200, 240, 135), slide(*items, ground=ground), "slide 1", "Slide 1: a title")


def fonts_of(data: bytes) -> set[str]:
    with pikepdf.open(BytesIO(data)) as pdf:
        fonts: list[Any] = [font for sheet in pdf.pages for font in sheet.Resources.Font.values()]
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
        return {str(font.BaseFont).partition("+")[2] for font in fonts}


def test_slides_are_set_in_their_own_fonts_where_they_are_laid_out() -> None:
    data = at_full_size(slide(text_box(lines("Ground", x=43.2, first=86, size=28, face="title"))))
    drawn = characters(data)
    assert "".join(each.char for each in drawn) == "Ground"
    assert (drawn[0].x, drawn[0].baseline) == pytest.approx((43.2, 86), abs=0.01)
    assert fonts_of(data) == {"Arimo-Bold"}
    with pikepdf.open(BytesIO(data)) as pdf:
        assert [float(side) for side in pdf.pages[0].mediabox] == [0, 0, *WIDE]


def test_a_box_leads_to_its_slide() -> None:
    row = text_box(lines("Security"))
    row = TextBox(row.box, row.paragraphs, row.name, Role.PARAGRAPH, jump="theme/security")
    data = at_full_size(slide(Anchor("agenda", 0), row), slide(Anchor("theme/security", 0), key="theme/security"))
    with pikepdf.open(BytesIO(data)) as pdf:
        links: Any = list(pdf.pages[0].Annots)
        [link] = links
        assert (str(link.Dest), str(link.Contents)) == ("theme/security", "Security")
        assert [float(side) for side in link.Rect] == [row.box.x, 540 - row.box.bottom, row.box.right, 540 - row.box.y]


def test_pages_bear_the_numbers_of_their_slides() -> None:
    labels: Any
    with pikepdf.open(BytesIO(at_full_size(slide(), slide(), slide(), slide(), numbers=(1, 2, 5, 6)))) as pdf:
        labels = list(pdf.Root.PageLabels.Nums)
        told = [(int(labels[at]), int(labels[at + 1].St)) for at in range(0, len(labels), 2)]
    assert told == [(0, 1), (2, 5)]


def test_a_slide_is_drawn_small_as_it_is() -> None:
    """Its text stands, and is as large, as the scale has it; its ground fills its box and no more."""
    data = written(
        small(text_box(lines("Small", x=80, first=100, size=28, face="text", colour="on_accent")), ground="accent")
    )
    drawn = characters(data)
    assert "".join(each.char for each in drawn) == "Small"
    assert (drawn[0].x, drawn[0].baseline) == pytest.approx((100 + 80 / 4, 200 + 100 / 4), abs=0.01)
    assert drawn[1].x - drawn[0].x == pytest.approx(28 / 4 * 0.667, abs=0.02)  # the advance of Arimo's S
    assert words(data) == ["Small"]
    inside, outside = pixels(data, [(102, 202), (98, 198)])
    assert (inside, outside) == ((0, 0x65, 0x4E), (255, 255, 255))


def test_page_and_slide_keep_fonts_and_state_apart() -> None:
    """What a slide sets while it is drawn small does not hold on the page around it."""
    around = lines("Before", x=70, first=100), lines("After", x=70, first=500)
    rules = [Rule(70, y, 500, y, 0.5, "ink") for y in (120, 520)]
    inner = small(Rule(0, 270, 960, 270, 8, "accent"), text_box(lines("inside", x=80, size=20, colour="accent")))
    data = written(text_box(around[0]), rules[0], inner, text_box(around[1]), rules[1])
    assert fonts_of(data) == {"SourceSans3-Regular", "Arimo-Regular"}
    colours = {each.char: each.colour for each in characters(data)}
    assert (colours["B"], colours["i"], colours["A"]) == ("14211C", "00654E", "14211C")
    ink, thick, thin = pixels(data, [(300, 520), (220, 267.5 + 0.5), (300, 521)], scale=8)
    assert ink == (0x14, 0x21, 0x1C)
    assert thick == (0, 0x65, 0x4E)  # two points: eight, a quarter as large
    assert thin == (255, 255, 255)


def test_links_on_a_small_slide_are_off() -> None:
    linked = text_box(lines((piece("the site", underline=True, link="https://example.org/"), piece("on", jump="else"))))
    row = TextBox(linked.box, linked.paragraphs, "row", Role.PARAGRAPH, jump="elsewhere")
    with pikepdf.open(BytesIO(written(small(row)))) as pdf:
        assert "/Annots" not in pdf.pages[0]


def test_a_small_slide_draws_its_pictures() -> None:
    picture = Picture(Box(480, 0, 480, 540), png((200, 30, 40)), "image/png", "photo")
    left, right = pixels(written(small(picture)), [(150, 260), (300, 260)])
    assert (left, right) == ((255, 255, 255), (200, 30, 40))


def test_equal_handouts_give_equal_bytes() -> None:
    scene = page(small(text_box(lines("Words", size=20))), text_box(lines("Page")), size=A4)
    assert written(*scene.items) == written(*scene.items)


def test_slides_are_kerned_as_office_programs_kern_and_pages_stand_as_measured() -> None:
    wide = load_face("Arimo-Regular")
    pair = 100 * (wide.advance("T") / 1000 + wide.kerned("To"))
    assert pair < 100 * wide.advance("T") / 1000 - 5
    word = text_box(lines("Tom", size=100, x=50, first=200))
    for data, scale in ((at_full_size(slide(word)), 1), (written(small(word)), 4)):
        first, second, _ = characters(data)
        assert (second.x - first.x) * scale == pytest.approx(pair, abs=0.1)
        assert words(data) == ["Tom"]
    page_face = load_face("SourceSans3-Regular")
    assert page_face.kerned("To") < 0
    first, second, _ = characters(written(word))
    assert second.x - first.x == pytest.approx(page_face.advance("T") / 10, abs=0.05)


def test_rules_under_kerned_text_are_as_long_as_it() -> None:
    face = load_face("Arimo-Regular")
    link = text_box(lines((piece("To To To", size=100, underline=True, link="https://example.org/"),), x=50, first=200))
    end = 50 + face.width("To To To", 100) + face.kerned("To To To") * 100
    data = at_full_size(slide(link))
    inside, outside = pixels(data, [(end - 2, 212), (end + 2, 212)])
    assert inside == (0x14, 0x21, 0x1C)
    assert outside == (255, 255, 255)
    with pikepdf.open(BytesIO(data)) as pdf:
        annotations: Any = pdf.pages[0].Annots
        assert float(annotations[0].Rect[2]) == pytest.approx(end, abs=0.1)
