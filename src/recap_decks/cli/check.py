"""`recap-decks check`: is the outline right, and a good briefing?"""

from __future__ import annotations

import os
from dataclasses import dataclass

import click

from recap_decks.cli import faults, formats, opening
from recap_decks.cli.fixing import fix, tell_changes
from recap_decks.cli.printing import counted, print_error, print_problems, say
from recap_decks.problems import OutlineError, Problem, in_order


@click.command(
    "check",
    short_help="Say what is wrong with an outline, and build nothing.",
    epilog="""\b
Examples:
  recap-decks check
  recap-decks check --strict talks/kubecon.yaml
  recap-decks check --fix
  recap-decks check --format sarif > problems.sarif
  recap-decks explain RD102""",
)
@opening.argument
@click.option(
    "--format",
    "form",
    type=click.Choice(formats.FORMATS),
    help="How problems are written.  [default: text; github in GitHub Actions]",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--strict", is_flag=True, help="Exit with 1 where there are warnings, too.")
@click.option("--fix", "is_mended", is_flag=True, help="First mend in the file what can be mended safely.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but problems.")
def command(outline: str, form: str | None, as_json: bool, strict: bool, is_mended: bool, quiet: bool) -> int:
    """Say all that is wrong with OUTLINE (default: outline.yaml; - is standard input), and build nothing.

    Errors come first, then warnings, in the order of the file. --fix mends what can be meant in one way only, such as a
    colon in a text without quotes, a tab, or 19.3.2024 for a date, keeps comments and order, and says what it changed.
    """
    if as_json and form not in (None, "json"):
        raise click.UsageError(f"--json and --format {form} exclude each other")
    if is_mended and form in ("github", "sarif"):
        raise click.UsageError(f"--format {form} has no words for what --fix changes")
    in_actions = os.environ.get("GITHUB_ACTIONS") == "true" and not is_mended
    changes = fix(outline) if is_mended else ()
    checked = _checked(outline)
    if as_json or form == "json":
        say(formats.as_json(checked.problems, checked.file, changes))
    else:
        tell_changes(changes, checked.file)
        _tell(checked, form or ("github" if in_actions else "text"), quiet=quiet)
    if any(problem.severity == "error" for problem in checked.problems):
        return faults.AT_FAULT
    if strict and checked.problems:
        print_error("with --strict, warnings are errors")
        return faults.AT_FAULT
    return faults.DONE


@dataclass(frozen=True, slots=True)
class _Checked:
    """An outline's problems, the heaviest first, with its name and text; `said` is what there is to say of one that can
    be built."""

    problems: tuple[Problem, ...]
    file: str
    text: str
    said: str | None


def _checked(outline: str) -> _Checked:
    from recap_decks.linting.linter import lint

    try:
        opened = opening.open_outline(outline)
        build = opening.build_of(opened)
        found = in_order((*opened.outline.warnings, *build.warnings(), *lint(build)))
    except OutlineError as error:
        return _Checked(formats.heaviest_first(error.problems), error.file, error.source, None)
    points = sum(len(topic.points) for theme in opened.outline.themes for topic in theme.topics)
    counts = f"{counted(len(opened.outline.themes), 'theme')}, {counted(points, 'point')}"
    return _Checked(formats.heaviest_first(found), opened.file, opened.text, f"{opened.file} can be built: {counts}")


def _tell(checked: _Checked, form: str, *, quiet: bool) -> None:
    if form == "sarif":
        say(formats.as_sarif(checked.problems, checked.file))
    elif form == "github":
        if checked.problems:
            say(formats.as_github(checked.problems, checked.file))
        elif not quiet and checked.said:
            say(checked.said)
    else:
        print_problems(checked.problems, checked.file, checked.text)
        if not quiet and checked.said:
            say(checked.said)
