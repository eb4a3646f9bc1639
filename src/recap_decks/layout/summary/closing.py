"""What a summary ends with: takeaways and actions, by how much there is room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from recap_decks.layout.pages.rows import Strip
from recap_decks.layout.pages.typesetting import Form, Typesetter
from recap_decks.layout.summary.block import Block, Stack, ruled, side_by_side
from recap_decks.layout.summary.entries import Entry, point_entries
from recap_decks.layout.summary.entry_lines import EntryForms
from recap_decks.layout.summary.sheet import SummarySheet
from recap_decks.scene.items import Anchor, Enclosure, Role, Stroke, rectangle
from recap_decks.story.compose import first_sentence, joined
from recap_decks.story.sections import Report
from recap_decks.story.slides import Point, Task, Text
from recap_decks.story.summary import SummaryWords
from recap_decks.units import Box

TAKEAWAYS_ANCHOR, ACTIONS_ANCHOR = "takeaways", "actions"

_HEADING = Form(10.5, 14, "text-bold")
_UNDER_HEADING = 4.0
_BETWEEN_CELLS = 6.0
_HUNG, _AFTER_NUMBER = 15.0, 4.0
_TICK, _TICK_LINE, _AFTER_TICK = 6.0, 0.6, 12.0

Takeaways = Literal["whole", "labels"]
Actions = Literal["whole", "who", "counted"]


@dataclass(frozen=True, slots=True)
class Closing:
    """How much takeaways and actions say, and in `small` type or not. Of actions that are `counted` there is one line
    that leads to the report."""

    takeaways: Takeaways
    actions: Actions
    small: bool = False


CLOSINGS: tuple[tuple[Closing, ...], ...] = (
    (Closing("whole", "whole"), Closing("whole", "whole", small=True)),
    (Closing("whole", "who", small=True),),
    (Closing("labels", "who", small=True),),
    (Closing("labels", "counted", small=True),),
)
"""The ways to end, the fullest first; those of a group say the same."""


def closing_told(report: Report, closing: Closing) -> Iterator[Text]:
    """The texts that are to be drawn of takeaways and actions."""
    for point in report.takeaways:
        for entry in _takeaway(point, closing.takeaways):
            yield from entry.told()
    if closing.actions != "counted":
        for task in report.tasks:
            yield task.what
            yield from _parties(task, closing.actions)


def set_closing(
    ts: Typesetter, report: Report, closing: Closing, sheet: SummarySheet, words: SummaryWords
) -> tuple[Block, ...]:
    """Takeaways and actions, each a block under a rule, as far as there are any."""
    found = []
    if report.takeaways:
        cells = _takeaway_cells(ts, report.takeaways, closing, sheet, words)
        found.append(_headed(ts, words.takeaways, TAKEAWAYS_ANCHOR, cells, sheet))
    if report.tasks and closing.actions == "counted":
        line = Stack([])
        line.add(ts.text(words.counted_actions(len(report.tasks)), _text(closing), sheet.live), Role.PARAGRAPH)
        found.append(_headed(ts, words.actions, ACTIONS_ANCHOR, [line.block()], sheet))
    elif report.tasks:
        cells = [_action(ts, task, index, closing, sheet) for index, task in enumerate(report.tasks)]
        found.append(_headed(ts, words.actions, ACTIONS_ANCHOR, cells, sheet))
    return tuple(found)


def _headed(ts: Typesetter, title: Text, anchor: str, cells: Sequence[Block], sheet: SummarySheet) -> Block:
    found = Stack([Anchor(anchor, 0.0)])
    found.add(ts.text(title, _HEADING, sheet.live), Role.HEADING_2, (Enclosure("section", anchor),))
    starts = [sheet.start(index, sheet.columns) for index in range(sheet.columns)]
    found.append(side_by_side(cells, starts, _BETWEEN_CELLS), above=_UNDER_HEADING)
    return ruled(found.block(), sheet.live)


def _label(closing: Closing) -> Form:
    return Form(8.5, 11, "text-bold") if closing.small else Form(10, 12.5, "text-bold")


def _text(closing: Closing) -> Form:
    return Form(8.5, 11) if closing.small else Form(9.5, 12)


def _takeaway(point: Point, takeaways: Takeaways) -> tuple[Entry, ...]:
    if takeaways == "whole":
        return tuple(point_entries(point))
    if point.label:
        return (Entry("point", point.label),)
    return (Entry("point", texts=(first_sentence(point.text)[0],)),) if point.text else ()


def _takeaway_cells(
    ts: Typesetter, points: Sequence[Point], closing: Closing, sheet: SummarySheet, words: SummaryWords
) -> list[Block]:
    form, bold = _text(closing), _label(closing)
    nested = EntryForms.of(form.size, form.pitch)
    numeral = Form(bold.size, bold.pitch, colour="accent_text")
    hung = max(_HUNG, ts.words(str(len(points)), numeral).width + _AFTER_NUMBER)
    width = sheet.column(sheet.columns) - hung
    cells = []
    for index, point in enumerate(points):
        within = _item(TAKEAWAYS_ANCHOR, index, ordered=True)
        cell = Stack([Strip(ts.words(str(index + 1), numeral), 0.0, 0.0, Role.LABEL, within)])
        for at, entry in enumerate(_takeaway(point, closing.takeaways)):
            if entry.kind == "nested":
                name = f"{within[-1].id}/points"
                inside = (*within, Enclosure("list", name), Enclosure("list item", f"{name}/{at}"))
                cell.add(nested.set(ts, entry, width, words.comma), Role.LIST_ITEM, inside, x=hung)
                continue
            if entry.label:
                cell.add(ts.text(entry.label, bold, width), Role.LIST_ITEM, within, x=hung)
            for text in entry.texts:
                # On the numeral's baseline where no label is.
                lead = form if cell.height else Form(form.size, bold.pitch)
                cell.add(ts.text(text, lead, width), Role.LIST_ITEM, within, x=hung)
        cells.append(cell.block())
    return cells


def _action(ts: Typesetter, task: Task, index: int, closing: Closing, sheet: SummarySheet) -> Block:
    """A box to tick, what is to be done, and in muted type under it who does it by when."""
    form = _text(closing)
    within = _item(ACTIONS_ANCHOR, index)
    width = sheet.column(sheet.columns) - _AFTER_TICK
    top = form.rise - _TICK
    tick = Box(_TICK_LINE / 2, top, _TICK, _TICK)
    around = Box(0.0, top - _TICK_LINE / 2, _TICK + _TICK_LINE, _TICK + _TICK_LINE)
    cell = Stack([Stroke(around, rectangle(tick), _TICK_LINE, "muted", "box to tick")])
    cell.add(ts.text(task.what, form, width), Role.LIST_ITEM, within, x=_AFTER_TICK)
    parties = joined(_parties(task, closing.actions))
    if parties:
        muted = Form(form.size, form.pitch, colour="muted")
        cell.add(ts.text(parties, muted, width), Role.LIST_ITEM, within, x=_AFTER_TICK)
    return cell.block()


def _parties(task: Task, actions: Actions) -> Iterator[Text]:
    if task.who:
        yield task.who
    if task.by and actions == "whole":
        yield task.by


def _item(name: str, index: int, *, ordered: bool = False) -> tuple[Enclosure, ...]:
    section = Enclosure("section", name)
    listed = Enclosure("list", f"{name}/list", ordered=ordered)
    return section, listed, Enclosure("list item", f"{name}/{index + 1}")
