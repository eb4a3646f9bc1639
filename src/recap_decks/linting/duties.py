"""What a recap owes its readers: what it means for them, and who does what by when."""

from __future__ import annotations

from collections.abc import Iterator

from recap_decks.outline.model import Event, Outline
from recap_decks.problems import Problem

_FEWEST_THEMES = 3  # below which a conclusion can say what all of it means
_NAMED = 3


def missing_meaning(outline: Outline) -> Iterator[Problem]:
    """RD309, once: that no theme says what it means, or which do not. Of an event alone: what is no recap of one, such
    as minutes or a guide, says throughout what it means here."""
    if outline.event == Event():
        return
    themes = [theme for theme in outline.themes if not theme.skip]
    without = [theme for theme in themes if not theme.meaning]
    if len(themes) < _FEWEST_THEMES or not without:
        return
    if len(without) == len(themes):
        message, place = "no theme says what it means for the readers", outline.title.span
        hint = "write a sentence under `meaning` in each theme, or in those that matter here"
    else:
        named = ", ".join(f"“{theme.title.plain}”" for theme in without[:_NAMED])
        more = f" and {len(without) - _NAMED} more" if len(without) > _NAMED else ""
        message = f"some themes say what they mean for the readers, and not {named}{more}"
        hint = "write a sentence under `meaning`; that it means nothing here is worth saying, too"
        place = without[0].title.span
    yield Problem("RD309", message, place, hint, "warning")


def actions_without_owner_or_date(outline: Outline) -> Iterator[Problem]:
    """RD310."""
    for theme in outline.themes:
        for action in theme.actions:
            lacks = [f"{word} (`{key}`)" for word, key, given in _wanted(action.who, action.by) if given is None]
            if lacks:
                hint = "write who does it, and by which day"
                yield Problem(
                    "RD310", f"this action has no {' and no '.join(lacks)}", action.what.span, hint, "warning"
                )


def _wanted(who: object, by: object) -> tuple[tuple[str, str, object], ...]:
    return ("owner", "who", who), ("date", "by", by)
