"""What a report's structure must say, by its story: each paragraph once, as what it is, in the story's order.

The story says which blocks there must be; where the report may set the same texts in several ways, such as a label
beside its text or before it, the ways stand beside each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tests.paper.structure_blocks import Block, Ways, block_of, one, perhaps, with_marks
from tests.paper.structure_reading import Reading
from tests.recap.normaliser import normalised

from recap_decks.outline.model import Number, Point, Text, Topic, texts_in
from recap_decks.outline.visual_model import (
    Chart,
    Code,
    Comparison,
    Diagram,
    Image,
    Quote,
    Row,
    Table,
    Timeline,
    Visual,
)
from recap_decks.story.citing import citations
from recap_decks.story.sections import PartSection, Report, ThemeSection
from recap_decks.story.slides import Reference, Task

_MOST_USES = 6  # of a source that are named
_CLOSED = (":", "?", "!", ".", "–", "—")  # what a label ends in that needs no colon


def told_report(report: Report, reading: Reading) -> Iterator[Ways]:
    """All that the report's structure must say. `reading` tells only what depends on room: whether the summary has
    takeaways, whether there are contents, into how many tables columns go, and what page number something has."""
    return _Telling(report, reading).all()


class _Telling:
    def __init__(self, report: Report, reading: Reading) -> None:
        self._report = report
        self._words = report.words
        self._reading = reading
        self._labels = self._visual_labels()
        self._uses = self._used_sources()
        self._tables = iter(reading.root.of("Table"))
        self._headings = {(node.type, normalised(node.text)) for node in reading.root.of("H1", "H2", "TOC")}

    def all(self) -> Iterator[Ways]:
        report = self._report
        yield from self._cover()
        if report.summary or report.numbers or report.programme:
            yield from self._summary()
        if ("H1", normalised(self._words.contents.plain)) in self._headings:
            yield one("H1", self._words.contents)
            yield from self._contents()
        if ("H1", normalised(self._words.figures.plain)) in self._headings:
            yield one("H1", self._words.figures)
            yield from self._figures()
        for part in report.parts:
            yield from self._part(part)
        yield from self._back()

    def _cover(self) -> Iterator[Ways]:
        report = self._report
        yield one("Title", report.title)
        if report.subtitle:
            yield one("Subtitle", report.subtitle)
        facts = tuple(block_of("P", line) for fact in report.facts for line in (fact.label, *fact.value))
        if report.footer.at == report.title.at:
            yield (facts,)
        else:  # the event's name, which is over the facts only where it is too long for the foot of pages
            name = block_of("P", report.footer)
            yield (*facts, name), (name, *facts)

    def _summary(self) -> Iterator[Ways]:
        report, words = self._report, self._words
        yield one("H1", words.summary)
        yield from _prose(report.summary)
        if report.numbers:
            yield one("H2", words.numbers)
            for number in report.numbers:
                yield from _number(number)
        if report.programme:
            yield one("H2", words.programme)
            yield from points(report.programme)
        if ("H2", normalised(words.takeaways.plain)) in self._headings and report.takeaways:
            yield one("H2", words.takeaways)
            yield from points(report.takeaways)

    def _contents(self) -> Iterator[Ways]:
        report, words = self._report, self._words
        if report.summary or report.numbers or report.programme:
            yield self._entry(words.summary, "summary")
        for part in report.parts:
            if part.title and part.themes:
                yield one("TOCI", f"{part.number} {part.title.plain}")
            for theme in part.themes:
                yield self._entry(theme.title, f"theme/{theme.id}", str(theme.number))
                for index, topic in enumerate(theme.topics, 1):
                    if topic.title:  # with its page, in two columns, or not at all
                        paged = self._entry(topic.title, f"theme/{theme.id}/{index}")
                        yield perhaps((*paged, *one("TOCI", topic.title)))
        if report.takeaways:
            yield self._entry(words.takeaways, "takeaways")
        if report.conclusion or report.conclusion_statement:
            yield self._entry(words.conclusion, "conclusion")
        if report.tasks:
            yield self._entry(words.actions, "actions")
        if report.sources:
            yield self._entry(words.sources, "sources")

    def _figures(self) -> Iterator[Ways]:
        """The list of figures: tables after them, and listings, each with its caption or else its theme's title."""
        for kind in ("figure", "table", "listing"):
            for theme in (theme for part in self._report.parts for theme in part.themes):
                for index, visual in enumerate(theme.visuals, 1):
                    if _kind_of(visual) == kind:
                        says = getattr(visual, "title", None) or getattr(visual, "caption", None) or theme.title
                        yield self._entry(says, f"theme/{theme.id}/visual {index}", self._labels[id(visual)])

    def _entry(self, text: Text, place: str, label: str = "") -> Ways:
        return one("TOCI", f"{label} {text.plain} {self._page(place)}")

    def _page(self, place: str) -> str:
        return self._reading.labels[self._reading.places[place]]

    def _part(self, part: PartSection) -> Iterator[Ways]:
        if part.title:
            yield one("P", self._words.part.format(number=part.number))
            yield one("H1", part.title)
            # An opening page lists the part's themes, and their topics where they are few.
            openings = []
            for theme in part.themes:
                head = f"{theme.number} {theme.title.plain} {self._page(f'theme/{theme.id}')}"
                topics = [topic.title.plain for topic in theme.topics if topic.title]
                openings.append((block_of("TOCI", head), block_of("TOCI", " ".join((head, *topics)))))
            alone, with_topics = zip(*openings, strict=True) if openings else ((), ())
            yield perhaps((with_topics, alone))
        level = 2 if part.title else 1
        for theme in part.themes:
            yield from self._theme(theme, f"H{level}", f"H{level + 1}")

    def _theme(self, theme: ThemeSection, heading: str, below: str) -> Iterator[Ways]:
        yield one(heading, f"{theme.number} {theme.title.plain}")
        yield from _prose(theme.lead)
        for topic in theme.topics:
            yield from _topic(topic, below)
        for visual in theme.visuals:
            yield from self._visual(visual)
        if theme.meaning:
            yield from _topic(theme.meaning, below)
        if theme.tasks:
            yield one(below, self._words.actions)
            for task in theme.tasks:
                yield from (one("LBody", text) for text in (task.what, task.who, task.by) if text)
        if theme.sessions:
            yield one(below, self._words.sessions)
            for session in theme.sessions:
                yield from _reference(session)

    def _visual(self, visual: Visual) -> Iterator[Ways]:
        yield from self._captions(visual)
        match visual:
            case Chart():
                said = tuple(block_of("P", text) for text in texts_in((visual.categories, visual.series)))
                yield ((Block("Figure", ""),), said)  # in words where it cannot be drawn
            case Image(decorative=False):
                yield ((Block("Figure", ""),),)
            case Table():
                yield from self._table(visual.columns, visual.rows)
            case Comparison():
                short = visual.rows and len(visual.columns) < len(visual.rows[0])  # its rows are named
                yield from self._table((None, *visual.columns) if short else visual.columns, visual.rows)
            case Quote():
                yield one("BlockQuote", visual.text)
            case Timeline():
                for moment in visual.moments:
                    yield one("Lbl", moment.when)
                    yield one("LBody", moment.what)
                    if moment.note:
                        yield one("LBody", moment.note)
            case Code():
                yield from (one("Code", line) for line in visual.lines if line)
            case Diagram():
                yield from (one("LBody", item) for item in visual.items)
        if isinstance(visual, Chart | Table) and visual.source:
            yield one("P", visual.source)

    def _captions(self, visual: Visual) -> Iterator[Ways]:
        if id(visual) in self._labels:
            yield one("Caption", self._labels[id(visual)])
        match visual:
            case Chart():
                said = [visual.title, *(series.name for series in visual.series if len(visual.series) == 1)]
                yield from (one("Caption", text) for text in said if text)
                if visual.unit:  # which may stand at the values
                    yield perhaps(one("Caption", visual.unit))
            case Table() | Code():
                yield from (one("Caption", text) for text in (visual.caption,) if text)
            case Image():
                yield from (one("Caption", text) for text in (visual.caption, visual.credit) if text)
            case Quote():
                yield from (one("Caption", text) for text in (visual.who, visual.role) if text)

    def _table(self, heads: Row | None, rows: Sequence[Row]) -> Iterator[Ways]:
        """Cells row by row; columns that have no room follow in a table of their own, after the first one."""
        count = len(rows[0]) if rows else len(heads or ())
        shown = 0
        while shown < count:
            table = next(self._tables)
            width = len(table.of("TR")[0].elements)
            columns = range(width) if not shown else (0, *range(shown, shown + width - 1))
            if heads is not None:
                yield (tuple(block_of("TH", heads[at] or "") for at in columns),)
            for row in rows:
                cells = [row[at] or "" for at in columns]
                named = tuple(block_of("TD" if at else "TH", cell) for at, cell in enumerate(cells))
                yield (named, tuple(block_of("TD", cell) for cell in cells))
            shown += width if not shown else width - 1

    def _back(self) -> Iterator[Ways]:
        report, words = self._report, self._words
        if report.takeaways:
            yield one("H1", words.takeaways)
            for number, point in enumerate(report.takeaways, 1):
                yield _takeaway(str(number), point)
                yield from _nested(point.points)
        if report.conclusion or report.conclusion_statement:
            yield one("H1", words.conclusion)
            yield from _prose([text for text in (report.conclusion_statement,) if text])
            yield from _prose(report.conclusion)
        if report.tasks:
            yield one("H1", words.actions)
            yield from self._actions(report.tasks)
        if report.sources:
            yield one("H1", words.sources)
            for number, source in enumerate(report.sources, 1):
                yield one("Lbl", str(number))
                title, *more = (block_of("Note", text) for text in (source.title, source.note, source.address) if text)
                uses = self._uses.get(number, [])
                said = ", ".join([*uses[:_MOST_USES], "…"] if len(uses) > _MOST_USES else uses)
                used = [block_of("Note", said)] if uses else []
                yield (title, *used, *more), (title, *more, *used)  # beside the title, or below all

    def _visual_labels(self) -> dict[int, str]:
        """What visuals are called, by their identity: figures, tables and listings are counted apart."""
        counts, labels = Counter[str](), {}
        for visual in (visual for part in self._report.parts for theme in part.themes for visual in theme.visuals):
            if kind := _kind_of(visual):
                counts[kind] += 1
                labels[id(visual)] = getattr(self._words, kind).format(number=counts[kind])
        return labels

    def _used_sources(self) -> dict[int, list[str]]:
        """Where each source is cited, by its number."""
        report, words = self._report, self._words
        places: list[tuple[str, object]] = [
            (words.summary.plain, (report.summary, report.programme)),
            (words.numbers.plain, report.numbers),
        ]
        for theme in (theme for part in report.parts for theme in part.themes):
            own = words.theme.format(number=theme.number)
            places.append((own, (theme.lead, theme.topics)))
            places += [(self._labels.get(id(visual), own), visual) for visual in theme.visuals]
            places.append((own, (theme.meaning, theme.tasks, theme.sessions)))
        places += [(words.takeaways.plain, report.takeaways), (words.conclusion.plain, report.conclusion)]
        uses: dict[int, list[str]] = {}
        for label, content in places:
            for number in citations(content):
                labels = uses.setdefault(number, [])
                labels += [label] if label not in labels else []
        return uses

    def _actions(self, tasks: Sequence[Task]) -> Iterator[Ways]:
        next(self._tables)
        what, who, by, theme = self._words.task_heads
        heads = tuple(block_of("TH", head) for head in (what, who, by))
        # Where themes stand over their actions their column has no head to the eye.
        yield (block_of("TH", theme), *heads), (Block("TH", ""), *heads)
        numbers = {theme.title.at: theme.number for part in self._report.parts for theme in part.themes}
        before = None
        for task in tasks:
            if task.theme.at != before:
                yield ((block_of("TH", f"{numbers[task.theme.at]} {task.theme.plain}")._replace(repeats=True),),)
            yield (tuple(block_of("TD", text or "") for text in (task.what, task.who, task.by)),)
            before = task.theme.at


def _kind_of(visual: Visual) -> str:
    """What a visual is counted among; nothing for a quote."""
    return {Table: "table", Comparison: "table", Code: "listing", Quote: ""}.get(type(visual), "figure")


def _prose(texts: Iterable[Text]) -> Iterator[Ways]:
    return (one("P", text) for text in texts)


def _topic(topic: Topic, heading: str) -> Iterator[Ways]:
    if topic.title:
        yield one(heading, topic.title)
    yield from _prose(topic.summary)
    yield from points(topic.points)


def _number(number: Number) -> Iterator[Ways]:
    yield one("Lbl", number.value)
    yield from (one("LBody", text) for text in (number.label, number.note, number.source) if text)


def points(listed: Iterable[Point]) -> Iterator[Ways]:
    """The points of a list: labels beside their texts or in one paragraph with them, after a dash or not."""
    for point in listed:
        if point.label or point.text:
            yield _point(point)
        yield from _nested(point.points)


def _nested(listed: Iterable[Point]) -> Iterator[Ways]:
    for point in listed:
        if point.label or point.text:
            yield ((block_of("Lbl", "–"), block_of("LBody", _labelled(point))),)
        yield from _nested(point.points)


def _point(point: Point) -> Ways:
    whole = block_of("LBody", _labelled(point))
    ways: Ways = ((whole,), (block_of("Lbl", "–"), whole))
    if point.label and point.text:
        ways = ((block_of("Lbl", point.label), block_of("LBody", point.text)), *ways)
    return ways


def _takeaway(number: str, point: Point) -> Ways:
    if not point.label and not point.text:
        return one("Lbl", number)
    ways = one("Lbl", number)[0] + (block_of("LBody", _labelled(point)),)
    if point.label and point.text:
        return ((block_of("Lbl", f"{number} {with_marks(point.label)}"), block_of("LBody", point.text)), ways)
    return (ways,)


def _labelled(point: Point) -> str:
    label, text = (with_marks(said) if said else "" for said in (point.label, point.text))
    if not label or not text:
        return label or text
    return f"{label} {text}" if label.rstrip().endswith(_CLOSED) else f"{label}: {text}"


def _reference(reference: Reference) -> Iterator[Ways]:
    told = (reference.title, reference.note, reference.address)
    return (one("LBody", text) for text in told if text)
