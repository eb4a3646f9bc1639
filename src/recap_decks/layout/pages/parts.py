"""Part openings: where we are in the recap, the part's title, and a row for each of its themes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from math import ceil

from recap_decks.layout.pages.anchors import enclosing, part_anchor, theme_anchor
from recap_decks.layout.pages.bars import MAP, OPENING, PartBars, bar_shape, draw_bars
from recap_decks.layout.pages.blocks import (
    block_rule,
    carried_across,
    counted,
    heading_rows,
    numbers_beside,
    rule_below,
    side_numbered,
)
from recap_decks.layout.pages.page_breaks import fit_one_page
from recap_decks.layout.pages.paper import HUNG, THICK, UNIT, X0
from recap_decks.layout.pages.rows import (
    NEVER,
    IconMark,
    PageNumber,
    Placed,
    Row,
    Strip,
    deepen,
    rule,
)
from recap_decks.layout.pages.typesetting import Form, SetText, Typesetter
from recap_decks.scene.items import Anchor, Enclosure, Group, LinkArea, Role
from recap_decks.story.sections import PartSection, Report, ThemeSection
from recap_decks.units import Box

_TITLES = ((36, 42), (24, 28), (13, 17.5))
_TITLE_LINES = 3
_PART = Form(13, 17.5, colour="muted")
_PART_LINE, _NARROW_PART_LINE = 19, 11  # line of the text area on which "Part n" stands
_PART_TO_TITLE = 21.0  # from top to top
_UNDER_MAP = 1  # line, at least, between the map and "Part n"
_TITLE_TO_ROWS, _RULE_TO_ROWS = 42.0, 14.0
_THEME = (15, 21)
_SMALL_NUMBER = Form(10.5, 14, colour="accent_text")
_THEME_BASELINE, _BELOW_BASELINE, _ROW_END = 23.0, 6.5, 12.5
_ICON_TOP, _ICON_SIDE = 8.0, 20.0
_CLOSE, _CLOSE_END = (15.5, 5.0, 14.0), 2.5  # baseline, icon's top and side, white below in close rows
_TOPICS_UP_TO, _NARROW_TOPICS_UP_TO = 6, 3  # themes: more are listed without their topics
_ABOVE_ROW = 10.0
_AFTER_NUMBER = 6.0

_NAME, _NAME_NUMBER = Form(9.5, 12, colour="muted"), Form(9.5, 12, colour="muted")
_LIT_NAME, _LIT_NUMBER = Form(9.5, 12, "text-bold"), Form(9.5, 12, colour="accent_text")
_NAME_HUNG = 14.0
_NAME_RISE = 4.6  # of a name's baseline under its row's top
_MAP_HEIGHT, _NARROW_MAP_HEIGHT = 190.0, 110.0
_MAP_ROOM = 238.0  # names and map end above this


class PartMap:
    """The map of part openings: the same bars on each, another row lit."""

    def __init__(self, ts: Typesetter, report: Report) -> None:
        self._ts = ts
        self._parts = report.parts
        names = [self._name(part, lit=True) for part in report.parts]
        least = [name.height - 2 if name else 0.0 for name in names]
        highest = _MAP_HEIGHT if sum(least) + OPENING.gap * len(least) <= _MAP_HEIGHT else _MAP_ROOM
        if not ts.grid.has_side:
            highest = _NARROW_MAP_HEIGHT
        self._rows: tuple[PartBars, ...] = draw_bars(report.parts, ts.grid.text, OPENING, highest, least)

    @property
    def height(self) -> float:
        """How far down its bars and names reach."""
        names = ((bars.top, self._name(part, lit=True)) for part, bars in zip(self._parts, self._rows, strict=False))
        ends = [top + _NAME_RISE - name.form.rise + name.height for top, name in names if name]
        return max([*ends, *(bars.top + bars.height for bars in self._rows)], default=0.0)

    def items(self, lit: PartSection) -> list[Placed]:
        """Names and bars with one part lit; nothing where the recap is too large for a map."""
        names: list[Placed] = []
        shapes = []
        for part, bars in zip(self._parts, self._rows, strict=False):
            name = self._name(part, lit=part is lit)
            if name:
                top = bars.top + _NAME_RISE - name.form.rise
                names.append(Strip(name, X0, top, Role.RUNNING))
            for boxes, colour in ((bars.labels, "accent_text"), (bars.texts, "on_accent_dim")):
                if boxes:
                    shapes.append(bar_shape(boxes, self._ts.grid.x1, 0.0, colour if part is lit else "hair"))
        return [*names, Group(tuple(shapes), MAP)] if shapes else []

    def _name(self, part: PartSection, *, lit: bool) -> SetText | None:
        if part.title is None or not self._ts.grid.has_side:
            return None
        number, form = (_LIT_NUMBER, _LIT_NAME) if lit else (_NAME_NUMBER, _NAME)
        return side_numbered(self._ts, str(part.number), number, part.title, form, _NAME_HUNG)


def opening_rows(ts: Typesetter, part: PartSection, report: Report, part_map: PartMap, room: float) -> list[Row]:
    """A part's opening page: the map, the title from a fixed line on, and a row a theme. Where the rows do not fit,
    the title moves up, topics go and rows are set closer; in the end the title takes the map's place."""
    title = _title(ts, part)
    map_items = part_map.items(part)
    wanted = _PART_LINE if ts.grid.has_side else _NARROW_PART_LINE
    most = _TOPICS_UP_TO if ts.grid.has_side else _NARROW_TOPICS_UP_TO
    with_topics = [True, False] if len(part.themes) <= most else [False]
    forms = [_theme_rows(ts, part, report, topics=topics, close=False) for topics in with_topics]
    forms.append(_theme_rows(ts, part, report, topics=False, close=True))
    under_map = ceil(part_map.height / UNIT) + _UNDER_MAP
    higher, highest = range(wanted, wanted - 3, -1), range(wanted - 3, under_map - 1, -1)
    for lines in (higher, highest, (0,)):
        for themes, line in product(forms, lines):
            head = _heading(ts, part, report, title, line * UNIT, map_items if line else [])
            rows = [*head, *themes]
            if fit_one_page(rows, room):
                return rows
    return rows


def _title(ts: Typesetter, part: PartSection) -> SetText:
    assert part.title is not None
    for size, pitch in _TITLES:
        form = Form(size, pitch, ts.forms.title, balanced=True)
        found = ts.text(part.title, form, ts.grid.text)
        if found.rows <= _TITLE_LINES and not any(line.width > ts.grid.text for line in found.lines):
            break
    return found


def _heading(
    ts: Typesetter, part: PartSection, report: Report, title: SetText, top: float, above: Sequence[Placed]
) -> list[Row]:
    within = enclosing(part)
    said = ts.words(report.words.part.format(number=part.number), _PART, ts.grid.text)
    first = Row(top + _PART_TO_TITLE, [Anchor(part_anchor(part), 0.0), *above], main=True)
    first.items.append(Strip(said, ts.grid.x1, top, Role.PARAGRAPH, within))
    rows = heading_rows(ts, title, within, Role.HEADING_1)
    if ts.style.page_forms.heading_rule == "below":
        rule_below(ts, rows[-1])
        deepen(rows[-1], _RULE_TO_ROWS)
    else:
        deepen(rows[-1], _TITLE_TO_ROWS)
    return [first, *rows]


def _theme_rows(ts: Typesetter, part: PartSection, report: Report, *, topics: bool, close: bool) -> list[Row]:
    rows: list[Row] = []
    carry = carried_across(ts, part.title, report.words.continued) if part.title else None
    inside = (*enclosing(part), Enclosure("contents", f"{part_anchor(part)}/contents"))
    hung = _hung(ts, report)
    for index, theme in enumerate(part.themes):
        row = _theme_row(ts, theme, inside, hung, topics=topics, close=close)
        row.carry = carry if index else None
        row.items = [*(block_rule(ts) if index else _first_rule(ts)), *row.items]
        row.cost = _ABOVE_ROW if 2 <= index <= len(part.themes) - 2 else NEVER
        rows.append(row)
    return rows


def _first_rule(ts: Typesetter) -> list[Placed]:
    """The rule over all themes, where the heading has none below it."""
    over = ts.style.page_forms.heading_rule == "above"
    return [rule(0.0, ts.grid.xr, weight=THICK, colour="ink")] if over else []


def _hung(ts: Typesetter, report: Report) -> float:
    """From a number to its theme's title, the same on all openings; nothing where it stands in the side column."""
    if numbers_beside(ts):
        return 0.0
    widest = max((str(theme.number) for part in report.parts for theme in part.themes), key=len, default="")
    return max(HUNG, ts.words(widest, _theme_number(ts)).width + _AFTER_NUMBER)


def _theme_number(ts: Typesetter) -> Form:
    return Form(*_THEME, ts.forms.numeral, "accent_text")


def _theme_row(
    ts: Typesetter, theme: ThemeSection, within: tuple[Enclosure, ...], hung: float, *, topics: bool, close: bool
) -> Row:
    anchor = theme_anchor(theme)
    item = (*within, Enclosure("list item", f"opening/{anchor}"))
    width = ts.grid.text - 2 * HUNG
    small = (ts.forms.label, _SMALL_NUMBER)
    large = (Form(*_THEME, ts.forms.title, balanced=True), _theme_number(ts))
    for form, numeral in (small,) if close else (large, small):
        title = counted(ts, str(theme.number), numeral, theme.title, form, width, hung=hung)
        if title.rows <= _TITLE_LINES:
            break
    else:
        short = ts.shortened(theme.title, form, width - hung, _TITLE_LINES)
        title = counted(ts, str(theme.number), numeral, short, form, width, hung=hung)
    baseline, icon_top, icon_side = _CLOSE if close else (_THEME_BASELINE, _ICON_TOP, _ICON_SIDE)
    has_icon = ts.grid.has_side and ts.style.page_forms.icons
    items: list[Placed] = [IconMark(theme.icon, X0, icon_top, icon_side)] if theme.icon and has_icon else []
    items.append(Strip(title, ts.grid.x1, baseline - title.form.rise, Role.CONTENTS_ITEM, item))
    items.append(PageNumber(anchor, ts.grid.xr, baseline, ts.forms.body, item))
    y = baseline + _BELOW_BASELINE + title.height - title.form.pitch
    for topic in theme.topics if topics else ():
        if topic.title:
            short = ts.shortened(topic.title, ts.forms.muted, width - hung, _TITLE_LINES)
            text = ts.text(short, ts.forms.muted, width - hung)
            items.append(Strip(text, ts.grid.x1 + hung, y, Role.CONTENTS_ITEM, item))
            y += text.height
    height = y + (_CLOSE_END if close else _ROW_END)
    items.append(LinkArea(Box(X0, 0.0, ts.grid.xr - X0, height), theme.title.plain, jump=anchor, within=item))
    return Row(height, items)
