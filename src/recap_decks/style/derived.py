"""Whole sets of colours from a few that somebody chose, so that each keeps its contrast."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from recap_decks.style.colour import at_contrast, contrast, luminance, nearest_passing
from recap_decks.style.roles import GRAPHICS, SERIES, TEXT, breaches
from recap_decks.style.series import series_colours

_WHITE, _BLACK = "FFFFFF", "000000"

# Contrasts to aim for: ink that is found, muted text, marks, bars, rules, the ground of code; and on the accent.
_INK, _MUTED, _DONE, _DATA, _HAIR, _TINT = 13.0, 6.5, 3.6, 3.2, 1.6, 1.1
_SOFT, _DIM, _ACCENT_HAIR = 5.5, 3.3, 2.1


def completed(base: Mapping[str, str], given: Mapping[str, str], offered: Iterable[str] = ()) -> dict[str, str]:
    """A style's colours with those that are `given` in place of its own.

    What hangs on a changed paper, ink or accent is reckoned anew, unless it is given too. `offered` are colours that
    series may take.
    """
    colours = {**base, **given}
    if "ink" not in given:
        colours["ink"] = legible_on(colours["paper"], base["ink"], base["paper"])
    changed = {name for name in ("paper", "ink", "accent") if colours[name] != base[name]}
    if changed & {"paper", "ink"}:
        colours = {**colours, **_of_paper(colours["paper"], colours["ink"]), **given}
    if changed:
        colours = {**colours, **_of_accent(colours, given, offered), **given}
    return colours


def on_white(colours: Mapping[str, str]) -> dict[str, str]:
    """The same look for pages, whose paper is white: a light style stays as it is, others turn over."""
    tint = at_contrast(_WHITE, colours["ink"], _TINT)
    accent_text = nearest_passing(colours["accent_text"], tint, TEXT)
    lighter = {**colours, "paper": _WHITE, "tint": tint, "accent_text": accent_text}
    if not any(breaches(lighter)):
        return lighter
    ink = nearest_passing(min(colours["paper"], colours["ink"], key=luminance), _WHITE, _INK)
    turned = {**colours, "paper": _WHITE, "ink": ink, **_of_paper(_WHITE, ink)}
    return {**turned, **_of_accent(turned, {}, ())}


def legible_on(ground: str, *wanted: str) -> str:
    """The first of some colours that is read on a ground; else black or white."""
    return next(
        (colour for colour in wanted if contrast(colour, ground) >= TEXT),
        max((_BLACK, _WHITE), key=lambda colour: contrast(colour, ground)),
    )


def _of_paper(paper: str, ink: str) -> dict[str, str]:
    wanted = {"muted": _MUTED, "done": _DONE, "data": _DATA, "hair": _HAIR}
    found = {name: at_contrast(paper, ink, ratio) for name, ratio in wanted.items()}
    tint = at_contrast(paper, ink, _TINT)
    # What is muted must be read on the ground of code too.
    return found | {"tint": tint if contrast(found["muted"], tint) >= TEXT else paper}


def _of_accent(colours: Mapping[str, str], given: Mapping[str, str], offered: Iterable[str]) -> dict[str, str]:
    paper, ink, accent = colours["paper"], colours["ink"], colours["accent"]
    # An accent that is too faint for a mark is a ground only: what tells something is ink then.
    telling = accent if contrast(accent, paper) >= GRAPHICS else ink
    on_accent = given.get("on_accent") or legible_on(accent, paper, ink)
    accent_text = nearest_passing(telling, colours["tint"], TEXT)
    steps = {"on_accent_soft": _SOFT, "on_accent_dim": _DIM, "on_accent_hair": _ACCENT_HAIR}
    return {
        "accent_text": accent_text if contrast(accent_text, paper) >= TEXT else ink,
        "on_accent": on_accent,
        **{name: at_contrast(accent, on_accent, ratio) for name, ratio in steps.items()},
        "data_on": telling,
        **dict(zip(SERIES, series_colours(paper, given.get(SERIES[0]) or telling, offered), strict=True)),
    }
