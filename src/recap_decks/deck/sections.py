"""The deck's sections, as the thumbnails beside the slides show them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from recap_decks.deck.naming import guid, numbered
from recap_decks.deck.xml import P14, Attributes, element

_EXTENSION = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"  # [MS-PPTX] 2.6.18, sectionLst


def section_extension(names: Sequence[str], first_slide_id: int) -> str:
    """The extension that groups neighbouring slides of one section name; nothing where no slide has a name.

    `names` has one entry a slide, whose ids count up from `first_slide_id`. A name that comes back later is numbered.
    """
    if not any(names):
        return ""
    sections, taken = "", set[str]()
    for name, slides in groupby(enumerate(names, start=first_slide_id), key=lambda each: each[1]):
        ids = "".join(element("p14:sldId", {"id": slide_id}) for slide_id, _ in slides)
        unlike = numbered(name, taken)
        identity: Attributes = {"name": unlike, "id": guid(f"section:{unlike}")}
        sections += element("p14:section", identity, element("p14:sldIdLst", content=ids))
    content = element("p14:sectionLst", {"xmlns:p14": P14}, sections)
    return element("p:ext", {"uri": _EXTENSION}, content)
