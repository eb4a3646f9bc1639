"""`--watch`: outlines built again when a file of theirs is saved.

Files are looked at, not subscribed to: there are few, and this works on every system and network drive.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from time import sleep

from recap_decks.cli import faults
from recap_decks.cli.faults import FileFault
from recap_decks.cli.opening import root_wanted, variant_wanted
from recap_decks.cli.printing import counted, print_error, print_fault, print_problems, say, shown
from recap_decks.problems import InternalFault, OutlineError

_EVERY = 0.2  # seconds
_States = Mapping[Path, tuple[int, int, int] | None]


def watched(names: Sequence[str], build: Callable[[Sequence[str]], object]) -> int:
    """Build all, then again those of which a file was saved, until interrupted; the exit code. Faults are told, and
    watching goes on."""
    from recap_decks.cli.user_defaults import config_file

    states: dict[str, _States] = {}
    due = list(names)
    try:
        while True:
            for name in due:  # before they are read, so that nothing is missed that is saved meanwhile
                states[name] = _states({*_files_of(Path(name)), config_file()})
            try:
                build(due)
            except FileFault as fault:
                print_error(str(fault))
            except OutlineError as error:
                print_problems(error.problems, error.file, error.source)
            except InternalFault as fault:
                print_fault(fault)
            gc.collect()  # which nobody else does: see `cli.main`
            count = len({path for each in states.values() for path in each})
            say(f"Watching {counted(count, 'file')}; Ctrl-C ends it")
            changed = _awaited(states)
            due = [name for name in names if changed & set(states[name])]
            say(f"Saved: {', '.join(sorted(shown(Path(os.path.normpath(each))) for each in changed))}")
    except KeyboardInterrupt:
        say("Stopped watching")
        return faults.INTERRUPTED


def _files_of(path: Path) -> set[Path]:
    from recap_decks.extending import files_of, levels_between

    root = root_wanted()
    return files_of(path, variant_wanted(), (levels_between(path.parent, root) or 0) if root else 0)


def _awaited(states: Mapping[str, _States]) -> set[Path]:
    """The files that have changed, as soon as any has, and no other follows."""
    before = {path: state for each in states.values() for path, state in each.items()}
    now: _States = before
    while now == before:
        sleep(_EVERY)
        now = _states(before)
    while now != (later := _settled(before)):
        now = later
    return {path for path, state in now.items() if state != before[path]}


def _settled(paths: Iterable[Path]) -> _States:
    sleep(_EVERY / 4)
    return _states(paths)


def _states(paths: Iterable[Path]) -> _States:
    """What tells a saved file from the one before: when it was changed, its size and its place on the disk."""
    return {path: _state(path) for path in paths}


def _state(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
