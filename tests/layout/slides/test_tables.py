"""Tables, comparisons, actions, sessions and sources: what stands where, and how they go on."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from tests.layout.slides.laid_out import laid_out, told
from tests.layout.slides.written_tables import outlines_with_a_table

from recap_decks.layout.grid import GRIDS
from recap_decks.scene.items import Piece, TableCell, TableFrame, TableRow, TextBox
from recap_decks.scene.slides import SlideScene
from recap_decks.story.slides import Table, ThemeSlide

GRID = GRIDS["16:9"]
FIVE_PARTS = {
    "columns": ["Part", "Contents", "Themes", "Topics", "Points"],
    "rows": [
        ["Building and running", "Platform engineering, GitOps, service mesh, WebAssembly", 4, 5, 20],
        ["Protecting and observing", "Security, observability", 2, 4, 16],
        ["Edge and environment", "Edge computing, sustainability", 2, 4, 16],
        ["Community", "Diversity, education, open source", 3, 3, 12],
        ["Adoption and outlook", "Enterprise adoption, startups, quantum computing, autonomous systems", 4, 4, 16],
        ["All five parts", None, 15, 20, 80],
    ],
}


def outline(*themes: dict[str, Any], **more: Any) -> str:
    return yaml.safe_dump({"title": "Recap", "themes": list(themes), **more}, allow_unicode=True, sort_keys=False)


def theme(visual: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"title": "Theme", "visuals": [visual], **more}


def slides_with_tables(source: str) -> list[tuple[SlideScene, TableFrame]]:
    return [
        (slide, item)
        for slide in laid_out(source).deck.slides
        for item in slide.scene.items
        if isinstance(item, TableFrame)
    ]


def tables(source: str) -> list[TableFrame]:
    return [table for _, table in slides_with_tables(source)]


def text_of(cell: TableCell) -> TextBox:
    assert cell.text is not None
    return cell.text


def words(row: TableRow) -> list[str]:
    return [" / ".join(paragraph.plain for paragraph in text_of(cell).paragraphs) for cell in row.cells]


def pieces(row: TableRow) -> list[Piece]:
    return [text_of(cell).paragraphs[0].pieces[0] for cell in row.cells]


def lefts(table: TableFrame) -> list[float]:
    return [text_of(cell).box.x for cell in table.rows[0].cells]


def rights(table: TableFrame) -> list[float]:
    return [text_of(cell).box.right for cell in table.rows[0].cells]


def test_a_table_stands_on_the_grid_with_numbers_in_its_last_columns() -> None:
    [table] = tables(outline(theme({"table": FIVE_PARTS})))
    assert (table.box.x, table.box.y) == (GRID.margin, GRID.top)
    assert lefts(table)[1] == pytest.approx(GRID.column(5))
    assert rights(table)[2:] == pytest.approx([GRID.column(n) + GRID.span(1) for n in (10, 11, 12)])
    assert [cell.align for cell in table.rows[1].cells] == ["left", "left", "right", "right", "right"]


def test_rules_part_heads_rows_and_total() -> None:
    [table] = tables(outline(theme({"table": FIVE_PARTS})))
    assert [row.rule for row in table.rows] == [
        (1.5, "ink"), (0.5, "hair"), (0.5, "hair"), (0.5, "hair"), (0.5, "hair"), (1.5, "ink"), None,
    ]  # fmt: skip


def test_heads_names_totals_and_the_largest_are_bold_and_one_has_the_accent() -> None:
    [table] = tables(outline(theme({"table": FIVE_PARTS})))
    assert table.rows[0].header
    assert {(piece.face, piece.colour, piece.size) for piece in pieces(table.rows[0])} == {("text-bold", "muted", 14)}
    assert table.first_column
    assert [pieces(row)[0].face for row in table.rows[1:]] == ["text-bold"] * 6
    assert {pieces(table.rows[-1])[at].face for at in (2, 3, 4)} == {"text-bold"}
    marked = [piece.text for row in table.rows for piece in pieces(row) if piece.colour == "accent_text"]
    assert marked == ["20"]


def test_the_accent_is_left_to_what_the_theme_means() -> None:
    [table] = tables(outline(theme({"table": FIVE_PARTS}, meaning="We can do that.")))
    assert {piece.colour for row in table.rows[1:] for piece in pieces(row)} == {"ink"}
    assert pieces(table.rows[1])[4].face == "text-bold"


def test_a_small_table_stands_beside_the_points() -> None:
    small = {"columns": ["Year", "Attendees"], "rows": [[2023, "10,500"], [2024, "12,000"]], "caption": "Who came"}
    [(slide, table)] = slides_with_tables(outline(theme({"table": small}, topics=[{"points": ["It grew"]}])))
    assert table.box.width <= GRID.span(7) + 0.01
    assert any(isinstance(item, TextBox) and item.name == "Points" for item in slide.scene.items)
    caption = next(item for item in slide.scene.items if isinstance(item, TextBox) and item.name == "Caption")
    assert caption.box.bottom < table.box.y


def test_two_tables_of_one_source_stand_beside_each_other_over_it() -> None:
    small = {"columns": ["Year", "Attendees"], "rows": [[2023, "10,500"], [2024, "12,000"]], "source": "The organisers"}
    both = {"title": "Theme", "visuals": [{"table": small}, {"table": small}]}
    [(slide, left), (other, right)] = slides_with_tables(outline(both))
    assert slide is other
    assert (left.box.x, right.box.x) == pytest.approx((GRID.margin, GRID.column(7)))
    [source] = [item for item in slide.scene.items if isinstance(item, TextBox) and item.name == "Source"]
    assert source.paragraphs[0].plain == "The organisers"


def test_few_rows_are_set_large_and_many_go_on_in_even_shares() -> None:
    rows = [[f"prod-{n}", "Frankfurt", n] for n in range(30)]
    [few] = tables(outline(theme({"table": {"columns": ["Cluster", "Region", "Nodes"], "rows": rows[:3]}})))
    many = tables(outline(theme({"table": {"columns": ["Cluster", "Region", "Nodes"], "rows": rows}})))
    assert pieces(few.rows[1])[0].size == 18
    assert [len(table.rows) - 1 for table in many] == [10, 10, 10]
    assert {tuple(words(table.rows[0])) for table in many} == {("Cluster", "Region", "Nodes")}
    assert {table.columns for table in many} == {many[0].columns}


def test_no_row_is_left_alone_on_the_last_slide() -> None:
    for count in range(8, 30):
        rows = [[f"Row {n}", "Text"] for n in range(count)]
        assert len(tables(outline(theme({"table": {"rows": rows}})))[-1].rows) > 1


def test_columns_too_many_go_on_with_the_first_one_again() -> None:
    heads = ["Organisation", *(f"Responsibilities{n}" for n in range(12))]
    found = tables(outline(theme({"table": {"columns": heads, "rows": [["Foundation", *["Text"] * 12]] * 2}})))
    assert len(found) > 1
    assert {words(table.rows[0])[0] for table in found} == {"Organisation"}
    assert [head for table in found for head in words(table.rows[0])[1:]] == heads[1:]


def test_a_row_higher_than_a_slide_is_parted_between_lines_and_named_again() -> None:
    long = " ".join(f"word{n}" for n in range(600))
    found = tables(outline(theme({"table": {"columns": ["Name", "Text"], "rows": [["Long", long], ["Short", "x"]]}})))
    rows = [words(row) for table in found for row in table.rows if not row.header]
    assert len(found) > 1
    assert [name for name, _ in rows[:-1]] == ["Long"] * (len(rows) - 1)
    assert " ".join(text for _, text in rows[:-1]) == long


def test_heads_without_end_are_a_row() -> None:
    heads = [" ".join(["head"] * 600), "b"]
    found = tables(outline(theme({"table": {"columns": heads, "rows": [["x", "y"], ["z", "w"]]}})))
    assert not any(row.header for table in found for row in table.rows)
    assert found[0].rows[0].rule_above == (1.5, "ink")


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_what_is_compared_stands_in_columns_of_one_width(count: int) -> None:
    rows = [["Name", *["Some text"] * count], ["Other", *["Some more text"] * count]]
    comparison = {"comparison": {"columns": [f"Thing {n}" for n in range(count)], "rows": rows}}
    [table] = tables(outline(theme(comparison)))
    assert table.first_column
    assert words(table.rows[0])[0] == ""
    assert {piece.colour for piece in pieces(table.rows[0])} == {"ink"}
    widths = [right - left for left, right in zip(lefts(table), rights(table), strict=True)]
    assert widths == pytest.approx([widths[0]] * (count + 1))
    assert rights(table)[-1] == pytest.approx(GRID.right, abs=0.1)


def test_two_compared_by_name_stand_where_all_text_starts() -> None:
    rows = [["Devices", "Optimized for them", "Automated"], ["Scale", "Coordinating", "Managing"]]
    [table] = tables(outline(theme({"comparison": {"columns": ["Edge", "IoT"], "rows": rows}})))
    assert lefts(table) == pytest.approx([GRID.column(1), GRID.column(5), GRID.column(9)])


def acting(*actions: tuple[str, str | None, str | None], title: str = "Theme") -> dict[str, Any]:
    keys = ("what", "who", "by")
    listed = [{key: value for key, value in zip(keys, each, strict=True) if value} for each in actions]
    return {"title": title, "summary": "It matters.", "actions": listed}


def test_actions_are_a_table_with_the_next_due_in_the_accent() -> None:
    source = outline(acting(("Second", "Ops", "2024-05-15"), ("First", "Team", "2024-05-01"), ("Later", None, "soon")))
    [(slide, table)] = slides_with_tables(source)
    assert slide.scene.key == "actions"
    assert [words(row) for row in table.rows] == [
        ["What", "Who", "By when"], ["Second", "Ops", "May\u00a015,\u00a02024"],
        ["First", "Team", "May\u00a01,\u00a02024"], ["Later", "", "soon"],
    ]  # fmt: skip
    assert lefts(table) == pytest.approx([GRID.column(n) for n in (1, 9, 11)])
    assert pieces(table.rows[1])[0].face == "text-bold"
    assert [piece.text for row in table.rows for piece in pieces(row) if piece.colour == "accent_text"] == [
        "May\u00a01,\u00a02024"
    ]
    assert table.rows[1].height == pytest.approx(0.78 * 72)


def test_columns_of_actions_that_nobody_filled_are_left_out() -> None:
    [table] = tables(outline(acting(("One", None, None), ("Two", None, None))))
    assert [words(row) for row in table.rows] == [["What"], ["One"], ["Two"]]


def test_few_actions_of_several_themes_have_its_name_under_them_and_many_beside_them() -> None:
    one, two = acting(("A", "x", "2024-05-01"), title="First theme"), acting(("B", "y", None), title="Second theme")
    [few] = tables(outline(one, two))
    assert [words(row)[0] for row in few.rows[1:]] == ["A / First theme", "B / Second theme"]
    crowd = acting(*(("Do it", "x", "2024-05-01") for _ in range(7)), title="Third theme")
    [many] = tables(outline(one, crowd))
    assert words(many.rows[0]) == ["What", "Theme", "Who", "By when"]
    assert words(many.rows[1])[:2] == ["A", "First theme"]


def test_names_without_end_break_in_every_column() -> None:
    endless = "W" * 80
    found = tables(outline(acting((endless, endless, endless)), acting(("Other", endless, None), title="Other theme")))
    said = "".join(words(row)[0] for table in found for row in table.rows[1:])
    assert endless in said.replace(" ", "")


def test_sessions_and_sources_are_tables_with_addresses_in_sight_and_linked() -> None:
    session = {"title": "A talk", "speaker": "Somebody", "url": "https://example.org/talk"}
    sources = [{"title": f"Source {n}", "url": f"https://example.org/{n}"} for n in range(3)]
    source = outline({"title": "Theme", "summary": "It matters.", "sessions": [session]}, sources=sources)
    found = {slide.scene.key: table for slide, table in slides_with_tables(source)}
    assert words(found["sessions"].rows[1]) == ["A talk / https://example.org/talk", "Somebody"]
    assert text_of(found["sessions"].rows[1].cells[0]).paragraphs[1].pieces[0].link == "https://example.org/talk"
    assert [words(row) for row in found["sources"].rows] == [
        ["Source", "Address"], *([f"Source {n}", f"https://example.org/{n}"] for n in range(3)),
    ]  # fmt: skip
    assert pieces(found["sources"].rows[1])[1].link == "https://example.org/0"


def test_a_source_stands_at_the_conclusions_foot_though_actions_follow_it() -> None:
    source = outline(
        acting(("One", None, None)), conclusion="We learned a lot.", sources=[{"title": "Survey", "note": "A note"}]
    )
    slides = laid_out(source).deck.slides
    assert [slide.scene.key for slide in slides[-2:]] == ["conclusion", "actions"]
    assert "Sources" in [item.name for item in slides[-2].scene.items if isinstance(item, TextBox)]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(outlines_with_a_table())
def test_any_table_is_drawn_whole_with_its_heads_on_each_slide(source: str) -> None:
    found = slides_with_tables(source)  # whose promises are checked: nothing outside, over another text, or lost
    slide = next(slide for slide in told(source).slides if isinstance(slide, ThemeSlide))
    [table] = slide.visuals
    assert isinstance(table, Table)
    heads = [head.plain if head else "" for head in table.columns or ()]
    for scene, frame in found:
        place = scene.layout.placeholder(frame.placeholder or 0)
        assert place.kind == "tbl"
        assert (place.box.x, place.box.y, place.box.width) == (frame.box.x, frame.box.y, frame.box.width)
        assert sum(frame.columns) == pytest.approx(frame.box.width)
        assert sum(row.height for row in frame.rows) == pytest.approx(frame.box.height)
        assert len(frame.rows) > (1 if frame.rows[0].header else 0)
        tops = [text_of(cell).box.y for row in frame.rows for cell in row.cells[:1]]
        assert all(above < below for above, below in pairwise(tops))
        if frame.rows[0].header:
            said = words(frame.rows[0])
            following = iter(heads)
            assert said[0] == heads[0]
            assert all(head in following for head in said)  # in their order
