"""The outlines that one extends, from their files."""

from __future__ import annotations

from pathlib import Path

from recap_decks.files import reason
from recap_decks.outline.chain import LONGEST_CHAIN, Base, base_named, files_named, seen_from
from recap_decks.outline.reading import Reading
from recap_decks.outline.variants import Variant, assembled
from recap_decks.outline.yaml_source import MAX_BYTES, YamlSource, compose
from recap_decks.problems import OutlineError, Problem


class Chain:
    """The outlines that `own` extends, the nearest first; `folder` is where it lies, `path` its file where it has one.

    `files` are those of the chain, as they are met, so that they are known where one is at fault, too.
    """

    def __init__(self, own: YamlSource, folder: Path, path: Path | None) -> None:
        self.files = [path] if path else []
        self.bases: list[Base] = []
        self._own = own
        self._folder = folder

    def load(self) -> list[Base]:
        """Read them all. Raises OutlineError where one cannot be read or is no YAML, where outlines extend each other
        in a circle, or where there are more than ten."""
        source, folder = self._own, ""
        names = [source.file]
        while (named := base_named(source)) is not None:
            name, node = named
            path = self._folder / folder / name
            shown = str(Path(self._own.file).parent / folder / name)
            names.append(shown)
            if any(path.resolve() == met.resolve() for met in self.files):
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
                message, hint = f"the outline `{name}` cannot be read: {reason(fault)}", f"it was looked for at {path}"
                raise self._error(Problem("RD122", message, source.span(node), hint)) from None
            folder = f"{folder}{name.rpartition('/')[0]}/" if "/" in name else folder
            try:
                source = compose(data, shown, is_base=True)
            except OutlineError as error:
                raise seen_from(self._own, error) from None
            self.bases.append(Base(source, folder))
        return self.bases

    def _error(self, problem: Problem) -> OutlineError:
        return OutlineError(self._own.file, [problem], self._own.text)


def files_of(path: Path, variant: Variant) -> set[Path]:
    """The files that an outline is built of: its own, those that it extends, and all that they name, whether they are
    there or not. Of outlines at fault those that can be told."""
    files = {path}
    try:
        own = compose(path.read_bytes(), str(path))
        chain = Chain(own, path.parent, path)
        try:
            chain.load()
        finally:
            files.update(chain.files)
        reading = Reading(own, bases=[base.source for base in chain.bases])
        tree = assembled(reading, own, chain.bases, variant.values)
        if tree is not None:
            files.update(path.parent / name for name in files_named(tree))
    except (OSError, OutlineError):
        pass
    return files
