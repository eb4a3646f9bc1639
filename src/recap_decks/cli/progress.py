"""Which stage a command is at, on a terminal's last line."""

from __future__ import annotations

import sys
from types import TracebackType

import click

_CLEAR = "\r\x1b[K"  # to the line's start, and erase it (ECMA-48, 8.3.41)


class Progress:
    """Shows stages while it is entered, and leaves no trace. Shows nothing unless `wanted` on a terminal."""

    def __init__(self, *, wanted: bool) -> None:
        self._is_shown = wanted and sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def stage(self, words: str) -> None:
        """What is being done now."""
        if self._is_shown:
            click.echo(f"{_CLEAR}{words} …", nl=False, err=True, color=True)

    def clear(self) -> None:
        """Make room for other words."""
        if self._is_shown:
            click.echo(_CLEAR, nl=False, err=True, color=True)
