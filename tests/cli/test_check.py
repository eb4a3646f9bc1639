"""`recap-decks check` and all that is said of an outline at fault."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.house.running import ROOT, recap_decks

RIGHT = "title: Recap\nthemes:\n  - title: Security\n    topics: [{points: [Zero trust]}]\n"


def check(folder: Path, outline: str | bytes, *options: str) -> tuple[int, str, str]:
    data = outline.encode() if isinstance(outline, str) else outline
    (folder / "outline.yaml").write_bytes(data)
    ran = recap_decks("check", *options, cwd=folder)
    return ran.code, ran.out, ran.err


def test_a_right_outline_is_counted_and_nothing_built(tmp_path: Path) -> None:
    assert check(tmp_path, RIGHT) == (0, "outline.yaml can be built: 1 theme, 1 point\n", "")
    assert [path.name for path in tmp_path.iterdir()] == ["outline.yaml"]


def test_the_recap_can_be_built() -> None:
    ran = recap_decks("check", cwd=ROOT)
    assert ran.code == 0
    assert " error: " not in ran.err


def test_every_problem_has_its_line_a_caret_and_a_hint(tmp_path: Path) -> None:
    code, out, err = check(tmp_path, RIGHT.replace("title: Recap", "titel: Recap") + "event: {starts: tomorrow}\n")
    assert (code, out) == (1, "")
    assert err == (
        "outline.yaml:1:1: error: unknown key `titel`; did you mean `title`? [RD101]\n"
        "    titel: Recap\n"
        "    ^^^^^\n"
        f"{hint(err, 0)}\n"
        "outline.yaml:5:17: error: `tomorrow` is not a date [RD106]\n"
        "    event: {starts: tomorrow}\n"
        "                    ^^^^^^^^\n"
        "    hint: write year-month-day, such as 2024-03-19\n"
        "2 errors\n"
    )


def hint(err: str, number: int) -> str:
    return [line for line in err.splitlines() if line.startswith("    hint: ")][number]


def test_errors_and_warnings_are_counted_apart(tmp_path: Path) -> None:
    code, _, err = check(tmp_path, RIGHT + "  - title: Costs\nevent: {starts: tomorrow}\n")
    assert code == 1
    assert err.splitlines()[-1] == "1 error, 1 warning"


def test_warnings_alone_end_with_0(tmp_path: Path) -> None:
    code, out, err = check(tmp_path, RIGHT + "  - title: Costs\n")
    assert code == 0
    assert "can be built" in out
    assert err.splitlines()[-1] == "1 warning"
    assert check(tmp_path, RIGHT + "  - title: Costs\n", "--quiet")[1] == ""


def test_standard_input_is_checked(tmp_path: Path) -> None:
    ran = recap_decks("check", "-", cwd=tmp_path, given="title: Recap\nthemes: 5\n")
    assert ran.code == 1
    assert ran.err.startswith("<stdin>:2:9: error:")


def test_an_outline_that_is_not_there_is_named(tmp_path: Path) -> None:
    ran = recap_decks("check", "acme.yaml", cwd=tmp_path)
    assert (ran.code, ran.err) == (
        1,
        "acme.yaml: error: the outline cannot be read: there is no such file [RD017]\n1 error\n",
    )
    ran = recap_decks("check", cwd=tmp_path)
    assert ran.code == 1
    assert ran.err.startswith("outline.yaml: error: there is no outline.yaml in this folder")
    ran = recap_decks("check", ".", cwd=tmp_path)
    assert ran.code == 1
    assert "it is a folder" in ran.err
    (tmp_path / "talk").mkdir()
    (tmp_path / "talk" / "outline.yaml").write_text(RIGHT, encoding="utf-8")
    assert f"hint: did you mean {Path('talk/outline.yaml')}?" in recap_decks("check", "talk", cwd=tmp_path).err


def test_paths_are_relative_inside_the_working_folder(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    path = tmp_path / "below" / "acme.yaml"
    path.write_text("themes: []\n", encoding="utf-8")
    assert recap_decks("check", path, cwd=tmp_path).err.startswith(str(Path("below/acme.yaml:1:1: error")))
    assert recap_decks("check", path, cwd=tmp_path / "below").err.startswith("acme.yaml:1:1: error")
    (tmp_path / "else").mkdir()
    assert recap_decks("check", path, cwd=tmp_path / "else").err.startswith(f"{path}:1:1: error")


@pytest.mark.parametrize(
    ("logo", "said"),
    [
        (None, "the logo `mark.png` cannot be read: there is no such file [RD122]"),
        (b"", "the logo `mark.png` is empty [RD123]"),
        (b"\x89PNG\r\n\x1a\nno more", "the logo `mark.png` is not a picture that can be read [RD123]"),
        (b"version https://git-lfs.github.com/spec/v1\noid x", "the logo `mark.png` is a pointer of Git LFS"),
    ],
)
def test_a_logo_at_fault_is_told_at_its_place(tmp_path: Path, logo: bytes | None, said: str) -> None:
    if logo is not None:
        (tmp_path / "mark.png").write_bytes(logo)
    code, _, err = check(tmp_path, RIGHT + "style:\n  logo: mark.png\n")
    assert code == 1
    assert err.startswith(f"outline.yaml:6:9: error: {said}")
    assert "      logo: mark.png\n          ^^^^^^^^\n".replace("          ^", "            ^") in err


def test_a_logo_that_is_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "mark.png").mkdir()
    assert "cannot be read: it is a folder" in check(tmp_path, RIGHT + "style: {logo: mark.png}\n")[2]


@pytest.mark.parametrize(
    "outline", [b"\xff\xfe\x00", b"", b"\x00\x01", b"title: [", b"- a", b"\xed\xa0\x80", b"a: &a [*a]"]
)
def test_bytes_that_are_no_outline_end_with_1(tmp_path: Path, outline: bytes) -> None:
    code, out, err = check(tmp_path, outline)
    assert (code, out) == (1, "")
    assert "Traceback" not in err
    assert " error: " in err


def test_what_a_terminal_would_obey_is_not_printed(tmp_path: Path) -> None:
    _, _, err = check(tmp_path, RIGHT + '"\\e[31mkey": 1\n')
    assert "\x1b" not in err
    _, _, err = check(tmp_path, RIGHT + "key\x1b[31m: 1\n")
    assert "\x1b" not in err


def test_unknown_commands_and_options_are_wrong_usage(tmp_path: Path) -> None:
    for arguments in (["biuld"], ["build", "--papper", "a4"], ["build", "--paper", "a3"], ["titles", "a", "b"], []):
        ran = recap_decks(*arguments, cwd=tmp_path)
        assert ran.code == 2, arguments
        assert "Usage: recap-decks" in ran.err
        assert "Traceback" not in ran.err


def test_help_shows_examples_and_exit_codes(tmp_path: Path) -> None:
    ran = recap_decks("--help", cwd=tmp_path)
    assert ran.code == 0
    assert "recap-decks build acme.yaml -o out" in ran.out
    assert "130" in ran.out
    assert "recap-decks build --paper letter" in recap_decks("build", "--help", cwd=tmp_path).out


def test_letters_that_an_encoding_lacks_are_no_fault(tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").write_text(RIGHT + "события: 1\n", encoding="utf-8")
    ran = recap_decks("check", cwd=tmp_path, environment={"PYTHONIOENCODING": "cp1252"})
    assert ran.code == 1
    assert "outline.yaml:5:1: error: unknown key `???????`" in ran.err
