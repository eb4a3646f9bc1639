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
    """Which standards were checked, by what, and the rules that were found broken, with what the validator says."""

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
        import page  # as the package page-validation calls itself
    except ImportError:
        raise NoValidator("checking conformance needs a validator: pip install 'recap-decks[validate]'") from None
    broken = []
    for profile in profiles:
        report = page.validate_pdf_bytes(pdf, profile=profile, limits=page.SafetyLimits.unlimited())
        broken += [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
    return Verdict(tuple(NAMES[profile] for profile in profiles), f"page-validation {page.__version__}", tuple(broken))
