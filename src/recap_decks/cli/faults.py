"""How a command ends."""

from __future__ import annotations

DONE = 0
AT_FAULT = 1  # the outline, or a file
USAGE = 2
OURS = 70  # EX_SOFTWARE of sysexits.h
INTERRUPTED = 130  # 128 and the number of SIGINT, as shells say it


class FileFault(Exception):  # noqa: N818 - it names whose fault it is
    """A file or stream could not be read or written; the message is for the person."""


class NotThere(FileFault):
    """The outline that is meant by naming none is not there, or there is no standard input to read it from."""
