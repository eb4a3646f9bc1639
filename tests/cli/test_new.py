"""`recap-decks new`, as processes: what is written, kept, and can be built."""

from __future__ import annotations

import json
import os
import pty
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from tests.house.running import recap_decks

from recap_decks import load_outline

FILES = {"outline.yaml", "outline.schema.json", "assets/logo.svg", ".gitignore"}


def written(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_what_is_written_can_be_built(tmp_path: Path) -> None:
    ran = recap_decks("new", "recap", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    folder = tmp_path / "recap"
    assert written(folder) == FILES
    assert all(f"Wrote {Path('recap', name)}" in ran.out for name in FILES)
    checked = recap_decks("check", cwd=folder)
    assert (checked.code, checked.err) == (0, "")
    built = recap_decks("build", cwd=folder)
    assert (built.code, built.err) == (0, "")
    assert written(folder) - FILES == {"output/outline.pptx", "output/outline.pdf"}


def test_its_editor_line_names_the_schema_beside_it(tmp_path: Path) -> None:
    recap_decks("new", cwd=tmp_path)
    first = (tmp_path / "outline.yaml").read_text(encoding="utf-8").split("\n")[0]
    name = first.removeprefix("# yaml-language-server: $schema=")
    schema = recap_decks("schema", cwd=tmp_path).out
    assert json.loads((tmp_path / name).read_text(encoding="utf-8")) == json.loads(schema)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("mine\n", encoding="utf-8")
    ran = recap_decks("new", cwd=tmp_path)
    assert (ran.code, "Kept .gitignore" in ran.out) == (0, True)
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "mine\n"
    (tmp_path / "outline.yaml").write_text("title: Mine\n", encoding="utf-8")
    (tmp_path / "outline.schema.json").unlink()
    again = recap_decks("new", cwd=tmp_path)
    assert (again.code, again.err) == (1, "error: outline.yaml is there already; nothing was changed\n")
    assert (tmp_path / "outline.yaml").read_text(encoding="utf-8") == "title: Mine\n"
    assert not (tmp_path / "outline.schema.json").exists()


@pytest.mark.parametrize(
    "title", ["DevDays 2026", 'Odd: "quoted" & #1', "日本の会議", "- dash", "no", "{braces}", "Costs ${a}: $${b}"]
)
def test_facts_of_an_event_stand_in_its_outline(tmp_path: Path, title: str) -> None:
    options = ["--title", title, "--starts", "2026-09-14", "--city", "São Paulo: centro", "--by", "Ann & Bob"]
    ran = recap_decks("new", "--from", "event", *options, cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    outline = load_outline(tmp_path / "outline.yaml")
    assert outline.title.plain == title
    assert (str(outline.event.starts), outline.event.ends) == ("2026-09-14", None)
    assert outline.event.city is not None
    assert outline.event.city.plain == "São Paulo: centro"
    assert outline.prepared.by is not None
    assert outline.prepared.by.plain == "Ann & Bob"


def test_facts_that_contradict_each_other_are_wrong_usage(tmp_path: Path) -> None:
    ran = recap_decks("new", "--from", "event", "--starts", "2026-09-14", "--ends", "2026-09-13", cwd=tmp_path)
    assert ran.code == 2
    assert "before it starts" in ran.err
    assert recap_decks("new", "--title", "X", cwd=tmp_path).code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--starts", "14.9.2026"], "'14.9.2026' is no day; write 2026-09-14"),
        (["--starts", "3/4/2026"], "'3/4/2026' is no day; write it as 2026-09-14"),
        (["--ends", "2026-02-30"], "there is no 2026-02-30 in the calendar"),
        (["--url", "example.org"], "'example.org' is no web address; write https://example.org"),
        (["--url", "https://example.org/a b"], "is no web address; write it as https://"),
    ],
)
def test_facts_that_an_outline_cannot_hold_are_wrong_usage(tmp_path: Path, options: list[str], words: str) -> None:
    ran = recap_decks("new", "--from", "event", *options, cwd=tmp_path)
    assert (ran.code, words in ran.err, list(tmp_path.iterdir())) == (2, True, [])


def test_facts_are_texts_of_one_line(tmp_path: Path) -> None:
    ran = recap_decks("new", "--from", "event", "--title", " Dev\nDays\t2026 ", "--by", "  ", cwd=tmp_path)
    assert ran.code == 0
    outline = load_outline(tmp_path / "outline.yaml")
    assert (outline.title.plain, outline.prepared.by) == ("Dev Days 2026", None)


def test_the_name_of_a_file_is_no_folder(tmp_path: Path) -> None:
    ran = recap_decks("new", "recap.yaml", cwd=tmp_path)
    assert (ran.code, list(tmp_path.iterdir())) == (2, [])


def test_what_is_built_with_can_be_pasted(tmp_path: Path) -> None:
    last = recap_decks("new", "Our recap's", cwd=tmp_path).out.splitlines()[-1]
    assert shlex.split(last.partition(": ")[2]) == ["recap-decks", "build", str(Path("Our recap's", "outline.yaml"))]


def test_a_gitignore_that_is_there_may_lack_a_line(tmp_path: Path) -> None:
    for folder, text, told in (("a", "*.log\n", True), ("b", "*.log\n/output/\n", False)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / ".gitignore").write_text(text, encoding="utf-8")
        assert ("add this line to" in recap_decks("new", folder, cwd=tmp_path).out) == told
        assert (tmp_path / folder / ".gitignore").read_text(encoding="utf-8") == text


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_that_leads_nowhere_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").symlink_to("elsewhere.yaml")
    ran = recap_decks("new", cwd=tmp_path)
    assert (ran.code, "is there already" in ran.err) == (1, True)
    assert (tmp_path / "outline.yaml").is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudoterminal")
def test_a_person_is_asked_for_what_is_not_given(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "recap_decks", "new", "--from", "event", "--city", "Utrecht"]
    process = subprocess.Popen(command, cwd=tmp_path, stdin=theirs, stdout=theirs, stderr=theirs, env=os.environ)
    os.write(ours, b"DevDays\n14 Sept\n2026-09-14\n2026-09-13\n\nAnn\n")
    assert process.wait(timeout=60) == 0
    os.close(theirs)
    os.close(ours)
    outline = load_outline(tmp_path / "outline.yaml")
    assert (outline.title.plain, str(outline.event.starts), outline.event.ends) == ("DevDays", "2026-09-14", None)
    assert outline.event.city is not None
    assert outline.event.city.plain == "Utrecht"


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    ran = recap_decks("new", "file", cwd=tmp_path)
    assert ran.code == 1
    assert ran.err.count("\n") == 1
    (tmp_path / "assets").write_text("", encoding="utf-8")
    assert recap_decks("new", cwd=tmp_path).err.startswith("error: assets cannot be written to: a file stands where")
    assert not (tmp_path / "outline.yaml").exists()
