"""Slides of content: a frame over each of the bodies that its content takes, numbered where there are several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from recap_decks.layout.setting import Setting
from recap_decks.layout.slides.frame import Body, TitleTooLong, fits_tracker, framed, head
from recap_decks.scene.slides import LayoutKind, SlideScene
from recap_decks.story.slides import Frame, Prose, Run, Text

Bodies = Callable[[Prose], list[Body]]


def content(
    frame: Frame, lead: Prose, bodies: Bodies, setting: Setting, *, icon: str | None = None, behind: int = 0
) -> list[SlideScene]:
    """A slide's frame over each of its bodies, which go on from so many slides that they stand `behind`. `bodies` is
    told what could not stand above the content."""
    frame, below = short_titled(frame, setting, icon)
    if frame.tracker is not None and "themes[" in frame.tracker.at and not fits_tracker(frame.tracker, setting):
        below = (frame.tracker, *below)  # it names what is named nowhere else
    with_icon = icon is not None
    made = bodies(below)
    if lead and (not made or head(_first(frame, made, setting), lead, setting, icon=with_icon) is None):
        # The lead is all there is, or too long to stand above the rest.
        lead, made = (), bodies((*below, *lead))
    if not made:
        made = [Body("Title only", (), ())]
    slides: list[SlideScene] = []
    count = behind + len(made)
    for number, body in enumerate(made, 1 + behind):
        own = _continued(frame, number, count, setting) if count > 1 else frame
        top = head(own, lead if number == 1 else (), setting, icon=with_icon)
        assert top is not None  # the lead was tried above, and without one a head always stands
        kind: LayoutKind = "obj" if body.placeholders else "titleOnly"
        slides.append(framed(own, top, body, setting, icon=icon, kind=kind))
    return slides


def _first(frame: Frame, made: Sequence[Body], setting: Setting) -> Frame:
    """The frame as the first of these bodies has it."""
    return _continued(frame, 1, len(made), setting) if len(made) > 1 else frame


def _continued(frame: Frame, number: int, count: int, setting: Setting) -> Frame:
    """The frame of a continued slide: its title numbered, notes on the first alone."""
    suffix = Run(" " + setting.continued.format(number=number, count=count).replace(" ", "\u00a0"))
    title = replace(frame.title, runs=(*frame.title.runs, suffix))
    if number == 1:
        return replace(frame, title=title)
    again = replace(title, at=f"again/{title.at}")  # it stands whole on the first, and is no part of what goes on
    return replace(frame, title=again, key=f"{frame.key}#{number}", notes=())


def short_titled(frame: Frame, setting: Setting, icon: str | None) -> tuple[Frame, Prose]:
    """The frame with a title that stands above the content; a longer one is cut there and goes whole below."""
    try:
        head(_continued(frame, 88, 88, setting), (), setting, icon=icon is not None)
    except TitleTooLong:
        words = frame.title.plain.split(" ")
        short = " ".join(words[:12])[:90] + "…"
        return replace(frame, title=Text((Run(short),), f"short/{frame.title.at}", frame.title.span)), (frame.title,)
    return frame, ()


def cut(frame: Frame, length: int) -> Frame:
    """The frame with a title of at most that many characters; whoever cuts it places the whole one elsewhere."""
    if len(frame.title.plain) <= length:
        return frame
    title = Text((Run(frame.title.plain[:length].rstrip() + "…"),), f"short/{frame.key}", frame.title.span)
    return replace(frame, title=title)
