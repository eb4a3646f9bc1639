"""Where the time of one cold build goes: `python split.py OUTLINE` prints processor seconds a stage as JSON.

Stages are timed from outside, by standing in for the functions that `build` joins. A stage counts what it does itself:
neither a stage within it nor what it imports, which has a row of its own.
"""

from __future__ import annotations

import builtins
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import process_time
from types import ModuleType
from typing import Any

STAGES = ("imports", "reading", "story", "layout", "verify", "deck", "report", "checks", "other")


class Stopwatch:
    """Gives each moment to the stage that was entered last."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(STAGES, 0.0)
        self._running = ["other"]
        self._since = process_time()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """The time until it is left is this stage's, but for that of stages within."""
        self._turn()
        self._running.append(name)
        try:
            yield
        finally:
            self._turn()
            self._running.pop()

    def stop(self) -> dict[str, float]:
        """Seconds of each stage until now."""
        self._turn()
        return self.seconds

    def _turn(self) -> None:
        now = process_time()
        self.seconds[self._running[-1]] += now - self._since
        self._since = now

    def time(self, stage: str, module: ModuleType, function: str) -> None:
        """Has that function of the module timed, for whoever looks it up from now on."""
        timed: Callable[..., Any] = getattr(module, function)

        def stand_in(*arguments: Any, **named: Any) -> Any:
            with self.stage(stage):
                return timed(*arguments, **named)

        setattr(module, function, stand_in)

    def time_imports(self) -> None:
        """Has every import from now on timed, those within functions too."""
        plain = builtins.__import__

        def stand_in(*arguments: Any, **named: Any) -> ModuleType:
            if self._running[-1] == "imports":
                return plain(*arguments, **named)
            with self.stage("imports"):
                return plain(*arguments, **named)

        builtins.__import__ = stand_in


def main() -> None:
    """Builds both files of the outline in memory, and prints what each stage took."""
    watch = Stopwatch()
    watch.time_imports()
    import recap_decks.cli.build
    import recap_decks.cli.main  # noqa: F401 - a command line imports both
    from recap_decks import build, opening
    from recap_decks.deck import package_check, writer
    from recap_decks.layout.pages import report as pages
    from recap_decks.layout.slides import deck as slides
    from recap_decks.paper import writer as paper

    watch.time("reading", opening, "open_file")
    watch.time("story", build, "tell")
    watch.time("checks", build, "lost_texts")
    watch.time("layout", slides, "lay_out_slides")
    watch.time("layout", pages, "lay_out_pages")
    watch.time("verify", build, "verify")
    watch.time("deck", writer, "write_deck")
    watch.time("checks", package_check, "check_package")
    watch.time("report", paper, "write_report")

    opened = opening.open_file(Path(sys.argv[1]))
    building = build.Build(opened.outline, opened.logo)
    building.deck()
    building.report()
    print(json.dumps(watch.stop()))


if __name__ == "__main__":
    main()
