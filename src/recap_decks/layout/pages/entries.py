"""Entries of contents and of the list of figures: a text, dots, and the number of the page that all of it leads to."""

from __future__ import annotations

from dataclasses import replace
from math import floor

from recap_decks.layout.pages.paper import X0
from recap_decks.layout.pages.rows import Cell, PageNumber, Row, Strip, stacked
from recap_decks.layout.pages.typesetting import Form, SetLine, SetText, Typesetter
from recap_decks.scene.items import Enclosure, LinkArea, Piece, Role
from recap_decks.story.slides import Text
from recap_decks.units import Box

Within = tuple[Enclosure, ...]

NUMBERS = 40.0  # kept free at the right for the number and a few dots
MOST_LINES = 4  # of an entry, whose text stands whole elsewhere

_PITCH = 5.0  # of the dots
_LAST_DOT = 25.0  # its middle, before the right edge, where a number may have four digits
_AFTER_TEXT = 5.0  # the first dot's least distance from the text


def unlinked(text: Text) -> Text:
    """The text without links and footnote marks, for where it is said again."""
    if not any(run.link or run.cites for run in text.runs):
        return text
    return replace(text, runs=tuple(replace(run, link=None) for run in text.runs if not run.cites))


def below(above: Within, anchor: str) -> Within:
    """What the entry of a place stands in, one level below the entry, or the section, `above`."""
    return (*above, Enclosure("contents", f"below {above[-1].id}"), Enclosure("list item", f"contents/{anchor}"))


def entry(
    ts: Typesetter,
    text: SetText,
    x: float,
    above: Within,
    anchor: str,
    number: Form,
    cost: float,
    *,
    beside: SetText | None = None,
) -> list[Row]:
    """The text at `x`, dots to the number, which has the size of `number`, and the link over all of it. `beside` is a
    line that stands before it in the side column."""
    item = below(above, anchor)
    rows = stacked([Cell(text, x, Role.CONTENTS_ITEM, item)], cost=cost)
    pitch = text.form.pitch
    last = rows[-1]
    last_top = last.height - pitch
    end = x + max(line.indent + line.width for line in text.lines if line.row == text.rows - 1)
    dots = _dots(ts, end, number)
    _set_apart(last)
    if dots:
        last.items.append(Strip(dots[0], dots[1], last_top, Role.DECORATION))
    last.items.append(PageNumber(anchor, ts.grid.xr, last_top + text.form.rise, Form(number.size, pitch), item))
    said = [text] if beside is None else [beside, text]
    says = " ".join(_plain(each) for each in said)
    if beside is not None:
        rows[0].items.insert(0, Strip(beside, X0, 0.0, Role.CONTENTS_ITEM, item))
    left = ts.grid.x1 if beside is None else X0
    for row in rows:
        area = Box(left, 0.0, ts.grid.xr - left, row.height)
        row.items.append(LinkArea(area, says, jump=anchor, within=item))
    return rows


def _plain(text: SetText) -> str:
    return "".join(piece.text + line.tail for line in text.lines for piece in line.pieces).replace("\t", " ")


def _set_apart(row: Row) -> None:
    """Give a text's last line a box of its own, so that the dots beside it stand beside a box."""
    strip = row.items[0]
    assert isinstance(strip, Strip)
    if strip.last - strip.first == 1:
        strip.apart = strip.text.rows > 1
        return
    strip.last -= 1
    below = strip.y + (strip.last - strip.first) * strip.text.form.pitch
    row.items.insert(1, Strip(strip.text, strip.x, below, strip.role, strip.within, strip.last, strip.last + 1, True))


def _dots(ts: Typesetter, end: float, form: Form) -> tuple[SetText, float] | None:
    """Leader dots on the page's one grid, and where the first one starts; None where there is no room."""
    dot = ts.measure.em("text", ".") * form.size
    count = floor((ts.grid.xr - _LAST_DOT - end - _AFTER_TEXT) / _PITCH) + 1
    if count < 1:
        return None
    piece = Piece("." * count, "text", form.size, "muted", tracking=_PITCH - dot)
    line = SetLine((piece,), count * _PITCH - (_PITCH - dot), "")
    return SetText((line,), form), ts.grid.xr - _LAST_DOT - (count - 1) * _PITCH - dot / 2
