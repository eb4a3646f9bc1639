"""How each kind of text looks on pages: the same in every style, but for what a style's page forms choose."""

from __future__ import annotations

from dataclasses import dataclass

from recap_decks.story.slides import Prose
from recap_decks.style.tokens import Style


@dataclass(frozen=True, slots=True)
class Form:
    """How a text looks: size and distance of baselines in points, face and colour by name. `balanced` lines are
    alike in length, as titles want it; all others have the least ragged edge."""

    size: float
    pitch: float
    face: str = "text"
    colour: str = "ink"
    balanced: bool = False

    @property
    def rise(self) -> float:
        """From a line's top to its baseline: the same for every size on 14 points, so that texts beside each other
        share it."""
        return 10.0 if self.pitch == 14 else self.pitch / 2 + 0.285 * self.size


LARGE = Form(13, 17.5)
OPENING = Form(11.5, 15.75)
SOURCE = Form(8.5, 10.5, colour="muted")

_LARGE_WORDS = 45  # more are set as opening prose
_HEADING_PITCH = 1.17  # of their size, to whole points
_SMALLER_HEADINGS = ((18, 22), (13, 17.5))


@dataclass(frozen=True, slots=True)
class TextForms:
    """The forms that hang on a style. `headings` are those of a main heading, from the largest down; `title` is the
    face of headings and of the cover, `numeral` that of the numbers of headings."""

    title: str
    numeral: str
    headings: tuple[Form, ...]
    standfirst: Form
    side_heading: Form
    body: Form
    muted: Form
    label: Form
    continued: Form
    margins: Form

    @classmethod
    def of(cls, style: Style) -> TextForms:
        """The forms of a style's pages."""
        forms, fonts = style.page_forms, style.page_fonts
        title = "text-bold" if fonts.file("title") == fonts.file("text-bold") else "title"  # bold text, if that
        sizes = ((forms.heading_size, round(_HEADING_PITCH * forms.heading_size)), *_SMALLER_HEADINGS)
        body = Form(forms.body_size, 14)
        return cls(
            title=title,
            numeral="text-light" if title == "text-bold" else title,
            headings=tuple(Form(size, pitch, title, balanced=True) for size, pitch in sizes),
            standfirst=Form(LARGE.size, LARGE.pitch, "text-italic" if forms.standfirst_italic else "text"),
            side_heading=Form(11.5, 14, "text-italic" if forms.side_italic else "text-bold", balanced=True),
            body=body,
            muted=Form(body.size, body.pitch, colour="muted"),
            label=Form(body.size, body.pitch, "text-bold"),
            continued=Form(body.size, body.pitch, "text-italic", "muted"),
            margins=Form(9.5, 12, "text-italic", "muted") if forms.margins_italic else Form(8.5, 10.5, colour="muted"),
        )


def words_in(texts: Prose) -> int:
    """How many words paragraphs have."""
    return sum(len(text.plain.split()) for text in texts)


def is_short(texts: Prose) -> bool:
    """Whether prose under a main heading is so short that it is set large."""
    return words_in(texts) <= _LARGE_WORDS


def opening_form(texts: Prose) -> Form:
    """How prose under a main heading is set: large while it is short."""
    return LARGE if is_short(texts) else OPENING
