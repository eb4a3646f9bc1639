"""The report laid out: sections to rows, rows to pages, pages to scenes.

The body is broken into pages first. The contents need only its places, since their numbers' column is kept free, so
nothing is set twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from recap_decks.layout.pages.anchors import CONTENTS, SUMMARY, part_anchor, theme_anchor, topic_anchor
from recap_decks.layout.pages.back import back_rows
from recap_decks.layout.pages.contents import back_matter, contents_rows
from recap_decks.layout.pages.cover import lay_out_cover
from recap_decks.layout.pages.furniture import foot, running_head
from recap_decks.layout.pages.page_breaks import PageOfRows, break_pages
from recap_decks.layout.pages.paper import SHEETS, Sheet
from recap_decks.layout.pages.parts import PartMap, opening_rows
from recap_decks.layout.pages.placing import place_page
from recap_decks.layout.pages.rows import Row
from recap_decks.layout.pages.summary import summary_rows
from recap_decks.layout.pages.themes import part_rows
from recap_decks.layout.pages.typesetting import Typesetter
from recap_decks.scene.items import Anchor, Item, Picture, Scene
from recap_decks.scene.pages import Bookmark, ReportScene
from recap_decks.scene.slides import DocumentFacts
from recap_decks.story.sections import PartSection, Report, Story
from recap_decks.style.tokens import Style

_BACK_LEAST_FULL = 1 / 3  # sections rather begin a page than leave their first lines behind
_OPENINGS_FROM_PARTS, _OPENINGS_FROM_PAGES = 3, 12


def lay_out_pages(
    story: Story,
    style: Style,
    *,
    paper: Literal["a4", "letter"],
    facts: DocumentFacts,
    logo: Picture | None = None,
) -> ReportScene:
    """The story's report on pages of that paper, in the style's page fonts.

    `logo` comes with a box of its proportions and is scaled into its place on the cover.
    """
    return _Layout(story.report, style, SHEETS[paper]).report(facts, logo)


class _Layout:
    def __init__(self, report: Report, style: Style, sheet: Sheet) -> None:
        self._report = report
        self._sheet = sheet
        self._ts = Typesetter(style)

    def report(self, facts: DocumentFacts, logo: Picture | None) -> ReportScene:
        summary = self._pages(summary_rows(self._ts, self._report, self._sheet.room))
        contents = self._pages(contents_rows(self._ts, self._report, self._sheet.room))
        back = break_pages(back_rows(self._ts, self._report), self._sheet.room, _BACK_LEAST_FULL)
        front = [*summary, *contents]
        body = self._body(1 + len(front) + len(back))
        pages = [*front, *body, *back]
        cover = self._scene(1, lay_out_cover(self._ts, self._report, self._sheet, logo))
        scenes = (cover, *self._scenes(pages))
        return ReportScene(facts, scenes, tuple(_bookmarks(self._report, bool(summary), bool(contents))))

    def _pages(self, rows: Sequence[Row]) -> list[PageOfRows]:
        return break_pages(rows, self._sheet.room)

    def _body(self, others: int) -> list[PageOfRows]:
        """The parts. With three titled ones and twelve pages or more each opens on a page of its own; else they flow,
        titles over first themes."""
        parts = self._report.parts
        if sum(part.title is not None for part in parts) >= _OPENINGS_FROM_PARTS:
            part_map = PartMap(self._ts, self._report)
            pages = [page for part in parts for page in self._chapter(part, part_map)]
            if len(pages) + others >= _OPENINGS_FROM_PAGES:
                return pages
        return self._pages([row for part in parts for row in part_rows(self._ts, part, self._report, headed=True)])

    def _chapter(self, part: PartSection, part_map: PartMap) -> list[PageOfRows]:
        rows = part_rows(self._ts, part, self._report, headed=False)
        opening: list[PageOfRows] = []
        if part.title:
            opening = self._pages(opening_rows(self._ts, part, self._report, part_map, self._sheet.room))
        return [*opening, *self._pages(rows)]

    def _scenes(self, pages: Sequence[PageOfRows]) -> Iterator[Scene]:
        """Pages as scenes, numbered after the cover."""
        numbers = {
            item.name: number
            for number, page in enumerate(pages, 2)
            for row in page.rows
            for item in row.items
            if isinstance(item, Anchor)
        }
        count = len(pages) + 1
        for number, page in enumerate(pages, 2):
            items = (
                *running_head(self._ts, page, self._sheet),
                *place_page(page, self._sheet, numbers, self._ts.measure),
                *foot(self._ts, self._report, number, count, self._sheet),
            )
            yield self._scene(number, items)

    def _scene(self, number: int, items: tuple[Item, ...]) -> Scene:
        return Scene(f"page/{number}", self._sheet.width, self._sheet.height, "paper", items)


def _bookmarks(report: Report, has_summary: bool, has_contents: bool) -> Iterator[Bookmark]:
    """Front and back matter and parts on the first level, themes on the next one, then topics."""
    if has_summary:
        yield Bookmark(report.words.summary.plain, 0, SUMMARY)
    if has_contents:
        yield Bookmark(report.words.contents.plain, 0, CONTENTS)
    for part in report.parts:
        level = 0
        if part.title and part.themes:
            yield Bookmark(part.title.plain, 0, part_anchor(part))
            level = 1
        for theme in part.themes:
            yield Bookmark(theme.title.plain, level, theme_anchor(theme))
            for index, topic in enumerate(theme.topics):
                if topic.title:
                    yield Bookmark(topic.title.plain, level + 1, topic_anchor(theme, index))
    for title, anchor in back_matter(report):
        yield Bookmark(title.plain, 0, anchor)
