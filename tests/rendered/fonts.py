"""The fonts that LibreOffice draws with in tests: those that text is measured with, and no others of the computer."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from recap_decks.style.families import FAMILIES
from recap_decks.style.font_files import font_path
from recap_decks.style.metrics import load_face
from recap_decks.style.scripts import EMOJI, SCRIPTS

_HEAD = '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n'


def font_configuration(folder: Path) -> Path:
    """A file for the environment variable FONTCONFIG_FILE, written into `folder`: the bundled fonts, those of the extra
    `cjk`, and each under the name that decks give it."""
    folders = {font_path(stem).parent for stem in ("Arimo-Regular", "NotoSansJP-Regular")}
    names = [(family.name, family.twin) for family in FAMILIES.values()]
    names += [(script.typeface, _family(script.files[0])) for script in (*SCRIPTS, EMOJI) if script.typeface != "Arial"]
    lines = [f"<dir>{escape(str(each))}</dir>" for each in sorted(folders)]
    lines.append(f"<cachedir>{escape(str(folder / 'cache'))}</cachedir>")
    lines += [_alias(asked, given) for asked, given in names if asked != given]
    path = folder / "fonts.conf"
    path.write_text(f"{_HEAD}<fontconfig>\n" + "\n".join(lines) + "\n</fontconfig>\n", encoding="utf-8")
    return path


def _family(file_stem: str) -> str:
    return load_face(file_stem).name.removesuffix(" Regular")


def _alias(asked: str, given: str) -> str:
    prefer = f"<prefer><family>{given}</family></prefer>"
    return f'<alias binding="same"><family>{asked}</family>{prefer}</alias>'
