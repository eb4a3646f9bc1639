"""Rows of separated values: whatever a spreadsheet writes is read, and anything else is told with its line."""

from __future__ import annotations

import pytest

from recap_decks.media.csv_rows import MAX_BYTES, MAX_ROWS, CsvError, read_rows


@pytest.mark.parametrize(
    ("data", "rows"),
    [
        (b"a,b\n1,2\n", (("a", "b"), ("1", "2"))),
        (b"a;b\r\n1,5;2\r\n", (("a", "b"), ("1,5", "2"))),
        (b"a\tb\r1\t2\r", (("a", "b"), ("1", "2"))),
        ("\ufeffa,b\n1,2".encode(), (("a", "b"), ("1", "2"))),
        (b'a,b\n"1, or ""one""",2\n', (("a", "b"), ('1, or "one"', "2"))),
        (b'a,b\n"two\nlines",2\n', (("a", "b"), ("two lines", "2"))),
        (b"\n a , b \n\n1,\n,,\n".replace(b",,", b","), (("a", "b"), ("1", ""))),
        (b"a,b,,\n1,2,,\n", (("a", "b"), ("1", "2"))),
        (b"only\n1\n", (("only",), ("1",))),
    ],
)
def test_rows_are_read_as_typed(data: bytes, rows: tuple[tuple[str, ...], ...]) -> None:
    assert read_rows(data, "a.csv").rows == rows


def test_lines_are_those_of_the_file() -> None:
    assert read_rows(b'a,b\n\n"x\ny",2\n3,4\n', "a.csv").lines == (1, 3, 5)


@pytest.mark.parametrize(("data", "may"), [(b"a,b\n", False), (b"a;b\n", True), (b"a\tb\n", True)])
def test_a_comma_may_stand_in_numbers_where_it_parts_no_cells(data: bytes, may: bool) -> None:
    assert read_rows(data, "a.csv").decimal_comma is may


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "`a.csv` holds no rows"),
        (b"\n,,\n", "`a.csv` holds no rows"),
        (b"a,b\n1,2\n1\n", "`a.csv`, line 3, has 1 cell, and its first row 2"),
        (b'a,b\n"1,2\n', "`a.csv`, line 2: unexpected end of data"),
        ("a,ü\n".encode("latin-1"), "`a.csv` is not UTF-8"),
        ("a,b".encode("utf-16"), "`a.csv` is not UTF-8"),
        (
            b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n",
            "`a.csv` is a pointer of Git LFS, not the file",
        ),
        (b"x" * (MAX_BYTES + 1), "`a.csv` is longer than 2 MB, the most that is read"),
        (b"a\n" * (MAX_ROWS + 1), "`a.csv` has 5,001 rows; 5,000 are the most that is read"),
    ],
    ids=lambda value: None if isinstance(value, bytes) else value[:40],
)
def test_what_holds_no_rows_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(CsvError) as found:
        read_rows(data, "a.csv")
    assert found.value.message == message
