"""The report laid out: sections to rows, rows to pages, pages to scenes.

The body is broken into pages first. The contents need only its places, since their numbers' column is kept free, so
nothing is set twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from recap_decks.layout.direction import directed
from recap_decks.layout.pages.anchors import CONTENTS, SUMMARY, part_anchor, theme_anchor, topic_anchor
from recap_decks.layout.pages.back import back_rows
from recap_decks.layout.pages.captions import visual_labels
from recap_decks.layout.pages.contents import back_matter, contents_rows
from recap_decks.layout.pages.cover import lay_out_cover
from recap_decks.layout.pages.cover_rest import rest_rows, shown_on_cover
from recap_decks.layout.pages.figure_list import figure_rows
from recap_decks.layout.pages.furniture import event_name, page_number, running_head
from recap_decks.layout.pages.page_breaks import BLANK, LEAST_FULL, PageOfRows, break_pages, fit_one_page
from recap_decks.layout.pages.paper import HALF, SHEETS, Sheet
from recap_decks.layout.pages.parts import PartMap, opening_rows
from recap_decks.layout.pages.placing import Threads, place_page
from recap_decks.layout.pages.rows import Row
from recap_decks.layout.pages.summary import summary_rows
from recap_decks.layout.pages.themes import headed, part_rows
from recap_decks.layout.pages.typesetting import Typesetter
from recap_decks.layout.ranges import in_ranges
from recap_decks.media.picture import LoadedPicture
from recap_decks.printing import Paper
from recap_decks.scene.items import Anchor, Item, Picture, Scene
from recap_decks.scene.pages import Bookmark, PagesScene
from recap_decks.scene.slides import DocumentFacts
from recap_decks.story.sections import PartSection, Report, Story
from recap_decks.style.tokens import Style

_OPENINGS_FROM_PARTS, _OPENINGS_FROM_PAGES = 3, 12
_AFTER_COVER = 2  # the number of the page that follows it


def lay_out_pages(
    story: Story,
    style: Style,
    *,
    paper: Paper,
    duplex: bool = False,
    facts: DocumentFacts,
    logo: Picture | None = None,
    pictures: Mapping[str, LoadedPicture] | None = None,
) -> PagesScene:
    """The story's report on pages of that paper, in the style's page fonts; `duplex` on both sides of each sheet, with
    parts that have openings beginning on right-hand pages.

    `logo` comes with a box of its proportions and is scaled into its place on the cover; `pictures` are those that the
    outline shows, by the names of their files.
    """
    sheet = SHEETS[paper].on_both_sides() if duplex else SHEETS[paper]
    ts = Typesetter(style, pictures, justify=story.report.justify, grid=sheet.grid)
    return _Layout(story.report, ts, sheet).report(facts, logo)


class _Layout:
    def __init__(self, report: Report, ts: Typesetter, sheet: Sheet) -> None:
        self._report = report
        self._sheet = sheet
        self._ts = ts

    def report(self, facts: DocumentFacts, logo: Picture | None) -> PagesScene:
        summary = summary_rows(self._ts, self._report, self._sheet.room)
        contents = self._contents()
        shown = shown_on_cover(self._ts, self._report, self._sheet, logo)
        front = [*self._pages(rest_rows(self._ts, self._report, shown)), *self._front(summary, contents)]
        pages = [*front, *self._body(1 + len(front))]
        cover = self._scene(1, lay_out_cover(self._ts, shown, self._sheet.of_page(1), logo))
        scenes = (cover, *self._scenes(pages))
        bookmarks = in_ranges(_bookmarks(self._report, bool(summary), bool(contents)))
        bound = self._sheet.bound(rtl=self._ts.measure.fonts.right_to_left)
        return PagesScene(facts, scenes, bookmarks, bound=bound)

    def _pages(self, rows: Sequence[Row]) -> list[PageOfRows]:
        return break_pages(rows, self._sheet.room)

    def _contents(self) -> list[Row]:
        """The contents, and the list of figures: under them wherever that has room, if need be with topics told in
        less room, else on pages that follow."""
        room = self._sheet.room
        contents = contents_rows(self._ts, self._report, room)
        figures = figure_rows(self._ts, self._report, self._labels) if contents else []
        if figures and not fit_one_page([*contents, *figures], room):
            height = sum(row.gap + row.height for row in figures) + HALF
            shorter = contents_rows(self._ts, self._report, room - height) if height < LEAST_FULL * room else []
            if shorter and fit_one_page([*shorter, *figures], room):
                contents = shorter
        return [*contents, *figures]

    def _front(self, summary: Sequence[Row], contents: Sequence[Row]) -> list[PageOfRows]:
        """Executive summary and contents on pages of their own, or contents under the summary where one of the two is
        of a few lines."""
        apart = self._pages(summary), self._pages(contents)
        if summary and any(self._is_sparse(page) for page in (*apart[0], *apart[1])):
            together = self._pages([*summary, *contents])
            if len(together) == len(apart[0]):
                return together
        return [*apart[0], *apart[1]]

    def _is_sparse(self, page: PageOfRows) -> bool:
        return page.depth < LEAST_FULL * self._sheet.room

    def _body(self, before: int) -> list[PageOfRows]:
        """The parts and the back matter, after `before` pages. With three titled parts and twelve pages or more in all
        each opens on a page of its own; else they flow, titles over first themes. They also do where a part is too
        small for a page."""
        parts, back = self._report.parts, back_rows(self._ts, self._report, self._labels)
        chapters = [part_rows(self._ts, part, self._report, self._labels) for part in parts]
        if sum(part.title is not None for part in parts) >= _OPENINGS_FROM_PARTS:
            alone = [self._pages(rows) for rows in (*chapters[:-1], [*chapters[-1], *back])]
            count = before + sum(map(len, alone)) + sum(part.title is not None for part in parts)
            small = any(page.rows[0].subject and self._is_sparse(page) for pages in alone for page in pages)
            if count >= _OPENINGS_FROM_PAGES and not small:
                return self._opened(parts, alone, before)
        flow = [headed(self._ts, part, self._report, rows) for part, rows in zip(parts, chapters, strict=True)]
        return self._pages([*chain.from_iterable(flow), *back])

    def _opened(
        self, parts: Sequence[PartSection], chapters: Sequence[Sequence[PageOfRows]], before: int
    ) -> list[PageOfRows]:
        """The pages of each part behind its opening; in what is bound that is a right-hand page."""
        found: list[PageOfRows] = []
        for part, pages in zip(parts, chapters, strict=True):
            if part.title is not None:
                if self._sheet.duplex and (before + len(found)) % 2:
                    found.append(BLANK)
                opening = opening_rows(self._ts, part, self._report, self._part_map, self._sheet.room)
                found += self._pages(opening)
            found += pages
        return found

    @cached_property
    def _labels(self) -> Mapping[int, str]:
        return visual_labels(self._report)

    @cached_property
    def _part_map(self) -> PartMap:
        return PartMap(self._ts, self._report)

    def _scenes(self, pages: Sequence[PageOfRows]) -> Iterator[Scene]:
        """Pages as scenes, numbered after the cover."""
        numbers = {
            item.name: number
            for number, page in enumerate(pages, _AFTER_COVER)
            for row in page.rows
            for item in row.items
            if isinstance(item, Anchor)
        }
        count, threads = len(pages) + 1, Threads()
        for number, page in enumerate(pages, _AFTER_COVER):
            sheet = self._sheet.of_page(number)
            items: tuple[Item, ...] = ()
            if not page.is_blank:
                items = (
                    *running_head(self._ts, page, sheet),
                    *event_name(self._ts, self._report, sheet, first=number == _AFTER_COVER),
                    *place_page(page, sheet, numbers, self._ts.measure, threads),
                    *page_number(self._ts, self._report, number, count, sheet),
                )
            yield self._scene(number, items)

    def _scene(self, number: int, items: tuple[Item, ...]) -> Scene:
        scene = Scene(f"page/{number}", self._sheet.width, self._sheet.height, "paper", items)
        return directed(scene, rtl=self._ts.measure.fonts.right_to_left)


def _bookmarks(report: Report, has_summary: bool, has_contents: bool) -> Iterator[Bookmark]:
    """Front and back matter and parts on the first level, themes on the next one, then topics."""
    if has_summary:
        yield Bookmark(report.words.summary.plain, 0, SUMMARY)
    if has_contents:
        yield Bookmark(report.words.contents.plain, 0, CONTENTS)
    for part in report.parts:
        level = 0
        if part.title and part.themes:
            yield Bookmark(part.title.plain, 0, part_anchor(part), part.number)
            level = 1
        for theme in part.themes:
            yield Bookmark(theme.title.plain, level, theme_anchor(theme), theme.number)
            for index, topic in enumerate(theme.topics):
                if topic.title:
                    yield Bookmark(topic.title.plain, level + 1, topic_anchor(theme, index), index + 1)
    for title, anchor in back_matter(report):
        yield Bookmark(title.plain, 0, anchor)
