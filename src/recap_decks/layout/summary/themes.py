"""The themes set at one size in columns of one width, with their parts' names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil

from recap_decks.layout.pages.typesetting import Form, SetText, Typesetter, pieces_of
from recap_decks.layout.summary.block import THIN, Block, Stack
from recap_decks.layout.summary.columns import Heights
from recap_decks.layout.summary.entries import Content, Entry, entries
from recap_decks.layout.summary.entry_lines import EntryForms
from recap_decks.scene.items import Anchor, Enclosure, Piece, Role, Rule
from recap_decks.story.sections import PartSection, Report, ThemeSection
from recap_decks.story.slides import Text

_LEADING = 1.3
_TITLE_OVER = 0.5  # points that a title is larger than the text
_HUNG, _SMALL_HUNG, _SMALL = 15.0, 13.0, 9.5  # from a number to its title; and in text smaller than that
_AFTER_NUMBER = 4.0
_AFTER_PART = 0.45  # lines of white: under a part's name
_BETWEEN_THEMES, _BETWEEN_TITLES, _BETWEEN_PARTS = 0.6, 0.3, 0.7
_ABOVE_TOPIC, _ABOVE_POINT = 0.4, 0.12
_UNDER_RULE = 3.5
_CONTINUED_LINES = 2


@dataclass(frozen=True, slots=True)
class Told:
    """A theme with its part and what is said of it."""

    part: PartSection
    theme: ThemeSection
    entries: tuple[Entry, ...]
    opens: bool  # its part

    @property
    def section(self) -> tuple[Enclosure, ...]:
        """What it stands in."""
        own = Enclosure("section", f"theme/{self.theme.id}")
        return (Enclosure("section", f"part/{self.part.id}"), own) if self.part.title else (own,)


def told_themes(report: Report, content: Content) -> tuple[Told, ...]:
    """All the report's themes, in order."""
    return tuple(
        Told(part, theme, entries(theme, content), not index)
        for part in report.parts
        for index, theme in enumerate(part.themes)
    )


@dataclass(frozen=True, slots=True)
class Forms:
    """How themes look at a size of text, in points."""

    entry: EntryForms
    title: Form
    numeral: Form
    part: Form
    continued: Form

    @staticmethod
    def of(size: float, *, italic_parts: bool) -> Forms:
        """The forms at that size."""
        pitch = round(size * _LEADING, 2)
        return Forms(
            entry=EntryForms.of(size, pitch),
            title=Form(size + _TITLE_OVER, pitch, "text-bold"),
            numeral=Form(size + _TITLE_OVER, pitch, colour="accent_text"),
            part=Form(size, pitch, "text-italic" if italic_parts else "text", "muted"),
            continued=Form(size, pitch, "text-italic", "muted"),
        )


class Themes:
    """Themes at a size in columns so wide. They are set when their heights are asked for; `least` tells before whether
    that is worth it."""

    def __init__(
        self, ts: Typesetter, told: Sequence[Told], size: float, width: float, *, comma: str, continued: Text
    ) -> None:
        self._ts = ts
        self._told = told
        self._width = width
        self._comma = comma
        self._continued = continued
        self._forms = Forms.of(size, italic_parts=ts.style.page_forms.side_italic)
        last = str(told[-1].theme.number) if told else ""
        wide = ts.words(last, self._forms.numeral).width
        self._hung = max(_HUNG if size >= _SMALL else _SMALL_HUNG, wide + _AFTER_NUMBER)
        self._pitch = self._forms.part.pitch
        self._between = _BETWEEN_THEMES if any(one.entries for one in told) else _BETWEEN_TITLES

    @cached_property
    def least(self) -> float:
        """Points that all take under one another at least: were every line full."""
        width = self._width - self._hung
        lines = sum(
            ceil(sum(map(self._ts.measure.width, pieces)) / width)
            for one in self._told
            for pieces in (
                pieces_of(one.theme.title, self._forms.title),
                *(self._forms.entry.pieces(entry, self._comma) for entry in one.entries),
            )
        )
        return self._pitch * (lines + self._between * (len(self._told) - 1))

    @cached_property
    def heights(self) -> Heights:
        """How high everything is."""
        pitch = self._pitch
        gap = self._between * pitch
        above, top = [], []
        for one in self._told:
            named = one.opens and one.part.title is not None
            inside = _BETWEEN_PARTS * pitch + THIN + _UNDER_RULE + self._part_name(one).height + _AFTER_PART * pitch
            above.append(inside if named else gap)
            heading = self._part_name(one) if one.opens else self._continued_name(one)
            top.append(heading.height + _AFTER_PART * pitch if one.part.title else 0.0)
        opens = [one.opens or one.part.title is None for one in self._told]
        return Heights([block.height for block in self._blocks], above, top, opens)

    def column(self, start: int, end: int) -> Block:
        """The themes from one up to another, under the names of their parts."""
        found = Stack([])
        for at in range(start, end):
            one = self._told[at]
            if one.part.title and (one.opens or at == start):
                self._head(found, one, is_first=at == start)
            elif at > start:
                found.height += self._between * self._pitch
            found.append(self._blocks[at])
        return found.block()

    def _head(self, found: Stack, one: Told, *, is_first: bool) -> None:
        part = Enclosure("section", f"part/{one.part.id}")
        if not is_first:
            found.height += _BETWEEN_PARTS * self._pitch + THIN / 2
            found.parts.append(Rule(0.0, found.height, self._width, found.height, THIN, "hair"))
            found.height += THIN / 2 + _UNDER_RULE
        if one.opens:
            found.parts.append(Anchor(part.id, found.height))
            found.add(self._part_name(one), Role.HEADING_2, (part,))
        else:
            found.add(self._continued_name(one), Role.DECORATION)
        found.height += _AFTER_PART * self._pitch

    def _part_name(self, one: Told) -> SetText:
        return self._ts.text(one.part.title or self._continued, self._forms.part, self._width)

    def _continued_name(self, one: Told) -> SetText:
        """The part's name with the word that it goes on, shortened over two lines: it stands whole where it begins."""
        ts, forms = self._ts, self._forms
        name = one.part.title or self._continued
        pieces = [*pieces_of(name, forms.part), Piece(" ", forms.part.face, forms.part.size, forms.part.colour)]
        lines = ts.lines((*pieces, *pieces_of(self._continued, forms.continued)), forms.part, self._width)
        if len(lines) > _CONTINUED_LINES:
            return ts.one_line(name, forms.part, self._width)
        return SetText(lines, forms.part, name.at, name.span)

    @cached_property
    def _blocks(self) -> list[Block]:
        return [self._block(one) for one in self._told]

    def _block(self, one: Told) -> Block:
        ts, forms, width = self._ts, self._forms, self._width - self._hung
        within = one.section
        found = Stack([Anchor(within[-1].id, 0.0)])
        number = str(one.theme.number)
        title = ts.numbered(number, forms.numeral, one.theme.title, forms.title, self._width, hung=self._hung)
        found.add(title, Role.HEADING_3 if one.part.title else Role.HEADING_2, within)
        lists = 0
        before: Entry | None = None
        for index, entry in enumerate(one.entries):
            text = forms.entry.set(ts, entry, width, self._comma)
            above = self._space(entry, before) * self._pitch
            if entry.kind in ("point", "nested"):
                lists += before is None or before.kind not in ("point", "nested")
                name = f"{within[-1].id}/points/{lists}"
                item = (*within, Enclosure("list", name), Enclosure("list item", f"{name}/{index}"))
                found.add(text, Role.LIST_ITEM, item, x=self._hung, above=above)
            else:
                found.add(text, Role.PARAGRAPH, within, x=self._hung, above=above)
            before = entry
        return found.block()

    def _space(self, entry: Entry, before: Entry | None) -> float:
        if before is None:
            return 0.0
        if entry.kind == "topic":
            return _ABOVE_TOPIC
        if before.kind == "topic":
            return 0.0
        return _ABOVE_POINT if entry.kind in ("point", "lead") else 0.0


def section_names(report: Report) -> Iterator[tuple[str, int, str]]:
    """Title, level and anchor of all parts and themes, for bookmarks."""
    for part in report.parts:
        if part.title and part.themes:
            yield part.title.plain, 0, f"part/{part.id}"
        for theme in part.themes:
            yield theme.title.plain, 1 if part.title else 0, f"theme/{theme.id}"


def told_in(told: Sequence[Told]) -> Iterator[Text]:
    """All the texts that are to be drawn of the themes and their parts."""
    for one in told:
        if one.opens and one.part.title:
            yield one.part.title
        yield one.theme.title
        for entry in one.entries:
            yield from entry.told()
