"""Inline Markdown as runs."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_decks.outline.inline import paragraphs, runs
from recap_decks.outline.model import Run


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("plain", (Run("plain"),)),
        ("*it* and **bold**", (Run("it", italic=True), Run(" and "), Run("bold", bold=True))),
        ("***both***", (Run("both", bold=True, italic=True),)),
        ("**b *bi* b**", (Run("b ", bold=True), Run("bi", bold=True, italic=True), Run(" b", bold=True))),
        ("`a *b*  c`", (Run("a *b*  c", code=True),)),
        ("~~gone~~ ~here~", (Run("gone", struck=True), Run(" ~here~"))),
        ("[a **b**](https://x.org)", (Run("a ", link="https://x.org"), Run("b", bold=True, link="https://x.org"))),
        ("[m](mailto:a@b.org)", (Run("m", link="mailto:a@b.org"),)),
        ("[f](docs/a.pdf)", (Run("f", link="docs/a.pdf"),)),
        ("<https://x.org>", (Run("https://x.org", link="https://x.org"),)),
        ("[](https://x.org)", (Run("https://x.org", link="https://x.org"),)),
        ('[a](https://x.org "why")', (Run("a (why)", link="https://x.org"),)),
        ("**a****b**", (Run("a****b", bold=True),)),
        ("\\*not\\*", (Run("*not*"),)),
        ("one\ntwo", (Run("one two"),)),
        ("*one\n  two*", (Run("one two", italic=True),)),
        ("*hard*  \nbreak\\\nhere", (Run("hard", italic=True), Run(" break here"))),
        (
            "[**bold** link](https://x.org)",
            (Run("bold", bold=True, link="https://x.org"), Run(" link", link="https://x.org")),
        ),
        (
            "the [*alte* Zeitgeist]{lang=de} again",
            (
                Run("the "),
                Run("alte", italic=True, language="de"),
                Run(" Zeitgeist", language="de"),
                Run(" again"),
            ),
        ),
        ("[[c](https://x.org)]{lang='pt-BR'}", (Run("c", link="https://x.org", language="pt-BR"),)),
        ("[a]{lang=} [b]{lang=x y} [c]{class=d}", (Run("[a]{lang=} [b]{lang=x y} [c]{class=d}"),)),
        ("~~struck **bold**~~", (Run("struck ", struck=True), Run("bold", bold=True, struck=True))),
        ("***a** b*", (Run("a", bold=True, italic=True), Run(" b", italic=True))),
        ("**a `*b*` c**", (Run("a ", bold=True), Run("*b*", bold=True, code=True), Run(" c", bold=True))),
        ("`` a`b ``", (Run("a`b", code=True),)),
        ("<https://x.org/%C3%A9>", (Run("https://x.org/%C3%A9", link="https://x.org/%C3%A9"),)),
        ("[](https://x.org/é)", (Run("https://x.org/é", link="https://x.org/%C3%A9"),)),
        ("`\u200b`", (Run("`\u200b`"),)),
        ("one\r\ntwo\rthree", (Run("one two three"),)),
        ("**「注」** です", (Run("「注」", bold=True), Run(" です"))),
    ],
)
def test_marks(typed: str, expected: tuple[Run, ...]) -> None:
    assert runs(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "snake_case_name",
        "__init__",
        "_under_",
        "&copy; &amp; &#35;",
        "<b>bold</b>",
        "<!-- a -->",
        "2 * 3 * 4",
        "a ** b",
        "`open",
        "[a]",
        "[a][b]",
        "[a](javascript:alert(1))",
        "[a](file:///etc/passwd)",
        "[a](/etc/passwd)",
        "[a](//x.org)",
        "[a](data:text/html,x)",
        "C:\\dir",
        "un*balanced **marks",
        "~~open",
        "a`b",
        "**open `code",
        "[x](y z)",
        "{{ x }} ${y} %s {a}",
        "\\",
        "~~~~",
        "# no heading",
        "- no list",
        "a  b",
        "https://x.org/a_b_c",
    ],
)
def test_the_rest_stays_as_typed(typed: str) -> None:
    assert runs(typed) == (Run(typed),)


@pytest.mark.parametrize("typed", ["", " ", "\u00a0", "\u200b", "\u00ad \u2060", "\ufe0f", "\u3164"])
def test_what_nobody_would_see_is_no_text(typed: str) -> None:
    assert runs(typed) == ()
    assert paragraphs(f"{typed}\n\n{typed}", folded=False) == []


def test_an_image_is_its_sign_and_a_link() -> None:
    assert runs("![alt](a.png)") == (Run("!"), Run("alt", link="a.png"))


@given(st.text(st.sampled_from("ab \n*`_~[]()<>!&;\\#:/.\"'"), max_size=40))
def test_no_letter_is_lost(typed: str) -> None:
    found = runs(typed)
    kept = "".join(run.text + (run.link or "") for run in found)
    # Where a link was made, its address stands beside its text.
    if not any(run.link for run in found):
        assert [letter for letter in typed if letter in "ab"] == [letter for letter in kept if letter in "ab"]
    assert {"a", "b"} & set(typed) <= set(kept)
    assert "\n" not in kept
    assert all(run.text for run in found)


@pytest.mark.parametrize(
    ("value", "folded", "expected"),
    [
        ("one", True, ["one"]),
        ("", True, []),
        (" \n", False, []),
        ("one\ntwo", True, ["one", "two"]),
        ("one\ntwo", False, ["one\ntwo"]),
        ("one\n\ntwo\n", False, ["one", "two"]),
        ("one\n \n\n two\n", False, ["one", "two"]),
        ("one\n\n\ntwo\n", True, ["one", "two"]),
        ("one\n  deeper\nback\nnext", True, ["one\n  deeper\nback", "next"]),
    ],
)
def test_paragraphs(value: str, folded: bool, expected: list[str]) -> None:
    assert paragraphs(value, folded) == expected


def test_the_markdown_parser_is_imported_only_for_marks() -> None:
    code = (
        "import sys; from recap_decks.outline.inline import runs; runs('a_b & c! (d) [e]\\nf'); "
        "assert 'markdown_it' not in sys.modules; runs('*a*'); assert 'markdown_it' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
