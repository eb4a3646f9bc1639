"""Problems as SARIF 2.1.0 (OASIS Standard, 2020), as code scanning of GitHub reads it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote

from recap_decks import __version__
from recap_decks.cli.formats import Checked, file_of, written
from recap_decks.cli.repository import absolute, path_in_repository
from recap_decks.problems import Problem

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"  # 3.14.14: what the paths of results are relative to


def as_sarif(outlines: Iterable[Checked]) -> str:
    """A log of one run; its rules are the codes found, explained."""
    from recap_decks.explanations import explanation

    found = [(problem, checked) for checked in outlines for problem in checked.problems]
    severities = {problem.code: problem.severity for problem, _ in found}
    codes = sorted(severities)
    rules = []
    for code in codes:
        told = explanation(code)
        rules.append(
            {
                "id": code,
                "shortDescription": {"text": told.name},
                "fullDescription": {"text": f"{told.what} {told.why}"},
                "help": {"text": told.plain(), "markdown": told.markdown()},
                "defaultConfiguration": {"level": severities[code]},
            }
        )
    told_before: Counter[str] = Counter()
    run = {
        "tool": {"driver": {"name": "recap-decks", "semanticVersion": __version__, "rules": rules}},
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository."}}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, checked, codes.index(problem.code), told_before) for problem, checked in found],
    }
    return written({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(problem: Problem, checked: Checked, rule: int, told_before: Counter[str]) -> dict[str, object]:
    span = problem.span
    place: dict[str, object] = {"artifactLocation": _artifact(file_of(problem, checked.file))}
    if span:
        place["region"] = {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        }
    message = problem.message + (f" (hint: {problem.hint})" if problem.hint else "")
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity,
        "message": {"text": message},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"primaryLocationLineHash": _fingerprint(problem, checked, told_before)},
    }


def _artifact(file: str) -> dict[str, str]:
    """Where a file lies: from the root of its repository where it is in one."""
    path = path_in_repository(file)
    if path is not None:
        return {"uri": quote(path), "uriBaseId": _ROOT}
    return {"uri": quote(file) if file == "<stdin>" else absolute(file).as_uri()}


def _fingerprint(problem: Problem, checked: Checked, told_before: Counter[str]) -> str:
    """What tells a problem from others while lines above it come and go: its code and line, and which of those alike it
    is. Without it each upload would begin all alerts anew."""
    span = problem.span
    line = problem.message
    if span:
        lines = _lines(span.file.text or checked.text)
        line = lines[span.line - 1].strip() if span.line <= len(lines) else ""
    digest = hashlib.sha256(f"{file_of(problem, checked.file)}\n{problem.code}\n{line}".encode()).hexdigest()[:16]
    told_before[digest] += 1
    return f"{digest}:{told_before[digest]}"


@lru_cache(maxsize=2)  # many problems are of one file
def _lines(text: str) -> list[str]:
    return text.split("\n")
