"""The compositions that an outline may ask for by name (`layout:`), and what each is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LAYOUTS: Mapping[str, str] = MappingProxyType(
    {
        "rows": "one topic: labels in the middle third, texts in the right one",
        "columns": "one topic with its points side by side, or two or three topics side by side",
        "two-columns": "one topic with its points in two columns, or two topics side by side",
        "stacked": "one topic, its points under each other",
        "bands": "two topics above each other",
        "two-by-two": "four topics, each in a quarter",
        "statement": "text alone, large",
        "visual": "the first visual beside the points",
        "visual-alone": "the first visual on the whole slide, the points on another",
        "image": "the picture over half the slide, to its edges",
        "quote": "the quotation large, the points in a band below it",
    }
)
