"""Which way text runs: Unicode's bidirectional algorithm, UAX 9, whose rules are named where they stand.

No package hands out the levels of text: those that know pairs of brackets and isolates give a reordered string only,
and shaping and links need to know which character went where.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise

from recap_decks.characters import is_ignorable

# Whatever may run otherwise than from left to right: letters, Arabic numbers, and the controls that turn others.
_TURNING = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\u2068\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_DEEPEST = 125  # BD2
_MOST_OPEN = 63  # BD16

_EMBEDDINGS = {"RLE": (1, ""), "LRE": (0, ""), "RLO": (1, "R"), "LRO": (0, "L")}
_ISOLATES = frozenset({"LRI", "RLI", "FSI"})
_REMOVED = frozenset({*_EMBEDDINGS, "PDF", "BN"})  # X9
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "PDI"}) | _ISOLATES
_BLANK = frozenset({"WS", "PDI"}) | _ISOLATES | _REMOVED
_AS_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}  # N0, N1


def turns(text: str) -> bool:
    """Whether some of the text may run from right to left."""
    return not text.isascii() and _TURNING.search(text) is not None


def runs_rtl(text: str) -> bool:
    """Whether a paragraph of that text runs from right to left, which its first strong character says (P2, P3)."""
    return turns(text) and _first_strong(_classes(text)) == 1


def levels(text: str, rtl: bool) -> list[int]:
    """The embedding level of each character of a paragraph that runs from right to left or not: an odd one runs from
    right to left. Lines are yet to be cut (`visual_runs`)."""
    base = int(rtl)
    if not rtl and not turns(text):
        return [0] * len(text)
    classes = _classes(text)
    kinds, found = _explicit(classes, base)
    for sequence, start, end in list(_sequences(classes, found, base)):
        _resolve(sequence, start, end, text, classes, kinds, found)
    for at, kind in enumerate(classes):  # 5.2: what X9 removes is kept, and goes with what stands before it
        if kind in _REMOVED:
            found[at] = found[at - 1] if at else base
    return found


def visual_runs(line: str, line_levels: Sequence[int], rtl: bool) -> list[tuple[int, int, int]]:
    """Start, end and level of a line's stretches of one level, from the left to the right; `line_levels` are those of
    its characters in a paragraph that runs from right to left or not."""
    own = list(line_levels)
    blank = True
    for at in range(len(line) - 1, -1, -1):  # L1
        kind = _class(line[at])
        blank = kind in ("B", "S") or (blank and kind in _BLANK)
        if blank:
            own[at] = int(rtl)
    runs = []
    for level, group in groupby(range(len(own)), key=own.__getitem__):
        members = list(group)
        runs.append((members[0], members[-1] + 1, level))
    lowest = min((level for level in own if level % 2), default=_DEEPEST + 1)
    for threshold in range(max(own, default=0), lowest - 1, -1):  # L2
        turned: list[tuple[int, int, int]] = []
        for high, group_of in groupby(runs, key=lambda run: run[2] >= threshold):
            stretch = list(group_of)
            turned += reversed(stretch) if high else stretch
        runs = turned
    return runs


def _classes(text: str) -> list[str]:
    return [_class(char) for char in text]


def _class(char: str) -> str:
    return unicodedata.bidirectional(char) or ("BN" if is_ignorable(char) else "L")  # the latter: unassigned


def _first_strong(classes: Sequence[str]) -> int | None:
    """The level that the first strong character sets, isolated ones left out (P2, P3)."""
    depth = 0
    for kind in classes:
        if kind in _ISOLATES:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif not depth and kind in ("L", "R", "AL"):
            return int(kind != "L")
    return None


def _explicit(classes: Sequence[str], base: int) -> tuple[list[str], list[int]]:
    """What each character counts as, and its level, by embeddings, overrides and isolates (X1 to X8)."""
    kinds = list(classes)
    found = [base] * len(kinds)
    bottom = (base, "", False)  # level, override, whether an isolate opened it
    stack = [bottom]
    lost_isolates = lost_embeddings = isolates = 0
    for at, kind in enumerate(classes):
        if kind == "PDI":
            if lost_isolates:
                lost_isolates -= 1
            elif isolates:
                lost_embeddings = 0
                isolates -= 1
                while not stack.pop()[2]:
                    pass
        elif kind == "PDF" and not lost_isolates:
            if lost_embeddings:
                lost_embeddings -= 1
            elif len(stack) > 1 and not stack[-1][2]:
                stack.pop()
        elif kind == "B":
            stack = [bottom]
            lost_isolates = lost_embeddings = isolates = 0
        level, override, _ = stack[-1]
        found[at] = level
        if override and kind not in _REMOVED:
            kinds[at] = override
        if kind in _ISOLATES or kind in _EMBEDDINGS:
            isolating = kind in _ISOLATES
            odd, new_override = _EMBEDDINGS.get(kind) or (_opened(classes, at), "")
            deeper = level + 1 + ((level + 1) % 2 != odd)
            if deeper <= _DEEPEST and not lost_isolates and not lost_embeddings:
                isolates += isolating
                stack.append((deeper, new_override, isolating))
            elif isolating:
                lost_isolates += 1
            elif not lost_isolates:
                lost_embeddings += 1
    return kinds, found


def _opened(classes: Sequence[str], at: int) -> int:
    """The direction that an isolate's initiator gives to what it isolates."""
    if classes[at] == "FSI":
        return _first_strong(classes[at + 1 : _match(classes, at)]) or 0
    return int(classes[at] == "RLI")


def _match(classes: Sequence[str], at: int) -> int | None:
    """Where the isolate ends that is opened at `at` (BD9)."""
    depth = 0
    for index in range(at, len(classes)):
        depth += (classes[index] in _ISOLATES) - (classes[index] == "PDI")
        if not depth:
            return index
        if classes[index] == "B":
            break
    return None


def _sequences(classes: Sequence[str], found: Sequence[int], base: int) -> Iterator[tuple[list[int], str, str]]:
    """The isolating run sequences (X10) as indexes, each with the directions at its start and its end."""
    kept = [at for at, kind in enumerate(classes) if kind not in _REMOVED]
    after = dict(pairwise(kept))
    before = {later: earlier for earlier, later in after.items()}
    waiting: dict[int, list[int]] = {}
    sequences: list[list[int]] = []
    for (_, ends_paragraph), group in groupby(kept, key=lambda at: (found[at], classes[at] == "B")):
        if ends_paragraph:
            continue
        run = list(group)
        sequence = waiting.pop(run[0], None)
        if sequence is None:
            sequence = []
            sequences.append(sequence)
        sequence += run
        if classes[run[-1]] in _ISOLATES and (match := _match(classes, run[-1])) is not None:
            waiting[match] = sequence
    for sequence in sequences:
        first, last = sequence[0], sequence[-1]
        opens = classes[last] in _ISOLATES
        start = found[before[first]] if first in before else base
        end = found[after[last]] if last in after and not opens else base
        level = found[first]
        yield sequence, "LR"[max(level, start) % 2], "LR"[max(level, end) % 2]


def _resolve(
    sequence: list[int],
    start: str,
    end: str,
    text: str,
    classes: Sequence[str],
    kinds: Sequence[str],
    found: list[int],
) -> None:
    """Set the levels of a sequence, between the directions `start` and `end`."""
    own = [kinds[at] for at in sequence]
    level = found[sequence[0]]
    towards = "LR"[level % 2]
    _weak(own, start)
    marks = [classes[at] == "NSM" for at in sequence]
    _brackets([text[at] for at in sequence], own, marks, start, towards)
    _neutrals(own, start, end, towards)
    for at, kind in zip(sequence, own, strict=True):  # I1, I2
        found[at] = level + (kind == "R" if kind in ("L", "R") and towards == "L" else 0)
        if kind in ("EN", "AN"):
            found[at] = level + (2 if towards == "L" else 1)
        elif kind == "L" and towards == "R":
            found[at] = level + 1


def _weak(own: list[str], start: str) -> None:
    """Resolve marks and numbers (W1 to W7)."""
    before, strong = start, start
    for at, kind in enumerate(own):
        if kind == "NSM":  # W1
            kind = "ON" if before in _ISOLATES or before == "PDI" else before
        before = own[at] = kind
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":  # W2
            own[at] = "AN"
    own[:] = ["R" if kind == "AL" else kind for kind in own]  # W3
    for at in range(1, len(own) - 1):  # W4
        left, kind, right = own[at - 1 : at + 2]
        if left == right and ((kind == "CS" and left in ("EN", "AN")) or (kind == "ES" and left == "EN")):
            own[at] = left
    at = 0
    for kind, group in groupby(list(own)):  # W5
        end = at + len(list(group))
        if kind == "ET" and "EN" in (own[at - 1] if at else "", own[end] if end < len(own) else ""):
            own[at:end] = ["EN"] * (end - at)
        at = end
    strong = start
    for at, kind in enumerate(own):
        if kind in ("ES", "ET", "CS"):  # W6
            own[at] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":  # W7
            own[at] = "L"


def _brackets(chars: Sequence[str], own: list[str], marks: Sequence[bool], start: str, towards: str) -> None:
    """Let the two brackets of a pair run the same way (N0)."""
    for opening, closing in _pairs(chars, own):
        inside = {_AS_STRONG.get(kind) for kind in own[opening + 1 : closing]} - {None}
        if not inside:
            continue
        direction = towards
        if towards not in inside:
            context = (_AS_STRONG[kind] for kind in reversed(own[:opening]) if kind in _AS_STRONG)
            direction = next(context, start)
        for at in (opening, closing):
            own[at] = direction
            for mark in range(at + 1, len(own)):
                if not marks[mark]:
                    break
                own[mark] = direction


def _pairs(chars: Sequence[str], own: Sequence[str]) -> list[tuple[int, int]]:
    """The paired brackets, in the order of their openings (BD16)."""
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for at, char in enumerate(chars):
        if own[at] != "ON" or not unicodedata.mirrored(char):
            continue
        char = unicodedata.normalize("NFC", char)
        if closing := _closing(char):
            if len(waiting) == _MOST_OPEN:
                break
            waiting.append((closing, at))
        else:
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == char:
                    pairs.append((waiting[depth][1], at))
                    del waiting[depth:]
                    break
    return sorted(pairs)


@cache
def _closing(char: str) -> str | None:
    """The bracket that closes an opening one, which Unicode names alike; None for any other character."""
    if unicodedata.category(char) != "Ps":
        return None
    try:
        return unicodedata.lookup(unicodedata.name(char).replace("LEFT", "RIGHT"))
    except KeyError:
        return None


def _neutrals(own: list[str], start: str, end: str, towards: str) -> None:
    """Let neutrals run as what stands around them does, else as the level (N1, N2)."""
    at = 0
    for neutral, group in groupby(list(own), key=_NEUTRAL.__contains__):
        until = at + len(list(group))
        if neutral:
            before = _AS_STRONG[own[at - 1]] if at else start
            after = _AS_STRONG[own[until]] if until < len(own) else end
            own[at:until] = [before if before == after else towards] * (until - at)
        at = until
