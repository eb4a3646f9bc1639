"""A section as a theme: its title, what stands below it, and its subsections as topics."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from recap_decks.drafting import signs
from recap_decks.drafting.assembly import Assembly
from recap_decks.drafting.blocks import Code, Grid, Listing, Paragraph, Picture
from recap_decks.drafting.content import Content, filled, unless_title
from recap_decks.drafting.entries import figures_of, labelled
from recap_decks.drafting.model import Point, Session, Theme, Topic, Visual
from recap_decks.drafting.prose import in_points, told_in_points, under_one_title
from recap_decks.drafting.sections import Section
from recap_decks.drafting.sentences import length_of
from recap_decks.drafting.sessions import name_speakers_first, names_speakers, sessions_of, talk_in
from recap_decks.drafting.titles import bare_title, can_be_title, trimmed_title, without_colon
from recap_decks.drafting.words import Words, joined, unlinked, unmarked

_MOST_WORDS_SPEAKER = 20

TakeActions = Callable[[Section, Theme], None]


class Themes:
    """Makes themes of sections. `take_actions` gives a theme what a section says that is to be done; `sections` are all
    of the article, whose headings may name speakers."""

    def __init__(self, assembly: Assembly, take_actions: TakeActions, sections: Sequence[Section]) -> None:
        self._assembly = assembly
        self._take_actions = take_actions
        titles = [bare_title(one.title) for one in _all(sections)]
        self._is_name_first = name_speakers_first(titles)
        self._are_talks = self._is_name_first or sum(map(names_speakers, titles)) > 1

    def add(self, section: Section, part: int | None) -> None:
        """Adds the section's theme to the draft; a title with nothing below it has none."""
        draft = self._assembly.draft
        title = section.title or draft.title
        theme = Theme(Words(), part=part)
        theme.title, theme.headline = self._titled(title, theme)
        self._take_speaker(section, theme.headline or theme.title, theme)
        content = filled(section.blocks, self._assembly.year)
        lead = unless_title(section.lead, theme.title) if can_be_title(title) else [title]
        if section.children and any(child.size() for child in section.children):
            content.topics = content.topics or [Topic()]  # prose that leads is not all there is
        content = told_in_points(content, theme.title, self._assembly.terms)
        theme.summary = lead + content.summary
        theme.topics = [topic for topic in content.topics if topic.title or topic.summary or topic.points]
        self._take(content, theme)
        for child in section.children:
            self._topic(theme, child)
        if self._assembly.homeless and not draft.themes:
            theme.visuals = self._assembly.homeless + theme.visuals
            self._assembly.homeless = []
        draft.themes.append(theme)

    def _take(self, content: Content, theme: Theme) -> None:
        self._assembly.tell_leads(content)
        theme.meaning += content.meaning
        theme.visuals += content.visuals
        theme.actions += content.actions
        theme.sessions += content.sessions

    def _titled(self, heading: Words, theme: Theme) -> tuple[Words, Words]:
        """A theme's title, and its headline where the heading is more than a title. A talk's speakers go to its
        sessions."""
        title = self._without_speakers(heading, theme)
        if not can_be_title(title):
            return self._short(title), Words()
        short = self._short(title)
        return without_colon(short), title if short.plain != title.plain else Words()

    def _short(self, title: Words) -> Words:
        short = trimmed_title(title, self._assembly.language)
        taken = {theme.title.plain for theme in self._assembly.draft.themes}
        return title if short.plain in taken and can_be_title(title) else short

    def _without_speakers(self, heading: Words, theme: Theme) -> Words:
        """A heading's title alone; the talk that it names with its speakers, or by its address, is the theme's."""
        title = bare_title(heading)
        talk = talk_in(title, is_one_of_many=self._are_talks, is_name_first=self._is_name_first)
        links = [address for _, address in heading.links()]
        if talk is None and links and title.plain == unlinked(title).plain and not any(title.links()):
            talk = Session(title, Words(), links[0])
        if talk is None:
            return title
        theme.sessions.append(Session(talk.title, talk.speaker, talk.url or (links[0] if links else "")))
        self._assembly.remark("sessions", "headings that name talks")
        return talk.title

    def _take_speaker(self, section: Section, title: Words, theme: Theme) -> None:
        """Takes the line right below a talk's heading that says who spoke, such as `Speaker: …`."""
        first = section.blocks[0] if section.blocks else None
        label, who = labelled(first.words) if isinstance(first, Paragraph) else (Words(), Words())
        if (
            title
            and who
            and signs.SPEAKER.fullmatch(label.plain.strip())
            and length_of(who.plain) <= _MOST_WORDS_SPEAKER
        ):
            theme.sessions.append(Session(unlinked(title), unmarked(unlinked(who))))
            section.blocks = section.blocks[1:]

    def _topic(self, theme: Theme, section: Section) -> None:
        place = signs.place_of(section.title.plain)
        if place == "actions" and section.blocks and not section.children:
            self._take_actions(section, theme)
            self._assembly.remark("actions", f"under “{section.title.plain}”")
            return
        if place == "numbers" and self._take_figures(section):
            return
        if place == "sessions" and self._take_talks(theme, section):
            return
        if not can_be_title(section.title):  # prose that was set as a heading
            section = replace(section, title=Words(), blocks=[Paragraph(section.title), *section.blocks])
        title = self._without_speakers(section.title, theme) if section.title else section.title
        self._take_speaker(section, title, theme)
        content = filled(section.blocks, self._assembly.year, takes_summary=False)
        only_prose = all(not topic.points and not topic.title for topic in content.topics)
        if signs.is_meaning(section.title.plain) and only_prose and content.topics and not section.children:
            theme.meaning += [words for topic in content.topics for words in topic.summary]
            self._assembly.remark("meaning", f"under “{section.title.plain}”")
        elif not content.topics and not section.children and (captioned := _captioned(content.visuals, title)):
            content.visuals = captioned
        elif not content.topics and not section.children and (content.sessions or content.actions or content.meaning):
            self._assembly.remark("sessions", f"under “{section.title.plain}”")
        elif not content.topics and not section.children and content.visuals:  # a quotation says whose it is
            self._assembly.remark("visuals", f"under “{section.title.plain}”")
        elif not content.topics and not section.children:
            _add_bare(theme, title)
        elif not content.topics or content.topics[0].title:
            theme.topics += [Topic(title), *content.topics]
        else:
            content.topics[0].title = title
            theme.topics += under_one_title([in_points(topic) for topic in content.topics])
        self._take(content, theme)
        for child in section.children:
            self._topic(theme, child)

    def _take_figures(self, section: Section) -> bool:
        """Gives the whole a section's figures where it holds nothing else but prose; whether it did."""
        numbers = figures_of(section.blocks)
        rest = [block for block in section.blocks if not isinstance(block, Listing | Grid)]
        if section.children or not numbers or not all(isinstance(block, Paragraph) for block in rest):
            return False
        self._assembly.draft.numbers += numbers
        self._assembly.draft.summary += [block.words for block in rest if isinstance(block, Paragraph)]
        self._assembly.remark("numbers", f"under “{section.title.plain}”")
        return True

    def _take_talks(self, theme: Theme, section: Section) -> bool:
        """Gives the theme a section's talks, where its list holds nothing else; whether it did."""
        if section.children or [type(block) for block in section.blocks] != [Listing]:
            return False
        (listing,) = (block for block in section.blocks if isinstance(block, Listing))
        talks = sessions_of(listing.items, is_named=True)
        theme.sessions += talks
        if talks:
            self._assembly.remark("sessions", f"under “{section.title.plain}”")
        return bool(talks)


def _all(sections: Iterable[Section]) -> Iterable[Section]:
    stack = list(sections)
    while stack:
        one = stack.pop()
        yield one
        stack += one.children


def _add_bare(theme: Theme, title: Words) -> None:
    """Adds a heading that has no text below it as a point, since a title over nothing looks like a fault."""
    last = theme.topics[-1] if theme.topics else None
    if last is None or last.title or last.summary:
        theme.topics.append(last := Topic())
    last.points.append(Point(text=title))


def _captioned(visuals: Sequence[Visual], title: Words) -> list[Visual]:
    """Visuals that are all there is below a heading, which begins the caption of the first one that can have one; none
    where no one can."""
    for at, visual in enumerate(visuals):
        if isinstance(visual, Grid | Picture | Code):
            caption = joined([title, visual.caption], ": ") if visual.caption else title
            return [*visuals[:at], replace(visual, caption=caption), *visuals[at + 1 :]]
    return []
