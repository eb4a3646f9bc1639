"""The outline that holds everything, in every style, as LibreOffice draws it.

`TORTURED_STYLES=all pytest tests/rendered/test_torture.py` draws each style in both shapes and for both purposes.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.rendered.office import compared, converted, pages_of
from tests.torture.tortured import FORMS, opened, tortured


@pytest.mark.rendered
def test_every_word_is_drawn_in_its_place(soffice: str, tmp_path: Path) -> None:
    """All but the scripts that a reader of PDFs hands out in another order, which have a test of their own."""
    themes = tuple(theme for theme in opened().outline.themes if theme.part != "world")
    made = [tortured(form, replace(opened().outline, themes=themes)) for form in FORMS]
    files = [tmp_path / f"{deck.form}.pptx" for deck in made]
    for deck, file in zip(made, files, strict=True):
        file.write_bytes(deck.data)
    drawn = converted(files, soffice)
    leaking, longer = [], []
    for deck, file in zip(made, drawn, strict=True):
        for paragraph in compared(deck.slides, pages_of(file)):
            leaking += [(str(deck.form), paragraph)] if paragraph.leaks else []
            longer += [(str(deck.form), paragraph)] if len(paragraph.drawn) > paragraph.reserved else []
    assert leaking[:6] == []
    assert longer[:6] == []
