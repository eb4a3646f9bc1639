"""Work done in a process of its own while this one does other work."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn, TypeVar

Made = TypeVar("Made")


@contextmanager
def elsewhere(work: Callable[[], Made]) -> Iterator[Callable[[], Made]]:
    """Begins `work` in a copy of this process; what is entered waits for what it makes, which has to be picklable.

    Where work fails there, for whatever reason, it is done once more here, so that its error comes from here; so it is
    where there is no core for a second process, or no way to copy one. On leaving, the process has ended.
    """
    if not _can_copy():
        yield work
        return
    reading, writing = os.pipe()
    try:
        process = os.fork()
    except OSError:  # no more processes or memory
        os.close(reading)
        os.close(writing)
        yield work
        return
    if process == 0:
        os.close(reading)
        _send(work, writing)
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as stream:
            yield lambda: _received(stream.read(), work)
    finally:
        os.kill(process, signal.SIGKILL)  # in case that its work is wanted no more
        os.waitpid(process, 0)


def _can_copy() -> bool:
    """Copies are made on Linux alone: Apple's libraries may hang in one, and Windows has none."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def _send(work: Callable[[], object], writing: int) -> NoReturn:
    """What the copy does; it ends here whatever happens, without a word."""
    try:
        made = pickle.dumps(work())
        with os.fdopen(writing, "wb") as stream:
            stream.write(made)
    finally:
        os._exit(0)


def _received(sent: bytes, work: Callable[[], Made]) -> Made:
    """What came whole from the copy, else what is made here."""
    try:
        made: Made = pickle.loads(sent)
    except (EOFError, pickle.UnpicklingError):
        return work()
    return made
