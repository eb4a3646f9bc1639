"""Where font files and their tables of widths are: bundled, or in the package that the extra `cjk` brings."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_EXTRA = "recap_decks_fonts_cjk"


def has_font(file_stem: str) -> bool:
    """Whether that font file is there."""
    return _folder(file_stem) is not None


def font_path(file_stem: str) -> Path:
    """The font file of a face, such as `Arimo-Bold`; `KeyError` for a name that is not there."""
    folder = _folder(file_stem)
    if folder is None:
        raise KeyError(file_stem)
    return folder / "fonts" / f"{file_stem}.ttf"


def table_path(file_stem: str) -> Path:
    """The table of a face's widths; `KeyError` for a face that is not there."""
    return font_path(file_stem).parent.parent / "widths" / f"{file_stem}.json"


@cache
def _folder(file_stem: str) -> Path | None:
    folders = (_DATA, _extra_data())
    return next((each for each in folders if each and (each / "fonts" / f"{file_stem}.ttf").is_file()), None)


@cache
def _extra_data() -> Path | None:
    """The large fonts' folder, where they are installed."""
    found = find_spec(_EXTRA)
    return Path(found.origin).parent if found and found.origin else None
