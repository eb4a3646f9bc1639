"""Write the font width tables whenever the package is built or installed in place.

By hand, after a font file has changed: `python hatch_build.py`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
DATA = ROOT / "src" / "recap_decks" / "style" / "data"


def write_tables() -> list[Path]:
    """Write all tables into the source tree; the wheel takes them from there as build artifacts."""
    # Hatchling loads this file by its path, before the package is installed.
    sys.path.insert(0, str(ROOT / "src"))
    from recap_decks.style.width_tables import write_width_tables

    return write_width_tables(DATA / "fonts", DATA / "widths")


class WidthTablesHook(BuildHookInterface):  # type: ignore[type-arg]  # generic only for hatchling's own builders
    """Runs before a wheel is made, an editable one included."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the tables; `version` ("standard" or "editable") makes no difference."""
        write_tables()


if __name__ == "__main__":
    for table in write_tables():
        print(table.relative_to(ROOT))
