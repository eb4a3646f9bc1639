from __future__ import annotations

from io import BytesIO

import pypdf
import pytest
from tests.paper.reports import page, pixels, png, sample, written

from recap_decks.paper.writer import write_report
from recap_decks.scene.items import Command, Group, Picture, Rule, Shape
from recap_decks.scene.pages import PagesScene
from recap_decks.style.tokens import load_style
from recap_decks.units import Box

STYLE = load_style("default")


def rgb(name: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(STYLE.colours[name]))


WHITE = (255, 255, 255)


def test_a_path_inside_another_is_a_hole() -> None:
    [icon] = [item for item in sample().pages[0].items if isinstance(item, Shape)]
    data = written(icon)
    assert pixels(data, [(72, 302), (80, 310), (88, 318), (92, 310)]) == [rgb("accent"), WHITE, rgb("accent"), WHITE]


def test_curves_and_rules_of_a_group_are_drawn() -> None:
    # Half a disc of radius 20 around (100, 100), bulging upwards.
    arc: tuple[Command, ...] = (
        ("M", (80, 100)),
        ("C", (80, 88.95, 88.95, 80, 100, 80)),
        ("C", (111.05, 80, 120, 88.95, 120, 100)),
        ("Z", ()),
    )
    disc = Shape(Box(80, 80, 40, 20), arc, "data_3", "half")
    level, upright = Rule(70, 150, 170, 150, 3, "ink"), Rule(200, 60, 200, 160, 2, "accent")
    data = written(Group((disc, level, upright), "figure", "A half disc"))
    seen = pixels(data, [(100, 82), (82, 82), (100, 102), (120, 150), (120, 152.5), (200, 100), (202, 100)])
    assert seen == [rgb("data_3"), WHITE, WHITE, rgb("ink"), WHITE, rgb("accent"), WHITE]


@pytest.mark.parametrize(("ground", "filled"), [("paper", False), ("accent", True)])
def test_a_ground_is_filled_unless_it_is_paper(ground: str, filled: bool) -> None:
    data = written(ground=ground)
    assert pixels(data, [(1, 1), (594, 840)]) == [rgb(ground)] * 2
    operators = pypdf.PdfReader(BytesIO(data)).pages[0].get_contents()
    assert operators is not None
    assert (b" re" in operators.get_data()) is filled


def test_the_same_picture_is_stored_once() -> None:
    red, blue = png((200, 30, 40)), png((10, 20, 200))
    pictures = [
        Picture(Box(70 + 60 * at, 100, 40, 30), data, "image/png", "p", "x") for at, data in enumerate((red, blue, red))
    ]
    data = write_report(PagesScene(sample().facts, (page(*pictures), page(pictures[0])), ()), STYLE)
    reader = pypdf.PdfReader(BytesIO(data))
    stored = {
        reference.idnum
        for sheet in reader.pages
        for reference in sheet["/Resources"]["/XObject"].values()  # type: ignore[index]  # pypdf types a page loosely
    }
    assert len(stored) == 2
    seen = pixels(data, [(72, 102), (108, 128), (150, 115), (210, 115), (112, 115)])
    assert seen == [(200, 30, 40), (200, 30, 40), (10, 20, 200), (200, 30, 40), WHITE]
    assert len(reader.pages[1].images) == 1


def test_a_transparent_picture_lets_the_ground_through() -> None:
    clear = Picture(Box(70, 100, 40, 30), png((0, 0, 0, 0), mode="RGBA"), "image/png", "logo", "A logo")
    assert pixels(written(clear, ground="accent"), [(90, 115)]) == [rgb("accent")]


def test_a_photograph_is_not_compressed_again() -> None:
    photo = png((90, 120, 30), (32, 24), kind="JPEG")
    reader = pypdf.PdfReader(BytesIO(written(Picture(Box(70, 100, 40, 30), photo, "image/jpeg", "p", "x"))))
    [image] = reader.pages[0].images
    assert image.data == photo
