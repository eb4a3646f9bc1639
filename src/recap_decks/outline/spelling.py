"""The nearest right name to one that is not known."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

_LISTED = 24  # more names than this are no help in a message
_NEAR = 0.6  # difflib's own cut-off: about one slip in four letters


def nearest(name: str, allowed: Collection[str], cutoff: float = _NEAR) -> str | None:
    """The one of `allowed` that was probably meant by `name`, or None where none is near."""
    wanted = folded(name)
    for candidate in allowed:
        if folded(candidate) == wanted:
            return candidate
    from difflib import get_close_matches

    by_fold = {folded(candidate): candidate for candidate in allowed}
    near = get_close_matches(wanted, by_fold, n=1, cutoff=cutoff)
    return by_fold[near[0]] if near else None


def meant(name: str, allowed: Collection[str]) -> str:
    """A clause to end a message with: `; did you mean …?`, or nothing."""
    return did_you_mean(nearest(name, allowed))


def did_you_mean(near: str | None) -> str:
    """The same where it is known what was meant."""
    return f"; did you mean `{near}`?" if near else ""


def listed(allowed: Collection[str], name: str = "") -> str | None:
    """What is allowed, as a hint; of a long list only the names near to `name`."""
    if not allowed:
        return "none is declared"
    if len(allowed) <= _LISTED:
        return "allowed here: " + ", ".join(allowed)
    from difflib import get_close_matches

    near = get_close_matches(name, allowed, n=6, cutoff=0.4)
    return "near it: " + ", ".join(near) if near else None


def spoken(names: Iterable[str]) -> str:
    """Names as a spoken list: `a`, `b` or `c`."""
    quoted = [f"`{name}`" for name in names]
    return " or ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


def folded(name: str) -> str:
    """The name as it is compared: in lower case, its words joined by hyphens."""
    return re.sub(r"[\s_-]+", "-", name.strip().casefold())
