"""What nobody would call an article gives an outline that is right, or a clear error; never a traceback."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.drafting.reading_back import drafted_yaml, letters, read_back
from tests.house.running import recap_decks

from recap_decks.opening import open_file

PROSE = "Nothing much was said, and it was said at length. Then it was said again."

ODD = {
    "one-line.txt": "Nothing to see here",
    "one-sentence.txt": "Nothing to see here.",
    "one-sign.txt": "%",
    "signs.txt": ": # - & * ! | > ' \" % @ ` { } [ ] , ? ~ < =\n- : # & *\n- *a &b !c\n* `d` **e** [f] (g)\n",
    "yaml.txt": "title: A recap\nthemes:\n  - title: One\n    topics: [{points: [a, b]}]\n"
    "# a comment\nkey: &anchor value\n",
    "yaml.md": "---\nnot: [closed\n---\n\n# Title: with a colon\n\n- key: value\n- 'quoted': \"twice\"\n"
    "- text: x\n- label: y\n",
    "crlf.txt": "A title\r\n\r\nSome prose that stands here.\r\n\r\nA list:\r\n- one: first\r\n- two: second\r\n",
    "bom.md": "\ufeff# A title\n\n## A theme\n\nText.\n",
    "only-table.md": "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | |\n",
    "only-code.md": "```\nx = 1\n\n  y\n```\n",
    "only-quote.md": "> We said nothing.\n",
    "only-list.txt": "- one\n- two\n- three\n",
    "only-heading.md": "# Alone\n",
    "only-headings.md": "# A\n\n## B\n\n### C\n\n#### D\n\n## E\n",
    "deep.md": "# Deep\n\n" + "".join(f"{'  ' * level}- level {level}\n" for level in range(60)),
    "very-deep.md": "# Deep\n\n" + "".join(f"{'  ' * level}- level {level}\n" for level in range(1500)),
    "very-deep.txt": "Deep\n\n" + "".join(f"{'  ' * level}- level {level}\n" for level in range(1500)),
    "quotes.md": "# Q\n\n" + ">" * 80 + " deep\n\n> - a\n> - b\n\n> [!NOTE]\n> Mind the gap.\n",
    "same-titles.md": "# A\n\n## B\n\n- c\n\n## B\n\n- d\n",
    "controls.txt": "A title\n\nBell \x07 and escape \x1b[31m, "
    "a separator \u2028 here, a soft hy\u00adphen.\n\n- \x85next\n",
    "fence.txt": "```yaml\ntitle: x\n```\n\nText below.\n",
    "long-word.txt": "A title\n\n" + "x" * 5000 + "\n\n- " + "y" * 700 + ": " + "z" * 700 + "\n",
    "long-line.md": "# A\n\nx" + " " * 100_000 + "y" + "7" * 100_000 + "\n\nMore text.\n\n" + "." * 100_000 + "\n",
    "brackets.md": "# A\n\n" + "[" * 5000 + " inside\n",
    "long-label.md": "# A\n\n## B\n\n- **" + "very " * 400 + "long**: text\n",
    "scripts.md": "# 会議のまとめ\n\n## 主題\n\n- 安全：とても大切です\n- 速さ\n\n"
    "## Ещё тема\n\n- Пункт: текст\n\n## שלום\n\n- נקודה\n",
    "vars.md": "# Costs of ${team}\n\n## A ${b} and $${c}\n\n- ${d}: e\n",
    "html-in-md.md": "# A\n\n<div>\n<p>Inside <b>bold</b></p>\n<img src='x.png' alt='An x'>\n</div>\n\nText<br>more\n",
    "bare.html": "<p>Just one paragraph of a page",
    "nested.html": "<div>" * 120 + "deep down" + "</div>" * 120,
    "ragged.html": "<table><tr><td>a<td>b<tr><td>c<tr><td colspan=3>d</table><p>Text",
    "layout.html": "<table><tr><td><table><tr><td>inner one</td><td>two</td></tr></table></td></tr></table>",
    "entities.html": "<p>&lt;b&gt; &amp;amp; &#0; &#xD800; &notanentity; fish &amp; chips</p>",
    "broken.html": "<ul><li>one<li>two<ul><li>three</ul><p>para</div></span><h2>Head<p>text",
    "tabs.txt": "Name\tCount\tPlace\nAda\t1\tHere\nBen\t2\tThere\n",
    "dates.txt": "February 30-31, 2024\n\nOn 31.02.2024 and 99/99/2024 and 2024-13-45 nothing took place.\n",
    "backwards.txt": "Held from March 22-19, 2024\n\nIt ended before it began.\n",
    "numbers.txt": "1.\n2.\nthree\n\n1,000,000\n\n50%\n",
    "colons.txt": "A:\nB:\nC:\nD:\n",
    "empty-titles.md": "# : \n\n## :\n\n- x\n\n## **\n\n- y\n",
    "picture-in-table.md": "# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n![A fine picture](x.png)\n",
    "after-html.md": "<table>\n1. Inside of no row\n</table></body></html>\n# Not a heading, but text\n\n<b\nbroken\n",
    "dashes.txt": "---\n----\n- \n-\n*\nText\n===\n",
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_article_gives_a_right_outline_with_all_its_words(name: str, tmp_path: Path) -> None:
    outline = drafted_yaml(ODD[name].encode(), name)
    (tmp_path / "outline.yaml").write_text(outline, encoding="utf-8")
    opened = open_file(tmp_path / "outline.yaml")
    assert opened.outline.themes
    if name.endswith((".txt", ".md")) and name not in ("html-in-md.md", "fence.txt"):
        told = read_back(outline)
        text = re.sub(r"</?\w+>?|\]\([^)]*\)|```\w*", " ", ODD[name])
        words = [letters(word) for word in text.split()]
        assert [word for word in words if word not in told] == []


@pytest.mark.parametrize("name", ["signs.txt", "only-table.md", "deep.md", "long-word.txt", "scripts.md", "colons.txt"])
def test_it_can_be_built(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(ODD[name], encoding="utf-8")
    assert recap_decks("draft", name, "-o", "outline.yaml", cwd=tmp_path).code == 0
    built = recap_decks("build", "-q", cwd=tmp_path)
    assert built.code == 0, built.err


def test_what_the_structure_forgets_stands_in_comments(monkeypatch: pytest.MonkeyPatch) -> None:
    """The account of what is kept does not trust the rules that find a place for everything."""
    from recap_decks.drafting import content

    monkeypatch.setattr(content, "points_of", lambda items: [])
    outline = drafted_yaml(b"# A\n\n## B\n\nSome prose.\n\n- Kept: nowhere\n- Nor this one\n", "a.md")
    assert outline.endswith("# What has no place yet:\n#\n# Kept: nowhere\n#\n# Nor this one\n")


def test_ten_thousand_lines_are_drafted() -> None:
    lines = [f"## Theme {n}\n\nWhat it is about, in a sentence.\n\n- Point {n}: its text" for n in range(2000)]
    told = read_back(drafted_yaml("\n".join(["# Long", "", *lines]).encode(), "long.md"))
    assert all(letters(f"Point {n}: its text") in told for n in range(0, 2000, 97))
    plain = "\n".join(f"Line {n} says something of its own, and ends." for n in range(10_000))
    assert letters("Line 9999 says something") in read_back(drafted_yaml(plain.encode(), "long.txt"))


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.md", b"", "it is empty"),
        ("blank.txt", b" \n\n\t\n", "it is empty"),
        ("deck.pdf", b"%PDF-1.7\n...", "it is a PDF file"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old office program"),
        ("zip.docx", b"PK\x03\x04nothing in it", "no Word document"),
        ("broken.docx", b"PK\x03\x04word/document.xml", "cannot be read as a Word document"),
        ("text.docx", b"just text", "no Word document"),
        ("binary.txt", bytes(range(256)) * 20, "no text"),
        ("empty.html", b"<html><body><script>x()</script></body></html>", "no article"),
        ("outline.yml", b"title: A recap\n", "an outline is built with"),
        ("deep.html", b"<div>" * 3000 + b"x", "deep"),
    ],
)
def test_what_cannot_be_read_is_told_and_nothing_written(name: str, data: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    ran = recap_decks("draft", name, "-o", "outline.yaml", cwd=tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"error: {name} cannot be drafted from: ")
    assert message in ran.err
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_files_that_are_there_are_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n\n![x](p.svg)\n", encoding="utf-8")
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="{}"/></svg>'
    (tmp_path / "p.svg").write_text(svg.format(5), encoding="utf-8")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "p.svg").write_text(svg.format(7), encoding="utf-8")
    (tmp_path / "outline.yaml").write_text("mine", encoding="utf-8")
    ran = recap_decks("draft", "a.md", "-o", "outline.yaml", cwd=tmp_path)
    assert ran.code == 1
    assert "is there already, and is not overwritten" in ran.err
    assert (tmp_path / "outline.yaml").read_text(encoding="utf-8") == "mine"
    assert recap_decks("draft", "a.md", "-o", "other.yaml", cwd=tmp_path).code == 0
    assert "assets/p-2.svg" in (tmp_path / "other.yaml").read_text(encoding="utf-8")
    assert (tmp_path / "assets" / "p.svg").read_text(encoding="utf-8") == svg.format(7)


def test_standard_input_is_told_by_what_it_holds(tmp_path: Path) -> None:
    for given, kind in (
        (f"# A\n\n{PROSE}\n", "Markdown"),
        (f"<html><body><h1>A</h1><p>{PROSE}</p></body></html>", "HTML"),
        (f"A\n\n{PROSE}\n", "plain text"),
    ):
        ran = recap_decks("draft", "-", cwd=tmp_path, given=given)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith(f"# Drafted from standard input ({kind})")
        assert "title: A\n" in ran.out
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    ran = recap_decks("draft", "none.md", cwd=tmp_path)
    assert ran.code == 1
    assert ran.err.startswith("error: none.md cannot be read: ")


@pytest.mark.parametrize(
    ("module", "name", "data"),
    [
        ("mammoth", "a.docx", b"PK\x03\x04word/document.xml"),
        ("trafilatura", "a.html", b"<html><body><nav>a</nav><p>" + PROSE.encode() + b"</p></body></html>"),
    ],
)
def test_a_missing_extra_is_named(module: str, name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    without = f"import sys; sys.modules[{module!r}] = None; from recap_decks.cli.main import main; main()"
    ran = recap_decks("draft", name, cwd=tmp_path, python=("-c", without))
    assert ran.code == 1
    assert "install recap-decks[draft]" in ran.err
