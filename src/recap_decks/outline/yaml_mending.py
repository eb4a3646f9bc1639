"""What a line that YAML refuses was probably meant to be. Each guess is read before it is offered."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from recap_decks.outline.vocabulary import groups
from recap_decks.outline.yaml_loader import LOADER

# A line's indentation and dashes, a key if there is one, and the value.
LINE = re.compile(
    r"""(?P<head>\s*(?:-\s+)*(?:(?:"[^"]*"|'[^']*'|[^\s\-"'#\[\]{}&*!|>%@`,?:][^:#]*?):\s+)?)(?P<value>\S.*?)\s*$"""
)
RESERVED = "*&!%@`[]{}|>,?-"
_CURLY = "“”„«»‘’‚"
_ODD_SPACE = "[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000]"
BULLETS = "•‣▪◦·*–—"
_KEY = r"(?P<head>\s*(?:-\s+)*)(?P<key>[A-Za-z_][\w-]*)"

_SLIPS = (
    (rf"{_KEY}:{_ODD_SPACE}+(?P<rest>.*)", "an ordinary space is missing after the colon", "{head}{key}: {rest}"),
    (rf"{_KEY}:(?!//)(?P<rest>[^\s:].*)", "a space is missing after the colon", "{head}{key}: {rest}"),
    (rf"{_KEY}\s*[=;：]\s*(?P<rest>.*)", "a key ends with `:`", "{head}{key}: {rest}"),
    (rf"(?P<head>\s*)(?:[{BULLETS}]|-(?={_ODD_SPACE}))(?:\s|{_ODD_SPACE})+(?P<rest>.*)",
     "a list item begins with `- `, a hyphen and a space", "{head}- {rest}"),
    (r"(?P<head>\s*)-(?P<rest>[^\s-].*)", "a space is missing after the hyphen", "{head}- {rest}"),
    (r"(?P<head>\s*(?:-\s+)*)\"(?P<key>[A-Za-z_][\w-]*):\s+(?P<rest>[^\"]*)\"?",
     "quotes stand around a key with its value", "{head}{key}: {rest}"),
)  # fmt: skip
_CANDIDATES = 8  # lines tried for a quote that is not closed
_LONGEST = 240  # letters of a line that a hint shows
_ABOVE = 300  # lines looked at for the indentation that was meant


def stops(lines: Sequence[str]) -> int:
    """The line, from 0, at which YAML refuses to read on; their number where it reads all."""
    try:
        yaml.compose("\n".join(lines), LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return mark.line if mark else 0
    except (yaml.YAMLError, RecursionError):
        return 0
    return len(lines)


def slip(line: str) -> tuple[str, str] | None:
    """What is mistyped in a line that is no `key: value` and no `- item`, and the line as it should be."""
    for pattern, message, meant in _SLIPS:
        found = re.fullmatch(pattern, line)
        if found:
            return message, meant.format_map(found.groupdict())
    return None


def unclosed_quote(lines: Sequence[str], number: int) -> int | None:
    """The line, at `number` or above, whose quote lacks its end: with it YAML reads on beyond `number`."""
    candidates = []
    for at in range(min(number, len(lines) - 1), -1, -1):
        parsed = LINE.match(lines[at])
        if parsed and parsed["value"][0] in "\"'" and parsed["value"].count(parsed["value"][0]) == 1:
            candidates.append((at, lines[at].rstrip() + parsed["value"][0]))
            if len(candidates) == _CANDIDATES:
                break
    for at, mended in candidates:
        if stops([*lines[:at], mended, *lines[at + 1 :]]) > number:
            return at
    return None


def reindented(lines: Sequence[str], number: int) -> str | None:
    """The line at the nearest indentation used above at which YAML takes it; None where there is none."""
    body = lines[number].lstrip(" ")
    indentation = len(lines[number]) - len(body)
    levels: set[int] = set()
    for above in reversed(lines[max(0, number - _ABOVE) : number]):
        dashes = re.match(r"(?: *- +)*", above)
        if above.strip() and not above.lstrip().startswith("#") and dashes:
            levels |= {len(above) - len(above.lstrip(" ")), len(dashes[0]) or len(above) - len(above.lstrip(" "))}
            levels |= {at.start() for at in re.finditer("-(?= )", dashes[0])}
    for level in sorted(levels - {indentation}, key=lambda level: (abs(level - indentation), -level)):
        trial = [*lines[:number], " " * level + body]
        if stops(trial) == len(trial):
            return trial[-1]
    return None


def with_dash(lines: Sequence[str], number: int) -> str | None:
    """The line as an item of the list above it, where its hyphen is missing; None where it is no such line. What begins
    with a key of the outline's belongs to an item instead."""
    key = re.match(r"\s*([\w-]+):(\s|$)", lines[number])
    if key and any(key[1] in group.names for group in groups()):
        return None
    indentation = len(lines[number]) - len(lines[number].lstrip(" "))
    for above in reversed(lines[:number]):
        depth = len(above) - len(above.lstrip(" "))
        if above.strip() and depth <= indentation:
            mended = f"{' ' * indentation}- {lines[number].strip()}"
            is_item = depth == indentation and above.lstrip().startswith("- ")
            return mended if is_item and stops([*lines[:number], mended, *lines[number + 1 :]]) > number else None
    return None


def with_other_escape(line: str, escape: int) -> str | None:
    """`line` with its text in double quotes that holds a stray backslash as it was meant: a path, or as it is typed."""
    start, end = line.rfind('"', 0, escape), line.find('"', escape)
    if start < 0 or end < 0:
        return None
    text = line[start + 1 : end]
    is_path = re.search(r"[\w.]\\[\w.]", text) and re.search(r"\.\w{2,4}$", text)
    meant = '"{}"'.format(text.replace("\\", "/")) if is_path else "'{}'".format(text.replace("'", "''"))
    mended = line[:start] + meant + line[end + 1 :]
    return mended if _is_yaml(mended) else None


def in_quotes(line: str) -> str | None:
    """The hint to write `line` with its value, or a label that begins it, in quotes, where that makes it YAML."""
    mended = quoted_in(line)
    return None if mended is None else f"write: {shortened(mended.strip())}"


def quoted_in(line: str) -> str | None:
    """`line` with its value, or a label that begins it, in quotes, where that makes it YAML."""
    parsed = LINE.match(line)
    if not parsed:
        return None
    value = re.sub(r"\s+#(?:\s.*)?$", "", parsed["value"])
    comment = parsed["value"][len(value) :]
    label = re.match(r"(.+?):\s+(\S.*)", value)
    if label and value[0] in RESERVED:
        mended = f"{parsed['head']}{quoted(label[1])}: {label[2]}{comment}"
        if _is_yaml(mended):
            return mended
    if len(value) > 1 and value[0] in "\"'" and value[-1] == value[0]:
        value = value[1:-1].replace("''", "'") if value[0] == "'" else value[1:-1]
    elif len(value) > 1 and value[0] in _CURLY and value[-1] in _CURLY:
        value = value[1:-1]  # a word processor's quotes, meant as YAML's
    mended = f"{parsed['head']}{quoted(value)}{comment}"
    return mended if _is_yaml(mended) else None


def quoted(value: str) -> str:
    """The value in such quotes that nothing in it has to be escaped where possible."""
    doubled = value.replace("'", "''")
    return f"'{doubled}'" if '"' in value or "\\" in value else f'"{value}"'


def if_yaml(line: str) -> str | None:
    """The hint to write `line`, where it is YAML by itself."""
    return f"write: {shortened(line.strip())}" if _is_yaml(line) else None


def _is_yaml(line: str) -> bool:
    return stops([line.strip()]) > 0


def shortened(line: str) -> str:
    """The line, of a very long one both ends."""
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST // 2]} … {line[-_LONGEST // 3 :]}"
