"""Blocks as sections: by headings where the article has them, else by the lines that introduce lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from recap_decks.drafting import signs
from recap_decks.drafting.block_texts import count_words
from recap_decks.drafting.blocks import Block, Grid, Heading, Listing, Paragraph
from recap_decks.drafting.entries import labelled, numbers_of
from recap_decks.drafting.events import year_in
from recap_decks.drafting.headings import with_headings
from recap_decks.drafting.prose_sections import ending_of, intro_of, parts_of
from recap_decks.drafting.sentences import sentences_of
from recap_decks.drafting.titles import last_sentence, short_title, without_colon
from recap_decks.drafting.words import Words, joined, unbold

_LONGEST_TITLE = 160  # letters
_MOST_WORDS_OPENING = 60  # of a paragraph that opens an area
_NUMBER = re.compile(r"(?:(?P<number>\d{1,2})[.):]|(?P<roman>[IVX]{1,5})[.)])\s+(?=\S)")
_LEAST_WORDS_ITEM = 10  # on average, of a list that is an article
_LEAST_WORDS_PARAGRAPH = 20  # of prose
_MOST = 0.7  # of an article's words, in the one section that has others
_LEAST_SHARE = 0.2  # of an article's words, in a section that says that the themes follow
_MOSTLY = 0.6  # of an article's words
_BEFORE_TITLE = 3  # blocks that may stand above the title: dates, categories


@dataclass(slots=True)
class Section:
    """A title with what stands below it. `lead` is the whole line where the title was made of it."""

    title: Words
    level: int
    blocks: list[Block] = field(default_factory=list)
    children: list[Section] = field(default_factory=list)
    lead: Words = field(default_factory=Words)

    def depth(self) -> int:
        """How many levels of sections it is, itself one."""
        return 1 + max((child.depth() for child in self.children), default=0)

    def size(self) -> int:
        """Its words, those of its children among them."""
        return sum(count_words(block) for block in self.blocks) + sum(child.size() for child in self.children)


@dataclass(slots=True)
class Sectioned:
    """A whole article: its title, what stands above the first section, the sections, and what ends it all."""

    title: Words
    intro: list[Block]
    sections: list[Section]
    ending: list[Block] = field(default_factory=list)
    by: str = "headings"


def sectioned(blocks: Sequence[Block], title: Words, language: str) -> Sectioned:
    """The article's parts; `title` is what the format told, used where the text has none of its own."""
    body = [block for block in with_headings(blocks) if not isinstance(block, Paragraph | Heading) or block.words]
    found, body = _title(body, title)
    title = found or title
    body = [block for at, block in enumerate(body) if at >= _BEFORE_TITLE or not _is_again(block, title)]
    if found and len(body) > 1 and isinstance(body[0], Heading):
        later = next((block for block in body[1:] if isinstance(block, Heading)), None)
        if later is not None and later.level < body[0].level:
            body = [Paragraph(body[0].words), *body[1:]]  # a subtitle that is set as a heading
    if any(isinstance(block, Heading) for block in body):
        return _by_headings(title, body)
    return _by_leads(title, body, language)


def is_lead(block: Block) -> bool:
    """Whether it is a line that introduces what follows."""
    return isinstance(block, Paragraph) and block.words.plain.endswith((":", "：", "👇"))


def _title(body: list[Block], told: Words) -> tuple[Words, list[Block]]:
    """The article's title where its text has one, and the blocks without it."""
    headings = [(at, block) for at, block in enumerate(body) if isinstance(block, Heading)]
    if headings:
        at, first = headings[0]
        is_alone = sum(block.level <= first.level for _, block in headings) == 1
        if is_alone and at <= _BEFORE_TITLE and sum(map(count_words, body[:at])) <= 60:
            return unbold(first.words), body[:at] + body[at + 1 :]
        is_bare = at == 0 and len(body) > 1 and isinstance(body[1], Heading) and body[1].level <= first.level
        if is_bare and not told:
            return unbold(first.words), body[1:]
        peers = [block.words.plain for _, block in headings[1:] if block.level == first.level]
        if at == 0 and not told and year_in(first.words.plain) and not any(map(year_in, peers)):
            return unbold(first.words), body[1:]
        same = [block for _, block in headings if told and _same(block.words, told)]
        if same and same[0] is first:
            return first.words, body[:at] + body[at + 1 :]
        if told or at == 0:
            return Words(), body
    start = body[0] if body else None
    if isinstance(start, Paragraph) and len(body) > 1:
        plain = start.words.plain
        if (
            len(plain) <= _LONGEST_TITLE
            and len(plain.split()) <= 20
            and not plain.endswith((".", ":", ";", ",", "：", "。"))
        ):
            return start.words, body[1:]
    return Words(), body


def _is_again(block: Block, title: Words) -> bool:
    return isinstance(block, Paragraph | Heading) and bool(title) and _same(block.words, title)


def _same(one: Words, other: Words) -> bool:
    return one.plain.casefold().strip() == other.plain.casefold().strip()


def promoted(sections: Sequence[Section]) -> tuple[list[Section], list[Words]]:
    """The sections, with those below one that only says that the themes follow, such as `Agenda` or `Talks`, in its
    place; likewise below the only one that has any, where it holds most of the article. And the titles of those."""
    parents = [one for one in sections if len(one.children) > 1]
    total = sum(one.size() for one in sections)
    done: list[Section] = []
    over: list[Words] = []
    for section in sections:
        is_named = signs.NOTES.fullmatch(section.title.plain.strip(" :")) is not None or (
            signs.place_of(section.title.plain) == "takeaways" and any(map(_is_theme, section.children))
        )
        is_most = (
            len(sections) > 1 and parents == [section] and len(section.children) > 2 and section.size() > _MOST * total
        )
        if section not in parents or not (is_named or is_most) or section.size() < _LEAST_SHARE * total:
            done.append(section)
            continue
        first, *others = section.children
        blocks = section.blocks
        if sum(map(count_words, blocks)) >= _LEAST_WORDS_PARAGRAPH or not all(
            isinstance(one, Paragraph) for one in blocks
        ):
            done.append(Section(section.title, section.level, blocks, lead=section.lead))
            blocks = []
        first.blocks = [*blocks, *first.blocks]
        done += [first, *others]
        over.append(section.title)
    return done, over


def _is_theme(section: Section) -> bool:
    """Whether a section below a list of what to remember says more than that."""
    shows = any(not isinstance(block, Paragraph | Listing) for block in section.blocks)
    return shows or bool(section.children) or section.size() > _MOST_WORDS_OPENING


# ---- Headings ----------------------------------------------------------------------------------------------------


def _by_headings(title: Words, body: list[Block]) -> Sectioned:
    intro: list[Block] = []
    sections: list[Section] = []
    path: list[Section] = []
    for block in body:
        if isinstance(block, Heading):
            section = Section(unbold(block.words), block.level)
            while path and path[-1].level >= section.level:
                path.pop()
            (path[-1].children if path else sections).append(section)
            path.append(section)
        elif path:
            path[-1].blocks.append(block)
        else:
            intro.append(block)
    _drop_numbers(sections)
    return Sectioned(title, intro, sections)


def _drop_numbers(sections: list[Section]) -> None:
    """Titles that are numbered in order lose their numbers, which agenda and contents give them anew."""
    found = [_NUMBER.match(section.title.plain) for section in sections]
    numbered = [match for match in found if match]
    counts = [int(match["number"]) for match in numbered if match["number"]]
    is_series = len(counts) > 1 and all(after == before + 1 for before, after in pairwise(counts))
    romans = [match["roman"] for match in numbered if match["roman"]]
    if is_series or (len(romans) > 1 and romans[0] == "I"):
        for section, match in zip(sections, found, strict=True):
            if match:
                section.title = section.title.cut(match.end())
    for section in sections:
        _drop_numbers(section.children)


# ---- Leads -------------------------------------------------------------------------------------------------------


def _by_leads(title: Words, body: list[Block], language: str) -> Sectioned:
    """Sections of an article without headings.

    A line over a list names a topic. A line or short paragraph right above such a line opens an area, whose topics
    follow. Where nothing opens an area, each line over a list is one. Prose below the last list ends the article.
    """
    listed = [at for at, block in enumerate(body) if not isinstance(block, Paragraph)]
    main = _main_list(body)
    if main is not None:
        return _of_items(title, body, main, language)
    if listed and _is_outline(body, listed[0]):
        return _of_outline(title, body, listed[0], language)
    if not listed or _is_prose(body):
        return _of_prose(title, body, language)
    special = {at for at in range(len(body)) if _is_special(body, at)}
    last_plain = max((at for at in listed if not {at, at - 1} & special), default=listed[0])
    opens = [at for at in range(last_plain + 1) if _opens_area(body, at, at > listed[0], special)]
    if not opens:
        opens = [at for at in range(last_plain + 1) if _introduces(body, at) and not _is_first_figures(body, at)]
    if not opens:
        return _of_prose(title, body, language)
    starts = sorted({*opens, *special})
    sections: list[Section] = []
    endings: list[Block] = []
    current: list[Block] | None = None
    intro: list[Block] = []
    for at, block in enumerate(body):
        if at in starts and isinstance(block, Paragraph):
            name = without_colon(block.words) if at in special else short_title(block.words, language)
            sections.append(Section(name, 1, lead=block.words))
            current = sections[-1].blocks
        elif isinstance(block, Paragraph) and at > last_plain:
            endings.append(block)
        elif current is not None:
            current.append(block)
        else:
            intro.append(block)
    return Sectioned(title, intro, sections, endings, "lines that introduce lists")


def _is_special(body: Sequence[Block], at: int) -> bool:
    block = body[at]
    if not isinstance(block, Paragraph) or not _introduces(body, at):
        return False
    lead = last_sentence(block.words)[1] if is_lead(block) else block.words
    return signs.place_of(lead.plain) not in (None, "summary", "programme", "numbers", "sessions", "attendees")


def _introduces(body: Sequence[Block], at: int) -> bool:
    """Whether a paragraph stands right above a list or a table, and leads to it."""
    block = body[at]
    if not isinstance(block, Paragraph) or at + 1 >= len(body):
        return False
    return isinstance(body[at + 1], Listing | Grid) and (is_lead(block) or count_words(block) <= 12)


def _opens_area(body: Sequence[Block], at: int, is_after_list: bool, special: set[int]) -> bool:
    block = body[at]
    if not isinstance(block, Paragraph) or at + 1 >= len(body) or at + 1 in special or at in special:
        return False
    if not _introduces(body, at + 1) or _introduces(body, at):
        return False
    return is_lead(block) or (is_after_list and count_words(block) <= _MOST_WORDS_OPENING)


def _is_first_figures(body: Sequence[Block], at: int) -> bool:
    following = body[at + 1]
    return isinstance(following, Listing) and bool(numbers_of(following.items))


def _of_prose(title: Words, body: list[Block], language: str) -> Sectioned:
    """An article that is mostly prose: its beginning introduces it, its end may conclude it, and what is between is
    parted by paragraphs."""
    if not body:
        return Sectioned(title, [], [], by="")
    start = intro_of(body)
    end = len(body) - ending_of(body[start:])
    parts = parts_of(body[start:end], language, title)
    sections = [Section(name, 1, blocks) for name, blocks in parts]
    return Sectioned(title, body[:start], sections, body[end:], "paragraphs" if len(sections) > 1 else "")


def _main_list(body: Sequence[Block]) -> int | None:
    """The list that holds most of an article without headings, of items as long as paragraphs; None where none does."""
    total = sum(map(count_words, body))
    for at, block in enumerate(body):
        if isinstance(block, Listing) and 2 * count_words(block) >= total and not any(one.items for one in block.items):
            is_long = count_words(block) >= _LEAST_WORDS_ITEM * len(block.items)
            return at if is_long and len(block.items) > 2 else None
    return None


def _is_outline(body: Sequence[Block], at: int) -> bool:
    """Whether a list without a line that leads to it has items below each of its items."""
    block = body[at]
    nested = isinstance(block, Listing) and len(block.items) > 1 and all(one.items for one in block.items)
    return nested and at > 0 and not is_lead(body[at - 1])


def _of_outline(title: Words, body: list[Block], at: int, language: str) -> Sectioned:
    """An article that tells its themes as a nested list: each item is a section; what stands below is read on."""
    listing = body[at]
    items = listing.items if isinstance(listing, Listing) else ()
    sections = [Section(unbold(one.words), 1, [Listing(one.items)]) for one in items]
    below = _by_leads(title, body[at + 1 :], language)
    end = [*below.intro, *below.ending]
    return Sectioned(title, body[:at], [*sections, *below.sections], end, "items of a list")


def _of_items(title: Words, body: list[Block], at: int, language: str) -> Sectioned:
    """An article whose one list says it all: each item is a section, under its label or its first sentence."""
    listing = body[at]
    sections: list[Section] = []
    for item in listing.items if isinstance(listing, Listing) else ():
        name, text = labelled(item.words)
        if not name:
            first, *others = sentences_of(item.words)
            name = first.cut(0, len(first.plain.rstrip(" .!。"))) if others else short_title(first, language)
            text = joined(others) if others else item.words
        sections.append(Section(unbold(name), 1, [Paragraph(text)]))
    end = [block for block in body[at + 1 :] if isinstance(block, Paragraph)]
    others_below = [block for block in body[at + 1 :] if not isinstance(block, Paragraph)]
    sections[-1].blocks += others_below
    return Sectioned(title, body[:at], sections, list(end), "items of a list")


def _is_prose(body: Sequence[Block]) -> bool:
    """Whether most words of a text stand in paragraphs as long as prose."""
    words = [(block, count_words(block)) for block in body]
    prose = sum(count for block, count in words if isinstance(block, Paragraph) and count >= _LEAST_WORDS_PARAGRAPH)
    return prose > _MOSTLY * sum(count for _, count in words)
