"""Names and identities that must not repeat, and are the same on every build."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5


def numbered(name: str, taken: set[str]) -> str:
    """`name`, or with the first number from 2 behind it that makes it unlike all in `taken`; it is added to them."""
    unlike, count = name, 1
    while unlike in taken:
        count += 1
        unlike = f"{name} {count}"
    taken.add(unlike)
    return unlike


def guid(what: str) -> str:
    """A braced GUID that is always the same for the same `what`."""
    return "{" + str(uuid5(NAMESPACE_URL, f"recap-decks:{what}")).upper() + "}"
