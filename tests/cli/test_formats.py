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
    given = {"GITHUB_ACTIONS": "", **environment}
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
        "`tomorrow` is not a date%0Ahint: write year-month-day, such as 2024-03-19"
    )
    assert [line.split(" ")[0] for line in lines] == ["::error", "::error", "::warning"]
    assert ran.out == check(tmp_path, WRONG, "--format", "github").out
    assert check(tmp_path, WRONG, "--format", "text", GITHUB_ACTIONS="true").out == ""


def test_github_commands_cannot_be_written_by_an_outline(tmp_path: Path) -> None:
    ran = check(tmp_path, RIGHT + '"a%\\n::set-env,b": 1\n', "--format", "github")
    (line,) = ran.out.splitlines()
    assert line.startswith("::error ")
    assert "a%25%0A::set-env,b" in line


def test_sarif_has_rules_that_explain_and_results_that_point(tmp_path: Path) -> None:
    ran = check(tmp_path, WRONG, "--format", "sarif")
    assert ran.code == 1
    log = json.loads(ran.out)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["RD101", "RD102", "RD106"]
    assert all(rule["help"]["markdown"] and rule["fullDescription"]["text"] for rule in rules)
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["RD101", "RD106", "RD102"]
    place = run["results"][1]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20b.yaml"
    assert place["region"] == {"startLine": 6, "startColumn": 17, "endLine": 6, "endColumn": 25}


def test_a_problem_without_a_place_has_none_in_any_format(tmp_path: Path) -> None:
    assert json.loads(check(tmp_path, "", "--json").out)["outlines"][0]["problems"][0]["line"] is None
    assert check(tmp_path, "", "--format", "github").out.startswith("::error file=a b.yaml,title=RD002::")
    (result,) = json.loads(check(tmp_path, "", "--format", "sarif").out)["runs"][0]["results"]
    assert "region" not in result["locations"][0]["physicalLocation"]


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
