"""Every key of a visual, as `vocabulary` has those of the rest."""

from __future__ import annotations

from recap_decks.outline.shapes import Either, Free, Group, Key, ListOf, Scalar

TEXT, NUMBER, FLAG, WORD, PATH = Scalar("text"), Scalar("number"), Scalar("flag"), Scalar("word"), Scalar("path")

CELLS = ListOf(TEXT)
SERIES = Free(NUMBER, says="Numbers by category; `null` is a gap.")
SEVERAL_SERIES = Free(SERIES, says="Series by name, each with its numbers by category.")
CHART = Group(
    "chart",
    "Numbers by category: a native chart in the deck, drawn in the report.",
    (
        Key(
            "type", Scalar("word", ("column", "bar", "line", "area", "pie", "doughnut")), "Its kind.", "column",
            required=True,
        ),
        Key("title", TEXT, "What it shows, as a message.", "Deployments double each year"),
        Key(
            "data", Either("chart data", (SERIES, SEVERAL_SERIES)),
            "Numbers by category, or by series and category; `null` is a gap.", "{2024: 52, 2025: 84}",
        ),
        Key("csv", PATH, "A file with the data, in place of `data`.", "data/deployments.csv"),
        Key("stacked", FLAG, "Series on top of each other, of columns, bars and areas.", "true"),
        Key("unit", TEXT, "What the numbers count.", "deployments a week"),
        Key("highlight", WORD, "The category or series that is meant.", '"2025"'),
        Key("source", TEXT, "Where the data come from.", "Platform team"),
        Key("alt", TEXT, "What it shows, for who cannot see it; by default from title and data.", "A steady rise"),
    ),
    one_of=(("data", "csv"),),
)  # fmt: skip
TABLE = Group(
    "table",
    "Rows and columns: a native table.",
    (
        Key("columns", CELLS, "What names the columns.", "[Service, Before, After]"),
        Key("rows", ListOf(CELLS, 1), "The rows, each as long as the columns.", "[[Search, 900, 120]]"),
        Key("csv", PATH, "A file with heads and rows, in place of `rows`.", "data/latencies.csv"),
        Key("caption", TEXT, "What it shows.", "Latency in milliseconds"),
        Key("source", TEXT, "Where the data come from.", "Platform team"),
    ),
    one_of=(("rows", "csv"),),
)
IMAGE = Group(
    "image",
    "A picture: PNG, JPEG, WebP, AVIF, GIF, TIFF or SVG.",
    (
        Key("file", PATH, "The file.", "assets/hall.jpg", required=True),
        Key("alt", TEXT, "What it shows, for who cannot see it.", "The hall seen from its door"),
        Key("decorative", FLAG, "That it says nothing, in place of `alt`.", "true"),
        Key("caption", TEXT, "What is said under it.", "The main hall"),
        Key("credit", TEXT, "Who made it.", "Photo: A. Nobody"),
        Key("fit", Scalar("word", ("cover", "contain")), "Cropped to its frame, or shown whole.", "cover"),
        Key(
            "focus", ListOf(Scalar("fraction"), 2), "What cropping keeps: parts of the width and of the height.",
            "[0.5, 0.3]",
        ),
    ),
)  # fmt: skip
QUOTE = Group(
    "quote",
    "What somebody said.",
    (
        Key("text", TEXT, "The words, without quotation marks.", "We stopped counting clusters.", required=True),
        Key("who", TEXT, "Who said it.", "Ada Example"),
        Key("role", TEXT, "What they are.", "Head of Platform, Acme"),
    ),
)
MOMENT = Group(
    "moment",
    "A point in time.",
    (
        Key("when", TEXT, "The time, in any form.", "March", required=True),
        Key("what", TEXT, "What happened.", "First release", required=True),
        Key("note", TEXT, "A word more.", "To ten customers"),
    ),
)
COMPARISON = Group(
    "comparison",
    "Things beside each other.",
    (
        Key("columns", ListOf(TEXT, 2), "What is compared.", "[Before, After]", required=True),
        Key(
            "rows", ListOf(CELLS, 1), "The rows; where each has a cell more, its first one names it.",
            "[[Builds, Half an hour, Minutes]]", required=True,
        ),
    ),
)  # fmt: skip
CODE = Group(
    "code",
    "A listing.",
    (
        Key("language", WORD, "The language, by a name that Pygments knows.", "yaml"),
        Key("text", Scalar("verbatim"), "The lines.", '"retries: 3"', required=True),
        Key("caption", TEXT, "What it shows.", "Three tries, then an alarm"),
    ),
)
STEPS = ListOf(TEXT, 2)
DIAGRAM = Group(
    "diagram",
    "Native shapes joined by connectors.",
    (
        Key("flow", STEPS, "Steps that follow each other.", "[Commit, Build, Release]"),
        Key("cycle", STEPS, "Steps that begin again.", "[Observe, Decide, Act]"),
        Key("layers", STEPS, "Layers from the top.", "[Apps, Platform, Hardware]"),
    ),
    one_of=(("flow", "cycle", "layers"),),
)
VISUAL = Group(
    "visual",
    "Something to look at: a mapping with its kind as the one key.",
    (
        Key("chart", CHART, CHART.says, "{type: column, data: {2024: 52, 2025: 84}}"),
        Key("table", TABLE, TABLE.says, "{columns: [A, B], rows: [[1, 2]]}"),
        Key("image", IMAGE, IMAGE.says, "{file: assets/hall.jpg, alt: The hall}"),
        Key("quote", QUOTE, QUOTE.says, "{text: We stopped counting clusters., who: Ada Example}"),
        Key("timeline", ListOf(MOMENT, 1), "Moments in their order.", "[{when: March, what: First release}]"),
        Key("comparison", COMPARISON, COMPARISON.says, "{columns: [Before, After], rows: [[Hours, Minutes]]}"),
        Key("code", CODE, CODE.says, '{language: yaml, text: "retries: 3"}'),
        Key("diagram", DIAGRAM, DIAGRAM.says, "{flow: [Commit, Build, Release]}"),
    ),
    one_of=(("chart", "table", "image", "quote", "timeline", "comparison", "code", "diagram"),),
)
