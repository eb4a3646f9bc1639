"""What a Python program calls: an outline loaded, a deck, a report, a handout and a summary built of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from recap_decks.collector import collector_paused
from recap_decks.opening import date_from_environment, open_file, pictures_of, with_style
from recap_decks.printing import PAPERS, Paper, Printing

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from recap_decks.build import ArchiveLevel, Build, Deck, Handout, Report, Summary
    from recap_decks.layout.handout.handout import PerPage
    from recap_decks.layout.summary.fitting import PageCount
    from recap_decks.outline.model import Outline


def load_outline(
    path: str | Path,
    *,
    variables: Mapping[str, str] | None = None,
    audience: Collection[str] = (),
    root: str | Path | None = None,
) -> Outline:
    """The outline in a YAML or JSON file, checked, with the outlines that it extends and the files that it names found.

    `variables` are values for `${names}` in its texts, before those of its own; `audience` is whom decks and reports
    built of it are for, where nobody is named everybody. All files lie below the folder `root`, by default the
    outline's own. What is doubtful but does not stop a build stands in its `warnings`. Raises OutlineError, which
    carries every problem with its place, where the outline or a file that it names cannot be used.
    """
    from recap_decks.outline.variants import Variant

    variant = Variant(variables or {}, tuple(audience))
    return open_file(Path(path), None, variant, root=None if root is None else Path(root)).outline


def build_deck(outline: Outline, path: str | Path | None = None) -> Deck:
    """The outline as a native PowerPoint deck, written to `path` where one is given; missing folders are made.

    What comes back holds the file's bytes as `data`, how many `slides` it has, which were `continued` on a further
    slide, and `warnings` of what it cannot show. The date in it is the outline's own, or that of SOURCE_DATE_EPOCH in
    the environment: the same outline gives the same bytes. A deck at `path` that was edited since it was built is kept
    beside it as `<name>.edited-1.pptx`. Raises OutlineError where a picture cannot be used or a theme
    cannot fill the layout that it asks for, OSError where the
    file cannot be written, ValueError where SOURCE_DATE_EPOCH is no date, and InternalFault rather than drop or overrun
    a text.
    """
    with collector_paused():
        deck = _build(outline).deck()
    _write(path, deck.data)
    return deck


def build_report(
    outline: Outline,
    path: str | Path | None = None,
    *,
    paper: Paper | None = None,
    duplex: bool = False,
    grey: bool = False,
    archive: ArchiveLevel | None = None,
) -> Report:
    """The outline as a PDF report, written to `path` where one is given; missing folders are made.

    `paper` is "a4", "letter", "a5" or "legal", by default what the outline says; `duplex` makes pages for both sides of
    each sheet, `grey` spares ink and uses black alone; `archive` "3a" makes the file PDF/A-3a, which holds the
    outline's own, "2a" PDF/A-2a. What comes back holds the file's bytes as `data`, how
    many `pages` it has, and `warnings` of what it cannot show. Dates and errors are those of `build_deck`; ValueError
    for another paper or level, and for "3a" of an outline that was not loaded, too.
    """
    _check_paper(paper)
    _check_archive(outline, archive)
    with collector_paused():
        report = _build(outline).report(Printing(paper, duplex, grey), archive)
    _write(path, report.data)
    return report


def build_handout(
    outline: Outline,
    path: str | Path | None = None,
    *,
    per_page: PerPage = 3,
    paper: Paper | None = None,
    duplex: bool = False,
    grey: bool = False,
    archive: ArchiveLevel | None = None,
    hidden: bool = False,
) -> Handout:
    """The deck's slides on paper as a PDF, written to `path` where one is given; missing folders are made.

    `per_page` is 1, 2, 3 or 6 slides with lines to write on, or "notes": one slide over its speaker notes. Slides of
    skipped themes are there only where `hidden`. What comes back holds the file's bytes as `data`, how many `pages` it
    has, the `scale` at which slides stand on it, and `warnings` of what it cannot show. Paper, duplex, grey,
    archive, dates and errors are those of `build_report`; ValueError for another number of slides, too.
    """
    _check_paper(paper)
    _check_archive(outline, archive)
    if per_page not in (1, 2, 3, 6, "notes"):
        raise ValueError(f'per_page is 1, 2, 3, 6 or "notes", not {per_page!r}')
    with collector_paused():
        handout = _build(outline).handout(per_page, Printing(paper, duplex, grey), archive, hidden=hidden)
    _write(path, handout.data)
    return handout


def build_summary(
    outline: Outline,
    path: str | Path | None = None,
    *,
    pages: PageCount = 1,
    paper: Paper | None = None,
    grey: bool = False,
    archive: ArchiveLevel | None = None,
) -> Summary:
    """The whole story fitted on one page as a PDF, or on at most two `pages`, written to `path` where one is given;
    missing folders are made.

    All themes are there, on two pages where one does not hold their titles. What comes back holds the file's bytes as
    `data`, how many `pages` it has, how much it says of its `themes` (`content`, from "texts" to "titles"), at which
    `size` in points and in how many `columns`, what of the report it has `left_out`, and `warnings` of what it cannot
    show. Paper, grey, archive, dates and errors are those of `build_report`; OutlineError where two pages do not hold
    it, and ValueError for another number of pages, too.
    """
    _check_paper(paper)
    _check_archive(outline, archive)
    if pages not in (1, 2):
        raise ValueError(f"pages is 1 or 2, not {pages!r}")
    with collector_paused():
        summary = _build(outline).summary(pages, Printing(paper, grey=grey), archive)
    _write(path, summary.data)
    return summary


def _check_paper(paper: str | None) -> None:
    if paper is not None and paper not in PAPERS:
        raise ValueError(f'paper is "a4", "letter", "a5" or "legal", not {paper!r}')


def _check_archive(outline: Outline, archive: str | None) -> None:
    if archive not in (None, "2a", "3a"):
        raise ValueError(f'archive is "2a" or "3a", not {archive!r}')
    if archive == "3a" and not outline.source:
        raise ValueError('archive "3a" holds the file of the outline, and this one was read from none')


def _build(outline: Outline) -> Build:
    from recap_decks.build import Build

    outline, style = with_style(outline)
    logo, pictures = pictures_of(outline)
    return Build(outline, logo, date_from_environment(), pictures=pictures, own_style=style)


def _write(path: str | Path | None, data: bytes) -> None:
    if path is not None:
        from recap_decks.saving import save

        save({Path(path): data})
