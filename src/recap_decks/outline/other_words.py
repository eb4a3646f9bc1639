"""Keys that people bring along from elsewhere: what is meant by them here, or where what they hold belongs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from recap_decks.outline import visual_vocabulary, vocabulary
from recap_decks.outline.spelling import folded

_POINT = ("text", "label", "points", "audience")

# By the keys that are allowed: words, as `folded` has them, for each.
_SAME: Mapping[tuple[str, ...], Mapping[str, str]] = {
    vocabulary.OUTLINE.names: {
        "title": "name heading",
        "subtitle": "tagline",
        "slug": "filename id",
        "language": "lang locale",
        "summary": "description abstract overview introduction intro executive-summary tldr",
        "numbers": "stats statistics metrics figures kpis facts key-figures key-numbers",
        "programme": "program schedule timetable",
        "themes": "slides sections chapters theme areas",
        "takeaways": "key-takeaways highlights lessons learnings key-messages",
        "conclusion": "conclusions closing outro",
        "sources": "references links resources bibliography further-reading",
        "vars": "variables",
        "extends": "base include includes inherits parent extend",
        "style": "design",
    },
    vocabulary.EVENT.names: {
        "name": "title",
        "starts": "start start-date from begin begins date",
        "ends": "end end-date to until",
        "venue": "hotel house",
        "city": "location place town where",
        "url": "website link homepage site",
    },
    vocabulary.PREPARED.names: {"by": "author authors name", "for": "audience readers", "on": "date"},
    vocabulary.NUMBER_ENTRY.names: {
        "value": "number figure stat count amount",
        "label": "name title text description unit",
        "note": "footnote detail comment",
        "source": "ref reference",
    },
    vocabulary.PART.names: {"title": "name heading"},
    vocabulary.THEME.names: {
        "title": "name heading",
        "headline": "subtitle tagline statement",
        "summary": "description text body lead intro introduction abstract overview",
        "topics": "subthemes subtopics subsections sections topic",
        "visuals": "visual figures",
        "meaning": "implications so-what sowhat impact why-it-matters relevance",
        "actions": "action next-steps todo todos tasks",
        "sessions": "session talks",
        "notes": "note speaker-notes comments",
        "skip": "hidden hide",
        "audience": "audiences",
    },
    vocabulary.TOPIC.names: {
        "title": "name heading label",
        "summary": "text description body lead intro introduction",
        "points": "bullets items list content details key-points bullet-points",
    },
    _POINT: {
        "label": "title name heading",
        "text": "description details body content",
        "points": "bullets items children subpoints sub-points",
    },
    vocabulary.ACTION.names: {
        "what": "task action title text todo description name",
        "who": "owner assignee responsible person team",
        "by": "due deadline date until when due-date",
    },
    vocabulary.SESSION.names: {
        "title": "name talk",
        "speaker": "speakers presenter presenters author who",
        "url": "link href video address",
    },
    vocabulary.SOURCE.names: {"title": "name text label", "url": "link href address website", "note": "description"},
    vocabulary.REPORT.names: {"contents": "toc table-of-contents"},
    vocabulary.STYLE.names: {
        "name": "theme style",
        "slide": "size aspect aspect-ratio ratio slide-size",
        "paper": "page page-size",
    },
    visual_vocabulary.CHART.names: {
        "type": "kind chart chart-type",
        "title": "caption name",
        "data": "values",
        "csv": "file data-file",
        "unit": "units",
    },
    visual_vocabulary.TABLE.names: {
        "columns": "header headers head heads heading headings cols",
        "rows": "data cells body values",
        "csv": "file",
        "caption": "title",
    },
    visual_vocabulary.IMAGE.names: {
        "file": "src path url image source picture filename href",
        "alt": "alt-text alternative-text description",
        "caption": "title label",
        "credit": "author photographer copyright by",
    },
    visual_vocabulary.QUOTE.names: {
        "text": "quote quotation words",
        "who": "author by speaker name source attribution",
        "role": "title position job",
    },
    visual_vocabulary.MOMENT.names: {
        "when": "date time year day month",
        "what": "text title event label description name",
    },
    visual_vocabulary.CODE.names: {
        "language": "lang syntax",
        "text": "code source content snippet",
        "caption": "title",
    },
    visual_vocabulary.DIAGRAM.names: {
        "flow": "steps process chain sequence",
        "cycle": "loop circle",
        "layers": "stack levels pyramid",
    },
    visual_vocabulary.COMPARISON.names: {"columns": "header headers", "rows": "data cells"},
}

_POINTS = "points belong to a topic: under `topics:` write `- points:` and the list below it"
_IN_VISUALS = "what is to be seen stands in a list: `visuals:`, then `- {}: …` below it"
_OF_THEME = "it belongs to the theme, beside `topics`"
_IN_STYLE_FILE = "colours and fonts stand in a style file: `style: {file: my-style.yaml}`"
_AS_DATA = "write each category with its number: `data: {Q1: 41, Q2: 44}`"
_AS_ROWS = "write `columns: [Before, After]` and `rows: [[Hours, Minutes]]`"
_PLACED = "the layout decides how large things are, and where they stand"
_COMMAND = "that is said to the command, see `recap-decks build --help`"
_VISUALS = ("chart", "table", "image", "quote", "timeline", "comparison", "code", "diagram")

_ELSEWHERE: Mapping[tuple[str, ...], Mapping[str, str]] = {
    vocabulary.OUTLINE.names: {
        "topics": "topics belong to a theme: `themes:`, then `- title: …` with `topics:` below it",
        "points": "points belong to a topic of a theme: `themes:`, `- title: …`, `topics:`, `- points:`",
        "bullets": "points belong to a topic of a theme: `themes:`, `- title: …`, `topics:`, `- points:`",
        "content": "what the recap says stands under `themes`: a list of `- title: …` with `topics` below",
        "audience": "audience belongs to a theme or a point",
        "logo": "write `style: {logo: …}`",
        "paper": "write `style: {paper: …}`",
        **dict.fromkeys(("author", "authors"), "write `prepared: {by: …}`"),
        **dict.fromkeys(("company", "organization", "organisation", "client"), "write `prepared: {for: …}`"),
        **dict.fromkeys(
            ("date", "dates", "start", "starts", "ends"), "write `event: {starts: …, ends: …}`, or `prepared: {on: …}`"
        ),
        **{name: f"write `event: {{{name}: …}}`" for name in ("city", "country", "venue", "url")},
        **dict.fromkeys(("location", "place"), "write `event: {venue: …, city: …, country: …}`"),
        **dict.fromkeys(
            (
                *("sessions", "notes", "actions", "visuals", "meaning", "quotes", "charts", "images"),
                *("icon", "layout", "skip", "freeze"),
            ),
            "it belongs to a theme: `themes:`, then `- title: …` with it below",
        ),
        "speakers": "talks worth watching belong to a theme: `sessions: [{title: …, speaker: …}]`",
        "next-steps": "what is to be done belongs to a theme: `actions: [{what: …, who: …, by: …}]`",
        **dict.fromkeys(("font", "fonts", "color", "colors", "colour", "colours", "palette"), _IN_STYLE_FILE),
        **dict.fromkeys(("format", "output", "formats", "outputs"), _COMMAND),
        **dict.fromkeys(("agenda", "toc"), "it is made of the themes; what took place stands under `programme`"),
        **dict.fromkeys(("version", "tags", "keywords", "meta", "footer"), "nothing here takes it: leave it out"),
    },
    vocabulary.EVENT.names: {"dates": "write `starts: 2024-03-19` and `ends: 2024-03-22`"},
    vocabulary.THEME.names: {
        **dict.fromkeys(("points", "bullets", "items", "list", "content", "details", "key-points"), _POINTS),
        "drop": "`drop` leaves out what an outline has that this one `extends`",
        **{name: _IN_VISUALS.format(name) for name in _VISUALS},
        **{f"{name}s": _IN_VISUALS.format(name) for name in _VISUALS},
        "picture": _IN_VISUALS.format("image"),
        **dict.fromkeys(
            ("takeaways", "numbers", "stats", "sources", "references", "links", "conclusion", "event", "parts"),
            "that stands at the outermost level, beside `themes`",
        ),
        **dict.fromkeys(("speaker", "speakers"), "write `sessions: [{title: …, speaker: …}]`"),
        **dict.fromkeys(("color", "colour", "background", "font"), _IN_STYLE_FILE),
    },
    vocabulary.PART.names: {
        "drop": "`drop` leaves out what an outline has that this one `extends`",
        "themes": "themes stand in a list of their own, each with `part: …`",
    },
    vocabulary.TOPIC.names: dict.fromkeys(
        ("visuals", "notes", "headline", "actions", "meaning", "icon", "sessions", "layout", *_VISUALS), _OF_THEME
    ),
    vocabulary.STYLE.names: dict.fromkeys(
        ("font", "fonts", "color", "colors", "colour", "colours", "accent"), _IN_STYLE_FILE
    ),
    visual_vocabulary.CHART.names: {
        **dict.fromkeys(("labels", "series", "categories", "x", "y", "datasets"), _AS_DATA),
        **dict.fromkeys(("color", "colors", "colour", "colours"), _IN_STYLE_FILE),
        **dict.fromkeys(("width", "height", "size"), _PLACED),
    },
    visual_vocabulary.IMAGE.names: dict.fromkeys(("width", "height", "size", "position", "align"), _PLACED),
    visual_vocabulary.DIAGRAM.names: dict.fromkeys(("type", "kind"), "the kind is the key: `diagram: {flow: [a, b]}`"),
    visual_vocabulary.COMPARISON.names: dict.fromkeys(
        ("before", "after", "left", "right", "pros", "cons", "items"), _AS_ROWS
    ),
}


def meant_here(name: str, allowed: Sequence[str]) -> str | None:
    """The key of those `allowed` that people mean by another word; None where there is none."""
    return _words(tuple(allowed)).get(folded(name))


def elsewhere(name: str, allowed: Sequence[str], *, is_text: bool) -> str | None:
    """Where what people write under that word, as text or not, belongs; None where nothing is known of it."""
    word, keys = folded(name), tuple(allowed)
    if is_text and keys == vocabulary.OUTLINE.names and word == "theme":
        return "`style` chooses colours and fonts; what the recap says stands under `themes`"
    return _ELSEWHERE.get(keys, {}).get(word)


@cache
def _words(allowed: tuple[str, ...]) -> Mapping[str, str]:
    return {word: key for key, words in _SAME.get(allowed, {}).items() for word in words.split()}
