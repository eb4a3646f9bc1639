"""Where the caret stands, and how sizes, counts and paths are said."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from tests.house.running import recap_decks

from recap_decks.cli.printing import counted, printable, shown, sized, underlined
from recap_decks.problems import Span


def span(column: int, end: int, *, lines: int = 1) -> Span:
    return Span(1, column, lines, end)


@pytest.mark.parametrize(
    ("line", "covers", "caret"),
    [
        ("title: x", span(1, 6), "^^^^^"),
        ("title: x", span(8, 9), "       ^"),
        ("title:", span(7, 7), "      ^"),  # behind the end
        ("会議: x", span(5, 6), "      ^"),  # wide letters take two columns
        ("会議: x", span(1, 3), "^^^^"),
        ("cafe\u0301: x", span(8, 9), "      ^"),  # a combining accent takes none
        ("\ttitle: x", span(2, 7), " ^^^^^"),
        ("text: >  ", span(7, 4, lines=3), "      ^"),  # goes on over lines: to this one's end
        ("🎉: x", span(4, 5), "    ^"),
    ],
)
def test_the_caret_stands_below_what_is_meant(line: str, covers: Span, caret: str) -> None:
    assert underlined(line, covers)[1] == caret


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "summary: " + "word " * 400 + "HERE" + " word" * 400
    at = line.index("HERE") + 1
    drawn, caret = underlined(line, span(at, at + 4))
    assert len(drawn) < 200
    assert drawn[caret.index("^") : caret.index("^") + 4] == "HERE"
    assert drawn.startswith("…")
    assert drawn.endswith("…")


def test_a_long_span_is_cut_with_its_line() -> None:
    drawn, caret = underlined("x" * 5000, span(1, 5001))
    assert len(caret) <= len(drawn) <= 161


@pytest.mark.parametrize(
    ("size", "said"), [(0, "0 bytes"), (999, "999 bytes"), (1000, "1 kB"), (412_345, "412 kB"), (999_600, "1.0 MB")]
)
def test_sizes(size: int, said: str) -> None:
    assert sized(size) == said


def test_counts() -> None:
    assert (counted(1, "page"), counted(2, "page"), counted(0, "slide")) == ("1 page", "2 pages", "0 slides")
    assert counted(1400, "theme") == "1,400 themes"


def test_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "output" / "a.pdf") == str(Path("output/a.pdf"))
    assert shown(Path("output/a.pdf")) == str(Path("output/a.pdf"))
    assert shown(tmp_path.parent / "a.pdf") == str(tmp_path.parent / "a.pdf")
    assert printable("a\x1b[0m\nb") == "a\ufffd[0m\ufffdb"


@pytest.mark.skipif(sys.platform != "linux", reason="needs a terminal to pretend with")
@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colours_are_for_terminals_that_want_them(tmp_path: Path, environment: dict[str, str], coloured: bool) -> None:
    (tmp_path / "outline.yaml").write_text("themes: []\n", encoding="utf-8")
    seen = on_a_terminal(tmp_path, "check", environment)
    assert "error" in seen
    assert ("\x1b[31m" in seen) is coloured
    assert "\x1b" not in recap_decks("check", cwd=tmp_path).err


@pytest.mark.skipif(sys.platform != "linux", reason="needs a terminal to pretend with")
def test_stages_are_shown_on_terminals_and_leave_no_trace(tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").write_text(
        "title: A\nthemes: [{title: B, topics: [{points: [c]}]}]\n", encoding="utf-8"
    )
    seen = on_a_terminal(tmp_path, "build", {})
    for stage in ("Reading the outline …", "Building the deck and the report of 1 theme …", "Writing …"):
        assert stage in seen
    cleared = seen.rpartition("…")[2]
    assert cleared.startswith("\r\x1b[K")
    assert "…" not in on_a_terminal(tmp_path, "build", {}, "--quiet")


def on_a_terminal(folder: Path, command: str, environment: dict[str, str], *options: str) -> str:
    """What a run writes to a terminal."""
    import pty

    process, terminal = pty.fork()
    if process == 0:  # the child: its streams are the terminal
        os.chdir(folder)
        os.execve(
            sys.executable,
            [sys.executable, "-m", "recap_decks", command, *options],
            {
                **{name: value for name, value in os.environ.items() if name != "NO_COLOR"},
                **environment,
                "TERM": "xterm",
            },
        )
    seen = b""
    while True:
        try:
            read = os.read(terminal, 4096)
        except OSError:  # how Linux says that the other side is closed
            break
        if not read:
            break
        seen += read
    os.waitpid(process, 0)
    os.close(terminal)
    return seen.decode()
