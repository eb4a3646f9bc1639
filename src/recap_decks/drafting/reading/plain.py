"""Plain text as blocks: headings, lists, tables and quotations by how their lines stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from recap_decks.drafting import signs
from recap_decks.drafting.blocks import Article, Block, Grid, Heading, Item, Listing, Paragraph
from recap_decks.drafting.furniture import is_furniture, names_site
from recap_decks.drafting.reading.lines import WIDEST, are_entries, grouped, was_broken
from recap_decks.drafting.reading.mail import mail_in
from recap_decks.drafting.reading.quotations import quotation, quoted
from recap_decks.drafting.sentences import sentences_of
from recap_decks.drafting.words import Words, plain_words

_BULLET = re.compile(r"(?P<indent>\s*)(?P<sign>[-*+•‣▪◦●○·–—🔹🔸👉]|o(?=\s{2,}))\s+(?P<text>\S.*)")
_NUMBERED = re.compile(r"(?P<indent>\s*)(?:\(?(?P<number>\d{1,3}|[a-z])[.)]\s+)(?P<text>\S.*)")
_KEYCAP = re.compile(r"^(\s*)(\d{1,2})\ufe0f?\u20e3\s*", re.M)  # 1️⃣ and its like, which number items
_SIGN = re.compile(  # a picture that begins a line as a bullet does
    r"(?P<indent>\s*)(?P<sign>(?:[\U0001F300-\U0001FAFF\u2600-\u27BF\u2B50\u2B55\u25B6][\uFE0F\u200D]*)+)\s+(?P<text>\S.*)"
)
_AROUND = re.compile(  # pictures at the ends of a line
    r"^[\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F\u200D\s]+|[\U0001F1E6-\U0001F64F\U0001F680-\U0001FAFF\u2600-\u27BF\uFE0F\u200D\s]+$"
)
_TICKS = "✅✔☑👉➡▶⭐🔹🔸📌\ufe0f"  # say no more than a bullet
_SECTION = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?P<text>\S.*)")
_UNDER = re.compile(r"\s*(={3,}|-{3,}|~{3,}|\*{3,}|_{3,})\s*")
_QUOTED = re.compile(r"\s*>\s?(?P<text>.*)")
_PIPED = re.compile(r"\s*\|.*\|\s*")
_RULE_CELL = re.compile(r"\s*:?-{2,}:?\s*")
_COUNTED = re.compile(r"#\d{1,2}\)?[.:)]?\s+\S")
_FEW_LINES = 4  # at the beginning, where a site may be named
_LONGEST_HEADING = 80  # letters
_LEAST_TITLES = 2  # of a text that short lines part
_ENDS = (".", "!", "?", ",", ";", ":", "。", "！", "？", "，", "：", "…", "👇")
_CLOSING = ' ”"’»“)）」'  # what may close behind the end of a sentence


@dataclass(slots=True, eq=False)
class _Line:
    text: str
    after_blank: bool
    before_blank: bool = False


@dataclass(slots=True)
class _Entry:
    """An item while its list is read."""

    text: str
    indent: int
    entries: list[_Entry] = field(default_factory=list)


def read_plain(text: str) -> Article:
    """The article in a plain text."""
    mail = mail_in(text)
    return Article(
        tuple(_Reader(mail.text, is_headed=bool(mail.title)).blocks()),
        "plain text",
        plain_words(mail.title),
        author=plain_words(mail.author),
        day=mail.day,
        beside=tuple(map(plain_words, mail.beside)),
    )


class _Reader:
    def __init__(self, text: str, *, is_headed: bool = False) -> None:
        self._is_headed = is_headed  # whether the title is known
        text = _with_bullets(_KEYCAP.sub(r"\1\2. ", text))
        self._lines: list[_Line] = []
        is_blank = True
        for line in text.expandtabs(8).split("\n") if "\t" not in text else text.split("\n"):
            if line.strip():
                self._lines.append(_Line(line.rstrip(), is_blank))
            elif self._lines:
                self._lines[-1].before_blank = True
            is_blank = not line.strip()
        if self._lines:
            self._lines[-1].before_blank = True
        self._width = max((len(line.text.strip()) for line in self._lines), default=0)
        self._has_blanks = sum(line.after_blank for line in self._lines) > 1
        self._has_underlines = any(_UNDER.fullmatch(line.text) and not line.after_blank for line in self._lines)
        self._at = 0

    def blocks(self) -> Iterator[Block]:
        while self._at < len(self._lines):
            yield from self._next()

    def _next(self) -> Iterator[Block]:
        line = self._lines[self._at].text
        following = self._lines[self._at + 1].text if self._at + 1 < len(self._lines) else ""
        if _UNDER.fullmatch(line):
            self._at += 1
        elif _UNDER.fullmatch(following) and not self._lines[self._at].before_blank and len(line) <= _LONGEST_HEADING:
            self._at += 2
            yield Heading(1 if following.strip()[0] == "=" else 2, plain_words(line))
        elif _PIPED.fullmatch(line) and _PIPED.fullmatch(following):
            yield self._piped()
        elif line.strip().count("\t") and line.strip().count("\t") == following.strip().count("\t"):
            yield self._tabbed()
        elif _QUOTED.fullmatch(line):
            yield from self._quote()
        elif (section := _SECTION.fullmatch(line)) and self._is_heading(section["text"]):
            self._at += 1
            yield Heading(2 + section["number"].count("."), plain_words(section["text"]))
        elif _BULLET.fullmatch(line) or self._is_numbered_item():
            yield self._list()
        else:
            yield from self._prose()

    def _is_numbered_item(self) -> bool:
        """Whether a numbered line is an item: its neighbour is one too, or it is no title above prose."""
        line = self._lines[self._at]
        found = _NUMBERED.fullmatch(line.text)
        if not found or (not found["number"].isdigit() and not self._has_next_letter(found["number"])):
            return False
        return not self._is_numbered_title(found)

    def _has_next_letter(self, letter: str) -> bool:
        near = self._lines[max(self._at - 8, 0) : self._at] + self._lines[self._at + 1 : self._at + 9]
        numbers = {found["number"] for line in near if (found := _NUMBERED.fullmatch(line.text))}
        return chr(ord(letter) + 1) in numbers or chr(ord(letter) - 1) in numbers

    def _is_numbered_title(self, found: re.Match[str]) -> bool:
        """A number alone among what is no item, such as `2. Security` over a paragraph."""
        if found["indent"] or not self._is_heading(found["text"]):
            return False
        near = [self._lines[at].text for at in (self._at - 1, self._at + 1) if 0 <= at < len(self._lines)]
        if any(_NUMBERED.fullmatch(line) for line in near):
            return False
        after = self._lines[self._at + 1] if self._at + 1 < len(self._lines) else None
        if after is None or (not self._lines[self._at].before_blank and after.text.startswith("  ")):
            return False
        # Another one further on, or before: titles come in numbers.
        others = (line.text for line in self._lines if line is not self._lines[self._at])
        return any(_NUMBERED.fullmatch(other) and not other.startswith(" ") for other in others)

    def _is_heading(self, text: str) -> bool:
        """Whether a line is short and no sentence; among lines as long as paragraphs, a question may be a title."""
        if self._at and not text.rstrip().endswith(_ENDS):  # an exclamation may be a title at the beginning
            text = _AROUND.sub("", text)
        ends = tuple(end for end in _ENDS if end != "?") if self._width > WIDEST else _ENDS
        if _COUNTED.match(text):  # `#2) …` is a title at nearly any length
            return len(text) <= 2 * _LONGEST_HEADING and not text.rstrip().endswith(ends)
        return (
            "://" not in text
            and len(text) <= _LONGEST_HEADING
            and len(text.split()) <= 12
            and len(sentences_of(plain_words(text))) == 1
            and not quoted(plain_words(text))
            and not text.rstrip(_CLOSING).endswith(ends)
        )

    def _prose(self) -> Iterator[Block]:
        """Lines up to a blank one or to one of another kind: a heading, or paragraphs."""
        start = self._lines[self._at]
        numbered = _NUMBERED.fullmatch(start.text)
        if numbered and numbered["number"].isdigit():  # a title, since items were told before
            self._at += 1
            yield Heading(2, plain_words(numbered["text"]))
            return
        if self._stands_as_heading(start):
            level = 1 if self._is_first() and not self._is_headed else 3 if self._has_underlines else 2
            self._at += 1
            yield Heading(level, plain_words(start.text))
            return
        stretch = [start.text.strip()]
        while not self._lines[self._at].before_blank:
            line = self._lines[self._at + 1].text
            if (
                self._stands_as_heading(self._lines[self._at + 1])
                or _BULLET.fullmatch(line)
                or _NUMBERED.fullmatch(line)
                or _UNDER.fullmatch(line)
                or _PIPED.fullmatch(line)
            ):
                break
            self._at += 1
            stretch.append(line.strip())
        self._at += 1
        if are_entries(stretch) and start is not self._lines[0]:
            yield Listing(tuple(Item(plain_words(line)) for line in stretch))
            return
        for text in grouped(stretch, lambda line, following: was_broken(line, following, self._width)):
            yield Paragraph(plain_words(text))

    def _stands_as_heading(self, line: _Line) -> bool:
        """Whether a short line is a heading: by its words; alone between blank lines; or right above a line as long as
        a paragraph."""
        text = line.text.strip()
        if not self._is_heading(text) or not any(map(str.isalpha, text)) or text[0].islower():
            return False
        at = self._lines.index(line, self._at)
        if at + 1 >= len(self._lines) or is_furniture(text) or (at < _FEW_LINES and names_site(text)):
            return False
        if signs.is_meaning(text) or signs.place_of(text) is not None:
            return True
        following = self._lines[at + 1]
        if self._width > WIDEST and not line.before_blank and ": " not in text:
            above = self._lines[at + 2] if at + 2 < len(self._lines) else following
            is_pair = not following.before_blank and self._is_heading(following.text)
            return _is_long(following.text) or (_is_long(above.text) and is_pair)
        if not line.before_blank and _BULLET.fullmatch(following.text) and self._is_headed_by_lines():
            return line.after_blank
        return line.after_blank and self._has_blanks and line.before_blank

    def _is_headed_by_lines(self) -> bool:
        """Whether short lines that stand alone over prose part the text, so that those over lists do, too."""
        alone = [
            line
            for line, below in zip(self._lines[1:], self._lines[2:], strict=False)
            if line.after_blank
            and line.before_blank
            and self._is_heading(line.text.strip())
            and not _BULLET.fullmatch(line.text)
            and _is_long(below.text)
        ]
        return len(alone) >= _LEAST_TITLES

    def _is_first(self) -> bool:
        """Whether nothing stands above a line but what stands around an article."""
        above = [line.text for line in self._lines[: self._at]]
        bullets = [found["text"].strip() for line in above if (found := _BULLET.fullmatch(line))]
        leads_here = self._lines[self._at].text.strip() in bullets[-1:]
        return all(
            names_site(line) or is_furniture(_BULLET.sub(r"\g<text>", line)) or (leads_here and _BULLET.fullmatch(line))
            for line in above
        )

    def _quote(self) -> Iterator[Block]:
        paragraphs: list[list[str]] = [[]]
        while self._at < len(self._lines) and (found := _QUOTED.fullmatch(self._lines[self._at].text)):
            if found["text"].strip():
                paragraphs[-1].append(found["text"].strip())
            elif paragraphs[-1]:
                paragraphs.append([])
            self._at += 1
        said = [words for lines in paragraphs if (words := plain_words(" ".join(lines)))]
        if said:
            yield quotation(said)

    def _piped(self) -> Block:
        rows: list[tuple[Words, ...]] = []
        columns: tuple[Words, ...] = ()
        while self._at < len(self._lines) and _PIPED.fullmatch(self._lines[self._at].text):
            cells = self._lines[self._at].text.strip().strip("|").split("|")
            if len(rows) == 1 and all(_RULE_CELL.fullmatch(cell) for cell in cells):
                columns = rows.pop()
            else:
                rows.append(tuple(map(plain_words, cells)))
            self._at += 1
        return Grid(columns, tuple(rows)) if rows else Grid((), (columns,))

    def _tabbed(self) -> Block:
        """Lines with as many tabs each; the first one names the columns where none of its cells has a digit."""
        count = self._lines[self._at].text.strip().count("\t")
        rows: list[tuple[Words, ...]] = []
        while self._at < len(self._lines) and self._lines[self._at].text.strip().count("\t") == count:
            rows.append(tuple(map(plain_words, self._lines[self._at].text.strip().split("\t"))))
            self._at += 1
        has_head = len(rows) > 2 and all(cell and not any(map(str.isdigit, cell.plain)) for cell in rows[0])
        return Grid(rows[0], tuple(rows[1:])) if has_head else Grid((), tuple(rows))

    def _list(self) -> Block:
        """Items of one list, deeper ones by their indents, with the lines that go on with each."""
        first = _NUMBERED.fullmatch(self._lines[self._at].text)
        root = _Entry("", -1)
        path = [root]
        kind = self._kind(self._lines[self._at].text)
        while self._at < len(self._lines):
            line = self._lines[self._at]
            found = _BULLET.fullmatch(line.text) or (_NUMBERED.fullmatch(line.text) if path[1:] else first)
            if found and path[1:] and found.re is _NUMBERED and not found["indent"] and self._is_numbered_title(found):
                break
            if found:
                indent = len(found["indent"].expandtabs(4))
                if path[1:] and indent <= path[1].indent and self._kind(line.text) != kind:
                    break
                while len(path) > 1 and path[-1].indent >= indent:
                    path.pop()
                entry = _Entry(found["text"].strip(), indent)
                path[-1].entries.append(entry)
                path.append(entry)
            elif not line.after_blank and was_broken(self._lines[self._at - 1].text, line.text.strip(), self._width):
                if path[-1].entries:
                    path[-1].entries[-1].text += f" {line.text.strip()}"
                else:
                    path[-1].text += f" {line.text.strip()}"
            elif not line.after_blank and line.text[0].isspace():
                path[-1].entries.append(_Entry(line.text.strip(), path[-1].indent + 1))
            elif line.after_blank and len(line.text) - len(line.text.lstrip()) > path[1].indent + 1:
                path[-1].entries.append(_Entry(line.text.strip(), path[-1].indent + 1))  # a paragraph of the item
            else:
                break
            self._at += 1
        number = int(first["number"]) if first and first["number"].isdigit() else 1 if first else None
        return Listing(_items(root), number)

    def _kind(self, line: str) -> str:
        found = _BULLET.fullmatch(line)
        return found["sign"] if found else "1"


def _with_bullets(text: str) -> str:
    """The text with hyphens before lines that follow each other, each with a picture at its beginning; of those, only
    such as say something stay."""
    lines = text.split("\n")
    signs = [_SIGN.fullmatch(line) for line in lines]
    for at, found in enumerate(signs):
        if found and (any(signs[at + 1 : at + 2]) or (at and signs[at - 1])):
            sign = "" if found["sign"].strip(_TICKS) == "" else f"{found['sign']} "
            lines[at] = f"{found['indent']}- {sign}{found['text']}"
    return "\n".join(lines)


def _is_long(line: str) -> bool:
    """Whether a line is as long as a paragraph, and no item."""
    return len(line) > _LONGEST_HEADING and not _BULLET.fullmatch(line) and not _NUMBERED.fullmatch(line)


def _items(entry: _Entry) -> tuple[Item, ...]:
    """The entries below one as items, without calling deeper than Python allows."""
    done: dict[int, tuple[Item, ...]] = {}
    stack = [(entry, False)]
    while stack:
        one, is_open = stack.pop()
        if is_open:
            done[id(one)] = tuple(Item(plain_words(each.text), done[id(each)]) for each in one.entries)
        else:
            stack.append((one, True))
            stack += [(each, False) for each in one.entries]
    return done[id(entry)]
