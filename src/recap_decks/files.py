"""Files in and out: outlines read, outputs renamed into place together or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_together(outputs: Mapping[Path, bytes]) -> None:
    """Writes each output beside its place, then renames all of them. Missing folders are made.

    Raises OSError, with nothing changed and no file left beside, where any cannot be written.
    """
    beside: dict[Path, Path] = {}
    try:
        for place, data in outputs.items():
            if place.is_dir():  # the only thing that a rename would still find in its way
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(place))
            place.parent.mkdir(parents=True, exist_ok=True)
            beside[place] = _written_beside(place, data)
        for place, temporary in beside.items():
            temporary.replace(place)
    finally:
        for temporary in beside.values():
            temporary.unlink(missing_ok=True)


def _written_beside(place: Path, data: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{place.name}.", dir=place.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode_of(place))
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _mode_of(place: Path) -> int:
    """The permissions of the file that is replaced, else those that a new file gets."""
    try:
        return place.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
