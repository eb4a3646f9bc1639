"""That every outline of the cookbook is listed, right, and builds what it is shown for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pypdf import PdfReader
from tests.house.running import ROOT, Ran, recap_decks

from recap_decks import build_deck, build_report, load_outline
from recap_decks.outline.choosing import chosen
from recap_decks.outline.model import Outline
from recap_decks.outline.visual_model import Chart, Code, Comparison, Diagram, Quote, Table, Timeline

PAGE = ROOT / "docs" / "cookbook.md"
FOLDER = ROOT / "docs" / "cookbook"
OUTLINES = sorted(FOLDER.rglob("*.yaml"), key=lambda path: path.relative_to(FOLDER).as_posix())
OUTLINES = [path for path in OUTLINES if not path.name.startswith("_")]
AUDIENCES: Mapping[str, Sequence[str]] = {"execs": ("execs",)}
"""Whom a variant is built for, as its first lines say."""

# What stands on the page for each of them: kinds of visuals, and how many actions there are.
VISUALS: Mapping[str, set[type]] = {
    "choosing": {Comparison, Table, Chart, Timeline},
    "execs": {Chart, Table},
    "formation": {Diagram, Code, Table, Chart},
    "incident": {Timeline, Code, Chart, Quote},
    "market-watch": {Chart},
    "minutes": {Table},
    "onboarding": {Diagram, Code, Table, Timeline},
    "one-talk": {Chart},
    "quarterly-review": {Chart, Table, Timeline},
    "recap": {Diagram, Chart, Quote, Code, Table},
    "reisebericht": {Table, Quote, Chart},
    "sre": {Chart, Diagram, Quote},
    "weekly-digest": {Timeline, Chart, Diagram, Table},
    "workshop": {Chart, Quote, Diagram, Comparison},
}


@dataclass(frozen=True)
class Built:
    outline: Outline  # with what is shown of it
    deck: Deck
    said: str  # all texts of the deck's slides, tables included, with single spaces
    told: str  # all texts of the report, likewise
    warnings: tuple[str, ...]


@cache
def built(path: Path) -> Built:
    outline = load_outline(path, audience=AUDIENCES.get(path.stem, ()))
    deck, report = build_deck(outline), build_report(outline)
    presentation = Presentation(BytesIO(deck.data))
    warnings = (*outline.warnings, *deck.warnings, *report.warnings)
    told = " ".join(page.extract_text() for page in PdfReader(BytesIO(report.data)).pages)
    return Built(
        chosen(outline), presentation, _said(presentation), _spaced(told), tuple(each.message for each in warnings)
    )


def _said(deck: Deck) -> str:
    texts = []
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                texts.append(shape.text_frame.text)
            if shape.has_table:
                texts += [cell.text for row in shape.table.rows for cell in row.cells]
    return _spaced(" ".join(texts))


def _spaced(text: str) -> str:
    """Single spaces for no-break ones and forced breaks, too, and apostrophes as they are typed."""
    return " ".join(text.split()).replace("’", "'")


def _of(name: str) -> Built:
    return built(FOLDER / name)


def test_the_page_lists_them_all() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert 10 <= sum("](cookbook/" in line for line in page.splitlines() if line.startswith("| ")) <= 12
    assert [path.name for path in OUTLINES if f"cookbook/{path.relative_to(FOLDER).as_posix()})" not in page] == []
    named = re.findall(r"docs/(cookbook/\S+\.yaml)", page) + re.findall(r"\((cookbook/[^)]+)\)", page)
    assert [name for name in named if not list(PAGE.parent.glob(name))] == []


@pytest.mark.parametrize("path", OUTLINES, ids=lambda path: path.stem)
def test_each_names_the_schema_and_says_what_it_shows(path: Path) -> None:
    first, _, comment, *_ = path.read_text(encoding="utf-8").splitlines()
    key, schema = first.split("=")
    assert key == "# yaml-language-server: $schema"
    assert (path.parent / schema).resolve() == ROOT / "src/recap_decks/outline/outline.schema.json"
    assert (path.parent / schema).exists()
    assert comment.startswith("# ")


@pytest.mark.parametrize("path", OUTLINES, ids=lambda path: path.stem)
def test_each_builds_without_a_doubt(path: Path) -> None:
    made = built(path)
    assert made.warnings == ()
    assert len(made.deck.slides) > len(made.outline.themes)
    for theme in made.outline.themes:
        headline = (theme.headline or theme.title).plain
        assert _spaced(headline)[:20] in made.said, headline
        assert theme.title.plain.split()[0] in made.told or made.outline.language == "ar"  # which extraction reorders


@pytest.mark.parametrize("path", OUTLINES, ids=lambda path: path.stem)
def test_each_has_the_visuals_that_it_is_shown_for(path: Path) -> None:
    made = built(path)
    visuals = [visual for theme in made.outline.themes for visual in theme.visuals]
    assert {type(visual) for visual in visuals} == VISUALS[path.stem]
    frames = [shape for slide in made.deck.slides for shape in slide.shapes]
    assert sum(shape.has_chart for shape in frames) == sum(isinstance(visual, Chart) for visual in visuals)
    kinds = {Comparison, Table} & {type(visual) for visual in visuals}
    assert any(shape.has_table for shape in frames) or not (kinds or any(t.actions for t in made.outline.themes))


@pytest.mark.parametrize("path", OUTLINES, ids=lambda path: path.stem)
def test_the_actions_of_each_stand_in_its_deck_and_report(path: Path) -> None:
    made = built(path)
    actions = [action for theme in made.outline.themes for action in theme.actions]
    assert len(actions) >= 3 or path.stem in ("market-watch", "recap")
    for action in actions:
        assert action.who is not None
        assert action.by is not None
        assert _spaced(action.what.plain) in made.said
        assert action.what.plain.split()[0] in made.told or made.outline.language == "ar"


def test_check_has_nothing_to_say_of_any() -> None:
    ran = _check(*OUTLINES)
    assert (ran.code, ran.err) == (0, "")


def _check(*paths: Path) -> Ran:
    return recap_decks("check", "--strict", *paths, cwd=ROOT)


def test_the_review_has_charts_of_many_kinds_in_the_colours_of_its_brand() -> None:
    made = _of("quarterly-review.yaml")
    charts = [visual for theme in made.outline.themes for visual in theme.visuals if isinstance(visual, Chart)]
    assert {chart.type for chart in charts} == {"column", "bar", "line", "area", "doughnut"}
    assert len(made.outline.numbers) == 6
    brand = (FOLDER / "brand" / "_brand.yml").read_text(encoding="utf-8")
    colours = set(re.findall(r'"#([0-9A-F]{6})"', brand))
    theme = next(part for part in made.deck.part.package.iter_parts() if part.partname.endswith("theme1.xml"))
    assert len([colour for colour in colours if colour.encode() in theme.blob]) >= 3


def test_the_offers_add_up() -> None:
    table = _table("choosing.yaml", "Product")
    for row in table:
        *parts, total = [int(cell) for cell in row[1:]]
        assert sum(parts) == total, row


def _table(name: str, first_column: str) -> list[list[str]]:
    """The cells of the table whose first column bears that name."""
    for theme in _of(name).outline.themes:
        for visual in theme.visuals:
            if not isinstance(visual, Table) or visual.columns is None:
                continue
            if visual.columns[0] is not None and visual.columns[0].plain == first_column:
                return [[cell.plain if cell else "" for cell in row] for row in visual.rows]
    raise AssertionError(first_column)


def test_the_languages_bring_their_own_words_and_dates() -> None:
    assert "Zusammenfassung" in _of("reisebericht.yaml").said
    assert "Maßnahmen" in _of("reisebericht.yaml").told
    assert "Synthèse" in _of("formation.yaml").said
    assert "Sommaire" in _of("formation.yaml").told


def test_the_digest_runs_from_right_to_left() -> None:
    slide = _of("weekly-digest.yaml").deck.slides[1]
    assert slide.shapes.title is not None
    assert slide.shapes.title.left + slide.shapes.title.width > 0.9 * 12192000
    assert 'rtl="1"' in slide.part.blob.decode() or 'rtl="1"' in slide.slide_layout.part.blob.decode()


def test_slides_for_new_colleagues_are_of_4_to_3() -> None:
    deck = _of("onboarding.yaml").deck
    assert deck.slide_width is not None
    assert deck.slide_height is not None
    assert 3 * deck.slide_width == 4 * deck.slide_height


def test_the_market_watch_fits_on_one_page(tmp_path: Path) -> None:
    ran = recap_decks("summary", FOLDER / "market-watch.yaml", "-o", tmp_path, cwd=ROOT)
    assert ran.code == 0
    page = PdfReader(tmp_path / "market-watch-summary.pdf").pages
    assert len(page) == 1
    said = _spaced(page[0].extract_text())
    for theme in _of("market-watch.yaml").outline.themes:
        assert theme.title.plain in said


def test_each_team_gets_its_own_conference() -> None:
    whole, sre, execs = (_of(f"conference/{name}.yaml") for name in ("recap", "sre", "execs"))
    assert [theme.id for theme in sre.outline.themes] == ["alarms", "clusters", "incidents", "on-call"]
    assert len(whole.outline.themes) == 7
    assert "What SRE brings home" in sre.said
    assert "What Engineering brings home" in whole.said
    assert "Clusters are replaced" in whole.said
    assert "Clusters are replaced" not in execs.said
    assert "second region" in execs.told
    assert "second region" not in sre.told
    assert "September 18, 2026" in sre.said
    assert "September 18, 2026" not in whole.said
