"""`recap-decks draft`: a recap article becomes an outline to edit."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from recap_decks.cli.faults import FileFault
from recap_decks.cli.printing import counted, print_warning, say, shown

if TYPE_CHECKING:
    from recap_decks.cli.draft_pictures import Pictures
    from recap_decks.drafting.model import Draft


@click.command(
    "draft",
    short_help="Turn a recap article into an outline to edit.",
    epilog="""\b
Examples:
  recap-decks draft recap.md -o outline.yaml
  recap-decks draft minutes.docx | less
  curl -s https://example.com/recap | recap-decks draft - -o outline.yaml""",
)
@click.argument("article", metavar="ARTICLE")
@click.option(
    "-o",
    "--output",
    "place",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the outline there (- is standard output), and copy images to assets/ beside it. A file that is "
    "there is never overwritten.",
)
def command(article: str, place: Path | None) -> None:
    """Turn ARTICLE (Markdown, HTML, .docx or plain text; - is standard input) into an outline to edit.

    Themes, topics, points, figures, takeaways and actions are found by how the text is set. No sentence is lost: what
    has no place stands in comments at the outline's end. Nothing is fetched.
    """
    from recap_decks.cli.draft_pictures import Pictures
    from recap_decks.drafting import drafted
    from recap_decks.drafting.blocks import ArticleError

    if place == Path("-"):
        place = None
    if place is not None and (place.exists() or place.is_symlink()):
        raise FileFault(f"{shown(place)} is there already, and is not overwritten; name another file with -o")
    name = article if article == "-" else shown(Path(article))
    data = _read(article)
    try:
        draft, kind = drafted(data, article)
    except ArticleError as fault:
        raise FileFault(f"{'standard input' if article == '-' else name} cannot be drafted from: {fault}") from None
    folder = Path() if article == "-" else Path(article).parent
    pictures = Pictures(draft, folder, None if place is None else place.parent)
    told = "standard input" if article == "-" else Path(article).name
    text = _checked(draft, f"{told} ({kind})", pictures)
    if place is None:
        say(text.rstrip("\n"))
        return
    _write(place, text, pictures)
    for line in pictures.missed:
        print_warning(line)
    points = sum(len(topic.points) for theme in draft.themes for topic in theme.topics)
    images = f", {counted(len(pictures.names), 'image')}" if pictures.names else ""
    say(f"Wrote {shown(place)}: {counted(len(draft.themes), 'theme')}, {counted(points, 'point')}{images}")
    say("Its first lines say what to look at.")


def _read(article: str) -> bytes:
    """The bytes of the article, and one more than is read at most where it is longer. Raises FileFault."""
    from recap_decks.drafting.reading import MAX_BYTES
    from recap_decks.files import reason

    try:
        if article != "-":
            with Path(article).open("rb") as file:
                return file.read(MAX_BYTES + 1)
        if not sys.stdin:  # closed before the program began
            raise FileFault("there is no standard input to read")
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    except OSError as fault:
        name = "standard input" if article == "-" else shown(Path(article))
        raise FileFault(f"{name} cannot be read: {reason(fault)}") from None


def _checked(draft: Draft, article: str, pictures: Pictures) -> str:
    """The outline's text, which `check` finds no error in. Raises InternalFault where it does."""
    from recap_decks.drafting.writing import yaml_of
    from recap_decks.outline.reader import read_outline
    from recap_decks.problems import InternalFault, OutlineError
    from recap_decks.story.layout_names import LAYOUTS

    text = yaml_of(draft, article, pictures.names)
    try:
        read_outline(text, file="the draft", folder=None, icons=(), styles=(), layouts=LAYOUTS, default_slug="draft")
    except OutlineError as error:
        raise InternalFault(f"the drafted outline is at fault: {error}") from None
    return text


def _write(place: Path, text: str, pictures: Pictures) -> None:
    """The outline and its images, all or none, and none over another file."""
    from recap_decks.cli.writing import write_outputs

    write_outputs({**pictures.outputs, place: text.encode()})
