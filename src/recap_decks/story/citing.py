"""Footnote marks of a report: where its texts name a source, or link to something, and what that is.

On paper nobody can follow a link. So each gets the number of the source that has its address: one that the outline
lists, else one made of the link. Addresses are printed once, among the sources.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import groupby
from typing import TypeVar, cast

from recap_decks.outline.model import Run, Text
from recap_decks.outline.texts import texts_in
from recap_decks.story.compose import AT_JOINT
from recap_decks.story.sections import PartSection, Report, ThemeSection
from recap_decks.story.slides import Chart, Code, Diagram, Number, Reference, Table, Visual
from recap_decks.story.typography import normalised

Value = TypeVar("Value")


def cited(report: Report) -> Report:
    """The report with marks after what names a source, and with sources for all links of its running text.

    Links in titles are listed but not marked, since titles are said in several places. Sessions show where they are
    to be found by their marks, too.
    """
    citing = _Citing(report.sources)
    summary = citing.within(report.summary)
    numbers = tuple(citing.number(number) for number in report.numbers)
    programme = citing.within(report.programme)
    parts = tuple(citing.part(part) for part in report.parts)
    takeaways = citing.within(report.takeaways)
    conclusion = citing.within(report.conclusion)
    return replace(
        report,
        summary=summary,
        numbers=numbers,
        programme=programme,
        parts=parts,
        takeaways=takeaways,
        conclusion=conclusion,
        tasks=tuple(task for part in parts for theme in part.themes for task in theme.tasks),
        sources=tuple(citing.sources),
    )


def citations(value: object) -> Iterator[int]:
    """The numbers of sources that a part of a report's content cites, in reading order."""
    return (run.cites for text in texts_in(value) for run in text.runs if run.cites)


class _Citing:
    """Sources by their addresses and titles, as far as they are known."""

    def __init__(self, sources: tuple[Reference, ...]) -> None:
        self.sources = list(sources)
        self._by_address: dict[str, int] = {}
        self._by_title: dict[str, int] = {}
        for number, source in enumerate(sources, 1):
            self._by_title.setdefault(_key(source.title), number)
            if source.address is not None:
                self._by_address.setdefault(_bare(source.address.plain), number)

    def part(self, part: PartSection) -> PartSection:
        """A part with the marks of its themes; its title is listed only."""
        self._list_links(part.title)
        return replace(part, themes=tuple(map(self._theme, part.themes)))

    def number(self, number: Number) -> Number:
        """A number whose source is marked."""
        marked = replace(number, source=None)
        return replace(self.within(marked), source=self._source(number.source))

    def within(self, value: Value) -> Value:
        """Content with a mark after each link in its running text."""
        return cast("Value", self._marked(value))

    def _theme(self, theme: ThemeSection) -> ThemeSection:
        self._list_links(theme.title)
        return replace(
            theme,
            lead=self.within(theme.lead),
            topics=self.within(theme.topics),
            visuals=tuple(map(self._visual, theme.visuals)),
            meaning=self.within(theme.meaning),
            tasks=tuple(replace(task, what=self._text(task.what)) for task in theme.tasks),
            sessions=tuple(map(self._session, theme.sessions)),
        )

    def _visual(self, visual: Visual) -> Visual:
        match visual:
            case Chart():  # what it is drawn of has no room for marks
                title = self._text(visual.title) if visual.title is not None else None
                return replace(visual, title=title, source=self._source(visual.source))
            case Table():
                return replace(self.within(replace(visual, source=None)), source=self._source(visual.source))
            case Code() | Diagram():
                return visual
        return self.within(visual)

    def _session(self, session: Reference) -> Reference:
        """The session with the mark of its address, which stands among the sources."""
        title = self._text(session.title)
        if session.address is None:
            return replace(session, title=title)
        number = self._number(session.address.plain, session.title, session.address)
        return replace(session, title=_with_mark(title, number), address=None)

    def _source(self, source: Text | None) -> Text | None:
        """What a figure comes from: marked where it is a source by its title or address, or links to one."""
        if source is None:
            return None
        number = self._by_title.get(_key(source)) or self._by_address.get(_bare(source.plain))
        return self._text(source) if number is None else _with_mark(source, number)

    def _marked(self, value: object) -> object:
        if isinstance(value, Text):
            return self._text(value)
        if isinstance(value, tuple):
            return tuple(map(self._marked, value))
        if is_dataclass(value) and not isinstance(value, type):
            changes = {}
            for field in fields(value):
                old = getattr(value, field.name)
                if field.name == "title":
                    self._list_links(old)
                elif (new := self._marked(old)) is not old:
                    changes[field.name] = new
            return replace(value, **changes) if changes else value
        return value

    def _text(self, text: Text) -> Text:
        if not any(run.link for run in text.runs):
            return text
        runs: list[Run] = []
        for link, group in groupby(text.runs, key=lambda run: run.link):
            linked = list(group)
            runs += linked
            if link is not None and not _is_address(linked, link):
                runs.append(Run("", cites=self._number(link, Text(tuple(linked), text.at, text.span))))
        return replace(text, runs=tuple(runs))

    def _list_links(self, text: Text | None) -> None:
        if text is not None:
            self._text(text)

    def _number(self, link: str, title: Text, said: Text | None = None) -> int:
        """The number of the source with that address; a new one is called what the link says. `said` is the address
        as a text that is told among the sources in place of elsewhere."""
        shown = link.removeprefix("mailto:")
        found = self._by_address.get(_bare(shown))
        if found is not None and said is not None and self._address(found) != said.plain:
            found = None  # typed otherwise, which has to be told, too
        if found is None:
            runs = tuple(replace(run, link=None) for run in title.runs if not run.cites)
            own = said or Text((Run(shown, link=link),), f"{title.at}/address")
            self.sources.append(Reference(replace(title, runs=_trimmed(runs)), None, own))
            found = len(self.sources)
            self._by_address.setdefault(_bare(shown), found)
        elif said is not None and (source := self.sources[found - 1]).address is not None:
            both = replace(source.address, at=AT_JOINT.join((source.address.at, said.at)))
            self.sources[found - 1] = replace(source, address=both)
        return found

    def _address(self, number: int) -> str | None:
        address = self.sources[number - 1].address
        return address.plain if address is not None else None


def _with_mark(text: Text, number: int) -> Text:
    return replace(text, runs=(*text.runs, Run("", cites=number)))


def _trimmed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    first, last = runs[0], runs[-1]
    runs = (replace(first, text=first.text.lstrip()), *runs[1:])
    return (*runs[:-1], replace(runs[-1], text=last.text.strip() if len(runs) == 1 else last.text.rstrip()))


def _is_address(runs: list[Run], link: str) -> bool:
    """Whether a link says where it leads."""
    return _bare("".join(run.text for run in runs)) == _bare(link.removeprefix("mailto:"))


def _bare(link: str) -> str:
    """An address as people tell two apart: scheme, `www.` and a slash at the end aside."""
    return link.strip().casefold().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def _key(text: Text) -> str:
    return normalised(text.plain).casefold().strip(" .")
