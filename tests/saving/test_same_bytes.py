"""The same outline gives the same bytes, whatever the machine, the folder and the hour."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pypdf import PdfReader
from tests.house.running import recap_decks

PLAIN = ("-m", "recap_decks")

OUTLINE = """\
title: Recap of a Day
slug: day
language: de
event: {name: "*Tage*", starts: 2024-03-19, ends: 2024-03-22, city: Łódź}
prepared: {by: Größe & Co}
summary: Was gesagt wurde – mit `code` und [Verweis](https://example.com/?a=1&b=2).
numbers: [{value: "8,000+", label: Leute}, {value: "1.2 million", label: Container}]
parts: [{id: run, title: Betrieb}, {id: build, title: Bauen}]
style: {logo: mark.png}
themes:
  - {title: Sicherheit, part: run, icon: lock, topics: [{title: Kette, points: [Signieren: Bilder, Null Vertrauen]}]}
  - {title: İstanbul, part: build, headline: Ein langer Satz, topics: [{points: [eins, zwei, drei, vier, fünf]}]}
takeaways: [Eins: zwei, Drei]
"""

# A clock of its own for the process: another day, and years on.
LATER = """
import datetime, time
ahead = 7 * 366 * 86400 + 12345
now, local, utc = time.time, time.localtime, time.gmtime
time.time = lambda: now() + ahead
time.localtime = lambda seconds=None: local(time.time() if seconds is None else seconds)
time.gmtime = lambda seconds=None: utc(time.time() if seconds is None else seconds)
class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None): return cls.fromtimestamp(time.time(), tz)
    @classmethod
    def utcnow(cls): return cls.fromtimestamp(time.time(), datetime.UTC).replace(tzinfo=None)
    @classmethod
    def today(cls): return cls.now()
datetime.datetime = Later
from recap_decks.cli.main import main; main()
"""


def picture() -> bytes:
    stream = BytesIO()
    image = Image.new("RGB", (300, 100), (10, 60, 120))
    exif = image.getexif()
    exif[0x0132] = "2020:01:01 00:00:00"
    image.save(stream, "PNG", exif=exif)
    return stream.getvalue()


def built(
    folder: Path, outline: str, environment: Mapping[str, str], python: Sequence[str] = PLAIN, changed: int = 0
) -> dict[str, bytes]:
    """What a build in `folder` makes; outline and logo were `changed` at that second of 1970 and later, if at all."""
    folder.mkdir(parents=True)
    files = {"outline.yaml": outline.encode(), "mark.png": picture()}
    for name, data in files.items():
        (folder / name).write_bytes(data)
        if changed:
            os.utime(folder / name, (changed, changed))
    ran = recap_decks("build", "-q", cwd=folder, environment=environment, python=python)
    assert (ran.code, ran.err) == (0, "")
    return {path.name: path.read_bytes() for path in (folder / "output").iterdir()}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    environment = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    made = built(tmp_path_factory.mktemp("first") / "a", OUTLINE, environment)
    assert sorted(made) == ["day.pdf", "day.pptx"]
    return made


@dataclass(frozen=True)
class Otherwise:
    environment: Mapping[str, str] = field(default_factory=dict)
    folder: str = "a"
    python: Sequence[str] = PLAIN
    changed: int = 0


@pytest.mark.parametrize(
    "otherwise",
    [
        pytest.param(Otherwise({"PYTHONHASHSEED": "0"}), id="hash seed 0"),
        pytest.param(Otherwise({"PYTHONHASHSEED": "4242"}), id="hash seed 4242"),
        pytest.param(Otherwise({"TZ": "Pacific/Kiritimati"}), id="time zone ahead"),
        pytest.param(Otherwise({"TZ": "XYZ+11:30"}), id="time zone behind"),
        pytest.param(Otherwise({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}), id="ASCII"),
        pytest.param(Otherwise({"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"}), id="Turkish"),
        pytest.param(Otherwise(folder="ein anderer Ordner/ñ 会"), id="folder"),
        pytest.param(Otherwise(changed=1), id="files of 1970"),
        pytest.param(Otherwise(changed=4_000_000_000), id="files of 2096"),
        pytest.param(Otherwise(python=("-c", LATER)), id="clock years later"),
        pytest.param(Otherwise(python=("-OO", "-m", "recap_decks")), id="no assertions"),
        pytest.param(Otherwise({"HOME": "/nowhere", "USER": "somebody", "TMPDIR": "/nowhere"}), id="another person"),
        pytest.param(Otherwise({"SOURCE_DATE_EPOCH": ""}), id="empty date"),
    ],
)
def test_nothing_around_an_outline_changes_a_byte(
    first: dict[str, bytes], tmp_path: Path, otherwise: Otherwise
) -> None:
    folder = tmp_path / otherwise.folder
    made = built(folder, OUTLINE, otherwise.environment, otherwise.python, otherwise.changed)
    assert sorted(made) == sorted(first)
    for name, data in first.items():
        assert made[name] == data, name


@pytest.mark.parametrize(
    ("epoch", "prepared", "event", "dated"),
    [
        ("1711065600", "{on: 2024-04-02}", "{starts: 2024-03-19, ends: 2024-03-22}", "2024-03-22 00:00:00"),
        ("0", "{on: 2024-04-02}", "{}", "1970-01-01 00:00:00"),
        (None, "{on: 2024-04-02}", "{starts: 2024-03-19, ends: 2024-03-22}", "2024-04-02 00:00:00"),
        (None, "{by: us}", "{starts: 2024-03-19, ends: 2024-03-22}", "2024-03-22 00:00:00"),
        (None, "{by: us}", "{starts: 2024-03-19}", "2024-03-19 00:00:00"),
        (None, "{by: us}", "{name: Tage}", "2000-01-01 00:00:00"),
    ],
)
def test_both_files_bear_the_first_date_there_is(
    tmp_path: Path, epoch: str | None, prepared: str, event: str, dated: str
) -> None:
    outline = re.sub("event: .*", f"event: {event}", re.sub("prepared: .*", f"prepared: {prepared}", OUTLINE))
    environment = {"TZ": "Asia/Tokyo", **({"SOURCE_DATE_EPOCH": epoch} if epoch is not None else {})}
    made = built(tmp_path / "a", outline, environment)
    properties = Presentation(BytesIO(made["day.pptx"])).core_properties
    assert (str(properties.created), str(properties.modified)) == (dated, dated)
    information = PdfReader(BytesIO(made["day.pdf"])).metadata
    assert information is not None
    for date in (information.creation_date, information.modification_date):
        assert date is not None
        assert str(date.astimezone(UTC)) == f"{dated}+00:00"
