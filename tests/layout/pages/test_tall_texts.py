"""Texts, cells and visuals of thousands of words: each goes on over pages, whole, and none is left nearly empty."""

from __future__ import annotations

from typing import Any

import pytest
from tests.layout.pages.extremes import built
from tests.layout.pages.reports import content, plain
from tests.layout.pages.test_pages import check_apart, check_inside

from recap_decks.layout.pages.paper import SHEETS
from recap_decks.printing import PAPERS, Paper
from recap_decks.scene.items import Role
from recap_decks.scene.pages import PagesScene

_SAID = "the platform of cloud native security teams and operators running Kubernetes clusters with policies"
_WORDS = _SAID.split()

Outline = dict[str, Any]


def _words(count: int) -> str:
    return " ".join(_WORDS[at * 7 % len(_WORDS)] for at in range(count))


def _outline(**of_theme: object) -> Outline:
    """Three themes, the first one with a topic or with what is given."""
    topic = {"title": "Topic", "points": [{"Label": "What is said of it"}] * 12}
    first = {"title": "Theme one", "topics": [topic], **of_theme}
    others = [{"title": f"Theme {name}", "summary": _words(30)} for name in ("two", "three")]
    return {"title": "Recap", "themes": [first, *others]}


def _visual(**visual: object) -> Outline:
    return _outline(visuals=[visual])


def _table(heads: list[str], *rows: list[str], **more: str) -> Outline:
    return _visual(table={"columns": heads, "rows": list(rows), **more})


def _parts(title: str) -> Outline:
    parts = [{"id": f"part-{at}", "title": f"{title} {at}"} for at in range(4)]
    themes = [{"title": f"Theme {at}", "part": f"part-{at % 4}", "summary": _words(300)} for at in range(12)]
    return {"title": "Recap", "parts": parts, "themes": themes}


_ACTIONS = [{"what": _words(900), "who": _words(90), "by": _words(60)}] * 2
_LISTING = "\n".join("" if at % 9 == 0 else f"call({at})" for at in range(1, 2000))
_MOMENT = {"when": _words(200), "what": _words(400), "note": _words(600)}

TALL: dict[str, Outline] = {
    "the recap's title": {**_outline(), "title": _words(3000)},
    "its subtitle": {**_outline(), "subtitle": _words(3000)},
    "the event": {**_outline(), "event": {"name": _words(900), "venue": _words(900)}, "prepared": {"by": _words(900)}},
    "a part's title": _parts(_words(900)),
    "a theme's title": _outline(title=_words(3000), actions=[{"what": "Read on"}, {"what": "Stop"}]),
    "a topic's title": _outline(topics=[{"title": _words(3000), "points": [{"Label": "text"}] * 30}]),
    "a label": _outline(topics=[{"title": "Topic", "points": [{"label": _words(500), "text": _words(9)}] * 3}]),
    "a caption": _table(["A", "B"], *[["1", "2"]] * 60, caption=_words(2000), source=_words(900)),
    "a table's heads": _table(["A", _words(2000)], *[["1", _words(30)]] * 20),
    "a table of sixty columns": _table(
        [f"Column {at}" for at in range(60)], *[[f"{_words(3)} {at}" for at in range(60)]] * 20
    ),
    "a cell": _table(["A", "B", "C"], ["1", _words(5000), "3"], ["1", "2", "3"]),
    "a comparison": _visual(comparison={"columns": [_words(300), "B"], "rows": [[_words(900), _words(3)]] * 3}),
    "a listing": _visual(code={"language": "python", "text": _LISTING}),
    "a line of code": _visual(code={"language": "python", "text": f"x = '{_words(2000)}'"}),
    "a timeline": _visual(timeline=[{"when": f"Day {at}", "what": _words(5), "note": _words(9)} for at in range(300)]),
    "moments": _visual(timeline=[_MOMENT] * 3),
    "a quote": _visual(quote={"text": _words(3000), "who": _words(90), "role": _words(300)}),
    "a flow of sixty steps": _visual(diagram={"flow": [_words(20)] * 60}),
    "a step": _visual(diagram={"flow": [_words(3000), "Two", "Three"]}),
    "a layer": _visual(diagram={"layers": [_words(2000)] * 2}),
    "three hundred bars": _visual(chart={"type": "bar", "data": {f"Name {at}": at + 1 for at in range(300)}}),
    "what it means": _outline(meaning=_words(3000)),
    "actions": _outline(actions=_ACTIONS),
    "a session": _outline(sessions=[{"title": _words(900), "url": "https://example.org/" + "path/" * 400}]),
    "numbers": {**_outline(), "numbers": [{"value": _words(300), "label": _words(300), "note": _words(300)}] * 3},
    "a source": {**_outline(), "sources": [{"title": _words(900), "url": "https://example.org/" + "path/" * 400}]},
    "takeaways": {**_outline(), "takeaways": [{_words(200): _words(900)}, "More"], "conclusion": _words(900)},
    "four hundred titles": {"title": "Recap", "themes": [{"title": f"Theme {at}"} for at in range(400)]},
}


def _filled(report: PagesScene, paper: Paper) -> list[float]:
    """How far down each page of the body is filled, the last one apart, as a share of the text area."""
    sheet = SHEETS[paper]
    pages = [content(page) for page in report.pages[1:-1]]
    body = [page for page in pages if all(box.role is not Role.CONTENTS_ITEM for box in page)]
    return [(max(box.box.bottom for box in page) - sheet.top) / sheet.room for page in body]


@pytest.mark.parametrize("name", TALL)
def test_what_is_tall_goes_on_over_pages(name: str) -> None:
    paper = list(PAPERS)[list(TALL).index(name) % len(PAPERS)]
    _, report = built(TALL[name], paper)  # which verifies that nothing is lost, too
    check_inside(report, paper)
    check_apart(report)
    assert min(_filled(report, paper), default=1.0) >= 1 / 3


def test_a_title_too_long_for_the_cover_stands_whole_behind_it() -> None:
    title = _words(3000)
    _, report = built({**_outline(), "title": title}, "a4")
    shown = next(plain(box) for box in content(report.pages[0]) if box.role is Role.TITLE)
    assert shown.endswith("…")
    assert title.startswith(shown[:-1])
    headings = [plain(box) for page in report.pages[1:] for box in content(page) if box.role is Role.HEADING_1]
    assert "".join(headings).replace(" ", "").startswith(title.replace(" ", ""))


def test_a_table_of_all_actions_shortens_the_titles_that_it_repeats() -> None:
    title = _words(3000)
    _, report = built(_outline(title=title, actions=[{"what": "Read on"}]), "a4")
    cells = [plain(box) for page in report.pages for box in content(page) if box.role is Role.CELL]
    (shown,) = [cell for cell in cells if "…" in cell]
    assert title.startswith(shown.rpartition("\t")[2][:-1])
