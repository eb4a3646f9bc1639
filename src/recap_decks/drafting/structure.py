"""Sections as an outline to be: what is a theme, a topic, a figure or a takeaway, and what was guessed."""

from __future__ import annotations

from collections.abc import Sequence

from recap_decks.drafting import signs
from recap_decks.drafting.assembly import Assembly
from recap_decks.drafting.block_texts import count_words, texts_of
from recap_decks.drafting.blocks import Article, Block, Grid, Item, Listing, Paragraph
from recap_decks.drafting.content import Content, as_points, filled, one_level, point_of
from recap_decks.drafting.entries import action_label, action_of, figures_of, labelled, source_of
from recap_decks.drafting.front import Front, letters_of
from recap_decks.drafting.furniture import cleared, tell
from recap_decks.drafting.languages import language_of
from recap_decks.drafting.model import Draft, Point, Theme, Topic
from recap_decks.drafting.prose_sections import intro_of, parts_of
from recap_decks.drafting.sections import Section, is_lead, promoted, sectioned
from recap_decks.drafting.sessions import sessions_of
from recap_decks.drafting.themes import Themes
from recap_decks.drafting.words import Words

_MOST_WORDS_TAKEAWAY = 60
_MOST_WORDS_ENDING = 80  # of prose below the last list that ends the article
_WORDS_OF_A_THEME = 70  # on average, where sections below sections are themes of their own


def draft_of(article: Article) -> Draft:
    """The outline that the article amounts to."""
    own = cleared(article.blocks, article.title)
    for words in article.beside:
        tell(words.plain, own)
    said = "\n".join(words.plain for block in own.blocks for words in texts_of(block))
    assembly = Assembly(article.language or language_of(said), own.blocks)
    parts = sectioned(own.blocks, article.title, assembly.language)
    parts.sections, over = promoted(parts.sections)
    for title in over:
        assembly.remark("themes", f"those below “{title.plain}”")
    if parts.sections and all(signs.place_of(one.title.plain) for one in parts.sections):
        # What the article is about stands above its sections.
        count = intro_of(parts.intro)
        themes = parts_of(parts.intro[count:], assembly.language, parts.title)
        parts.sections = [*(Section(name, 1, blocks) for name, blocks in themes), *parts.sections]
        parts.intro = parts.intro[:count]
    front = Front(assembly, article, own, said)
    front.name(parts.title or article.title)
    front.find_event(parts.intro, parts.sections)
    front.take_intro(parts.intro, parts.sections)
    sections = _Sections(assembly, front, parts.sections)
    sections.take(parts.sections, parts.by)
    sections.take_ending(parts.ending, parts.by)
    sections.end()
    assembly.draft.around += [words.plain for words in (*own.beside, *article.beside)]
    return assembly.draft


class _Sections:
    def __init__(self, assembly: Assembly, front: Front, sections: Sequence[Section]) -> None:
        self._assembly = assembly
        self._front = front
        self._themes = Themes(assembly, self._actions, sections)
        self.draft = assembly.draft

    def take(self, sections: Sequence[Section], by: str) -> None:
        ending = self._ending_of(sections)
        plain = [section for section in sections if self._place(section, sections) is None]
        has_empty = 2 * sum(not section.size() for section in plain) <= len(plain)
        are_parts = _are_parts(plain)
        for section in sections:
            place = self._place(section, sections)
            if signs.CONTENTS.fullmatch(section.title.plain) and _lists_headings(section, sections):
                self._assembly.remark("contents", f"“{section.title.plain}” was left out: decks and reports have one")
            elif signs.is_meaning(section.title.plain) and self._take_meaning(section, sections):
                pass
            elif place is not None:
                self._special(section, place)
            elif has_empty and not section.size() and not _holds_more(section):
                self.draft.left_over.append(section.title.plain)
            elif are_parts and section.children:
                self._part(section)
            else:
                self._themes.add(section, None)
        self._assembly.remark("themes", f"found by {by}" if by else "nothing parts the text; make more themes of it")
        if ending:
            self.draft.conclusion += [block.words for block in ending]
            self._assembly.remark("conclusion", "the prose below the last list")

    def _ending_of(self, sections: Sequence[Section]) -> list[Paragraph]:
        """Takes the prose below the last section's list where it ends the article: below what is to be done or to
        remember, and where it begins as a conclusion does."""
        section = sections[-1] if len(sections) > 1 else None
        while section and section.children:
            section = section.children[-1]
        if section is None:
            return []
        blocks = section.blocks
        at = 1 + max((at for at, block in enumerate(blocks) if not isinstance(block, Paragraph)), default=len(blocks))
        ending = [block for block in blocks[at:] if isinstance(block, Paragraph)]
        is_of_place = signs.place_of(section.title.plain) in ("takeaways", "actions")
        is_ended = ending and (is_of_place or signs.CLOSING.match(ending[0].words.plain))
        is_short = sum(map(count_words, ending)) <= _MOST_WORDS_ENDING
        is_plain = not any(action_label(block.words) or labelled(block.words)[0] for block in ending)
        if not (is_ended and is_short and is_plain) or self._has_conclusion(sections):
            return []
        del blocks[at:]
        return ending

    def _has_conclusion(self, sections: Sequence[Section]) -> bool:
        return any(self._place(one, sections) == "conclusion" for one in sections)

    def _place(self, section: Section, sections: Sequence[Section]) -> signs.Place | None:
        """The place that a section has by its title, where what it holds can stand there."""
        blocks = section.blocks
        place = signs.place_of(section.title.plain)
        if signs.is_in_brief(section.title.plain) and section is sections[0] and blocks:
            has_list = any(isinstance(block, Listing) for block in blocks)
            return "takeaways" if has_list and all(_is_short_text(one) for one in section.children) else "summary"
        if place is None and len(sections) > 1 and _are_links(section) and self._ends(section, sections):
            place = "sources"
        if place is None:
            return None
        has_prose = any(isinstance(block, Paragraph) for block in blocks)
        items = [item for block in blocks if isinstance(block, Listing) for item in block.items]
        if place == "takeaways":
            fits = section.size() > 0 and all(_is_short_text(child) for child in section.children)
        elif place == "numbers":
            fits = not section.children and bool(figures_of(blocks))
        elif place == "summary":
            is_early = section is sections[0] or section is sections[1 % len(sections)]
            if not is_early and section is sections[-1]:
                place, is_early = "conclusion", True
            fits = not section.children and has_prose and is_early
        elif place == "sessions":
            fits = [type(block) for block in blocks] == [Listing] and bool(sessions_of(items, is_named=True))
            fits = fits and not section.children
        elif place == "attendees":
            fits = not section.children and bool(items) and not has_prose
        elif place == "programme":
            fits = not section.children and bool(items) and not self.draft.programme
        else:
            fits = not section.children and bool(blocks)
        return place if fits else None

    def _ends(self, section: Section, sections: Sequence[Section]) -> bool:
        """Whether nothing but links, and what has a place of its own, stands below a section."""
        at = next(at for at, one in enumerate(sections) if one is section)
        return at > 0 and all(_are_links(one) or signs.place_of(one.title.plain) for one in sections[at + 1 :])

    def _special(self, section: Section, place: signs.Place) -> None:
        draft = self.draft
        title, said = section.title, section.lead or section.title
        if place in ("actions", "sources", "sessions", "attendees") or signs.names_only(title.plain):
            self._assembly.remark(place, f"under “{said.plain}”")
        else:
            self._assembly.headline(place, title)
            self._assembly.remark(place, f"under “{said.plain}”")
        match place:
            case "takeaways":
                self._takeaways(section)
            case "numbers":
                draft.numbers += figures_of(section.blocks)
                rest = filled(
                    [block for block in section.blocks if not isinstance(block, Listing | Grid)], self._assembly.year
                )
                draft.summary += rest.summary
                draft.programme += [point for topic in rest.topics for point in as_points(Content(topics=[topic]))]
                self._assembly.keep(rest)
            case "actions":
                self._actions(section, self._assembly.theme_for_actions(section.title))
            case "sources":
                self._sources(section)
            case "programme":
                content = filled(section.blocks, self._assembly.year, only_points=True)
                draft.programme += as_points(content)
                self._assembly.keep(content)
            case "summary":
                self._prose(section, draft.summary)
            case "conclusion":
                self._prose(section, draft.conclusion)
            case "sessions":
                theme = self._assembly.theme_for_actions(section.title)
                for block in section.blocks:
                    if isinstance(block, Listing):
                        theme.sessions += sessions_of(block.items, is_named=True)
            case "attendees":
                names = [words.plain for block in section.blocks for words in texts_of(block) if words]
                draft.around.append(f"{section.title.plain.rstrip(': ')}: {', '.join(names)}")

    def _takeaways(self, section: Section) -> None:
        content = filled(section.blocks, self._assembly.year, takes_summary=False, only_points=True)
        points = [point for topic in content.topics for point in (*map(point_of, topic.summary), *topic.points)]
        heads = [Point(text=topic.title) for topic in content.topics if topic.title]
        for child in section.children:
            inner = filled(child.blocks, self._assembly.year)
            below = as_points(inner)
            if len(below) == 1 and not below[0].label and not below[0].points:
                points.append(Point(child.title, below[0].text))
            else:
                points.append(Point(child.title, Words(), one_level(below)))
            self._assembly.keep(inner)
        self.draft.takeaways += heads + points
        self._assembly.keep(content)

    def _actions(self, section: Section, theme: Theme) -> None:
        """All that is to be done goes to a theme, and from there to one table of all."""
        others: list[Block] = []
        has_list = any(isinstance(block, Listing | Grid) for block in section.blocks)
        for block in section.blocks:
            match block:
                case Listing(items):
                    for words in (words for item in items for words in _all_words(item)):
                        theme.actions.append(action_of(action_label(words) or words, words, self._assembly.year))
                case Paragraph(words) if _is_link(labelled(words)[1]):
                    self.draft.sources.append(source_of(words))
                case Paragraph(words) if not has_list and not is_lead(block):
                    theme.actions.append(action_of(action_label(words) or words, words, self._assembly.year))
                case _:
                    others.append(block)
        content = filled(others, self._assembly.year, takes_summary=False)
        theme.actions += content.actions
        theme.topics += content.topics
        self._assembly.homeless += content.visuals

    def _sources(self, section: Section) -> None:
        """Each item and paragraph is a source; beside a list, prose without an address is none."""
        others: list[Block] = []
        has_list = any(isinstance(block, Listing) for block in section.blocks)
        for block in section.blocks:
            match block:
                case Listing(items):
                    self.draft.sources += [source_of(words) for item in items for words in _all_words(item)]
                case Paragraph(words) if has_list and is_lead(block):
                    self.draft.left_over.append(words.plain)
                case Paragraph(words) if has_list and not any(words.links()):
                    self.draft.conclusion.append(words)
                case Paragraph(words):
                    self.draft.sources.append(source_of(words))
                case _:
                    others.append(block)
        self._assembly.keep(filled(others, self._assembly.year))

    def _prose(self, section: Section, into: list[Words]) -> None:
        """A section's prose goes `into` a text of the whole; a list of it is takeaways where there are none else, and a
        labelled fact of the event is one."""
        others: list[Block] = []
        for block in section.blocks:
            if isinstance(block, Paragraph) and not is_lead(block):
                if not self._front.take_fact(block.words):
                    into.append(block.words)
            else:
                others.append(block)
        content = filled(others, self._assembly.year, takes_summary=False, only_points=True)
        for topic in content.topics:
            into += [topic.title] if topic.title else []
            into += topic.summary
            self.draft.takeaways += topic.points
        self._assembly.keep(content)

    def _part(self, section: Section) -> None:
        draft = self.draft
        draft.parts.append(section.title)
        number = len(draft.parts) - 1
        if section.blocks:
            self._themes.add(Section(section.title, section.level, section.blocks), number)
        for child in section.children:
            self._themes.add(child, number)
        self._assembly.remark("parts", "headings above those of themes")

    def _take_meaning(self, section: Section, sections: Sequence[Section]) -> bool:
        """Takes what a section says that something means: of all themes where it is the only one of its kind and stands
        below them, else of that before, where it is prose; whether it was."""
        prose = [block.words for block in section.blocks if isinstance(block, Paragraph)]
        if not self.draft.themes or section.children or not section.blocks:
            return False
        below = sections[next(at for at, one in enumerate(sections) if one is section) + 1 :]
        others = sum(signs.is_meaning(one.title.plain) for one in sections)
        is_of_all = len(self.draft.themes) > 1 and others == 1 and all(self._place(one, sections) for one in below)
        if is_of_all and all(isinstance(block, Paragraph | Listing) for block in section.blocks):
            is_prose = len(prose) == len(section.blocks) and not self._has_conclusion(sections)
            self._special(section, "conclusion" if is_prose else "takeaways")
            return True
        if not prose or len(prose) < len(section.blocks):
            return False
        self.draft.themes[-1].meaning += prose
        self._assembly.remark("meaning", f"under “{section.title.plain}”")
        return True

    def take_ending(self, ending: Sequence[Block], by: str) -> None:
        """The prose that ends an article without headings is its conclusion."""
        for block in ending:
            if isinstance(block, Paragraph):
                self.draft.conclusion.append(block.words)
        if ending:
            place = (
                "the last paragraphs"
                if by in ("", "paragraphs", "items of a list")
                else "the prose below the last list"
            )
            self._assembly.remark("conclusion", place)

    def end(self) -> None:
        draft = self.draft
        self._assembly.settle()
        for prose in (draft.conclusion, *([draft.themes[-1].summary] if draft.themes else [])):
            if len(prose) > 1 and signs.is_further(prose[-1].plain):
                draft.sources.append(source_of(prose.pop()))
                self._assembly.remark("sources", "the sentence that says where to read on")
        if not draft.themes:
            self._only_theme()
        if self._assembly.homeless:
            draft.themes[-1].visuals += self._assembly.homeless
            self._assembly.remark("visuals", "those that stood outside of all themes are with the last one")
        if draft.headlines.get("conclusion") and not draft.conclusion:
            draft.left_over.append(draft.headlines.pop("conclusion").plain)
        for name, found in (("numbers", draft.numbers), ("programme", draft.programme), ("takeaways", draft.takeaways)):
            if name in draft.headlines and not found:
                draft.left_over.append(draft.headlines.pop(name).plain)

    def _only_theme(self) -> None:
        """An outline needs a theme: what else is there makes one."""
        draft = self.draft
        theme = Theme(draft.title, visuals=self._assembly.homeless)
        self._assembly.homeless = []
        if draft.programme:
            theme.topics = [Topic(points=draft.programme)]
            draft.programme = []
        elif len(draft.summary) > 1:
            theme.topics = [Topic(summary=draft.summary[1:])]
            draft.summary = draft.summary[:1]
        draft.themes.append(theme)
        self._assembly.remark("themes", "nothing parts the text: it is one theme; make more of it")


def _are_parts(sections: Sequence[Section]) -> bool:
    """Whether the themes stand one level below: where nearly all sections hold sections, most of which hold others or
    much text."""
    parents = [section for section in sections if section.children]
    if not parents or len(parents) * 4 < len(sections) * 3:
        return False
    if len(sections) == 1:
        return len(parents[0].children) > 2
    deep = sum(section.depth() > 2 for section in parents)
    children = [child for section in parents for child in section.children]
    words = sum(child.size() for child in children) / len(children)
    return deep * 2 >= len(parents) or (words >= _WORDS_OF_A_THEME and len(children) >= 2 * len(parents))


def _are_links(section: Section) -> bool:
    """Whether a section is a list of links and nothing else."""
    items = [item for block in section.blocks if isinstance(block, Listing) for item in block.items]
    return (
        not section.children
        and bool(items)
        and all(isinstance(block, Listing) for block in section.blocks)
        and all(not item.items and _is_link(item.words) for item in items)
    )


def _is_link(words: Words) -> bool:
    return any(words.links()) and all(run.link or not any(map(str.isalnum, run.text)) for run in words.runs)


def _is_short_text(section: Section) -> bool:
    """Whether a section is a few lines of text and nothing else."""
    is_text = all(isinstance(block, Paragraph | Listing) for block in section.blocks)
    return is_text and not section.children and section.size() <= _MOST_WORDS_TAKEAWAY


def _holds_more(section: Section) -> bool:
    """Whether a section without words holds pictures, listings or the like."""
    return bool(section.blocks) or any(map(_holds_more, section.children))


def _all_words(item: Item) -> list[Words]:
    """The words of an item, and of all below it."""
    found, stack = [], [item]
    while stack:
        one = stack.pop()
        found += [one.words] if one.words else []
        stack += reversed(one.items)
    return found


def _lists_headings(section: Section, sections: Sequence[Section]) -> bool:
    """Whether a section holds no more than the titles of others."""
    titles = {letters_of(one.title) for each in sections for one in (each, *each.children)}
    words = [words for block in section.blocks for words in texts_of(block)]
    return (
        not section.children
        and all(isinstance(block, Listing) for block in section.blocks)
        and all(letters_of(one) in titles for one in words)
    )
