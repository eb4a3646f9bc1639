"""The vocabulary between layout and emitters.

A scene is a size, a ground and placed items; all decisions about position, size and line breaks are already made.
Lengths are points from the top left corner. Colours and faces are names that a style resolves, so that a deck can
refer to its theme instead of repeating values. Face names: `text`, `text-bold`, `text-italic`, `text-bold-italic`,
`text-light`, `code`, `code-bold`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from recap_decks.problems import Span
from recap_decks.scene.charts import Chart
from recap_decks.units import Box


class Role(StrEnum):
    """What an item is to a reader; tags and placeholders follow from it."""

    TITLE = "title"  # of the document, on its cover
    SUBTITLE = "subtitle"
    HEADING_1 = "heading 1"
    HEADING_2 = "heading 2"
    HEADING_3 = "heading 3"
    PARAGRAPH = "paragraph"
    LABEL = "label"  # of a list item
    LIST_ITEM = "list item"  # its text, or label and text in one
    CONTENTS_ITEM = "contents item"
    CELL = "cell"
    CAPTION = "caption"
    QUOTE = "quote"
    CODE = "code"
    FIGURE = "figure"
    RUNNING = "running"  # running head, foot, number: an artifact of the page, unless it stands within something
    DECORATION = "decoration"


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A structure that items stand in, outermost first: `id` is the same for all that share it, pages apart too.

    A list is `ordered` where its labels count. A row says all its `cells`, also those that hold nothing; a cell what it
    `heads`, if anything, and over how many `rows` it reaches. A `visual` is what shows, with its caption.
    """

    kind: Literal["section", "visual", "note", "list", "list item", "table", "row", "cell", "contents"]
    id: str
    ordered: bool = False
    cells: tuple[Enclosure, ...] = ()
    heads: Literal["column", "row"] | None = None
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Piece:
    """A run as drawn: one face, size and colour. `element` is the `at` of the story text it shows.

    `jump` is the key of a slide or the name of a page anchor; `link` an address. `tracking` is points added after
    each character, `raised` how far above the baseline they stand. `language` is a BCP 47 tag where it is not the
    document's.
    """

    text: str
    face: str
    size: float
    colour: str
    element: str = ""
    tracking: float = 0.0
    underline: bool = False
    struck: bool = False
    link: str | None = None
    jump: str | None = None
    language: str | None = None
    raised: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A drawn line: pieces set from `x` on `baseline`; `width` is its advance as drawn, without trailing space.
    To justify it, `word_space` is points added to each of its spaces, no-break ones too, and then all is drawn
    `expansion` times as wide.

    A tab inside a line is not drawn: layout has already made two lines of it, one a column.
    """

    x: float
    baseline: float
    width: float
    pieces: tuple[Piece, ...]
    word_space: float = 0.0
    expansion: float = 1.0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a text box.

    `pieces` is the whole text, unbroken, as an editable format wants it: it may hold one tab character between a
    label and its text, and line feeds where a line is forced. `lines` is the same text as drawn. `level` counts
    from 0 and names the level of the placeholder's layout; `extra_before` is points of space beyond that level's.
    `bullet` is the mark before its first line, which is no part of its text: a format with lists makes it of the level.
    """

    pieces: tuple[Piece, ...]
    lines: tuple[Line, ...]
    level: int = 0
    extra_before: float = 0.0
    role: Role = Role.PARAGRAPH
    rtl: bool = False  # it runs from right to left (UAX 9, P2 and P3)
    bullet: Line | None = None

    @property
    def plain(self) -> str:
        """The text without its looks."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class TextBox:
    """Paragraphs in a box. On a slide `placeholder` is the index of the layout's placeholder that it fills; the box
    is then that placeholder's, and `right_inset` the points kept free at its right so that every renderer breaks
    the lines as measured. `field` marks text that the format itself counts. `jump` makes the whole box lead to the
    slide of that key, which underlines nothing. Boxes of one `thread` show parts of one paragraph."""

    box: Box
    paragraphs: tuple[Paragraph, ...]
    name: str
    role: Role
    placeholder: int | None = None
    right_inset: float = 0.0
    align: Literal["left", "right"] = "left"
    field: Literal["slide-number"] | None = None
    within: tuple[Enclosure, ...] = ()
    span: Span | None = None
    jump: str | None = None
    thread: int | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line `weight` points thick whose middle runs from (x0, y0) to (x1, y1). Always a decoration."""

    x0: float
    y0: float
    x1: float
    y1: float
    weight: float
    colour: str

    @property
    def box(self) -> Box:
        """The rule's bounds."""
        half = self.weight / 2
        if self.y0 == self.y1:
            return Box(self.x0, self.y0 - half, self.x1 - self.x0, self.weight)
        return Box(self.x0 - half, self.y0, self.weight, self.y1 - self.y0)


Command = tuple[Literal["M", "L", "C", "Z"], tuple[float, ...]]  # absolute points; C has three points


def rectangle(box: Box) -> tuple[Command, ...]:
    """A box as a path."""
    left, top, right, bottom = box.x, box.y, box.right, box.bottom
    return ("M", (left, top)), ("L", (right, top)), ("L", (right, bottom)), ("L", (left, bottom)), ("Z", ())


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled path, even-odd. Without `alt` it is a decoration. `box` is its drawn bounds."""

    box: Box
    commands: tuple[Command, ...]
    fill: str
    name: str
    alt: str | None = None


@dataclass(frozen=True, slots=True)
class Stroke:
    """An open or closed path drawn as a line `weight` points thick, with round joins. `box` bounds it, the weight
    included. `dash` is the lengths of a dash and of the gap after it, in points. A decoration."""

    box: Box
    commands: tuple[Command, ...]
    weight: float
    colour: str
    name: str
    dash: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """An image stretched to its box, without its colours where it is `grey`. `data` is PNG or JPEG; `svg` the same
    drawing as a safe SVG, where it is one; `alt` None marks a decoration. On a slide `placeholder` is the index of the
    layout's placeholder that it fills."""

    box: Box
    data: bytes
    media_type: Literal["image/png", "image/jpeg"]
    name: str
    alt: str | None = None
    svg: bytes | None = None
    placeholder: int | None = None
    within: tuple[Enclosure, ...] = ()
    grey: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Items that are one thing to a reader, described by `alt` (None: decoration)."""

    items: tuple[Shape | Rule, ...]
    name: str
    alt: str | None = None


@dataclass(frozen=True, slots=True)
class ChartFrame:
    """A chart. A format that has charts of its own makes one of `chart` in the box; any other draws `drawn`, which
    shows the same colours, order and labels. On a slide `placeholder` is the index of the placeholder that it fills.
    """

    box: Box
    chart: Chart
    drawn: tuple[Item, ...]
    name: str
    alt: str
    placeholder: int | None = None
    within: tuple[Enclosure, ...] = ()


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell: `text` is set where the cell is drawn, inside the cell's own box; None: an empty cell."""

    text: TextBox | None
    align: Literal["left", "right"] = "left"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row `height` points high. `rule` is the weight and colour of the line under it, `rule_above` of that over it;
    `header` marks the row that names the columns."""

    height: float
    cells: tuple[TableCell, ...]
    header: bool = False
    rule: tuple[float, str] | None = None
    rule_above: tuple[float, str] | None = None


@dataclass(frozen=True, slots=True)
class TableFrame:
    """A table: column widths in points, rows from the top. A format that has tables makes one; any other draws the
    cells' texts and the rules. `first_column` says that the first cell of a row names it. On a slide `placeholder` is
    the index of the placeholder that it fills."""

    box: Box
    columns: tuple[float, ...]
    rows: tuple[TableRow, ...]
    name: str
    alt: str
    first_column: bool = False
    placeholder: int | None = None


@dataclass(frozen=True, slots=True)
class Connector:
    """A line that joins two named items and stays joined when a person moves them; from (x0, y0) to (x1, y1), with an
    arrowhead at its end where `arrow`. Sites are a rectangle's: 0 top, 1 left, 2 bottom, 3 right (ECMA-376 part 1,
    20.1.9.9, cxnLst of `rect`). An `elbow` runs down, across and down again; a `curve` turns once, by a right angle. A
    decoration: what it joins is said in words."""

    x0: float
    y0: float
    x1: float
    y1: float
    start: tuple[str, int]
    end: tuple[str, int]
    weight: float
    colour: str
    drawn: tuple[Item, ...]
    name: str
    arrow: bool = True
    form: Literal["straight", "elbow", "curve"] = "straight"


@dataclass(frozen=True, slots=True)
class LinkArea:
    """An area of a page that leads somewhere: to the anchor `jump`, or the address `link`. `says` describes it. What
    stands `within` the same entry of the contents is its text."""

    box: Box
    says: str
    jump: str | None = None
    link: str | None = None
    within: tuple[Enclosure, ...] = ()


@dataclass(frozen=True, slots=True)
class Anchor:
    """A named place on a page, that links and bookmarks lead to."""

    name: str
    y: float


@dataclass(frozen=True, slots=True)
class Miniature:
    """A slide drawn small on a page: its scene, with all that is seen on it, scaled into a box of its proportions. Its
    text is in the fonts of slides; what it links to is not followed."""

    box: Box
    scene: Scene
    name: str
    alt: str


Item = (
    TextBox
    | Rule
    | Shape
    | Stroke
    | Picture
    | Group
    | ChartFrame
    | TableFrame
    | Connector
    | LinkArea
    | Anchor
    | Miniature
)


def drawn_items(items: Iterable[Item]) -> Iterator[Item]:
    """The items with frames and connectors replaced by what is drawn of them, for whoever draws or checks."""
    for item in items:
        match item:
            case ChartFrame() | Connector():
                yield from drawn_items(item.drawn)
            case TableFrame():
                yield from _table_items(item)
            case _:
                yield item


def _table_items(table: TableFrame) -> Iterator[Item]:
    y = table.box.y
    for row in table.rows:
        if row.rule_above is not None:
            yield Rule(table.box.x, y, table.box.right, y, *row.rule_above)
        for cell in row.cells:
            if cell.text is not None:
                yield cell.text
        y += row.height
        if row.rule is not None:
            yield Rule(table.box.x, y, table.box.right, y, *row.rule)


@dataclass(frozen=True, slots=True)
class Scene:
    """A slide's or page's drawing. `ground` is the colour name that fills it."""

    key: str
    width: float
    height: float
    ground: str
    items: tuple[Item, ...]
