"""Outlines of any length for the benchmarks: `python content.py THEMES FILE [long]` writes one.

The themes are those of the project's own outline.yaml, again and again. Each further copy of them has a vocabulary of
its own: its letters are exchanged, vowels for vowels and consonants for consonants, so that words keep their length
and look, and nothing that is remembered of one word helps with the next copy's.
"""

from __future__ import annotations

import random
import sys
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

OUTLINE = Path(__file__).parents[1] / "outline.yaml"
_VOWELS, _CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxyz"
_WORDED = {"title", "headline", "summary", "notes", "points", "topics"}  # of a theme: what is text, or holds it
_LONG = 5  # how many times a text's length its long form has, about


def outline_of(themes: int, *, long: bool = False) -> dict[str, Any]:
    """An outline with so many themes; `long` makes paragraphs of its points, leads and notes."""
    outline: dict[str, Any] = yaml.safe_load(OUTLINE.read_text(encoding="utf-8"))
    outline["style"].pop("logo")  # a file beside the outline, and the plain programs draw none
    first = outline["themes"]
    made = [
        {**_reworded(first[index % len(first)], _letters(index // len(first))), "id": f"theme-{index}"}
        for index in range(themes)
    ]
    if long:
        made = [_lengthened(theme) for theme in made]
    order = [part["id"] for part in outline["parts"]]
    outline["themes"] = sorted(made, key=lambda theme: order.index(theme["part"]))
    used = {theme["part"] for theme in made}
    outline["parts"] = [part for part in outline["parts"] if part["id"] in used]
    return outline


def _letters(copy: int) -> dict[int, int]:
    """What each letter becomes in that copy; the first keeps its own."""
    chance = random.Random(copy)
    table: dict[int, int] = {}
    for letters in (_VOWELS, _CONSONANTS) if copy else ():
        others = "".join(chance.sample(letters, len(letters)))
        table |= str.maketrans(letters + letters.upper(), others + others.upper())
    return table


def _reworded(value: Any, letters: dict[int, int]) -> Any:
    if isinstance(value, str):
        return value.translate(letters)
    if isinstance(value, list):
        return [_reworded(entry, letters) for entry in value]
    if "part" in value:  # a theme, some of whose values are names
        return {key: _reworded(entry, letters) if key in _WORDED else entry for key, entry in value.items()}
    # A topic's keys are ours, a point's are its label.
    return {
        key if key in _WORDED else _reworded(key, letters): _reworded(entry, letters) for key, entry in value.items()
    }


def _lengthened(theme: dict[str, Any]) -> dict[str, Any]:
    """The theme with texts that go on with the sentences of its neighbours."""
    points = [text for topic in theme["topics"] for point in topic["points"] for text in point.values()]

    def longer(text: str, start: int) -> str:
        more = (points[(start + step) % len(points)] for step in range(1, len(points) + 1))
        return ", ".join([text.strip().rstrip(".:"), *(words.lower() for words in islice(more, _LONG - 1))])

    topics = [
        {
            **topic,
            "summary": longer(topic.get("summary", topic["title"]), number),
            "points": [
                {label: longer(text, number + place) for label, text in point.items()}
                for place, point in enumerate(topic["points"])
            ],
        }
        for number, topic in enumerate(theme["topics"])
    ]
    return {**theme, "summary": longer(theme["summary"], 0), "topics": topics, "notes": theme["notes"] * _LONG}


def main() -> None:
    """Writes the outline that the command line asks for."""
    themes, file, *options = sys.argv[1:]
    text = yaml.safe_dump(
        outline_of(int(themes), long="long" in options), allow_unicode=True, sort_keys=False, width=100
    )
    Path(file).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
