"""Colours in files that people write: their digits, and whether they can be read on each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from math import floor

import yaml

from recap_decks.outline.fields import entries
from recap_decks.outline.reading import Reading
from recap_decks.outline.values import named, word
from recap_decks.style.colour import contrast, hex_digits, nearest_passing
from recap_decks.style.roles import COLOURS, PAIRS, SERIES, TEXT, breaches
from recap_decks.style.vision import VISIONS, distance


@dataclass(frozen=True, slots=True)
class Chosen:
    """A colour as six hex digits, and where it was written."""

    digits: str
    node: yaml.Node


_ALIKE = 0.05  # OKLab distance under which two series are taken for one
_ALIKE_IN_GREY = 1.15


def colours_of(reading: Reading, node: yaml.Node, at: str) -> dict[str, Chosen] | None:
    """A mapping of a style's colours; those that are no colours are reported and left out."""
    given = entries(reading, node, at, COLOURS)
    if given is None:
        return None
    for key, value in given.node.value:
        if isinstance(key, yaml.ScalarNode) and key.value in COLOURS and reading.absent(value):
            _commented(reading, key)
    found = {name: given.one(name, colour) for name in COLOURS if name in given}
    return {name: Chosen(digits, given.value(name)) for name, digits in found.items() if digits}


def _commented(reading: Reading, key: yaml.ScalarNode) -> None:
    """A colour that is not there, because YAML takes `#` for the beginning of a comment."""
    place = reading.span(key)
    line = reading.source.text.split("\n")[place.line - 1]
    lost = line[place.end_column :].strip().split(" ")[0]
    if hex_digits(lost):
        reading.problems = [
            one for one in reading.problems if one.code != "RD021" or one.span is None or one.span.line != place.line
        ]
        hint = f'put it in quotes: {key.value}: "{lost}"'
        reading.error("RD150", f"`{key.value}` is empty: `{lost}` is read as a comment", key, hint)


def colour(reading: Reading, node: yaml.Node, at: str) -> str | None:
    """Six hex digits."""
    value = word(reading, node, at, "a colour")
    if value is None:
        return None
    found = hex_digits(value)
    if found is None:
        known = css_colour(value)
        hint = f'write "#{known}"' if known else 'write three or six hex digits in quotes, such as "#00654E"'
        reading.error("RD150", f"{named(at)} takes a colour, not `{value}`", node, hint)
    return found


def css_colour(value: str) -> str | None:
    """The digits of a colour as CSS names or reckons it (`teal`, `rgb(0, 128, 128)`); None where it shines through."""
    from PIL import ImageColor

    try:
        red, green, blue, *alpha = ImageColor.getrgb(value.strip())
    except ValueError:
        return None
    return f"{red:02X}{green:02X}{blue:02X}" if alpha in ([], [255]) else None


def check_contrast(
    reading: Reading, colours: Mapping[str, str], base: Mapping[str, str], given: Mapping[str, Chosen]
) -> None:
    """Report pairs that do not stand out, where the file is the cause: text as an error, marks as a warning."""
    told: set[str] = set()
    for pair, ratio in breaches(colours):
        kept = pair.ground in given and colours[pair.colour] == base[pair.colour]
        at_fault = pair.colour if pair.colour in given else pair.ground
        if at_fault in told or not (pair.colour in given or kept):
            continue
        told.add(at_fault)
        one, other = (f"`{name}` (#{colours[name]})" for name in (pair.colour, pair.ground))
        message = f"{one} on {other} has a contrast of {floor(ratio * 100) / 100:.2f}, under {pair.least:g}"
        passing = _passing(at_fault, colours)
        hint = f"the nearest `{at_fault}` that passes is #{passing}" if passing else None
        report, code = (reading.error, "RD151") if pair.least == TEXT else (reading.warn, "RD155")
        report(code, message, given[at_fault].node, hint)


def _passing(name: str, colours: Mapping[str, str]) -> str | None:
    """The nearest to the colour of that name that stands out from all that it is seen with, if there is one."""
    least = {
        colours[pair.ground if pair.colour == name else pair.colour]: pair.least
        for pair in PAIRS
        if name in (pair.colour, pair.ground)
    }
    tried = (nearest_passing(colours[name], other, ratio) for other, ratio in least.items())
    return next((one for one in tried if all(contrast(one, other) >= ratio for other, ratio in least.items())), None)


def check_series(reading: Reading, colours: Mapping[str, str], given: Mapping[str, Chosen]) -> None:
    """Warn of series, one of them given in the file, that somebody cannot tell apart."""
    for one, other in combinations(SERIES, 2):
        at_fault = next((name for name in (other, one) if name in given), None)
        who = _not_apart(colours[one], colours[other]) if at_fault else None
        if at_fault and who:
            hint = "let them differ in lightness as well as in hue"
            reading.warn("RD156", f"`{one}` and `{other}` look alike {who}", given[at_fault].node, hint)


def _not_apart(one: str, other: str) -> str | None:
    """Who takes two colours for one."""
    who = [vision for vision in VISIONS if distance(one, other, vision) < _ALIKE]
    if "normal vision" in who:
        return "to everybody"
    if who:
        return f"to people with {who[0]}"
    return "in grey print" if contrast(one, other) < _ALIKE_IN_GREY else None
