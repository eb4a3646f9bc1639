"""An outline from a file or stream, with the style and pictures that it names; dates and folders enter here."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from recap_decks.files import reason
from recap_decks.outline.model import Outline, StyleChoice
from recap_decks.outline.variants import AS_TYPED, Variant
from recap_decks.outline.visual_model import Chart, CsvFile, Image, Table, Visual
from recap_decks.problems import OutlineError, Problem, Span, in_order

if TYPE_CHECKING:
    from recap_decks.media.picture import LoadedPicture
    from recap_decks.media.placing import PlacedPicture
    from recap_decks.style.tokens import Style

Loaded = TypeVar("Loaded")


@dataclass(frozen=True, slots=True)
class Opened:
    """An outline whose files are there: its logo, the pictures that it shows by their names as typed, and its style
    where a file says that. `text` is the file as read, of which its warnings speak; `resolved` is what the outline
    amounts to, as YAML."""

    outline: Outline
    logo: PlacedPicture | None
    file: str
    text: str
    pictures: Mapping[str, LoadedPicture]
    style: Style | None
    resolved: Callable[[], str]


def open_file(
    path: Path,
    name: str | None = None,
    variant: Variant = AS_TYPED,
    usual: StyleChoice | None = None,
    root: Path | None = None,
) -> Opened:
    """The outline in that file, which messages call `name` (else its path), with those that it extends; as `variant`
    asks for, and in the `usual` style where it says none. All files lie below the folder `root`, by default its own.

    Raises OutlineError where it, or a file that it names, cannot be read or is wrong.
    """
    file = name or str(path)
    try:
        with path.open("rb") as stream:
            return open_stream(stream, file, path.parent, path, variant, usual, root)
    except OSError as fault:
        from recap_decks.extending import nearest_file

        hint = nearest_file(path) if isinstance(fault, FileNotFoundError) else _outline_in(path)
        raise OutlineError(
            file, [Problem("RD017", f"the outline cannot be read: {reason(fault)}", hint=hint)]
        ) from None


def _outline_in(path: Path) -> str | None:
    """A hint to the outline of a folder that was named in its place."""
    inside = path / "outline.yaml"
    return f"did you mean {inside}?" if inside.is_file() else None


def open_stream(
    stream: BinaryIO,
    file: str,
    folder: Path,
    path: Path | None = None,
    variant: Variant = AS_TYPED,
    usual: StyleChoice | None = None,
    root: Path | None = None,
) -> Opened:
    """The outline that `stream` holds, which is in the file at `path` if in any; files that it names lie in `folder`.

    Raises OutlineError as `open_file` does, and OSError where the stream cannot be read.
    """
    from recap_decks.extending import Chain, levels_between
    from recap_decks.outline.reader import read_outline
    from recap_decks.outline.yaml_source import MAX_BYTES, as_read, compose
    from recap_decks.story.layout_names import LAYOUTS
    from recap_decks.style.icons import icon_names
    from recap_decks.style.tokens import style_names

    source = stream.read(MAX_BYTES + 1)  # the reader refuses what is longer
    own = compose(source, file)
    levels_up = 0 if root is None else levels_between(folder, root)
    if levels_up is None:
        message, hint = "the outline lies outside of the folder that --root names", f"that is {root}"
        raise OutlineError(file, [Problem("RD116", message, hint=hint)], own.text)
    bases = Chain(own, folder, path, levels_up).load()
    read = read_outline(
        own,
        file=file,
        folder=folder,
        icons=icon_names(),
        styles=style_names(),
        layouts=LAYOUTS,
        default_slug=path.stem if path else "",
        bases=bases,
        levels_up=levels_up,
        variant=variant,
        usual=usual,
    )
    # What is kept with a file has to tell all of it.
    typed = source if variant == AS_TYPED and not bases else read.resolved().encode()
    outline = replace(read.outline, folder=folder.absolute(), warnings=read.warnings, source=typed)
    text = as_read(source.decode("utf-8", "surrogatepass"))
    outline, style = with_style(outline, file, text)
    outline = with_tables(outline, file, text)
    logo, pictures = pictures_of(outline, file, text)
    return Opened(outline, logo, file, text, pictures, style, read.resolved)


def with_style(outline: Outline, file: str = "", text: str = "") -> tuple[Outline, Style | None]:
    """The style in the file that the outline names, None where it names none; and the outline with what is doubtful
    about that file as warnings, and with a brand's logo where it has none of its own.

    `file` and `text` are the outline's, for messages. Raises OutlineError, of the style's file where that is at fault.
    """
    named = outline.style.file
    if named is None:
        return outline, None
    from recap_decks.outline.yaml_source import MAX_BYTES
    from recap_decks.style_files.brand import read_brand
    from recap_decks.style_files.own import read_style

    name = named.path.replace("\\", "/")
    path, shown = (outline.folder or Path()) / name, os.path.normpath(Path(file).parent / name)
    try:
        with path.open("rb") as stream:
            source = stream.read(MAX_BYTES + 1)
    except OSError as fault:
        message, hint = f"the style `{named.path}` cannot be read: {reason(fault)}", f"it was looked for at {path}"
        raise OutlineError(
            file or "the outline", [*outline.warnings, Problem("RD122", message, named.span, hint)], text
        ) from None
    if named.is_brand:
        read = read_brand(source, shown, path.parent, outline.style.name)
    else:
        read = read_style(source, shown, path.parent)
    doubts = (
        replace(doubt, message=f"{shown}{_place(doubt)}: {doubt.message}", span=named.span) for doubt in read.warnings
    )
    kept = (doubt for doubt in doubts if not outline.silences.cover(doubt))
    # In the order of both files: those of the style have one place here.
    warnings = sorted((*outline.warnings, *kept), key=lambda one: one.span or Span(0, 0, 0, 0))
    outline = replace(outline, warnings=tuple(warnings))
    if read.logo and outline.style.logo is None:
        logo = (Path(name).parent / read.logo.replace("\\", "/")).as_posix()
        outline = replace(outline, style=replace(outline.style, logo=logo, logo_span=named.span))
    return outline, read.style


def _place(problem: Problem) -> str:
    return f":{problem.span.line}:{problem.span.column}" if problem.span else ""


def pictures_of(
    outline: Outline, file: str = "the outline", text: str = ""
) -> tuple[PlacedPicture | None, dict[str, LoadedPicture]]:
    """The logo that the outline names and the pictures that it shows, looked for in its folder. Raises OutlineError,
    which tells of all that cannot be used.

    `file` and `text` are the outline's, for messages.
    """
    problems: list[Problem] = []
    logo = None
    if outline.style.logo is not None:
        from recap_decks.media.logo import load_logo

        logo = _loaded(outline, outline.style.logo, "logo", outline.style.logo_span, load_logo, problems)
    pictures: dict[str, LoadedPicture] = {}
    for image in (visual for theme in outline.themes for visual in theme.visuals if isinstance(visual, Image)):
        if image.file not in pictures:
            from recap_decks.media.picture import load_picture

            found = _loaded(outline, image.file, "picture", image.file_span, load_picture, problems)
            if found is not None:
                pictures[image.file] = found
    if problems:
        raise OutlineError(file, in_order((*outline.warnings, *problems)), text)
    return logo, pictures


def with_tables(outline: Outline, file: str = "the outline", text: str = "") -> Outline:
    """The outline with the data of the files that its charts and tables name. Raises OutlineError, which tells of all
    that cannot be used; `file` and `text` are the outline's, for messages."""
    if not any(_csv_of(visual) for theme in outline.themes for visual in theme.visuals):
        return outline
    problems: list[Problem] = []
    themes = tuple(
        replace(theme, visuals=tuple(_filled(outline, visual, problems) for visual in theme.visuals))
        for theme in outline.themes
    )
    warnings = in_order(one for one in (*outline.warnings, *problems) if not outline.silences.cover(one))
    if any(problem.severity == "error" for problem in problems):
        raise OutlineError(file, warnings, text)
    return replace(outline, themes=themes, warnings=tuple(warnings))


def _csv_of(visual: Visual) -> CsvFile | None:
    return visual.csv if isinstance(visual, Chart | Table) else None


def _filled(outline: Outline, visual: Visual, problems: list[Problem]) -> Visual:
    """The visual with the data of its file; problems where it has none that can be used."""
    from recap_decks.media.csv_rows import MAX_BYTES, CsvError, read_rows
    from recap_decks.outline.csv_data import Rows, filled_chart, filled_table

    named = _csv_of(visual)
    if named is None:
        return visual
    path = (outline.folder or Path()) / named.path.replace("\\", "/")
    try:
        with path.open("rb") as stream:
            read = read_rows(stream.read(MAX_BYTES + 1), named.path)
    except OSError as fault:
        message, hint = f"the file `{named.path}` cannot be read: {reason(fault)}", f"it was looked for at {path}"
        problems.append(Problem("RD122", message, named.span, hint))
        return visual
    except CsvError as error:
        problems.append(Problem("RD125", error.message, named.span, error.hint))
        return visual
    rows = Rows(read.rows, read.lines, read.decimal_comma)
    filled: Visual
    if isinstance(visual, Chart):
        filled, found = filled_chart(visual, named, rows)
    else:
        assert isinstance(visual, Table)
        filled, found = filled_table(visual, named, rows)
    problems += found
    return filled


def _loaded(
    outline: Outline,
    name: str,
    what: str,
    span: Span | None,
    load: Callable[[bytes, str], Loaded],
    problems: list[Problem],
) -> Loaded | None:
    """What `load` makes of the file's bytes; a problem where it cannot be used."""
    from recap_decks.media.picture import MAX_BYTES, PictureError

    path = (outline.folder or Path()) / name.replace("\\", "/")
    try:
        with path.open("rb") as stream:
            return load(stream.read(MAX_BYTES + 1), name)
    except OSError as fault:
        message, hint = f"the {what} `{name}` cannot be read: {reason(fault)}", f"it was looked for at {path}"
        problems.append(Problem("RD122", message, span, hint))
    except PictureError as error:
        problems.append(Problem("RD123", f"the {what} {error.message}", span, error.hint))
    return None


def date_from_environment() -> datetime | None:
    """The date that SOURCE_DATE_EPOCH asks for, in place of the outline's own; None where it is not set.

    See https://reproducible-builds.org/specs/source-date-epoch/. Raises ValueError for what is no such date.
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if not seconds:
        return None
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        raise ValueError(f"SOURCE_DATE_EPOCH takes whole seconds since 1970, not {seconds!r}") from None
