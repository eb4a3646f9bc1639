"""Random themes of all that a theme may hold, as a person could type them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml
from hypothesis import strategies as st
from tests.media.pictures import picture

from recap_decks.media.picture import LoadedPicture, load_picture
from recap_decks.story.layout_names import LAYOUTS

_DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><circle cx="15" cy="15" r="12"/></svg>'


def _picture(kind: str, width: int, height: int) -> LoadedPicture:
    return load_picture(picture(kind, (width, height)), "a picture")


# Landscape, portrait, panorama, square, a strip, one of few pixels, and one of none.
PICTURES: Mapping[str, LoadedPicture] = {
    "landscape.jpg": _picture("JPEG", 900, 600),
    "landscape.png": _picture("PNG", 1600, 900),
    "portrait.jpg": _picture("JPEG", 600, 900),
    "panorama.png": _picture("PNG", 2400, 400),
    "square.png": _picture("PNG", 700, 700),
    "strip.png": _picture("PNG", 60, 2000),
    "tiny.png": _picture("PNG", 24, 16),
    "drawing.svg": load_picture(_DRAWING, "a drawing"),
}

_WORDS = st.sampled_from(
    [
        "a",
        "the",
        "of",
        "platform",
        "engineering",
        "security",
        "observability",
        "cluster",
        "Kubernetes",
        "2024",
        "self-service",
        "teams",
        "run",
        "their",
        "own",
        "workloads",
        "at",
        "scale,",
        "with",
        "care.",
        "Interoperability",
        "supercalifragilistic",
    ]
)


def _said(least: int, most: int) -> st.SearchStrategy[str]:
    return st.lists(_WORDS, min_size=least, max_size=most).map(" ".join)


_LABELS, _TEXTS, _LONG = _said(1, 4), _said(1, 14), _said(30, 120)
_NUMBERS = st.one_of(st.integers(0, 10_000), st.floats(0, 100).map(lambda number: round(number, 2)), st.none())

_POINTS = st.one_of(
    _TEXTS,
    st.tuples(_LABELS, _TEXTS).map(lambda pair: {pair[0]: pair[1]}),
    st.tuples(_LABELS, st.lists(_LABELS, min_size=1, max_size=3)).map(lambda pair: {pair[0]: pair[1]}),
)
_TOPICS = st.fixed_dictionaries(
    {"title": _LABELS}, optional={"summary": _TEXTS, "points": st.lists(_POINTS, min_size=1, max_size=6)}
)


def _rows(columns: int, cells: st.SearchStrategy[Any]) -> st.SearchStrategy[list[list[Any]]]:
    return st.lists(st.lists(cells, min_size=columns, max_size=columns), min_size=1, max_size=7)


def _table(columns: int) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {"columns": st.lists(_LABELS, min_size=columns, max_size=columns), "rows": _rows(columns, _LABELS)},
        optional={"caption": _TEXTS, "source": _TEXTS},
    )


def _comparison(columns: int) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {"columns": st.lists(_LABELS, min_size=columns, max_size=columns), "rows": _rows(columns, _TEXTS)}
    )


_CHARTS = st.fixed_dictionaries(
    {
        "type": st.sampled_from(["column", "bar", "line", "area"]),
        "data": st.dictionaries(_LABELS, _NUMBERS, min_size=1, max_size=8).filter(
            lambda data: any(value is not None for value in data.values())
        ),
    },
    optional={"title": _LABELS, "unit": _LABELS, "source": _TEXTS, "alt": _TEXTS},
)

VISUALS: Mapping[str, st.SearchStrategy[Any]] = {
    "chart": _CHARTS,
    "table": st.integers(1, 6).flatmap(_table),
    "quote": st.fixed_dictionaries({"text": st.one_of(_TEXTS, _LONG)}, optional={"who": _LABELS, "role": _LABELS}),
    "timeline": st.lists(
        st.fixed_dictionaries({"when": _LABELS, "what": _LABELS}, optional={"note": _TEXTS}), min_size=1, max_size=7
    ),
    "comparison": st.integers(2, 4).flatmap(_comparison),
    "code": st.fixed_dictionaries(
        {"text": st.lists(_TEXTS, min_size=1, max_size=30).map("\n".join)}, optional={"caption": _TEXTS}
    ),
    "diagram": st.tuples(st.sampled_from(["flow", "cycle", "layers"]), st.lists(_LABELS, min_size=2, max_size=7)).map(
        lambda pair: {pair[0]: pair[1]}
    ),
    "image": st.fixed_dictionaries(
        {"file": st.sampled_from(sorted(PICTURES))},
        optional={
            "alt": _TEXTS,
            "caption": _TEXTS,
            "credit": _LABELS,
            "fit": st.sampled_from(["cover", "contain"]),
            "focus": st.sampled_from([[0, 0], [0.5, 0.3], [1, 1]]),
        },
    ),
}
_VISUALS = st.one_of(*(st.fixed_dictionaries({name: kind}) for name, kind in VISUALS.items()))

THEMES = st.fixed_dictionaries(
    {"title": _LABELS, "visuals": st.lists(_VISUALS, max_size=3), "topics": st.lists(_TOPICS, max_size=4)},
    optional={
        "summary": st.one_of(_TEXTS, _LONG),
        "meaning": st.one_of(_TEXTS, _LONG),
        "icon": st.just("layers"),
        "headline": _TEXTS,
    },
)
FORCED = st.tuples(THEMES, st.sampled_from(sorted(LAYOUTS))).map(lambda pair: {**pair[0], "layout": pair[1]})


def as_yaml(*themes: Mapping[str, Any], **more: Any) -> str:
    """An outline of those themes."""
    return yaml.safe_dump({"title": "Recap", "themes": list(themes), **more}, allow_unicode=True, sort_keys=False)
