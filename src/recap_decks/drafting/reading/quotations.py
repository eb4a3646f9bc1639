"""Whose words a quotation has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recap_decks.drafting.blocks import Quotation
from recap_decks.drafting.words import Words, joined

_DASHES = "—–―"
_OPENS, _CLOSES = '“„«"‹»', '”“»"›«'
_PICTURES = re.compile(r"[\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F\s]+")
_NAMED = re.compile(rf"\s*(?:[{_DASHES}]|--|-(?=\s))\s*(?=\S)")
_WHOLE = re.compile(
    rf"(?P<said>[{_OPENS}]\s?[^{_OPENS}{_CLOSES}]{{15,}}[{_CLOSES}])[.,]?\s*(?:[{_DASHES}]|--?|\()\s*"
    r"(?P<who>[^\W\d_][^.!?]{1,80}?)\)?\.?"
)


def quotation(paragraphs: Sequence[Words]) -> Quotation:
    """The quotation of those paragraphs; a last one, or the last line's end, that begins with a dash says whose."""
    *before, last = paragraphs
    who = Words()
    start = _NAMED.match(last.plain)
    if start and before:
        who, paragraphs = last.cut(start.end()), before
    else:
        ends = [found for found in _NAMED.finditer(last.plain) if found.start() > 0]
        name = last.plain[ends[-1].end() :] if ends else ""
        # A dash after the end of a sentence or a quotation mark, with a name's few words.
        if ends and len(name.split()) <= 10 and last.plain[: ends[-1].start()].rstrip()[-1:] in f".!?…{_CLOSES}":
            who, paragraphs = last.cut(ends[-1].end()), (*before, last.cut(0, ends[-1].start()))
    return Quotation(_bare(joined(paragraphs)), who)


def quoted(words: Words) -> Quotation | None:
    """The quotation that a whole paragraph is: words in quotation marks, and then a dash or a bracket with a name."""
    pictures = _PICTURES.match(words.plain)
    found = _WHOLE.fullmatch(words.plain, pictures.end() if pictures else 0)
    if not found:
        return None
    return Quotation(_bare(words.cut(*found.span("said"))), words.cut(*found.span("who")))


def _bare(words: Words) -> Words:
    """Without the quotation marks around all of it."""
    plain = words.plain
    if len(plain) > 2 and plain[0] in _OPENS and plain[-1] in _CLOSES and not re.search(r"[“”„«»\"]", plain[1:-1]):
        return words.cut(1, len(plain[:-1].rstrip(" ,")))  # a comma led to who said it
    return words
