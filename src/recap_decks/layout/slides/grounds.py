"""The grounds that slides stand on, and the colours of what stands on each."""

from __future__ import annotations

from dataclasses import dataclass

from recap_decks.layout.setting import Setting


@dataclass(frozen=True, slots=True)
class Ground:
    """Names of colours: the ground's own, its text, softer text, marks, and lines that only part."""

    fill: str
    ink: str
    soft: str
    dim: str
    hair: str


PAPER = Ground("paper", "ink", "muted", "done", "hair")
ACCENT = Ground("accent", "on_accent", "on_accent_soft", "on_accent_dim", "on_accent_hair")
INK = Ground("ink", "paper", "paper", "hair", "hair")


def full_ground(setting: Setting) -> Ground:
    """What divider and conclusion stand on: the accent, or paper in styles that spare ink."""
    return ACCENT if setting.style.forms.full_grounds else PAPER


def head_ground(setting: Setting) -> Ground:
    """What title, tracker, lead and icon of a content slide stand on."""
    return ACCENT if setting.style.forms.head == "band" else PAPER
