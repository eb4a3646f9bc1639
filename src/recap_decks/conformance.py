"""Whether a PDF is what it says it is: asked of the package page-validation, which is an optional dependency."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

NAMES = {"pdfua-1": "PDF/UA-1", "pdfa-2a": "PDF/A-2a", "pdfa-3a": "PDF/A-3a"}
"""Standards by the validator's names for them, as people name them."""


class NoValidator(Exception):  # noqa: N818 - something to install, not a failure
    """The validator is not installed; the message says how to install it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which standards were checked, by what, and the rules that were found broken, each with how often, and what the
    validator says of the first time."""

    standards: tuple[str, ...]
    validator: str
    broken: tuple[str, ...]

    def __str__(self) -> str:
        standards = " and ".join(self.standards)
        if self.broken:
            return f"{standards}: does not conform, by {self.validator}: {'; '.join(self.broken)}"
        return f"{standards}: conforms, by {self.validator}"


def verdict_on(pdf: bytes, profiles: Sequence[str]) -> Verdict:
    """The verdict on a file, by profiles that `NAMES` lists. Raises NoValidator where the extra `validate` is not
    installed."""
    try:
        from page import SafetyLimits, __version__, validate_pdf_bytes  # as page-validation calls itself
    except ImportError:
        raise NoValidator("checking conformance needs a validator: pip install 'recap-decks[validate]'") from None
    messages: dict[str, list[str]] = {}
    for profile in profiles:
        report = validate_pdf_bytes(pdf, profile=profile, limits=SafetyLimits.unlimited())
        for failure in report.failures:
            messages.setdefault(failure.rule_id, []).append(" ".join(failure.message.split()))
    broken = tuple(f"{rule} ({len(said)} times): {said[0]}" for rule, said in messages.items())
    return Verdict(tuple(NAMES[profile] for profile in profiles), f"page-validation {__version__}", broken)
