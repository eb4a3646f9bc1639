"""What stands above the first section: title, event, figures, what took place, and the summary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from recap_decks.drafting import signs
from recap_decks.drafting.assembly import Assembly
from recap_decks.drafting.block_texts import count_words, texts_of
from recap_decks.drafting.blocks import Article, Block, Code, Grid, Item, Listing, Paragraph, Quotation
from recap_decks.drafting.content import filled, unless_title
from recap_decks.drafting.entries import is_figure, labelled, number_of, numbers_in, numbers_of
from recap_decks.drafting.event_names import dated_name, event_name
from recap_decks.drafting.events import (
    Days,
    all_days_in,
    days_in,
    place_said,
    town_after,
    whereabouts_in,
    year_in,
)
from recap_decks.drafting.furniture import Cleared
from recap_decks.drafting.model import Number, Theme
from recap_decks.drafting.sections import Section, is_lead
from recap_decks.drafting.sentences import length_of, sentences_of
from recap_decks.drafting.titles import bare_title, can_be_title, last_sentence, parted, short_title
from recap_decks.drafting.words import Words, letters_of, plain_words, unlinked

_MOST_WORDS_SUBTITLE = 16
_INTRO_READ = 6  # paragraphs in which the event's days and place are looked for
_BYLINE = re.compile(r"(?i:written by|by|von|par)\s+(?P<who>[^\W\d_a-zß-öø-ÿ]\S*(?:\s+[^\W\d_a-zß-öø-ÿ]\S*){0,3})")
_LONGEST_DATELINE = 40  # letters before the days
_NOBODY = ("admin", "administrator", "editor", "webmaster", "root", "user")  # what programs call an author
_BRACKET = re.compile(r"\s*\((?P<said>[^()]{6,80})\)$")
_FEW_WORDS = 40  # above the first section: that introduces, then
_PERSON = re.compile(r"[^\W\d_a-zß-öø-ÿ][^\W\d_.'’-]+(?: [^\W\d_a-zß-öø-ÿ]\.)?(?: [^\W\d_a-zß-öø-ÿ][\w'’-]+){1,2}")
_WEEKDAYS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|"
    r"(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag)\b",
    re.I,
)
_MOST_WORDS_ROLE = 6
_UNTITLED = "Recap"  # where not a single letter could name it


class Front:
    """Fills what a draft has above its themes. `said` is all text of the article, a line each."""

    def __init__(self, assembly: Assembly, article: Article, own: Cleared, said: str) -> None:
        self._assembly = assembly
        self._article = article
        self._own = own
        self._said = said
        self._when = ""  # a title with days and place that the draft's has without them

    def name(self, title: Words) -> None:
        """Gives the draft its title and subtitle, made of that line or of the article's first words."""
        draft = self._assembly.draft
        if not title:
            first = next((line for line in self._said.splitlines() if any(map(str.isalnum, line))), "")
            title = self._title_of(plain_words(first))
            self._assembly.remark("title", "no title was found: it is made of the first words")
        elif not can_be_title(title):
            draft.summary.append(title)
            title = short_title(title, self._assembly.language)
            self._assembly.remark("title", "the heading is long: it is the summary's beginning")
        title = self._without_days(title)
        draft.title, draft.subtitle = parted(bare_title(unlinked(title), keeps_numbers=True))
        if draft.subtitle:
            self._assembly.remark("title", f"“{title.plain}” was parted in title and subtitle")
        elif length_of(self._article.subtitle.plain) == 1:  # what was to be written, as in `TODO`
            draft.around.append(self._article.subtitle.plain)
        elif self._article.subtitle and letters_of(self._article.subtitle) != letters_of(title):
            draft.subtitle = self._article.subtitle
        draft.author = self._article.author or plain_words(self._own.author)
        if draft.author.plain.casefold() in _NOBODY:
            self._assembly.draft.around.append(draft.author.plain)
            draft.author = Words()
        published = self._published()
        self._assembly.year = year_in(title.plain) or (published.year if published else year_in(self._said))

    def _without_days(self, title: Words) -> Words:
        """A title without a bracket at its end that says no more than when and where, which the event says."""
        found = _BRACKET.search(title.plain)
        days = days_in(found[0].strip(), None) if found else None
        if not found or not days or not found.start() or not _is_all(found[0].strip(), days):
            return title
        self._when = title.plain
        return title.cut(0, found.start())

    def _title_of(self, first: Words) -> Words:
        """A title out of an article's first line: an event's name with its year, a term, or the beginning."""
        name = dated_name(first.plain)
        if name:
            return plain_words(name)
        if not first:
            return plain_words(_UNTITLED)
        return self._assembly.terms.title_of(first) or short_title(first, self._assembly.language)

    def _published(self) -> date | None:
        """The day of publication, as the article's format or a line of it tells."""
        told = days_in(self._article.day) if self._article.day else None
        return told.starts if told else self._own.published

    def find_event(self, intro: Sequence[Block], sections: Sequence[Section]) -> None:
        """Days and place from the title and the text at the beginning: above the first section, or of that where it
        introduces. Several days stand before one, since articles name days of other things, too; the day of minutes
        may be the article's own."""
        event = self._assembly.draft.event
        title = self._assembly.draft.title
        name = event_name(title.plain, self._said, is_dated=bool(self._when))
        event.name = plain_words(name)
        lines = [self._when or title.plain, self._assembly.draft.subtitle.plain, *self._beginning(intro, sections)]
        found = [
            (line, days)
            for line in lines
            for days in sorted(all_days_in(line, self._assembly.year), key=_place_in)
            if not _is_dateline(line, days)
        ]
        line, days = "", None
        if found:
            line, days = next((one for one in found if one[1].starts != one[1].ends), found[0])
        if days is None and signs.MINUTES.search(title.plain) and self._published():
            event.starts = event.ends = self._published()
            event.days_said = "the day of the article"
        if days is not None:
            event.starts, event.ends, event.days_said = days.starts, days.ends, days.said
        places = [whereabouts_in(each, days if each == line else None) for each in (line, *lines)]
        event.venue = next((place.venue for place in places if place.venue), "")
        where = next((place for place in places if place.city), None) or town_after(title.plain, name)
        if where:
            event.city, event.country = where.city, where.country

    def _beginning(self, intro: Sequence[Block], sections: Sequence[Section]) -> list[str]:
        """The lines in which the event's days and place are looked for."""
        blocks = list(intro)
        if sections and (
            signs.place_of(sections[0].title.plain) == "summary" or sum(map(count_words, intro)) < _FEW_WORDS
        ):
            blocks += [Paragraph(sections[0].title), *sections[0].blocks[:3]]
        return [words.plain for block in blocks[: _INTRO_READ * 2] for words in texts_of(block)][: _INTRO_READ * 6]

    def take_intro(self, intro: Sequence[Block], sections: Sequence[Section]) -> None:
        """Takes the blocks above the first section."""
        draft = self._assembly.draft
        prose: list[Words] = []
        for at, block in enumerate(intro):
            match block:
                case Paragraph(words):
                    if (
                        self._is_days(words)
                        or self.take_fact(words)
                        or self._figure(words, intro[at - 1] if at else None)
                    ):
                        continue
                    following = intro[at + 1] if at + 1 < len(intro) else None
                    is_role = words.plain in draft.around and at > 0 and draft.author == _words_of(intro[at - 1])
                    if is_role or (not prose and self._take_person(words, following)):
                        continue
                    is_alone = len(intro) + len(sections) > 1 and not isinstance(following, Listing)
                    if not prose and not draft.subtitle and _is_subtitle(words) and is_alone:
                        draft.subtitle = words
                    else:
                        prose.append(words)
                case Listing(items):
                    self._intro_list(items, prose, sections)
                case Grid() as table if numbers_in(table):
                    draft.numbers += numbers_in(table)
                case Grid() as table:
                    content = filled([table], self._assembly.year)
                    self._assembly.homeless += content.visuals
                    if content.actions:
                        self._assembly.theme_for_actions(draft.title).actions += content.actions
                case Quotation(words, who) if not who:
                    prose.append(words)
                case Code():
                    self._assembly.homeless.append(block)
                case _:
                    self._assembly.homeless += filled([block], self._assembly.year).visuals
        draft.summary += prose

    def _is_days(self, words: Words) -> bool:
        """Whether a line says no more than the event's days and place, which are taken already."""
        event = self._assembly.draft.event
        days = days_in(words.plain, self._assembly.year)
        if days is None or days.starts != event.starts or not _is_all(words.plain, days):
            return False
        event.days_said = words.plain
        return True

    def _take_person(self, words: Words, following: Block | None) -> bool:
        """Takes a name right above a line that says what that person is; whether it was one."""
        role = following.words.plain if isinstance(following, Paragraph) else ""
        is_role = 0 < len(role.split()) <= _MOST_WORDS_ROLE and not role.endswith((".", ":", "!", "?"))
        if not is_role or not _PERSON.fullmatch(words.plain) or self._assembly.draft.author:
            return False
        self._assembly.draft.author = words
        self._assembly.draft.around.append(role)
        self._assembly.remark("prepared", f"“{words.plain}”")
        return True

    def _intro_list(self, items: tuple[Item, ...], prose: list[Words], sections: Sequence[Section]) -> None:
        draft = self._assembly.draft
        is_introduced = bool(prose) and (is_lead(Paragraph(prose[-1])) or signs.CONTENTS.fullmatch(prose[-1].plain))
        before, lead = last_sentence(prose.pop()) if is_introduced else (Words(), Words())
        prose += [before] if before else []
        facts = [item for item in items if not item.items and self.take_fact(item.words)]
        if facts:
            items = tuple(item for item in items if item not in facts)
            if len(items) < 2:
                prose += [lead] if lead else []
                self._assembly.draft.left_over += [words.plain for words in texts_of(Listing(items)) if words]
                return
        if len(items) == 1 and not items[0].items and not lead:
            prose.append(items[0].words)
            return
        numbers = numbers_of(items)
        if numbers:
            draft.numbers += numbers
            self._assembly.headline("numbers", lead)
            self._assembly.remark("numbers", "from a list above the themes")
            return
        named = {letters_of(section.title) for one in sections for section in (one, *one.children)}
        if sections and all(letters_of(item.words) in named and not item.items for item in items):
            name = f" (“{lead.plain}”)" if lead else ""
            self._assembly.remark("contents", f"a list of the headings{name} was left out: decks and reports have one")
            return
        if draft.programme or not sections:
            self._themeless(items, lead)
            return
        content = filled([Listing(items)], self._assembly.year)
        draft.programme += [point for topic in content.topics for point in topic.points]
        if content.actions:
            self._assembly.theme_for_actions(lead or draft.title).actions += content.actions
        self._assembly.headline("programme", lead)
        self._assembly.remark("programme", "from a list above the themes; if it is none, make it a theme")

    def _themeless(self, items: tuple[Item, ...], lead: Words) -> None:
        """A list above all sections that no place takes: a theme under the line that introduces it."""
        content = filled([Listing(items)], self._assembly.year)
        title = short_title(lead, self._assembly.language) if lead else self._assembly.draft.title
        theme = Theme(title, summary=unless_title(lead, title), topics=content.topics, actions=content.actions)
        self._assembly.draft.themes.append(theme)

    def take_fact(self, words: Words) -> bool:
        """Takes a labelled fact, such as `Location: Room 4`; whether it was one."""
        label, text = labelled(words)
        name, event = label.plain.strip(), self._assembly.draft.event
        byline = _BYLINE.fullmatch(words.plain)
        if byline and (not self._assembly.draft.author or byline["who"] == self._assembly.draft.author.plain):
            self._assembly.draft.author = plain_words(byline["who"])
            self._assembly.remark("prepared", f"“{words.plain}”")
            return True
        if not label or len(name.split()) > 3:
            return False
        days = days_in(text.plain, self._assembly.year)
        if signs.place_of(name) == "attendees" and text and not any(map(str.isdigit, text.plain)):
            self._assembly.draft.around.append(words.plain)
            self._assembly.remark("attendees", f"“{words.plain}”")
        elif signs.DAY.fullmatch(name) and days and _is_all(text.plain, days):
            event.starts, event.ends, event.days_said = days.starts, days.ends, words.plain
            where = whereabouts_in(text.plain, days)
            event.city, event.country = where.city or event.city, where.country or event.country
        elif signs.PLACE.fullmatch(name) and not event.venue and not event.city:
            place = place_said(text.plain)
            event.venue, event.city, event.country = place.venue, place.city, place.country
            self._assembly.remark("event", f"“{words.plain}”")
        elif signs.AUTHOR.fullmatch(name) and not self._assembly.draft.author:
            self._assembly.draft.author = text
            self._assembly.remark("prepared", f"“{words.plain}”")
        elif signs.EVENT.fullmatch(name) and (not event.name or event.name == self._assembly.draft.title):
            event.name = text
            self._assembly.remark("event", f"“{words.plain}”")
        else:
            return False
        return True

    def _figure(self, words: Words, before: Block | None) -> bool:
        """A figure on a line of its own: with its label, or with that on the next line."""
        numbers = self._assembly.draft.numbers
        short = len(words.plain.split()) <= 10 and not words.plain.endswith(("!", "?", ":"))
        if isinstance(before, Paragraph) and is_figure(before.words) and short:
            numbers[-1].label = words
            return True
        if short and is_figure(words):
            numbers.append(Number(words))
            return True
        number = number_of(words) if short and not words.plain.endswith(".") else None
        if number:
            numbers.append(number)
        return number is not None


def _is_all(text: str, days: Days) -> bool:
    """Whether a text says when, with hours and a place at most."""
    where = whereabouts_in(text, days)
    rest = text[: days.start] + text[days.end :]
    for said in (where.city, where.country):
        rest = rest.replace(said, "") if said else rest
    rest = _WEEKDAYS.sub("", rest)
    return not re.sub(r"\(.{1,9}\)|\d{1,2}[:.h]\d\d|[ap]m\b|Uhr|[()\s,.;|·•–—〜~-]", "", rest, flags=re.I)


def _words_of(block: Block) -> Words:
    return block.words if isinstance(block, Paragraph) else Words()


def _is_dateline(line: str, days: Days) -> bool:
    """Whether a paragraph's days say where and when it was written, as in `Lyon, 20 July 2017: …`."""
    return (
        days.start < _LONGEST_DATELINE and re.match(r"\)?\s*[:–—]\s", line[days.end :]) is not None and len(line) > 120
    )


def _place_in(days: Days) -> tuple[int, int]:
    """The order in which days stand in a text, the longest first."""
    return days.start, -days.end


def _is_subtitle(words: Words) -> bool:
    plain = bare_title(words, keeps_numbers=True).plain
    return (
        0 < len(plain.split()) <= _MOST_WORDS_SUBTITLE
        and not labelled(words)[0]
        and len(sentences_of(words)) == 1
        and not plain.endswith((".", "!", "?", ":", ",", "。", "…"))
    )
