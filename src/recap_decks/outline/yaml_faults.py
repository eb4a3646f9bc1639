"""YAML's own syntax errors, said so that they can be mended: the place, what it means, the line as it should be."""

from __future__ import annotations

import re

import yaml

from recap_decks.outline.yaml_mending import (
    LINE,
    RESERVED,
    if_yaml,
    in_quotes,
    quoted,
    reindented,
    shortened,
    slip,
    unclosed_quote,
    with_dash,
    with_other_escape,
)
from recap_decks.problems import Problem, Span

_INSIDE = "*&%@`"  # of those signs, what spoils a value inside of [ ] or { }
_WITH_VARIABLE = re.compile(r"(?:\$\{[^{}]*\}?|[^,\[\]{}])+")  # a text up to what ends one inside of [ ] or { }
_CLOSES = {"sequence": "]", "mapping": "}"}


def syntax_problem(error: yaml.YAMLError, lines: list[str]) -> Problem:
    """The problem for PyYAML's `error` in the text of `lines`."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Problem("RD005", f"the file is not YAML: {error}")
    mark = error.problem_mark or error.context_mark
    said = " ".join(part for part in (error.context, error.problem) if part)
    if mark is None:
        return Problem("RD005", f"the file is not YAML: {said}")
    number, column = min(mark.line, len(lines) - 1), mark.column
    line = lines[number]
    if "single document" in said:
        after = next((each for each in lines[number + 1 :] if each.strip()), "")
        hint = "take away this `---` line"
        if not re.match(r"\s*(-\s+)*[\w\"'].*:(\s|$)", after):
            hint += "; of a Markdown file `recap-decks draft` makes an outline"
        return _at("RD004", "a second document begins here; a file is one", lines, number, 0, hint)
    if "maximum" in said and "depth" in said:
        return _at("RD015", "values are nested too deep here", lines, number, column)
    indentation = line[: len(line) - len(line.lstrip())]
    if "\t" in indentation or line[column : column + 1] == "\t":
        mended = indentation.replace("\t", "  ") + line.lstrip().replace("\t", " ")
        hint = f"write: {shortened(mended)}" if mended.strip() else "empty this line"
        return _at("RD007", "a tab; YAML indents by spaces only", lines, number, column, hint)
    opened = unclosed_quote(lines, number)
    if opened is None and "quoted scalar" in said and "end of stream" in said and error.context_mark is not None:
        return _unclosed(lines, error.context_mark.line, error.context_mark.column)
    if opened is not None:
        parsed = LINE.match(lines[opened])
        return _unclosed(lines, opened, parsed.start("value") if parsed else 0)
    if "mapping values are not allowed" in said:
        return _colon(lines, number, column)
    if "escape" in said:
        escape = max(line.rfind("\\", 0, column + 1), 0)
        message = f"in double quotes a backslash begins an escape, and `{line[escape : escape + 2]}` is none"
        meant = with_other_escape(line, escape)
        return _at(
            "RD005", message, lines, number, escape, f"write: {meant.strip()}" if meant else "double the backslash"
        )
    if "alias" in said and error.context_mark is not None:
        number, column = error.context_mark.line, error.context_mark.column
    if "simple key" in said and error.context_mark is not None:
        return _stray(lines, error.context_mark.line, error.context_mark.column, number)
    if line[max(column - 1, 0) : column + 1] == "${":
        return _variable(lines, number, column - 1)
    return _reserved(lines, number, column, said, error)


def _unclosed(lines: list[str], number: int, column: int) -> Problem:
    quote = lines[number][column]
    mistyped = slip(lines[number]) if lines[number][:column].strip(" -") == "" else None
    hint = f"write: {mistyped[1].strip()}" if mistyped else if_yaml(f"{lines[number].rstrip()}{quote}")
    return _at("RD008", f"this {quote} is never closed", lines, number, column, hint)


def _colon(lines: list[str], number: int, column: int) -> Problem:
    line = lines[number]
    if re.search(r":\s", line[:column]):
        message = "a colon before a space, or at the end, in a value without quotes"
        return _at("RD006", message, lines, number, column, in_quotes(line) or "put the value in quotes")
    # It is the line's first colon, and so that of a key: what stands above it is wrong, or how far it is indented.
    start = len(line) - len(line.lstrip())
    above = next((at for at in range(number - 1, -1, -1) if lines[at].strip() and lines[at].lstrip()[0] != "#"), None)
    if above is not None:
        words = lines[above].strip()
        if slip(lines[above]) or not (re.search(r":(\s|$)", words) or words.startswith("- ")):
            return _stray(lines, above, len(lines[above]) - len(lines[above].lstrip()), above)
    hint = "give both lines the same indentation, or put a text of several lines in quotes"
    if re.fullmatch(r"\s*(-\s+)*[\w-]+", line[:column]):
        mended = _indent(reindented(lines, number))
        hint = f"{mended}; or put a text of several lines in quotes" if mended else hint
    message = "this line is indented deeper than the one above, which has its value already"
    return _at("RD006", message, lines, number, start, hint)


def _stray(lines: list[str], number: int, column: int, last: int) -> Problem:
    """A line that is neither key nor item, or the first from there to `last` of which is known what was mistyped."""
    for at in range(number, last + 1):
        mistyped = slip(lines[at])
        if mistyped:
            message, mended = mistyped
            start = len(lines[at]) - len(lines[at].lstrip())
            return _at("RD005", message, lines, at, start, f"write: {shortened(mended.strip())}")
        if lines[at].lstrip().startswith(("//", "/*")):
            return _no_comment(lines, at)
    message = "this line is neither a `key: value` nor a list item"
    item = with_dash(lines, number)
    hint = "put a long text under `>` or in quotes, and indent each of its lines"
    if item:
        hint = f"write: {shortened(item.strip())}; or indent it deeper where it belongs to the text above"
    elif lines[number][:1].strip():
        hint += "; what does not belong to the outline has to go"
    return _at("RD005", message, lines, number, column, hint)


def _variable(lines: list[str], number: int, column: int) -> Problem:
    """A text without quotes in which a variable's braces are taken for those of a mapping."""
    around = next(each for each in _WITH_VARIABLE.finditer(lines[number]) if each.end() > column)
    typed = re.sub(r"^[\w-]+:\s+", "", around.group().strip())
    message = "a text with a variable needs quotes inside of { } and [ ]"
    return _at("RD005", message, lines, number, column, f"write: {shortened(quoted(typed))}")


def _reserved(lines: list[str], number: int, column: int, said: str, error: yaml.MarkedYAMLError) -> Problem:
    """A value such as `*bold* text`, `"quoted" and more` or `[draft] text`, else YAML's own words."""
    line = lines[number]
    sign = line[column : column + 1]
    parsed = LINE.match(line)
    start = parsed.start("value") if parsed else 0
    if re.match(r"\s*\* ", line):
        return _stray(lines, number, start, number)
    if parsed and sign and sign in _INSIDE and column > start:
        mended = re.sub(r"[^,\]}]*[^,\]}\s]", lambda found: quoted(found.group()), line[column:], count=1)
        return _at("RD009", _begins(sign), lines, number, column, if_yaml(line[:column] + mended))
    of = error.context_mark
    if of is not None and ("flow sequence" in said or "flow mapping" in said):
        return _flow(lines, number, column, "sequence" if "flow sequence" in said else "mapping", of)
    if sign in ("]", "}") and not line[column:].strip(" ]},"):
        return _at("RD005", f"this `{sign}` closes nothing", lines, number, column, if_yaml(line[:column]))
    ended = line.rstrip()
    if ended.endswith(("],", "},")) and if_yaml(ended[:-1]):
        message = f"a comma follows the closing `{ended[-2]}`, and no list or mapping is open"
        return _at("RD005", message, lines, number, len(ended) - 1, if_yaml(ended[:-1]))
    hint = in_quotes(line) if parsed and if_yaml(line) is None else None
    if parsed and hint:
        first = parsed["value"][0]
        if first in RESERVED:
            return _at("RD009", _begins(first), lines, number, start, hint)
        if first in "\"'" and column > start:
            return _at("RD009", f"text follows after the closing {first}", lines, number, column, hint)
    if "block" in said:
        if of is not None and re.match(r"\s*-[^\s-]", lines[of.line]):  # `-Label: text`, which YAML takes for a key
            return _stray(lines, of.line, of.column, of.line)
        item = with_dash(lines, number)
        if item:
            start = len(line) - len(line.lstrip())
            return _at(
                "RD005", "a list item begins with `- `", lines, number, start, f"write: {shortened(item.strip())}"
            )
        since = f" begun in line {of.line + 1}" if of is not None else ""
        what = "keys" if "mapping" in (error.context or "") else "list items"
        hint = _indent(reindented(lines, number)) or "what belongs together has the same indentation"
        return _at("RD005", f"this does not line up with the {what}{since}", lines, number, column, hint)
    first = next((at for at, each in enumerate(lines) if each.strip() and not each.lstrip().startswith("#")), number)
    if re.fullmatch(r"\[[\w. -]+\]\s*", lines[first]):
        message = "a heading in brackets, as other formats have it, is not YAML"
        return _at("RD005", message, lines, first, 0, "take it away; the outermost lines are `key: …`")
    if slip(lines[first]):
        return _stray(lines, first, 0, first)
    hint = "the outermost lines are `key: …`, such as `title: …`"
    if "document start" in said:
        return _at("RD005", "this does not belong to the text above, which is no `key: …`", lines, number, column, hint)
    return _at("RD005", f"not YAML: {said}", lines, number, column, hint)


def _flow(lines: list[str], number: int, column: int, kind: str, of: yaml.Mark) -> Problem:
    """What is wrong inside of the [ ] or { } that begins at `of`."""
    what = "list" if kind == "sequence" else "mapping"
    line = lines[number]
    sign = line[column : column + 1]
    since = f"the {what} begun in line {of.line + 1}"
    if sign == ":" and number == of.line:
        message = "a second colon in one value, without quotes"
        return _at("RD006", message, lines, number, column, "put the text that holds it in quotes")
    if sign in ("]", "}"):
        return _at(
            "RD005", f"this `{sign}` does not close {since}: that takes `{_CLOSES[kind]}`", lines, number, column
        )
    is_json = next((first for first in lines if first.strip()), "").lstrip()[:1] == "{"
    if line[column:].strip() and (number == of.line or is_json):
        for at in range(of.line, number + 1):
            if lines[at].lstrip().startswith(("//", "/*")):
                return _no_comment(lines, at)
        hint = f"or {since} lacks its `{_CLOSES[kind]}`"
        return _at("RD005", "a comma is missing before this", lines, number, column, hint)
    message = f"the {what} that begins here is not closed, or lacks a comma"
    hint = f"close it with `{_CLOSES[kind]}`; if it is text, put it in quotes"
    return _at("RD005", message, lines, of.line, of.column, hint)


def _no_comment(lines: list[str], number: int) -> Problem:
    start = len(lines[number]) - len(lines[number].lstrip())
    return _at("RD005", "this is no comment in YAML", lines, number, start, "begin a comment with `#`")


def _begins(sign: str) -> str:
    name = "a backtick" if sign == "`" else f"`{sign}`"
    return f"a value that begins with {name} has to stand in quotes"


def _indent(mended: str | None) -> str | None:
    """The hint to indent a line as in `mended`."""
    if mended is None:
        return None
    spaces = len(mended) - len(mended.lstrip(" "))
    how = f"indent it by {spaces} space{'s' if spaces > 1 else ''}" if spaces else "do not indent it"
    return f"{how}: `{shortened(mended)}`"


def _at(code: str, message: str, lines: list[str], number: int, column: int, hint: str | None = None) -> Problem:
    end = max(len(lines[number]), column + 1)
    return Problem(code, message, Span(number + 1, column + 1, number + 1, end + 1), hint)
