"""Outlines in which one of everything, or what a speaker says, is too long for a page."""

from __future__ import annotations

from itertools import cycle, islice
from typing import Any

import yaml

_WORDS = [
    "platform", "security", "observability", "sustainability", "self-service", "multi-cluster", "authentication", "of",
    "a", "to", "and", "with", "regions", "operators", "Kubernetes", "organizations", "2024", "internationalization",
]  # fmt: skip


def long_outline() -> str:
    """Its YAML. Links, words in another language, code and emphasis stand all along the prose, so that some of them are
    parted by lines and pages; prose is justified and hyphenated."""
    theme: dict[str, Any] = {
        "title": "What is long",
        "summary": f"{_prose(1200)}\n\n{_prose(60)}",
        "topics": [
            {"title": "Paragraphs and points", "summary": _prose(900), "points": [_points()]},
            {"title": "Labels", "points": [{_text(3): _text(800)}, {_text(40): _text(9)}]},
        ],
        "visuals": [
            {"quote": {"text": _text(800), "who": _text(30)}},
            {
                "table": {
                    "caption": _text(40),
                    "columns": ["Name", "Text"],
                    "rows": [["a", _text(600)], ["b", _text(9)]],
                }
            },
            {"code": {"caption": "Listing", "text": f"first = 1\n\n{_text(1400)}\nlast = 2\n" + "again()\n" * 70}},
            {"timeline": [{"when": "2024", "what": _text(700), "note": _text(700)}, {"when": "2025", "what": "Less"}]},
        ],
        "meaning": f"{_prose(900)}\n\n{_prose(30)}",
        "actions": [{"what": _text(700), "who": _text(3), "by": "2025-01-01"}, {"what": _text(3)}],
        "sessions": [{"title": _text(500), "speaker": _text(4), "url": "https://example.org/session"}],
    }
    outline = {
        "title": "A recap that goes on",
        "event": {"name": "The long event"},
        "report": {"justify": True},
        "summary": _prose(1300),
        "programme": [{_text(4): _text(700)}, _text(600)],
        "themes": [theme, *({"title": f"Theme {number}", "summary": _text(40)} for number in range(2, 6))],
        "takeaways": [{_text(3): _text(800)}, _text(12)],
        "conclusion": f"{_prose(1100)}\n\n{_prose(40)}",
        "sources": [{"title": _text(500), "note": _text(500), "url": "https://example.org/" + "source/" * 90}],
    }
    return yaml.safe_dump(outline, allow_unicode=True, sort_keys=False, width=10_000)


def long_notes() -> str:
    """A YAML of few slides, with notes that go on over pages."""
    notes = f"{_text(1500)}\n\n{_text(20)}"
    outline = {"title": "Spoken", "themes": [{"title": "Said", "summary": "A theme.", "notes": notes}]}
    return yaml.safe_dump(outline, allow_unicode=True, sort_keys=False, width=10_000)


def _text(count: int) -> str:
    """So many words, each of which is told from the others."""
    return " ".join(f"{word}-{number}" for number, word in enumerate(islice(cycle(_WORDS), count), 1))


def _prose(count: int) -> str:
    marks = ("{}", "{}", "{}", "[{}](https://example.org/somewhere)", "[{}]{{lang=de}}", "**{}**", "`{}`")
    words = _text(count).split()
    return " ".join(
        mark.format(" ".join(words[at : at + 9])) for at, mark in zip(range(0, count, 9), cycle(marks), strict=False)
    )


def _points() -> dict[str, Any]:
    return {"text": _text(700), "points": [_text(700), {_text(5): _text(600)}, _text(4)]}
