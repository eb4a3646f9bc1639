"""What is to be done, by whom and by when, as a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import Body
from recap_decks.layout.slides.table_columns import preferring
from recap_decks.layout.slides.table_content import Cell, Content, Look, Scale, cell
from recap_decks.layout.slides.table_fitting import over_slides
from recap_decks.layout.slides.table_placing import alt_of, content_area, tabled
from recap_decks.story.slides import ActionsSlide, Task
from recap_decks.units import inch

_PITCH = inch(0.78)  # of rows with one line, while they are few
_UNITS = (8, 2, 2)  # grid columns for what, who, by when
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def bodies(slide: ActionsSlide, setting: Setting) -> list[Body]:
    """The tasks in the themes' order, the one that is due next marked; each with its theme's name where they come from
    several."""
    tasks, next_due = slide.tasks, _next_due(slide.tasks)
    several = len({task.theme.plain for task in tasks}) > 1
    shown = (True, any(task.who for task in tasks), any(task.by for task in tasks))
    rows = tuple(tuple(compress(_cells(task, several, task is next_due), shown)) for task in tasks)
    heads = tuple(compress(slide.heads, shown))
    units = (12 - sum(compress(_UNITS[1:], shown[1:])), *compress(_UNITS[1:], shown[1:]))
    look = Look(_scales(setting, several=several), preferring(*units))
    content = Content(heads, rows, (False,) * len(heads), named=True)
    area = content_area(setting)
    return tabled("Actions", over_slides(content, look, area, alt_of(slide.frame.title, *heads), setting), setting)


def _cells(task: Task, several: bool, is_next: bool) -> tuple[Cell, Cell, Cell]:
    theme = cell(task.theme, "soft") if several else ()
    return (*cell(task.what, "name"), *theme), cell(task.who), cell(task.by, "marked" if is_next else "cell")


def _scales(setting: Setting, *, several: bool) -> tuple[Scale, ...]:
    airy = () if several else (Scale("L", "M", _PITCH - setting.step("L").pitch),)
    return (
        *airy,
        Scale("L", "M", grid.S3),
        Scale("L", "M", grid.S2),
        Scale("M", "M", grid.S2),
        Scale("S", "S", grid.S2),
        Scale("S", "S", grid.S1),
    )


def _next_due(tasks: Sequence[Task]) -> Task | None:
    """The task of the earliest date, of those that have one."""
    dated = [task for task in tasks if task.by is not None and _DATE.fullmatch(task.by.plain)]
    return min(dated, key=lambda task: task.by.plain if task.by else "", default=None)
