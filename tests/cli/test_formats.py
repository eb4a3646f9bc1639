"""Problems as programs read them, and what a build says as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.house.running import Ran, recap_decks

RIGHT = "title: Recap\nthemes:\n  - title: Security\n    topics: [{points: [Zero trust]}]\n"
WARNED = RIGHT + "  - title: Thanks\n"
# A warning in line 5, errors in lines 1 and 6.
WRONG = WARNED.replace("title: Recap", "titel: Recap") + "event: {starts: tomorrow}\n"


def check(folder: Path, outline: str, *options: str, **environment: str) -> Ran:
    (folder / "a b.yaml").write_text(outline, encoding="utf-8")
    given = {"GITHUB_ACTIONS": "", "GITHUB_WORKSPACE": "", **environment}
    return recap_decks("check", "a b.yaml", *options, cwd=folder, environment=given)


@pytest.mark.parametrize("options", [["--json"], ["--format", "json"]])
def test_json_has_each_problem_with_its_place_the_heaviest_first(tmp_path: Path, options: list[str]) -> None:
    ran = check(tmp_path, WRONG, *options)
    assert (ran.code, ran.err) == (1, "")
    (told,) = json.loads(ran.out)["outlines"]
    assert (told["file"], told["errors"], told["warnings"]) == ("a b.yaml", 2, 1)
    assert [(one["line"], one["severity"], one["code"]) for one in told["problems"]] == [
        (1, "error", "RD101"),
        (6, "error", "RD106"),
        (5, "warning", "RD102"),
    ]
    assert told["problems"][1] == {
        "file": "a b.yaml",
        "line": 6,
        "column": 17,
        "endLine": 6,
        "endColumn": 25,
        "severity": "error",
        "code": "RD106",
        "message": "`tomorrow` is not a date",
        "hint": "write year-month-day, such as 2024-03-19",
    }


def test_a_right_outline_is_an_object_without_problems(tmp_path: Path) -> None:
    ran = check(tmp_path, RIGHT, "--json")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["outlines"][0]["problems"] == []


def test_text_tells_errors_before_warnings_and_their_count_last(tmp_path: Path) -> None:
    told = check(tmp_path, WRONG).err.splitlines()
    assert [line.split(": ")[1] for line in told if line.startswith("a b.yaml:")] == ["error", "error", "warning"]
    assert told[-1] == "2 errors, 1 warning"


def test_github_gets_annotations_by_itself(tmp_path: Path) -> None:
    ran = check(tmp_path, WRONG, GITHUB_ACTIONS="true")
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert lines[1] == (
        "::error file=a b.yaml,line=6,endLine=6,col=17,endColumn=25,title=RD106::"
        "a b.yaml:6:17: `tomorrow` is not a date [RD106]%0Ahint: write year-month-day, such as 2024-03-19"
    )
    assert [line.split(" ")[0] for line in lines[:-1]] == ["::error", "::error", "::warning"]
    assert lines[-1] == "2 errors, 1 warning"
    assert ran.out == check(tmp_path, WRONG, "--format", "github").out
    assert check(tmp_path, WRONG, "--format", "text", GITHUB_ACTIONS="true").out == ""


def test_github_commands_cannot_be_written_by_an_outline(tmp_path: Path) -> None:
    ran = check(tmp_path, RIGHT + '"a%\\n::set-env,b": 1\n', "--format", "github")
    line, count = ran.out.splitlines()
    assert line.startswith("::error ")
    assert "a%25%0A::set-env,b" in line
    assert count == "1 error"


def test_github_commands_keep_their_form_whatever_a_file_is_called(tmp_path: Path) -> None:
    (tmp_path / "50%,a=1::b.yaml").write_text("titel: A\n", encoding="utf-8")
    ran = recap_decks("check", "--format", "github", "50%,a=1::b.yaml", cwd=tmp_path)
    assert ran.out.startswith("::error file=50%25%2Ca=1%3A%3Ab.yaml,line=1,endLine=1,col=1,endColumn=6,title=RD101::")


@pytest.mark.parametrize("has_git", [True, False])
def test_github_and_code_scanning_get_paths_from_the_root_of_the_repository(tmp_path: Path, has_git: bool) -> None:
    repository = tmp_path / "repository" if has_git else tmp_path
    talks = repository / "talks"
    (talks / "late").mkdir(parents=True)
    if has_git:
        (repository / ".git").mkdir()
    (talks / "base.yaml").write_text("title: A\nthemes: [{title: B, icno: lock}]\n", encoding="utf-8")
    (talks / "late" / "a.yaml").write_text("extends: b.yaml\n", encoding="utf-8")
    (talks / "outline.yaml").write_text("extends: base.yaml\n", encoding="utf-8")
    environment = {"GITHUB_ACTIONS": "", "GITHUB_WORKSPACE": str(tmp_path)}
    for form, named in (("github", "file={},"), ("sarif", '"uri": "{}"')):
        for folder, outline, path in (
            (talks, "outline.yaml", "talks/base.yaml"),
            (talks / "late", "../outline.yaml", "talks/base.yaml"),
            (tmp_path, str(talks / "late" / "a.yaml"), "talks/late/a.yaml"),
        ):
            ran = recap_decks("check", "--format", form, outline, cwd=folder, environment=environment)
            assert named.format(path) in ran.out, (form, folder, ran.out)


def test_a_problem_without_a_place_has_none_in_any_format(tmp_path: Path) -> None:
    assert json.loads(check(tmp_path, "", "--json").out)["outlines"][0]["problems"][0]["line"] is None
    assert check(tmp_path, "", "--format", "github").out.startswith("::error file=a b.yaml,title=RD002::")
    (result,) = json.loads(check(tmp_path, "", "--format", "sarif").out)["runs"][0]["results"]
    assert "region" not in result["locations"][0]["physicalLocation"]


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_an_outline_that_is_not_there_does_not_hide_the_others(tmp_path: Path, form: str) -> None:
    (tmp_path / "a.yaml").write_text(WRONG, encoding="utf-8")
    ran = recap_decks("check", "--format", form, "outline.yaml", "no.yaml", "a.yaml", cwd=tmp_path)
    assert ran.code == 1
    for told in ("there is no outline.yaml in this folder", "there is no such file", "is not a date"):
        assert told in ran.out + ran.err


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_strict_ends_with_1_where_there_are_warnings(tmp_path: Path, form: str) -> None:
    assert check(tmp_path, WARNED, "--format", form).code == 0
    assert check(tmp_path, WARNED, "--format", form, "--strict").code == 1
    assert check(tmp_path, RIGHT, "--format", form, "--strict").code == 0


def test_json_with_another_format_is_wrong_usage(tmp_path: Path) -> None:
    assert check(tmp_path, RIGHT, "--json", "--format", "sarif").code == 2


def test_build_says_what_it_wrote(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "outline.pptx").write_bytes(b"by hand")
    (tmp_path / "outline.yaml").write_text(WARNED, encoding="utf-8")
    ran = recap_decks("build", "--json", "--paper", "a5", cwd=tmp_path)
    assert ran.code == 0
    assert ran.err == ""
    (told,) = json.loads(ran.out)["outlines"]
    deck, report = told["files"]
    assert deck["path"] == str(Path("output/outline.pptx"))
    assert deck["bytes"] == (tmp_path / deck["path"]).stat().st_size
    assert deck["slides"] >= 3
    assert report["bytes"] == (tmp_path / report["path"]).stat().st_size
    assert (report["pages"] >= 1, report["paper"]) == (True, "a5")
    assert told["kept"] == [{"path": deck["path"], "as": str(Path("output/outline.edited-1.pptx"))}]
    assert told["continued"] == []
    assert [problem["code"] for problem in told["problems"]] == ["RD102"]


def test_a_build_that_fails_says_why_and_wrote_nothing(tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").write_text(WRONG, encoding="utf-8")
    ran = recap_decks("build", "--json", cwd=tmp_path)
    assert (ran.code, ran.err) == (1, "")
    (told,) = json.loads(ran.out)["outlines"]
    assert told["files"] == []
    assert [problem["code"] for problem in told["problems"]] == ["RD101", "RD106", "RD102"]
    assert not (tmp_path / "output").exists()
