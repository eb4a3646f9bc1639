"""That every kind of file on paper is PDF/UA-1, and PDF/A where asked, by a validator that is not ours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from tests.layout.slides.laid_out import outline_of

from recap_decks.build import ArchiveLevel, Build
from recap_decks.conformance import verdict_on
from recap_decks.opening import open_file
from recap_decks.printing import PAPERS, Paper, Printing
from recap_decks.style.tokens import style_names

OUTLINES = {
    "recap": Path(__file__).parents[2] / "outline.yaml",
    "torture": Path(__file__).with_name("outline.yaml"),
}
ODD = r"""
language: LANGUAGE
title: "Private \uE000, lacked 𝕏, soft\u00ADhyphen, no-break\u00A0space, zero\u200Bwidth, \uFFFD"
slug: odd
themes:
  - title: "نص \uE001 عربي (\uF8FF)"
    topics:
      - title: "e\u0301, ﬁ, ﬃ, x\u200Dy, \U000F0000"
        points: ["🎉 👩‍👩‍👧", "नमस्ते", "สวัสดี", "한국어", "\u202Eturned\u202C"]
"""
KINDS: dict[str, Callable[[Build, ArchiveLevel | None], bytes]] = {
    "report": lambda build, level: build.report(archive=level).data,
    "report for a book": lambda build, level: build.report(Printing("a5", duplex=True, grey=True), level).data,
    "summary": lambda build, level: build.summary(2, archive=level).data,
    "sheets of three": lambda build, level: build.handout(3, archive=level).data,
    "sheets of six": lambda build, level: build.handout(6, archive=level).data,
    "notes": lambda build, level: build.handout("notes", archive=level).data,
}


@cache
def build(outline: str, style: str) -> Build:
    opened = open_file(OUTLINES[outline])
    own = replace(opened.outline, style=replace(opened.outline.style, name=style))
    return Build(own, opened.logo, pictures=opened.pictures)


def broken(pdf: bytes, *profiles: str) -> tuple[str, ...]:
    return verdict_on(pdf, profiles).broken


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("outline", OUTLINES)
def test_every_kind_is_accessible(outline: str, kind: str) -> None:
    assert broken(KINDS[kind](build(outline, "default"), None), "pdfua-1") == ()


@pytest.mark.parametrize("outline", OUTLINES)
def test_slides_are_accessible(outline: str) -> None:
    assert broken(build(outline, "default").slide_pages().data, "pdfua-1") == ()


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("style", style_names())
def test_reports_of_every_style_and_paper_are_accessible(style: str, paper: Paper) -> None:
    assert broken(build("torture", style).report(Printing(paper)).data, "pdfua-1") == ()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("level", get_args(ArchiveLevel))
@pytest.mark.parametrize("outline", OUTLINES)
def test_archives_are_accessible_and_kept(outline: str, level: ArchiveLevel, kind: str) -> None:
    assert broken(KINDS[kind](build(outline, "default"), level), f"pdfa-{level}", "pdfua-1") == ()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("kind", KINDS)
def test_odd_characters_are_kept(language: str, kind: str) -> None:
    own = Build(outline_of(ODD.replace("LANGUAGE", language)))
    assert broken(KINDS[kind](own, "2a"), "pdfa-2a", "pdfua-1") == ()


def test_the_validator_sees_what_is_wrong() -> None:
    pdf = build("recap", "default").report().data
    assert broken(pdf, "pdfa-2a") != ()
    assert any("PART" in rule for rule in broken(pdf.replace(b"<pdfuaid:part>1<", b"<pdfuaid:part>9<"), "pdfua-1"))
