"""A summary laid out: the whole story on one page, or two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from recap_decks.layout.direction import directed
from recap_decks.layout.pages.placing import Threads, text_box
from recap_decks.layout.pages.rows import Strip
from recap_decks.layout.pages.typesetting import Form, Typesetter
from recap_decks.layout.summary.block import ABOVE_RULE
from recap_decks.layout.summary.closing import ACTIONS_ANCHOR, TAKEAWAYS_ANCHOR, closing_told
from recap_decks.layout.summary.fitting import HEAD_OF_SECOND, Crowded, Fitted, Fitting, PageCount
from recap_decks.layout.summary.head import TITLE_ANCHOR, masthead
from recap_decks.layout.summary.left_out import left_out
from recap_decks.layout.summary.sheet import SummarySheet, summary_sheet
from recap_decks.layout.summary.themes import section_names, told_in
from recap_decks.scene.items import Item, Role, Scene
from recap_decks.scene.pages import Bookmark, PagesScene
from recap_decks.scene.slides import DocumentFacts
from recap_decks.story.compose import BETWEEN, composed, joined
from recap_decks.story.sections import Report
from recap_decks.story.slides import Text
from recap_decks.story.summary import SummaryWords, when_and_where
from recap_decks.style.tokens import Style

_RUNNING = Form(8.5, 10.5, colour="muted")
_RUNNING_SHARE = 0.48  # of the width, that each side of a foot takes at most
_SECOND_HEAD = 6.0  # from the second page's top to its head's baseline


@dataclass(frozen=True, slots=True)
class LaidOutSummary:
    """A summary's pages, the texts that must be drawn on them, what was chosen to fit, and what that leaves out."""

    scene: PagesScene
    told: tuple[Text, ...]
    fitted: Fitted
    left_out: tuple[str, ...]


def lay_out_summary(
    report: Report,
    words: SummaryWords,
    style: Style,
    facts: DocumentFacts,
    *,
    size: tuple[float, float],
    most: PageCount,
    file: str,
) -> LaidOutSummary | Crowded:
    """The report's story on paper of that size in points: on one page, or on up to `most`, or on two where one does not
    hold the titles of all themes. `file` is the full report's name."""
    ts, sheet = Typesetter(style), summary_sheet(*size)
    when, where = when_and_where(report, words.comma)
    head = masthead(ts, report, when, where, sheet)
    fitted = Fitting(ts, report, words, sheet, head).fit(most)
    if isinstance(fitted, Crowded):
        return fitted
    pages = _Pages(ts, report, words, sheet, file)
    scenes = tuple(pages.scene(fitted, number) for number in range(1, len(fitted.pages) + 1))
    named = replace(facts, title=f"{facts.title} – {pages.name(fitted).plain}")
    line = joined((when, where))
    facts_told = (line,) if sheet.is_narrow else (when, where)
    told = (report.title, report.subtitle, *facts_told, *fitted.opening.told(), *told_in(fitted.told))
    return LaidOutSummary(
        PagesScene(named, scenes, tuple(_bookmarks(report))),
        (*(text for text in told if text), *closing_told(report, fitted.closing)),
        fitted,
        tuple(left_out(report, fitted)),
    )


class _Pages:
    """The pages of one summary, with their heads and feet."""

    def __init__(self, ts: Typesetter, report: Report, words: SummaryWords, sheet: SummarySheet, file: str) -> None:
        self._ts = ts
        self._report = report
        self._words = words
        self._sheet = sheet
        self._file = file
        self._threads = Threads()

    def name(self, fitted: Fitted) -> Text:
        """What the document is."""
        return self._words.one_page if len(fitted.pages) == 1 else self._words.two_pages

    def scene(self, fitted: Fitted, number: int) -> Scene:
        """The page of that number."""
        sheet = self._sheet
        items: list[Item] = [*self._second_head()] if number == 2 else []
        y = sheet.top + (HEAD_OF_SECOND if number == 2 else 0.0)
        for block in fitted.pages[number - 1]:
            items += block.at(sheet.left, y, self._threads)
            y += block.height + ABOVE_RULE
        items += self._foot(fitted, number)
        scene = Scene(f"page/{number}", sheet.width, sheet.height, "paper", tuple(items))
        return directed(scene, rtl=self._ts.measure.fonts.right_to_left)

    def _second_head(self) -> Iterator[Item]:
        title = self._ts.one_line(self._report.title, _RUNNING, self._sheet.live)
        top = self._sheet.top + _SECOND_HEAD - _RUNNING.rise
        yield text_box(Strip(title, 0.0, top, Role.RUNNING), self._sheet.left, 0.0)

    def _foot(self, fitted: Fitted, number: int) -> Iterator[Item]:
        """What the document is, with the page's number where there are two; on the last page, where the rest stands."""
        ts, sheet, count = self._ts, self._sheet, len(fitted.pages)
        top, width = sheet.foot - _RUNNING.rise, sheet.live * _RUNNING_SHARE
        said = self.name(fitted).plain
        if count > 1:
            said += BETWEEN + self._words.page.format(number=number, count=count)
        yield text_box(Strip(ts.words(said, _RUNNING), 0.0, top, Role.RUNNING), sheet.left, 0.0)
        if number == count:
            report = composed("full_report", self._words.full_report.format(file=self._file))
            text = ts.one_line(report, _RUNNING, width)
            yield text_box(Strip(text, sheet.live - text.width, top, Role.PARAGRAPH), sheet.left, 0.0)


def _bookmarks(report: Report) -> Iterator[Bookmark]:
    yield Bookmark(report.title.plain, 0, TITLE_ANCHOR)
    for title, level, anchor in section_names(report):
        yield Bookmark(title, level, anchor)
    if report.takeaways:
        yield Bookmark(report.words.takeaways.plain, 0, TAKEAWAYS_ANCHOR)
    if report.tasks:
        yield Bookmark(report.words.actions.plain, 0, ACTIONS_ANCHOR)
