"""How far apart two colours look, to people of normal and of colour-deficient vision."""

from __future__ import annotations

import math
from functools import cache

from recap_decks.style.colour import from_linear, linear

Matrix = tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]

VISIONS: dict[str, Matrix] = {
    "normal vision": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Ways of seeing, as matrices on amounts of light (Machado, Oliveira and Fernandes 2009, severity 1.0)."""


def distance(one: str, other: str, vision: str) -> float:
    """How far apart two colours look to people of one of the `VISIONS`.

    The distance is that of OKLab, in which black and white are 1 apart; 0.08 is plain to see side by side.
    """
    return math.dist(_seen(one, vision), _seen(other, vision))


def closest(one: str, other: str) -> float:
    """How far apart two colours look to those who tell them apart least."""
    return min(distance(one, other, vision) for vision in VISIONS)


def of_hue(degrees: float, chroma: float, luminance: float) -> str:
    """The colour of a hue (in OKLCH) that has that relative luminance, with less chroma where screens have none so
    strong."""
    while True:
        low, high = 0.0, 1.0
        for _ in range(24):  # halvings: finer than eight bits a channel
            middle = (low + high) / 2
            red, green, blue = _from_oklch(middle, chroma, degrees)
            if 0.2126 * red + 0.7152 * green + 0.0722 * blue < luminance:
                low = middle
            else:
                high = middle
        light = _from_oklch(low, chroma, degrees)
        if chroma <= 0 or all(-0.001 <= channel <= 1.001 for channel in light):
            return from_linear(*light)
        chroma = max(0.0, chroma - 0.01)


@cache
def _seen(colour: str, vision: str) -> tuple[float, float, float]:
    light = linear(colour)
    seen = (sum(share * channel for share, channel in zip(row, light, strict=True)) for row in VISIONS[vision])
    red, green, blue = (min(1.0, max(0.0, channel)) for channel in seen)
    return _oklab(red, green, blue)


def _oklab(red: float, green: float, blue: float) -> tuple[float, float, float]:
    """OKLab of amounts of light (Ottosson 2020)."""
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _from_oklch(lightness: float, chroma: float, degrees: float) -> tuple[float, float, float]:
    a, b = chroma * math.cos(math.radians(degrees)), chroma * math.sin(math.radians(degrees))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
