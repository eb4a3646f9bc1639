"""The outline while it is put together, and what its parts have in common."""

from __future__ import annotations

from collections.abc import Iterable

from recap_decks.drafting.blocks import Block, Paragraph
from recap_decks.drafting.content import Content
from recap_decks.drafting.key_terms import Terms
from recap_decks.drafting.model import Draft, Theme, Visual
from recap_decks.drafting.signs import DANGLING
from recap_decks.drafting.titles import without_colon
from recap_decks.drafting.words import Words


class Assembly:
    """A draft in the making: `language` is its language alone, without region, `terms` gives titles to paragraphs, and
    `year` is the one that is meant where a day names none."""

    def __init__(self, language: str, blocks: Iterable[Block]) -> None:
        self.draft = Draft(Words(), language=language)
        self.language = language.split("-")[0].lower()
        self.terms = Terms((block.words for block in blocks if isinstance(block, Paragraph)), self.language)
        self.year: int | None = None
        self.homeless: list[Visual] = []
        self.waiting: Theme | None = None  # holds what is to be done until there is a theme

    def keep(self, content: Content) -> None:
        """What a text of the whole cannot hold stands with a theme."""
        self.homeless += content.visuals
        self.tell_leads(content)
        if content.actions or content.sessions or content.meaning:
            theme = self.theme_for_actions(self.draft.title)
            theme.meaning += content.meaning
            theme.actions += content.actions
            theme.sessions += content.sessions

    def tell_leads(self, content: Content) -> None:
        """Remarks under which lines things stood that have a place of their own."""
        for key, lead in content.leads:
            self.remark(key, f"under “{without_colon(lead).plain}”")

    def theme_for_actions(self, title: Words) -> Theme:
        """The last theme, which things to do stand with; one that waits for it, by that title, where there is none
        yet."""
        if self.draft.themes:
            return self.draft.themes[-1]
        self.waiting = self.waiting or Theme(without_colon(title))
        return self.waiting

    def settle(self) -> None:
        """What waited for a theme stands with the last one, or is one where there is none."""
        waiting, self.waiting = self.waiting, None
        if waiting and not self.draft.themes:
            self.draft.themes.append(waiting)
        elif waiting:
            last = self.draft.themes[-1]
            last.topics += waiting.topics
            last.meaning = waiting.meaning + last.meaning
            last.actions = waiting.actions + last.actions
            last.sessions = waiting.sessions + last.sessions

    def headline(self, name: str, words: Words) -> None:
        """A title over one of the slides that are no themes; a second one for the same slide has no place."""
        if not words:
            return
        if name in self.draft.headlines:
            self.draft.left_over.append(words.plain)
        else:
            self.draft.headlines[name] = without_colon(words, DANGLING)

    def remark(self, key: str, text: str) -> None:
        """Something to look at."""
        if (key, text) not in self.draft.remarks:
            self.draft.remarks.append((key, text))
