"""The report of the outline that holds everything, in every style, papers in turn."""

from __future__ import annotations

from io import BytesIO
from itertools import cycle

import pypdf
import pytest
from tests.torture.tortured import Form, build_of, opened

from recap_decks.printing import PAPERS, Paper, Printing
from recap_decks.style.tokens import style_names

TOLD = (  # a piece of each kind of block, as short as no line breaks
    "8,000+", "Organisers", "Interactive workshops", "Regret", "Hours by kind of work",
    "Resting", "2,850", "A cable", "Sidecar", "The main hall", "Photo: A. Nobody", "Ada Example", "2014", "Counter",
    "pause:3.9", "Orient", "Electricity", "Everybody", "end of June", "C. Sharp", "Read twice", "The rest is taste.",
)  # fmt: skip


@pytest.mark.parametrize(("style", "paper"), list(zip(style_names(), cycle(PAPERS), strict=False)))
def test_everything_is_told_on_pages_that_are_not_empty(style: str, paper: Paper) -> None:
    report = build_of(Form(style), opened().outline).report(Printing(paper))
    read = pypdf.PdfReader(BytesIO(report.data))
    assert len(read.pages) == report.pages
    pages = [" ".join(page.extract_text().split()) for page in read.pages]
    assert all(len(page) > 60 for page in pages)
    whole = " ".join(pages)
    assert [told for told in TOLD if told not in whole] == []
