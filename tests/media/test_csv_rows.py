"""Files of separated values as rows."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_decks.media.csv_rows import MAX_BYTES, CsvError, read_rows

_CELLS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=8)
_ROWS = st.integers(1, 5).flatmap(
    lambda count: st.lists(st.lists(_CELLS, min_size=count, max_size=count), min_size=1, max_size=6)
)


@given(_ROWS)
def test_what_a_spreadsheet_writes_is_read(rows: list[list[str]]) -> None:
    stream = StringIO()
    csv.writer(stream).writerows([["Name", *("x" * len(rows[0]))], *([f"r{n}", *row] for n, row in enumerate(rows))])
    read = read_rows(stream.getvalue().encode("utf-8-sig"), "a.csv")
    assert [list(row) for row in read.rows[1:]] == [[f"r{n}", *row] for n, row in enumerate(rows)]


@pytest.mark.parametrize(
    ("data", "rows", "decimal_comma"),
    [
        (b"a,b\n1,2\n", (("a", "b"), ("1", "2")), False),
        (b"a;b\r\n1,5;2\r\n", (("a", "b"), ("1,5", "2")), True),
        (b"a\tb\n1\t2", (("a", "b"), ("1", "2")), True),
        (b'"a; b",c\n" x  y ",\n\n', (("a; b", "c"), ("x y", "")), False),
        (b'"zwei\nZeilen",b\n1,2', (("zwei Zeilen", "b"), ("1", "2")), False),
    ],
)
def test_separators_quotes_and_blank_lines(data: bytes, rows: tuple[tuple[str, ...], ...], decimal_comma: bool) -> None:
    read = read_rows(data, "a.csv")
    assert (read.rows, read.decimal_comma) == (rows, decimal_comma)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "`a.csv` holds no rows"),
        (b"\n , \n", "`a.csv` holds no rows"),
        (b"a,b\n1,2\n3\n", "`a.csv`, line 3, has 1 cells, and its first row 2"),
        ("a,é".encode("latin-1"), "`a.csv` is not UTF-8"),
        (b'a,"b\n', "line"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:1\n", "pointer of Git LFS"),
        (b"a" * (MAX_BYTES + 1), "longer than 2 MB"),
        (b"a\n" * 6000, "has 6,000 rows"),
    ],
)
def test_what_is_wrong_is_said(data: bytes, message: str) -> None:
    with pytest.raises(CsvError) as caught:
        read_rows(data, "a.csv")
    assert message in caught.value.message
