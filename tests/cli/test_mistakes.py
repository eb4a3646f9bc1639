"""Each mistake as a person makes it: one clear message, exit code 1, and what was built before stays as it was."""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from tests.house.running import Ran, recap_decks

RIGHT = "title: Recap\nslug: day\nthemes:\n  - title: Security\n    topics: [{points: [Zero trust]}]\n"
EARLIER = {"day.pptx": b"a deck", "day.pdf": b"a report"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Holds what was built before."""
    (tmp_path / "output").mkdir()
    for name, data in EARLIER.items():
        (tmp_path / "output" / name).write_bytes(data)
    return tmp_path


def build(folder: Path, outline: str | bytes, name: str = "outline.yaml") -> Ran:
    (folder / name).write_bytes(outline.encode() if isinstance(outline, str) else outline)
    return recap_decks("build", name, cwd=folder)


def untouched(folder: Path) -> bool:
    return {path.name: path.read_bytes() for path in (folder / "output").iterdir()} == EARLIER


BOMB = "title: Recap\nthemes: [{title: A, topics: [{points: &a0 [x, x, x, x, x, x, x, x, x, x]}]}]\n" + "".join(
    f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]\n" for level in range(1, 12)
)

# By what is wrong: the outline, where and by which code it is told. The words are held by tests/outline/problems.
MISTAKES: dict[str, tuple[str | bytes, str, str]] = {
    "empty": ("", "", "RD002"),
    "not UTF-8": ("title: Café\n".encode("latin-1"), "1:11", "RD001"),
    "UTF-16": (RIGHT.encode("utf-16"), "", "RD001"),
    "an office file": (b"PK\x03\x04\x14\x00\x06\x00\xb5\xff", "", "RD001"),
    "not a mapping": ("- one\n", "1:1", "RD104"),
    "two documents": (RIGHT + "---\n" + RIGHT, "6:1", "RD004"),
    "a fence": (f"```yaml\n{RIGHT}```\n", "1:1", "RD003"),
    "a colon": (RIGHT.replace("Recap", "Recap: the year"), "1:13", "RD006"),
    "a tab": (RIGHT.replace("    topics", "\ttopics"), "5:1", "RD007"),
    "wrong indent": (RIGHT.replace("    topics", "   topics"), "5:4", "RD005"),
    "open quote": (RIGHT.replace("Recap", '"Recap'), "1:8", "RD008"),
    "open bracket": (RIGHT.replace("}]\n", "\nparts: []\n"), "5:14", "RD005"),
    "a misspelt key": (RIGHT.replace("points", "ponits"), "5:15", "RD101"),
    "wrong type": (RIGHT.replace("[Zero trust]", "7"), "5:23", "RD104"),
    "no title": (RIGHT.replace("title: Recap\n", ""), "1:1", "RD103"),
    "no themes": ("title: Recap\nslug: day\n", "1:1", "RD103"),
    "a key twice": (RIGHT + "title: Again\n", "6:1", "RD010"),
    "an id twice": ("title: A\nthemes:\n" + "  - {title: A, id: a, topics: [{points: [b]}]}\n" * 2, "4:20", "RD111"),
    "unknown part": (RIGHT + "    part: run\n", "6:11", "RD105"),
    "unknown icon": (RIGHT + "    icon: rockett\n", "6:11", "RD105"),
    "unknown style": (RIGHT + "style: {name: defualt}\n", "6:15", "RD105"),
    "no such day": (RIGHT + "event: {starts: 2024-02-30}\n", "6:17", "RD106"),
    "alias bomb": (BOMB, "5:5", "RD014"),
    "deep lists": ("title: " + "[" * 5000 + "]" * 5000, "1:1007", "RD015"),
    "deep mappings": ('{"a":' * 100_000, "1:5001", "RD015"),
    "deep blocks": ("".join(" " * depth + "a:\n" for depth in range(2000)), "1000:1001", "RD015"),
    "a tag": (RIGHT.replace("Recap", "!!python/object:os.system x"), "1:8", "RD013"),
    "a merge key": (RIGHT + "    <<: {icon: lock}\n", "6:5", "RD012"),
    "50 MB": (b"# a comment\n" * 4_200_000, "", "RD016"),
    "a logo outside": (RIGHT + "style: {logo: ../logo.png}\n", "6:15", "RD116"),
    "a logo of the root": (RIGHT + "style: {logo: /etc/passwd}\n", "6:15", "RD116"),
    "a logo missing": (RIGHT + "style: {logo: logo.png}\n", "6:15", "RD122"),
}


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_is_told_once_and_costs_nothing(folder: Path, case: str) -> None:
    outline, place, code = MISTAKES[case]
    ran = build(folder, outline)
    assert (ran.code, ran.out) == (1, "")
    at = f":{place}" if place else ""
    errors = re.findall(r"^(.*): error: .*\[(RD\d+)\]$", ran.err, re.MULTILINE)
    assert errors == [(f"outline.yaml{at}", code)]
    assert "Traceback" not in ran.err
    assert untouched(folder)


def test_all_mistakes_come_at_once(folder: Path) -> None:
    wrong = (
        RIGHT.replace("title: Recap", "titel: Recap").replace("points", "ponits") + "event: {starts: soon, ort: X}\n"
    )
    ran = build(folder, wrong + "style: {name: noir}\nparts: [run, {id: A}]\n")
    places = re.findall(r"^outline.yaml:(\d+):\d+: error: .*\[(RD\d+)\]$", ran.err, re.MULTILINE)
    assert [code for _, code in places] == ["RD101"] * 2 + ["RD106", "RD101", "RD105", "RD104", "RD103", "RD112"]
    assert [int(line) for line, _ in places] == [1, 5, 6, 6, 7, 8, 8, 8]
    assert ran.err.endswith("\n8 errors\n")
    assert untouched(folder)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("outlin.yml", "outlin.yml: error: the outline cannot be read: there is no such file [RD017]\n"
         "    hint: did you mean outline.yaml?\n"),
        ("other/outline.yaml", "there is no such file [RD017]\n    hint: there is no folder other\n"),
        (".", ".: error: the outline cannot be read: it is a folder [RD017]\n"),
        ("outline.yaml/more", "error: the outline cannot be read: a file stands where a folder is needed [RD017]\n"),
    ],
)  # fmt: skip
def test_an_outline_that_cannot_be_opened(folder: Path, name: str, said: str) -> None:
    (folder / "outline.yaml").write_text(RIGHT)
    ran = recap_decks("build", name, cwd=folder)
    assert (ran.code, ran.out) == (1, "")
    assert said.replace("/", os.sep) in ran.err
    assert untouched(folder)


def png(width: int, height: int) -> bytes:
    """A PNG that says it is so large, and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


ENTITIES = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcde", "bcdef", strict=True))
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">{}<path d="M0 0h1v1z"/></svg>'
LAUGHS = f'<!DOCTYPE svg [<!ENTITY a "ha">{ENTITIES}]>' + DRAWING.format("<desc>&f;</desc>")


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        (png(60_000, 60_000), "`logo.png` has more than 50 million pixels"),
        (png(2**31 - 1, 2**31 - 1), "`logo.png` "),
        (png(10, 10), "`logo.png` is damaged"),
        (b"no picture", "`logo.png` is not a picture that can be read"),
        (b"", "`logo.png` is empty"),
        (LAUGHS.encode(), "`logo.png` "),
        (b"\x1f\x8b" + bytes(100), "`logo.png` is compressed"),
        (bytes(50_000_001), "`logo.png` is longer than 50 MB, the most that is read"),
    ],
)
def test_a_picture_that_cannot_be_used(folder: Path, picture: bytes, said: str) -> None:
    (folder / "logo.png").write_bytes(picture)
    ran = build(folder, RIGHT + "style: {logo: logo.png}\n")
    assert ran.code == 1
    assert f"outline.yaml:6:15: error: the logo {said}" in ran.err
    assert ran.err.endswith("\n1 error\n")
    assert untouched(folder)


# Without what lets the superuser read and write whatever the modes say.
UNPRIVILEGED = (
    ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-dac_override,-dac_read_search"]
    if hasattr(os, "geteuid") and os.geteuid() == 0
    else []
)


@pytest.mark.skipif(os.name != "posix", reason="modes of another kind")
@pytest.mark.skipif(bool(UNPRIVILEGED) and not shutil.which("setpriv"), reason="the superuser may do anything")
@pytest.mark.parametrize(
    ("locked", "said"),
    [
        ("logo.png", "outline.yaml:6:15: error: the logo `logo.png` cannot be read: permission denied [RD122]"),
        ("outline.yaml", "outline.yaml: error: the outline cannot be read: permission denied [RD017]"),
        ("output", "error: output/day.pptx and output/day.pdf cannot be written: permission denied; "
         "nothing was changed"),
    ],
)  # fmt: skip
def test_what_may_not_be_read_or_written_is_told(folder: Path, locked: str, said: str) -> None:
    (folder / "logo.png").write_text(DRAWING.format(""))
    (folder / "outline.yaml").write_text(RIGHT + "style: {logo: logo.png}\n")
    (folder / locked).chmod(0o555 if locked == "output" else 0)
    command = [*UNPRIVILEGED, sys.executable, "-m", "recap_decks", "build"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr.splitlines()
    assert untouched(folder)


@pytest.mark.skipif(os.name != "posix", reason="needs limits on file sizes")
@pytest.mark.parametrize("room", ["nothing", "one of the two"])
def test_a_full_disk_leaves_all_as_it_was(folder: Path, room: str) -> None:
    (folder / "outline.yaml").write_text(RIGHT)
    assert recap_decks("build", "-o", "elsewhere", cwd=folder).code == 0
    sizes = sorted(path.stat().st_size for path in (folder / "elsewhere").iterdir())
    limit = 1000 if room == "nothing" else sum(sizes) // 2
    assert sizes[0] < sum(sizes) // 2 < sizes[1]
    limited = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        "from recap_decks.cli.main import main; main()"
    )
    ran = recap_decks("build", cwd=folder, python=("-c", limited))
    assert (ran.code, ran.out) == (1, "")
    assert re.fullmatch(r"error: \S*day.pptx and \S*day.pdf cannot be written: file too large; nothing .*\n", ran.err)
    assert untouched(folder)
    ran = recap_decks("build", "-o", "new/folder", cwd=folder, python=("-c", limited))
    assert ran.code == 1
    assert not (folder / "new").exists()


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("check - <&-", 1),
        ("check >&-", 0),
        ("check 2>&-", 0),
        ("build >&- 2>&- <&-", 0),
        ("check missing.yaml 2>&-", 1),
    ],
)
def test_streams_that_are_closed_are_no_fault(folder: Path, command: str, code: int) -> None:
    (folder / "outline.yaml").write_text(RIGHT)
    done = subprocess.run(f"'{sys.executable}' -m recap_decks {command}", shell=True, cwd=folder, check=False)
    assert done.returncode == code


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
def test_a_reader_that_has_enough_is_no_fault(folder: Path) -> None:
    (folder / "outline.yaml").write_text("title: Recap\nthemes:\n" + "  - {titel: x}\n" * 2000)
    command = f"'{sys.executable}' -m recap_decks check 2>&1 >/dev/null | head -1"
    done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("outline.yaml:3:6: error: unknown key `titel`")
    assert done.stderr == ""


@pytest.mark.skipif(os.name != "posix", reason="needs SIGINT")
@pytest.mark.parametrize("module", ["click", "recap_decks.cli.build", "yaml", "reportlab", "recap_decks.saving"])
def test_an_interruption_while_modules_are_imported_is_told_as_such(folder: Path, module: str) -> None:
    (folder / "outline.yaml").write_text(RIGHT)
    interrupting = (
        "import os, signal, sys\n"
        "class Interrupting:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == {module!r}: os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupting())\n"
        "from recap_decks.cli.start import main; main()"
    )
    ran = recap_decks("build", cwd=folder, python=("-c", interrupting))
    assert (ran.code, ran.out, ran.err.strip()) == (130, "", "error: interrupted")
    assert untouched(folder)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["biuld"], "there is no command 'biuld'; did you mean `build`?"),
        (["a.yaml"], "there is no command 'a.yaml'; to build an outline write: recap-decks build a.yaml"),
        (["build", "--papper", "a4"], "No such option '--papper'. Did you mean '--paper'?"),
        (["build", "--paper", "a3"], "'a3' is not one of 'a4', 'letter', 'a5', 'legal'"),
        (["titles", "a.yaml", "b.yaml"], "unexpected extra argument (b.yaml)"),
        (["build", "-o"], "Option '-o' requires an argument"),
    ],
)  # fmt: skip
def test_wrong_usage_says_what_is_right(folder: Path, arguments: list[str], said: str) -> None:
    ran = recap_decks(*arguments, cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert untouched(folder)


@pytest.mark.skipif(sys.platform != "linux", reason="needs names of any bytes")
def test_a_file_name_that_is_no_text_can_be_built(folder: Path) -> None:
    outline = os.fsencode(folder) + b"/caf\xe9.yaml"
    with open(outline, "w") as file:  # noqa: PTH123 - the name is bytes
        file.write(RIGHT.replace("slug: day\n", ""))
    done = subprocess.run(
        [os.fsencode(sys.executable), b"-m", b"recap_decks", b"build", outline, b"-o", b"new"],
        cwd=folder,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert sorted(path.name for path in (folder / "new").iterdir()) == ["caf.pdf", "caf.pptx"]
