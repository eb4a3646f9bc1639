"""What a table's contents say of its form: which columns are numbers, whether rows are named, which one sums up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from recap_decks.story.slides import Row

_LONGEST_NAME = 40  # characters of what names a row; longer texts are said, not named

# An amount: sign and currency, digits with what groups and parts them, then a short unit or a word for a magnitude.
_CURRENCY = "[$€£¥₹₩₽₺₿¢]"
_AMOUNT = re.compile(
    rf"[<>≈~±+−–-]?\s?(?:{_CURRENCY}|[A-Z]{{3}})?\s?[+−–-]?"
    r"(?P<digits>\d+(?:[.,'’\s]\d+)*)"
    rf"\+?\s?(?:{_CURRENCY}|[%‰°×]|(?:mi|bi|tri)l[^\W\d_]+|thousand|[^\W\d_]{{1,4}}\.?(?:/[^\W\d_]{{1,4}})?)?\+?"
)
_NOTHING = re.compile(r"[-–—−.…/*?]*|n/?a|k\.\s?A\.", re.IGNORECASE)  # what stands for a number that is not there
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_DIGITS = re.compile(r"\d[\d.,'’\s]*")
_YEAR = re.compile(r"(?:19|20)\d\d")

# What opens a row that sums up the others, in the languages that have built-in words.
_TOTALS = frozenset(
    {"total", "totals", "totale", "totaux", "sum", "summe", "gesamt", "insgesamt", "somme", "ensemble", "suma"}
)
_LEAST_SUMMED = 2  # rows above one that is taken for their sum by its numbers; one more where a single column sums


@dataclass(frozen=True, slots=True)
class TableForm:
    """`numbers` tells of each column whether it holds amounts, which are set right and not broken (a first column
    beside others begins every row, and is none). `named`: the first cell of a row names it; `total`: the last row sums
    up. `largest` is the row and column of the amount that stands out among those that a total adds up."""

    numbers: tuple[bool, ...]
    named: bool
    total: bool
    largest: tuple[int, int] | None = None


def form_of(heads: Row | None, rows: Sequence[Row]) -> TableForm:
    """The form of a table with those heads (None: no row names the columns) and rows of equal length."""
    count = len(rows[0]) if rows else len(heads or ())
    columns = [[_plain(row, column) for row in rows] for column in range(count)]
    numbers = tuple((column > 0 or count == 1) and _is_numeric(cells) for column, cells in enumerate(columns))
    total = len(rows) > 1 and _is_total(rows[-1], columns, numbers)
    largest = _largest(columns, numbers) if total else None
    return TableForm(numbers, _names_rows(heads, columns), total, largest)


def is_amount(plain: str) -> bool:
    """Whether a text is a number with a sign, currency or unit at most."""
    return _AMOUNT.fullmatch(plain.strip()) is not None


def _plain(row: Row, column: int) -> str:
    cell = row[column]
    return cell.plain.strip() if cell is not None else ""


def _is_numeric(cells: Sequence[str]) -> bool:
    """Whether a column holds amounts, what stands for missing ones apart."""
    said = [cell for cell in cells if not _NOTHING.fullmatch(cell)]
    return bool(said) and all(map(is_amount, said))


def _names_rows(heads: Row | None, columns: Sequence[Sequence[str]]) -> bool:
    if len(columns) < 2:
        return False
    first = columns[0]
    if heads is not None and heads[0] is None:
        return True  # nothing names the names
    short = all(0 < len(cell) <= _LONGEST_NAME for cell in first)
    return short and len(set(first)) == len(first) and not _is_numeric(first)


def _is_total(last: Row, columns: Sequence[Sequence[str]], numbers: Sequence[bool]) -> bool:
    """Whether the last row says so, is bold as typed, or adds up in every column of numbers."""
    said = [cell for cell in last if cell is not None]
    opening = said[0].plain.split() if said else []
    if opening and opening[0].strip(":").casefold() in _TOTALS:
        return True
    if said and all(run.bold for cell in said for run in cell.runs if run.text.strip()):
        return True
    summed = [cells for column, cells in enumerate(columns) if numbers[column]]
    least = _LEAST_SUMMED + (len(summed) == 1)
    return bool(summed) and len(columns[0]) > least and all(map(_adds_up, summed))


def _adds_up(cells: Sequence[str]) -> bool:
    values = [_value(cell) for cell in cells]
    known = [value for value in values if value is not None]
    return len(known) == len(values) and known[-1] != 0 and sum(known[:-1]) == known[-1]


def _value(plain: str) -> Decimal | None:
    """The amount without its unit; None where nothing or no digits stand there."""
    found = _AMOUNT.fullmatch(plain)
    if found is None:
        return None
    digits = re.sub(r"['’\s]", "", found["digits"])
    if _GROUPED.fullmatch(digits):
        digits = digits.replace(",", "").replace(".", "")
    else:
        whole, mark, decimals = digits.replace(",", ".").rpartition(".")
        digits = f"{whole.replace('.', '')}{mark}{decimals}"
    negative = re.match(r"\W*[-−–]", plain[: found.start("digits")]) is not None
    return -Decimal(digits) if negative else Decimal(digits)


def _largest(columns: Sequence[Sequence[str]], numbers: Sequence[bool]) -> tuple[int, int] | None:
    """The one largest amount of the last column of numbers, its total apart; None among less than three, of different
    units, or years."""
    column = max((at for at, is_number in enumerate(numbers) if is_number), default=None)
    if column is None:
        return None
    cells = columns[column][:-1]
    values = [value for value in map(_value, cells) if value is not None]
    units = {_DIGITS.sub("", cell) for cell in cells if _value(cell) is not None}
    if len(values) < 3 or len(units) > 1 or all(map(_YEAR.fullmatch, cells)) or values.count(max(values)) > 1:
        return None
    return next(at for at, cell in enumerate(cells) if _value(cell) == max(values)), column
