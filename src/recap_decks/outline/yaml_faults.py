"""YAML's own syntax errors, said so that they can be mended: the place, what it means, the line as it should be."""

from __future__ import annotations

import re

import yaml

from recap_decks.problems import Problem, Span

# A line's indentation and dashes, a key if there is one, and the value.
_LINE = re.compile(
    r"""(?P<head>\s*(?:-\s+)*(?:(?:"[^"]*"|'[^']*'|[^\s\-"'#\[\]{}&*!|>%@`,?:][^:#]*?):\s+)?)(?P<value>\S.*?)\s*$"""
)
_RESERVED = "*&!%@`[]{}|>,?-"
_INSIDE = "*&%@`"  # of those, what spoils a value inside of [ ] or { }


def syntax_problem(error: yaml.YAMLError, lines: list[str]) -> Problem:
    """The problem for PyYAML's `error` in the text of `lines`."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Problem("RD005", f"the outline is not YAML: {error}")
    mark = error.problem_mark or error.context_mark
    said = " ".join(part for part in (error.context, error.problem) if part)
    if mark is None:
        return Problem("RD005", f"the outline is not YAML: {said}")
    number, column = min(mark.line, len(lines) - 1), mark.column
    line = lines[number]
    if "single document" in said:
        return _at(
            "RD004", "a second document begins here; an outline is one", lines, number, 0, "take away this `---` line"
        )
    if "maximum" in said and "depth" in said:
        return _at("RD015", "values are nested too deep here", lines, number, column)
    indentation = line[: len(line) - len(line.lstrip())]
    if "\t" in indentation or line[column : column + 1] == "\t":
        mended = line.replace("\t", "  ")
        return _at("RD007", "a tab; YAML indents by spaces only", lines, number, column, f"write: {mended}")
    if "quoted scalar" in said and "end of stream" in said and error.context_mark is not None:
        start = error.context_mark
        opened = lines[start.line]
        quote = opened[start.column]
        hint = _if_yaml(f"{opened.rstrip()}{quote}")
        return _at("RD008", f"this {quote} is never closed", lines, start.line, start.column, hint)
    if "mapping values are not allowed" in said:
        return _colon(lines, number, column)
    if "escape" in said:
        escape = max(line.rfind("\\", 0, column + 1), 0)
        message = f"in double quotes a backslash begins an escape, and `{line[escape : escape + 2]}` is none"
        return _at("RD005", message, lines, number, escape, _quoted(line) or "double the backslash")
    if "alias" in said and error.context_mark is not None:
        number, column = error.context_mark.line, error.context_mark.column
    if "simple key" in said and error.context_mark is not None:
        start = error.context_mark
        message = "this line is neither a `key: value` nor a list item"
        hint = "put a long text under `>` or in quotes, and indent each of its lines"
        return _at("RD005", message, lines, start.line, start.column, hint)
    return _reserved(lines, number, column, said, error)


def _colon(lines: list[str], number: int, column: int) -> Problem:
    line = lines[number]
    parsed = _LINE.match(line)
    if parsed and column > parsed.start("value"):
        message = "a colon before a space, or at the end, in a value without quotes"
        return _at("RD006", message, lines, number, column, _quoted(line) or "put the value in quotes")
    message = "this line is indented deeper than the one above, which has its value already"
    hint = "give both lines the same indentation, or put a text of several lines in quotes"
    return _at("RD006", message, lines, number, len(line) - len(line.lstrip()), hint)


def _reserved(lines: list[str], number: int, column: int, said: str, error: yaml.MarkedYAMLError) -> Problem:
    """A value such as `*bold* text`, `"quoted" and more` or `[draft] text`, else YAML's own words."""
    line = lines[number]
    sign = line[column : column + 1]
    parsed = _LINE.match(line)
    start = parsed.start("value") if parsed else 0
    if parsed and sign and sign in _INSIDE and column > start:
        mended = re.sub(r"[^,\]}]*[^,\]}\s]", lambda found: _in_quotes(found.group()), line[column:], count=1)
        return _at("RD009", _begins(sign), lines, number, column, _if_yaml(line[:column] + mended))
    of = error.context_mark
    if of is not None and ("flow sequence" in said or "flow mapping" in said):
        what = "list" if "sequence" in said else "mapping"
        message = f"the {what} that begins here is not closed, or lacks a comma"
        return _at("RD005", message, lines, of.line, of.column, "if it is text, put it in quotes")
    hint = _quoted(line) if parsed and _if_yaml(line) is None else None
    if parsed and hint:
        first = parsed["value"][0]
        if first in _RESERVED:
            return _at("RD009", _begins(first), lines, number, start, hint)
        if first in "\"'" and column > start:
            return _at("RD009", f"text follows after the closing {first}", lines, number, column, hint)
    if "block" in said:
        since = f" begun in line {of.line + 1}" if of is not None else ""
        what = "keys" if "mapping" in (error.context or "") else "list items"
        hint = "what belongs together has the same indentation"
        return _at("RD005", f"this does not line up with the {what}{since}", lines, number, column, hint)
    return _at("RD005", f"not YAML: {said}", lines, number, column)


def _begins(sign: str) -> str:
    name = "a backtick" if sign == "`" else f"`{sign}`"
    return f"a value that begins with {name} has to stand in quotes"


def _at(code: str, message: str, lines: list[str], number: int, column: int, hint: str | None = None) -> Problem:
    end = max(len(lines[number]), column + 1)
    return Problem(code, message, Span(number + 1, column + 1, number + 1, end + 1), hint)


def _quoted(line: str) -> str | None:
    """The hint to write `line` with its value, or a label that begins it, in quotes, where that makes it YAML."""
    parsed = _LINE.match(line)
    if not parsed:
        return None
    value = re.sub(r"\s+#(?:\s.*)?$", "", parsed["value"])
    comment = parsed["value"][len(value) :]
    label = re.match(r"(.+?):\s+(\S.*)", value)
    if label and value[0] in _RESERVED:
        hint = _if_yaml(f"{parsed['head']}{_in_quotes(label[1])}: {label[2]}{comment}")
        if hint:
            return hint
    if len(value) > 1 and value[0] in "\"'" and value[-1] == value[0]:
        value = value[1:-1].replace("''", "'") if value[0] == "'" else value[1:-1]
    return _if_yaml(f"{parsed['head']}{_in_quotes(value)}{comment}")


def _in_quotes(value: str) -> str:
    doubled = value.replace("'", "''")
    return f"'{doubled}'" if '"' in value or "\\" in value else f'"{value}"'


def _if_yaml(line: str) -> str | None:
    """The hint with `line`, where it is YAML by itself."""
    try:
        yaml.compose(line.strip(), yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    return f"write: {line.strip()}"
