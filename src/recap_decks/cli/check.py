"""`recap-decks check`: is the outline right, and a good briefing?"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from recap_decks.cli import faults, formats, opening
from recap_decks.cli.fixing import fix, tell_changes
from recap_decks.cli.printing import counted, counts_of, print_error, print_problems, say
from recap_decks.cli.user_defaults import config_file
from recap_decks.problems import OutlineError, Problem, in_order

if TYPE_CHECKING:
    from recap_decks.linting.mending import Change


@click.command(
    "check",
    short_help="Say what is wrong with outlines, and build nothing.",
    epilog="""\b
Examples:
  recap-decks check
  recap-decks check --strict talks/*.yaml
  recap-decks check --fix
  recap-decks check --format sarif > problems.sarif
  recap-decks explain RD102""",
)
@opening.arguments
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
def command(
    outlines: tuple[str, ...], form: str | None, as_json: bool, strict: bool, is_mended: bool, quiet: bool
) -> int:
    """Say all that is wrong with each OUTLINE (default: outline.yaml; - is standard input), and build nothing.

    Errors come first, then warnings, in the order of the file. --fix mends what can be meant in one way only, such as a
    colon in a text without quotes, a tab, or 19.3.2024 for a date, and writes the ids by which themes and parts are
    named where only their titles give them. It keeps comments and order, and says what it changed.
    """
    if as_json and form not in (None, "json"):
        raise click.UsageError(f"--json and --format {form} exclude each other")
    if is_mended and form in ("github", "sarif"):
        raise click.UsageError(f"--format {form} has no words for what --fix changes")
    in_actions = os.environ.get("GITHUB_ACTIONS") == "true" and not is_mended
    wanted = "json" if as_json else form or ("github" if in_actions else "text")
    found = []
    is_written = True
    for name in opening.each_once(outlines):
        try:
            changes = fix(name) if is_mended else ()
        except faults.FileFault as fault:  # the others are mended all the same
            print_error(str(fault))
            changes, is_written = (), False
        outcome = _outcome(name, changes)
        found.append(outcome.checked)
        if wanted in ("text", "github"):
            tell_changes(outcome.checked.fixed, name)
            _tell(outcome, wanted, quiet=quiet)
        if outcome.checked.file == str(config_file()):  # as it is of all others
            break
    if wanted == "json":
        say(formats.as_json(found))
    elif wanted == "sarif":
        from recap_decks.cli.sarif import as_sarif

        say(as_sarif(found))
    problems = [problem for checked in found for problem in checked.problems]
    if not is_written or any(problem.severity == "error" for problem in problems):
        return faults.AT_FAULT
    if strict and problems:
        print_error("with --strict, warnings are errors")
        return faults.AT_FAULT
    return faults.DONE


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of checking an outline; `said` is what there is to say of one that can be built."""

    checked: formats.Checked
    said: str | None = None


def _outcome(name: str, changes: tuple[Change, ...]) -> _Outcome:
    from recap_decks.linting.linter import lint

    try:
        opened = opening.open_outline(name)
        build = opening.build_of(opened)
        found = in_order((*opened.outline.warnings, *build.warnings(), *lint(build)))
    except OutlineError as error:
        problems = formats.heaviest_first(error.problems)
        return _Outcome(formats.Checked(error.file, problems, changes, error.source))
    except faults.NotThere as fault:
        return _Outcome(formats.Checked(name, (Problem("RD017", str(fault)),), changes))
    points = sum(len(topic.points) for theme in build.shown.themes for topic in theme.topics)
    counts = f"{counted(len(build.shown.themes), 'theme')}, {counted(points, 'point')}"
    checked = formats.Checked(opened.file, formats.heaviest_first(found), changes, opened.text)
    return _Outcome(checked, f"{opened.file} can be built: {counts}")


def _tell(outcome: _Outcome, form: str, *, quiet: bool) -> None:
    checked = outcome.checked
    if form == "text":
        print_problems(checked.problems, checked.file, checked.text)
    elif checked.problems:
        say(formats.as_github(checked))
        say(counts_of(checked.problems))
    if outcome.said and not quiet and not (form == "github" and checked.problems):
        say(outcome.said)
