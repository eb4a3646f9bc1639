"""What is to be done, by whom and by when, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import compress
from typing import Literal

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import Body
from recap_decks.layout.slides.table import SCALES
from recap_decks.layout.slides.table_columns import preferring
from recap_decks.layout.slides.table_content import Content, Look, Scale, cell
from recap_decks.layout.slides.table_fitting import over_slides, whole
from recap_decks.layout.slides.table_placing import alt_of, content_area, tabled
from recap_decks.story.slides import ActionsSlide, Task
from recap_decks.units import inch

_PITCH = inch(0.78)  # of rows with one line, while they are few

_Themes = Literal["unsaid", "under", "beside"]  # where a task's theme is named


def bodies(slide: ActionsSlide, setting: Setting) -> list[Body]:
    """The tasks in the themes' order, the one that is due next marked. Where they come from several themes, each has
    its theme's name under it, or beside it where tasks are many."""
    area, alt = content_area(setting), alt_of(slide.frame.title, *slide.heads[:3])
    several = len({task.theme.plain for task in slide.tasks}) > 1
    made = None
    if several:
        content, look = _content(slide, "under", _few(setting))
        made = whole(content, look, area, alt, setting)
    if made is None:
        scales = _MANY if several else (*_few(setting), *_MANY)
        content, look = _content(slide, "beside" if several else "unsaid", scales)
    return tabled("Actions", [made] if made else over_slides(content, look, area, alt, setting), setting)


def _few(setting: Setting) -> tuple[Scale, ...]:
    airy = Scale("L", "M", _PITCH - setting.step("L").pitch)
    return airy, Scale("L", "M", grid.S3), Scale("L", "M", grid.S2), Scale("M", "M", grid.S2)


_MANY = SCALES[1:]


def _content(slide: ActionsSlide, themes: _Themes, scales: tuple[Scale, ...]) -> tuple[Content, Look]:
    tasks, beside = slide.tasks, themes == "beside"
    what, who, by, theme = slide.heads
    shown = (True, beside, any(task.who for task in tasks), any(task.by for task in tasks))
    units = (12 - sum(compress((3, 2, 2), shown[1:])), 3, 2, 2)  # of the grid's columns
    next_due = _next_due(tasks)
    rows = tuple(
        tuple(
            compress(
                (
                    (*cell(task.what, "name"), *(cell(task.theme, "soft") if themes == "under" else ())),
                    cell(task.theme),
                    cell(task.who),
                    cell(task.by, "marked" if task is next_due else "cell"),
                ),
                shown,
            )
        )
        for task in tasks
    )
    heads = tuple(compress((what, theme, who, by), shown))
    content = Content(heads, rows, (False,) * len(heads), named=True)
    return content, Look(scales, preferring(*compress(units, shown)))


def _next_due(tasks: Sequence[Task]) -> Task | None:
    """The task of the earliest date, of those that have one."""
    return min((task for task in tasks if task.due), key=lambda task: task.due or date.max, default=None)
