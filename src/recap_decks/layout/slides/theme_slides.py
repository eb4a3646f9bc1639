"""A theme's slides: its topics, its visuals beside them or on slides of their own, what it means at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recap_decks.layout import grid
from recap_decks.layout.setting import Setting
from recap_decks.layout.slides import ending, forced, meaning, theme, visual_slides
from recap_decks.layout.slides.content import content
from recap_decks.layout.slides.frame import LEAD, Body, body_placeholder
from recap_decks.layout.text import Draft, pieces_of, set_whole
from recap_decks.scene.items import ChartFrame, Picture, TextBox, drawn_items
from recap_decks.scene.slides import SlideScene
from recap_decks.story.slides import Prose, ThemeSlide
from recap_decks.units import Box

_LEAD_LINES = 4  # of a lead that begins the content


def slides(slide: ThemeSlide, setting: Setting, recent: Sequence[str]) -> list[SlideScene]:
    """A theme on as few slides as it takes; `recent` are the kinds of the last slides, so that a third of one kind in
    a row takes another where it fits as well."""
    is_statement = slide.layout == forced.STATEMENT  # whose lead is the statement, and so no line above it
    large, above = (slide.lead, ()) if is_statement else ((), slide.lead)
    return content(
        slide.frame, above, lambda more: _bodies(slide, (*more, *large), setting, recent), setting, icon=slide.icon
    )


def _bodies(slide: ThemeSlide, lead: Prose, setting: Setting, recent: Sequence[str]) -> list[Body]:
    """The slides' bodies; `lead` is what does not stand above the content."""
    free = _under_lead(slide, lead, setting, recent) or _told(slide, lead, setting, recent)
    if slide.meaning is None:
        return free
    line = visual_slides.source_under(slide.visuals[-1:], setting)
    call_out = meaning.at_foot(slide.meaning, setting.above(line.top) if line is not None else setting)
    if call_out is not None and free:
        last = ending.ending_above(free[-1], call_out.top) if not free[-1].accent else None  # the call-out has it
        if last is not None:
            return [*free[:-1], meaning.with_call_out(last, call_out)]
        above = replace(setting.above(call_out.top), accent_taken=True)
        held = _under_lead(slide, lead, above, recent) or _in_less_room(slide, lead, above, recent)
        if held is not None and len(held) <= len(free) + 1:  # on a slide of its own it would take one more
            before = [_roomier(wide, own, held[-1]) for wide, own in zip(free, held[:-1], strict=False)]
            return [*before, meaning.with_call_out(held[-1], call_out)]
    return [*free, *meaning.alone(slide.meaning, setting)]


def _roomier(wide: Body, own: Body, last: Body) -> Body:
    """The slide as it is where nothing stands below it, if it says the same then; else as it is for the call-out on the
    last one. Texts that go on there keep to that, too: they look alike."""
    goes_on = not _pictured(own) and theme.kind_of(own.name) == theme.kind_of(last.name)
    same = _pictured(wide) == _pictured(own) and _words(wide) == _words(own)
    return wide if same and not goes_on else own


def _pictured(body: Body) -> list[tuple[str, ...]]:
    """What charts and pictures show, however large they are: a chart may go on, with other categories."""
    shown: list[tuple[str, ...]] = []
    for item in body.items:
        match item:
            case ChartFrame():
                shown.append((item.name, *(each.element or each.name for each in item.chart.categories)))
            case Picture():
                shown.append((item.name, item.alt or ""))
    return shown


def _words(body: Body) -> list[str]:
    """All that is said but in charts, however it breaks: no-break spaces may hold last words together."""
    items = drawn_items((*body.boxes, *(item for item in body.items if not isinstance(item, ChartFrame))))
    texts = (item for item in items if isinstance(item, TextBox))
    return " ".join(paragraph.plain for text in texts for paragraph in text.paragraphs).split()


def _under_lead(slide: ThemeSlide, lead: Prose, setting: Setting, recent: Sequence[str]) -> list[Body] | None:
    """One slide whose content begins with the lead, across, which is better than a slide of the lead alone; None where
    that takes more than one."""
    if not lead or not (slide.topics or slide.visuals) or slide.layout == forced.STATEMENT:
        return None
    for role in ("M", "S"):
        level = setting.level(role, "muted", before=grid.S1 / 2)
        room = Box(setting.grid.margin, setting.grid.top, setting.grid.span(10), _LEAD_LINES * level.pitch)
        drafts = [Draft(pieces_of(paragraph, level)) for paragraph in lead]
        block = set_whole(body_placeholder(LEAD, "Lead", room, level), drafts, setting)
        if block is None:
            continue
        spot = body_placeholder(LEAD, "Lead", replace(room, height=block.height), level)
        made = _in_less_room(slide, (), setting.below(room.y + block.height + grid.S3), recent)
        if made is not None and len(made) == 1 and (again := set_whole(spot, drafts, setting)) is not None:
            [body] = made
            name = f"{body.name}, under a lead of {sum(block.lines)} lines of {level.size:g} pt"
            return [replace(body, name=name, placeholders=(spot, *body.placeholders), boxes=(again.box, *body.boxes))]
    return None


def _in_less_room(slide: ThemeSlide, lead: Prose, setting: Setting, recent: Sequence[str]) -> list[Body] | None:
    """All but the meaning where something else takes of the content's room; None where that is too much of it."""
    try:
        return _told(slide, lead, setting, recent)
    except theme.Unsettable:
        return None


def _told(slide: ThemeSlide, lead: Prose, setting: Setting, recent: Sequence[str]) -> list[Body]:
    """All but the meaning, in the composition asked for where the content fills it; else the first visual beside the
    points where both fit, or the points and then each visual."""
    if slide.layout is not None and (made := forced.told(slide, slide.layout, lead, setting)) is not None:
        return made
    if not (lead or slide.topics):
        return visual_slides.following(slide.visuals, setting)
    if slide.visuals:
        first = visual_slides.with_points(slide.visuals[0], lead, slide.topics, setting, recent)
        if first is not None:
            return [first, *visual_slides.following(slide.visuals[1:], setting)]
    return [*theme.bodies(lead, slide.topics, setting, recent), *visual_slides.following(slide.visuals, setting)]
