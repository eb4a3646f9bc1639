"""Which language an article is in, by its letters and its smallest words."""

from __future__ import annotations

import re
from collections import Counter

_SMALL_WORDS = {
    "en": "the and of to in that is was for with on were are from this which by it have",
    "de": "der die das und ist von mit nicht ein eine für auf den dem im sich auch wird wurde",
    "fr": "le la les des et est une dans pour sur que qui avec du ce plus nous au par",
    "es": "el los las y en que una por con para del se su más como fue",
    "it": "il di che è per una sono della nel con gli non anche come più",
    "nl": "het een van en dat is op te met voor zijn niet aan er ook",
    "pt": "o os as e que uma para com não do da em mais foi por",
}
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
    for tag, pattern in _SCRIPTS.items():
        # Japanese mixes scripts: a tenth of its own is enough.
        if letters and len(re.findall(pattern, start)) > letters * (0.1 if tag == "ja" else 0.4):
            return tag
    counted = Counter(re.findall(r"[^\W\d_]+", start.lower()))
    scores = {tag: sum(counted[word] for word in words.split()) for tag, words in _SMALL_WORDS.items()}
    best, second = sorted(scores, key=lambda tag: -scores[tag])[:2]
    return best if scores[best] >= 3 and scores[best] > scores[second] else ""
