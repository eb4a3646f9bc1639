"""The whole way through the house: outline → story → layout → scene → emitters.

This is the only place that joins the rooms. It decides nothing and opens no file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal

from recap_decks.outline.choosing import chosen
from recap_decks.outline.model import Outline, Text, texts_in
from recap_decks.printing import USUAL, Paper, Printing
from recap_decks.problems import InternalFault, OutlineError, Problem, in_order
from recap_decks.scene.items import Picture
from recap_decks.scene.slides import DeckScene, DocumentFacts
from recap_decks.scene.verify import ON_PAGES, ON_READ_SLIDES, ON_SLIDES, Drawn, verify, verify_notes
from recap_decks.story.account import drawn_texts, lost_texts, report_texts, values_told
from recap_decks.story.tell import tell
from recap_decks.style.colour import contrast
from recap_decks.style.tokens import Style, load_style
from recap_decks.units import Box

if TYPE_CHECKING:
    from recap_decks.layout.coverage import Medium
    from recap_decks.layout.handout.handout import PerPage
    from recap_decks.layout.setting import Setting
    from recap_decks.layout.slides.deck import Continuation, LaidOutDeck
    from recap_decks.layout.summary.entries import Content
    from recap_decks.layout.summary.fitting import PageCount
    from recap_decks.media.picture import LoadedPicture
    from recap_decks.media.placing import PlacedPicture
    from recap_decks.paper.archive import Archive
    from recap_decks.scene.pages import PagesScene
    from recap_decks.story.sections import Story

ArchiveLevel = Literal["2a", "3a"]

_UNDATED = datetime(2000, 1, 1, tzinfo=UTC)  # where neither the outline nor the environment says a date


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck as the bytes of a .pptx, and what there is to say of it."""

    data: bytes
    slides: int
    continued: tuple[Continuation, ...]
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A report as the bytes of a .pdf, and what there is to say of it."""

    data: bytes
    pages: int
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class SlidePages:
    """Slides as the bytes of a .pdf, one a page, the `numbers` that they have in the deck, and what there is to say."""

    data: bytes
    numbers: tuple[int, ...]
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Handout:
    """A handout as the bytes of a .pdf, and what there is to say of it: `scale` is how large slides are on it by their
    own size, and `least` the points at which the smallest of their text comes out, captions and the foot apart."""

    data: bytes
    pages: int
    scale: float
    least: float
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """A summary as the bytes of a .pdf, and what there is to say of it: on how many `pages` its `themes` have room, how
    much it says of them (`content`), at which size in points and in how many columns, and what of the report's story it
    has `left_out`."""

    data: bytes
    pages: int
    themes: int
    content: Content
    size: float
    columns: int
    left_out: tuple[str, ...]
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Build:
    """One outline on its way to a deck and a report; what both share is made once.

    `dated` is the date that both files bear (None: the outline's own, see `date_of`); `file` and `text` are the
    outline's, for messages; `pictures` those that it shows, by their names as typed; `own_style` is the one in the file
    that it names, in place of a built-in one.
    """

    outline: Outline
    logo: PlacedPicture | None = None
    dated: datetime | None = None
    file: str = "the outline"
    text: str = ""
    pictures: Mapping[str, LoadedPicture] = field(default_factory=dict)
    own_style: Style | None = None

    @cached_property
    def shown(self) -> Outline:
        """The outline with the themes and points that are told."""
        return chosen(self.outline)

    @cached_property
    def style(self) -> Style:
        """The style that the outline names, for the scripts that it is written in."""
        texts = (text.plain for text in texts_in(self.shown))
        style = self.own_style or load_style(self.outline.style.name)
        return style.written_in(self.outline.language, texts)

    @cached_property
    def story(self) -> Story:
        """The outline, told. Raises InternalFault where a text of it would be lost."""
        story = tell(self.outline)
        lost = lost_texts(self.outline, story)
        if lost:
            raise InternalFault("texts of the outline are lost in the story: " + ", ".join(lost[:8]))
        return story

    @property
    def picture(self) -> Picture | None:
        """The logo as an item to place: its box says its proportions. A decoration, as the event is named in words."""
        if self.logo is None:
            return None
        logo = self.logo
        return Picture(Box(0, 0, logo.width, logo.height), logo.data, logo.media_type, "Logo", svg=logo.svg)

    @cached_property
    def setting(self) -> Setting:
        """What the slides are set in: the style, the outline's shape of slides and its purpose."""
        from recap_decks.layout.setting import setting_for

        outline = self.outline
        return setting_for(
            self.style, self.story.continued, shape=outline.style.slide, purpose=outline.purpose, pictures=self.pictures
        )

    @cached_property
    def slides(self) -> LaidOutDeck:
        """The deck as scenes, and what had to go on. OutlineError as `check_layouts`, and for too large a word."""
        from recap_decks.layout.slides.deck import lay_out_slides
        from recap_decks.layout.slides.theme import Unsettable

        self.check_layouts()
        try:
            return lay_out_slides(self.story, self.setting, self.facts(), self.picture)
        except Unsettable as fault:
            raise self._at_fault(fault.problem) from None

    def _at_fault(self, *problems: Problem) -> OutlineError:
        return OutlineError(self.file, in_order((*self.outline.warnings, *problems)), self.text)

    def check_layouts(self) -> None:
        """Raises OutlineError where themes cannot fill the compositions that they ask for; it tells all of them."""
        if any(theme.layout for theme in self.shown.themes):
            from recap_decks.layout.slides.forced import misfits

            found = tuple(misfits(self.story, self.setting))
            if found:
                raise self._at_fault(*found)

    def deck(self) -> Deck:
        """The outline as a deck. Raises OutlineError as `check_layouts` does, and InternalFault rather than write a
        deck that breaks a promise."""
        from recap_decks.deck.package_check import check_package
        from recap_decks.deck.writer import write_deck

        deck = self._checked_slides()
        data = write_deck(deck, self.style)
        check_package(data)
        return Deck(data, len(deck.slides), self.slides.continued, self.warnings(report=False))

    def report(self, printing: Printing = USUAL, archive: ArchiveLevel | None = None) -> Report:
        """The outline as a report, printed as `printing` asks for; `archive` makes it one to keep."""
        from recap_decks.layout.pages.report import lay_out_pages

        report = lay_out_pages(
            self.story,
            self.style.without_fields() if printing.grey else self.style,
            paper=self.paper(printing),
            duplex=printing.duplex,
            facts=self.facts(),
            logo=self.picture,
            pictures=self.pictures,
        )
        data = self._drawn(report, printing, archive, report_texts(self.story.report))
        return Report(data, len(report.pages), self.warnings(deck=False, printing=printing))

    def slide_pages(self, *, hidden: bool = False) -> SlidePages:
        """The slides as a PDF, at their own size, one a page; those that a talk passes over only where `hidden`."""
        from recap_decks.layout.handout.slide_pages import lay_out_slide_pages
        from recap_decks.paper.writer import write_slides

        pages = lay_out_slide_pages(self._checked_slides(), hidden=hidden)
        return SlidePages(write_slides(pages, self.style), pages.numbers, self.slide_warnings("preview"))

    def handout(
        self,
        per_page: PerPage = 3,
        printing: Printing = USUAL,
        archive: ArchiveLevel | None = None,
        *,
        hidden: bool = False,
    ) -> Handout:
        """The slides on paper, so many a page with lines to write on, or one a page over its notes; `printing`,
        `archive` and `hidden` are as above."""
        from recap_decks.layout.handout.handout import lay_out_handout, scale_and_least_text
        from recap_decks.story.handout import handout_words

        notes = tuple(text for slide in self.story.slides for text in slide.frame.notes)
        words = handout_words(self.outline.language)
        handout = lay_out_handout(
            self._checked_slides(),
            notes,
            self.story.report.footer,
            words,
            self.style,
            per_page=per_page,
            paper=self.paper(printing),
            duplex=printing.duplex,
            hidden=hidden,
        )
        with_notes = per_page == "notes"
        told = (text for slide in self.story.slides if hidden or not slide.frame.hidden for text in slide.frame.notes)
        data = self._drawn(handout, printing, archive, told if with_notes else ())
        scale, least = scale_and_least_text(handout)
        return Handout(data, len(handout.pages), scale, least, self.slide_warnings("handout", notes=with_notes))

    def summary(self, most: PageCount = 1, printing: Printing = USUAL, archive: ArchiveLevel | None = None) -> Summary:
        """The story on one page, or on up to `most`; on two where one does not hold the titles of all themes. Raises
        OutlineError where two do not."""
        from recap_decks.layout.coverage import Medium
        from recap_decks.layout.pages.paper import SHEETS
        from recap_decks.layout.summary.fitting import Crowded
        from recap_decks.layout.summary.summary import lay_out_summary
        from recap_decks.story.summary import summary_words, without_marks

        outline, sheet = self.outline, SHEETS[self.paper(printing)]
        summary = lay_out_summary(
            without_marks(self.story.report),
            summary_words(outline.language),
            self.style,
            self.facts(),
            size=(sheet.width, sheet.height),
            most=most,
            file=f"{outline.slug}.pdf",
        )
        if isinstance(summary, Crowded):
            raise OutlineError(self.file, in_order((*outline.warnings, summary.problem())), self.text)
        fitted = summary.fitted
        return Summary(
            self._drawn(summary.scene, printing, archive, summary.told),
            len(summary.scene.pages),
            len(fitted.told),
            fitted.content,
            fitted.size,
            fitted.columns,
            summary.left_out,
            self._warnings(None, Medium("summary", self.style.page_fonts, lambda: summary.told), of_slides=False),
        )

    def _drawn(
        self, pages: PagesScene, printing: Printing, archive: ArchiveLevel | None, told: Iterable[Text]
    ) -> bytes:
        """Pages as a PDF, in colour or in black. Raises InternalFault where they break a promise, or do not show what
        they have `told`."""
        from recap_decks.paper.writer import write_report

        style = self.style
        if printing.grey:
            from recap_decks.layout.ink_saving import spare_ink

            pages, style = spare_ink(pages), style.in_black()
        self._verify([Drawn(page, page.items, ON_PAGES) for page in pages.pages], told, style.page_colours)
        return write_report(pages, style, self._archive(archive))

    def paper(self, printing: Printing) -> Paper:
        """The paper that is printed on."""
        return printing.paper or self.outline.style.paper

    def _archive(self, level: ArchiveLevel | None) -> Archive | None:
        """How a file is to be kept: by PDF/A-2a, or by PDF/A-3a, which has the outline inside."""
        from recap_decks.paper.archive import Archive, Source

        if level is None:
            return None
        if level == "2a":
            return Archive(2, "A")
        is_json = self.file.lower().endswith(".json") and self.outline.source.lstrip()[:1] == b"{"  # no variant
        kind = "json" if is_json else "yaml"
        facts = self.facts()
        source = Source(f"{self.outline.slug}.{kind}", f"application/{kind}", self.outline.source, facts.dated)
        return Archive(3, "A", source)

    def _checked_slides(self) -> DeckScene:
        """The slides as scenes. Raises InternalFault where they break a promise."""
        deck = self.slides.deck
        least = ON_READ_SLIDES if self.outline.purpose == "read" else ON_SLIDES
        drawn = [Drawn(slide.scene, slide.items, least) for slide in deck.slides]
        self._verify(drawn, drawn_texts(self.story.slides), self.style.colours)
        verify_notes(deck.slides, (text.plain for slide in self.story.slides for text in slide.frame.notes))
        return deck

    def warnings(self, *, deck: bool = True, report: bool = True, printing: Printing = USUAL) -> tuple[Problem, ...]:
        """What those outputs cannot show as it was typed, in the outline's order, less what the outline silences; a
        report is one printed as `printing` asks for. Raises OutlineError as `check_layouts` does where a deck is
        wanted."""
        from recap_decks.layout.coverage import Medium

        slides = Medium("deck", self.style.slide_fonts, lambda: drawn_texts(self.story.slides)) if deck else None
        pages = Medium("report", self.style.page_fonts, lambda: report_texts(self.story.report)) if report else None
        coarse = tuple(self._coarse_on_pages(printing)) if report else ()
        return self._warnings(slides, pages, of_slides=deck, more=coarse)

    def _coarse_on_pages(self, printing: Printing) -> Iterator[Problem]:
        if self.logo or self.pictures:
            from recap_decks.layout.pages.paper import SHEETS
            from recap_decks.layout.pages.pictures import coarse_logo, coarse_pictures

            if self.logo:
                yield from coarse_logo(self.logo, self.outline.style.logo_span)
            yield from coarse_pictures(self.story.report, SHEETS[self.paper(printing)].grid, self.pictures)

    def slide_warnings(self, name: str, *, notes: bool = False) -> tuple[Problem, ...]:
        """The same of slides on paper, which messages call `name`; with `notes` of these, too."""
        from recap_decks.layout.coverage import Medium

        def told() -> Iterator[Text]:
            yield from drawn_texts(self.story.slides)
            if notes:
                yield from (text for slide in self.story.slides for text in slide.frame.notes)

        # The fonts of pages have the same characters: they are lent all families, too.
        return self._warnings(None, Medium(name, self.style.slide_fonts, told), of_slides=True)

    def _warnings(
        self, deck: Medium | None, paper: Medium | None, *, of_slides: bool, more: tuple[Problem, ...] = ()
    ) -> tuple[Problem, ...]:
        from recap_decks.layout.coverage import warnings

        found = [*more, *warnings((*texts_in(self.shown), *values_told(self.shown)), deck, paper)]
        visuals = [visual for theme in self.shown.themes for visual in theme.visuals]
        if visuals:
            from recap_decks.layout.figures.chart_warnings import changed_forms
            from recap_decks.layout.figures.code import unknown_languages

            found += changed_forms(visuals)
            found += unknown_languages(visuals)
        if of_slides:
            self.check_layouts()
            from recap_decks.layout.slides.long_titles import long_titles

            found += long_titles(self.story, self.setting)
            if self.logo or self.pictures:
                from recap_decks.layout.slides.picture_warnings import picture_warnings

                found += picture_warnings(self.story, self.slides.deck, self.setting, self.outline.style.logo_span)
        return tuple(problem for problem in in_order(found) if not self.outline.silences.cover(problem))

    def facts(self) -> DocumentFacts:
        """What both files say of the document."""
        outline = self.outline
        by = outline.prepared.by
        return DocumentFacts(
            title=outline.title.plain,
            subject=outline.subtitle.plain if outline.subtitle else "",
            author=by.plain if by else "",
            language=outline.language,
            dated=self.dated or date_of(outline),
        )

    def _verify(self, drawn: list[Drawn], texts: Iterable[Text], colours: Mapping[str, str]) -> None:
        ratio = cache(lambda one, other: contrast(colours[one], colours[other]))
        verify(drawn, {(text.at, text.plain) for text in texts}, ratio)


def date_of(outline: Outline) -> datetime:
    """The day that the recap was prepared, else the event's last, else a fixed one: never the clock's."""
    day = outline.prepared.on or outline.event.ends or outline.event.starts
    return datetime.combine(day, time(), UTC) if day else _UNDATED
