"""A file's bytes as YAML nodes, each with its place.

Every scalar stays letter for letter as typed: no `no` becomes False, no `1.10` a number. Lines and columns are those
of the text as read (byte-order mark off, line ends one letter), counted in code points.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from io import StringIO

import yaml

from recap_decks.outline.yaml_faults import syntax_problem
from recap_decks.outline.yaml_loader import LOADER
from recap_decks.problems import OUTLINE_ITSELF, FileRead, OutlineError, Problem, Span

MAX_BYTES = 20_000_000

# What XML, YAML or Unicode itself forbids, what YAML 1.1 takes for a line end although no editor does, and a stray
# byte-order mark.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_CONFLICT = re.compile(r"(<<<<<<<|>>>>>>>) \S|=======$")
_ESCAPED_SURROGATE = re.compile(
    r"(?P<before>(?<!\\)(?:\\\\)*)"
    r"(?:\\u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})|\\u[dD][89a-fA-F][0-9a-fA-F]{2})"
)

# How files of other kinds begin.
_SIGNS = (
    (b"PK\x03\x04", "a ZIP archive, as .docx, .pptx and .xlsx files are"),
    (b"\xd0\xcf\x11\xe0", "a document of an old Office program"),
    (b"{\\rtf", "rich text (RTF)"),
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "compressed by gzip"),
    (b"<!DOCTYPE", "HTML"),
    (b"<html", "HTML"),
    (b"<?xml", "XML"),
    (b"<svg", "an SVG picture"),
)
_LONGEST_SIGN = 64  # letters, with blanks before it


@dataclass(frozen=True)
class YamlSource:
    """A composed document.

    `text` is what the person sees, `composed` what the parser saw: the same but for JSON's escaped surrogate pairs,
    which take two letters less; `shortened` holds by line (from 0) the columns in `composed` where each such pair
    ends. `read` is what its places lie in where they stand beside those of an outline that extends it, and `folder`
    where it lies, from that outline's own folder: empty, or with a slash at its end.
    """

    file: str
    text: str
    composed: str
    root: yaml.Node
    warnings: tuple[Problem, ...] = ()
    shortened: dict[int, list[int]] = field(default_factory=dict)
    read: FileRead = OUTLINE_ITSELF
    folder: str = ""

    def span(self, node: yaml.Node) -> Span:
        """Where `node` stands in `text`."""
        start, end = node.start_mark, node.end_mark
        if self.shortened:
            first, last = self._column(start.line, start.column), self._column(end.line, end.column)
            return Span(start.line + 1, first, end.line + 1, last, self.read)
        return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1, self.read)

    def is_json(self) -> bool:
        """Whether it is one `{…}`: there `null` means that nothing is given."""
        return self.text.lstrip()[:1] == "{"

    def _column(self, line: int, column: int) -> int:
        return column + 1 + 2 * bisect_left(self.shortened.get(line, []), column + 1)


def compose(
    source: bytes | str, file: str, needs: str = "`title` and `themes`", *, folder: str | None = None
) -> YamlSource:
    """The root node of an outline, or of another file that a person wrote; `needs` says what an empty one lacks. With a
    `folder` it is a base, which an outline extends: the marks of its nodes bear the file's name, and its places say
    that they lie there.

    Raises OutlineError where the bytes are no single YAML document.
    """
    text, hint = _decoded(source, file), f"it needs {needs}"
    if not text.strip():
        raise _error(file, text, Problem("RD002", "the file is empty", hint=hint))
    if text.lstrip().startswith(("```", "~~~")):
        raise _error(file, text, _fence(text))
    cleaned, warnings = _without_controls(text)
    composed = cleaned
    shortened: dict[int, list[int]] = {}
    marked = None if folder is None else file
    try:
        root = _root(cleaned, marked)
    except yaml.YAMLError as error:
        composed, lone, shortened = _without_surrogate_escapes(cleaned)
        try:
            if composed == cleaned:
                raise error
            root = _root(composed, marked)
            warnings += lone
        except yaml.YAMLError as fault:
            raise _error(file, text, *warnings, _fault(fault, cleaned)) from None
    except RecursionError:
        # Only the parser written in Python recurses; libyaml stops by itself.
        raise _error(file, text, Problem("RD015", "the file is nested too deep to be read")) from None
    if root is None or (isinstance(root, yaml.ScalarNode) and not root.value and not root.style):
        raise _error(file, text, Problem("RD002", "the file holds nothing but comments or signs", hint=hint))
    read = OUTLINE_ITSELF if folder is None else FileRead(file, text)
    return YamlSource(file, text, composed, root, tuple(warnings), shortened, read, folder or "")


class _NamedText(StringIO):
    """A text whose name the marks of its nodes bear."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.name = name


def _root(text: str, name: str | None) -> yaml.Node | None:
    node: yaml.Node | None = yaml.compose(text if name is None else _NamedText(text, name), LOADER)
    return node


def _error(file: str, text: str, *problems: Problem) -> OutlineError:
    return OutlineError(file, problems, text)


def _decoded(source: bytes | str, file: str) -> str:
    if len(source) > MAX_BYTES:
        message = f"the file is longer than {MAX_BYTES // 1_000_000} MB, the most that is read"
        raise _error(file, "", Problem("RD016", message))
    signed = source[:_LONGEST_SIGN].encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    for sign, what in _SIGNS:
        if signed.lstrip(b" \t\r\n\xef\xbb\xbf").lower().startswith(sign.lower()):
            hint = "of Word documents, HTML, Markdown and text `recap-decks draft` makes an outline"
            raise _error(file, "", Problem("RD001", f"the file is {what}, not YAML", hint=hint))
    if isinstance(source, bytes):
        try:
            # Lone surrogates pass here, to be told of by their place.
            text = source.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError as error:
            raise _not_utf8(source, file, error.start) from None
        if source[:1] == b"\0" or source[1:2] == b"\0":  # letters of two bytes, without the mark that says so
            raise _error(file, "", Problem("RD001", "the file is UTF-16, not UTF-8", hint="save the file as UTF-8"))
    else:
        text = source
    return as_read(text)


def as_read(text: str) -> str:
    """The text whose lines and columns places speak of: byte-order mark off, line ends one letter."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(source: bytes, file: str, at: int) -> OutlineError:
    hint = "save the file as UTF-8"
    if source.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _error(file, "", Problem("RD001", "the file is UTF-16, not UTF-8", hint=hint))
    before = as_read(source[:at].decode("utf-8", "surrogatepass"))
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    message = f"the file is not UTF-8: byte 0x{source[at]:02X}"
    shown = as_read(source.decode("utf-8", "replace"))
    return _error(file, shown, Problem("RD001", message, Span(line, column, line, column + 1), hint))


def _fence(text: str) -> Problem:
    line = text[: len(text) - len(text.lstrip())].count("\n") + 1
    width = len(text.split("\n")[line - 1])
    return Problem(
        "RD003",
        "a code fence stands around the YAML",
        Span(line, 1, line, width + 1),
        "take away this line and the closing fence",
    )


def _fault(error: yaml.YAMLError, text: str) -> Problem:
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if _CONFLICT.match(line):
            hint = "keep one side's lines, and take away the lines of <<<<<<<, ======= and >>>>>>>"
            place = Span(number, 1, number, len(line) + 1)
            return Problem("RD005", "two versions of the file were merged here, and not made one", place, hint)
        if line.startswith("```"):
            hint = "keep only the lines between the fences"
            return Problem("RD003", "a code fence stands in the YAML", Span(number, 1, number, len(line) + 1), hint)
    return syntax_problem(error, lines)


def _without_controls(text: str) -> tuple[str, list[Problem]]:
    """`text` with a space for each letter that no format can hold, and where those stood."""
    if not UNPRINTABLE.search(text):
        return text, []
    warnings = []
    for number, line in enumerate(text.split("\n"), 1):
        for found in re.finditer(f"{UNPRINTABLE.pattern}+", line):
            span = Span(number, found.start() + 1, number, found.end() + 1)
            warnings.append(unprintable(found.group(), span))
    return UNPRINTABLE.sub(" ", text), warnings


def unprintable(letters: str, span: Span) -> Problem:
    """The warning for letters read as spaces."""
    names = " ".join(f"U+{ord(letter):04X}" for letter in letters[:4]) + (" …" if len(letters) > 4 else "")
    return Problem("RD020", f"{names} cannot be shown and is read as a space", span, severity="warning")


def _without_surrogate_escapes(text: str) -> tuple[str, list[Problem], dict[int, list[int]]]:
    r"""`text` with JSON's `\ud83d\ude00` written as YAML's `\U0001f600`, and with `\u0020` for half a pair."""
    lines = text.split("\n")
    warnings: list[Problem] = []
    shortened: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        if "\\u" not in line:
            continue
        parts: list[str] = []
        length = done = 0
        for found in _ESCAPED_SURROGATE.finditer(line):
            kept = line[done : found.start()] + found["before"]
            done = found.end()
            if found["high"]:
                code = 0x10000 + ((int(found["high"], 16) - 0xD800) << 10) + int(found["low"], 16) - 0xDC00
                escape = f"\\U{code:08x}"
                shortened.setdefault(index, []).append(length + len(kept) + len(escape))
            else:
                escape = "\\u0020"
                start = found.start() + len(found["before"])
                span = Span(index + 1, start + 1, index + 1, done + 1)
                warnings.append(unprintable(chr(int(line[start + 2 : done], 16)), span))
            parts += [kept, escape]
            length += len(kept) + len(escape)
        lines[index] = "".join(parts) + line[done:]
    return "\n".join(lines), warnings, shortened
