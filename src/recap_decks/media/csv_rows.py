"""Rows of a file of values separated by commas, semicolons or tabs (RFC 4180, and what spreadsheets make of it)."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from io import StringIO

MAX_BYTES = 2_000_000
MAX_ROWS = 5_000
_LFS_POINTER = "version https://git-lfs.github.com/spec/"
_DELIMITERS = ",;\t"


class CsvError(Exception):
    """The file holds no rows that can be read; the message says why, and `hint` what would help."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        self.message = message
        self.hint = hint
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class CsvRows:
    """Cells as typed, white space at their ends left out, in rows of equal length; `lines` says in which line of the
    file each row begins. `decimal_comma`: no commas part the cells, so that one may stand in a number."""

    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    decimal_comma: bool


def read_rows(data: bytes, name: str) -> CsvRows:
    """The rows in the bytes of a file, blank ones and blank columns at the end left out; `name` is what messages call
    it. Raises CsvError."""
    if len(data) > MAX_BYTES:
        raise CsvError(f"`{name}` is longer than {MAX_BYTES // 1_000_000} MB, the most that is read")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CsvError(f"`{name}` is not UTF-8", "save it as “CSV UTF-8”") from None
    if text.startswith(_LFS_POINTER):
        raise CsvError(f"`{name}` is a pointer of Git LFS, not the file", "run `git lfs pull`")
    delimiter = _delimiter(text)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[str, ...]] = []
    lines: list[int] = []
    line = 1
    try:
        for row in reader:
            read = tuple(" ".join(cell.split()) for cell in row)
            if any(read):
                rows.append(read)
                lines.append(line)
            line = reader.line_num + 1
    except csv.Error as fault:
        raise CsvError(f"`{name}`, line {reader.line_num}: {fault}") from None
    if not rows:
        raise CsvError(f"`{name}` holds no rows")
    if len(rows) > MAX_ROWS:
        raise CsvError(f"`{name}` has {len(rows):,} rows; {MAX_ROWS:,} are the most that is read")
    for own, at in zip(rows, lines, strict=True):
        if len(own) != len(rows[0]):
            hint = "leave a cell empty between two of its separators; a cell that holds one stands in double quotes"
            cells = f"{len(own)} cell{'s' * (len(own) != 1)}"
            raise CsvError(f"`{name}`, line {at}, has {cells}, and its first row {len(rows[0])}", hint)
    width = max(at for row in rows for at, cell in enumerate(row, 1) if cell)
    return CsvRows(tuple(row[:width] for row in rows), tuple(lines), delimiter != ",")


def _delimiter(text: str) -> str:
    """What parts the cells of the first line: what occurs there most often, outside of quotes."""
    first = text.lstrip("\r\n").partition("\n")[0]
    outside = "".join(part for number, part in enumerate(first.split('"')) if number % 2 == 0)
    return max(_DELIMITERS, key=outside.count)
