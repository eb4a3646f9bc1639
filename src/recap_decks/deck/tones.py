"""Tones: a colour said as another one made lighter or darker, so that it follows when the theme is changed."""

from __future__ import annotations

from colorsys import hls_to_rgb, rgb_to_hls

from recap_decks.deck.xml import element

_WHOLE = 100_000  # of a percentage, and 60,000 to a degree (ECMA-376 part 1, 20.1.10.40 and 20.1.10.3)
_DEGREE = 60_000
_UNCHANGED = {"hueOff": 0, "satMod": _WHOLE, "lumMod": _WHOLE, "lumOff": 0}
_EXACT = 1  # how far, of 255, a channel may be off: programs round as they like


def tone(of: str, wanted: str) -> str | None:
    """The changes, in order, that make `wanted` of the colour `of`; None where they cannot.

    They are those of hue, saturation and luminance (ECMA-376 part 1, 20.1.2.3.15-22), luminance in the way in which
    Office's own lighter and darker colours have it.
    """
    hue, light, strong = rgb_to_hls(*_channels(of))
    to_hue, to_light, to_strong = rgb_to_hls(*_channels(wanted))
    turn = to_hue - hue if to_strong else 0.0  # never past a whole turn, where LibreOffice would stop
    changes = {
        "hueOff": round(turn * 360 * _DEGREE),
        "satMod": round(to_strong / strong * _WHOLE) if strong else _WHOLE,
    }
    if to_light > light:
        changes["lumMod"] = round((1 - to_light) / (1 - light) * _WHOLE)
        changes["lumOff"] = _WHOLE - changes["lumMod"]
    else:
        changes["lumMod"] = round(to_light / light * _WHOLE) if light else _WHOLE
    if _off(of, changes, wanted) > _EXACT:
        return None
    said = {name: value for name, value in changes.items() if value != _UNCHANGED[name]}
    return "".join(element(f"a:{name}", {"val": value}) for name, value in said.items())


def _off(of: str, changes: dict[str, int], wanted: str) -> int:
    """By how much the reddest, greenest or bluest misses what is wanted."""
    hue, light, strong = rgb_to_hls(*_channels(of))
    hue = (hue + changes["hueOff"] / _DEGREE / 360) % 1.0
    strong = min(1.0, strong * changes["satMod"] / _WHOLE)
    light = min(1.0, light * changes["lumMod"] / _WHOLE + changes.get("lumOff", 0) / _WHOLE)
    made = hls_to_rgb(hue, light, strong)
    return max(abs(round(255 * one) - round(255 * other)) for one, other in zip(made, _channels(wanted), strict=True))


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue
