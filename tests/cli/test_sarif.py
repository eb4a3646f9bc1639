"""SARIF as its standard and GitHub's code scanning want it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from tests.house.running import recap_decks
from tests.outline.test_problems import BREAK, CASES

from recap_decks.cli.formats import Checked
from recap_decks.cli.sarif import as_sarif
from recap_decks.problems import FileRead, Problem, Span

RIGHT = "title: Recap\nthemes:\n  - title: Security\n    topics: [{points: [Zero trust]}]\n"
# A warning in line 5, errors in lines 1 and 6.
WRONG = (RIGHT + "  - title: Thanks\n").replace("title: Recap", "titel: Recap") + "event: {starts: tomorrow}\n"


def known(required: tuple[str, ...] = (), /, **properties: Any) -> dict[str, Any]:
    """An object of those properties alone."""
    return {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "required": list(required or properties),
    }


def many(item: Any) -> dict[str, Any]:
    return {"type": "array", "items": item}


TEXT = {"type": "string", "minLength": 1}
ADDRESS = {"type": "string", "pattern": r"^([A-Za-z0-9/._~!$&'()*+,;=:@-]|%[0-9A-F]{2})+$"}  # RFC 3986
PLACE = {"type": "integer", "minimum": 1}
LEVEL = {"enum": ["error", "warning"]}
MESSAGE = known(text=TEXT)
# Of the standard what we use, and what code scanning needs of it: sections 3.13 to 3.49.
LOG = known(
    version={"const": "2.1.0"},
    runs=many(
        known(
            tool=known(
                driver=known(
                    name=TEXT,
                    semanticVersion={"type": "string", "pattern": r"^\d+\.\d+\.\d+"},
                    rules=many(
                        known(
                            id={"type": "string", "pattern": "^RD[0-9]{3}$"},
                            shortDescription=MESSAGE,
                            fullDescription=MESSAGE,
                            help=known(text=TEXT, markdown=TEXT),
                            defaultConfiguration=known(level=LEVEL),
                        )
                    ),
                )
            ),
            originalUriBaseIds={"type": "object", "additionalProperties": known(description=MESSAGE)},
            columnKind={"const": "unicodeCodePoints"},
            results=many(
                known(
                    ruleId=TEXT,
                    ruleIndex={"type": "integer", "minimum": 0},
                    level=LEVEL,
                    message=MESSAGE,
                    locations=many(
                        known(
                            physicalLocation=known(
                                ("artifactLocation",),
                                artifactLocation=known(("uri",), uri=ADDRESS, uriBaseId={"const": "%SRCROOT%"}),
                                region=known(startLine=PLACE, startColumn=PLACE, endLine=PLACE, endColumn=PLACE),
                            )
                        )
                    )
                    | {"minItems": 1},
                    partialFingerprints={"type": "object", "additionalProperties": TEXT},
                )
            ),
        )
    ),
)

LOG["properties"]["$schema"] = ADDRESS


def log_of(*arguments: str, cwd: Path, given: str = "") -> Any:
    ran = recap_decks("check", "--format", "sarif", *arguments, cwd=cwd, given=given)
    log = json.loads(ran.out)
    jsonschema.Draft202012Validator(LOG).validate(log)
    return log["runs"][0]


def test_rules_explain_and_results_point(tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").write_text(WRONG, encoding="utf-8")
    run = log_of(cwd=tmp_path)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["RD101", "RD102", "RD106"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["RD101", "RD106", "RD102"]
    place = run["results"][1]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "outline.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 6, "startColumn": 17, "endLine": 6, "endColumn": 25}


def test_no_problems_are_a_log_as_well(tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").write_text(RIGHT, encoding="utf-8")
    assert log_of(cwd=tmp_path)["results"] == []


def test_odd_names_are_addresses_that_lead_back(tmp_path: Path) -> None:
    names = ["über uns/50%#1?.yaml", "a+b&c/日本\u3000語.yaml", "a:b.yaml"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("titel: A\n", encoding="utf-8")
    run = log_of(*names, cwd=tmp_path)
    files = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]]
    assert [unquote(file) for file in dict.fromkeys(files)] == names
    assert all(":" not in file for file in files)  # else it would begin with a scheme
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (place,) = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in log_of(str(tmp_path / names[0]), cwd=elsewhere)["results"]
    }
    assert place == (tmp_path / names[0]).as_uri()


def test_standard_input_and_what_is_no_text(tmp_path: Path) -> None:
    assert len(log_of("-", cwd=tmp_path, given=WRONG)["results"]) == 3
    (tmp_path / "binary.yaml").write_bytes(bytes(range(256)))
    assert [result["ruleId"] for result in log_of("binary.yaml", "none.yaml", ".", cwd=tmp_path)["results"]] == [
        "RD001",
        "RD017",
        "RD017",
    ]


def test_regions_lie_in_their_lines() -> None:
    """Of every mistake that is known."""
    from tests.outline.reading_outlines import problems_of

    for case in CASES:
        text = case.read_text(encoding="utf-8").partition(BREAK)[0]
        problems = tuple(problems_of(text))
        log = json.loads(as_sarif([Checked("outline.yaml", problems, (), text)]))
        jsonschema.Draft202012Validator(LOG).validate(log)
        lines = text.split("\n")
        for result in log["runs"][0]["results"]:
            region = result["locations"][0]["physicalLocation"].get("region")
            if region:
                start = (region["startLine"], region["startColumn"])
                end = (region["endLine"], region["endColumn"])
                assert start <= end, (case.stem, region)
                for line, column in (start, end):
                    assert column <= len(lines[line - 1]) + 1, (case.stem, region)


def fingerprints(*problems: Problem, text: str) -> list[str]:
    log = json.loads(as_sarif([Checked("a.yaml", problems, (), text)]))
    return [result["partialFingerprints"]["primaryLocationLineHash"] for result in log["runs"][0]["results"]]


def test_a_problem_is_known_again_when_lines_above_it_change() -> None:
    def at(line: int, code: str = "RD102", file: FileRead | None = None) -> Problem:
        place = Span(line, 3, line, 5, file) if file else Span(line, 3, line, 5)
        return Problem(code, "so it is", place, severity="warning")

    before = fingerprints(at(1), at(2), at(1, "RD301"), text="  one\n  one\n")
    assert len(set(before)) == 3
    assert fingerprints(at(2), at(3), at(2, "RD301"), text="# new\n  one\n  one\n") == before
    assert fingerprints(at(1), at(1, file=FileRead("base.yaml", "  one")), text="  one")[1] != before[0]
    assert len(set(fingerprints(Problem("RD002", "empty"), Problem("RD002", "empty"), text=""))) == 2


@pytest.mark.parametrize("form", ["sarif", "json"])
def test_what_lies_in_a_base_is_told_of_it(tmp_path: Path, form: str) -> None:
    (tmp_path / "base.yaml").write_text("title: A\nthemes: [{title: B, icno: lock}]\n", encoding="utf-8")
    (tmp_path / "outline.yaml").write_text("extends: base.yaml\n", encoding="utf-8")
    ran = recap_decks("check", "--format", form, cwd=tmp_path)
    assert '"base.yaml"' in ran.out
