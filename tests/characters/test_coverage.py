"""What no bundled font shows is told before it is written, by its characters and where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.characters.reading_back import opened
from tests.house.running import recap_decks

from recap_decks.api import build_deck, build_report
from recap_decks.build import Build
from recap_decks.problems import Problem

OUTLINE = """title: Plain é ñ ⇒ ⅖ ✓ ℃ ﬀ
takeaways: [Fine]
headlines: {takeaways: Over ᎠᎡ}
themes:
  - title: One
    topics:
      - points:
          - Star Ꭲ and Ꭲ and \ue000
          - "`code Ꭲ`"
          - Fine
    notes: Said Ꭳ
"""


def told(source: str, *, deck: bool = True, report: bool = True) -> list[Problem]:
    return list(Build(opened(source)).warnings(deck=deck, report=report))


def place(problem: Problem) -> tuple[str, int, int]:
    assert problem.span is not None
    assert problem.severity == "warning"
    return problem.code, problem.span.line, problem.span.column


def test_each_text_is_told_once_with_its_characters_and_place() -> None:
    found = told(OUTLINE)
    assert [place(problem) for problem in found] == [("RD202", 3, 24), ("RD202", 8, 13), ("RD202", 9, 13)]
    headline, star, code = (problem.message for problem in found)
    lacking = "no font that is installed has Ꭰ (U+13A0), Ꭱ (U+13A1)"
    assert headline == f"{lacking}: the deck depends on the computer that opens it"
    assert star == (
        "no font that is installed has Ꭲ (U+13A2), U+E000: the report shows a box for each; "
        "the deck depends on the computer that opens it"
    )
    assert "Ꭲ (U+13A2):" in code


def test_only_what_is_built_is_told_of() -> None:
    assert [place(problem)[1] for problem in told(OUTLINE, deck=False)] == [8, 9]
    assert all("deck" not in problem.message for problem in told(OUTLINE, deck=False))
    assert all("report" not in problem.message for problem in told(OUTLINE, report=False))
    outline = opened(OUTLINE)
    assert [problem.span and problem.span.line for problem in build_deck(outline).warnings] == [3, 8, 9]
    assert [problem.span and problem.span.line for problem in build_report(outline).warnings] == [8, 9]


def test_a_skipped_theme_is_in_the_deck_alone() -> None:
    source = "title: T\nthemes:\n  - title: Shown\n  - {title: Hidden Ꭲ, skip: true}\n"
    assert "report" not in told(source)[0].message
    assert told(source, deck=False) == []


@pytest.mark.parametrize(
    "text",
    [
        "so\u00adft a\u200bb a\u200db a\u2060b \u200ea",
        "✓\ufe0f ×\ufe0e a\u034fb",
        "e\u0301 o\u0302\u0301 н\u0306",
        "a\u3000b a\u2003b a\u1680b",
        "“q” – … − × ½ ⅓ ₹ № ℃ Ж Ω ợ ł ⇒ ☐",
        "שלום مرحبا สวัสดี नमस्ते 🚀 👩‍💻",
        "日本語「カナ」、漢字。 简体中文“引号”——繁體中文 한국어 뷔페 ★①",
    ],
)
def test_what_is_shown_or_invisible_is_not_told_of(text: str) -> None:
    assert told(f"title: T\nthemes:\n  - title: {text}\n    topics: [{{points: [a]}}]\n") == []


def test_many_characters_are_counted() -> None:
    [problem] = told(f"title: {''.join(chr(0x13A0 + index) for index in range(40))}\nthemes: [{{title: One}}]\n")
    assert problem.message.count("U+") == 12
    assert "and 28 more" in problem.message


@pytest.mark.parametrize("silence", ["ignore: [RD202]\n", "# recap: ignore RD202\n"])
def test_it_can_be_silenced(silence: str) -> None:
    assert told(f"{silence}title: Ꭲ\nthemes: [{{title: One}}]\n") == []


def test_an_address_in_sight_is_looked_at_too() -> None:
    source = "title: T\nevent: {name: E, url: 'https://Ꭰ.example'}\nthemes: [{title: One}]\n"
    assert "Ꭰ (U+13A0)" in told(source)[0].message


@pytest.mark.parametrize("command", ["check", "build"])
def test_commands_tell_of_it_and_do_their_work(command: str, tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").write_text(OUTLINE, encoding="utf-8")
    ran = recap_decks(command, cwd=tmp_path)
    assert ran.code == 0
    assert "outline.yaml:8:13: warning: no font that is installed has Ꭲ (U+13A2), U+E000" in ran.err
    assert ran.err.count("[RD202]") == 3
    assert (tmp_path / "output" / "outline.pdf").exists() is (command == "build")


WITHOUT_THE_EXTRA = (
    "-c",
    "import sys; sys.modules['recap_decks_fonts_cjk'] = None; from recap_decks.cli.start import main; main()",
)
EASTERN = """title: Recap
themes:
  - title: One
    topics: [{points: [日本語と한글, Star ★]}]
"""


def test_the_extra_that_brings_large_fonts_is_named_where_it_lacks(tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").write_text(EASTERN, encoding="utf-8")
    built = [recap_decks("build", cwd=tmp_path, python=WITHOUT_THE_EXTRA) for _ in range(2)]
    assert built[0] == built[1]
    assert built[0].code == 0
    lacking = "no font that is installed has 日 (U+65E5), 本 (U+672C), 語 (U+8A9E), と"
    assert f"outline.yaml:4:24: warning: {lacking}" in built[0].err
    assert built[0].err.count("pip install 'recap-decks[cjk]'") == 1
    assert "★" in built[0].err
    assert "warning" not in recap_decks("build", cwd=tmp_path).err
