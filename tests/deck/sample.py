"""A deck made by hand: one of everything that a scene can ask of the writer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Literal

from tests.deck.sample_layouts import (
    AGENDA,
    AGENDA_LEVELS,
    CODE,
    COVER,
    DIVIDER,
    DRAWN,
    FULL,
    HEADING,
    HEIGHT,
    LEAD,
    LEFT,
    NESTED,
    POINT,
    ROW_LEVELS,
    ROWS,
    SUMMARY,
    TOPIC_LEVELS,
    TWO,
    TWO_SMALL,
    WIDTH,
)

from recap_decks.scene.items import Group, Item, Line, Paragraph, Picture, Piece, Role, Rule, Scene, Shape, TextBox
from recap_decks.scene.slides import (
    FOOTER,
    SLIDE_NUMBER,
    SUBTITLE,
    TITLE,
    DeckScene,
    DocumentFacts,
    Level,
    SlideLayout,
    SlideScene,
)
from recap_decks.style.tokens import Style, load_style
from recap_decks.units import Box, inch

STYLE: Style = load_style("default")
DATED = datetime(2024, 3, 22, 9, 30, 7)

ODD_CHARACTERS = "R&D <b> \"quoted\" 'single' e\u0301 \ufffe\x0cend\x07 🚀"
ODD_AS_WRITTEN = "R&D <b> \"quoted\" 'single' e\u0301 end 🚀"


def piece(text: str, level: Level, **changes: object) -> Piece:
    """A piece that looks as its level says, but for the changes."""
    plain = Piece(text, level.face, level.size, level.colour, tracking=level.tracking)
    return replace(plain, **changes)  # type: ignore[arg-type]  # fields by name


def paragraph(
    content: str | Sequence[Piece], level: Level, at: int = 0, lines: Sequence[Line] = (), extra_before: float = 0.0
) -> Paragraph:
    pieces = (piece(content, level),) if isinstance(content, str) else tuple(content)
    return Paragraph(pieces, tuple(lines), at, extra_before)


def filled(
    layout: SlideLayout, index: int, *content: str | tuple[int, str | Sequence[Piece]], **changes: object
) -> TextBox:
    """A text box in the layout's placeholder; each content is a text, or a level and its text or pieces."""
    place = layout.placeholder(index)
    paragraphs = []
    for each in content:
        at, what = (0, each) if isinstance(each, str) else each
        paragraphs.append(paragraph(what, place.levels[at], at))
    box = TextBox(place.box, tuple(paragraphs), place.name, Role.PARAGRAPH, index, align=place.align)
    return replace(box, **changes)  # type: ignore[arg-type]  # fields by name


def running(layout: SlideLayout, number: int) -> list[Item]:
    shown = filled(layout, SLIDE_NUMBER, str(number), field="slide-number", role=Role.RUNNING)
    return [filled(layout, FOOTER, "KubeCon + CloudNativeCon 2024", role=Role.RUNNING), shown]


def slide(
    key: str,
    layout: SlideLayout,
    *items: Item,
    section: str = "Opening",
    notes: Sequence[str] = (),
    hidden: bool = False,
) -> SlideScene:
    title = next(
        (item.paragraphs[0].plain for item in items if isinstance(item, TextBox) and item.placeholder == TITLE), ""
    )
    scene = Scene(key, WIDTH, HEIGHT, layout.ground, items)
    return SlideScene(scene, layout, title, tuple(notes), section, hidden)


def png(colour: tuple[int, int, int] = (0, 101, 78), size: tuple[int, int] = (40, 30)) -> bytes:
    from PIL import Image

    stream = BytesIO()
    Image.new("RGB", size, colour).save(stream, "PNG")
    return stream.getvalue()


def ring(x: float, y: float, size: float, fill: str = "accent", alt: str | None = None, name: str = "icon") -> Shape:
    """A square with a round hole, which only an even-odd fill leaves open."""
    k = size * 0.2

    def at(u: float, v: float) -> tuple[float, float]:
        return x + u * size, y + v * size

    outer: list[tuple[Literal["M", "L", "C", "Z"], tuple[float, ...]]] = [
        ("M", at(0, 0)),
        ("L", at(1, 0)),
        ("L", at(1, 1)),
        ("L", at(0, 1)),
        ("Z", ()),
    ]
    top, right, bottom, left = at(0.5, 0.2), at(0.8, 0.5), at(0.5, 0.8), at(0.2, 0.5)
    h = k * 0.83
    outer += [
        ("M", top),
        ("C", (top[0] + h, top[1], right[0], right[1] - h, *right)),
        ("C", (right[0], right[1] + h, bottom[0] + h, bottom[1], *bottom)),
        ("C", (bottom[0] - h, bottom[1], left[0], left[1] + h, *left)),
        ("C", (left[0], left[1] - h, top[0] - h, top[1], *top)),
        ("Z", ()),
    ]
    return Shape(Box(x, y, size, size), tuple(outer), fill, name, alt)


LONG_LINK = (
    "This entry is a link that does not fit into one line, so it must wrap as any other text would wrap, and not be",
    "broken inside a word",
)


def long_link(level: Level) -> Paragraph:
    """A jump drawn on two lines, and a word behind it."""
    lines = tuple(Line(LEFT, 300 + 24 * at, 0, (piece(words, level),)) for at, words in enumerate(LONG_LINK))
    link = piece(" ".join(LONG_LINK), level, jump="drawn")
    return paragraph((link, piece(" and after", level)), level, 1, lines)


def with_paragraph(slide: SlideScene, index: int, added: Paragraph) -> SlideScene:
    """The slide with one more paragraph in the placeholder of that index."""
    items = tuple(
        replace(item, paragraphs=(*item.paragraphs, added))
        if isinstance(item, TextBox) and item.placeholder == index
        else item
        for item in slide.scene.items
    )
    return replace(slide, scene=replace(slide.scene, items=items))


def free_text() -> TextBox:
    """Text without a placeholder: two lines, then a label and its text on one baseline."""
    box = Box(inch(6), 380, 300, 80)

    def line(x: float, baseline: float, text: str) -> Line:
        return Line(x, baseline, 100, (Piece(text, "text", 12, "muted"),))

    first = Paragraph(
        (Piece("A text that stands where no placeholder is, on two lines of its own", "text", 12, "muted"),),
        (line(box.x, 380 + 15 - 2.4, "one"), line(box.x, 395 + 15 - 2.4, "two")),
    )
    second = Paragraph(
        (Piece("Label", "text-bold", 12, "ink"), Piece("\tbeside", "code", 12, "accent")),
        (line(box.x, 410 + 21 - 2.4, "Label"), line(box.x + 80, 410 + 21 - 2.4, "beside")),
    )
    return TextBox(box, (first, second), "caption", Role.CAPTION)


def deck() -> DeckScene:
    """The whole sample."""
    point, row, entry = TOPIC_LEVELS[POINT], ROW_LEVELS[0], AGENDA_LEVELS[1]
    theme = DIVIDER.placeholder(31).levels[0]
    cover = slide(
        "cover",
        COVER,
        filled(COVER, TITLE, "KubeCon + CloudNativeCon"),
        filled(COVER, SUBTITLE, "What was said in Paris,\nand what it means"),
        ring(inch(11.5), 60, 48),
        notes=("Welcome.", "Second paragraph of notes & more."),
    )
    agenda = slide(
        "agenda",
        AGENDA,
        filled(AGENDA, LEAD.index, "Agenda"),
        filled(AGENDA, TITLE, "Two themes in one part"),
        filled(
            AGENDA,
            31,
            (0, [piece("Protecting and observing", AGENDA_LEVELS[0], jump="part")]),
            (1, [piece("Security", entry, jump="security"), piece("\t4", entry, colour="muted", jump="security")]),
            (1, [piece("Observability", entry, jump="drawn"), piece("\t6", entry, colour="muted", jump="drawn")]),
        ),
        *running(AGENDA, 2),
    )
    agenda = with_paragraph(agenda, 31, long_link(entry))
    part = slide(
        "part",
        DIVIDER,
        filled(DIVIDER, LEAD.index, "Part 1 of 1"),
        filled(DIVIDER, TITLE, "Protecting and observing"),
        filled(
            DIVIDER,
            31,
            (0, [piece("Security\t4", theme, jump="security")]),
            (0, [piece("A site: ", theme), piece("kubernetes.io", theme, link="https://kubernetes.io/")]),
        ),
        Rule(inch(4.728), 146, inch(12.733), 146, 0.75, "on_accent_dim"),
        *running(DIVIDER, 3),
        section="Protecting",
    )
    security = slide(
        "security",
        TWO,
        ring(inch(12.2), 30, 36),
        filled(TWO, LEAD.index, "Protecting and observing"),
        filled(TWO, TITLE, "Security remained a top priority"),
        filled(
            TWO,
            31,
            (HEADING, "Zero trust"),
            (SUMMARY, "Implementing zero trust principles in Kubernetes"),
            (POINT, [piece("Identity-based Access: ", point, face="text-bold"), piece("beyond the network", point)]),
            (NESTED, ODD_CHARACTERS),
            (
                POINT,
                [
                    piece("Run ", point),
                    piece("kubectl get pods", point, face="code"),
                    piece(" and ", point),
                    piece("see", point, face="text-italic"),
                    piece(" the ", point),
                    piece("handbook", point, link="https://example.org/a b?q=1&r=2", underline=True),
                    piece(" of ", point),
                    piece("old", point, struck=True),
                ],
            ),
            right_inset=20.0,
        ),
        filled(
            TWO,
            32,
            (HEADING, "Supply chain"),
            (SUMMARY, "Addressing software supply chain vulnerabilities"),
            (POINT, "SBOM Integration\nSoftware bill of materials for transparency"),
        ),
        *running(TWO, 4),
        section="Protecting",
        notes=("Say this.",),
    )
    small = slide(
        "small",
        TWO_SMALL,
        filled(TWO_SMALL, TITLE, "The same at a smaller step"),
        filled(
            TWO_SMALL, 31, (HEADING, "Moved"), (SUMMARY, "down"), box=Box(LEFT, 200, inch(5.942), 200), align="right"
        ),
        filled(TWO_SMALL, 32, (HEADING, "Kept")),
        *running(TWO_SMALL, 5),
        section="Protecting",
    )
    picture = Picture(Box(LEFT, 150, 160, 120), png(), "image/png", "photo", "A green field")
    progress = Group(
        (Rule(LEFT, 480, 200, 480, 0.75, "done"), ring(220, 470, 20, "ink", name="now")), "progress", "Theme 2 of 2"
    )
    drawn = slide(
        "drawn",
        DRAWN,
        Shape(
            Box(inch(6), 370, 320, 100),
            (
                ("M", (inch(6), 370)),
                ("L", (inch(6) + 320, 370)),
                ("L", (inch(6) + 320, 470)),
                ("L", (inch(6), 470)),
                ("Z", ()),
            ),
            "tint",
            "panel",
        ),
        progress,
        filled(DRAWN, TITLE, "Drawn: a picture twice, a group, text alone", jump="agenda"),
        picture,
        replace(picture, box=Box(LEFT + 180, 150, 160, 120), alt=None),
        Picture(Box(LEFT + 360, 150, 160, 120), png((194, 122, 26)), "image/png", "photo", "An orange field"),
        ring(inch(11), 150, 60, "data_3", "A square with a hole", "figure"),
        Rule(inch(9), 300, inch(12), 340, 2, "accent"),
        Rule(inch(12), 360, inch(9), 320, 2, "accent"),
        replace(free_text(), jump="agenda"),
        *running(DRAWN, 6),
        section="Observing",
    )
    rows = slide(
        "rows",
        ROWS,
        filled(ROWS, TITLE, "Rows with a hanging label"),
        filled(
            ROWS,
            31,
            *((0, [piece(label, row, face="text-bold"), piece(f"\t{text}", row)]) for label, text in ROW_TEXTS),
        ),
        Rule(LEFT, inch(2.05), LEFT + FULL, inch(2.05), 1.5, "ink"),
        *running(ROWS, 7),
        section="Protecting",
    )
    code = slide(
        "code",
        CODE,
        filled(CODE, TITLE, "Hidden: code in a placeholder"),
        filled(CODE, 31, "apiVersion: v1", "kind: Pod  # <none>", ""),
        *running(CODE, 8),
        section="Protecting",
        hidden=True,
    )
    facts = DocumentFacts("KubeCon & more", "A recap", "The team", "en-GB", DATED, ("recap", "cloud"))
    return DeckScene(facts, WIDTH, HEIGHT, (cover, agenda, part, security, small, drawn, rows, code))


ROW_TEXTS = (
    ("Identity-based Access", "Moving beyond network-based security"),
    (
        "Continuous Verification",
        "Ongoing authentication and authorization of every request that reaches a service, whoever sends it and "
        "wherever it comes from, so that a text as long as this one wraps under itself",
    ),
    ("Least Privilege", "Minimal required permissions"),
)
