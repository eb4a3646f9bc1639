"""How a chart's numbers are written: by the outline's language, with as many decimals as the person typed."""

from __future__ import annotations

import locale
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icu4py.messageformat import MessageFormat

MINUS = "\u2212"

_MOST_DIGITS = 15  # what a number has before its digits tell nothing any more: then powers of ten are written
_MANTISSA = 2  # decimals before a power of ten


@dataclass(frozen=True, slots=True)
class NumberForm:
    """Numbers of one kind. `language` is a BCP 47 tag; with `powers`, numbers are written as 1.50E+20, else with
    `percent` each has a per cent sign where the language puts it."""

    language: str
    decimals: int
    powers: bool = False
    percent: bool = False

    def say(self, number: float) -> str:
        """The number as a person reads it. Digits are the European ones, as numbers are typed with them."""
        if self.powers and number != 0:
            mantissa, _, power = f"{abs(number):.{_MANTISSA}E}".partition("E")
            return f"{_sign(number)}{_grouped(float(mantissa), self.language, _MANTISSA)}E{int(power):+d}"
        decimals = 0 if self.powers else self.decimals
        return _sign(round(number, decimals)) + _grouped(abs(number), self.language, decimals, percent=self.percent)

    @property
    def code(self) -> str:
        """The same as a spreadsheet's number format (ECMA-376 part 1, 18.8.31), with a real minus. Where the language
        does not write as English does, its Windows identifier asks for its separators."""
        own = _identifier(self.language)
        asked = f"[$-{own:X}]" if own is not None else ""
        decimals = _MANTISSA if self.powers else self.decimals
        digits = ("0" if self.powers else "#,##0") + ("." + "0" * decimals if decimals else "")
        digits += "E+0" if self.powers else ""
        before = after = ""
        if self.percent:
            before, _, after = _grouped(0.0, self.language, 0, percent=True).partition("0")
        sections = (f"{asked}{_literal(sign + before)}{digits}{_literal(after)}" for sign in ("", MINUS))
        return ";".join((*sections, "0") if self.powers else sections)


def number_form(typed: Iterable[str], numbers: Iterable[float], language: str, *, percent: bool) -> NumberForm:
    """The form in which all those numbers are written alike: with the decimals of the one typed with most."""
    decimals = max((decimals_of(each) for each in typed), default=0)
    return form_for(decimals, numbers, language, percent=percent)


def form_for(decimals: int, numbers: Iterable[float], language: str, *, percent: bool) -> NumberForm:
    """The form with so many decimals; powers of ten where a number would have too many digits."""
    largest = max((abs(number) for number in numbers), default=0.0)
    digits = decimals + (len(str(int(largest))) if largest < 10**_MOST_DIGITS else _MOST_DIGITS + 1)
    powers = digits > _MOST_DIGITS
    return NumberForm(language, decimals, powers, percent and not powers)


def decimals_of(typed: str) -> int:
    """The decimals of a number as typed, with a point or comma and perhaps a power of ten."""
    plain = typed.strip().replace(",", ".").replace(MINUS, "-")
    exponent = Decimal(plain).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _literal(text: str) -> str:
    """A text in a number format; a per cent sign outside of quotes would ask for a hundred times the number."""
    return f'"{text}"' if text else ""


def _sign(number: float) -> str:
    return MINUS if number < 0 else ""


def _grouped(number: float, language: str, decimals: int, *, percent: bool = False) -> str:
    said = _pattern(language, decimals, percent=percent).format({"n": number})
    # The no-break space is in more fonts than the narrow one; marks of direction are for texts that mix them.
    return said.replace("\u202f", "\u00a0").replace("\u200e", "")


@lru_cache(maxsize=64)
def _pattern(language: str, decimals: int, *, percent: bool) -> MessageFormat:
    """A number with that many decimals (skeletons of Unicode's CLDR; groups from four digits on in every language)."""
    from icu4py.messageformat import MessageFormat

    kind = "percent " if percent else ""
    precision = "." + "0" * decimals if decimals else "precision-integer"
    return MessageFormat(f"{{n, number, ::{kind}{precision} group-on-aligned latin}}", language)


@lru_cache(maxsize=64)
def _identifier(language: str) -> int | None:
    """The language's Windows identifier ([MS-LCID]); None for English and where there is none."""
    primary, *rest = language.replace("_", "-").split("-")
    if primary.lower() == "en":
        return None
    region = next((part.upper() for part in rest if len(part) == 2), None)
    own = [
        (name != f"{primary.lower()}_{region}", number)
        for number, name in locale.windows_locale.items()
        if name.partition("_")[0] == primary.lower()
    ]
    return min(own)[1] if own else None
