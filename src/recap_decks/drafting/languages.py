"""Which language an article is in, by its letters and its smallest words."""

from __future__ import annotations

import re
from collections import Counter

from recap_decks.drafting.small_words import SMALL_WORDS

_SCRIPTS = {
    "ja": r"[\u3040-\u30ff]",
    "ko": r"[\uac00-\ud7af]",
    "zh": r"[\u4e00-\u9fff]",
    "ru": r"[\u0400-\u04ff]",
    "el": r"[\u0370-\u03ff]",
    "ar": r"[\u0600-\u06ff]",
    "he": r"[\u0590-\u05ff]",
    "hi": r"[\u0900-\u097f]",
    "th": r"[\u0e00-\u0e7f]",
}
_LETTERS_READ = 20_000


def language_of(text: str) -> str:
    """The tag of the language, empty where too little tells."""
    start = text[:_LETTERS_READ]
    letters = sum(map(str.isalpha, start))
    latin = len(re.findall(r"[A-Za-zÀ-ÿ]+", start))
    for tag, pattern in _SCRIPTS.items():
        found = len(re.findall(pattern, start))
        # Japanese mixes scripts: a tenth of its own is enough. Chinese has a word in two letters.
        if letters and (found > letters * (0.1 if tag == "ja" else 0.4) or (tag == "zh" and found > 2 * latin)):
            return tag
    counted = Counter(re.findall(r"[^\W\d_]+", start.lower()))
    scores = {tag: sum(counted[word] for word in words.split()) for tag, words in SMALL_WORDS.items()}
    best, second = sorted(scores, key=lambda tag: -scores[tag])[:2]
    return best if scores[best] >= 3 and scores[best] > scores[second] else ""
