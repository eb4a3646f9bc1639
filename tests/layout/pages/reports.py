"""Random reports of ordinary and odd shapes, and readers of laid out pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import count
from random import Random

import PIL.Image
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from recap_decks.layout.pages import lay_out_pages
from recap_decks.media.picture import LoadedPicture, load_picture
from recap_decks.outline.model import texts_in
from recap_decks.outline.visual_model import ChartSeries, ChartType, ChartValue, DiagramType
from recap_decks.printing import Paper
from recap_decks.scene.items import Role, Scene, TextBox, drawn_items
from recap_decks.scene.pages import PagesScene
from recap_decks.scene.slides import DocumentFacts
from recap_decks.story.sections import PartSection, Report, ReportWords, Story, ThemeSection
from recap_decks.story.slides import (
    Chart,
    Code,
    Comparison,
    Diagram,
    Fact,
    Image,
    Moment,
    Number,
    Point,
    Prose,
    Quote,
    Reference,
    Run,
    Table,
    Task,
    Text,
    Timeline,
    Topic,
    Visual,
)
from recap_decks.style.tokens import load_style

FACTS = DocumentFacts("Recap", "", "", "en", datetime(2024, 4, 2, tzinfo=UTC))
WORDS = [
    "a", "of", "to", "cloud", "native", "platform", "security", "–", "+", "self-service", "mesh", "observability",
    "sustainability", "KubeCon", "2024,", "March", "19–22", "(IDPs)", "teams:", "developer’s", "end-to-end",
    "multi-cluster", "authentication", "and/or", "Kubernetes", "“edge”", "80%", "costs.",
]  # fmt: skip
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def text(plain: str, at: str) -> Text:
    return Text((Run(plain),), at)


def prose_of(words: int, at: str, *, paragraphs: int = 1) -> Prose:
    """Paragraphs of so many words each, none for no words."""
    return (
        ()
        if not words
        else tuple(
            text(
                " ".join(WORDS[(number * 7 + index * index) % len(WORDS)] for index in range(words)),
                f"{at}#{number + 1}",
            )
            for number in range(paragraphs)
        )
    )


def words_of_report() -> ReportWords:
    return ReportWords(
        summary=text("Executive summary", "word/summary"),
        numbers=text("By the numbers", "word/numbers"),
        programme=text("The programme", "word/programme"),
        contents=text("Contents", "word/contents"),
        takeaways=text("Takeaways", "word/takeaways"),
        conclusion=text("Conclusion", "word/conclusion"),
        actions=text("Actions", "word/actions"),
        sessions=text("Sessions to watch", "word/sessions"),
        sources=text("Sources", "word/sources"),
        figures=text("Figures", "word/figures"),
        figure="Figure {number}",
        table="Table {number}",
        listing="Listing {number}",
        theme="Theme {number}",
        task_heads=(
            text("What", "word/what"),
            text("Who", "word/who"),
            text("By when", "word/by_when"),
            text("Theme", "word/theme"),
        ),
        part="Part {number}",
        page="{number} of {count}",
        continued=text("continued", "word/continued"),
    )


def theme(
    number: int,
    title: Text | None = None,
    *,
    lead: Prose = (),
    topics: tuple[Topic, ...] = (),
    icon: str | None = None,
    visuals: tuple[Visual, ...] = (),
) -> ThemeSection:
    named = title or text(f"Theme {number}", f"themes[{number}].title")
    return ThemeSection(f"theme-{number}", number, named, lead, topics, icon, visuals)


def story(
    *parts: PartSection,
    title: str = "A recap",
    subtitle: Text | None = None,
    facts: tuple[Fact, ...] = (),
    summary: Prose = (),
    numbers: tuple[Number, ...] = (),
    programme: tuple[Point, ...] = (),
    takeaways: tuple[Point, ...] = (),
    statement: Text | None = None,
    conclusion: Prose = (),
    sources: tuple[Reference, ...] = (),
    tasks: tuple[Task, ...] = (),
    contents: str = "topics",
) -> Story:
    told = Report(
        text(title, "title"), subtitle, text("The event", "event.name"), facts, summary, numbers, programme, parts,
        takeaways, statement, conclusion, tasks, sources, contents, None, words_of_report(),
    )  # fmt: skip
    return Story((), told, (), (), "({number} of {count})")


def untitled(*themes: ThemeSection) -> PartSection:
    return PartSection("", None, None, themes)


def _picture(width: int, height: int) -> LoadedPicture:
    data = BytesIO()
    PIL.Image.new("RGB", (width, height), (0, 101, 78)).save(data, "PNG")
    return load_picture(data.getvalue(), "picture.png")


PICTURES = {"wide.png": _picture(1200, 300), "tall.png": _picture(300, 1500), "small.png": _picture(90, 60)}


def laid_out(told: Story, paper: Paper = "a4", style: str = "default", *, duplex: bool = False) -> PagesScene:
    return lay_out_pages(told, load_style(style), paper=paper, duplex=duplex, facts=FACTS, pictures=PICTURES)


def boxes(page: Scene) -> list[TextBox]:
    return [item for item in drawn_items(page.items) if isinstance(item, TextBox)]


def content(page: Scene) -> list[TextBox]:
    """What a page itself says: no running heads, repeated headings or leader dots."""
    return [box for box in boxes(page) if box.role not in (Role.RUNNING, Role.DECORATION)]


def plain(box: TextBox) -> str:
    return "".join(paragraph.plain for paragraph in box.paragraphs)


def expected_texts(told: Story) -> Iterator[Text]:
    """The report's texts, but for its built-in words, the event's name, which runs at every page's foot, and numbers of
    charts and their categories, which bars and lines may tell."""
    for found in texts_in(told.report):
        if not found.at.startswith("word/") and not found.at.endswith(".alt") and found is not told.report.footer:
            yield found


@dataclass
class _Maker:
    """Makes texts, points and topics of any shape, each text with a name of its own."""

    random: Random
    names: Iterator[int] = field(default_factory=lambda: count(1))

    def text(self, least: int, most: int) -> Text:
        size = self.random.randint(least, most)
        words = [self.random.choice(WORDS) for _ in range(size)]
        if self.often(0.03):
            words[-1] = LONG_WORD
        runs = [Run(" ".join(words))]
        if self.often(0.1):
            marked = [Run("Marked "), Run("bold", bold=True), Run(" and "), Run("code()", code=True), Run(" ")]
            runs = [*marked, *runs]
        return Text(tuple(runs), f"t{next(self.names)}")

    def prose(self, most_paragraphs: int, most_words: int) -> Prose:
        return tuple(self.text(1, most_words) for _ in range(self.random.randint(0, most_paragraphs)))

    def often(self, share: float) -> bool:
        return self.random.random() < share

    def points(self, most: int, *, nested: bool = True) -> tuple[Point, ...]:
        long = self.random.choice([6, 6, 40, 90])
        shapes = self.random.choice(["both", "text", "label", "all", "all"])
        found = []
        for _ in range(self.random.randint(0, most)):
            shape = self.random.choice(["both", "label", "text", "nested"]) if shapes == "all" else shapes
            label = self.text(1, 4) if shape != "text" else None
            said = self.text(1, long) if shape in ("both", "text") else None
            under = self.points(3, nested=False) if shape == "nested" and nested else ()
            found.append(Point(label, said, under))
        return tuple(found)

    def topic(self) -> Topic:
        title = self.text(1, 9) if self.often(0.8) else None
        return Topic(
            title, self.prose(2, 60) if self.often(0.6) else (), self.points(self.random.choice([2, 4, 8, 40]))
        )

    def maybe(self, most: int) -> Text | None:
        return self.text(1, most) if self.often(0.6) else None

    def row(self, columns: int) -> tuple[Text | None, ...]:
        long = self.random.choice([2, 2, 30, 120])
        return tuple(self.text(1, long) if self.often(0.9) else None for _ in range(columns))

    def chart(self) -> Chart:
        names = [self.text(1, 3) for _ in range(self.random.randint(1, 12))]
        each = {name.plain: replace(name, at=f"{name.at}.alt") for name in names}  # once, as the reader has them
        categories = tuple(each.values())
        kind: ChartType = self.random.choice(["column", "bar", "line", "area", "pie", "doughnut"])
        sliced = kind in ("pie", "doughnut")
        count = 1 if sliced else self.random.choice([1, 1, 2, 4])

        def value() -> ChartValue | None:
            number = round(self.random.uniform(1 if sliced else -20, 400), self.random.randint(0, 2))
            typed = Text((Run(str(number)),), f"t{next(self.names)}.alt")
            return ChartValue(number, typed) if sliced or self.often(0.9) else None

        def name() -> Text:
            said = self.text(1, 2)
            return replace(said, at=f"{said.at}.alt")  # on each part of bars that go on

        series = tuple(
            ChartSeries(name() if count > 1 else None, tuple(value() for _ in categories)) for _ in range(count)
        )
        return Chart(kind, self.maybe(9), self.maybe(3), categories, series, self.maybe(12))

    def visual(self) -> Visual:
        columns = self.random.choice([2, 3, 4, 9])
        match self.random.randint(0, 7):
            case 0:
                return Quote(self.text(1, self.random.choice([12, 300])), self.maybe(4), self.maybe(8))
            case 1:
                moments = (
                    Moment(self.text(1, 3), self.text(1, 12), self.maybe(30)) for _ in range(self.random.randint(1, 9))
                )
                return Timeline(tuple(moments))
            case 2:
                rows = tuple(self.row(columns) for _ in range(self.random.choice([1, 3, 40])))
                return Table(self.maybe(9), self.row(columns) if self.often(0.8) else None, rows, self.maybe(9))
            case 3:
                rows = tuple(self.row(3) for _ in range(self.random.randint(1, 5)))
                return Comparison((self.text(1, 3), self.text(1, 3)), rows)
            case 4:
                lines = tuple(self.maybe(self.random.choice([6, 40])) for _ in range(self.random.choice([1, 8, 90])))
                return Code(self.maybe(6), lines)
            case 5:
                kind: DiagramType = self.random.choice(["flow", "cycle", "layers"])
                return Diagram(kind, tuple(self.text(1, 4) for _ in range(self.random.randint(2, 11))))
            case 6:
                said = self.text(1, 9)
                alt = replace(said, at=f"{said.at}.alt")
                return Image(self.random.choice(list(PICTURES)), self.maybe(20), self.maybe(5), alt)
            case _:
                return self.chart()

    def task(self, theme_title: Text) -> Task:
        return Task(self.text(1, 20), self.maybe(3), self.maybe(3), None, theme_title)

    def blocks(self, section: ThemeSection) -> ThemeSection:
        """The section with blocks after its topics."""
        meaning = Topic(text("What it means for us", "word/meaning"), (self.text(1, 90),)) if self.often(0.4) else None
        return replace(
            section,
            visuals=tuple(self.visual() for _ in range(self.random.choice([0, 0, 1, 3]))),
            meaning=meaning,
            tasks=tuple(self.task(section.title) for _ in range(self.random.choice([0, 0, 2]))),
            sessions=tuple(self.reference() for _ in range(self.random.choice([0, 0, 2]))),
        )

    def reference(self) -> Reference:
        return Reference(self.text(1, 9), self.maybe(6), self.maybe(2))

    def themes(self, numbered: Iterator[int]) -> tuple[ThemeSection, ...]:
        return tuple(
            self.blocks(
                theme(
                    next(numbered),
                    self.text(1, 8),
                    lead=self.prose(2, 70),
                    topics=tuple(self.topic() for _ in range(self.random.randint(0, 3))),
                    icon=self.random.choice(["layers", None]),
                )
            )
            for _ in range(self.random.randint(1, 4))
        )

    def parts(self) -> Iterator[PartSection]:
        numbered, titled = count(1), count(1)
        for index in range(self.random.choice([1, 1, 2, 5])):
            title = self.text(1, 4) if self.often(0.7) else None
            number = next(titled) if title else None
            yield PartSection(f"part-{index}", number, title, self.themes(numbered))

    def number(self) -> Number:
        return Number(self.text(1, 2), self.text(1, 4), self.text(1, 20) if self.often(0.5) else None)

    def fact(self) -> Fact:
        return Fact(self.text(1, 2), tuple(self.text(1, 5) for _ in range(self.random.randint(1, 3))))


def random_story(seed: int) -> Story:
    """A report with any of its pieces left out, some of them long."""
    make = _Maker(Random(seed))
    parts = tuple(make.parts())
    return story(
        *parts,
        tasks=tuple(task for part in parts for section in part.themes for task in section.tasks),
        title=make.text(1, 12).plain,
        subtitle=make.text(1, 12) if make.often(0.5) else None,
        facts=tuple(make.fact() for _ in range(make.random.randint(0, 4))),
        summary=make.prose(2, 120),
        numbers=tuple(make.number() for _ in range(make.random.choice([0, 3, 6]))),
        programme=make.points(6),
        takeaways=make.points(8),
        statement=make.text(3, 20) if make.often(0.5) else None,
        conclusion=make.prose(3, 200),
        sources=tuple(make.reference() for _ in range(make.random.choice([0, 3, 6]))),
        contents=make.random.choice(["topics", "themes"]),
    )


def stories() -> SearchStrategy[Story]:
    """Reports of ordinary and odd shapes."""
    return st.builds(random_story, st.integers(0, 2**20))
