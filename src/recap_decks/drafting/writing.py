"""A drafted outline as YAML to go on with: comments first, then its keys in the order of decks and reports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from recap_decks.drafting.blocks import Code, Grid, Picture, Quotation
from recap_decks.drafting.model import Action, Draft, Point, Session, Theme, Timeline, Topic, Visual
from recap_decks.drafting.words import Words, marked, unbold
from recap_decks.drafting.yaml_text import WIDTH, comment, folded, scalar, text_after, verbatim
from recap_decks.outline.identifiers import kebab
from recap_decks.outline.points import LONG_FORM
from recap_decks.outline.variables import literal

_LONGEST_LABEL_KEY = 200  # letters; YAML takes 1,024 on a line


def yaml_of(draft: Draft, article: str, pictures: Mapping[int, str]) -> str:
    """The outline's text. `article` is what the draft was made of, in a few words; `pictures` holds, by the identity of
    each picture that is there, the file's name from the outline's folder."""
    lines = list(_Writing(draft, pictures).lines(article))
    return "\n".join(line for block in lines for line in block.split("\n")).rstrip("\n") + "\n"


class _Writing:
    def __init__(self, draft: Draft, pictures: Mapping[int, str]) -> None:
        self._draft = draft
        self._pictures = pictures
        self._part_ids = _ids(draft.parts)

    def lines(self, article: str) -> Iterator[str]:
        draft = self._draft
        yield from self._opening(article)
        yield from _title("title", draft.title)
        yield from _title("subtitle", draft.subtitle)
        if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", draft.language):
            yield f"language: {draft.language}"
        yield from self._event()
        if draft.author:
            yield from ("", "prepared:", *_text("by", [draft.author], 2))
        yield from _apart(_text("summary", draft.summary))
        yield from self._numbers()
        yield from _apart(_points("programme", draft.programme, 0))
        if draft.headlines:
            yield from ("", "# Titles of slides that are no themes.", "headlines:")
            for name, words in draft.headlines.items():
                yield from _title(name, words, 2)
        if draft.parts:
            yield from ("", "parts:")
            for name, title in zip(self._part_ids, draft.parts, strict=True):
                yield f"  - id: {name}"
                yield from _title("title", title, 4)
        yield from ("", "themes:")
        for at, theme in enumerate(draft.themes):
            yield from [""] * (at > 0)
            yield from self._theme(theme)
        yield from _apart(_points("takeaways", draft.takeaways, 0))
        yield from _apart(_text("conclusion", draft.conclusion))
        if draft.sources:
            yield from ("", "sources:")
            for source in draft.sources:
                yield from _item(_text("title", [source.title], 4))
                if source.url:
                    yield f"    url: {scalar(literal(source.url))}"
        if draft.left_over:
            yield from ("", "# What has no place yet:")
            for text in draft.left_over:
                yield from ("#", *comment(text))
        if draft.around:
            yield from ("", "# What stood around the article:")
            for text in draft.around:
                yield from comment(text)

    def _opening(self, article: str) -> Iterator[str]:
        yield from comment(f"Drafted from {article}: every sentence of it is here. Look at what was guessed:")
        guessed: dict[str, list[str]] = {}
        for key, remark in self._draft.remarks:
            guessed.setdefault(key, []).append(remark)
        width = max(map(len, guessed), default=0)
        for key, remarks in guessed.items():
            for at, line in enumerate(comment("; ".join(dict.fromkeys(remarks)), width + 4)):
                text = line.strip().removeprefix("# ")
                yield f"#   {key if not at else '':<{width}}  {text}"
        yield ""

    def _event(self) -> Iterator[str]:
        event = self._draft.event
        if not (event.name or event.starts or event.venue or event.city):
            return
        yield ""
        if event.days_said:
            yield from comment(f"From “{event.days_said}”.")
        yield "event:"
        if event.name:
            yield from _title("name", event.name, 2)
        for key, day in (("starts", event.starts), ("ends", event.ends if event.ends != event.starts else None)):
            if isinstance(day, date):
                yield f"  {key}: {day.isoformat()}"
        for key, said in (("venue", event.venue), ("city", event.city), ("country", event.country)):
            if said:
                yield f"  {key}: {scalar(literal(said))}"

    def _numbers(self) -> Iterator[str]:
        if self._draft.numbers:
            yield from ("", "# The first one is drawn largest.", "numbers:")
        for number in self._draft.numbers:
            yield from _item(_title("value", number.value, 4))
            yield from _title("label", number.label, 4)
            yield from _text("note", [number.note], 4)

    def _theme(self, theme: Theme) -> Iterator[str]:
        yield from _item(_title("title", theme.title, 4))
        yield from _title("headline", theme.headline, 4)
        if theme.part is not None:
            yield f"    part: {self._part_ids[theme.part]}"
        yield from _text("summary", theme.summary, 4)
        topics = [topic for topic in theme.topics if topic.title or topic.summary or topic.points]
        if topics:
            yield "    topics:"
        for topic in topics:
            yield from self._topic(topic)
        visuals = [lines for visual in theme.visuals for lines in [list(self._visual(visual))] if lines]
        if visuals:
            yield "    visuals:"
        for lines in visuals:
            yield from lines
        yield from _text("meaning", theme.meaning, 4)
        if theme.actions:
            yield "    actions:"
        for action in theme.actions:
            yield from _action(action)
        if theme.sessions:
            yield "    sessions:"
        for session in theme.sessions:
            yield from _session(session)

    def _topic(self, topic: Topic) -> Iterator[str]:
        lines = [*_title("title", topic.title, 8), *_text("summary", topic.summary, 8)]
        yield from _item([*lines, *_points("points", topic.points, 8)])

    def _visual(self, visual: Visual) -> Iterator[str]:
        match visual:
            case Grid(columns, rows, caption):
                yield "      - table:"
                yield from _text("caption", [caption], 10)
                if columns:
                    yield f"          columns: {_row([unbold(one) for one in columns])}"
                yield "          rows:"
                for row in rows:
                    yield f"            - {_row(row)}"
            case Quotation(words, who):
                yield "      - quote:"
                yield from _text("text", [words], 10)
                name, _, role = who.plain.partition(", ")
                at = len(name) + 2
                yield from _text("who", [who.cut(0, len(name))], 10)
                yield from _text("role", [who.cut(at)] if role else [], 10)
            case Code(text, language, caption):
                yield "      - code:"
                if language:
                    yield f"          language: {scalar(language)}"
                yield f"          text: {verbatim(text, 12)}"
                yield from _text("caption", [caption], 10)
            case Timeline(moments):
                yield "      - timeline:"
                for moment in moments:
                    lines = [*_title("when", moment.when, 12), *_text("what", [moment.what], 12)]
                    yield from _item([*lines, *_text("note", [moment.note], 12)])
            case Picture(_, alt, caption) if id(visual) in self._pictures:
                yield "      - image:"
                yield f"          file: {scalar(self._pictures[id(visual)])}"
                yield from _text("alt", [alt], 10)
                yield from _text("caption", [caption], 10)
            case Picture():
                pass  # told among what has no place


def _text(key: str, paragraphs: Sequence[Words], indent: int = 0) -> Iterator[str]:
    """`key: text`; nothing where there is no text."""
    texts = [_said(words) for words in paragraphs if words]
    if texts:
        yield " " * indent + text_after(key, texts, indent)


def _title(key: str, words: Words, indent: int = 0) -> Iterator[str]:
    """`key: text` of a text that decks and reports set large or bold by themselves."""
    return _text(key, [unbold(words)], indent)


def _said(words: Words) -> str:
    """The text as an outline has it: its marks typed, and no sign that is one by accident."""
    return literal(marked(words))


def _item(lines: Iterable[str]) -> Iterator[str]:
    """Lines of a mapping as an item of a list, whose sign stands before the first one."""
    first, *others = lines
    column = len(first) - len(first.lstrip(" "))
    yield f"{first[: column - 2]}- {first[column:]}"
    yield from others


def _apart(lines: Iterable[str]) -> Iterator[str]:
    """Lines with a blank one above them, where there are any."""
    found = list(lines)
    if found:
        yield from ("", *found)


def _points(key: str, points: Sequence[Point], indent: int) -> Iterator[str]:
    if points:
        yield f"{' ' * indent}{key}:"
        for point in points:
            yield from _point(point, indent + 2)


def _point(point: Point, indent: int) -> Iterator[str]:
    """`- text`, `- Label: text`, `- Label:` over points, or the long form; `indent` is the hyphen's column."""
    margin = " " * indent
    label, text = _said(unbold(point.label)) if point.label else "", _said(point.text) if point.text else ""
    is_key = label not in (*LONG_FORM, "<<") and len(label) <= _LONGEST_LABEL_KEY
    if label and is_key and not (text and point.points):
        key = scalar(label)
        if text:
            yield f"{margin}- {text_after(key, [text], indent + 2)}"
        elif point.points:
            yield f"{margin}- {key}:"
            for inner in point.points:
                yield from _point(inner, indent + 4)
        else:
            yield f"{margin}- label: {scalar(label)}"
    elif text and not label and not point.points:
        line = f"{margin}- {scalar(text)}"
        if len(line) <= WIDTH or " " not in text:
            yield line
        else:
            yield f"{margin}- {folded([text], indent + 2)}"
    else:
        lines = [f"{margin}  {text_after('label', [label], indent + 2)}"] if label else []
        lines += [f"{margin}  {text_after('text', [text], indent + 2)}"] if text else []
        yield from _item(lines)
        if point.points:
            yield from _points("points", point.points, indent + 2)


def _row(cells: Sequence[Words]) -> str:
    return "[" + ", ".join(scalar(_said(cell), in_flow=True) if cell else '""' for cell in cells) + "]"


def _action(action: Action) -> Iterator[str]:
    if action.said:
        yield from comment(action.said, 6)
    yield from _item(_text("what", [action.what], 8))
    yield from _text("who", [action.who], 8)
    if action.by:
        yield f"        by: {scalar(literal(action.by))}"


def _session(session: Session) -> Iterator[str]:
    yield from _item(_title("title", session.title, 8))
    yield from _text("speaker", [session.speaker], 8)
    if session.url:
        yield f"        url: {scalar(literal(session.url))}"


def _ids(titles: Sequence[Words]) -> list[str]:
    """An id for each part, no two alike."""
    ids: list[str] = []
    for title in titles:
        base = kebab(title.plain)[:40].strip("-") or "part"
        name, number = base, 1
        while name in ids:
            number += 1
            name = f"{base}-{number}"
        ids.append(name)
    return ids
