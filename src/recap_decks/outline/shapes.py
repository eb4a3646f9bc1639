"""What a key of an outline may take: single values, lists, mappings of known keys or of any."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

ScalarKind = Literal[
    "text",  # one paragraph with inline Markdown
    "prose",  # paragraphs with inline Markdown
    "verbatim",  # letter for letter, with its line breaks
    "word",  # letter for letter, on one line
    "day",  # ISO 8601
    "flag",  # true or false
    "number",
    "fraction",  # a number from 0 to 1
    "path",  # a file below the outline's folder
    "address",  # http, https or mailto
    "id",  # kebab case
    "slug",
    "language",  # BCP 47
    "code",  # of a warning
]
Names = Literal["icons", "styles", "layouts"]
"""Sets of names that are not the outline's to know: whoever makes a schema gives them."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value; `choices` are all that it may be, or `names` says which set of names it is of."""

    kind: ScalarKind
    choices: tuple[str, ...] = ()
    names: Names | None = None


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of `least` items or more."""

    of: Shape
    least: int = 0


@dataclass(frozen=True, slots=True)
class Free:
    """A mapping whose keys a person chooses; `single` has one, such as a label with its text. `says` what it is."""

    of: Shape
    single: bool = False
    says: str = ""


@dataclass(frozen=True, slots=True)
class Either:
    """One of several shapes; `name` is what the reference calls it."""

    name: str
    of: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A mapping of known keys, called `name` in the reference. Of each tuple in `one_of` exactly one key is given, of
    `any_of` one at least, of each pair in `apart` one at most."""

    name: str
    says: str
    keys: tuple[Key, ...] = field(repr=False)
    one_of: tuple[tuple[str, ...], ...] = ()
    any_of: tuple[str, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The keys that it allows."""
        return tuple(key.name for key in self.keys)


Shape = Scalar | ListOf | Free | Either | Group


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a mapping: what it takes, what it is for, and an example of its value as YAML."""

    name: str
    shape: Shape
    says: str
    example: str
    required: bool = False
