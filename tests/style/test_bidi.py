from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_decks.style.bidi import levels, runs_rtl, turns, visual_runs

# The level of each character of a line, `-` for controls that have none, as ICU 72 resolves them.
RESOLVED = [
    ("plain Hebrew", "\u05d0\u05d1\u05d2 \u05d0\u05d1\u05d2", True, "1111111"),
    ("Latin alone", "Hello, world.", True, "2222222222221"),
    ("Hebrew in Latin", "a \u05d0\u05d1\u05d2 b.", False, "00111000"),
    ("Latin in Hebrew", "\u05d0\u05d1\u05d2 abc def \u05d0\u05d1\u05d2!", True, "1111222222211111"),
    ("numbers", "\u05d0\u05d1\u05d2 12-34, 5%", True, "1111222221122"),
    ("numbers after Arabic", "\u0627\u0628\u062a 12%", True, "1111221"),
    ("number first", "12 \u05d0\u05d1\u05d2", True, "221111"),
    ("Arabic numbers", "\u0627\u0628\u062a \u0661\u0662 \u0663", True, "11112212"),
    ("brackets around Latin", "\u05d0\u05d1\u05d2 (abc) 12-34", True, "111112221122222"),
    ("brackets around Hebrew", "a (\u05d0\u05d1\u05d2) b", False, "000111000"),
    ("brackets in brackets", "\u05d0\u05d1\u05d2 [a (b)] c", True, "1111122222112"),
    ("brackets that are equal", "a\u2329\u05d0\u05d1\u05d2\u3009", False, "001110"),
    ("bracket alone", "\u05d0\u05d1\u05d2 (abc", True, "11111222"),
    ("marks", "a\u05d0\u05b8\u05d1\u0301", False, "01111"),
    ("marks on a bracket", "\u05d0\u05d1\u05d2(a)\u0301b", True, "11112112"),
    ("spaces at the end", "\u05d0\u05d1\u05d2 abc  ", True, "111122211"),
    ("tab", "\u05d0\u05d1\u05d2\tabc", True, "1111222"),
    ("left-to-right mark", "\u05d0\u05d1\u05d2\u200e!", True, "11121"),
    ("right-to-left mark", "abc\u200f! \u05d0\u05d1\u05d2", False, "000111111"),
    ("embedding", "abc \u202b\u05d0\u05d1\u05d2 de\u202c fg", False, "0000-111122-000"),
    ("override to the left", "abc \u202edef\u202c g", False, "0000-111-00"),
    ("override to the right", "a \u202d\u05d0\u05d1\u05d21\u05d0\u05d1\u05d2\u202c b\u05d0", False, "00-2222222-001"),
    ("isolate", "\u05d0\u05d1\u05d2 \u2066a \u05d0\u05d1\u05d2!\u2069 \u05d0\u05d1\u05d2", True, "1111122333211111"),
    ("isolate by its first letter", "a \u2068\u05d0\u05d1\u05d2 b\u2069, 1", False, "000111120000"),
    ("isolate without end", "a \u2067b \u05d0\u05d1\u05d2", False, "00021111"),
    ("ends without start", "a\u2069 \u202c\u05d0\u05d1\u05d2", False, "000-111"),
    ("signs of currency", "\u0627\u0628\u062a $12 \u20ac", True, "111112211"),
    ("separators", "\u05d0\u05d1\u05d2 1,2 3+4 5/6", True, "111122212221222"),
    ("emoji", "\u05d0\u05d1\u05d2 \U0001f600 a", True, "1111112"),
]  # fmt: skip

MIXED = st.text(alphabet="aB1\u0661 ,+%$()[]\t!\u05d0\u05d1\u0627\u0301\u05b8\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
                         "\u2066\u2067\u2068\u2069\u2329\u3009\xad\U0001f600", max_size=40)  # fmt: skip


def line_levels(text: str, rtl: bool) -> list[int]:
    found = [-1] * len(text)
    for start, end, level in visual_runs(text, levels(text, rtl), rtl):
        found[start:end] = [level] * (end - start)
    return found


@pytest.mark.parametrize(("text", "rtl", "expected"), [row[1:] for row in RESOLVED], ids=[row[0] for row in RESOLVED])
def test_each_character_has_the_level_that_unicode_gives_it(text: str, rtl: bool, expected: str) -> None:
    found = line_levels(text, rtl)
    assert "".join("-" if want == "-" else str(level) for level, want in zip(found, expected, strict=True)) == expected


@pytest.mark.parametrize(
    ("text", "rtl", "shown"),
    [
        ("abc", False, "abc"),
        ("\u05d0\u05d1 ab \u05d2", True, "\u05d2 ab \u05d1\u05d0"),
        ("\u05d0 1,234 (ab)", True, ")ab( 1,234 \u05d0"),
        ("ab \u05d0\u05d1 12 \u05d2 cd", False, "ab \u05d2 12 \u05d1\u05d0 cd"),
        ("\u05d0 \u2067a \u05d1 1\u2069 b", False, "\u05d0 \u20671 \u05d1 a\u2069 b"),
    ],
)
def test_runs_stand_from_the_left_as_they_are_shown(text: str, rtl: bool, shown: str) -> None:
    runs = visual_runs(text, levels(text, rtl), rtl)
    parts = [text[start:end][::-1] if level % 2 else text[start:end] for start, end, level in runs]
    assert "".join(parts) == shown


@given(MIXED, st.booleans())
def test_every_character_stands_in_one_run(text: str, rtl: bool) -> None:
    runs = visual_runs(text, levels(text, rtl), rtl)
    assert sorted(at for start, end, _ in runs for at in range(start, end)) == list(range(len(text)))
    assert all(level >= int(rtl) for *_, level in runs)


@given(MIXED.filter(turns), MIXED, st.booleans())
def test_a_paragraph_after_a_break_begins_anew(text: str, other: str, rtl: bool) -> None:
    assert levels(f"{other}\n{text}", rtl)[len(other) + 1 :] == levels(text, rtl)


@given(st.characters())
def test_whatever_runs_to_the_left_turns_its_line(char: str) -> None:
    if unicodedata.bidirectional(char) in ("R", "AL", "AN", "RLE", "RLO", "RLI"):
        assert turns(f"a{char}")
    if not turns(char):
        assert levels(f"a{char}b", False) == [0, 0, 0]


@pytest.mark.parametrize(
    ("text", "rtl"),
    [
        ("", False),
        ("12 (%)", False),
        ("\u05d0 and more", True),
        ("KubeCon \u05d0\u05d1\u05d2", False),
        ("1. \u0627\u0628", True),
        ("\u2066abc\u2069 \u05d0", True),
        ("\u2067\u05d0\u2069 abc", False),
    ],
)
def test_a_paragraph_runs_as_its_first_letter_outside_isolates(text: str, rtl: bool) -> None:
    assert runs_rtl(text) is rtl
