"""The cover: title, subtitle and the map on a field of the accent, facts and logo on the white below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from recap_decks.layout.pages.bars import COVER, MAP, PartBars, bar_shape, draw_bars, thinned
from recap_decks.layout.pages.furniture import is_whole_in_foot
from recap_decks.layout.pages.paper import HALF, THIN, UNIT, X0, PageGrid, Sheet
from recap_decks.layout.pages.placing import text_box
from recap_decks.layout.pages.rows import Strip
from recap_decks.layout.pages.typesetting import Form, SetText, Typesetter
from recap_decks.scene.items import Group, Item, Picture, Role, Rule, Shape, rectangle
from recap_decks.story.sections import Report
from recap_decks.story.slides import Fact
from recap_decks.units import Box

_UNDER_MAP = 57.0  # least white between the map and the field's end
_LOGO_WIDTH, _LOGO_HEIGHT = 120.0, 40.0
_THIN_TEXT = 0.4  # of a bar
_TO_TITLE, _THICKEST = 13.0, 3.0  # from the rule of a cover without a field to the title, and its weight

# Title and subtitle, tried in this order; the last steps are for titles of hundreds of words.
_SIZES = ((48, 50), (44, 48), (40, 46), (36, 42), (32, 38), (28, 34), (24, 28), (18, 22), (13, 16), (10.5, 13))
_TITLE_LINES = 2  # wanted down to the size of 32, where more are taken
_LEAST_WANTED = 32
_SUBTITLES = ((20, 28), (15, 21), (10.5, 14))
_SUBTITLE_GAP = 10.5

_FACT_LABEL, _FACT_VALUE = Form(9.5, 14, "text-bold"), Form(10.5, 14)
_SMALL_FACT_LABEL, _SMALL_FACT_VALUE = Form(8.5, 10.5, "text-bold"), Form(8.5, 10.5)

_FACTS_AT, _FACTS_APART = (167 / 470, 318.5 / 470), 14.0  # the second and third column, in parts of the width; white


def lay_out_cover(ts: Typesetter, report: Report, sheet: Sheet, logo: Picture | None) -> tuple[Item, ...]:
    """The cover's items. A field that the facts leave no room for ends higher; the title never shrinks for the map."""
    facts, facts_height = set_facts(ts, report, sheet)
    facts_top, field = _tops(sheet, facts_height, logo)
    title, subtitle = set_titles(ts, report, title_room(sheet, facts_height, logo))
    items: list[Item] = list(_field(ts, sheet, field))
    y = sheet.cover.title
    items.append(text_box(Strip(title, X0, y, Role.TITLE), sheet.left, 0.0))
    y += title.height
    if subtitle:
        y += _SUBTITLE_GAP
        items.append(text_box(Strip(subtitle, X0, y, Role.SUBTITLE), sheet.left, 0.0))
        y += subtitle.height
    top = max(sheet.cover.map, y + 3 * UNIT)
    rows = draw_bars(report.parts, ts.grid.xr, COVER, min(sheet.cover.map_height, field - _UNDER_MAP - top))
    shapes = []
    colours = ("on_accent", "on_accent_dim") if _has_field(ts) else ("accent_text", "accent_text")
    for boxes, colour in zip(_bars(ts, rows), colours, strict=True):
        if boxes:
            shapes.append(bar_shape(boxes, sheet.left, top, colour))
    if shapes:
        items.append(Group(tuple(shapes), MAP))
    items += [text_box(strip, sheet.left, facts_top) for strip in facts]
    if logo:
        items.append(_placed_logo(logo, sheet))
    return tuple(items)


def _has_field(ts: Typesetter) -> bool:
    return ts.style.page_forms.cover == "field"


def _bars(ts: Typesetter, rows: Sequence[PartBars]) -> tuple[list[Box], list[Box]]:
    """The map's bars of labels and of texts, which are thinner where no second colour tells them apart."""
    labels, texts = [box for row in rows for box in row.labels], [box for row in rows for box in row.texts]
    return labels, texts if _has_field(ts) else [thinned(box, _THIN_TEXT) for box in texts]


def _tops(sheet: Sheet, facts_height: float, logo: Picture | None) -> tuple[float, float]:
    """Where the facts begin, and where the field above them ends."""
    floor = sheet.foot - _LOGO_HEIGHT - HALF if logo else sheet.foot
    facts = min(sheet.cover.facts, floor - facts_height)
    return facts, min(sheet.cover.field, facts - 2 * UNIT)


def title_room(sheet: Sheet, facts_height: float, logo: Picture | None) -> float:
    """The height that title and subtitle may take over facts of that height."""
    _, field = _tops(sheet, facts_height, logo)
    return field - sheet.cover.title - 2 * UNIT


def _field(ts: Typesetter, sheet: Sheet, height: float) -> Iterator[Shape | Rule]:
    """The field, or rules where it would begin and end for the eye."""
    if _has_field(ts):
        box = Box(0, 0, sheet.width, height)
        yield Shape(box, rectangle(box), "accent", "field of the cover")
        return
    for y, weight in ((sheet.cover.title - _TO_TITLE, _THICKEST), (height, THIN)):
        yield Rule(sheet.left, y, sheet.right, y, weight, "ink")


def set_titles(ts: Typesetter, report: Report, room: float) -> tuple[SetText, SetText | None]:
    """Title and subtitle as large as the room allows; smallest where it allows none."""
    colour = "on_accent" if _has_field(ts) else "ink"
    for size, pitch in _SIZES:
        form = Form(size, pitch, ts.forms.title, colour, balanced=True)
        title = ts.text(report.title, form, ts.grid.xr)
        if size > _LEAST_WANTED and (title.rows > _TITLE_LINES or _has_broken_word(title)):
            continue
        for small, line in _SUBTITLES:
            light = Form(small, line, "text-light", colour, balanced=True)
            subtitle = ts.text(report.subtitle, light, ts.grid.xr) if report.subtitle else None
            if height_of(title, subtitle) <= room:
                return title, subtitle
    return title, subtitle


def height_of(title: SetText, subtitle: SetText | None) -> float:
    """Points that both take, one under the other."""
    return title.height + (_SUBTITLE_GAP + subtitle.height if subtitle else 0.0)


def _has_broken_word(title: SetText) -> bool:
    """Whether a word was too wide for the line: it may fit a size smaller."""
    return any(not line.tail and line.pieces[-1].text[-1:].isalnum() for line in title.lines[:-1])


def set_facts(ts: Typesetter, report: Report, sheet: Sheet) -> tuple[list[Strip], float]:
    """Facts in rows of three columns, from 0 down; small where the white band does not take them. An event's name
    that is too long for the pages' foot stands over them, since it stands whole nowhere else."""
    room = sheet.foot - sheet.cover.facts - UNIT
    forms = ((_FACT_LABEL, _FACT_VALUE), (_SMALL_FACT_LABEL, _SMALL_FACT_VALUE))
    for label, value in forms:
        top = 0.0
        name: list[Strip] = []
        if report.footer.at != report.title.at and not is_whole_in_foot(ts, report):
            name = [Strip(ts.text(report.footer, value, ts.grid.xr), X0, 0.0, Role.PARAGRAPH)]
            top = name[0].text.height + UNIT
        strips, height = _facts(ts, report.facts, label, value, top)
        if height <= room:
            break
    return [*name, *strips], height


def _facts(ts: Typesetter, facts: Sequence[Fact], label: Form, value: Form, top: float) -> tuple[list[Strip], float]:
    strips: list[Strip] = []
    columns = _columns(ts.grid)
    for at in range(0, len(facts), len(columns)):
        bottoms = [top]
        for fact, (x, width) in zip(facts[at : at + len(columns)], columns, strict=False):
            found = list(_fact(ts, fact, x, top, width, label, value))
            strips += found
            bottoms.append(found[-1].y + found[-1].text.height)
        top = max(bottoms) + UNIT
    return strips, max(0.0, top - UNIT)


def _columns(grid: PageGrid) -> tuple[tuple[float, float], ...]:
    """Where the columns of facts begin, and their widths."""
    second, third = (share * grid.xr for share in _FACTS_AT)
    return (X0, second - _FACTS_APART), (second, third - second - _FACTS_APART), (third, grid.xr - third)


def _fact(ts: Typesetter, fact: Fact, x: float, y: float, width: float, label: Form, value: Form) -> Iterator[Strip]:
    for text, form in ((fact.label, label), *((line, value) for line in fact.value)):
        found = ts.text(text, form, width)
        yield Strip(found, x, y, Role.PARAGRAPH)
        y += found.height


def logo_scale(width: float, height: float) -> float:
    """How many times as large as its own box the logo stands on the cover."""
    return min(_LOGO_WIDTH / width, _LOGO_HEIGHT / height)


def _placed_logo(logo: Picture, sheet: Sheet) -> Picture:
    """Bottom right of the white band, its lower edge on the foot's baseline, its proportions kept."""
    scale = logo_scale(logo.box.width, logo.box.height)
    width, height = logo.box.width * scale, logo.box.height * scale
    return replace(logo, box=Box(sheet.right - width, sheet.foot - height, width, height))
