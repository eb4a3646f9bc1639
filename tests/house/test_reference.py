"""That the reference page is the one that is made, and that its own links lead somewhere."""

from __future__ import annotations

import re

from make_reference import REFERENCE, reference


def test_the_page_is_as_made() -> None:
    assert REFERENCE.read_text(encoding="utf-8") == reference(), "run scripts/make_reference.py"


def test_its_links_lead_somewhere() -> None:
    page = reference()
    headings = {heading.lower().replace(" ", "-") for heading in re.findall(r"^## (.*)$", page, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]*)\)", page)) <= headings
    for target in set(re.findall(r"\]\(([^#)]+)", page)):
        assert (REFERENCE.parent / target).exists(), target
