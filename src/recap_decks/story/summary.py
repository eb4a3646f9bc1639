"""What a summary of one or two pages says besides the report's own texts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from recap_decks.outline.model import Text
from recap_decks.outline.texts import with_texts
from recap_decks.story.compose import joined, word
from recap_decks.story.sections import Report
from recap_decks.story.words import Forms, words_for


@dataclass(frozen=True, slots=True)
class SummaryWords:
    """The built-in words of a summary, in one language."""

    one_page: Text
    two_pages: Text
    takeaways: Text
    actions: Text
    continued: Text
    full_report: str  # with {file}
    page: str  # with {number} and {count}
    comma: str
    actions_elsewhere: Forms

    def counted_actions(self, count: int) -> Text:
        """How many actions there are, where only the full report tells them."""
        one, more = self.actions_elsewhere
        return word("actions_elsewhere", one if count == 1 else more.format(count=count))


def summary_words(language: str) -> SummaryWords:
    """The words for a BCP 47 tag."""
    words = words_for(language)
    return SummaryWords(
        one_page=word("one_page", words.one_page),
        two_pages=word("two_pages", words.two_pages),
        takeaways=word("takeaways", words.takeaways),
        actions=word("actions", words.actions),
        continued=word("continued", words.continued),
        full_report=words.full_report,
        page=words.page_of,
        comma=words.comma,
        actions_elsewhere=words.actions_elsewhere,
    )


def when_and_where(report: Report, comma: str) -> tuple[Text | None, Text | None]:
    """The event's days, and its place in one line; None for what the outline does not say."""
    lines = [line for fact in report.facts if fact.label.at == "word/event" for line in fact.value]
    when = next((line for line in lines if line.at == "composed/dates"), None)
    return when, joined((line for line in lines if line is not when), comma)


def without_marks(report: Report) -> Report:
    """The report without footnote marks: a summary has no sources that they could lead to."""
    return with_texts(report, _unmarked)


def _unmarked(text: Text) -> Text:
    if not any(run.cites for run in text.runs):
        return text
    return replace(text, runs=tuple(run for run in text.runs if not run.cites))
