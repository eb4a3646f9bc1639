"""`recap-decks doctor`: what is there, what is missing, and what for."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import click

from recap_decks import __version__
from recap_decks.cli import faults
from recap_decks.cli.printing import say, shown
from recap_decks.problems import OutlineError

PACKAGES = {
    "click": "click",
    "icu4py": "icu4py",
    "lxml": "lxml",
    "markdown-it-py": "markdown_it",
    "pillow": "PIL",
    "Pygments": "pygments",
    "pyphen": "pyphen",
    "python-pptx": "pptx",
    "PyYAML": "yaml",
    "reportlab": "reportlab",
    "resvg-py": "resvg_py",
    "uharfbuzz": "uharfbuzz",
    "XlsxWriter": "xlsxwriter",
}
"""Each package that builds need, and its module."""

EXTRAS = {
    "cjk": ("recap_decks_fonts_cjk", "fonts for Chinese, Japanese and Korean"),
    "draft": ("trafilatura", "outlines drafted from Word files and web pages"),
    "fonts": ("fontTools", "styles with font files of your own"),
    "png": ("pypdfium2", "pictures of slides"),
    "validate": ("page", "verdicts on PDF/UA and PDF/A"),
}
"""Each extra's module, and what it is for."""

_OFFICES = ("soffice", "libreoffice")


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, whether it is well (None: it is not needed), and what there is to say; `fault` names what it
    is where it is not well."""

    subject: str
    well: bool | None
    says: str
    fault: str = "missing"


@click.command("doctor", short_help="Say what is installed, and what is missing.")
@click.option(
    "-o", "--output", "folder", type=click.Path(path_type=Path), default=Path("output"), metavar="DIR",
    help="The folder that is to be written to.  [default: output]",
)  # fmt: skip
def command(folder: Path) -> None:
    """Say what is there and what is missing: packages, fonts, extras, LibreOffice, your defaults, the right to write.

    Ends with 1 where a build could not work. What is only an extra, or of use beside, is named with what it is for.
    """
    found = [*_packages(), *_fonts(), *_extras(), *_programs(), _defaults(), _folder(folder)]
    width = max(len(finding.subject) for finding in found)
    for finding in found:
        mark = {True: "ok", False: finding.fault, None: "-"}[finding.well]
        say(f"{mark:8}{finding.subject:{width}}  {finding.says}")
    if any(finding.well is False for finding in found):
        click.get_current_context().exit(faults.AT_FAULT)


def _packages() -> Iterator[Finding]:
    yield Finding("recap-decks", True, f"{__version__}, Python {platform.python_version()}, {platform.platform(True)}")
    missing = [name for name, module in PACKAGES.items() if find_spec(module) is None]
    says = f"not installed: {', '.join(missing)}" if missing else "all that a build needs"
    yield Finding("packages", not missing, says)


def _fonts() -> Iterator[Finding]:
    """The fonts of reports, which are bundled, and those that decks name, which who opens them has to have."""
    from recap_decks.style.font_files import has_font
    from recap_decks.style.tokens import load_style, style_names

    styles = [load_style(name) for name in style_names()]
    files = {file for style in styles for face in ("text", "text-bold") for file in style.page_fonts.chain(face)[:1]}
    lost = sorted(file for file in files if not has_font(file))
    yield Finding("fonts of reports", not lost, f"not found: {', '.join(lost)}" if lost else "bundled, and embedded")
    named = sorted({family.name for style in styles for family in style.slide_families.values()})
    installed = _installed_families()
    if installed is None:
        yield Finding("fonts of decks", None, f"named in decks, and not looked for here: {', '.join(named)}")
        return
    absent = [name for name in named if name.casefold() not in installed]
    says = "not installed here, so that decks look a little different: " + ", ".join(absent)
    yield Finding("fonts of decks", None if absent else True, says if absent else f"installed: {', '.join(named)}")


def _installed_families() -> frozenset[str] | None:
    """The families that fontconfig knows, in lower case; None where there is no fontconfig."""
    program = shutil.which("fc-list")
    if program is None:
        return None
    listed = subprocess.run([program, ":", "family"], capture_output=True, text=True, check=False, timeout=30).stdout
    return frozenset(name.strip().casefold() for line in listed.splitlines() for name in line.split(","))


def _extras() -> Iterator[Finding]:
    for extra, (module, purpose) in EXTRAS.items():
        there = find_spec(module) is not None
        says = purpose if there else f"{purpose}: pip install 'recap-decks[{extra}]'"
        yield Finding(f"extra {extra}", True if there else None, says)


def _programs() -> Iterator[Finding]:
    office = next(filter(None, map(shutil.which, _OFFICES)), None)
    yield Finding(
        "LibreOffice", True if office else None,
        office or "not on the path; no build needs it, it opens decks where PowerPoint is not",
    )  # fmt: skip


def _defaults() -> Finding:
    """The person's own style and paper, and whether the file that holds them can be used."""
    from recap_decks.cli.user_defaults import config_file, usual_style

    file = shown(config_file())
    try:
        usual = usual_style()
    except OutlineError as error:
        return Finding("defaults", False, str(error).splitlines()[0], "wrong")
    return (
        Finding("defaults", None, f"none; yours would stand in {file}")
        if usual is None
        else Finding("defaults", True, file)
    )


def _folder(folder: Path) -> Finding:
    """Whether files can be written to the folder, or to the nearest one that is there."""
    nearest = next(place for place in (folder.absolute(), *folder.absolute().parents) if place.exists())
    try:
        with tempfile.TemporaryFile(dir=nearest):
            pass
    except OSError as fault:
        return Finding("writing", False, f"{shown(nearest)}: {os.strerror(fault.errno or 0)}", "refused")
    return Finding("writing", True, f"{shown(folder)} can be written to")
