"""How people see colours, by other sources than the product has: for tests that colours stay apart."""

from __future__ import annotations

from collections.abc import Callable

Light = tuple[float, float, float]

# Viénot, Brettel and Mollon 1999: from amounts of light to LMS, the two dichromacies there, and back.
_TO_LMS = ((17.8824, 43.5161, 4.11935), (3.45565, 27.1554, 3.86714), (0.0299566, 0.184309, 1.46709))
_FROM_LMS = (
    (0.080944447, -0.130504409, 0.116721066),
    (-0.010248533, 0.054019326, -0.113614708),
    (-0.000365294, -0.004121614, 0.693511405),
)
_PROTAN = ((0.0, 2.02344, -2.52581), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
_DEUTAN = ((1.0, 0.0, 0.0), (0.494207, 0.0, 1.24827), (0.0, 0.0, 1.0))
# Machado, Oliveira and Fernandes 2009, severity 1.0; Viénot's way has no tritanopia.
_TRITAN = ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900))


def light(colour: str) -> Light:
    """Amounts of red, green and blue light (IEC 61966-2-1)."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return _linear(red), _linear(green), _linear(blue)


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)


def _times(matrix: tuple[Light, Light, Light], vector: Light) -> Light:
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third


def _dichromat(matrix: tuple[Light, Light, Light]) -> Callable[[Light], Light]:
    return lambda seen: _times(_FROM_LMS, _times(matrix, _times(_TO_LMS, seen)))


VISIONS: dict[str, Callable[[Light], Light]] = {
    "normal": lambda seen: seen,
    "protan": _dichromat(_PROTAN),
    "deutan": _dichromat(_DEUTAN),
    "tritan": lambda seen: _times(_TRITAN, seen),
}


def lightness_and_hue(seen: Light) -> Light:
    """CIELAB with the white of D65."""
    red, green, blue = (min(1.0, max(0.0, channel)) for channel in seen)
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def apart(one: str, other: str, vision: str) -> float:
    """The distance of two colours in CIELAB (CIE 1976) as somebody of that vision sees them; 2.3 is just noticed."""
    first, second = (lightness_and_hue(VISIONS[vision](light(colour))) for colour in (one, other))
    return float(sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5)


def ratio(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    weights = (0.2126, 0.7152, 0.0722)
    light_one, light_other = (sum(w * c for w, c in zip(weights, light(each), strict=True)) for each in (one, other))
    return (max(light_one, light_other) + 0.05) / (min(light_one, light_other) + 0.05)
