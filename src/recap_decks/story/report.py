"""The report of a plan: the same content as the slides, said once, in built-in words and the titles of themes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from recap_decks.story.back import references, task_heads
from recap_decks.story.citing import cited
from recap_decks.story.compose import word
from recap_decks.story.facts import report_facts
from recap_decks.story.plan import Plan
from recap_decks.story.sections import PartSection, Report, ReportWords, ThemeSection
from recap_decks.story.themes import meaning_of, sessions_of, tasks_of
from recap_decks.story.words import Words


def told_report(plan: Plan) -> Report:
    """Everything that the report says."""
    outline = plan.outline
    parts = tuple(_parts(plan))
    report = Report(
        title=outline.title,
        subtitle=outline.subtitle,
        footer=plan.event_name,
        facts=report_facts(plan),
        summary=outline.summary,
        numbers=outline.numbers,
        programme=outline.programme,
        parts=parts,
        takeaways=outline.takeaways,
        conclusion_statement=outline.headlines.conclusion,
        conclusion=outline.conclusion,
        tasks=tuple(task for part in parts for theme in part.themes for task in theme.tasks),
        sources=references(plan),
        contents=outline.report.contents,
        justify=outline.report.justify,
        words=_report_words(plan.words),
    )
    return cited(report)


def _parts(plan: Plan) -> Iterator[PartSection]:
    numbers = count(1)
    for index, group in enumerate(plan.shown_groups, start=1):
        themes = tuple(
            ThemeSection(
                theme.id,
                next(numbers),
                theme.title,
                ((theme.headline,) if theme.headline else ()) + theme.summary,
                theme.topics,
                theme.icon,
                theme.visuals,
                meaning_of(theme, plan.words),
                tasks_of(theme, plan.outline.language),
                sessions_of(theme),
                stated=theme.headline is not None,
            )
            for theme in group.shown
        )
        if group.part is None and len(plan.shown_groups) > 1:
            yield PartSection("+more", index, word("more_themes", plan.words.more_themes), themes)
        elif group.part is None:
            yield PartSection("", None, None, themes)
        else:
            yield PartSection(group.part.id, index, group.part.title, themes)


def _report_words(words: Words) -> ReportWords:
    return ReportWords(
        summary=word("summary", words.summary),
        numbers=word("numbers", words.numbers),
        programme=word("the_programme", words.the_programme),
        contents=word("contents", words.contents),
        takeaways=word("takeaways", words.takeaways),
        conclusion=word("conclusion", words.conclusion),
        actions=word("actions", words.actions),
        sessions=word("sessions", words.sessions),
        sources=word("sources", words.sources),
        figures=word("figures", words.figures),
        figure=words.figure_number,
        table=words.table_number,
        listing=words.listing_number,
        theme=words.theme_number,
        task_heads=task_heads(words),
        part=words.part,
        page=words.page_of,
        continued=word("continued", words.continued),
    )
