"""Sections as an outline to be: what is a theme, a topic, a figure or a takeaway, and what was guessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recap_decks.drafting import signs
from recap_decks.drafting.assembly import Assembly
from recap_decks.drafting.block_texts import texts_of
from recap_decks.drafting.blocks import Article, Block, Grid, Item, Listing, Paragraph
from recap_decks.drafting.content import Content, as_points, filled, one_level, point_of
from recap_decks.drafting.entries import action_label, action_of, figures_of, labelled, source_of
from recap_decks.drafting.front import Front
from recap_decks.drafting.furniture import cleared, tell
from recap_decks.drafting.languages import language_of
from recap_decks.drafting.model import Draft, Point, Theme, Topic
from recap_decks.drafting.ornaments import without_ornaments
from recap_decks.drafting.places import are_parts, ending_of, has_conclusion, is_link, lists_headings, place_in
from recap_decks.drafting.prose_sections import intro_of, parts_of
from recap_decks.drafting.reading.quotations import quoted
from recap_decks.drafting.sections import Section, is_lead, promoted, sectioned
from recap_decks.drafting.sessions import sessions_of
from recap_decks.drafting.themes import Themes
from recap_decks.drafting.words import Words


def draft_of(article: Article) -> Draft:
    """The outline that the article amounts to."""
    own = cleared(article.blocks, article.title)
    own.blocks = without_ornaments(own.blocks)
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
        ending = ending_of(sections)
        plain = [section for section in sections if place_in(section, sections) is None]
        has_empty = 2 * sum(not section.size() for section in plain) <= len(plain)
        has_parts = are_parts(plain)
        # A theme is needed: where all sections have other places, the first list of what to remember is one.
        needed = (
            None
            if plain or self.draft.themes
            else next((one for one in sections if place_in(one, sections) == "takeaways"), None)
        )
        for section in sections:
            place = place_in(section, sections)
            if section is needed or (place == "programme" and self.draft.programme):
                place = None
            if signs.CONTENTS.fullmatch(section.title.plain) and lists_headings(section, sections):
                self._assembly.remark("contents", f"“{section.title.plain}” was left out: decks and reports have one")
            elif signs.is_meaning(section.title.plain) and self._take_meaning(section, sections):
                pass
            elif place is not None:
                self._special(section, place)
            elif has_empty and not section.size() and not _holds_more(section):
                self.draft.left_over.append(section.title.plain)
            elif has_parts and section.children:
                self._part(section)
            else:
                self._themes.add(section, None)
        self._assembly.remark("themes", f"found by {by}" if by else "nothing parts the text; make more themes of it")
        if ending:
            self.draft.conclusion += [block.words for block in ending]
            self._assembly.remark("conclusion", "the prose below the last list")

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

    def _without_facts(self, blocks: Sequence[Block]) -> list[Block]:
        """Blocks without the event's labelled facts in their lists, which are taken."""
        done: list[Block] = []
        for block in blocks:
            if isinstance(block, Listing):
                items = tuple(one for one in block.items if one.items or not self._front.take_fact(one.words))
                done += [replace(block, items=items)] if items else []
            else:
                done.append(block)
        return done

    def _takeaways(self, section: Section) -> None:
        blocks = self._without_facts(section.blocks)
        content = filled(blocks, self._assembly.year, takes_summary=False, only_points=True)
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
                case Paragraph(words) if is_link(labelled(words)[1]):
                    self.draft.sources.append(source_of(words))
                case Paragraph(words) if not has_list and not is_lead(block):
                    theme.actions.append(action_of(action_label(words) or words, words, self._assembly.year))
                case _:
                    others.append(block)
        content = filled(others, self._assembly.year, takes_summary=False)
        self._assembly.tell_leads(content)
        theme.actions += content.actions
        theme.meaning += content.meaning
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
        is_of_all = len(self.draft.themes) > 1 and others == 1 and all(place_in(one, sections) for one in below)
        if is_of_all and all(isinstance(block, Paragraph | Listing) for block in section.blocks):
            is_prose = len(prose) == len(section.blocks) and not has_conclusion(sections)
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
            quotation = quoted(block.words) if isinstance(block, Paragraph) else None
            if quotation:
                self._assembly.homeless.append(quotation)
            elif isinstance(block, Paragraph):
                self.draft.conclusion.append(block.words)
        if ending and self.draft.conclusion:
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
