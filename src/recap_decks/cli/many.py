"""Outlines built one after the other: one that is at fault does not stop the others."""

from __future__ import annotations

import gc
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from recap_decks.cli import faults, formats, opening
from recap_decks.cli.building import ENDINGS, Wishes, build_one
from recap_decks.cli.faults import FileFault
from recap_decks.cli.printing import print_error, print_problems, say, shown
from recap_decks.cli.progress import Progress
from recap_decks.cli.user_defaults import config_file, is_of_defaults, usual_style
from recap_decks.problems import OutlineError

if TYPE_CHECKING:
    from recap_decks.opening import Opened


class Builder:
    """Builds outlines as wished, and knows which names their files have."""

    def __init__(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self._slugs: dict[str, str] = {}  # by the outlines' names
        self._told: list[Mapping[str, object]] = []
        self._code = faults.DONE

    def build(self, names: Sequence[str]) -> int:
        """The exit code. Raises FileFault, with nothing written, where two outlines would be written to one place."""
        self._code, self._told = faults.DONE, []
        with Progress(wanted=not self._wishes.quiet) as progress:
            there: dict[str, Opened] = {}
            for name in names:
                progress.stage("Reading the outline")
                try:
                    there[name] = opening.open_outline(name)
                except (OutlineError, FileFault) as fault:
                    self._tell(fault, progress)
                    if is_of_defaults(fault):  # as it is of all others
                        break
            progress.clear()
            self._check_places(there)
            while there:
                name = next(iter(there))
                try:
                    self._told.append(build_one(there.pop(name), self._wishes, progress))
                except (OutlineError, FileFault) as fault:
                    self._tell(fault, progress)
                if there:
                    gc.collect()  # which nobody else does: see `cli.main`
        if self._wishes.as_json:
            say(formats.built_as_json(self._told))
        elif self._told and not self._wishes.quiet and usual_style() is not None:
            say(f"What is not said of style and paper is from {shown(config_file())}")
        return self._code

    def _tell(self, fault: OutlineError | FileFault, progress: Progress) -> None:
        progress.clear()
        self._code = faults.AT_FAULT
        if isinstance(fault, FileFault):
            print_error(str(fault))
        elif self._wishes.as_json:
            self._told.append(formats.outline_fields(fault.file, formats.heaviest_first(fault.problems)))
        else:
            print_problems(fault.problems, fault.file, fault.source)

    def _check_places(self, there: Mapping[str, Opened]) -> None:
        self._slugs |= {name: opened.outline.slug for name, opened in there.items()}
        taken: dict[str, str] = {}
        for name, slug in self._slugs.items():
            for file in (f"{slug}{ENDINGS[what]}" for what in self._wishes.wanted):
                other = taken.setdefault(file.casefold(), name)  # file systems may hold both for one
                if other != name:
                    raise FileFault(
                        f"{other} and {name} would both be written as {shown(self._wishes.folder / file)}; nothing was "
                        "built: give one of them a `slug` of its own"
                    )
