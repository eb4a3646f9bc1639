"""Charts broken on purpose: the build's own checks notice each break."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.layout.figures.written_charts import outline_with
from tests.layout.slides.laid_out import outline_of

from recap_decks.build import Build
from recap_decks.layout.figures.chart_columns import columns
from recap_decks.layout.figures.chart_parts import Drawing
from recap_decks.problems import InternalFault
from recap_decks.scene.items import TextBox

CHART = {"type": "column", "title": "Clusters", "data": {"Q1": 12, "Q2": 19}, "alt": "It grows."}

Break = Callable[[Drawing], Drawing]


def without_a_value(drawing: Drawing) -> Drawing:
    [series] = drawing.chart.series
    items = tuple(item for item in drawing.items if not isinstance(item, TextBox) or item.name != "Value")
    shorter = replace(series, values=(*series.values[:-1], None))
    return Drawing(replace(drawing.chart, series=(shorter,)), items)


def without_a_name(drawing: Drawing) -> Drawing:
    return replace(drawing, items=tuple(item for item in drawing.items if getattr(item, "name", "") != "Category"))


def off_the_slide(drawing: Drawing) -> Drawing:
    moved = tuple(
        replace(item, box=replace(item.box, x=item.box.x + 2000)) if isinstance(item, TextBox) else item
        for item in drawing.items
    )
    return replace(drawing, items=moved)


def faint(drawing: Drawing) -> Drawing:
    def pale(box: TextBox) -> TextBox:
        return replace(
            box,
            paragraphs=tuple(
                replace(
                    paragraph,
                    lines=tuple(
                        replace(line, pieces=tuple(replace(piece, colour="hair") for piece in line.pieces))
                        for line in paragraph.lines
                    ),
                )
                for paragraph in box.paragraphs
            ),
        )

    return replace(drawing, items=tuple(pale(item) if isinstance(item, TextBox) else item for item in drawing.items))


@pytest.mark.parametrize(
    ("breaks", "told"),
    [
        (without_a_value, r"lost: themes\[0\]\.visuals\[0\]\.chart\.data\[1\]\.value: '19'"),
        (without_a_name, r"lost: themes\[0\]\.visuals\[0\]\.chart\.data\[0\]\.category: 'Q1'"),
        (off_the_slide, "leaves the page"),
        (faint, "hair on paper has a contrast of"),
    ],
)
def test_a_broken_chart_is_not_written(breaks: Break, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = "recap_decks.layout.figures.chart.columns"
    monkeypatch.setattr(broken, lambda *given: breaks(made) if (made := columns(*given)) else None)
    with pytest.raises(InternalFault, match=told):
        Build(outline_of(outline_with(CHART))).deck()


def test_a_chart_without_its_alternative_text_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    from recap_decks.layout.slides import chart

    monkeypatch.setattr(chart, "alt_text", lambda *_, **__: "A chart.")
    with pytest.raises(InternalFault, match=r"chart\.alt: 'It grows\.'"):
        Build(outline_of(outline_with(CHART))).deck()
