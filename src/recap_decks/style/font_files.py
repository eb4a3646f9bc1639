"""Where font files and their tables of widths are: bundled, in the package that the extra `cjk` brings, or a person's
own, which are named by their whole path."""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recap_decks.style.width_tables import WidthTable

_DATA = Path(__file__).parent / "data"
_EXTRA = "recap_decks_fonts_cjk"


def has_font(file_stem: str) -> bool:
    """Whether that font file is there."""
    return _folder(file_stem) is not None


def font_path(file_stem: str) -> Path:
    """The font file of a face, such as `Arimo-Bold`; `KeyError` for a name that is not there."""
    if (own := Path(file_stem)).is_absolute():
        return own
    folder = _folder(file_stem)
    if folder is None:
        raise KeyError(file_stem)
    return folder / "fonts" / f"{file_stem}.ttf"


def table_of(file_stem: str) -> WidthTable:
    """The table of a face's widths, measured now where the file is a person's own.

    `KeyError` for a face that is not there, `FileNotFoundError` if it is there but its table was never made.
    """
    path = font_path(file_stem)
    if path == Path(file_stem):
        from recap_decks.style.width_tables import width_table

        return width_table(path)
    table: WidthTable = json.loads((path.parent.parent / "widths" / f"{file_stem}.json").read_text(encoding="utf-8"))
    return table


@cache
def _folder(file_stem: str) -> Path | None:
    folders = (_DATA, _extra_data())
    return next((each for each in folders if each and (each / "fonts" / f"{file_stem}.ttf").is_file()), None)


@cache
def _extra_data() -> Path | None:
    """The large fonts' folder, where they are installed."""
    found = find_spec(_EXTRA)
    return Path(found.origin).parent if found and found.origin else None
