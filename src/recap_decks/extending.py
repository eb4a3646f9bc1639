"""The outlines that one extends, from their files."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from recap_decks.files import reason
from recap_decks.outline.chain import LONGEST_CHAIN, base_named, files_named, seen_from
from recap_decks.outline.reading import Reading
from recap_decks.outline.variants import Variant, assembled, scalars
from recap_decks.outline.yaml_source import MAX_BYTES, YamlSource, compose
from recap_decks.problems import OutlineError, Problem

_NAMES_FILE = re.compile(r"[^:\n]+\.[A-Za-z][A-Za-z0-9]{1,4}")


class Chain:
    """The outlines that `own` extends, the nearest first; `folder` is where it lies, `path` its file where it has one,
    and all lie below the folder `levels_up` above it.

    `files` are those of the chain, as they are met, so that they are known where one is at fault, too.
    """

    def __init__(self, own: YamlSource, folder: Path, path: Path | None, levels_up: int = 0) -> None:
        self.files = [path] if path else []
        self.bases: list[YamlSource] = []
        self._own = own
        self._folder = folder
        self._levels_up = levels_up

    def load(self) -> list[YamlSource]:
        """Read them all. Raises OutlineError where one cannot be read or is no YAML, where outlines extend each other
        in a circle, or where there are more than ten."""
        source = self._own
        names = [source.file]
        while (named := base_named(source, self._levels_up)) is not None:
            name, node = named
            path = self._folder / name
            shown = os.path.normpath(Path(self._own.file).parent / name)
            names.append(shown)
            if any(os.path.realpath(path) == os.path.realpath(met) for met in self.files):
                message = f"outlines extend each other in a circle: {' → '.join(names)}"
                raise self._error(Problem("RD142", message, source.span(node), "take one of them out of it"))
            if len(names) > LONGEST_CHAIN:
                message = f"more than {LONGEST_CHAIN} outlines extend each other: {' → '.join(names)}"
                raise self._error(Problem("RD142", message, source.span(node), "join some of them"))
            self.files.append(path)
            try:
                with path.open("rb") as stream:
                    data = stream.read(MAX_BYTES + 1)
            except OSError as fault:
                message = f"the outline `{node.value.strip()}` cannot be read: {reason(fault)}"
                hint = nearest_file(path) or f"it was looked for at {path}"
                raise self._error(Problem("RD122", message, source.span(node), hint)) from None
            try:
                source = compose(data, shown, folder=name[: name.rfind("/") + 1])
            except OutlineError as error:
                raise seen_from(self._own, error) from None
            self.bases.append(source)
        return self.bases

    def _error(self, problem: Problem) -> OutlineError:
        return OutlineError(self._own.file, [problem], self._own.text)


def files_of(path: Path, variant: Variant, levels_up: int = 0) -> set[Path]:
    """The files that an outline is built of: its own, those that it extends, and all that they name, whether they are
    there or not. Of outlines at fault those that can be told."""
    files = {path}
    try:
        own = compose(path.read_bytes(), str(path))
        chain = Chain(own, path.parent, path, levels_up)
        try:
            chain.load()
        finally:
            files.update(chain.files)
        reading = Reading(own, bases=chain.bases, levels_up=levels_up)
        tree = assembled(reading, own, chain.bases, variant.values)
        if tree is not None:
            for named in {path.parent / name for name in files_named(reading, tree)} - files:
                files.update({named, *_files_of_style(named)})
    except (OSError, OutlineError):
        pass
    return files


def _files_of_style(path: Path) -> Iterator[Path]:
    """What a style or brand file in turn may name: fonts, and a logo."""
    if path.suffix in (".yaml", ".yml"):
        try:
            source = compose(path.read_bytes(), str(path))
        except (OSError, OutlineError):
            return
        for node in scalars(source.root):
            if _NAMES_FILE.fullmatch(node.value.strip()):
                yield path.parent / node.value.strip().replace("\\", "/")


def levels_between(folder: Path, root: Path) -> int | None:
    """How many folders `root` is above `folder`; None where it is not."""
    below, above = (Path(os.path.realpath(each)) for each in (folder, root))
    return len(below.relative_to(above).parts) if below.is_relative_to(above) else None


def nearest_file(path: Path) -> str | None:
    """A hint to the outline that was probably meant by a name that is not there."""
    from recap_decks.outline.spelling import nearest

    try:
        files = sorted(each for each in path.parent.iterdir() if each.suffix in (".yaml", ".yml", ".json"))
    except OSError:
        return f"there is no folder {path.parent}" if not path.parent.exists() else None
    names = {each.stem: each.name for each in files}  # without their endings, by which all would be near
    near = nearest(path.stem, names)
    return f"did you mean {path.with_name(names[near])}?" if near else None
