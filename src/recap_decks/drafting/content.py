"""What stands below one title as topics, visuals and things to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from recap_decks.drafting import signs
from recap_decks.drafting.blocks import Block, Code, Grid, Heading, Item, Listing, Paragraph, Picture, Quotation
from recap_decks.drafting.entries import action_label, action_of, actions_in, labelled, points_of
from recap_decks.drafting.model import Action, Point, Session, Topic, Visual
from recap_decks.drafting.reading.quotations import quoted
from recap_decks.drafting.sections import is_lead
from recap_decks.drafting.sessions import sessions_in, sessions_of, talk_of_facts
from recap_decks.drafting.signs import DANGLING
from recap_decks.drafting.timelines import timeline_in, timeline_of
from recap_decks.drafting.titles import LONGEST, last_sentence, without_colon
from recap_decks.drafting.words import Words, joined

_MOST_WORDS_LABEL = 3  # of a paragraph that is a point by its label, such as `Decision: …`
_MOST_WORDS_LABELLED = 60
_LEAST_WORDS_QUOTATION = 4
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？")


@dataclass(slots=True)
class Content:
    """A summary, and what goes below it, in the article's order."""

    summary: list[Words] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    visuals: list[Visual] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)
    meaning: list[Words] = field(default_factory=list)
    # Lines that say what follows, each with the key that it stands under.
    leads: list[tuple[str, Words]] = field(default_factory=list)


def filled(
    blocks: Iterable[Block], year: int | None, *, takes_summary: bool = True, only_points: bool = False
) -> Content:
    """The content of blocks. Prose that comes first is the summary where `takes_summary`; later prose, each list and
    each line that introduces one begin a topic. `year` is meant by days that name none. Lists of talks and of moments
    are told from others unless `only_points`."""
    filling = _Filling(year, takes_summary, only_points)
    told = list(blocks)
    facts = _facts_among(told)
    for at, block in enumerate(told):
        filling.take(block, is_fact=at in facts)
    return filling.ended()


def _facts_among(blocks: Sequence[Block]) -> set[int]:
    """Which paragraphs are points by their labels: those that follow each other, and single ones whose label is bold,
    names a decision, or is one word, but for a sentence that comes first. Other prose may hold a colon."""
    labels = [_label_of(block.words) if isinstance(block, Paragraph) else Words() for block in blocks]
    return {
        at
        for at, (block, label) in enumerate(zip(blocks, labels, strict=True))
        if label
        and isinstance(block, Paragraph)
        and (
            (at > 0 and labels[at - 1])
            or any(labels[at + 1 : at + 2])
            or block.words.bold_start() >= len(label)
            or signs.DECISION.fullmatch(label.plain)
            or (len(label.plain.split()) == 1 and (at > 0 or not block.words.plain.endswith(_SENTENCE_ENDS)))
        )
    }


def _label_of(words: Words) -> Words:
    """The label of a paragraph that is short enough to be a point by it; nothing where it has none."""
    label, text = labelled(words)
    is_short = len(label.plain.split()) <= _MOST_WORDS_LABEL and len(text.plain.split()) <= _MOST_WORDS_LABELLED
    return label if is_short else Words()


class _Filling:
    def __init__(self, year: int | None, takes_summary: bool, only_points: bool) -> None:
        self._content = Content()
        self._only_points = only_points
        self._year = year
        self._takes_summary = takes_summary
        self._prose: list[Words] = []
        self._facts: list[Point] | None = None  # the points of the topic that labelled paragraphs go to

    def take(self, block: Block, *, is_fact: bool = False) -> None:
        match block:
            case Paragraph(words) if signs.is_caption(words.plain) and self._caption_below(words):
                pass
            case Paragraph(words):
                self._paragraph(words, is_fact=is_fact)
            case Listing(items):
                self._list(items)
            case Heading(_, words):
                self._put_prose()
                self._content.topics.append(Topic(words))
            case Grid(caption=caption) as table:
                actions = actions_in(table)
                if actions:
                    self._content.actions += actions
                    self._content.leads.append(("actions", joined(table.columns, " | ")))
                    return
                talks = [] if caption or self._only_points else sessions_in(table)
                if talks:
                    self._content.sessions += talks
                    return
                timeline = None if caption or self._only_points else timeline_in(table)
                if timeline:
                    self._content.visuals.append(timeline)
                    return
                self._content.visuals.append(table if caption else replace(table, caption=self._caption()))
            case Code():
                self._content.visuals.append(replace(block, caption=self._caption()))
            case Quotation(words, who) if not who and len(words.plain.split()) < _LEAST_WORDS_QUOTATION:
                self._paragraph(words)
            case Picture() | Quotation():
                self._content.visuals.append(block)

    def _paragraph(self, words: Words, *, is_fact: bool = False) -> None:
        task = action_label(words)
        if task:
            self._content.actions.append(action_of(task, words, self._year))
            return
        quotation = quoted(words)
        if quotation:
            self._content.visuals.append(quotation)
            return
        if not self._only_points and self._takes_meaning(words):
            return
        if is_fact:
            if self._facts is None or self._prose:
                self._put_prose()
                if self._facts is None:
                    self._content.topics.append(Topic())
                    self._facts = self._content.topics[-1].points
            self._facts.append(point_of(words))
            return
        self._prose.append(words)

    def _takes_meaning(self, words: Words) -> bool:
        """Takes a paragraph that begins by saying that it tells what a theme means, such as `So what for us?`; whether
        it was one."""
        bold = words.bold_start()
        label, text = (words.cut(0, bold), words.cut(bold)) if 0 < bold < len(words) else labelled(words)
        if not text or not signs.is_meaning(label.plain):
            return False
        self._content.meaning.append(text)
        self._content.leads.append(("meaning", label))
        return True

    def _list(self, items: tuple[Item, ...]) -> None:
        left: list[Item] = []
        for item in items:
            task = action_label(item.words)
            if task:
                self._content.actions.append(action_of(task, item.words, self._year))
                left += item.items
            else:
                left.append(item)
        if not left:
            return
        timeline = None if self._only_points else timeline_of(left)
        if timeline:
            self._put_prose()
            self._content.visuals.append(timeline)
            return
        talk, left = (None, left) if self._only_points else talk_of_facts(left)
        if talk:
            self._content.sessions.append(talk)
        if not left:
            self._put_prose()
            return
        sessions = [] if self._only_points else sessions_of(left)
        if sessions:
            self._put_prose()
            self._content.sessions += sessions
            return
        lead = self._lead()
        if lead and not self._only_points and signs.place_of(lead.plain) == "actions":
            self._put_prose()
            self._content.leads.append(("actions", lead))
            self._content.actions += [action_of(item.words, item.words, self._year) for item in left if item.words]
            self._content.actions += [
                action_of(one.words, one.words, self._year) for item in left for one in item.items if one.words
            ]
            return
        if lead or self._prose:
            self._put_prose(before_list=True)
        topic = self._open_topic(lead)
        topic.points += points_of(left)
        self._facts = topic.points

    def _open_topic(self, lead: Words) -> Topic:
        """A new topic under that line, or the last one where it waits for points."""
        topics = self._content.topics
        if not lead and topics and not topics[-1].points:
            return topics[-1]
        topic = Topic()
        if lead:
            bare = without_colon(lead, DANGLING)
            if len(lead.plain.split()) <= LONGEST:
                topic.title = bare
            else:
                topic.summary = [bare]
        topics.append(topic)
        return topic

    def _lead(self) -> Words:
        """The line right above that introduces what comes now, taken from the prose."""
        if not (self._prose and is_lead(Paragraph(self._prose[-1]))):
            return Words()
        before, lead = last_sentence(self._prose.pop())
        self._prose += [before] if before else []
        return lead

    def _caption(self) -> Words:
        """The line right above that introduces a table or a listing, without its colon."""
        lead = self._lead()
        return without_colon(lead, DANGLING) if lead else lead

    def _caption_below(self, words: Words) -> bool:
        """Gives a caption to the visual right above that has none; whether there was one."""
        last = self._content.visuals[-1] if self._content.visuals and not self._prose else None
        if not isinstance(last, Grid | Picture | Code) or last.caption:
            return False
        self._content.visuals[-1] = replace(last, caption=words)
        return True

    def _put_prose(self, *, before_list: bool = False) -> None:
        """The prose that waits goes to the summary where that is still open, else to a topic of its own."""
        if not self._prose:
            return
        content = self._content
        if self._takes_summary and not content.summary and not content.topics:
            # One paragraph leads; several of them, with a list below, all do.
            count = len(self._prose) if before_list else 1
            content.summary, self._prose = self._prose[:count], self._prose[count:]
        if self._prose:
            self._facts = None
            content.topics.append(Topic(summary=self._prose))
        self._prose = []

    def ended(self) -> Content:
        """What was taken, whole."""
        self._put_prose()
        return self._content


def as_points(content: Content) -> list[Point]:
    """All of it as one list of points."""
    points = [point_of(words) for words in content.summary]
    for topic in content.topics:
        points += [Point(text=topic.title)] if topic.title else []
        points += [*map(point_of, topic.summary), *topic.points]
    return points


def point_of(words: Words) -> Point:
    """A line as a point, with its label where it has one."""
    return Point(*labelled(words))


def one_level(points: Sequence[Point]) -> list[Point]:
    """Points with those below them beside."""
    return [flat for point in points for flat in (Point(point.label, point.text), *point.points)]


def unless_title(lead: Words, title: Words) -> list[Words]:
    """The line that a title was made of, where it says more than the title."""
    bare = without_colon(lead, DANGLING)
    return [bare] if lead and bare.plain != title.plain else []
