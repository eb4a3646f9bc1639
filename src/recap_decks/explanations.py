"""What each code means: what is so, why it matters, how it looks wrong and right, and how to silence it.

The words stand in `explanations.yaml`, in the order of their codes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from recap_decks.problems import ERRORS, WARNINGS, Severity

_FRAME = {
    "title": "title: Recap\n",
    "themes": "themes:\n  - title: Security\n    topics: [{points: [Zero trust]}]\n",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Of one code. `name` is its short sentence; `wrong` and `right` are parts of an outline, whole files where
    `is_whole`; `needs` names what they take besides, None where they show the problem by themselves."""

    code: str
    name: str
    severity: Severity
    what: str
    why: str
    wrong: str
    right: str
    needs: str | None = None
    is_whole: bool = False

    @property
    def silencing(self) -> str:
        """How to be told no more of it."""
        if self.severity == "error":
            return "An error stops the build and cannot be silenced."
        return f"To silence it, write `ignore: [{self.code}]`, or `# recap: ignore {self.code}` on the line."

    def whole(self, example: str) -> str:
        """One of its examples as an outline, with what every outline needs."""
        if self.is_whole:
            return example
        given = {line.partition(":")[0] for line in example.split("\n")}
        return example + "".join(lines for key, lines in _FRAME.items() if key not in given)

    def plain(self) -> str:
        """All of it for a terminal."""
        return (
            f"{self.code} ({self.severity}): {self.name}\n\n{self.what}\n{self.why}\n\n"
            f"{self._heading('Wrong')}\n{_indented(self.wrong)}\n{self._heading('Right')}\n{_indented(self.right)}\n"
            f"{self.silencing.replace('`', '')}"
        )

    def markdown(self) -> str:
        """All of it but its code and name for a page."""
        return (
            f"{self.what} {self.why}\n\n{self._heading('Wrong')}\n\n{_fenced(self.wrong)}\n\n"
            f"{self._heading('Right')}\n\n{_fenced(self.right)}\n\n{self.silencing}"
        )

    def _heading(self, word: str) -> str:
        return f"{word} (with {self.needs}):" if self.needs and word == "Wrong" else f"{word}:"


def explanation(code: str) -> Explanation:
    """What that code means. Raises KeyError where there is no such code."""
    return explanations()[code]


@cache
def explanations() -> dict[str, Explanation]:
    """All of them by code, in order."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    told = yaml.load((files("recap_decks") / "explanations.yaml").read_text(encoding="utf-8"), loader)
    names = ERRORS | WARNINGS
    return {
        code: Explanation(
            code,
            names[code],
            "error" if code in ERRORS else "warning",
            words["what"],
            words["why"],
            words["wrong"],
            words["right"],
            words.get("needs"),
            words.get("whole", False),
        )
        for code, words in told.items()
    }


def _indented(example: str) -> str:
    return "".join(f"    {line}\n" for line in example.rstrip("\n").split("\n"))


def _fenced(example: str) -> str:
    fence = "~~~" if "```" in example else "```"
    return f"{fence}yaml\n{example.rstrip()}\n{fence}"
