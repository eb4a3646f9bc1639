"""The row: all that page breaking knows of a report.

A row is a strip of the page that never breaks. Break rules are numbers, decided when rows are made: what a break
above a row costs, infinite where none may be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf

from recap_decks.layout.pages.paper import THIN, X0
from recap_decks.layout.pages.typesetting import Form, SetText
from recap_decks.scene.items import (
    Anchor,
    ChartFrame,
    Connector,
    Enclosure,
    Group,
    LinkArea,
    Picture,
    Role,
    Rule,
    Shape,
    Stroke,
)
from recap_decks.story.slides import Text

NEVER = inf

# What a break costs above a theme, a topic, a paragraph, a point of a list; inside a paragraph; inside a point.
ABOVE_THEME, ABOVE_TOPIC, ABOVE_PARAGRAPH, ABOVE_POINT, IN_PROSE, IN_POINT = -30.0, 0.0, 20.0, 30.0, 40.0, 60.0

# Above what ends a theme: what it means, what to do, what to watch. It stays with what it is said of, unless much of a
# page would be white.
ABOVE_END = 45.0

# A page hardly filled costs more than any break, but for one of back matter: that begins a page, and each of its
# sections does where a page would not hold it whole.
SPARSE, SPARSE_BACK_MATTER = 5000.0, 225.0
ABOVE_BACK_MATTER, ABOVE_SECTION = -300.0, -150.0

WHOLE = 4  # lines that are kept together; a longer text may split, two lines at each side


@dataclass(slots=True, eq=False)
class Strip:
    """Lines of a set text, from row `first` up to `last`, whose first line's top is at `y`.

    The lines of a text on a page become one text box, save those that stand `apart` in one of their own.
    """

    text: SetText
    x: float
    y: float
    role: Role
    within: tuple[Enclosure, ...] = ()
    first: int = 0
    last: int = -1  # all of it
    apart: bool = False

    def __post_init__(self) -> None:
        if self.last < 0:
            self.last = self.text.rows


@dataclass(slots=True, eq=False)
class PageNumber:
    """The number of the page where an anchor stands, set when pages are known; it ends at `right`."""

    anchor: str
    right: float
    baseline: float
    form: Form
    within: tuple[Enclosure, ...] = ()


@dataclass(slots=True, eq=False)
class IconMark:
    """A bundled icon whose square of `side` points has its top left corner at (x, y)."""

    name: str
    x: float
    y: float
    side: float


Drawn = Shape | Stroke | Picture | ChartFrame | Connector
Placed = Strip | PageNumber | IconMark | Rule | Group | LinkArea | Anchor | Drawn


@dataclass(slots=True, eq=False)
class Carry:
    """What a page that starts inside a block repeats above its first row: items over `height` points; what stands
    in the side column may reach further down."""

    height: float
    reach: float
    items: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """What rows are about, for the running head: a part's number and title, and a theme's title."""

    part: Text | None
    number: int | None
    theme: Text


@dataclass(slots=True, eq=False)
class Row:
    """Items measured from the row's top over `height` points; `reach` is how far down they stand in truth (a side
    heading runs on beside the rows that follow).

    `gap` points of white stand above it, `cost` is what a page break there costs, `sparse` what it costs besides if
    the page that begins with it is hardly filled. A `clear` row keeps below all that reaches down from above it; one
    with `snap` does too, and stands on a half line of the page. `main` rows open with a main heading; `begins` marks a
    theme's first row. `parting` is drawn above it, too, but where it begins a page. `smaller` takes its place where
    only that leaves it room on a page.
    """

    height: float
    items: list[Placed] = field(default_factory=list)
    gap: float = 0.0
    cost: float = NEVER
    sparse: float = SPARSE
    clear: bool = False
    snap: bool = False
    reach: float = 0.0
    carry: Carry | None = None
    subject: Subject | None = None
    begins: bool = False
    main: bool = False
    parting: list[Placed] = field(default_factory=list)
    smaller: Row | None = None

    def __post_init__(self) -> None:
        self.reach = max(self.reach, self.height)


def rule(y: float, end: float, *, start: float = X0, weight: float = THIN, colour: str = "hair") -> Rule:
    """A horizontal rule."""
    return Rule(start, y, end, y, weight, colour)


@dataclass(slots=True, eq=False)
class Cell:
    """A set text at its place in a row."""

    text: SetText
    x: float
    role: Role
    within: tuple[Enclosure, ...] = ()


def stacked(
    cells: Sequence[Cell], *, gap: float = 0.0, cost: float = NEVER, inside: float = NEVER, drop: float = 0.0
) -> list[Row]:
    """Cells beside each other, all with the first one's distance of baselines, as rows.

    Up to four lines are one row. More are a row a line, so that a page may break between them at the cost `inside`,
    two lines at least at each side. `drop` points of white stand over the first line, inside its row.
    """
    pitch = cells[0].text.form.pitch
    count = max(cell.text.rows for cell in cells)
    if count <= WHOLE:
        strips: list[Placed] = [Strip(cell.text, cell.x, drop, cell.role, cell.within) for cell in cells]
        return [Row(drop + count * pitch, strips, gap, cost)]
    found = []
    for at in range(count):
        top = 0.0 if at else drop
        lines: list[Placed] = [
            Strip(cell.text, cell.x, top, cell.role, cell.within, at, at + 1) for cell in cells if at < cell.text.rows
        ]
        found.append(Row(top + pitch, lines, 0.0 if at else gap, cost if at == 0 else _inside(at, cells, inside)))
    return found


def _inside(at: int, cells: Sequence[Cell], cost: float) -> float:
    """A break above line `at`: two lines of each text that it cuts stay at each side, and no word is cut."""
    texts = [cell.text for cell in cells if at < cell.text.rows]
    cut = any(at in (1, text.rows - 1) or text.ends_in_hyphen(at - 1) for text in texts)
    return NEVER if cut else cost


def set_prose(
    texts: Sequence[SetText],
    x: float,
    *,
    within: tuple[Enclosure, ...] = (),
    role: Role = Role.PARAGRAPH,
    space: float = 7.0,
) -> list[Row]:
    """Paragraphs as rows, `space` points between them unless they begin with an indent. No break may be above the first
    one, nor after a single line, which would part a heading from all but one line of its text."""
    rows: list[Row] = []
    above = 0
    for index, text in enumerate(texts):
        cost = ABOVE_PARAGRAPH if above > 1 else NEVER
        gap = space if index and not text.lines[0].indent else 0.0
        rows += stacked([Cell(text, x, role, within)], gap=gap, cost=cost if index else NEVER, inside=IN_PROSE)
        above += text.rows
    return rows


def deepen(row: Row, by: float) -> None:
    """White below what stands in a row."""
    row.height += by
    row.reach = max(row.reach, row.height)


def keep_whole(rows: Sequence[Row], most: float) -> None:
    """Forbid breaks inside rows that are no higher than `most` points together."""
    if sum(row.height + row.gap for row in rows) <= most:
        for row in rows[1:]:
            row.cost = NEVER


def lowered(items: Sequence[Placed], by: float) -> list[Placed]:
    """Strips moved down inside their row, to make room above them."""
    for item in items:
        assert isinstance(item, Strip)
        item.y += by
    return list(items)
