"""Every key of an outline: what it takes, what it is for, and an example.

The keys that the reader allows, the JSON Schema and the reference page are made of this.
"""

from __future__ import annotations

from collections.abc import Iterator

from recap_decks.outline.shapes import Either, Free, Group, Key, ListOf, Scalar, Shape
from recap_decks.outline.visual_vocabulary import VISUAL

TEXT, PROSE, DAY, FLAG, NUMBER = Scalar("text"), Scalar("prose"), Scalar("day"), Scalar("flag"), Scalar("number")
PATH, ADDRESS, WORD = Scalar("path"), Scalar("address"), Scalar("word")
WORDS = ListOf(WORD)

NESTED_POINT = Either(
    "nested point",
    (
        TEXT,
        Group(
            "nested point in its long form",
            "A point below another one; it holds no further ones.",
            (
                Key("text", TEXT, "What the point says.", "Builds of minutes"),
                Key("label", TEXT, "What it is about, set bold before the text.", "Caching"),
                Key("audience", WORDS, "Who sees it; everybody where this is absent.", "[engineers]"),
            ),
            any_of=("text", "label"),
        ),
        Free(TEXT, single=True, says="A label with its text."),
    ),
)
POINT = Either(
    "point",
    (
        TEXT,
        Group(
            "point in its long form",
            "A point with its parts by name.",
            (
                Key("text", TEXT, "What the point says.", "Builds of minutes, not of half an hour"),
                Key("label", TEXT, "What it is about, set bold before the text.", "Caching"),
                Key("points", ListOf(NESTED_POINT), "Points below it, one level deep.", "[Faster, Cheaper]"),
                Key("audience", WORDS, "Who sees it; everybody where this is absent.", "[engineers]"),
            ),
            any_of=("text", "label"),
        ),
        Free(
            Either("text or nested points", (TEXT, ListOf(NESTED_POINT))),
            single=True,
            says="A label with its text, or with points below it.",
        ),
    ),
)
POINTS = ListOf(POINT)

EVENT = Group(
    "event",
    "What the recap is of: the cover, the foot of the pages.",
    (
        Key("name", TEXT, "Its name; the outline's title where this is absent.", "DevDays 2026"),
        Key("starts", DAY, "Its first day.", "2026-09-14"),
        Key("ends", DAY, "Its last day.", "2026-09-16"),
        Key("venue", TEXT, "The house.", "Jaarbeurs"),
        Key("city", TEXT, "The city.", "Utrecht"),
        Key("country", TEXT, "The country.", "Netherlands"),
        Key("url", ADDRESS, "Its address, listed among the sources.", "https://example.org/devdays"),
    ),
)
PREPARED = Group(
    "prepared",
    "Who made the recap, for whom, and when.",
    (
        Key("by", TEXT, "Who made it; the files' author.", "Platform team"),
        Key("for", TEXT, "Whom it is for.", "Engineering"),
        Key("on", DAY, "The day it was made; the files' date.", "2026-09-21"),
    ),
)
NUMBER_ENTRY = Group(
    "figure",
    "A figure that stands for itself.",
    (
        Key("value", TEXT, "The figure as it is to be read.", '"1,200"', required=True),
        Key("label", TEXT, "What it counts.", "Attendees"),
        Key("note", TEXT, "A word more.", "From 31 countries"),
        Key("source", TEXT, "Where it comes from; the title of one of `sources` is marked.", "Organisers"),
    ),
)
PART = Group(
    "part",
    "A group of themes: a section of the deck, a chapter of the report.",
    (
        Key("id", Scalar("id"), "The name by which themes ask for it; by default from the title.", "build"),
        Key("title", TEXT, "Its title.", "Building", required=True),
    ),
)
TOPIC = Group(
    "topic",
    "A side of a theme.",
    (
        Key("title", TEXT, "Its title.", "Pipelines"),
        Key("summary", PROSE, "What it comes to.", "Small steps, soon seen"),
        Key("points", POINTS, "What was said of it.", "[Caching: Builds of minutes]"),
    ),
    any_of=("title", "summary", "points"),
)
ACTION = Group(
    "action",
    "Something to do.",
    (
        Key("what", TEXT, "What is to be done.", "Try previews in one team", required=True),
        Key("who", TEXT, "Who does it.", "Ada"),
        Key("by", TEXT, "Until when: a day, or any words.", "2026-10-01"),
    ),
)
SESSION = Group(
    "session",
    "A talk worth watching.",
    (
        Key("title", TEXT, "Its title.", "Pipelines without waiting", required=True),
        Key("speaker", TEXT, "Who gave it.", "Grace Sample"),
        Key("url", ADDRESS, "Where it is to be found.", "https://example.org/talks/42"),
    ),
)
THEME = Group(
    "theme",
    "An area of the recap: one slide, or as many as it takes, and one section.",
    (
        Key("title", TEXT, "Its short name in agenda, contents and bookmarks.", "Continuous delivery", required=True),
        Key("id", Scalar("id"), "Its stable name; by default from the title.", "delivery"),
        Key("part", Scalar("id"), "The id of the part that it belongs to.", "build"),
        Key(
            "headline", TEXT, "A sentence over the slide, in place of the title; in the report under it.",
            "Small changes reach production within the hour",
        ),
        Key("summary", PROSE, "The lead.", "Teams deploy when they like."),
        Key("icon", Scalar("word", names="icons"), "The name of a bundled icon.", "rocket"),
        Key("topics", ListOf(TOPIC), "Its sides.", "[{title: Pipelines, points: [Caching: Builds of minutes]}]"),
        Key("visuals", ListOf(VISUAL), "What there is to look at.", "[{diagram: {flow: [Commit, Build, Release]}}]"),
        Key("meaning", PROSE, "What it means for the readers: a call-out.", "We wait for nobody."),
        Key("actions", ListOf(ACTION), "What is to be done.", "[{what: Try previews, who: Ada, by: 2026-10-01}]"),
        Key("sessions", ListOf(SESSION), "Talks worth watching.", "[{title: Pipelines without waiting}]"),
        Key("notes", PROSE, "What the speaker says; by default from what the slide says.", "Ask who still waits."),
        Key("audience", WORDS, "Who sees it; everybody where this is absent.", "[execs]"),
        Key(
            "layout", Scalar("word", names="layouts"), "The composition of its slide, in place of the one chosen.",
            "two-columns",
        ),
        Key("skip", FLAG, "A hidden slide, and no section.", "true"),
        Key("freeze", FLAG, "Keep the slide as it stands in the deck built last. Not supported yet.", "true"),
    ),
)  # fmt: skip
HEADLINES = Group(
    "headlines",
    "Titles of slides in place of built-in words.",
    (
        Key("summary", TEXT, "Over the summary.", "Three days, one thread"),
        Key("numbers", TEXT, "Over the numbers.", "Larger than ever"),
        Key("programme", TEXT, "Over the programme.", "What took place"),
        Key("agenda", TEXT, "Over the agenda.", "Where we go"),
        Key("takeaways", TEXT, "Over the takeaways.", "What to keep"),
        Key("conclusion", TEXT, "Over the conclusion: its statement.", "Start with previews"),
    ),
)
SOURCE = Group(
    "source",
    "Something to look up.",
    (
        Key("title", TEXT, "What it is.", "The survey of 2026", required=True),
        Key("url", ADDRESS, "Its address.", "https://example.org/survey"),
        Key("note", TEXT, "A word more.", "Asked 1,200 people"),
    ),
)
REPORT = Group(
    "report",
    "How the report is set.",
    (
        Key("contents", Scalar("word", ("topics", "themes")), "How deep the contents go.", "themes"),
        Key("justify", FLAG, "Prose with even edges, or not; by default the style's way.", "true"),
    ),
)
STYLE = Group(
    "style",
    "What it all looks like.",
    (
        Key("name", Scalar("word", names="styles"), "A built-in style.", "editorial"),
        Key("file", PATH, "A style of your own, in place of `name`.", "my-style.yaml"),
        Key("brand", PATH, "A brand.yml file, on the style of that `name`.", "_brand.yml"),
        Key("logo", PATH, "On the cover of deck and report.", "assets/logo.svg"),
        Key("slide", Scalar("word", ("16:9", "4:3")), "The shape of slides.", '"4:3"'),
        Key("paper", Scalar("word", ("a4", "letter", "a5", "legal")), "The paper of all that is printed.", "letter"),
    ),
    apart=(("file", "name"), ("file", "brand")),
)
OUTLINE = Group(
    "outline",
    "The recap of an event, from which deck and report are built.",
    (
        Key("title", TEXT, "The recap's title.", "DevDays 2026", required=True),
        Key("subtitle", TEXT, "What stands below the title.", "What we bring home"),
        Key("slug", Scalar("slug"), "Names the files that are written; by default the outline's file name.", "devdays"),
        Key("language", Scalar("language"), "The text's language: built-in words, hyphens, quotes follow it.", "en-GB"),
        Key("event", EVENT, EVENT.says, "{starts: 2026-09-14, city: Utrecht}"),
        Key("prepared", PREPARED, PREPARED.says, "{by: Platform team}"),
        Key("purpose", Scalar("word", ("present", "read")), "A deck to show, or to read.", "read"),
        Key("summary", PROSE, "The executive summary.", "Fewer tools, better understood."),
        Key(
            "numbers", ListOf(NUMBER_ENTRY), "Figures; the first is drawn largest.", '[{value: "1,200", label: People}]'
        ),
        Key("programme", POINTS, "What took place.", "[Talks: Four tracks]"),
        Key("parts", ListOf(PART), "Groups of themes.", "[{id: build, title: Building}]"),
        Key("themes", ListOf(THEME, 1), "What the recap says.", "[{title: Continuous delivery}]", required=True),
        Key("takeaways", POINTS, "What to keep.", "[Delivery: Shorten the way]"),
        Key("conclusion", PROSE, "How it ends.", "We try previews in one team first."),
        Key("headlines", HEADLINES, HEADLINES.says, "{takeaways: What to keep}"),
        Key("sources", ListOf(SOURCE), "Where to read on.", "[{title: The survey of 2026}]"),
        Key("report", REPORT, REPORT.says, "{contents: themes}"),
        Key("style", STYLE, STYLE.says, "{name: editorial}"),
        Key("template", PATH, "A company's PowerPoint template. Not supported yet.", "assets/acme.pptx"),
        Key("extends", PATH, "The outline that this one varies.", "base.yaml"),
        Key("only", WORDS, "The themes that are shown, by id.", "[delivery, edge]"),
        Key("order", WORDS, "The themes that come first, by id.", "[edge, delivery]"),
        Key("vars", Free(WORD), "Values for ${names} in any text.", "{team: Platform}"),
        Key("ignore", ListOf(Scalar("code")), "Warnings that are not wanted, by code.", "[RD102]"),
    ),
)


def groups(shape: Shape = OUTLINE) -> Iterator[Group]:
    """Every group inside a shape, itself first, each once, in the order in which they are met."""
    found: dict[str, Group] = {}

    def walk(shape: Shape) -> None:
        match shape:
            case Group():
                if shape.name not in found:
                    found[shape.name] = shape
                    for key in shape.keys:
                        walk(key.shape)
            case ListOf() | Free():
                walk(shape.of)
            case Either():
                for one in shape.of:
                    walk(one)
            case _:
                pass

    walk(shape)
    yield from found.values()
