"""What composed notes say of a theme's visuals."""

from __future__ import annotations

import pytest
from tests.story.builders import text

from recap_decks.outline.model import Outline, Theme
from recap_decks.outline.visual_model import (
    Chart,
    Code,
    Comparison,
    Diagram,
    Image,
    Moment,
    Quote,
    Table,
    Timeline,
    Visual,
)
from recap_decks.story.tell import tell

AT = "themes[0].visuals[0]"


@pytest.mark.parametrize(
    ("visual", "notes"),
    [
        (Chart("column", text("Clusters", f"{AT}.title"), alt=text("They grow", f"{AT}.alt")), ["Clusters: They grow"]),
        (Chart("column"), ["A theme"]),
        (Table(text("The parts", f"{AT}.caption")), ["The parts"]),
        (Image("a.png", alt=text("Hills", f"{AT}.alt")), ["Hills"]),
        (Image("a.png", text("At dusk", f"{AT}.caption"), alt=text("Hills", f"{AT}.alt")), ["At dusk: Hills"]),
        (
            Quote(text("Ship it", f"{AT}.text"), text("Ann", f"{AT}.who"), text("Engineer", f"{AT}.role")),
            ["Ship it – Ann, Engineer"],
        ),
        (Timeline((Moment(text("2014", f"{AT}[0].when"), text("Begun", f"{AT}[0].what")),)), ["2014: Begun"]),
        (Comparison((text("Before", f"{AT}.columns[0]"), text("After", f"{AT}.columns[1]")), ()), ["Before · After"]),
        (Code(text("A file", f"{AT}.caption"), (None,)), ["A file"]),
        (Diagram("flow", (text("Plan", f"{AT}.flow[0]"), text("Do", f"{AT}.flow[1]"))), ["Plan, Do"]),
    ],
)
def test_composed_notes_tell_of_visuals(visual: Visual, notes: list[str]) -> None:
    theme = Theme("a-theme", text("A theme", "themes[0].title"), visuals=(visual,))
    story = tell(Outline(text("A recap", "title"), (theme,), "a-recap"))
    (slide,) = (slide for slide in story.slides if slide.frame.key == "theme/a-theme")
    assert [note.plain for note in slide.frame.notes] == notes
