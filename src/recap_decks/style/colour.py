"""Colours as six hex digits: their contrast, and colours that have a wanted contrast."""

from __future__ import annotations

import re

_HEX = re.compile(r"#?(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")


def hex_digits(text: str) -> str | None:
    """Six upper-case digits of `#abc`, `abc`, `#aabbcc` or `aabbcc`; None for anything else."""
    if not _HEX.fullmatch(text):
        return None
    digits = text.lstrip("#").upper()
    return digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)


def linear(colour: str) -> tuple[float, float, float]:
    """Red, green and blue as amounts of light, 0 to 1 (IEC 61966-2-1)."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return _light(red), _light(green), _light(blue)


def _light(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)


def from_linear(red: float, green: float, blue: float) -> str:
    """The six digits of amounts of light; what lies outside of 0 to 1 is cut off."""
    return "".join(f"{round(255 * _channel(light)):02X}" for light in (red, green, blue))


def _channel(light: float) -> float:
    light = min(1.0, max(0.0, light))
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def luminance(colour: str) -> float:
    """Relative luminance of six hex digits, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """A colour between two, with that share of the other, by their digits."""
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (0, 2, 4))
    return "".join(f"{round(first + (second - first) * share):02X}" for first, second in pairs)


def at_contrast(ground: str, towards: str, ratio: float) -> str:
    """The first colour on the way from `ground` to `towards` that has that contrast to the ground; `towards` itself
    where it has less."""
    return _first(ground, towards, ground, ratio) or towards


def nearest_passing(colour: str, ground: str, ratio: float) -> str:
    """The colour, made darker or lighter by as little as gives it that contrast to its ground.

    Ratios up to 4.58 can be had on any ground; beyond that the best there is.
    """
    if contrast(colour, ground) >= ratio:
        return colour
    ends = sorted(("000000", "FFFFFF"), key=lambda end: contrast(end, ground), reverse=True)
    found = [passing for end in ends if (passing := _first(colour, end, ground, ratio))]
    return min(found, key=lambda passing: abs(luminance(passing) - luminance(colour)), default=ends[0])


def _first(start: str, end: str, ground: str, ratio: float) -> str | None:
    """The first of 256 colours from `start` to `end` that has the contrast."""
    ways = (mixed(start, end, step / 255) for step in range(256))
    return next((colour for colour in ways if contrast(colour, ground) >= ratio), None)
