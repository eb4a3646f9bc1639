"""What a typesetter does to typed text, and the normaliser that forgives exactly that.

Quotation marks by language, apostrophes, the minus before a number, the en dash in a range and between words, the
ellipsis, no-break spaces where a line must not break, and no double spaces. Letters and the order of digits are never
touched, and nothing is done inside code or addresses. Marks pair across the runs of a text.

A letter and the accents typed after it become the one character that fonts have for both (Unicode NFC). Soft hyphens
go, in code too: programs disagree whether one breaks a line, and some draw each as a hyphen.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import cache
from typing import TypeVar

from recap_decks.characters import SOFT_HYPHEN
from recap_decks.outline.model import Run, Text
from recap_decks.outline.texts import with_texts
from recap_decks.story.dates import MONTH_NAMES
from recap_decks.story.quotation import NARROW, Quotations, marks_for
from recap_decks.story.words import primary_subtag

Value = TypeVar("Value")

_NO_BREAK = "\u00a0"
_UNTOUCHED = "\ufffc"  # stands for each character of code and addresses while the rest is read

_ADDRESS = re.compile(
    r"""(?:(?:https?|ftp|mailto):|www\.)[^\s"<>]*[^\s"<>'.,;:!?)\]]|[^\s"'<>@]+@[^\s"'<>@]+""", re.IGNORECASE
)

# A typed range has no letter, dot, dash or the like on either side: those are dates, versions and identifiers.
_NUMBER = r"(?:\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
_UNIT = (
    r"%|‰|°[CF]?|[€£$]"
    r"|[kKMGTPE]i?B(?:/s)?|[kMGT]?bit/s|[kMGT]?bps|[kMGT]?Hz|[kMGT]?Wh?|[kMG]?V|m?A"
    r"|[mnµ]?s|min|h|[kcmnµ]?m[²³]?|[kmµ]?g|t|px|pt"
    r"|million|billion|trillion|percent|Millionen|Milliarden|Mio\.|Mrd\.|Prozent|millions|milliards?|mill[óo]n(?:es)?"
)
_COUNTED = (
    "Figure Fig. Table Part Chapter Section Theme Slide Page p. pp. No. "
    "Abbildung Abb. Tabelle Tab. Teil Kapitel Abschnitt Thema Folie Seite S. Nr. "
    "Tableau Partie Chapitre n° № § Figura Tabla Parte Capítulo Sección"
)
_BEFORE_NUMBER = MONTH_NAMES | frozenset(_COUNTED.split())

_FRENCH = rf"""
    (?P<guillemet_opening>«[ {_NO_BREAK}{NARROW}]*)
  | (?P<guillemet_closing>[ {_NO_BREAK}{NARROW}]*»)
  | (?P<before_punctuation>(?<=\S)[ {_NO_BREAK}]+(?=[;!?]))
  | (?P<before_colon>(?<=\S)[ ]+(?=:(?:\s|$)))
  |"""

_COMMON = rf"""
    (?P<double>")
  | (?P<single>')
  | (?P<ellipsis>(?<![./])\.\.\.(?![./]))
  | (?<![\w.:/@#-])\d{{1,2}}:\d\d(?P<times>-)(?=\d{{1,2}}:\d\d(?![\w:/-]))
  | (?<![\w.,:/@\#=+_~-])(?P<low>{_NUMBER})%?(?P<range>-)[€£$]?(?P<high>{_NUMBER})
        (?=(?:{_UNIT}|[xk])(?![\w-])|(?![\w/:@=~-]|[.,]\d))
  | (?<![^\s(\[])(?P<minus>-)(?=[€£$]?\d+(?:[.,]\d+)*(?![\w/:-]|[.,]\d))
  | (?<=[^\s–—−-])(?P<dash>[ {_NO_BREAK}]+-[ ]+)(?=[^\s–—−-])
  | (?<=\d)(?P<unit>[ ]+)(?=(?:{_UNIT})(?!\w))
  | (?P<by_number>(?<=\d)[ ]+|(?<=\d\.)[ ]+|(?<=\S)[ ]+(?=\d))
  | (?<![\w.])[A-Z]\.(?P<initial>[ ]+)(?=[A-Z])
  | (?P<spaces>[ \t\r\n\f\v]{{2,}}|[\t\r\n\f\v])
"""

# Most texts have nothing to set: this finds out faster than the patterns above.
_CANDIDATE = re.compile(r"""["'«»]|\d\.?[ ]|[ ]\d|-\d|[ ]-[ ]|\.\.\.|\s\s|[\t\r\n\f\v]|\b[A-Z]\.[ ]|[ ][;:!?]""")
_WORD_BEFORE = re.compile(r"\S+$")
_WORD_AFTER = re.compile(r"\w+")


@cache
def _pattern(french: bool) -> re.Pattern[str]:
    return re.compile(_FRENCH + _COMMON if french else _COMMON, re.VERBOSE)


def typeset(text: Text, language: str) -> Text:
    """The text as it is to be set; the same object where nothing changes."""
    text = _composed(text)
    if not any(_CANDIDATE.search(run.text) for run in text.runs) and len(text.runs) == 1:
        return text
    view = "".join(_UNTOUCHED * len(run.text) if _is_untouched(run) else run.text for run in text.runs)
    if "@" in view or ":" in view or "www." in view:
        view = _ADDRESS.sub(lambda found: _UNTOUCHED * len(found[0]), view)
    edits = _edits(view, language)
    if not edits:
        return text
    letters = list(text.plain)
    for start, end, instead in edits:
        letters[start] = instead
        letters[start + 1 : end] = [""] * (end - start - 1)
    runs, start = [], 0
    for run in text.runs:
        end = start + len(run.text)
        runs.append(replace(run, text="".join(letters[start:end])))
        start = end
    return replace(text, runs=tuple(runs))


def _composed(text: Text) -> Text:
    if all(run.text.isascii() for run in text.runs):
        return text
    runs = []
    for run in text.runs:
        plain = run.text.replace(SOFT_HYPHEN, "")
        runs.append(replace(run, text=plain if run.code else unicodedata.normalize("NFC", plain)))
    return text if tuple(runs) == text.runs else replace(text, runs=tuple(runs))


def typeset_all(value: Value, language: str) -> Value:
    """A value of the outline's model with each text in it typeset; the same object where nothing changes."""
    return with_texts(value, lambda text: typeset(text, language))


def _is_untouched(run: Run) -> bool:
    """Code, and a link whose text is its address."""
    return run.code or (run.link is not None and run.text.strip() in (run.link, run.link.partition("://")[2]))


def _edits(view: str, language: str) -> list[tuple[int, int, str]]:
    """What to replace: start, end and what stands there instead, in order and apart from each other."""
    edits: list[tuple[int, int, str]] = []
    quotations = Quotations(view, marks_for(language))
    french = primary_subtag(language) == "fr"
    for found in _pattern(french).finditer(view):
        rule = found.lastgroup or ""
        if rule == "high":
            rule = "range"
        start, end = found.span(rule)
        instead: str | None
        match rule:
            case "double":
                instead = quotations.double(start)
            case "single":
                instead = quotations.single(start)
            case "range":
                instead = "–" if _ascends(found["low"], found["high"]) else None
            case "by_number":
                instead = _NO_BREAK if _belong_together(view, start, end) else " "
            case _:
                instead = _INSTEAD[rule]
        if instead is not None and instead != view[start:end]:
            edits.append((start, end, instead))
    return edits


_INSTEAD = {
    "ellipsis": "…",
    "times": "–",
    "minus": "−",
    "dash": f"{_NO_BREAK}– ",
    "unit": _NO_BREAK,
    "initial": _NO_BREAK,
    "spaces": " ",
    "guillemet_opening": f"«{NARROW}",
    "guillemet_closing": f"{NARROW}»",
    "before_punctuation": NARROW,
    "before_colon": _NO_BREAK,
}


def _ascends(low: str, high: str) -> bool:
    """Whether two numbers joined by a hyphen are a range, and not a telephone number, a month or a version."""
    if ("." in low, "," in low) != ("." in high, "," in high):
        return False
    if len(low) == 4 and len(high) == 2 and low[:2] in ("19", "20"):  # 2023-24, but 2024-03 is a month
        return int(high) > max(12, int(low[2:]))
    if len(low) == 3 and len(high) == 4 and high.isdigit():  # 555-1234
        return False
    digits_low, digits_high = low.replace(",", "."), high.replace(",", ".")
    if digits_low.count(".") > 1 or digits_high.count(".") > 1 or (low.startswith("0") and "." not in digits_low):
        return False
    return float(digits_low) < float(digits_high) and len(high) - len(low) <= 1


def _belong_together(view: str, start: int, end: int) -> bool:
    """Whether the space between a number and a word must not break: months, "Figure 1", "No. 5"."""
    before = _WORD_BEFORE.search(view, max(0, start - 12), start)
    if before is not None and before[0].lstrip("(") in _BEFORE_NUMBER:
        return view[end : end + 1].isdigit()
    after = _WORD_AFTER.match(view, end)
    return after is not None and after[0] in MONTH_NAMES


_QUOTES = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‘’‚‛‹›′ʼ", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
_SPACE_BY_QUOTE = re.compile(r'\s*"\s*')


def normalised(text: str) -> str:
    """The text without what `typeset` may change: equal results are the same words, digits and marks in order.

    Unicode NFKC (the ellipsis is three dots, a no-break space a space); every quotation mark, prime and apostrophe
    is a straight one; every dash and the minus are a hyphen; soft hyphens go; white space is one space, none at the
    ends and none around double quotation marks, which some languages space.
    """
    plain = unicodedata.normalize("NFKC", text.replace(SOFT_HYPHEN, "")).translate(_QUOTES)
    if '"' in plain:
        plain = _SPACE_BY_QUOTE.sub('"', plain)
    return " ".join(plain.split())
