"""Files out: outputs put in place together or not at all, and nothing lost that stood there."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

_NEW, _OLD = ".recap-decks-new", ".recap-decks-old"  # how names of files end that no build leaves behind


def write_together(
    outputs: Mapping[Path, bytes], is_kept: Callable[[Path], bool] = lambda place: False
) -> dict[Path, Path]:
    """Writes each output beside its place, then renames all of them. Missing folders are made.

    A file already there for which `is_kept` is true is kept beside, as `name.edited-1.ext` or with the next free
    number; what comes back says where. One build at a time writes to a folder; others wait. Raises OSError, with
    everything as it was and no file left beside, where any output cannot be written.
    """
    folders = sorted({place.parent for place in outputs})
    made = sorted({each for folder in folders for each in (folder, *folder.parents) if not each.exists()}, reverse=True)
    try:
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True)
        with ExitStack() as locks:
            for folder in folders:
                if locks.enter_context(_alone_in(folder)):
                    _clear(folder)
            return _exchanged(outputs, is_kept)
    except BaseException:
        for folder in made:
            with suppress(OSError):  # not made yet, or in use by now
                folder.rmdir()
        raise


@dataclass(slots=True)
class _Exchange:
    """One output on its way: `new` is to stand at `place`; what stood there goes to `old`, None where nothing did."""

    place: Path
    new: Path
    old: Path | None = None
    is_kept: bool = False
    is_written: bool = False

    def write(self, data: bytes) -> None:
        """The new file in whole, on the disk."""
        with self.new.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with suppress(OSError):
            self.new.chmod(self.place.stat().st_mode & 0o777)  # as the file that is replaced, where there is one
        self.is_written = True

    def set_aside(self) -> None:
        """Give what stands at the place its other name too, so that the place is never empty."""
        if self.old is None or _same(self.old, self.place):
            return
        try:
            os.link(self.place, self.old, follow_symlinks=False)
        except (OSError, NotImplementedError):  # file systems without hard links
            self.place.rename(self.old)

    def put_back(self) -> None:
        """Everything as it was, however far this came: an interruption may fall between any two calls."""
        if self.old is None:
            if self.is_written and not self.new.exists():
                self.place.unlink(missing_ok=True)
        elif os.path.lexists(self.old):
            if _same(self.old, self.place):
                self.old.unlink()
            else:
                self.old.replace(self.place)


def _exchanged(outputs: Mapping[Path, bytes], is_kept: Callable[[Path], bool]) -> dict[Path, Path]:
    exchanges: list[_Exchange] = []
    is_done = False
    try:
        for place, data in outputs.items():
            if place.is_dir():  # a rename would find it in its way only when others are done
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(place))
            exchanges.append(_Exchange(place, _beside(place, _NEW)))
            exchanges[-1].write(data)
        for exchange in exchanges:
            if os.path.lexists(exchange.place):
                exchange.is_kept = is_kept(exchange.place)
                exchange.old = _edited_name(exchange.place) if exchange.is_kept else _beside(exchange.place, _OLD)
                exchange.set_aside()
        for exchange in exchanges:
            exchange.new.replace(exchange.place)
        is_done = True
    finally:
        for exchange in exchanges:
            with suppress(OSError):
                if not is_done:
                    exchange.put_back()
                elif exchange.old is not None and not exchange.is_kept:
                    exchange.old.unlink()
            with suppress(OSError):
                exchange.new.unlink(missing_ok=True)
    return {each.place: each.old for each in exchanges if each.old is not None and each.is_kept}


def _edited_name(place: Path) -> Path:
    """The first free name; one that a killed build gave the same file already is as good."""
    number = 1
    while os.path.lexists(kept := place.with_name(f"{place.stem}.edited-{number}{place.suffix}")):
        if _same(kept, place):
            break
        number += 1
    return kept


def _beside(place: Path, ending: str) -> Path:
    """A name that no other build uses, hidden where a leading dot hides."""
    return place.with_name(f".{place.name}.{os.getpid()}-{os.urandom(4).hex()}{ending}")


def _clear(folder: Path) -> None:
    """Remove what a build left that was ended from outside; asked only while no other build is at work there."""
    for ending in (_NEW, _OLD):
        for left in folder.glob(f".*{ending}"):
            with suppress(OSError):
                left.unlink()


def _same(one: Path, other: Path) -> bool:
    """Whether both are names of one file."""
    try:
        return os.path.samestat(one.lstat(), other.lstat())
    except FileNotFoundError:
        return False


@contextmanager
def _alone_in(folder: Path) -> Iterator[bool]:
    """Waits until no other build writes there; the system ends the lock with its process, and no file is left.

    Yields False where the file system has no locks.
    """
    if sys.platform == "win32":
        import ctypes
        from hashlib import sha256

        kernel = ctypes.WinDLL("kernel32")
        name = sha256(os.path.normcase(folder.resolve()).encode("utf-8", "surrogatepass")).hexdigest()
        mutex = kernel.CreateMutexW(None, False, f"Local\\recap-decks-{name}")
        kernel.WaitForSingleObject(mutex, -1)
        try:
            yield True
        finally:
            kernel.ReleaseMutex(mutex)
            kernel.CloseHandle(mutex)
    else:
        import fcntl

        handle, is_locked = None, False
        try:
            with suppress(OSError):  # a folder that can be written to but not read, or no locks (some network drives)
                handle = os.open(folder, os.O_RDONLY)
                fcntl.flock(handle, fcntl.LOCK_EX)
                is_locked = True
            yield is_locked
        finally:
            if handle is not None:
                os.close(handle)


def reason(fault: OSError) -> str:
    """Why a file could not be read or written, in a few words."""
    if isinstance(fault, FileNotFoundError):
        return "there is no such file"
    if isinstance(fault, FileExistsError | NotADirectoryError):
        return "a file stands where a folder is needed"
    if isinstance(fault, PermissionError) and os.name == "nt":
        return "permission denied; is it open in another program?"
    if isinstance(fault, IsADirectoryError):
        return "it is a folder"
    return (fault.strerror or str(fault)).lower()
